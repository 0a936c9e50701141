# Standardavtaler: fra en tekst til en publisert versjon.
templates-version = { $name }, versjon { $number }
templates-edition = Versjon { $number }
templates-empty-title = Ingen mal ennå
templates-empty-body = En mal er avtalen som kundene deres undertegner. Begynn med standardavtalen eller med en tekst dere har selv.
templates-add = Legg til en mal
templates-count = { $count ->
    [one] Én mal
   *[other] { $count } maler
}
templates-column-name = Mal
templates-column-state = Status
templates-column-languages = Språk
templates-column-part = Del
templates-column-note = Merknad
templates-draft = Utkast
templates-published = Publisert
templates-published-on = Publisert { $date }
templates-can-be-signed = Kan undertegnes inntil da

# En ny
templates-new-title = Legg til en mal
templates-new-lede = Ingenting er offentlig før dere publiserer det.
templates-new-standard-title = Begynn med standardavtalen
templates-new-standard-body = En fullstendig avtale etter personvernforordningen artikkel 28 nr. 3 med vedlegg A til D på engelsk, dansk og norsk, og med vilkårene. Dere legger til hva dere leverer, underdatabehandlerne deres og landene der behandlingen skjer.
templates-new-standard-button = Begynn med standardavtalen
templates-standard-name = Standardavtale
templates-new-own-title = Begynn med deres egen tekst
templates-new-own-body = Dere limer inn eller laster opp teksten i neste steg.
templates-new-own-button = Begynn med en tom mal
templates-name = Navn på malen
templates-name-hint = Kundene ser det også, for eksempel «Databehandleravtale for fillagring».
templates-name-missing = Gi malen et navn.
templates-prevailing-hint = Språket som gjelder der to tekster er ulike.
templates-too-long = Bruk høyst { $most } tegn.
templates-control = Fjern linjeskift og tegn som ikke kan skrives ut.

# En versjon
templates-done-created = Malen er lagt til. Begynn med teksten.
templates-done-standard = Standardavtalen er lagt til på tre språk. Oppgi nå hva dere leverer.
templates-done-next = En ny versjon er påbegynt. Den publiserte er uendret.
templates-done-imported = Teksten er importert. Hvert ord er beholdt.
templates-done-corrected = Oppbygningen er rettet.
templates-done-terms = Vilkårene er lagret.
templates-done-particulars = Opplysningene er lagret.
templates-done-published = Versjonen er publisert og kan undertegnes fra nå av.
templates-preview = Les som kunde
templates-publish-go = Kontroller og publiser
templates-next = Begynn på en ny versjon
templates-published-note = En publisert versjon endres aldri. Skal noe endres, begynner dere på en ny versjon; undertegnede avtaler beholder sin.
templates-contents = Hva den inneholder
templates-tasks = Hva som skal gjøres
templates-task-done = Ferdig
templates-task-open = Gjenstår
templates-task-look = Se på den
templates-task-optional = Tilbys ikke
templates-text-in = Tekst på { $language }
templates-prevails = går foran
templates-findings-count = { $count ->
    [one] én ting å se på
   *[other] { $count } ting å se på
}
templates-terms-stated = { $count ->
    [one] ett vilkår oppgitt
   *[other] { $count } vilkår oppgitt
}
templates-subprocessors-count = { $count ->
    [0] ingen underdatabehandlere
    [one] én underdatabehandler
   *[other] { $count } underdatabehandlere
}
templates-fact-published = Publisert
templates-fact-by = Publisert av
templates-fact-languages = Språk
templates-fact-prevailing = Språk som går foran
templates-fact-sha256 = SHA-256 for versjonen
templates-fact-terms-sha256 = SHA-256 for vilkårene
templates-check-title = Kontroll
templates-check-none = Ingenting er til hinder for å publisere.
templates-check-refusals = Må rettes før dere kan publisere
templates-check-warnings = Se gjerne på dette; det kan publiseres som det er
templates-check-no-prevailing = Det mangler en tekst på { $language }, språket som går foran.
templates-check-no-text = Dere tilbyr kundene { $language }, men det er ingen tekst på det språket. De får teksten som går foran.
templates-check-findings = { $count ->
    [one] Én ting å se på i teksten på { $language }.
   *[other] { $count } ting å se på i teksten på { $language }.
}
templates-check-unknown-field = Teksten på { $language } inneholder { $field }, som ikke er et felt vi kan fylle ut.
templates-check-misplaced-field = { $field } står blant andre ord i teksten på { $language }. Feltet blir til en tabell og må stå i et eget avsnitt.
templates-check-no-services = Teksten nevner tjenestene, men ingen er oppgitt.
templates-check-no-main-agreement = Teksten nevner hovedavtalen, men ingen er oppgitt.
templates-check-no-terms = Ingen vilkår er oppgitt. Ingenting kan beregnes ut fra avtalen.
templates-check-untranslated = Tjenester, hovedavtale eller underdatabehandlere mangler ord på { $language }. Teksten på det språket viser dem på språket som går foran: { $prevailing }.
templates-check-term = { $term }: { $doubt }

# En tekst
templates-text-lede = Hvert ord beholdes i sin rekkefølge. Oppbygningen kan rettes etterpå.
templates-text-replaces = Dette erstatter teksten som er der, og alle rettelser av oppbygningen.
templates-file = En fil
templates-file-hint = Ren tekst eller Markdown (.txt, .md) i UTF-8, høyst 2 MB. En fil går foran det som er limt inn nedenfor.
templates-source = Teksten i avtalen
templates-source-hint = Lim inn hele teksten, med tittel, punkter og vedlegg.
templates-format = Slik er den innlimte teksten skrevet
templates-format-hint = For en fil går det fram av navnet.
templates-format-plain = Ren tekst
templates-format-markdown = Markdown, med # foran overskrifter
templates-fields-title = Felter som fylles ut når en avtale inngås
templates-fields-body = Skriv dem i teksten der navn, adresser og så videre hører hjemme. Tabellen over underdatabehandlere står i et eget avsnitt.
templates-import = Importer teksten
templates-structure-go = Se oppbygningen

# Oppbygningen
templates-structure-title = Oppbygningen av teksten på { $language }
templates-structure-keep = Behold oppbygningen
templates-structure-stale = Ingenting ble endret: Teksten er ikke lenger den som siden din viste
templates-structure-stale-body = Den er rettet eller importert på nytt fra en annen side. Slik ser den ut nå.
templates-source-go = Bytt ut teksten
templates-seems = Teksten ser ut til å være på et annet språk: { $language }.
templates-findings-none = Vi har ikke lagt merke til noe du bør se på.
templates-findings-title = Se på dette
templates-findings-more = { $count ->
    [one] Én til står på plassen sin i oversikten.
   *[other] { $count } til står på plassen sin i oversikten.
}
templates-finding-at = { $clause }: { $text }
templates-source-title = Kilde
templates-outline-title = Oversikt
templates-outline-count = { $clauses } punkter, { $appendices } vedlegg
templates-units-shown = { $first } til { $last } av { $of }
templates-correct = Rett
templates-kind-title = Tittel
templates-kind-heading = Punkt med overskrift
templates-kind-clause = Punkt
templates-kind-paragraph = Avsnitt
templates-kind-point = Ledd i en liste
templates-kind-row = Rad i en tabell
templates-kind-header-row = Tabellhode
templates-kind-appendix = Vedlegg
templates-kind-inferred = Vedlegg uten overskrift
templates-edit-kind = Hva det er
templates-edit-kind-button = Endre
templates-edit-indent = Ett nivå inn
templates-edit-outdent = Ett nivå ut
templates-edit-merge = Slå sammen med det som står foran
templates-edit-remove = Her begynner det ikke noe vedlegg
templates-edit-number = Vises til som
templates-edit-number-hint = Nummer eller bokstav, for eksempel 9.3 eller B. La feltet stå tomt for det teksten selv sier.
templates-edit-number-button = Sett nummeret
templates-edit-split = Begynn et nytt avsnitt foran disse ordene
templates-edit-split-hint = Kopier de første ordene i det nye avsnittet fra teksten over.
templates-edit-split-button = Del
templates-edit-letter = Her begynner et vedlegg, med bokstaven
templates-edit-letter-hint = Kan stå tomt. For et vedlegg som ikke har noen overskrift i kilden.
templates-edit-appendix = Begynn et vedlegg her
templates-edit-no-such-unit = Denne delen finnes ikke lenger: Den er slått sammen med en annen eller fjernet fra en annen side.
templates-edit-at-limit = Den kan ikke komme lenger i den retningen.
templates-edit-wrong-kind = Dette kan ikke gjøres med en del av dette slaget.
templates-edit-nothing-before = Det står ingenting foran.
templates-edit-not-between-words = Disse ordene begynner ikke en del av teksten. Kopier dem nøyaktig slik de står der, og ikke de aller første.
templates-edit-not-a-number = Bruk 1 til 20 bokstaver, sifre og punktum, for eksempel 9.3.

# Vilkår og opplysninger
templates-stale = Noen andre har lagret denne siden etter at du åpnet den
templates-stale-body = Det du har skrevet, står nedenfor og er ikke lagret ennå. Lagrer du nå, erstatter det den andres.
templates-terms-title = Vilkår
templates-terms-lede = Det som frister og plikter beregnes ut fra. Det avtalen ikke sier, står tomt; da blir et menneske spurt, og ingenting gjettes.
templates-terms-groups = Kapitlene i vilkårene
templates-terms-more = Ordlyd og status
templates-terms-no-clause = Teksten på disse språkene har ikke noe punkt { $clause }: { $languages }.
templates-terms-no-quote = { $clause ->
    [none] De siterte ordene finnes ikke i teksten på { $language }.
   *[other] Ordene som er sitert fra punkt { $clause }, finnes ikke i teksten på { $language }.
}
templates-terms-save = Lagre vilkårene
templates-particulars-title = Tjenester og underdatabehandlere
templates-particulars-lede = Det som kommer til å stå i avtalen der teksten har et felt for det.
templates-services = Tjenester
templates-services-hint = Hva dere gjør for kundene deres, slik det skal stå i avtalen.
templates-main-agreement = Hovedavtale
templates-main-agreement-hint = Kontrakten eller vilkårene som avtalen hører til, ved navn.
templates-subprocessors = Underdatabehandlere
templates-subprocessors-body = De dere bruker nå, slik de skal stå i avtalen. Tøm en rad for å fjerne den; lagre for å få flere tomme rader.
templates-sub-number = Underdatabehandler { $number }
templates-sub-name = Navn
templates-sub-registration = Organisasjons- eller mva-nummer
templates-sub-address = Postadresse med land
templates-sub-contact = Kontakt for personvern
templates-sub-processing = Hva den gjør med opplysningene
templates-sub-location = Hvor den oppbevarer og leser opplysningene
templates-sub-transfer = Grunnlag for overføring til tredjeland
templates-sub-missing = Fyll ut feltet, eller tøm hele raden.
templates-in-language = { $label }: { $language }
templates-in-language-note = Er et språk ikke fylt ut, viser teksten ordene fra språket som går foran.
templates-particulars-save = Lagre

# Lese og publisere
templates-preview-title = { $name }, slik en kunde leser den
templates-preview-languages = Avtalens språk
templates-preview-pdf = Som PDF
templates-preview-note = Navn i doble krøllparenteser fylles ut når noen undertegner.
templates-preview-facts = Med enkle ord
templates-preview-empty = Det er ingen tekst ennå
templates-preview-empty-body = Importer en tekst først.
templates-publish-title = Publiser { $name }
templates-publish-lede = Dette blir offentlig: Alle kan lese det, og kundene deres kan undertegne det.
templates-publish-preview = Les det én gang til som kunde
templates-publish-stale = Ingenting ble publisert: Versjonen er ikke lenger den som siden din viste
templates-publish-stale-body = Tekstene, vilkårene eller de øvrige opplysningene er endret fra en annen side. Les den slik den er nå, før du publiserer den.
templates-publish-effect = Det kan ikke gjøres om, og versjonen endres aldri etterpå. Avtaler som påbegynnes fra nå av, bruker den; de som er påbegynt før, beholder sin.
templates-publish = Publiser versjonen

# Vilkårene som ble funnet i teksten.
templates-found-title = Vilkår funnet i teksten
templates-found-lede = Lest etter faste regler i teksten på språket som går foran. Ingenting gjelder før noen har bekreftet det ved siden av ordlyden.
templates-found-summary = { $found ->
    [one] Det ble funnet ett vilkår
   *[other] Det ble funnet { $found } vilkår
}; { $decided } av dem er avgjort{ $contradicted ->
    [0] .
   *[other] , og { $contradicted } står ulikt i teksten.
}
templates-found-no-text = Det er ennå ingen tekst på språket som går foran.
templates-found-no-text-go = Legg til teksten
templates-found-nothing = Det ble ikke funnet noen vilkår i teksten.
templates-found-by-hand-all = Angi vilkårene selv
templates-found-open = Ikke avgjort
templates-found-confirmed = Bekreftet
templates-found-otherwise = Angitt på annen måte
templates-found-contradicted = Motstrid
templates-found-contradicted-hint = Teksten sier ulike ting på ulike steder. Velg det som gjelder; den som publiserer, blir minnet om det andre.
templates-found-likely = Sannsynlig
templates-found-unsure = Usikkert
templates-found-keep = Behold det som er angitt: { $says }
templates-found-refuse = Det sier ikke avtalen
templates-found-later = Ta stilling senere
templates-found-by-hand = Angi det på annen måte
templates-found-save = Lagre valgene
templates-found-stale-body = Teksten eller vilkårene er endret etter at siden ble åpnet. Valgene dine er ikke lagret; se på dem én gang til.
templates-found-silent = Ikke angitt
templates-found-silent-text = Det ble ikke funnet noe om disse. Sier avtalen likevel noe, kan det angis for hånd; ellers står de åpne, og et menneske blir spurt når det får betydning.

# Det en jurist ville legge merke til i tekstene.
templates-lint-title = Gå gjennom tekstene
templates-lint-lede = Her står det hva tekstene mangler etter artikkel 28 i personvernforordningen, hvor de motsier seg selv eller viser til noe som ikke finnes, og hvor de bygger på regler som ikke lenger gjelder. Ingenting blir rettet, og bare en frist som teksten oppgir på to måter, hindrer publisering. Rett teksten, eller skriv hvorfor den kan bli stående.
templates-lint-summary = { $open ->
    [0] Ingenting står åpent
    [one] Ett punkt står åpent
   *[other] { $open } punkter står åpne
}{ $settled ->
    [0] .
   *[other] ; { $settled } er avgjort.
}
templates-lint-none = Det ble ikke funnet noe å se på.
templates-lint-settle-go = Det kan bli stående …
templates-lint-note = Hvorfor det kan bli stående
templates-lint-note-hint = Kollegene dine kan lese det sammen med navnet ditt.
templates-lint-note-missing = Skriv hvorfor det kan bli stående.
templates-lint-settle = Avgjør punktet
templates-lint-settled = Avgjort
templates-lint-settled-by = { $name }, { $at }:
templates-lint-reopen = Åpne det igjen
templates-done-settled = Punktet er avgjort.
templates-done-reopened = Punktet står åpent igjen.
templates-lint-note-task = Artikkel 28, henvisninger, motsigelser, opphevede regler
templates-found-confirm = Bekreft
templates-found-also = Også i { $clauses }
templates-found-stated = Angitt
templates-found-instead = Angitt i stedet: { $says }
templates-found-refused = Ikke angitt
templates-check-undecided = { $count ->
    [one] Ett vilkår er funnet i teksten og ikke avgjort ennå.
   *[other] { $count } vilkår er funnet i teksten og ikke avgjort ennå.
}
templates-check-blocks = { $count ->
    [one] Teksten på { $language } oppgir en frist på to måter, så ingen dato kan beregnes av den. Si hvilken som gjelder, eller avgjør punktet.
   *[other] Teksten på { $language } oppgir { $count } frister på to måter, så ingen datoer kan beregnes av dem. Si hvilke som gjelder, eller avgjør punktene.
}
templates-check-noticed = { $count ->
    [one] Teksten på { $language }: ett punkt står åpent.
   *[other] Teksten på { $language }: { $count } punkter står åpne.
}
