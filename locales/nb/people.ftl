# De ansatte: å logge inn, lenker fra e-post, hvem de er, egen tilgang.
# $tenant: virksomheten. $name: personen. $left: gjenopprettingskoder som er igjen. $until: et tidspunkt, slik det skrives.
people-email = E-post
people-password = Passord
people-new-password = Nytt passord
people-password-again = Nytt passord en gang til
people-current-password = Nåværende passord
people-continue = Fortsett
people-sign-in = Logg inn
people-name = Navn
people-role = Rolle
people-binds = Har rett til å binde virksomheten
people-state = Status
people-language = Språk i e-post
people-yes = Ja
people-no = Nei
people-too-many = For mange forsøk. Du kan prøve igjen fra { $until }.
people-password-empty = Skriv passordet ditt.
people-password-differs = De to passordene er ikke like. Skriv det nye to ganger.

people-sign-in-title = Logg inn
people-sign-in-lede = For ansatte i { $tenant }.
people-sign-in-wrong = E-postadressen eller passordet er feil. Kontroller begge og prøv igjen.
people-forgot-link = Jeg har glemt passordet
people-customers = Er du kunde? Da trenger du ikke passord:
people-customers-link = få en lenke på e-post
people-done-password = Passordet er valgt. Logg inn med det nå.

people-code-title = Koden din
people-code-label = Seks sifre fra autentiseringsappen
people-code-hint = Hver kode kan brukes én gang.
people-code-fresh = En kode du ikke har brukt ennå: Hver kode kan brukes én gang.
people-recovery-link = Bruk en gjenopprettingskode
people-recovery-title = Logg inn med en gjenopprettingskode
people-recovery-lede = Når du ikke har autentiseringsappen. Hver av de ti kodene dine kan brukes én gang.
people-recovery-label = Gjenopprettingskode
people-recovery-hint = 24 bokstaver og tall. Bindestreker, mellomrom og store bokstaver har ingenting å si.
people-recovery-malformed = En gjenopprettingskode har 24 bokstaver og tall i seks grupper på fire.
people-recovery-wrong = Dette er ikke en av gjenopprettingskodene dine, eller den er brukt. Prøv en annen.

people-enrol-title = To trinn for å logge inn
people-enrol-lede = Alle i { $tenant } logger inn med passord og en kode fra en app. Sett opp appen nå; det tar et minutt.
people-enrol-scan = 1. Skann bildet med autentiseringsappen
people-enrol-apps = Alle apper for sekssifrede koder kan brukes, også den som er innebygd i telefonen eller passordhåndtereren.
people-enrol-picture = QR-kode for autentiseringsappen. Den samme hemmeligheten kan skrives inn; den står nedenfor.
people-enrol-cannot-scan = Jeg kan ikke skanne den
people-enrol-type = Skriv denne hemmeligheten i appen. Koden er tidsbasert og har seks sifre.
people-enrol-write = 2. Skriv koden som appen viser
people-enrol-label = Seks sifre
people-codes-title = Gjenopprettingskodene dine
people-codes-done = Autentiseringsappen virker. Du er logget inn.
people-codes-lede = Hver av dem slipper deg inn én gang uten appen. De vises bare denne ene gangen: Når du forlater siden, kan ingen vise dem igjen.
people-codes-where = Oppbevar dem slik du ville oppbevart et pass, på papir eller i en passordhåndterer, og ikke på telefonen som har appen.
people-codes-next = Jeg har tatt vare på dem
people-codes-left = { $left ->
    [0] Ingen gjenopprettingskoder igjen
    [one] 1 gjenopprettingskode igjen
   *[other] { $left } gjenopprettingskoder igjen
}

people-link-invited-title = Velg passord
people-link-invited-lede = { $name }, du er invitert som ansatt i { $tenant }. Velg et passord; deretter logger du inn med det.
people-link-reset-title = Velg et nytt passord
people-link-reset-lede = { $name }, dette endrer passordet ditt hos { $tenant } og logger deg ut overalt. Autentiseringsappen er uendret.
people-password-choose = Lagre passordet
people-link-used-title = Lenken virker ikke lenger
people-link-used-lede = Den er brukt eller utløpt, eller det er sendt en nyere. Har du valgt passord, kan du ganske enkelt logge inn.
people-link-unknown-title = Vi kjenner ikke lenken
people-link-unknown-lede = Kanskje har en del av den falt bort. Åpne den fra e-posten på nytt, eller kopier hele.
people-link-new-invitation = Er du invitert og ikke logget inn ennå? Be administratoren som inviterte deg, om å sende invitasjonen på nytt.
people-link-new-password = Har du glemt passordet?
people-forgot-title = Få en lenke til et nytt passord
people-forgot-lede = Skriv adressen du logger inn med. Vi sender en lenke til den.
people-forgot-send = Send lenken
people-forgot-sent = Mottatt
people-forgot-sent-title = Sjekk e-posten din
people-forgot-sent-lede = Hvis noen her logger inn med den adressen, er en lenke på vei. Den virker én gang, i { $minutes } minutter.
people-forgot-not-arrived = Ingenting etter et par minutter? Se i søppelpostmappen, og sjekk at det var riktig adresse. Spør ellers en administrator, som kan se hvilken adresse du har her.

people-list-title = Personer
people-list-count = { $count ->
    [one] 1 person
   *[other] { $count } personer
}
people-state-invited = Invitert
people-state-active = Kan logge inn
people-state-disabled = Har ikke lenger tilgang
people-invite-title = Inviter en ansatt
people-invite-lede = Personen får en e-post med en lenke som gjelder i { $days } dager, velger passord og setter opp en autentiseringsapp.
people-invite-send = Send invitasjonen
people-binds-hint = Bare personer med dette merket kan medundertegne en avtale. Sett det bare hvis personen har rett til å binde virksomheten etter loven eller etter fullmakt.
people-binds-auditor = En revisor endrer ingenting og kan derfor ikke binde virksomheten. Velg en annen rolle, eller ta bort merket.
people-language-hint = Sidene kan leses på alle språk; dette gjelder e-post.
people-language-none = Velg et språk.
people-name-empty = Skriv navnet på personen.
people-role-none = Velg en rolle.
people-email-taken = En person med denne adressen står allerede på listen.
people-role-administrator-hint = Styrer det hele: personer, maler og innstillinger, og alt en saksbehandler gjør.
people-role-reviewer-hint = Går gjennom det kundene har undertegnet, og sender det tilbake eller avslår det.
people-role-dpo-hint = Gjør det en saksbehandler gjør, og leser revisjonssporet.
people-role-auditor-hint = Leser alt, endrer ingenting.
people-done-invited = Invitasjonen er på vei
people-done-changed = Endret. Personen er logget ut, og endringen gjelder fra nå av.
people-done-too-many = For mange invitasjoner i løpet av en time. Ingenting ble sendt; prøv igjen senere.
people-person-myself = Dette er deg. En annen administrator kan endre hva du har lov til.
people-again-title = Har ikke invitasjonen kommet fram?
people-again-lede = Det sendes en ny lenke, og den tidligere slutter å virke.
people-again = Send invitasjonen på nytt
people-change-title = Endre tilgang
people-change-lede = Når du lagrer, blir personen logget ut overalt. Det personen har gjort, blir stående som det er.
people-change = Lagre
people-disabled = Har ikke lenger tilgang
people-disabled-hint = Personen kan ikke logge inn, men kan få tilgang igjen senere. Navn og historikk blir stående.
people-reset-title = Har personen mistet autentiseringsappen?
people-reset-lede = Når du nullstiller, blir personen logget ut overalt, og appen og alle gjenopprettingskoder slutter å virke. Ved neste innlogging må personen bruke passordet sitt og sette opp en app på nytt. Personen får beskjed på e-post. Forsikre deg først om at det virkelig er personen selv som ber om det.
people-reset = Nullstill autentiseringsappen
people-done-reset = Nullstilt. Personen er logget ut og får en e-post om hva som skal gjøres.
people-not-yourself = Ingen kan endre sin egen rolle. Be en annen administrator om det.

people-me-title = Tilgangen din
people-me-ways = Slik logger du inn
people-my-password-title = Bytt passord
people-my-password-lede = Du blir logget ut alle andre steder, og vi gir deg beskjed på e-post.
people-my-password-change = Bytt passord
people-current-password-wrong = Dette er ikke det nåværende passordet ditt.
people-my-codes-title = Lag nye gjenopprettingskoder
people-my-codes-lede = Du får ti nye koder. Alle tidligere slutter å virke.
people-my-codes-make = Lag nye koder
people-sessions-title = Her er du logget inn
people-sessions-lede = Er det et sted du ikke kjenner, bør du avslutte det og bytte passord.
people-session-began = Logget inn
people-session-used = Sist brukt
people-session-act = Det du kan gjøre
people-session-here = Denne nettleseren
people-session-end = Avslutt
people-session-end-others = Avslutt alle andre
people-done-my-password = Passordet er byttet
people-done-codes = De nye gjenopprettingskodene gjelder fra nå av
people-done-sessions = Avsluttet
people-done-recovery = Du brukte en gjenopprettingskode. { $left ->
    [0] Det var den siste.
    [one] Det er 1 igjen.
   *[other] Det er { $left } igjen.
}
people-done-authenticator = Den nye autentiseringsappen er satt opp, og den gamle virker ikke lenger her
people-my-authenticator-title = Sett opp en ny autentiseringsapp
people-my-authenticator-lede = Har du mistet appen eller telefonen med den? Sett den opp på nytt her, innen en halv time etter gjenopprettingskoden. Den gamle appen slutter å virke, du får ti nye gjenopprettingskoder, og du blir logget ut alle andre steder.
people-my-authenticator-keep-lede = Har du den fortsatt?
people-my-authenticator-keep = Behold appen som den er
people-my-authenticator-replace = Bruk den nye appen
