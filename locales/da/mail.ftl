# Mails. Den første linje siger, hvad der er sket, og hvornår der senest forventes noget.
# $processor: databehandleren. $organisation: kunden. $until, $in_force: dage. $expires, $at: tidspunkter med tidszone.
mail-your-organisation = din organisation
mail-foot-from = Denne besked er sendt for { $processor } af virksomhedens underskriftstjeneste.
mail-foot-log = Revisionssporet nu: { $size } poster, rod { $root }: { $page }
mail-foot-reference = Reference: { $reference }
mail-foot-contact = Spørgsmål om aftalen: { $contact }
mail-foot-questions = Spørgsmål: { $contact }
mail-link-instead = Hvis knappen ikke virker, kan du kopiere denne adresse til din browser:
mail-code-intro = Eller skriv denne kode der, hvor du bad om den:
mail-code-good = Koden gælder indtil { $expires }.
mail-agreement-button = Se aftalen
mail-words = { $processor } skriver:

mail-sign-in-link-subject = Dit link til aftalen med { $processor }
mail-sign-in-link-opening = Her er linket til din aftale med { $processor }. Det virker én gang, indtil { $expires }.
mail-sign-in-link-button = Åbn siden
mail-sign-in-link-not-you = Har du ikke bedt om det? Så behøver du ikke at gøre noget: Uden denne besked kommer ingen ind.

mail-staff-cannot-sign-subject = Denne adresse kan ikke underskrive for en kunde
mail-staff-cannot-sign-opening = Nogen, måske dig, har bedt om at underskrive en aftale med { $processor } med denne adresse. Den tilhører en medarbejder hos { $processor } og kan derfor ikke underskrive for en kunde.
mail-staff-cannot-sign-instead = Den, der underskriver for kunden, skal bruge sin egen adresse. Var det ikke dig, der bad om det, behøver du ikke at gøre noget.

mail-invitation-subject = { $processor } beder dig underskrive en databehandleraftale
mail-invitation-opening = { $processor } beder dig læse og underskrive en databehandleraftale for { $organisation }. Linket virker indtil { $expires }.
mail-invitation-words = { $processor } skriver:
mail-invitation-how = Du behøver ikke at oprette en konto. Du angiver oplysninger om din organisation, læser aftalen og underskriver ved at skrive dit navn. Du kan stoppe når som helst og vende tilbage senere.
mail-invitation-button = Læs aftalen
mail-invitation-somebody-else = Er det en anden, der underskriver for din organisation? Så svar på denne besked, og skriv hvem. Send ikke linket videre: Det hører til din adresse.

mail-staff-invitation-subject = Din adgang til aftalerne hos { $processor }
mail-staff-invitation-opening = Du kan nu være med til at tage dig af aftalerne hos { $processor }. Vælg en adgangskode inden { $expires }.
mail-staff-invitation-app = Derefter skal du bruge en godkendelsesapp på din telefon; siden viser, hvordan du gør.
mail-staff-invitation-button = Vælg en adgangskode

mail-password-reset-subject = Vælg en ny adgangskode
mail-password-reset-opening = Du har bedt om en ny adgangskode til aftalerne hos { $processor }. Linket virker én gang, indtil { $expires }.
mail-password-reset-button = Vælg en ny adgangskode
mail-password-reset-not-you = Har du ikke bedt om det? Så behøver du ikke at gøre noget: Din adgangskode er uændret.

mail-password-changed-subject = Din adgangskode er ændret
mail-password-changed-opening = Din adgangskode til aftalerne hos { $processor } blev ændret { $at }. Du er logget ud alle steder.
mail-password-changed-not-you = Var det ikke dig? Så giv straks en administrator besked, og bed om en ny adgangskode der, hvor du logger ind.

mail-second-factor-changed-subject = En ny godkendelsesapp er sat op
mail-second-factor-changed-opening = Der blev sat en ny godkendelsesapp op for dig hos { $processor } { $at }, efter at en gendannelseskode var brugt. Den gamle app og alle tidligere gendannelseskoder virker ikke længere, og du er logget ud alle andre steder.
mail-second-factor-changed-not-you = Var det ikke dig? Så giv straks en administrator besked, og bed om en ny adgangskode der, hvor du logger ind.

mail-second-factor-reset-subject = Sæt din godkendelsesapp op igen
mail-second-factor-reset-opening = Din godkendelsesapp til aftalerne hos { $processor } blev nulstillet { $at }. Appen og dine gendannelseskoder virker ikke længere der, og du er logget ud alle steder. Log ind med din adgangskode som sædvanlig; så bliver du bedt om at sætte en app op.
mail-second-factor-reset-not-you = Har du ikke bedt om det? Så giv straks en administrator besked, og bed om en ny adgangskode der, hvor du logger ind.

mail-receipt-subject = Du har underskrevet aftalen med { $processor }
mail-receipt-opening = Du har underskrevet databehandleraftalen med { $processor } for { $organisation }. { $processor } kan acceptere den til og med { $until }; derefter bortfalder din underskrift.
mail-receipt-next = Nu gennemgår { $processor } aftalen. Du får besked på mail, om den bliver accepteret, skal rettes eller bliver afvist. Indtil da kan du trække den tilbage.
mail-receipt-signed = Underskrevet af { $signatory }, { $at }.
mail-receipt-not-you = Var det ikke dig? Så svar straks på denne besked.

mail-waiting-subject = { $organisation } har underskrevet: gennemgå senest { $until }
mail-waiting-opening = { $organisation } har underskrevet sin aftale, som nu venter på jer. Den kan accepteres til og med { $until }.
mail-waiting-button = Gennemgå aftalen

mail-returned-subject = Ret venligst aftalen med { $processor }
mail-returned-opening = { $processor } har sendt aftalen for { $organisation } tilbage til dig. Din underskrift gælder ikke længere: Ret aftalen, og underskriv den igen.
mail-returned-reasons = Dette skal rettes:
mail-returned-button = Ret aftalen

mail-approved-subject = Aftalen med { $processor } er underskrevet af begge parter
mail-approved-opening = { $processor } har medunderskrevet databehandleraftalen med { $organisation }. Den er i kraft fra { $in_force }, og du behøver ikke at gøre mere.
mail-approved-attached = Det forseglede dokument er vedhæftet. Gem det: Begge parter har det samme.
mail-approved-verify = Alle, der har det, kan kontrollere, at intet i det er ændret: { $verify }
mail-approved-staff-subject = Aftalen med { $organisation } er underskrevet af begge parter
mail-approved-staff-opening = Aftalen med { $organisation } er medunderskrevet og forseglet. Den er i kraft fra { $in_force }.
mail-approved-file = Databehandleraftale { $reference }.pdf

mail-rejected-subject = { $processor } har afvist aftalen
mail-rejected-opening = { $processor } har afvist databehandleraftalen for { $organisation }. Din underskrift gælder ikke længere, og intet er trådt i kraft.

mail-lapsed-subject = Din underskrift på aftalen med { $processor } er bortfaldet
mail-lapsed-opening = Fristen { $until } er udløbet, uden at { $processor } har accepteret aftalen for { $organisation }. Din underskrift er derfor bortfaldet, og intet er trådt i kraft.
mail-lapsed-next = Har du stadig brug for aftalen? Så spørg { $processor }, eller underskriv en ny.
mail-lapsed-staff-subject = Aftalen med { $organisation } er bortfaldet
mail-lapsed-staff-opening = Fristen { $until } er udløbet, uden at nogen har accepteret aftalen med { $organisation }. Kundens underskrift er derfor bortfaldet.
mail-lapsed-staff-next = Vil I stadig have aftalen, skal kunden underskrive en ny.

mail-withdrawn-subject = { $organisation } har trukket sin aftale tilbage
mail-withdrawn-opening = { $organisation } har trukket sin aftale tilbage, før den blev accepteret. I behøver ikke at gøre mere.

mail-field-organisation = Organisationens navn
mail-field-registration = CVR-, registrerings- eller momsnummer
mail-field-address = Adresse
mail-field-country = Land
mail-field-signatory = Underskriverens navn
mail-field-signatory-role = Underskriverens rolle
mail-field-entitled = Ret til at underskrive
mail-field-privacy-name = Kontakt om databeskyttelse: navn
mail-field-privacy-email = Kontakt om databeskyttelse: e-mailadresse
mail-field-breach-name = Kontakt ved sikkerhedsbrud: navn
mail-field-breach-email = Kontakt ved sikkerhedsbrud: e-mailadresse
mail-field-breach-phone = Kontakt ved sikkerhedsbrud: telefon
mail-matter-subject = Sag { $matter } under aftalen med { $processor }
mail-matter-staff-subject = Sag { $matter } under aftalen med { $organisation }
mail-matter-opening = { $happened } { $expected }
mail-matter-until = Dit svar ventes senest { $date }.
mail-matter-answer = Sagen afventer nu dit svar.
mail-matter-nothing = Der ventes ikke noget af dig nu.
mail-matter-about = Det drejer sig om sag { $matter } under databehandleraftalen mellem { $organisation } og { $processor }. Det, der er skrevet, står på siden.
mail-matter-button = Se sagen
mail-contact-named-subject = Bekræft din adresse for { $organisation }
mail-contact-named-opening = Du er angivet som kontakt for { $organisation } i databehandleraftalen med { $processor }. Bekræft din adresse senest { $expires }.
mail-contact-named-not-you = Er det ikke til dig, behøver du ikke at gøre noget: Uden din bekræftelse ændres intet.
mail-contact-named-button = Bekræft adressen
mail-contacts-written-subject = Jeres kontakter i aftalen med { $processor }
mail-contacts-written-opening = Der er nyt om kontakterne for { $organisation } i databehandleraftalen med { $processor }.
mail-contacts-written-button = Se kontakterne
mail-contacts-written-after = Er det ikke rigtigt, så ret det på den side, eller sig det til { $processor }.
mail-contact-points-subject = { $processor } har fået en anden adresse
mail-contact-points-opening = { $processor } har ændret, hvor { $organisation } kan få fat i databehandleren efter databehandleraftalen.
mail-contact-points-button = Se kontakterne
mail-contact-points-after = Der ventes ikke noget af dig. Er du i tvivl, så sammenlign med siderne hos { $processor }.
mail-contacts-changed-subject = { $organisation } har ændret sine kontakter
mail-contacts-changed-opening = { $organisation } har ændret sine kontakter. Der ventes ikke noget af dig; aftalens side viser dem.
mail-amendment-proposed-subject = Forslag til tillæg: { $title }
mail-amendment-proposed-opening = { $processor } foreslår et tillæg til databehandleraftalen med { $organisation }: »{ $title }«. Læs, hvad der vil ændre sig, og acceptér eller afvis det. Intet ændres, før I underskriver.
mail-amendment-proposed-staff = { $organisation } foreslår et tillæg til sin databehandleraftale: »{ $title }«. En tegningsberettiget kan acceptere det; indtil da ændres intet.
mail-amendment-answer-by = Svar senest { $day }. Derefter bortfalder forslaget, og aftalen er uændret.
mail-amendment-button = Se tillægget
mail-amendment-reminder-subject = Påmindelse: forslag til tillæg: { $title }
mail-amendment-reminder-opening = { $processor } har foreslået et tillæg til databehandleraftalen med { $organisation }: »{ $title }«. Forslaget er endnu ikke besvaret. Læs, hvad der ændres, og acceptér det, afvis det eller foreslå noget andet. Intet ændres, før I underskriver.
mail-amendment-concluded-subject = Tillæg underskrevet af begge: { $title }
mail-amendment-concluded-opening = Tillægget »{ $title }« til databehandleraftalen mellem { $organisation } og { $processor } er underskrevet af begge parter.
mail-amendment-concluded-attached = Det forseglede dokument er vedhæftet. Det indeholder tillægget, aftalen med alle ændringer og dokumentationen.
mail-amendment-ended-subject = Tillæg ikke indgået: { $title }
mail-amendment-declined = Tillægget »{ $title }« til databehandleraftalen mellem { $organisation } og { $processor } blev afvist. Aftalen er uændret.
mail-amendment-withdrawn = Tillægget »{ $title }« til databehandleraftalen mellem { $organisation } og { $processor } er trukket tilbage og kan ikke længere accepteres. Aftalen er uændret.
mail-amendment-lapsed = Tillægget »{ $title }« til databehandleraftalen mellem { $organisation } og { $processor } blev ikke besvaret i tide og er bortfaldet. Aftalen er uændret.
mail-amendment-words = Det blev skrevet:
mail-ending-subject = Aftalen med { $processor } ophører
mail-ending-opening = Det er registreret, at databehandleraftalen mellem { $processor } og { $organisation } ophører.
mail-ending-staff-subject = Aftalen med { $organisation } ophører
mail-ending-staff-opening = Det er registreret, at aftalen med { $organisation } ophører.
mail-ending-day = Den ophører: { $value }.
mail-ending-why = Hvordan: { $value }.
mail-ending-against = Det, der talte imod:
mail-ending-withdrawal-subject = Om opsigelsen af aftalen med { $processor }
mail-ending-withdrawal-opening = Der er nyt om opsigelsen af databehandleraftalen mellem { $processor } og { $organisation }.
mail-ending-withdrawal-staff-subject = Om opsigelsen af aftalen med { $organisation }
mail-ending-withdrawal-staff-opening = Der er nyt om opsigelsen af aftalen med { $organisation }.
mail-ending-withdrawal-asked = Den ene part vil trække opsigelsen tilbage. Det kræver den anden parts samtykke; indtil da står den ved magt.
mail-ending-withdrawal-done = Opsigelsen er trukket tilbage med begge parters samtykke. Aftalen fortsætter.
mail-ending-withdrawal-refused = Opsigelsen er ikke trukket tilbage: Den står ved magt.
mail-erased-subject = Attest for sletning fra { $processor }
mail-erased-opening = Alle, der havde personoplysninger fra { $organisation } for { $processor }, har svaret. Attesten viser, hvad der er sket med oplysningerne.
mail-erased-staff-subject = Attest for sletning til { $organisation }
mail-erased-staff-opening = Alle har svaret for oplysningerne fra { $organisation }. Attesten er forseglet og sendt.
mail-erased-attached = Den forseglede attest er vedhæftet. Gem den.
mail-erased-file = Attest for sletning { $reference }.pdf

mail-duties-due-subject = { $count ->
    [one] En forpligtelse hos { $processor } kræver handling
   *[other] { $count } forpligtelser hos { $processor } kræver handling
}
mail-duties-due-opening = { $count ->
    [one] Hos { $processor } er fristen for én forpligtelse overskredet eller nær.
   *[other] Hos { $processor } er fristen for { $count } forpligtelser overskredet eller nær.
}
mail-duties-due-line = { $organisation }: { $what }, { $date }
mail-duties-due-late = { $date } (overskredet)
mail-duties-due-more = { $count ->
    [one] Én mere står på listen.
   *[other] { $count } flere står på listen.
}
mail-duties-due-button = Se forpligtelserne
mail-duties-due-why = Du får højst denne besked én gang om dagen. Du kan ændre den eller slå den fra under »Din adgang«.

mail-subprocessor-notice-subject = { $processor }: ændring { $count } af underdatabehandlerne
mail-subprocessor-notice-opening = { $processor } varsler { $organisation } om en ændring af de underdatabehandlere, der behandler data for jer. Ændringen er planlagt til den { $day }.
mail-subprocessor-what = Hvad der ændres
mail-subprocessor-says = Hvad jeres aftale siger
mail-subprocessor-counted = Datoer, der regnes fra modtagelsen, er her regnet, som om du modtog denne mail den dag, den blev sendt.
mail-subprocessor-why = Hvorfor
mail-subprocessor-said = Hvad der er skrevet
mail-subprocessor-how = I gør indsigelse eller godkender på jeres side. Først sender vi et link, så du kan bekræfte din adresse.
mail-subprocessor-how-approval = I godkender eller afviser på jeres side. Først sender vi et link, så du kan bekræfte din adresse.
mail-subprocessor-right = Du får denne besked, fordi jeres aftale udpeger dig til det. Den er ikke et nyhedsbrev og kan ikke afmeldes; hvem der får den, kan ændres under »Kontakter«.
mail-subprocessor-button-answer = Læs og svar
mail-subprocessor-button = Læs på siden
mail-subprocessor-news-subject = { $processor }: nyt om ændring { $count } af underdatabehandlerne
mail-subprocessor-news-moved = { $processor } har udskudt ændring { $count } af underdatabehandlerne. Den er nu planlagt til den { $day }.
mail-subprocessor-news-withdrawn = { $processor } har trukket ændring { $count } af underdatabehandlerne tilbage. Intet ændres.
mail-subprocessor-news-corrected = { $processor } har rettet det, I fik at vide om ændring { $count } af underdatabehandlerne.
mail-subprocessor-news-answered = { $processor } har skrevet til jer om ændring { $count } af underdatabehandlerne.
mail-subprocessor-news-alternative = { $processor } tilbyder et alternativ efter jeres indsigelse mod ændring { $count } af underdatabehandlerne.
mail-subprocessor-news-settled = { $processor } har afklaret jeres indsigelse mod ændring { $count } af underdatabehandlerne. På jeres side står hvordan.
mail-subprocessor-news-used = { $processor } har registreret, at ændring { $count } af underdatabehandlerne anvendes hos jer uden jeres godkendelse.
mail-subprocessor-news-received = { $processor } har registreret, at I har modtaget varslet om ændring { $count } af underdatabehandlerne. På jeres side står, hvilke frister der løber.
mail-subprocessor-answer-subject = { $organisation }: svar på ændring { $count }
mail-subprocessor-answer-objected = { $organisation } gør indsigelse mod ændring { $count } af jeres underdatabehandlere.
mail-subprocessor-answer-approved = { $organisation } har godkendt ændring { $count } af jeres underdatabehandlere.
mail-subprocessor-answer-refused = { $organisation } godkender ikke ændring { $count } af jeres underdatabehandlere.
mail-subprocessor-answer-message = { $organisation } har skrevet om ændring { $count } af jeres underdatabehandlere.
mail-subprocessor-answer-taken-back = { $organisation } har trukket sit svar på ændring { $count } af jeres underdatabehandlere tilbage.
