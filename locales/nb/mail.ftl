# E-poster. Den første linjen sier hva som har skjedd, og når noe senest ventes.
# $processor: databehandleren. $organisation: kunden. $until, $in_force: dager. $expires, $at: tidspunkter med tidssone.
mail-your-organisation = virksomheten din
mail-foot-from = Denne meldingen er sendt for { $processor } av virksomhetens signeringstjeneste.
mail-foot-log = Revisjonssporet nå: { $size } poster, rot { $root }: { $page }
mail-foot-reference = Referanse: { $reference }
mail-foot-contact = Spørsmål om avtalen: { $contact }
mail-foot-questions = Spørsmål: { $contact }
mail-link-instead = Hvis knappen ikke virker, kan du kopiere denne adressen til nettleseren:
mail-code-intro = Eller skriv denne koden der du ba om den:
mail-code-good = Koden gjelder til { $expires }.
mail-agreement-button = Se avtalen
mail-words = { $processor } skriver:

mail-sign-in-link-subject = Lenken din til avtalen med { $processor }
mail-sign-in-link-opening = Her er lenken til avtalen din med { $processor }. Den virker én gang, fram til { $expires }.
mail-sign-in-link-button = Åpne siden
mail-sign-in-link-not-you = Har du ikke bedt om den? Da trenger du ikke å gjøre noe: Uten denne meldingen kommer ingen inn.

mail-staff-cannot-sign-subject = Denne adressen kan ikke undertegne for en kunde
mail-staff-cannot-sign-opening = Noen, kanskje du, har bedt om å undertegne en avtale med { $processor } med denne adressen. Den tilhører en ansatt hos { $processor } og kan derfor ikke undertegne for en kunde.
mail-staff-cannot-sign-instead = Den som undertegner for kunden, må bruke sin egen adresse. Var det ikke du som ba om det, trenger du ikke å gjøre noe.

mail-invitation-subject = { $processor } ber deg undertegne en databehandleravtale
mail-invitation-opening = { $processor } ber deg lese og undertegne en databehandleravtale for { $organisation }. Lenken virker fram til { $expires }.
mail-invitation-words = { $processor } skriver:
mail-invitation-how = Du trenger ingen konto. Du oppgir opplysninger om virksomheten, leser avtalen og undertegner ved å skrive navnet ditt. Du kan stoppe når som helst og komme tilbake senere.
mail-invitation-button = Les avtalen
mail-invitation-somebody-else = Er det noen andre som undertegner for virksomheten? Svar da på denne meldingen og skriv hvem. Ikke send lenken videre: Den hører til adressen din.

mail-staff-invitation-subject = Tilgangen din til avtalene hos { $processor }
mail-staff-invitation-opening = Du kan nå være med på å ta hånd om avtalene hos { $processor }. Velg et passord innen { $expires }.
mail-staff-invitation-app = Deretter trenger du en autentiseringsapp på telefonen; siden viser hvordan du gjør det.
mail-staff-invitation-button = Velg et passord

mail-password-reset-subject = Velg et nytt passord
mail-password-reset-opening = Du har bedt om et nytt passord til avtalene hos { $processor }. Lenken virker én gang, fram til { $expires }.
mail-password-reset-button = Velg et nytt passord
mail-password-reset-not-you = Har du ikke bedt om det? Da trenger du ikke å gjøre noe: Passordet ditt er uendret.

mail-password-changed-subject = Passordet ditt er endret
mail-password-changed-opening = Passordet ditt til avtalene hos { $processor } ble endret { $at }. Du er logget ut overalt.
mail-password-changed-not-you = Var det ikke du? Si da straks fra til en administrator, og be om et nytt passord der du logger inn.

mail-second-factor-changed-subject = En ny autentiseringsapp er satt opp
mail-second-factor-changed-opening = En ny autentiseringsapp ble satt opp for deg hos { $processor } { $at }, etter at en gjenopprettingskode var brukt. Den gamle appen og alle tidligere gjenopprettingskoder virker ikke lenger, og du er logget ut alle andre steder.
mail-second-factor-changed-not-you = Var det ikke du? Si da straks fra til en administrator, og be om et nytt passord der du logger inn.

mail-second-factor-reset-subject = Sett opp autentiseringsappen på nytt
mail-second-factor-reset-opening = Autentiseringsappen din til avtalene hos { $processor } ble nullstilt { $at }. Appen og gjenopprettingskodene dine virker ikke lenger der, og du er logget ut overalt. Logg inn med passordet som vanlig; da blir du bedt om å sette opp en app.
mail-second-factor-reset-not-you = Har du ikke bedt om dette? Si da straks fra til en administrator, og be om et nytt passord der du logger inn.

mail-receipt-subject = Du har undertegnet avtalen med { $processor }
mail-receipt-opening = Du har undertegnet databehandleravtalen med { $processor } for { $organisation }. { $processor } kan godta den til og med { $until }; deretter faller underskriften din bort.
mail-receipt-next = Nå går { $processor } gjennom avtalen. Du får e-post om den blir godtatt, må rettes eller blir avslått. Fram til da kan du trekke den tilbake.
mail-receipt-signed = Undertegnet av { $signatory }, { $at }.
mail-receipt-not-you = Var det ikke du? Svar da straks på denne meldingen.

mail-waiting-subject = { $organisation } har undertegnet: gå gjennom senest { $until }
mail-waiting-opening = { $organisation } har undertegnet avtalen sin, og den venter nå på dere. Den kan godtas til og med { $until }.
mail-waiting-button = Gå gjennom avtalen

mail-returned-subject = Rett avtalen med { $processor }
mail-returned-opening = { $processor } har sendt avtalen for { $organisation } tilbake til deg. Underskriften din gjelder ikke lenger: Rett avtalen og undertegn den på nytt.
mail-returned-reasons = Dette må rettes:
mail-returned-button = Rett avtalen

mail-approved-subject = Avtalen med { $processor } er undertegnet av begge parter
mail-approved-opening = { $processor } har medundertegnet databehandleravtalen med { $organisation }. Den gjelder fra { $in_force }, og du trenger ikke å gjøre mer.
mail-approved-attached = Det forseglede dokumentet er lagt ved. Ta vare på det: Begge parter har det samme.
mail-approved-verify = Alle som har det, kan kontrollere at ingenting i det er endret: { $verify }
mail-approved-staff-subject = Avtalen med { $organisation } er undertegnet av begge parter
mail-approved-staff-opening = Avtalen med { $organisation } er medundertegnet og forseglet. Den gjelder fra { $in_force }.
mail-approved-file = Databehandleravtale { $reference }.pdf

mail-rejected-subject = { $processor } har avslått avtalen
mail-rejected-opening = { $processor } har avslått databehandleravtalen for { $organisation }. Underskriften din gjelder ikke lenger, og ingenting har trådt i kraft.

mail-lapsed-subject = Underskriften din på avtalen med { $processor } har falt bort
mail-lapsed-opening = Fristen { $until } er ute uten at { $processor } har godtatt avtalen for { $organisation }. Underskriften din har derfor falt bort, og ingenting har trådt i kraft.
mail-lapsed-next = Trenger du fortsatt avtalen? Spør { $processor }, eller undertegn en ny.
mail-lapsed-staff-subject = Avtalen med { $organisation } har falt bort
mail-lapsed-staff-opening = Fristen { $until } er ute uten at noen har godtatt avtalen med { $organisation }. Kundens underskrift har derfor falt bort.
mail-lapsed-staff-next = Vil dere fortsatt ha avtalen, må kunden undertegne en ny.

mail-withdrawn-subject = { $organisation } har trukket avtalen sin tilbake
mail-withdrawn-opening = { $organisation } har trukket avtalen sin tilbake før den ble godtatt. Dere trenger ikke å gjøre mer.

mail-field-organisation = Navnet på virksomheten
mail-field-registration = Organisasjons- eller mva-nummer
mail-field-address = Adresse
mail-field-country = Land
mail-field-signatory = Navnet på den som undertegner
mail-field-signatory-role = Rollen til den som undertegner
mail-field-entitled = Rett til å undertegne
mail-field-privacy-name = Kontakt for personvern: navn
mail-field-privacy-email = Kontakt for personvern: e-postadresse
mail-field-breach-name = Kontakt ved sikkerhetsbrudd: navn
mail-field-breach-email = Kontakt ved sikkerhetsbrudd: e-postadresse
mail-field-breach-phone = Kontakt ved sikkerhetsbrudd: telefon
mail-matter-subject = Sak { $matter } under avtalen med { $processor }
mail-matter-staff-subject = Sak { $matter } under avtalen med { $organisation }
mail-matter-opening = { $happened } { $expected }
mail-matter-until = Svaret ditt ventes senest { $date }.
mail-matter-answer = Saken venter nå på svar fra deg.
mail-matter-nothing = Det ventes ikke noe av deg nå.
mail-matter-about = Det gjelder sak { $matter } under databehandleravtalen mellom { $organisation } og { $processor }. Det som er skrevet, står på siden.
mail-matter-button = Se saken
mail-contact-named-subject = Bekreft adressen din for { $organisation }
mail-contact-named-opening = Du er oppgitt som kontakt for { $organisation } i databehandleravtalen med { $processor }. Bekreft adressen din senest { $expires }.
mail-contact-named-not-you = Er det ikke til deg, trenger du ikke å gjøre noe: Uten bekreftelsen din endres ingenting.
mail-contact-named-button = Bekreft adressen
mail-contacts-written-subject = Kontaktene deres i avtalen med { $processor }
mail-contacts-written-opening = Det er nytt om kontaktene til { $organisation } i databehandleravtalen med { $processor }.
mail-contacts-written-button = Se kontaktene
mail-contacts-written-after = Stemmer det ikke, kan du endre det på den siden eller si fra til { $processor }.
mail-contact-points-subject = { $processor } har fått en annen adresse
mail-contact-points-opening = { $processor } har endret hvor { $organisation } får tak i databehandleren etter databehandleravtalen.
mail-contact-points-button = Se kontaktene
mail-contact-points-after = Det ventes ikke noe av deg. Er du i tvil, kan du sammenligne med sidene til { $processor }.
mail-contacts-changed-subject = { $organisation } har endret kontaktene sine
mail-contacts-changed-opening = { $organisation } har endret kontaktene sine. Det ventes ikke noe av deg; siden til avtalen viser dem.
mail-amendment-proposed-subject = Forslag til tillegg: { $title }
mail-amendment-proposed-opening = { $processor } foreslår et tillegg til databehandleravtalen med { $organisation }: «{ $title }». Les hva som vil endres, og godta eller avslå det. Ingenting endres før dere undertegner.
mail-amendment-proposed-staff = { $organisation } foreslår et tillegg til databehandleravtalen sin: «{ $title }». En signaturberettiget kan godta det; inntil da endres ingenting.
mail-amendment-answer-by = Svar senest { $day }. Deretter bortfaller forslaget, og avtalen er uendret.
mail-amendment-button = Se tillegget
mail-amendment-reminder-subject = Påminnelse: forslag til tillegg: { $title }
mail-amendment-reminder-opening = { $processor } har foreslått et tillegg til databehandleravtalen med { $organisation }: «{ $title }». Forslaget er ikke besvart ennå. Les hva som endres, og godta det, avslå det eller foreslå noe annet. Ingenting endres før dere undertegner.
mail-amendment-concluded-subject = Tillegg undertegnet av begge: { $title }
mail-amendment-concluded-opening = Tillegget «{ $title }» til databehandleravtalen mellom { $organisation } og { $processor } er undertegnet av begge parter.
mail-amendment-concluded-attached = Det forseglede dokumentet er lagt ved. Det inneholder tillegget, avtalen med alle endringene og dokumentasjonen.
mail-amendment-ended-subject = Tillegg ikke inngått: { $title }
mail-amendment-declined = Tillegget «{ $title }» til databehandleravtalen mellom { $organisation } og { $processor } ble avslått. Avtalen er uendret.
mail-amendment-withdrawn = Tillegget «{ $title }» til databehandleravtalen mellom { $organisation } og { $processor } er trukket tilbake og kan ikke lenger godtas. Avtalen er uendret.
mail-amendment-lapsed = Tillegget «{ $title }» til databehandleravtalen mellom { $organisation } og { $processor } ble ikke besvart i tide og er bortfalt. Avtalen er uendret.
mail-amendment-words = Dette ble skrevet:
mail-ending-subject = Avtalen med { $processor } opphører
mail-ending-opening = Det er registrert at databehandleravtalen mellom { $processor } og { $organisation } opphører.
mail-ending-staff-subject = Avtalen med { $organisation } opphører
mail-ending-staff-opening = Det er registrert at avtalen med { $organisation } opphører.
mail-ending-day = Den opphører: { $value }.
mail-ending-why = Hvordan: { $value }.
mail-ending-against = Det som talte mot:
mail-ending-withdrawal-subject = Om oppsigelsen av avtalen med { $processor }
mail-ending-withdrawal-opening = Det er nytt om oppsigelsen av databehandleravtalen mellom { $processor } og { $organisation }.
mail-ending-withdrawal-staff-subject = Om oppsigelsen av avtalen med { $organisation }
mail-ending-withdrawal-staff-opening = Det er nytt om oppsigelsen av avtalen med { $organisation }.
mail-ending-withdrawal-asked = Den ene parten vil trekke oppsigelsen tilbake. Det krever den andre partens samtykke; inntil da står den ved lag.
mail-ending-withdrawal-done = Oppsigelsen er trukket tilbake med begge parters samtykke. Avtalen fortsetter.
mail-ending-withdrawal-refused = Oppsigelsen er ikke trukket tilbake: Den står ved lag.
mail-erased-subject = Attest for sletting fra { $processor }
mail-erased-opening = Alle som hadde personopplysninger fra { $organisation } for { $processor }, har svart. Attesten viser hva som har skjedd med opplysningene.
mail-erased-staff-subject = Attest for sletting til { $organisation }
mail-erased-staff-opening = Alle har svart for opplysningene fra { $organisation }. Attesten er forseglet og sendt.
mail-erased-attached = Den forseglede attesten er lagt ved. Ta vare på den.
mail-erased-file = Attest for sletting { $reference }.pdf

mail-duties-due-subject = { $count ->
    [one] En plikt hos { $processor } krever handling
   *[other] { $count } plikter hos { $processor } krever handling
}
mail-duties-due-opening = { $count ->
    [one] Hos { $processor } er fristen for én plikt utløpt eller nær.
   *[other] Hos { $processor } er fristen for { $count } plikter utløpt eller nær.
}
mail-duties-due-line = { $organisation }: { $what }, { $date }
mail-duties-due-late = { $date } (over fristen)
mail-duties-due-more = { $count ->
    [one] Én til står på listen.
   *[other] { $count } til står på listen.
}
mail-duties-due-button = Se pliktene
mail-duties-due-why = Du får denne meldingen høyst én gang om dagen. Du kan endre den eller slå den av under «Tilgangen din».

mail-subprocessor-notice-subject = { $processor }: endring { $count } i underdatabehandlerne
mail-subprocessor-notice-opening = { $processor } varsler { $organisation } om en endring i underdatabehandlerne som behandler data for dere. Endringen er planlagt til { $day }.
mail-subprocessor-what = Hva som endres
mail-subprocessor-says = Hva avtalen deres sier
mail-subprocessor-counted = Datoer som regnes fra mottaket, er her regnet som om du mottok denne e-posten den dagen den ble sendt.
mail-subprocessor-why = Hvorfor
mail-subprocessor-said = Hva som er skrevet
mail-subprocessor-how = Dere motsetter dere eller godkjenner endringen på siden deres. Først sender vi en lenke, slik at du kan bekrefte adressen din.
mail-subprocessor-how-approval = Dere godkjenner eller avslår på siden deres. Først sender vi en lenke, slik at du kan bekrefte adressen din.
mail-subprocessor-right = Du får dette varselet fordi avtalen deres utpeker deg til det. Det er ikke et nyhetsbrev og kan ikke meldes av; hvem som får det, kan endres under «Kontakter».
mail-subprocessor-button-answer = Les og svar
mail-subprocessor-button = Les på siden
mail-subprocessor-news-subject = { $processor }: nytt om endring { $count } i underdatabehandlerne
mail-subprocessor-news-moved = { $processor } har utsatt endring { $count } i underdatabehandlerne. Den er nå planlagt til { $day }.
mail-subprocessor-news-withdrawn = { $processor } har trukket tilbake endring { $count } i underdatabehandlerne. Ingenting endres.
mail-subprocessor-news-corrected = { $processor } har rettet det dere fikk vite om endring { $count } i underdatabehandlerne.
mail-subprocessor-news-answered = { $processor } har skrevet til dere om endring { $count } i underdatabehandlerne.
mail-subprocessor-news-alternative = { $processor } tilbyr et alternativ etter innsigelsen deres mot endring { $count } i underdatabehandlerne.
mail-subprocessor-news-settled = { $processor } har avklart innsigelsen deres mot endring { $count } i underdatabehandlerne. På siden deres står det hvordan.
mail-subprocessor-news-used = { $processor } har registrert at endring { $count } i underdatabehandlerne er tatt i bruk hos dere uten godkjenning fra dere.
mail-subprocessor-news-received = { $processor } har registrert at dere har mottatt varselet om endring { $count } i underdatabehandlerne. På siden deres står det hvilke frister som løper.
mail-subprocessor-answer-subject = { $organisation }: svar på endring { $count }
mail-subprocessor-answer-objected = { $organisation } motsetter seg endring { $count } i underdatabehandlerne deres.
mail-subprocessor-answer-approved = { $organisation } har godkjent endring { $count } i underdatabehandlerne deres.
mail-subprocessor-answer-refused = { $organisation } godkjenner ikke endring { $count } i underdatabehandlerne deres.
mail-subprocessor-answer-message = { $organisation } har skrevet om endring { $count } i underdatabehandlerne deres.
mail-subprocessor-answer-taken-back = { $organisation } har trukket tilbake svaret på endring { $count } i underdatabehandlerne deres.
