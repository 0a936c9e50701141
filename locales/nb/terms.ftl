# Vilkårene i en avtale: navn, hjelp og verdier i klart språk.
# Følger tabellen i crates/domain/src/terms/keys.rs; en test sammenligner.

## Setninger

terms-line = { $name }: { $value }
terms-not-stated = framgår ikke av avtalen
terms-period = { $period } { $event }

terms-in-force-both-signatures = Avtalen er i kraft fra den datoen da begge parter hadde undertegnet. Den behandlingsansvarlige undertegnet { $controller }, databehandleren { $processor }.
terms-in-force-as-main-agreement = Avtalen er i kraft fra samme dato som hovedavtalen. Datoen er oppgitt av en person.
terms-in-force-other-date = Avtalen er i kraft fra en egen dato. Datoen er oppgitt av en person.
terms-in-force-given = Det framgår ikke av avtalen når den trer i kraft. Datoen er oppgitt av en person.
terms-in-force-ask-main-agreement = Avtalen er i kraft fra samme dato som hovedavtalen. Når trer hovedavtalen i kraft?
terms-in-force-ask-other-date = Avtalen er i kraft fra en egen dato. Hvilken dato er det?
terms-in-force-ask-not-stated = Det framgår ikke av avtalen når den trer i kraft. Hva har partene avtalt?

## Grupper

terms-group-conclusion = Undertegning og ikrafttredelse
terms-group-processing = Behandlingen
terms-group-subprocessors = Underdatabehandlere
terms-group-transfers = Overføringer
terms-group-breach = Brudd på personopplysningssikkerheten
terms-group-audit = Revisjon og inspeksjon
terms-group-end = Når den opphører
terms-group-retention = Lagring underveis
terms-group-termination = Oppsigelse
terms-group-other = Endringer, kostnader, lovvalg og kontakter

## Felter

terms-field-value = Verdi
terms-field-number = Antall
terms-field-unit = Enhet
terms-field-event = Regnes fra
terms-field-status = Status
terms-field-clause = Punkt
terms-field-quote = Ordlyden i bestemmelsen

terms-status-not-stated = Framgår ikke
terms-status-stated = Framgår
terms-status-confirmed = Funnet og bekreftet
terms-status-overridden = Avviker i denne avtalen

## Enheter

terms-unit-hours = timer
terms-unit-days = dager
terms-unit-business-days = arbeidsdager
terms-unit-weeks = uker
terms-unit-months = måneder
terms-unit-years = år

terms-count-hours = { $number ->
    [one] { $number } time
   *[other] { $number } timer
}
terms-count-days = { $number ->
    [one] { $number } dag
   *[other] { $number } dager
}
terms-count-business-days = { $number ->
    [one] { $number } arbeidsdag
   *[other] { $number } arbeidsdager
}
terms-count-weeks = { $number ->
    [one] { $number } uke
   *[other] { $number } uker
}
terms-count-months = { $number ->
    [one] { $number } måned
   *[other] { $number } måneder
}
terms-count-years = { $number ->
    [one] { $number } år
   *[other] { $number } år
}

terms-each-months = i måneden
terms-each-years = i året

## Hendelser

terms-event-receipt = etter mottak
terms-event-sending = etter sending
terms-event-effect = før endringen trer i kraft
terms-event-awareness = etter å ha fått kjennskap til det
terms-event-expiry = etter opphør
terms-event-objection = etter innsigelsen
terms-event-completion = etter gjennomføringen
terms-event-request = etter forespørselen

## Feil

terms-fault-unknown-key = Dette vilkåret finnes ikke. Last inn siden på nytt, og prøv igjen.
terms-fault-twice = Dette er fylt ut to ganger. Behold det ene.
terms-fault-value-missing = Fyll ut hva avtalen sier, eller velg «Framgår ikke».
terms-fault-value-unexpected = Det er fylt ut en verdi. Velg «Framgår», eller fjern verdien.
terms-fault-kind = Denne typen verdi passer ikke til vilkåret.
terms-fault-number-and-word = Oppgi enten et antall eller et av ordene, ikke begge deler.
terms-fault-number = Oppgi et helt tall fra 1 til 10 000.
terms-fault-unit = Velg en enhet fra listen.
terms-fault-event = Velg fra listen hva det regnes fra, eller la feltet stå tomt.
terms-fault-word = Velg fra listen.
terms-fault-country = Oppgi landets kode på to bokstaver, for eksempel NO.
terms-fault-clause-missing = Oppgi punktet der det framgår, for eksempel 9.3.
terms-fault-too-long = Teksten er for lang. Gjør den kortere.
terms-fault-control-character = Teksten inneholder tegn som ikke kan skrives ut. Fjern dem.
terms-fault-status = Velg en status fra listen.
terms-fault-unknown-field = Dette feltet finnes ikke. Last inn siden på nytt, og prøv igjen.

## De åtte hovedpunktene

terms-fact-what = Hva som behandles
terms-fact-where = Hvor
terms-fact-who-else = Hvem andre som medvirker
terms-fact-how-long = Hvor lenge
terms-fact-breach = Hvis noe går galt
terms-fact-audit = Hvordan den behandlingsansvarlige kan kontrollere
terms-fact-end = Når det opphører
terms-fact-whom-to-ask = Hvem man kan spørre

## Undertegning og ikrafttredelse

terms-key-signing-parties = Hvem som må handle
terms-help-signing-parties = Hva som skal til før begge parter er bundet.
terms-word-signing-parties-both-parties = Begge parter undertegner
terms-word-signing-parties-controller-then-approval = Den behandlingsansvarlige undertegner, og databehandleren godkjenner deretter

terms-key-signing-controller = Hvem som undertegner for den behandlingsansvarlige
terms-help-signing-controller = Bare hvis avtalen sier i hvilken egenskap.
terms-word-signing-controller-entitled-person = En person som er signaturberettiget for den behandlingsansvarlige
terms-word-signing-controller-dpo = Den behandlingsansvarliges personvernombud, hvis det er utpekt et

terms-key-signing-processor = Hvem som undertegner for databehandleren
terms-help-signing-processor = Bare hvis avtalen sier i hvilken egenskap.
terms-word-signing-processor-entitled-person = En person som er signaturberettiget for databehandleren
terms-word-signing-processor-dpo = Databehandlerens personvernombud, hvis det er utpekt et

terms-key-in-force = Ikrafttredelse
terms-help-in-force = Dagen avtalen binder fra. Hvis det ikke er de to underskriftene som avgjør det, spørres det om datoen ved godkjenningen.
terms-word-in-force-both-signatures = I kraft fra den datoen da begge parter har undertegnet
terms-word-in-force-as-main-agreement = I kraft fra samme dato som hovedavtalen
terms-word-in-force-other-date = I kraft fra en annen dato

terms-key-processing-may-start = Behandlingen kan begynne
terms-help-processing-may-start = Fra når databehandleren kan behandle personopplysninger.
terms-word-processing-may-start-once-in-force = Behandlingen kan begynne når avtalen er i kraft
terms-word-processing-may-start-on-signature = Behandlingen kan begynne når den behandlingsansvarlige har undertegnet
terms-word-processing-may-start-documented-instruction = Behandlingen kan begynne etter dokumentert instruks fra den behandlingsansvarlige

terms-key-main-agreement = Hovedavtale
terms-help-main-agreement = Navnet på avtalen som denne hører til.
terms-says-main-agreement = Avtalen er en del av: { $text }

terms-key-prevails = Hva som går foran
terms-help-prevails = Hvilken avtale som gjelder der de to er ulike om personopplysninger.
terms-word-prevails-this-agreement = Denne avtalen går foran hovedavtalen
terms-word-prevails-main-agreement = Hovedavtalen går foran denne avtalen

terms-key-prevails-appendices = Avtaletekst eller vedlegg
terms-help-prevails-appendices = Hva som gjelder der avtaleteksten og vedleggene er ulike.
terms-word-prevails-appendices-appendices = Vedleggene går foran avtaleteksten
terms-word-prevails-appendices-body = Avtaleteksten går foran vedleggene

terms-key-survives = Hvor lenge den gjelder
terms-help-survives = Hva som må ha opphørt før avtalen ikke lenger gjelder.
terms-word-survives-while-data-held = Avtalen gjelder så lenge databehandleren oppbevarer personopplysninger
terms-word-survives-while-data-processed = Avtalen gjelder så lenge databehandleren behandler personopplysninger
terms-word-survives-while-service-runs = Avtalen gjelder så lenge tjenesten leveres

## Behandlingen

terms-key-processing-purpose = Formål
terms-help-processing-purpose = Hva behandlingen skal brukes til, med avtalens egne ord.
terms-says-processing-purpose = Formål: { $text }

terms-key-processing-nature = Hva som gjøres med opplysningene
terms-help-processing-nature = Behandlingens art. Velg alt avtalen nevner.
terms-says-processing-nature = Databehandlerens oppgaver: { $items }
terms-word-processing-nature-collection = innsamling
terms-word-processing-nature-storage = lagring
terms-word-processing-nature-display = visning
terms-word-processing-nature-transmission = overføring
terms-word-processing-nature-backup = sikkerhetskopiering
terms-word-processing-nature-support = brukerstøtte

terms-key-processing-data = Typer personopplysninger
terms-help-processing-data = Velg alt avtalen nevner.
terms-says-processing-data = Personopplysninger: { $items }
terms-word-processing-data-names = navn
terms-word-processing-data-contact-details = kontaktopplysninger
terms-word-processing-data-identifiers = identifikatorer
terms-word-processing-data-national-ids = fødselsnummer
terms-word-processing-data-positions = stillinger
terms-word-processing-data-messages = innhold i meldinger
terms-word-processing-data-files = innhold i filer
terms-word-processing-data-use-and-logs = brukslogger
terms-word-processing-data-payments = betalingsopplysninger
terms-word-processing-data-locations = lokasjonsdata
terms-word-processing-data-special-categories = særlige kategorier av personopplysninger (artikkel 9)
terms-word-processing-data-criminal-offences = straffedommer og lovovertredelser (artikkel 10)

terms-key-processing-people = Registrerte
terms-help-processing-people = Hvem opplysningene gjelder. Velg alt avtalen nevner.
terms-says-processing-people = Opplysningene gjelder { $items }
terms-word-processing-people-employees = ansatte
terms-word-processing-people-customers = kunder
terms-word-processing-people-partners = samarbeidspartnere
terms-word-processing-people-users = brukere
terms-word-processing-people-members = medlemmer
terms-word-processing-people-pupils = elever og studenter
terms-word-processing-people-patients = pasienter
terms-word-processing-people-citizens = innbyggere

terms-key-processing-countries = Behandlingssteder
terms-help-processing-countries = Landene der opplysningene lagres, behandles på annen måte eller er tilgjengelige. Koder på to bokstaver med komma mellom, for eksempel NO, SE.
terms-says-processing-countries = Behandlingsland: { $countries }

## Underdatabehandlere

terms-key-subprocessor-authorisation = Tillatelse
terms-help-subprocessor-authorisation = Personvernforordningen artikkel 28 nr. 2: generell tillatelse med varsel om endringer, eller særlig tillatelse til hver underdatabehandler.
terms-word-subprocessor-authorisation-general = Databehandleren har generell tillatelse til å bruke underdatabehandlere
terms-word-subprocessor-authorisation-specific = Hver underdatabehandler krever særlig tillatelse fra den behandlingsansvarlige

terms-key-subprocessor-notice = Varsel om en endring
terms-help-subprocessor-notice = Hvor lang tid før endringen den behandlingsansvarlige får beskjed. Fristen regnes bakover fra dagen endringen trer i kraft.
terms-says-subprocessor-notice = Varsel om en ny underdatabehandler: minst { $period }
terms-word-subprocessor-notice-before-effect = Den behandlingsansvarlige får beskjed før en ny underdatabehandler begynner å behandle

terms-key-subprocessor-notice-counts = Når varselet er gitt
terms-help-subprocessor-notice-counts = Om det er dagen for sending eller for mottak som teller.
terms-word-subprocessor-notice-counts-received = Varselet er gitt når den behandlingsansvarlige har mottatt det
terms-word-subprocessor-notice-counts-sent = Varselet er gitt når databehandleren har sendt det
terms-key-subprocessor-notice-receipt = Hva som viser mottak
terms-help-subprocessor-notice-receipt = Hva som viser at et varsel har nådd den behandlingsansvarlige. Velges ingenting, teller alle.
terms-says-subprocessor-notice-receipt = Mottak av varselet vises ved: { $items }
terms-word-subprocessor-notice-receipt-delivered = Melding fra e-posttjeneren hos mottakeren
terms-word-subprocessor-notice-receipt-seen = Sett på siden til den behandlingsansvarlige
terms-word-subprocessor-notice-receipt-confirmed = Bekreftet av en person, med dokumentasjon

terms-key-subprocessor-window = Frist for innsigelse
terms-help-subprocessor-window = Hvor lenge den behandlingsansvarlige kan motsette seg endringen. Står det «så snart som mulig», holdes fristen åpen til endringen trer i kraft.
terms-says-subprocessor-window = Den behandlingsansvarlige kan motsette seg endringen innen { $period }
terms-word-subprocessor-window-as-soon-as-possible = Den behandlingsansvarlige gir beskjed om innsigelsen så snart som mulig
terms-word-subprocessor-window-until-effect = Den behandlingsansvarlige kan motsette seg endringen til underdatabehandleren tas i bruk

terms-key-subprocessor-objection = Innsigelsens form
terms-help-subprocessor-objection = Velg alt avtalen krever.
terms-says-subprocessor-objection = En innsigelse må framsettes { $items }
terms-word-subprocessor-objection-in-writing = skriftlig
terms-word-subprocessor-objection-promptly = omgående
terms-word-subprocessor-objection-with-reasons = med begrunnelse

terms-key-subprocessor-silence = Taushet
terms-help-subprocessor-silence = Hva det betyr at den behandlingsansvarlige ikke svarer i tide.
terms-word-subprocessor-silence-may-proceed = Hvis den behandlingsansvarlige ikke motsetter seg endringen i tide, kan databehandleren gjennomføre den
terms-word-subprocessor-silence-approval = Hvis den behandlingsansvarlige ikke motsetter seg endringen i tide, regnes den som godkjent
terms-word-subprocessor-silence-refusal = Hvis den behandlingsansvarlige ikke godkjenner i tide, regnes endringen som avslått

terms-key-subprocessor-grounds = Grunner til innsigelse
terms-help-subprocessor-grounds = Om en innsigelse krever en bestemt type grunn.
terms-word-subprocessor-grounds-any = Den behandlingsansvarlige kan motsette seg endringen av enhver grunn
terms-word-subprocessor-grounds-reasonable = Den behandlingsansvarlige kan motsette seg endringen på rimelig og saklig grunnlag
terms-word-subprocessor-grounds-data-protection = Den behandlingsansvarlige kan motsette seg endringen av hensyn til personvernet

terms-key-subprocessor-after-objection = Etter en innsigelse
terms-help-subprocessor-after-objection = Hva partene gjør, og hva som ikke kan skje imens.
terms-word-subprocessor-after-objection-negotiate = Partene forhandler; ingenting endres før de er enige
terms-word-subprocessor-after-objection-negotiate-or-terminate = Partene søker en løsning; finner de ingen, kan de berørte tjenestene sies opp
terms-word-subprocessor-after-objection-alternative-or-terminate = Databehandleren tilbyr et alternativ; ellers kan den behandlingsansvarlige si opp de berørte tjenestene
terms-word-subprocessor-after-objection-may-terminate = Den behandlingsansvarlige kan si opp de berørte tjenestene
terms-word-subprocessor-after-objection-no-change = Databehandleren gjennomfører ikke endringen

terms-key-subprocessor-alternative = Frist for en løsning
terms-help-subprocessor-alternative = Hvor lang tid det er til å finne en løsning etter en innsigelse.
terms-says-subprocessor-alternative = En løsning skal finnes innen { $period }
terms-word-subprocessor-alternative-reasonable-time = En løsning skal finnes innen rimelig tid

terms-key-subprocessor-third-country = Underdatabehandler i et tredjeland
terms-help-subprocessor-third-country = Hva som kreves før en underdatabehandler behandler opplysninger utenfor EØS.
terms-word-subprocessor-third-country-written-approval = En underdatabehandler i et tredjeland krever skriftlig godkjenning på forhånd fra den behandlingsansvarlige
terms-word-subprocessor-third-country-documented-instruction = En underdatabehandler i et tredjeland krever dokumentert instruks fra den behandlingsansvarlige
terms-word-subprocessor-third-country-notice = En underdatabehandler i et tredjeland krever varsel som enhver annen
terms-word-subprocessor-third-country-accepted = Stedene i tredjeland som avtalen nevner for underdatabehandlere, er akseptert
terms-word-subprocessor-third-country-forbidden = Underdatabehandlere i tredjeland er ikke tillatt

terms-key-subprocessor-new-location = Nytt behandlingssted
terms-help-subprocessor-new-location = Hva som kreves før opplysninger behandles på et nytt sted, også i EØS.
terms-word-subprocessor-new-location-written-approval = Et nytt behandlingssted krever skriftlig godkjenning på forhånd fra den behandlingsansvarlige
terms-word-subprocessor-new-location-notice-in-eea = Et nytt sted i EØS krever varsel; alle andre krever skriftlig godkjenning
terms-word-subprocessor-new-location-notice = Et nytt behandlingssted krever varsel
terms-word-subprocessor-new-location-free = Databehandleren kan velge nye behandlingssteder

terms-key-subprocessor-new-location-except = Unntatte steder
terms-help-subprocessor-new-location-except = Hvilke nye steder regelen om nye steder ikke gjelder for.
terms-word-subprocessor-new-location-except-group-in-eea = Selskaper i databehandlerens konsern i EØS er unntatt fra regelen om nye steder
terms-word-subprocessor-new-location-except-eea-locations = Steder i EØS er unntatt fra regelen om nye steder

terms-key-subprocessor-same-group = Selskaper i samme konsern
terms-help-subprocessor-same-group = Hva som kreves før et selskap i databehandlerens eget konsern behandler opplysninger.
terms-word-subprocessor-same-group-inform-in-eea = Et selskap i databehandlerens konsern i EØS kan brukes når den behandlingsansvarlige er informert
terms-word-subprocessor-same-group-permitted = Selskaper i databehandlerens konsern kan brukes, og kan selv bruke andre
terms-word-subprocessor-same-group-as-others = Selskaper i databehandlerens konsern regnes som enhver annen underdatabehandler

terms-key-subprocessor-other-processing = Annen behandling
terms-help-subprocessor-other-processing = Hva som kreves før en kjent underdatabehandler behandler opplysninger til noe annet.
terms-word-subprocessor-other-processing-written-approval = Annen behandling hos en kjent underdatabehandler krever skriftlig godkjenning fra den behandlingsansvarlige
terms-word-subprocessor-other-processing-notice = Annen behandling hos en kjent underdatabehandler krever varsel

terms-key-subprocessor-same-processing = Utskifting
terms-help-subprocessor-same-processing = Hva som kreves før en annen underdatabehandler overtar den samme behandlingen.
terms-word-subprocessor-same-processing-written-approval = En annen underdatabehandler for samme behandling krever skriftlig godkjenning fra den behandlingsansvarlige
terms-word-subprocessor-same-processing-notice = En annen underdatabehandler for samme behandling krever varsel

## Overføringer

terms-key-transfers-third-country = Overføring til et tredjeland
terms-help-transfers-third-country = Hva som kreves før personopplysninger forlater EØS. Tilgang utenfra regnes også som overføring.
terms-word-transfers-third-country-written-approval = Overføring til et tredjeland krever skriftlig godkjenning på forhånd fra den behandlingsansvarlige
terms-word-transfers-third-country-documented-instruction = Overføring til et tredjeland krever dokumentert instruks fra den behandlingsansvarlige
terms-word-transfers-third-country-accepted = Overføringene til tredjeland som avtalen nevner, er akseptert
terms-word-transfers-third-country-forbidden = Overføring til tredjeland er ikke tillatt

terms-key-transfers-grounds = Overføringsgrunnlag
terms-help-transfers-grounds = Velg alle grunnlag i personvernforordningen kapittel V som avtalen tillater.
terms-says-transfers-grounds = Tillatte overføringsgrunnlag: { $items }
terms-word-transfers-grounds-adequacy = en beslutning om tilstrekkelig beskyttelsesnivå
terms-word-transfers-grounds-standard-clauses = standard personvernbestemmelser
terms-word-transfers-grounds-binding-rules = bindende virksomhetsregler

terms-key-transfers-recorded-in = Hvor overføringer er skrevet inn
terms-help-transfers-recorded-in = Punktet eller vedlegget der godkjenninger og instrukser skrives, for eksempel C.6.
terms-says-transfers-recorded-in = Godkjenninger og instrukser om overføring skrives inn her: { $text }

terms-key-transfers-third-party = Utlevering til tredjeparter
terms-help-transfers-third-party = Hva som kreves før opplysninger gis videre, med mindre loven krever det.
terms-word-transfers-third-party-written-approval = Opplysninger gis videre til tredjeparter bare med skriftlig forhåndssamtykke fra den behandlingsansvarlige, med mindre loven krever det
terms-word-transfers-third-party-documented-instruction = Opplysninger gis videre til tredjeparter bare etter dokumentert instruks fra den behandlingsansvarlige, med mindre loven krever det
terms-word-transfers-third-party-forbidden = Opplysninger gis ikke videre til tredjeparter, med mindre loven krever det

terms-key-transfers-required-by-law = Pålagt ved lov
terms-help-transfers-required-by-law = Hva databehandleren gjør når loven krever en behandling eller overføring som den behandlingsansvarlige ikke har gitt instruks om.
terms-word-transfers-required-by-law-inform-before = Krever loven en behandling eller overføring, informerer databehandleren den behandlingsansvarlige på forhånd
terms-word-transfers-required-by-law-notify-if-allowed = Krever loven en behandling eller overføring, underretter databehandleren den behandlingsansvarlige der det er tillatt

## Brudd på personopplysningssikkerheten

terms-key-breach-to-controller = Underretning av den behandlingsansvarlige
terms-help-breach-to-controller = Når databehandleren senest underretter den behandlingsansvarlige om et brudd (personvernforordningen artikkel 33 nr. 2).
terms-says-breach-to-controller = Databehandleren underretter den behandlingsansvarlige om et brudd innen { $period }
terms-word-breach-to-controller-immediately = Databehandleren underretter den behandlingsansvarlige om et brudd umiddelbart
terms-word-breach-to-controller-without-undue-delay = Databehandleren underretter den behandlingsansvarlige om et brudd uten ugrunnet opphold

terms-key-breach-in-any-case = Gjelder uansett
terms-help-breach-in-any-case = Hvis fristen bare er et mål («om mulig innen»): hva som gjelder uansett.
terms-word-breach-in-any-case-immediately = Uansett gis underretning umiddelbart
terms-word-breach-in-any-case-without-undue-delay = Uansett gis underretning uten ugrunnet opphold

terms-key-breach-scope = Hva som er et brudd
terms-help-breach-scope = Personvernforordningen (artikkel 4 nr. 12) omfatter også tap, tilintetgjøring og endring. Noen avtaler nevner mindre.
terms-word-breach-scope-any-breach = Det underrettes om ethvert brudd på personopplysningssikkerheten
terms-word-breach-scope-access-or-disclosure = Det underrettes om uautorisert tilgang og utlevering; avtalen nevner ikke tap og tilintetgjøring

terms-key-breach-infringements = Overtredelser av loven
terms-help-breach-infringements = Når databehandleren opplyser om egne vesentlige overtredelser av personvernregelverket.
terms-word-breach-infringements-immediately = Databehandleren opplyser umiddelbart om vesentlige overtredelser av personvernregelverket
terms-word-breach-infringements-without-undue-delay = Databehandleren opplyser uten ugrunnet opphold om vesentlige overtredelser av personvernregelverket

terms-key-breach-form = Underretningens form
terms-help-breach-form = Velg alt avtalen nevner.
terms-says-breach-form = Form for underretning om et brudd: { $items }
terms-word-breach-form-in-writing = skriftlig
terms-word-breach-form-email = på e-post
terms-word-breach-form-direct-message = ved direktemelding
terms-word-breach-form-telephone = på telefon

terms-key-breach-recipient = Mottaker av underretningen
terms-help-breach-recipient = Hvilken av den behandlingsansvarliges kontakter som får den.
terms-word-breach-recipient-breach-contact = Underretning om et brudd går til den behandlingsansvarliges kontakt for sikkerhetsbrudd
terms-word-breach-recipient-privacy-contact = Underretning om et brudd går til den behandlingsansvarliges kontakt for personvern

terms-key-breach-contents = Underretningens innhold
terms-help-breach-contents = Personvernforordningen artikkel 33 nr. 3 nevner fire. Velg dem avtalen krever.
terms-says-breach-contents = Underretning om et brudd opplyser om følgende: { $items }
terms-word-breach-contents-nature = hva som har skjedd, og hvem det berører
terms-word-breach-contents-contact-point = hvem man kan spørre
terms-word-breach-contents-consequences = de sannsynlige konsekvensene
terms-word-breach-contents-measures = tiltakene som er truffet eller foreslått

terms-key-breach-phases = Trinnvis
terms-help-breach-phases = Om det som ennå ikke er kjent, kan følge senere.
terms-word-breach-phases-in-phases = Det som ennå ikke er kjent, kan følge trinnvis
terms-word-breach-phases-at-once = Alt opplyses på én gang

terms-key-breach-authority = Melding til tilsynsmyndigheten og underretning av de registrerte
terms-help-breach-authority = Hvem som melder fra til tilsynsmyndigheten og underretter de berørte.
terms-word-breach-authority-controller = Den behandlingsansvarlige melder bruddet til tilsynsmyndigheten og underretter de registrerte
terms-word-breach-authority-controller-with-help = Den behandlingsansvarlige melder bruddet til tilsynsmyndigheten og underretter de registrerte, og databehandleren hjelper til
terms-word-breach-authority-processor-on-behalf = Databehandleren melder bruddet til tilsynsmyndigheten på vegne av den behandlingsansvarlige

terms-key-breach-third-parties = Opplysning til tredjeparter
terms-help-breach-third-parties = Når databehandleren kan fortelle andre om et brudd.
terms-word-breach-third-parties-law-or-instruction = Databehandleren forteller tredjeparter om et brudd bare hvis loven eller en skriftlig instruks krever det
terms-word-breach-third-parties-written-approval = Databehandleren forteller tredjeparter om et brudd bare med skriftlig godkjenning fra den behandlingsansvarlige

terms-key-breach-measures = Tiltak etter et brudd
terms-help-breach-measures = Den behandlingsansvarliges innflytelse på hva som gjøres.
terms-word-breach-measures-consult = Databehandleren rådfører seg så langt det er mulig med den behandlingsansvarlige om tiltakene
terms-word-breach-measures-inform = Databehandleren informerer den behandlingsansvarlige om tiltakene

## Revisjon og inspeksjon

terms-key-audit-report = Dokumentasjon på etterlevelse
terms-help-audit-report = Hva databehandleren legger fram (personvernforordningen artikkel 28 nr. 3 bokstav h).
terms-word-audit-report-on-request = Databehandleren gir informasjon om sin etterlevelse på forespørsel
terms-word-audit-report-own-report = Databehandleren lager selv en rapport om sin etterlevelse
terms-word-audit-report-isae-3000 = En uavhengig revisor avgir uttalelse etter ISAE 3000
terms-word-audit-report-isae-3402 = En uavhengig revisor avgir uttalelse etter ISAE 3402
terms-word-audit-report-soc-2 = En uavhengig revisor avgir uttalelse etter SOC 2
terms-word-audit-report-iso-27001 = Databehandleren er sertifisert etter ISO/IEC 27001

terms-key-audit-information = Svar på en forespørsel
terms-help-audit-information = Når databehandleren senest besvarer en forespørsel om informasjon.
terms-says-audit-information = Databehandleren besvarer en forespørsel om informasjon innen { $period }
terms-word-audit-information-without-undue-delay = Databehandleren besvarer en forespørsel om informasjon uten ugrunnet opphold
terms-word-audit-information-reasonable-time = Databehandleren besvarer en forespørsel om informasjon innen rimelig tid

terms-key-audit-report-every = Hvor ofte det rapporteres
terms-help-audit-report-every = Den lengste tiden mellom to rapporter.
terms-says-audit-report-every = Høyst { $period } mellom to rapporter

terms-key-audit-report-sent = Når rapporten legges fram
terms-help-audit-report-sent = Om den behandlingsansvarlige får den uten å be om den.
terms-word-audit-report-sent-without-undue-delay = Rapporten sendes til den behandlingsansvarlige uten ugrunnet opphold
terms-word-audit-report-sent-on-request = Den behandlingsansvarlige får rapporten på forespørsel

terms-key-audit-report-cost = Hvem som betaler for rapporten
terms-help-audit-report-cost = Rapporter som databehandleren selv får laget.
terms-word-audit-report-cost-processor = Databehandleren betaler for rapporten
terms-word-audit-report-cost-controller = Den behandlingsansvarlige betaler for rapporten
terms-word-audit-report-cost-each-own = Hver part bærer sine egne kostnader ved rapporten

terms-key-audit-report-contest = Innvendinger mot en rapport
terms-help-audit-report-contest = Hva den behandlingsansvarlige kan bestride og derfor be om en ny rapport.
terms-word-audit-report-contest-scope-or-method = Den behandlingsansvarlige kan bestride rapportens omfang eller metode og be om en ny

terms-key-audit-inspection = Inspeksjon
terms-help-audit-inspection = Når eller hvordan den behandlingsansvarlige kan inspisere.
terms-word-audit-inspection-on-notice = Den behandlingsansvarlige kan inspisere etter varsel
terms-word-audit-inspection-when-required = Den behandlingsansvarlige kan inspisere når den finner det nødvendig
terms-word-audit-inspection-agreed-auditor = Den behandlingsansvarlige kan la en revisor som begge parter er enige om, inspisere
terms-word-audit-inspection-report-first = Den behandlingsansvarlige kan inspisere der rapporten ikke er tilstrekkelig

terms-key-audit-inspection-notice = Varsel om inspeksjon
terms-help-audit-inspection-notice = Hvor lang tid før en inspeksjon databehandleren får beskjed.
terms-says-audit-inspection-notice = Varsel om en inspeksjon: minst { $period }
terms-word-audit-inspection-notice-reasonable-notice = Databehandleren får rimelig varsel om en inspeksjon

terms-key-audit-inspection-notice-urgent = Varsel i hastetilfeller
terms-help-audit-inspection-notice-urgent = Hvis et kortere varsel er nok etter et brudd eller av en annen særlig grunn.
terms-says-audit-inspection-notice-urgent = I hastetilfeller er varselet { $period }
terms-word-audit-inspection-notice-urgent-reasonable-notice = I hastetilfeller trenger varselet bare å være rimelig

terms-key-audit-inspection-max = Hvor ofte
terms-help-audit-inspection-max = Hvor ofte den behandlingsansvarlige kan inspisere.
terms-says-audit-inspection-max = Den behandlingsansvarlige kan inspisere høyst { $times ->
    [one] én gang
   *[other] { $times } ganger
} { $each }

terms-key-audit-inspection-more = Oftere
terms-help-audit-inspection-more = Når den behandlingsansvarlige kan inspisere oftere. Velg alt avtalen nevner.
terms-says-audit-inspection-more = Den behandlingsansvarlige kan inspisere oftere i disse tilfellene: { $items }
terms-word-audit-inspection-more-after-breach = etter et brudd
terms-word-audit-inspection-more-suspicion = ved rimelig mistanke
terms-word-audit-inspection-more-authority-demands = når en myndighet krever det
terms-word-audit-inspection-more-special-circumstances = i andre særlige tilfeller

terms-key-audit-inspection-conditions = Vilkår for en inspeksjon
terms-help-audit-inspection-conditions = Velg alt avtalen nevner.
terms-says-audit-inspection-conditions = Vilkår for inspeksjoner: { $items }
terms-word-audit-inspection-conditions-working-hours = i vanlig arbeidstid
terms-word-audit-inspection-conditions-no-disruption = uten unødige forstyrrelser
terms-word-audit-inspection-conditions-confidentiality = under taushetsplikt
terms-word-audit-inspection-conditions-no-competitor = ikke av en konkurrent

terms-key-audit-inspection-by = Hvem som kan inspisere
terms-help-audit-inspection-by = Velg alt avtalen nevner.
terms-says-audit-inspection-by = Kan inspisere: { $items }
terms-word-audit-inspection-by-controller-staff = den behandlingsansvarliges egne ansatte
terms-word-audit-inspection-by-approved-third-party = en tredjepart som partene har godkjent
terms-word-audit-inspection-by-agreed-auditor = en revisor som begge parter er enige om
terms-word-audit-inspection-by-mandated-auditor = en revisor som den behandlingsansvarlige utpeker

terms-key-audit-cost = Hvem som betaler for revisjon
terms-help-audit-cost = I alminnelighet. Særlige tilfeller har egne linjer.
terms-word-audit-cost-each-own = Hver part bærer sine egne kostnader ved en revisjon
terms-word-audit-cost-controller = Den behandlingsansvarlige betaler for revisjon
terms-word-audit-cost-processor = Databehandleren betaler for revisjon

terms-key-audit-cost-auditor = Hvem som betaler eksterne revisorer
terms-help-audit-cost-auditor = Revisorer som den behandlingsansvarlige utpeker.
terms-word-audit-cost-auditor-controller = Den behandlingsansvarlige betaler eksterne revisorer
terms-word-audit-cost-auditor-processor = Databehandleren betaler eksterne revisorer
terms-word-audit-cost-auditor-each-own = Hver part betaler sine egne revisorer

terms-key-audit-cost-inspection = Hvem som betaler for fysisk inspeksjon
terms-help-audit-cost-inspection = Den behandlingsansvarliges kostnader ved en inspeksjon på stedet.
terms-word-audit-cost-inspection-controller = Den behandlingsansvarlige bærer sine kostnader ved fysisk inspeksjon
terms-word-audit-cost-inspection-processor = Databehandleren betaler for fysisk inspeksjon
terms-word-audit-cost-inspection-each-own = Hver part bærer sine egne kostnader ved fysisk inspeksjon

terms-key-audit-cost-breaches = Hvem som betaler etter vesentlige brudd
terms-help-audit-cost-breaches = Hvis en revisjon viser vesentlige brudd på avtalen eller loven.
terms-word-audit-cost-breaches-processor = Viser en revisjon vesentlige brudd, betaler databehandleren den behandlingsansvarliges rimelige kostnader
terms-word-audit-cost-breaches-controller = Den behandlingsansvarlige betaler for en revisjon også om den viser vesentlige brudd
terms-word-audit-cost-breaches-each-own = Hver part bærer sine egne kostnader også om en revisjon viser vesentlige brudd

terms-key-audit-subprocessors = Revisjon av underdatabehandlere
terms-help-audit-subprocessors = Hvem som gjennomfører den.
terms-word-audit-subprocessors-by-processor = Databehandleren gjennomfører revisjon av underdatabehandlerne sine
terms-word-audit-subprocessors-by-controller = Den behandlingsansvarlige kan gjennomføre revisjon av underdatabehandlerne

terms-key-audit-authority = Inspeksjon fra en myndighet
terms-help-audit-authority = Hva databehandleren gjør når tilsynsmyndigheten inspiserer.
terms-word-audit-authority-contribute = Databehandleren bidrar ved inspeksjoner fra tilsynsmyndigheter
terms-word-audit-authority-access-on-identification = Tilsynsmyndigheter får tilgang når de har legitimert seg

terms-key-audit-findings = Funn
terms-help-audit-findings = Hva som følger når en revisjon viser avvik. Velg alt avtalen nevner.
terms-says-audit-findings = Viser en revisjon avvik, gjelder følgende: { $items }
terms-word-audit-findings-rectify = databehandleren retter dem
terms-word-audit-findings-stop-until-approved = den behandlingsansvarlige kan få behandlingen stanset til den har godkjent
terms-word-audit-findings-further-measures = den behandlingsansvarlige kan be om flere tiltak

terms-key-audit-rectify = Frist for retting
terms-help-audit-rectify = Når avvik senest er rettet.
terms-says-audit-rectify = Avvik rettes innen { $period }
terms-word-audit-rectify-without-undue-delay = Avvik rettes uten ugrunnet opphold
terms-word-audit-rectify-as-soon-as-possible = Avvik rettes så snart som mulig
terms-word-audit-rectify-reasonable-time = Avvik rettes innen rimelig tid

## Når den opphører

terms-key-end-data = Opplysningene
terms-help-end-data = Sletting eller tilbakelevering (personvernforordningen artikkel 28 nr. 3 bokstav g).
terms-word-end-data-erase = Opplysningene slettes
terms-word-end-data-return = Opplysningene leveres tilbake
terms-word-end-data-return-and-erase = Opplysningene leveres tilbake og slettes deretter
terms-word-end-data-controller-chooses = Den behandlingsansvarlige velger mellom tilbakelevering og sletting

terms-key-end-begins = Hva som må ha opphørt
terms-help-end-begins = Hendelsen som fristene i denne delen regnes fra.
terms-word-end-begins-main-agreement = Fristene regnes fra hovedavtalens opphør
terms-word-end-begins-this-agreement = Fristene regnes fra denne avtalens opphør
terms-word-end-begins-services = Fristene regnes fra tjenestenes opphør

terms-key-end-choose-within = Frist for å velge
terms-help-end-choose-within = Når den behandlingsansvarlige senest velger mellom tilbakelevering og sletting.
terms-says-end-choose-within = Den behandlingsansvarlige velger innen { $period }

terms-key-end-erase-within = Frist for sletting
terms-help-end-erase-within = Når opplysningene senest er slettet.
terms-says-end-erase-within = Opplysningene slettes innen { $period }
terms-word-end-erase-within-at-once = Opplysningene slettes straks ved opphør
terms-word-end-erase-within-without-undue-delay = Opplysningene slettes uten ugrunnet opphold

terms-key-end-backups = Sikkerhetskopier
terms-help-end-backups = Om fristen for sletting også gjelder sikkerhetskopier.
terms-word-end-backups-included = Sikkerhetskopier slettes innen samme frist
terms-word-end-backups-until-overwritten = Sikkerhetskopier oppbevares til de er overskrevet

terms-key-end-impossible = Der sletting er umulig
terms-help-end-impossible = Hva som gjøres der opplysninger teknisk sett ikke kan slettes med en gang.
terms-word-end-impossible-until-overwritten = Det som ikke kan slettes, gjøres utilgjengelig til det er overskrevet

terms-key-end-storage-by-law = Lagring som loven krever
terms-help-end-storage-by-law = Om slike opplysninger er unntatt fra sletting.
terms-word-end-storage-by-law-permitted = Opplysninger som loven krever lagret, er unntatt

terms-key-end-confirmation = Bekreftelse
terms-help-end-confirmation = Hvordan databehandleren bekrefter slettingen.
terms-word-end-confirmation-in-writing = Databehandleren bekrefter slettingen skriftlig
terms-word-end-confirmation-certificate = Databehandleren attesterer slettingen

terms-key-end-confirm-within = Frist for bekreftelse
terms-help-end-confirm-within = Når databehandleren senest bekrefter.
terms-says-end-confirm-within = Databehandleren bekrefter innen { $period }
terms-word-end-confirm-within-without-undue-delay = Databehandleren bekrefter uten ugrunnet opphold

terms-key-end-proof = Dokumentasjon på sletting
terms-help-end-proof = Når databehandleren dokumenterer hvordan det er gjort.
terms-word-end-proof-on-request = På forespørsel dokumenterer databehandleren hvordan opplysningene er slettet

## Lagring underveis

terms-key-retention-anonymise-after = Anonymisering
terms-help-retention-anonymise-after = Når opplysninger anonymiseres mens avtalen er i kraft.
terms-says-retention-anonymise-after = Opplysninger anonymiseres innen { $period }

terms-key-retention-anonymise = Hva som anonymiseres
terms-help-retention-anonymise = Velg alt avtalen nevner.
terms-says-retention-anonymise = Anonymiseres: { $items }
terms-word-retention-anonymise-recipients = mottakernumre
terms-word-retention-anonymise-senders = avsendere
terms-word-retention-anonymise-messages = innhold i meldinger
terms-word-retention-anonymise-contact-details = kontaktopplysninger
terms-word-retention-anonymise-use-and-logs = brukslogger
terms-word-retention-anonymise-files = innhold i filer

terms-key-retention-delete-after = Sletting
terms-help-retention-delete-after = Når opplysninger slettes mens avtalen er i kraft.
terms-says-retention-delete-after = Opplysninger slettes innen { $period }

terms-key-retention-exception = Lagres i en egen periode
terms-help-retention-exception = Opplysninger som en annen frist gjelder for. Velg alt avtalen nevner.
terms-says-retention-exception = En annen frist gjelder for { $items }
terms-word-retention-exception-disputed-charges = omstridte belastninger
terms-word-retention-exception-use-and-logs = brukslogger
terms-word-retention-exception-payments = betalingsopplysninger

terms-key-retention-exception-after = Egen lagringsfrist
terms-help-retention-exception-after = Fristen for opplysningene som lagres i en egen periode.
terms-says-retention-exception-after = Den andre fristen er { $period }

## Oppsigelse

terms-key-termination-how = Hvordan den sies opp
terms-help-termination-how = Oppsigelse, og hva som må ha skjedd først.
terms-word-termination-how-as-main-agreement = Avtalen sies opp som hovedavtalen
terms-word-termination-how-written-notice = Avtalen sies opp skriftlig
terms-word-termination-how-notice-after-erasure = Avtalen sies opp skriftlig når opplysningene er slettet eller levert tilbake

terms-key-termination-notice = Oppsigelsestid
terms-help-termination-notice = Hvor lang oppsigelsestiden er.
terms-says-termination-notice = Oppsigelsestid: { $period }
terms-word-termination-notice-as-main-agreement = Oppsigelsestiden er den samme som i hovedavtalen

terms-key-termination-while-running = Mens tjenesten leveres
terms-help-termination-while-running = Om avtalen kan sies opp før tjenesten eller hovedavtalen opphører.
terms-word-termination-while-running-only-if-replaced = Mens tjenesten leveres, kan avtalen bare sies opp hvis en annen avløser den
terms-word-termination-while-running-permitted = Avtalen kan sies opp mens tjenesten leveres

terms-key-termination-renegotiation = Reforhandling
terms-help-termination-renegotiation = Hvem som kan be om det.
terms-word-termination-renegotiation-either-party = Hver av partene kan be om reforhandling

## Endringer, kostnader, lovvalg og kontakter

terms-key-changes-how = Endringer
terms-help-changes-how = I hvilken form avtalen og instruksene endres.
terms-word-changes-how-appendix-d = Endringer avtales skriftlig og skrives inn i vedlegg D
terms-word-changes-how-in-writing = Endringer gjøres skriftlig
terms-word-changes-how-documented-instruction = Endringer gjøres ved dokumentert, skriftlig instruks
terms-word-changes-how-signed-by-both = Endringer undertegnes av begge parter

terms-key-changes-within = Frist for å gjennomføre en endring
terms-help-changes-within = Når en endret instruks senest er gjennomført.
terms-says-changes-within = Endrede instrukser gjennomføres innen { $period }
terms-word-changes-within-agreed-or-reasonable = Endrede instrukser gjennomføres til avtalt dato, ellers innen rimelig tid

terms-key-charges-for = Hva databehandleren kan ta betalt for
terms-help-charges-for = Velg alt avtalen nevner.
terms-says-charges-for = Databehandleren kan ta betalt for { $items }
terms-word-charges-for-assistance = bistand
terms-word-charges-for-changed-instructions = endrede instrukser
terms-word-charges-for-data-return = tilbakelevering av opplysninger
terms-word-charges-for-audits = hjelp ved revisjon

terms-key-governing-law = Lovvalg
terms-help-governing-law = Landet hvis lov gjelder. Landets kode på to bokstaver, for eksempel NO.
terms-says-governing-law = Lovvalg: { $country }

terms-key-contacts-where = Kontakter
terms-help-contacts-where = Hvor kontaktpunktene finnes. Er de ikke fylt ut i avtalen, velger du «Framgår ikke» og oppgir punktet.
terms-word-contacts-where-named-in-agreement = Kontaktene for spørsmål er oppgitt i avtalen
terms-word-contacts-where-on-public-page = Kontaktene for spørsmål står på databehandlerens offentlige side

terms-key-contacts-updates = Ajourføring av kontakter
terms-help-contacts-updates = Hvem som opplyser om endringer.
terms-word-contacts-updates-both-inform = Partene sier fra til hverandre når kontaktene endres
