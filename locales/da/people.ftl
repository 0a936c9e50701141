# Medarbejderne: at logge ind, links fra mails, hvem de er, ens egen adgang.
# $tenant: virksomheden. $name: personen. $left: gendannelseskoder, der er tilbage. $until: et tidspunkt, som det skrives.
people-email = E-mail
people-password = Adgangskode
people-new-password = Ny adgangskode
people-password-again = Ny adgangskode igen
people-current-password = Nuværende adgangskode
people-continue = Fortsæt
people-sign-in = Log ind
people-name = Navn
people-role = Rolle
people-binds = Har ret til at binde virksomheden
people-state = Status
people-language = Sprog i mails
people-yes = Ja
people-no = Nej
people-too-many = For mange forsøg. Du kan prøve igen fra { $until }.
people-password-empty = Skriv din adgangskode.
people-password-differs = De to adgangskoder er ikke ens. Skriv den nye to gange.

people-sign-in-title = Log ind
people-sign-in-lede = For medarbejdere hos { $tenant }.
people-sign-in-wrong = E-mailadressen eller adgangskoden er forkert. Kontrollér begge, og prøv igen.
people-forgot-link = Jeg har glemt min adgangskode
people-customers = Er du kunde? Så behøver du ingen adgangskode:
people-customers-link = få et link på mail
people-done-password = Din adgangskode er valgt. Log ind med den nu.

people-code-title = Din kode
people-code-label = Seks cifre fra din godkendelsesapp
people-code-hint = Hver kode kan bruges én gang.
people-code-fresh = En kode, du ikke har brugt endnu: Hver kode kan bruges én gang.
people-recovery-link = Brug en gendannelseskode
people-recovery-title = Log ind med en gendannelseskode
people-recovery-lede = Til når du ikke har din godkendelsesapp. Hver af dine ti koder kan bruges én gang.
people-recovery-label = Gendannelseskode
people-recovery-hint = 24 bogstaver og tal. Bindestreger, mellemrum og store bogstaver er uden betydning.
people-recovery-malformed = En gendannelseskode har 24 bogstaver og tal i seks grupper med fire.
people-recovery-wrong = Det er ikke en af dine gendannelseskoder, eller den er brugt. Prøv en anden.

people-enrol-title = To trin til at logge ind
people-enrol-lede = Alle hos { $tenant } logger ind med en adgangskode og en kode fra en app. Sæt appen op nu; det tager et minut.
people-enrol-scan = 1. Scan billedet med din godkendelsesapp
people-enrol-apps = Enhver app til sekscifrede koder kan bruges, også den, der er indbygget i din telefon eller din adgangskodehusker.
people-enrol-picture = QR-kode til din godkendelsesapp. Den samme hemmelighed kan skrives ind; den står nedenfor.
people-enrol-cannot-scan = Jeg kan ikke scanne den
people-enrol-type = Skriv denne hemmelighed i appen. Koden er tidsbaseret og har seks cifre.
people-enrol-write = 2. Skriv den kode, appen viser
people-enrol-label = Seks cifre
people-codes-title = Dine gendannelseskoder
people-codes-done = Din godkendelsesapp virker. Du er logget ind.
people-codes-lede = Hver af dem lukker dig ind én gang uden appen. De vises kun denne ene gang: Når du forlader siden, kan ingen vise dem igen.
people-codes-where = Opbevar dem, som du ville opbevare et pas, på papir eller i en adgangskodehusker, og ikke på den telefon, der har appen.
people-codes-next = Jeg har gemt dem
people-codes-left = { $left ->
    [0] Ingen gendannelseskoder tilbage
    [one] 1 gendannelseskode tilbage
   *[other] { $left } gendannelseskoder tilbage
}

people-link-invited-title = Vælg din adgangskode
people-link-invited-lede = { $name }, du er inviteret som medarbejder hos { $tenant }. Vælg en adgangskode; derefter logger du ind med den.
people-link-reset-title = Vælg en ny adgangskode
people-link-reset-lede = { $name }, dette ændrer din adgangskode hos { $tenant } og logger dig ud overalt. Din godkendelsesapp er uændret.
people-password-choose = Gem adgangskoden
people-link-used-title = Linket virker ikke længere
people-link-used-lede = Det er brugt eller udløbet, eller der er sendt et nyere. Har du valgt din adgangskode, kan du blot logge ind.
people-link-unknown-title = Vi kender ikke linket
people-link-unknown-lede = Måske er en del af det gået tabt. Åbn det fra mailen igen, eller kopiér det i sin helhed.
people-link-new-invitation = Er du inviteret og endnu ikke logget ind? Bed den administrator, der inviterede dig, om at sende invitationen igen.
people-link-new-password = Har du glemt din adgangskode?
people-forgot-title = Få et link til en ny adgangskode
people-forgot-lede = Skriv den adresse, du logger ind med. Vi sender et link til den.
people-forgot-send = Send linket
people-forgot-sent = Modtaget
people-forgot-sent-title = Tjek din mail
people-forgot-sent-lede = Hvis nogen her logger ind med den adresse, er et link på vej. Det virker én gang, i { $minutes } minutter.
people-forgot-not-arrived = Er der intet efter et par minutter? Se i mappen med uønsket mail, og se efter, om det var den rigtige adresse. Spørg ellers en administrator, som kan se, hvilken adresse du har her.

people-list-title = Personer
people-list-count = { $count ->
    [one] 1 person
   *[other] { $count } personer
}
people-state-invited = Inviteret
people-state-active = Kan logge ind
people-state-disabled = Har ikke længere adgang
people-invite-title = Invitér en medarbejder
people-invite-lede = Personen får en mail med et link, der gælder i { $days } dage, vælger en adgangskode og sætter en godkendelsesapp op.
people-invite-send = Send invitationen
people-binds-hint = Kun personer med dette mærke må medunderskrive en aftale. Sæt det kun, hvis personen har ret til at binde virksomheden efter loven eller efter fuldmagt.
people-binds-auditor = En revisor ændrer intet og kan derfor ikke binde virksomheden. Vælg en anden rolle, eller fjern mærket.
people-language-hint = Siderne kan læses på alle sprog; dette gælder mails.
people-language-none = Vælg et sprog.
people-name-empty = Skriv personens navn.
people-role-none = Vælg en rolle.
people-email-taken = En person med denne adresse er allerede på listen.
people-role-administrator-hint = Styrer det hele: personer, skabeloner og indstillinger, og alt det, en sagsbehandler gør.
people-role-reviewer-hint = Gennemgår det, kunderne har underskrevet, og sender det tilbage eller afviser det.
people-role-dpo-hint = Gør det, en sagsbehandler gør, og læser revisionssporet.
people-role-auditor-hint = Læser alt, ændrer intet.
people-done-invited = Invitationen er på vej
people-done-changed = Ændret. Personen er logget ud, og ændringen gælder fra nu af.
people-done-too-many = For mange invitationer inden for en time. Der er ikke sendt noget; prøv igen senere.
people-person-myself = Det er dig. En anden administrator kan ændre, hvad du må.
people-again-title = Er invitationen ikke kommet frem?
people-again-lede = Der sendes et nyt link, og det tidligere holder op med at virke.
people-again = Send invitationen igen
people-change-title = Ret adgang
people-change-lede = Når du gemmer, bliver personen logget ud overalt. Det, personen har gjort, forbliver, som det er.
people-change = Gem
people-disabled = Har ikke længere adgang
people-disabled-hint = Personen kan ikke logge ind, men kan få adgang igen senere. Navn og historik bevares.
people-reset-title = Har personen mistet sin godkendelsesapp?
people-reset-lede = Når du nulstiller, bliver personen logget ud alle steder, og appen og alle gendannelseskoder holder op med at virke. Ved næste login skal personen bruge sin adgangskode og sætte en app op på ny. Personen får besked på mail. Sørg først for, at det virkelig er personen selv, der beder om det.
people-reset = Nulstil godkendelsesappen
people-done-reset = Nulstillet. Personen er logget ud og får en mail om, hvad der nu skal ske.
people-not-yourself = Ingen kan ændre sin egen rolle. Bed en anden administrator om det.

people-me-title = Din adgang
people-me-ways = Sådan logger du ind
people-my-password-title = Skift adgangskode
people-my-password-lede = Du bliver logget ud alle andre steder, og vi giver dig besked på mail.
people-my-password-change = Skift adgangskode
people-current-password-wrong = Det er ikke din nuværende adgangskode.
people-my-codes-title = Lav nye gendannelseskoder
people-my-codes-lede = Du får ti nye koder. Alle tidligere holder op med at virke.
people-my-codes-make = Lav nye koder
people-sessions-title = Her er du logget ind
people-sessions-lede = Er der et sted, du ikke kender, så afslut det, og skift adgangskode.
people-session-began = Logget ind
people-session-used = Sidst brugt
people-session-act = Det, du kan gøre
people-session-here = Denne browser
people-session-end = Afslut
people-session-end-others = Afslut alle andre
people-done-my-password = Din adgangskode er skiftet
people-done-codes = Dine nye gendannelseskoder gælder fra nu af
people-done-sessions = Afsluttet
people-done-recovery = Du har brugt en gendannelseskode. { $left ->
    [0] Det var den sidste.
    [one] Der er 1 tilbage.
   *[other] Der er { $left } tilbage.
}
people-done-authenticator = Din nye godkendelsesapp er sat op, og den gamle virker ikke længere her
people-my-authenticator-title = Sæt en ny godkendelsesapp op
people-my-authenticator-lede = Har du mistet appen eller telefonen med den? Så sæt den op igen her, inden for en halv time efter gendannelseskoden. Den gamle app holder op med at virke, du får ti nye gendannelseskoder, og du bliver logget ud alle andre steder.
people-my-authenticator-keep-lede = Har du den stadig?
people-my-authenticator-keep = Behold appen, som den er
people-my-authenticator-replace = Brug den nye app
