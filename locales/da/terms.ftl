# En aftales vilkår: navne, hjælp og værdier i klare ord.
# Følger tabellen i crates/domain/src/terms/keys.rs; en test sammenligner.

## Sætninger

terms-line = { $name }: { $value }
terms-not-stated = fremgår ikke af aftalen
terms-period = { $period } { $event }

terms-in-force-both-signatures = Aftalen er i kraft fra den dato, hvor begge parter havde underskrevet. Den dataansvarlige underskrev den { $controller }, databehandleren den { $processor }.
terms-in-force-as-main-agreement = Aftalen er i kraft fra samme dato som hovedaftalen. Datoen er oplyst af en person.
terms-in-force-other-date = Aftalen er i kraft fra en særskilt dato. Datoen er oplyst af en person.
terms-in-force-given = Det fremgår ikke af aftalen, hvornår den træder i kraft. Datoen er oplyst af en person.
terms-in-force-ask-main-agreement = Aftalen er i kraft fra samme dato som hovedaftalen. Hvornår træder hovedaftalen i kraft?
terms-in-force-ask-other-date = Aftalen er i kraft fra en særskilt dato. Hvilken dato er det?
terms-in-force-ask-not-stated = Det fremgår ikke af aftalen, hvornår den træder i kraft. Hvad har parterne aftalt?

## Grupper

terms-group-conclusion = Underskrift og ikrafttræden
terms-group-processing = Behandlingen
terms-group-subprocessors = Underdatabehandlere
terms-group-transfers = Overførsler
terms-group-breach = Brud på persondatasikkerheden
terms-group-audit = Revision og inspektion
terms-group-end = Når den ophører
terms-group-retention = Opbevaring undervejs
terms-group-termination = Opsigelse
terms-group-other = Ændringer, omkostninger, lovvalg og kontakter

## Felter

terms-field-value = Værdi
terms-field-number = Antal
terms-field-unit = Enhed
terms-field-event = Regnes fra
terms-field-status = Status
terms-field-clause = Punkt
terms-field-quote = Bestemmelsens ordlyd

terms-status-not-stated = Fremgår ikke
terms-status-stated = Fremgår
terms-status-confirmed = Fundet og bekræftet
terms-status-overridden = Afviger i denne aftale

## Enheder

terms-unit-hours = timer
terms-unit-days = dage
terms-unit-business-days = arbejdsdage
terms-unit-weeks = uger
terms-unit-months = måneder
terms-unit-years = år

terms-count-hours = { $number ->
    [one] { $number } time
   *[other] { $number } timer
}
terms-count-days = { $number ->
    [one] { $number } dag
   *[other] { $number } dage
}
terms-count-business-days = { $number ->
    [one] { $number } arbejdsdag
   *[other] { $number } arbejdsdage
}
terms-count-weeks = { $number ->
    [one] { $number } uge
   *[other] { $number } uger
}
terms-count-months = { $number ->
    [one] { $number } måned
   *[other] { $number } måneder
}
terms-count-years = { $number ->
    [one] { $number } år
   *[other] { $number } år
}

terms-each-months = om måneden
terms-each-years = om året

## Begivenheder

terms-event-receipt = efter modtagelsen
terms-event-sending = efter afsendelsen
terms-event-effect = før ændringen træder i kraft
terms-event-awareness = efter at være blevet bekendt med det
terms-event-expiry = efter ophøret
terms-event-objection = efter indsigelsen
terms-event-completion = efter gennemførelsen
terms-event-request = efter anmodningen

## Fejl

terms-fault-unknown-key = Dette vilkår findes ikke. Genindlæs siden, og prøv igen.
terms-fault-twice = Dette er udfyldt to gange. Behold det ene.
terms-fault-value-missing = Udfyld, hvad aftalen siger, eller vælg »Fremgår ikke«.
terms-fault-value-unexpected = Der er udfyldt en værdi. Vælg »Fremgår«, eller fjern værdien.
terms-fault-kind = Denne slags værdi passer ikke til vilkåret.
terms-fault-number-and-word = Angiv enten et antal eller et af ordene, ikke begge dele.
terms-fault-number = Angiv et helt tal fra 1 til 10.000.
terms-fault-unit = Vælg en enhed på listen.
terms-fault-event = Vælg på listen, hvad der regnes fra, eller lad feltet stå tomt.
terms-fault-word = Vælg på listen.
terms-fault-country = Angiv landets kode på to bogstaver, for eksempel DK.
terms-fault-clause-missing = Angiv det punkt, hvor det fremgår, for eksempel 9.3.
terms-fault-too-long = Teksten er for lang. Gør den kortere.
terms-fault-control-character = Teksten indeholder tegn, der ikke kan udskrives. Fjern dem.
terms-fault-status = Vælg en status på listen.
terms-fault-unknown-field = Dette felt findes ikke. Genindlæs siden, og prøv igen.

## De otte hovedpunkter

terms-fact-what = Hvad der behandles
terms-fact-where = Hvor
terms-fact-who-else = Hvem der ellers medvirker
terms-fact-how-long = Hvor længe
terms-fact-breach = Hvis noget går galt
terms-fact-audit = Hvordan den dataansvarlige kan kontrollere
terms-fact-end = Når det ophører
terms-fact-whom-to-ask = Hvem man kan spørge

## Underskrift og ikrafttræden

terms-key-signing-parties = Hvem der skal handle
terms-help-signing-parties = Hvad der skal til, før begge parter er bundet.
terms-word-signing-parties-both-parties = Begge parter underskriver
terms-word-signing-parties-controller-then-approval = Den dataansvarlige underskriver, og databehandleren godkender derefter

terms-key-signing-controller = Hvem der underskriver for den dataansvarlige
terms-help-signing-controller = Kun hvis aftalen siger, i hvilken egenskab.
terms-word-signing-controller-entitled-person = En person, der er tegningsberettiget for den dataansvarlige
terms-word-signing-controller-dpo = Den dataansvarliges databeskyttelsesrådgiver, hvis der er udpeget en

terms-key-signing-processor = Hvem der underskriver for databehandleren
terms-help-signing-processor = Kun hvis aftalen siger, i hvilken egenskab.
terms-word-signing-processor-entitled-person = En person, der er tegningsberettiget for databehandleren
terms-word-signing-processor-dpo = Databehandlerens databeskyttelsesrådgiver, hvis der er udpeget en

terms-key-in-force = Ikrafttræden
terms-help-in-force = Den dag, aftalen binder fra. Er det ikke de to underskrifter, der afgør det, spørges der om datoen ved godkendelsen.
terms-word-in-force-both-signatures = I kraft fra den dato, hvor begge parter har underskrevet
terms-word-in-force-as-main-agreement = I kraft fra samme dato som hovedaftalen
terms-word-in-force-other-date = I kraft fra en anden dato

terms-key-processing-may-start = Behandlingen må begynde
terms-help-processing-may-start = Fra hvornår databehandleren må behandle personoplysninger.
terms-word-processing-may-start-once-in-force = Behandlingen må begynde, når aftalen er i kraft
terms-word-processing-may-start-on-signature = Behandlingen må begynde, når den dataansvarlige har underskrevet
terms-word-processing-may-start-documented-instruction = Behandlingen må begynde efter dokumenteret instruks fra den dataansvarlige

terms-key-main-agreement = Hovedaftale
terms-help-main-agreement = Navnet på den aftale, som denne hører til.
terms-says-main-agreement = Aftalen er en del af: { $text }

terms-key-prevails = Hvad der går forud
terms-help-prevails = Hvilken aftale der gælder, hvor de to er forskellige om personoplysninger.
terms-word-prevails-this-agreement = Denne aftale går forud for hovedaftalen
terms-word-prevails-main-agreement = Hovedaftalen går forud for denne aftale

terms-key-prevails-appendices = Aftaletekst eller bilag
terms-help-prevails-appendices = Hvad der gælder, hvor aftalens tekst og bilagene er forskellige.
terms-word-prevails-appendices-appendices = Bilagene går forud for aftalens tekst
terms-word-prevails-appendices-body = Aftalens tekst går forud for bilagene

terms-key-survives = Hvor længe den gælder
terms-help-survives = Hvad der skal være ophørt, før aftalen ikke længere gælder.
terms-word-survives-while-data-held = Aftalen gælder, så længe databehandleren opbevarer personoplysninger
terms-word-survives-while-data-processed = Aftalen gælder, så længe databehandleren behandler personoplysninger
terms-word-survives-while-service-runs = Aftalen gælder, så længe ydelsen leveres

## Behandlingen

terms-key-processing-purpose = Formål
terms-help-processing-purpose = Hvad behandlingen skal bruges til, med aftalens egne ord.
terms-says-processing-purpose = Formål: { $text }

terms-key-processing-nature = Hvad der sker med oplysningerne
terms-help-processing-nature = Behandlingens karakter. Vælg alt det, aftalen nævner.
terms-says-processing-nature = Databehandlerens opgaver: { $items }
terms-word-processing-nature-collection = indsamling
terms-word-processing-nature-storage = opbevaring
terms-word-processing-nature-display = visning
terms-word-processing-nature-transmission = transmission
terms-word-processing-nature-backup = sikkerhedskopiering
terms-word-processing-nature-support = support

terms-key-processing-data = Typer af personoplysninger
terms-help-processing-data = Vælg alt det, aftalen nævner.
terms-says-processing-data = Personoplysninger: { $items }
terms-word-processing-data-names = navne
terms-word-processing-data-contact-details = kontaktoplysninger
terms-word-processing-data-identifiers = identifikatorer
terms-word-processing-data-national-ids = personnumre
terms-word-processing-data-positions = stillinger
terms-word-processing-data-messages = indhold af beskeder
terms-word-processing-data-files = indhold af filer
terms-word-processing-data-use-and-logs = logoplysninger
terms-word-processing-data-payments = betalingsoplysninger
terms-word-processing-data-locations = lokationsdata
terms-word-processing-data-special-categories = særlige kategorier af personoplysninger (artikel 9)
terms-word-processing-data-criminal-offences = straffedomme og lovovertrædelser (artikel 10)

terms-key-processing-people = Registrerede
terms-help-processing-people = Hvem oplysningerne handler om. Vælg alt det, aftalen nævner.
terms-says-processing-people = Oplysningerne handler om { $items }
terms-word-processing-people-employees = medarbejdere
terms-word-processing-people-customers = kunder
terms-word-processing-people-partners = samarbejdspartnere
terms-word-processing-people-users = brugere
terms-word-processing-people-members = medlemmer
terms-word-processing-people-pupils = elever og studerende
terms-word-processing-people-patients = patienter
terms-word-processing-people-citizens = borgere

terms-key-processing-countries = Behandlingssteder
terms-help-processing-countries = De lande, hvor oplysningerne opbevares, på anden måde behandles eller tilgås. Koder på to bogstaver med komma imellem, for eksempel DK, NO.
terms-says-processing-countries = Behandlingslande: { $countries }

## Underdatabehandlere

terms-key-subprocessor-authorisation = Godkendelse
terms-help-subprocessor-authorisation = Databeskyttelsesforordningens artikel 28, stk. 2: generel godkendelse med varsel om ændringer eller specifik godkendelse af hver underdatabehandler.
terms-word-subprocessor-authorisation-general = Databehandleren har generel godkendelse til at bruge underdatabehandlere
terms-word-subprocessor-authorisation-specific = Hver underdatabehandler kræver den dataansvarliges specifikke godkendelse

terms-key-subprocessor-notice = Varsel om en ændring
terms-help-subprocessor-notice = Hvor lang tid før ændringen den dataansvarlige får besked. Fristen regnes baglæns fra den dag, ændringen træder i kraft.
terms-says-subprocessor-notice = Varsel om en ny underdatabehandler: mindst { $period }
terms-word-subprocessor-notice-before-effect = Den dataansvarlige får besked, før en ny underdatabehandler begynder at behandle

terms-key-subprocessor-notice-counts = Hvornår varslet er givet
terms-help-subprocessor-notice-counts = Om det er dagen for afsendelse eller for modtagelse, der tæller.
terms-word-subprocessor-notice-counts-received = Varslet er givet, når den dataansvarlige har modtaget det
terms-word-subprocessor-notice-counts-sent = Varslet er givet, når databehandleren har sendt det
terms-key-subprocessor-notice-receipt = Hvad der viser modtagelse
terms-help-subprocessor-notice-receipt = Hvad der viser, at et varsel er nået frem til den dataansvarlige. Vælges intet, tæller alle.
terms-says-subprocessor-notice-receipt = Modtagelse af varslet vises ved: { $items }
terms-word-subprocessor-notice-receipt-delivered = Melding fra den modtagende mailserver
terms-word-subprocessor-notice-receipt-seen = Set på den dataansvarliges side
terms-word-subprocessor-notice-receipt-confirmed = Bekræftet af en person med dokumentation

terms-key-subprocessor-window = Frist for indsigelse
terms-help-subprocessor-window = Hvor længe den dataansvarlige kan gøre indsigelse. Står der »snarest muligt«, holdes fristen åben, indtil ændringen træder i kraft.
terms-says-subprocessor-window = Den dataansvarlige kan gøre indsigelse inden for { $period }
terms-word-subprocessor-window-as-soon-as-possible = Den dataansvarlige gør indsigelse snarest muligt
terms-word-subprocessor-window-until-effect = Den dataansvarlige kan gøre indsigelse, indtil underdatabehandleren tages i brug

terms-key-subprocessor-objection = Indsigelsens form
terms-help-subprocessor-objection = Vælg alt det, aftalen kræver.
terms-says-subprocessor-objection = En indsigelse skal fremsættes { $items }
terms-word-subprocessor-objection-in-writing = skriftligt
terms-word-subprocessor-objection-promptly = omgående
terms-word-subprocessor-objection-with-reasons = med begrundelse

terms-key-subprocessor-silence = Tavshed
terms-help-subprocessor-silence = Hvad det betyder, at den dataansvarlige ikke svarer i tide.
terms-word-subprocessor-silence-may-proceed = Gør den dataansvarlige ikke indsigelse i tide, må databehandleren gennemføre ændringen
terms-word-subprocessor-silence-approval = Gør den dataansvarlige ikke indsigelse i tide, anses ændringen for godkendt
terms-word-subprocessor-silence-refusal = Godkender den dataansvarlige ikke i tide, anses ændringen for afvist

terms-key-subprocessor-grounds = Grunde til indsigelse
terms-help-subprocessor-grounds = Om en indsigelse kræver en bestemt slags grund.
terms-word-subprocessor-grounds-any = Den dataansvarlige kan gøre indsigelse af enhver grund
terms-word-subprocessor-grounds-reasonable = Den dataansvarlige kan gøre indsigelse af rimelige og saglige grunde
terms-word-subprocessor-grounds-data-protection = Den dataansvarlige kan gøre indsigelse af grunde, der angår databeskyttelse

terms-key-subprocessor-after-objection = Efter en indsigelse
terms-help-subprocessor-after-objection = Hvad parterne gør, og hvad der ikke må ske imens.
terms-word-subprocessor-after-objection-negotiate = Parterne forhandler; intet ændres, før de er enige
terms-word-subprocessor-after-objection-negotiate-or-terminate = Parterne søger en løsning; finder de ingen, kan de berørte ydelser opsiges
terms-word-subprocessor-after-objection-alternative-or-terminate = Databehandleren tilbyder et alternativ; ellers kan den dataansvarlige opsige de berørte ydelser
terms-word-subprocessor-after-objection-may-terminate = Den dataansvarlige kan opsige de berørte ydelser
terms-word-subprocessor-after-objection-no-change = Databehandleren gennemfører ikke ændringen

terms-key-subprocessor-alternative = Frist for en løsning
terms-help-subprocessor-alternative = Hvor lang tid der er til at finde en løsning efter en indsigelse.
terms-says-subprocessor-alternative = En løsning skal findes inden for { $period }
terms-word-subprocessor-alternative-reasonable-time = En løsning skal findes inden for rimelig tid

terms-key-subprocessor-third-country = Underdatabehandler i et tredjeland
terms-help-subprocessor-third-country = Hvad der kræves, før en underdatabehandler behandler oplysninger uden for EØS.
terms-word-subprocessor-third-country-written-approval = En underdatabehandler i et tredjeland kræver den dataansvarliges forudgående skriftlige godkendelse
terms-word-subprocessor-third-country-documented-instruction = En underdatabehandler i et tredjeland kræver dokumenteret instruks fra den dataansvarlige
terms-word-subprocessor-third-country-notice = En underdatabehandler i et tredjeland kræver varsel som enhver anden
terms-word-subprocessor-third-country-accepted = De steder i tredjelande, som aftalen nævner for underdatabehandlere, er accepteret
terms-word-subprocessor-third-country-forbidden = Underdatabehandlere i tredjelande er ikke tilladt

terms-key-subprocessor-new-location = Nyt behandlingssted
terms-help-subprocessor-new-location = Hvad der kræves, før oplysninger behandles et nyt sted, også inden for EØS.
terms-word-subprocessor-new-location-written-approval = Et nyt behandlingssted kræver den dataansvarliges forudgående skriftlige godkendelse
terms-word-subprocessor-new-location-notice-in-eea = Et nyt sted i EØS kræver varsel; alle andre kræver skriftlig godkendelse
terms-word-subprocessor-new-location-notice = Et nyt behandlingssted kræver varsel
terms-word-subprocessor-new-location-free = Databehandleren må vælge nye behandlingssteder

terms-key-subprocessor-new-location-except = Undtagne steder
terms-help-subprocessor-new-location-except = Hvilke nye steder reglen om nye steder ikke gælder for.
terms-word-subprocessor-new-location-except-group-in-eea = Selskaber i databehandlerens koncern i EØS er undtaget fra reglen om nye steder
terms-word-subprocessor-new-location-except-eea-locations = Steder i EØS er undtaget fra reglen om nye steder

terms-key-subprocessor-same-group = Selskaber i samme koncern
terms-help-subprocessor-same-group = Hvad der kræves, før et selskab i databehandlerens egen koncern behandler oplysninger.
terms-word-subprocessor-same-group-inform-in-eea = Et selskab i databehandlerens koncern i EØS må bruges, når den dataansvarlige er underrettet
terms-word-subprocessor-same-group-permitted = Selskaber i databehandlerens koncern må bruges og må selv bruge andre
terms-word-subprocessor-same-group-as-others = Selskaber i databehandlerens koncern behandles som enhver anden underdatabehandler

terms-key-subprocessor-other-processing = Anden behandling
terms-help-subprocessor-other-processing = Hvad der kræves, før en kendt underdatabehandler behandler oplysninger til noget andet.
terms-word-subprocessor-other-processing-written-approval = Anden behandling hos en kendt underdatabehandler kræver den dataansvarliges skriftlige godkendelse
terms-word-subprocessor-other-processing-notice = Anden behandling hos en kendt underdatabehandler kræver varsel

terms-key-subprocessor-same-processing = Udskiftning
terms-help-subprocessor-same-processing = Hvad der kræves, før en anden underdatabehandler overtager den samme behandling.
terms-word-subprocessor-same-processing-written-approval = En anden underdatabehandler til samme behandling kræver den dataansvarliges skriftlige godkendelse
terms-word-subprocessor-same-processing-notice = En anden underdatabehandler til samme behandling kræver varsel

## Overførsler

terms-key-transfers-third-country = Overførsel til et tredjeland
terms-help-transfers-third-country = Hvad der kræves, før personoplysninger forlader EØS. Adgang udefra er også en overførsel.
terms-word-transfers-third-country-written-approval = Overførsel til et tredjeland kræver den dataansvarliges forudgående skriftlige godkendelse
terms-word-transfers-third-country-documented-instruction = Overførsel til et tredjeland kræver dokumenteret instruks fra den dataansvarlige
terms-word-transfers-third-country-accepted = De overførsler til tredjelande, som aftalen nævner, er accepteret
terms-word-transfers-third-country-forbidden = Overførsel til tredjelande er ikke tilladt

terms-key-transfers-grounds = Overførselsgrundlag
terms-help-transfers-grounds = Vælg alle de grundlag i databeskyttelsesforordningens kapitel V, som aftalen tillader.
terms-says-transfers-grounds = Tilladte overførselsgrundlag: { $items }
terms-word-transfers-grounds-adequacy = en afgørelse om tilstrækkeligt beskyttelsesniveau
terms-word-transfers-grounds-standard-clauses = standardbestemmelser om databeskyttelse
terms-word-transfers-grounds-binding-rules = bindende virksomhedsregler

terms-key-transfers-recorded-in = Hvor overførsler er skrevet ind
terms-help-transfers-recorded-in = Det punkt eller bilag, hvor godkendelser og instrukser skrives, for eksempel C.6.
terms-says-transfers-recorded-in = Godkendelser og instrukser om overførsel skrives ind her: { $text }

terms-key-transfers-third-party = Videregivelse til tredjemand
terms-help-transfers-third-party = Hvad der kræves, før oplysninger gives videre, medmindre loven kræver det.
terms-word-transfers-third-party-written-approval = Oplysninger gives kun videre til tredjemand med den dataansvarliges forudgående skriftlige samtykke, medmindre loven kræver det
terms-word-transfers-third-party-documented-instruction = Oplysninger gives kun videre til tredjemand efter dokumenteret instruks fra den dataansvarlige, medmindre loven kræver det
terms-word-transfers-third-party-forbidden = Oplysninger gives ikke videre til tredjemand, medmindre loven kræver det

terms-key-transfers-required-by-law = Krævet ved lov
terms-help-transfers-required-by-law = Hvad databehandleren gør, når loven kræver en behandling eller overførsel, som den dataansvarlige ikke har givet instruks om.
terms-word-transfers-required-by-law-inform-before = Kræver loven en behandling eller overførsel, underretter databehandleren den dataansvarlige forinden
terms-word-transfers-required-by-law-notify-if-allowed = Kræver loven en behandling eller overførsel, underretter databehandleren den dataansvarlige, hvor det er tilladt

## Brud på persondatasikkerheden

terms-key-breach-to-controller = Underretning af den dataansvarlige
terms-help-breach-to-controller = Hvornår databehandleren senest underretter den dataansvarlige om et brud (databeskyttelsesforordningens artikel 33, stk. 2).
terms-says-breach-to-controller = Databehandleren underretter den dataansvarlige om et brud inden for { $period }
terms-word-breach-to-controller-immediately = Databehandleren underretter straks den dataansvarlige om et brud
terms-word-breach-to-controller-without-undue-delay = Databehandleren underretter den dataansvarlige om et brud uden unødig forsinkelse

terms-key-breach-in-any-case = Gælder under alle omstændigheder
terms-help-breach-in-any-case = Hvis fristen kun er et mål (»om muligt inden for«): hvad der gælder under alle omstændigheder.
terms-word-breach-in-any-case-immediately = Under alle omstændigheder underrettes der straks
terms-word-breach-in-any-case-without-undue-delay = Under alle omstændigheder underrettes der uden unødig forsinkelse

terms-key-breach-scope = Hvad der er et brud
terms-help-breach-scope = Databeskyttelsesforordningen (artikel 4, nr. 12) omfatter også tab, tilintetgørelse og ændring. Nogle aftaler nævner mindre.
terms-word-breach-scope-any-breach = Der underrettes om ethvert brud på persondatasikkerheden
terms-word-breach-scope-access-or-disclosure = Der underrettes om uautoriseret adgang og videregivelse; aftalen nævner ikke tab og tilintetgørelse

terms-key-breach-infringements = Overtrædelser af loven
terms-help-breach-infringements = Hvornår databehandleren oplyser om sine egne væsentlige overtrædelser af databeskyttelsesreglerne.
terms-word-breach-infringements-immediately = Databehandleren oplyser straks om væsentlige overtrædelser af databeskyttelsesreglerne
terms-word-breach-infringements-without-undue-delay = Databehandleren oplyser uden unødig forsinkelse om væsentlige overtrædelser af databeskyttelsesreglerne

terms-key-breach-form = Underretningens form
terms-help-breach-form = Vælg alt det, aftalen nævner.
terms-says-breach-form = Form for underretning om et brud: { $items }
terms-word-breach-form-in-writing = skriftligt
terms-word-breach-form-email = pr. e-mail
terms-word-breach-form-direct-message = ved direkte besked
terms-word-breach-form-telephone = pr. telefon

terms-key-breach-recipient = Modtager af underretningen
terms-help-breach-recipient = Hvilken af den dataansvarliges kontakter der får den.
terms-word-breach-recipient-breach-contact = Underretning om et brud går til den dataansvarliges kontakt for sikkerhedsbrud
terms-word-breach-recipient-privacy-contact = Underretning om et brud går til den dataansvarliges kontakt for databeskyttelse

terms-key-breach-contents = Underretningens indhold
terms-help-breach-contents = Databeskyttelsesforordningens artikel 33, stk. 3, nævner fire. Vælg dem, aftalen kræver.
terms-says-breach-contents = Underretning om et brud oplyser følgende: { $items }
terms-word-breach-contents-nature = hvad der er sket, og hvem det berører
terms-word-breach-contents-contact-point = hvem man kan spørge
terms-word-breach-contents-consequences = de sandsynlige konsekvenser
terms-word-breach-contents-measures = de foranstaltninger, der er truffet eller foreslået

terms-key-breach-phases = Trinvis
terms-help-breach-phases = Om det, der endnu ikke vides, må følge senere.
terms-word-breach-phases-in-phases = Det, der endnu ikke vides, må følge trinvis
terms-word-breach-phases-at-once = Alt oplyses på én gang

terms-key-breach-authority = Anmeldelse til tilsynsmyndigheden og underretning af de registrerede
terms-help-breach-authority = Hvem der anmelder til tilsynsmyndigheden og underretter de berørte.
terms-word-breach-authority-controller = Den dataansvarlige anmelder til tilsynsmyndigheden og underretter de registrerede
terms-word-breach-authority-controller-with-help = Den dataansvarlige anmelder til tilsynsmyndigheden og underretter de registrerede, og databehandleren hjælper
terms-word-breach-authority-processor-on-behalf = Databehandleren anmelder til tilsynsmyndigheden på den dataansvarliges vegne

terms-key-breach-third-parties = Oplysning til tredjemand
terms-help-breach-third-parties = Hvornår databehandleren må fortælle andre om et brud.
terms-word-breach-third-parties-law-or-instruction = Databehandleren fortæller kun tredjemand om et brud, hvis loven eller en skriftlig instruks kræver det
terms-word-breach-third-parties-written-approval = Databehandleren fortæller kun tredjemand om et brud med den dataansvarliges skriftlige godkendelse

terms-key-breach-measures = Foranstaltninger efter et brud
terms-help-breach-measures = Den dataansvarliges indflydelse på, hvad der gøres.
terms-word-breach-measures-consult = Databehandleren rådfører sig så vidt muligt med den dataansvarlige om foranstaltningerne
terms-word-breach-measures-inform = Databehandleren underretter den dataansvarlige om foranstaltningerne

## Revision og inspektion

terms-key-audit-report = Dokumentation for overholdelse
terms-help-audit-report = Hvad databehandleren udleverer (databeskyttelsesforordningens artikel 28, stk. 3, litra h).
terms-word-audit-report-on-request = Databehandleren giver oplysninger om sin overholdelse på anmodning
terms-word-audit-report-own-report = Databehandleren udarbejder selv en rapport om sin overholdelse
terms-word-audit-report-isae-3000 = En uafhængig revisor afgiver erklæring efter ISAE 3000
terms-word-audit-report-isae-3402 = En uafhængig revisor afgiver erklæring efter ISAE 3402
terms-word-audit-report-soc-2 = En uafhængig revisor afgiver erklæring efter SOC 2
terms-word-audit-report-iso-27001 = Databehandleren er certificeret efter ISO/IEC 27001

terms-key-audit-information = Svar på en anmodning
terms-help-audit-information = Hvornår databehandleren senest besvarer en anmodning om oplysninger.
terms-says-audit-information = Databehandleren besvarer en anmodning om oplysninger inden for { $period }
terms-word-audit-information-without-undue-delay = Databehandleren besvarer en anmodning om oplysninger uden unødig forsinkelse
terms-word-audit-information-reasonable-time = Databehandleren besvarer en anmodning om oplysninger inden for rimelig tid

terms-key-audit-report-every = Hvor ofte der rapporteres
terms-help-audit-report-every = Den længste tid mellem to rapporter.
terms-says-audit-report-every = Højst { $period } mellem to rapporter

terms-key-audit-report-sent = Hvornår rapporten udleveres
terms-help-audit-report-sent = Om den dataansvarlige får den uden at bede om den.
terms-word-audit-report-sent-without-undue-delay = Rapporten sendes til den dataansvarlige uden unødig forsinkelse
terms-word-audit-report-sent-on-request = Den dataansvarlige får rapporten på anmodning

terms-key-audit-report-cost = Hvem der betaler for rapporten
terms-help-audit-report-cost = Rapporter, som databehandleren selv får udarbejdet.
terms-word-audit-report-cost-processor = Databehandleren betaler for rapporten
terms-word-audit-report-cost-controller = Den dataansvarlige betaler for rapporten
terms-word-audit-report-cost-each-own = Hver part bærer sine egne omkostninger ved rapporten

terms-key-audit-report-contest = Indvendinger mod en rapport
terms-help-audit-report-contest = Hvad den dataansvarlige kan anfægte og derfor bede om en ny rapport.
terms-word-audit-report-contest-scope-or-method = Den dataansvarlige kan anfægte rapportens rammer eller metode og bede om en ny

terms-key-audit-inspection = Inspektion
terms-help-audit-inspection = Hvornår eller hvordan den dataansvarlige må inspicere.
terms-word-audit-inspection-on-notice = Den dataansvarlige må inspicere efter varsel
terms-word-audit-inspection-when-required = Den dataansvarlige må inspicere, når den finder det nødvendigt
terms-word-audit-inspection-agreed-auditor = Den dataansvarlige må lade en revisor, som begge parter er enige om, inspicere
terms-word-audit-inspection-report-first = Den dataansvarlige må inspicere, hvor rapporten ikke er tilstrækkelig

terms-key-audit-inspection-notice = Varsel om inspektion
terms-help-audit-inspection-notice = Hvor lang tid før en inspektion databehandleren får besked.
terms-says-audit-inspection-notice = Varsel om en inspektion: mindst { $period }
terms-word-audit-inspection-notice-reasonable-notice = Databehandleren får rimeligt varsel om en inspektion

terms-key-audit-inspection-notice-urgent = Varsel i hastende tilfælde
terms-help-audit-inspection-notice-urgent = Hvis et kortere varsel er nok efter et brud eller af en anden særlig grund.
terms-says-audit-inspection-notice-urgent = I hastende tilfælde er varslet { $period }
terms-word-audit-inspection-notice-urgent-reasonable-notice = I hastende tilfælde skal varslet blot være rimeligt

terms-key-audit-inspection-max = Hvor ofte
terms-help-audit-inspection-max = Hvor ofte den dataansvarlige må inspicere.
terms-says-audit-inspection-max = Den dataansvarlige må højst inspicere { $times ->
    [one] én gang
   *[other] { $times } gange
} { $each }

terms-key-audit-inspection-more = Oftere
terms-help-audit-inspection-more = Hvornår den dataansvarlige må inspicere oftere. Vælg alt det, aftalen nævner.
terms-says-audit-inspection-more = Den dataansvarlige må inspicere oftere i disse tilfælde: { $items }
terms-word-audit-inspection-more-after-breach = efter et brud
terms-word-audit-inspection-more-suspicion = ved rimelig mistanke
terms-word-audit-inspection-more-authority-demands = når en myndighed kræver det
terms-word-audit-inspection-more-special-circumstances = under andre særlige omstændigheder

terms-key-audit-inspection-conditions = Vilkår for en inspektion
terms-help-audit-inspection-conditions = Vælg alt det, aftalen nævner.
terms-says-audit-inspection-conditions = Betingelser for inspektioner: { $items }
terms-word-audit-inspection-conditions-working-hours = inden for normal arbejdstid
terms-word-audit-inspection-conditions-no-disruption = uden unødige forstyrrelser
terms-word-audit-inspection-conditions-confidentiality = under tavshedspligt
terms-word-audit-inspection-conditions-no-competitor = ikke af en konkurrent

terms-key-audit-inspection-by = Hvem der må inspicere
terms-help-audit-inspection-by = Vælg alt det, aftalen nævner.
terms-says-audit-inspection-by = Må inspicere: { $items }
terms-word-audit-inspection-by-controller-staff = den dataansvarliges egne medarbejdere
terms-word-audit-inspection-by-approved-third-party = en tredjemand, som parterne har godkendt
terms-word-audit-inspection-by-agreed-auditor = en revisor, som begge parter er enige om
terms-word-audit-inspection-by-mandated-auditor = en revisor, som den dataansvarlige udpeger

terms-key-audit-cost = Hvem der betaler for revision
terms-help-audit-cost = I almindelighed. Særlige tilfælde har deres egne linjer.
terms-word-audit-cost-each-own = Hver part bærer sine egne omkostninger ved en revision
terms-word-audit-cost-controller = Den dataansvarlige betaler for revision
terms-word-audit-cost-processor = Databehandleren betaler for revision

terms-key-audit-cost-auditor = Hvem der betaler eksterne revisorer
terms-help-audit-cost-auditor = Revisorer, som den dataansvarlige udpeger.
terms-word-audit-cost-auditor-controller = Den dataansvarlige betaler eksterne revisorer
terms-word-audit-cost-auditor-processor = Databehandleren betaler eksterne revisorer
terms-word-audit-cost-auditor-each-own = Hver part betaler sine egne revisorer

terms-key-audit-cost-inspection = Hvem der betaler for fysisk inspektion
terms-help-audit-cost-inspection = Den dataansvarliges omkostninger ved en inspektion på stedet.
terms-word-audit-cost-inspection-controller = Den dataansvarlige bærer sine omkostninger ved fysisk inspektion
terms-word-audit-cost-inspection-processor = Databehandleren betaler for fysisk inspektion
terms-word-audit-cost-inspection-each-own = Hver part bærer sine egne omkostninger ved fysisk inspektion

terms-key-audit-cost-breaches = Hvem der betaler efter væsentlige overtrædelser
terms-help-audit-cost-breaches = Hvis en revision viser væsentlige overtrædelser af aftalen eller loven.
terms-word-audit-cost-breaches-processor = Viser en revision væsentlige overtrædelser, betaler databehandleren den dataansvarliges rimelige omkostninger
terms-word-audit-cost-breaches-controller = Den dataansvarlige betaler for en revision, også hvis den viser væsentlige overtrædelser
terms-word-audit-cost-breaches-each-own = Hver part bærer sine egne omkostninger, også hvis en revision viser væsentlige overtrædelser

terms-key-audit-subprocessors = Revision af underdatabehandlere
terms-help-audit-subprocessors = Hvem der foretager den.
terms-word-audit-subprocessors-by-processor = Databehandleren foretager revision af sine underdatabehandlere
terms-word-audit-subprocessors-by-controller = Den dataansvarlige må foretage revision af underdatabehandlerne

terms-key-audit-authority = Myndighedens inspektion
terms-help-audit-authority = Hvad databehandleren gør, når tilsynsmyndigheden inspicerer.
terms-word-audit-authority-contribute = Databehandleren bidrager til tilsynsmyndigheders inspektioner
terms-word-audit-authority-access-on-identification = Tilsynsmyndigheder får adgang mod legitimation

terms-key-audit-findings = Konstaterede mangler
terms-help-audit-findings = Hvad der følger, når en revision viser mangler. Vælg alt det, aftalen nævner.
terms-says-audit-findings = Viser en revision mangler, gælder følgende: { $items }
terms-word-audit-findings-rectify = databehandleren retter dem
terms-word-audit-findings-stop-until-approved = den dataansvarlige kan få behandlingen standset, indtil den har godkendt
terms-word-audit-findings-further-measures = den dataansvarlige kan anmode om yderligere foranstaltninger

terms-key-audit-rectify = Frist for at rette
terms-help-audit-rectify = Hvornår konstaterede mangler senest er rettet.
terms-says-audit-rectify = Konstaterede mangler rettes inden for { $period }
terms-word-audit-rectify-without-undue-delay = Konstaterede mangler rettes uden unødig forsinkelse
terms-word-audit-rectify-as-soon-as-possible = Konstaterede mangler rettes snarest muligt
terms-word-audit-rectify-reasonable-time = Konstaterede mangler rettes inden for rimelig tid

## Når den ophører

terms-key-end-data = Oplysningerne
terms-help-end-data = Sletning eller tilbagelevering (databeskyttelsesforordningens artikel 28, stk. 3, litra g).
terms-word-end-data-erase = Oplysningerne slettes
terms-word-end-data-return = Oplysningerne leveres tilbage
terms-word-end-data-return-and-erase = Oplysningerne leveres tilbage og slettes derefter
terms-word-end-data-controller-chooses = Den dataansvarlige vælger mellem tilbagelevering og sletning

terms-key-end-begins = Hvad der skal være ophørt
terms-help-end-begins = Den begivenhed, som fristerne i denne del regnes fra.
terms-word-end-begins-main-agreement = Fristerne regnes fra hovedaftalens ophør
terms-word-end-begins-this-agreement = Fristerne regnes fra denne aftales ophør
terms-word-end-begins-services = Fristerne regnes fra ydelsernes ophør

terms-key-end-choose-within = Frist for at vælge
terms-help-end-choose-within = Hvornår den dataansvarlige senest vælger mellem tilbagelevering og sletning.
terms-says-end-choose-within = Den dataansvarlige vælger inden for { $period }

terms-key-end-erase-within = Frist for sletning
terms-help-end-erase-within = Hvornår oplysningerne senest er slettet.
terms-says-end-erase-within = Oplysningerne slettes inden for { $period }
terms-word-end-erase-within-at-once = Oplysningerne slettes straks ved ophøret
terms-word-end-erase-within-without-undue-delay = Oplysningerne slettes uden unødig forsinkelse

terms-key-end-backups = Sikkerhedskopier
terms-help-end-backups = Om fristen for sletning også gælder sikkerhedskopier.
terms-word-end-backups-included = Sikkerhedskopier slettes inden for samme frist
terms-word-end-backups-until-overwritten = Sikkerhedskopier opbevares, indtil de er overskrevet

terms-key-end-impossible = Hvor sletning er umulig
terms-help-end-impossible = Hvad der gøres, hvor oplysninger teknisk ikke kan slettes med det samme.
terms-word-end-impossible-until-overwritten = Det, der ikke kan slettes, gøres utilgængeligt, indtil det er overskrevet

terms-key-end-storage-by-law = Opbevaring, som loven kræver
terms-help-end-storage-by-law = Om sådanne oplysninger er undtaget fra sletning.
terms-word-end-storage-by-law-permitted = Oplysninger, som loven kræver opbevaret, er undtaget

terms-key-end-confirmation = Bekræftelse
terms-help-end-confirmation = Hvordan databehandleren bekræfter sletningen.
terms-word-end-confirmation-in-writing = Databehandleren bekræfter sletningen skriftligt
terms-word-end-confirmation-certificate = Databehandleren attesterer sletningen

terms-key-end-confirm-within = Frist for bekræftelse
terms-help-end-confirm-within = Hvornår databehandleren senest bekræfter.
terms-says-end-confirm-within = Databehandleren bekræfter inden for { $period }
terms-word-end-confirm-within-without-undue-delay = Databehandleren bekræfter uden unødig forsinkelse

terms-key-end-proof = Dokumentation for sletning
terms-help-end-proof = Hvornår databehandleren dokumenterer, hvordan det er sket.
terms-word-end-proof-on-request = På anmodning dokumenterer databehandleren, hvordan oplysningerne er slettet

## Opbevaring undervejs

terms-key-retention-anonymise-after = Anonymisering
terms-help-retention-anonymise-after = Hvornår oplysninger anonymiseres, mens aftalen er i kraft.
terms-says-retention-anonymise-after = Oplysninger anonymiseres inden for { $period }

terms-key-retention-anonymise = Hvad der anonymiseres
terms-help-retention-anonymise = Vælg alt det, aftalen nævner.
terms-says-retention-anonymise = Anonymiseres: { $items }
terms-word-retention-anonymise-recipients = modtagernumre
terms-word-retention-anonymise-senders = afsendere
terms-word-retention-anonymise-messages = indhold af beskeder
terms-word-retention-anonymise-contact-details = kontaktoplysninger
terms-word-retention-anonymise-use-and-logs = logoplysninger
terms-word-retention-anonymise-files = indhold af filer

terms-key-retention-delete-after = Sletning
terms-help-retention-delete-after = Hvornår oplysninger slettes, mens aftalen er i kraft.
terms-says-retention-delete-after = Oplysninger slettes inden for { $period }

terms-key-retention-exception = Opbevares i en særskilt periode
terms-help-retention-exception = Oplysninger, som en anden frist gælder for. Vælg alt det, aftalen nævner.
terms-says-retention-exception = En anden frist gælder for { $items }
terms-word-retention-exception-disputed-charges = omtvistede opkrævninger
terms-word-retention-exception-use-and-logs = logoplysninger
terms-word-retention-exception-payments = betalingsoplysninger

terms-key-retention-exception-after = Særskilt opbevaringsfrist
terms-help-retention-exception-after = Fristen for de oplysninger, der opbevares i en særskilt periode.
terms-says-retention-exception-after = Den anden frist er { $period }

## Opsigelse

terms-key-termination-how = Hvordan den opsiges
terms-help-termination-how = Opsigelse, og hvad der skal være sket først.
terms-word-termination-how-as-main-agreement = Aftalen opsiges som hovedaftalen
terms-word-termination-how-written-notice = Aftalen opsiges skriftligt
terms-word-termination-how-notice-after-erasure = Aftalen opsiges skriftligt, når oplysningerne er slettet eller leveret tilbage

terms-key-termination-notice = Opsigelsesvarsel
terms-help-termination-notice = Hvor langt varslet er.
terms-says-termination-notice = Opsigelsesvarsel: { $period }
terms-word-termination-notice-as-main-agreement = Opsigelsesvarslet er det samme som hovedaftalens

terms-key-termination-while-running = Mens ydelsen leveres
terms-help-termination-while-running = Om aftalen kan opsiges, før ydelsen eller hovedaftalen ophører.
terms-word-termination-while-running-only-if-replaced = Mens ydelsen leveres, kan aftalen kun opsiges, hvis en anden afløser den
terms-word-termination-while-running-permitted = Aftalen kan opsiges, mens ydelsen leveres

terms-key-termination-renegotiation = Genforhandling
terms-help-termination-renegotiation = Hvem der kan bede om den.
terms-word-termination-renegotiation-either-party = Hver af parterne kan bede om genforhandling

## Ændringer, omkostninger, lovvalg og kontakter

terms-key-changes-how = Ændringer
terms-help-changes-how = I hvilken form aftalen og instrukserne ændres.
terms-word-changes-how-appendix-d = Ændringer aftales skriftligt og skrives ind i bilag D
terms-word-changes-how-in-writing = Ændringer sker skriftligt
terms-word-changes-how-documented-instruction = Ændringer sker ved dokumenteret, skriftlig instruks
terms-word-changes-how-signed-by-both = Ændringer underskrives af begge parter

terms-key-changes-within = Frist for at gennemføre en ændring
terms-help-changes-within = Hvornår en ændret instruks senest er gennemført.
terms-says-changes-within = Ændrede instrukser gennemføres inden for { $period }
terms-word-changes-within-agreed-or-reasonable = Ændrede instrukser gennemføres til den aftalte dato, ellers inden for rimelig tid

terms-key-charges-for = Hvad databehandleren kan tage betaling for
terms-help-charges-for = Vælg alt det, aftalen nævner.
terms-says-charges-for = Databehandleren kan tage betaling for { $items }
terms-word-charges-for-assistance = bistand
terms-word-charges-for-changed-instructions = ændrede instrukser
terms-word-charges-for-data-return = tilbagelevering af oplysninger
terms-word-charges-for-audits = hjælp til revision

terms-key-governing-law = Lovvalg
terms-help-governing-law = Det land, hvis lov gælder. Landets kode på to bogstaver, for eksempel DK.
terms-says-governing-law = Lovvalg: { $country }

terms-key-contacts-where = Kontakter
terms-help-contacts-where = Hvor kontaktpunkterne findes. Er de ikke udfyldt i aftalen, så vælg »Fremgår ikke«, og angiv punktet.
terms-word-contacts-where-named-in-agreement = Kontakterne til spørgsmål er nævnt i aftalen
terms-word-contacts-where-on-public-page = Kontakterne til spørgsmål står på databehandlerens offentlige side

terms-key-contacts-updates = Ajourføring af kontakter
terms-help-contacts-updates = Hvem der oplyser om ændringer.
terms-word-contacts-updates-both-inform = Parterne fortæller hinanden, når deres kontakter ændres
