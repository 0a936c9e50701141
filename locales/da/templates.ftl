# Standardaftaler: fra en tekst til en offentliggjort version.
templates-version = { $name }, version { $number }
templates-edition = Version { $number }
templates-empty-title = Ingen skabelon endnu
templates-empty-body = En skabelon er den aftale, jeres kunder underskriver. Begynd med standardaftalen eller med jeres egen tekst.
templates-add = Tilføj en skabelon
templates-count = { $count ->
    [one] Én skabelon
   *[other] { $count } skabeloner
}
templates-column-name = Skabelon
templates-column-state = Status
templates-column-languages = Sprog
templates-column-part = Del
templates-column-note = Bemærkning
templates-draft = Udkast
templates-published = Offentliggjort
templates-published-on = Offentliggjort { $date }
templates-can-be-signed = Kan underskrives indtil da

# En ny
templates-new-title = Tilføj en skabelon
templates-new-lede = Intet er offentligt, før I offentliggør det.
templates-new-standard-title = Begynd med standardaftalen
templates-new-standard-body = En fuldstændig aftale efter databeskyttelsesforordningens artikel 28, stk. 3, med bilag A til D på engelsk, dansk og norsk og med dens vilkår. I tilføjer jeres ydelser, jeres underdatabehandlere og de lande, hvor der behandles.
templates-new-standard-button = Begynd med standardaftalen
templates-standard-name = Standardaftale
templates-new-own-title = Begynd med jeres egen tekst
templates-new-own-body = I indsætter eller uploader teksten i næste trin.
templates-new-own-button = Begynd med en tom skabelon
templates-name = Skabelonens navn
templates-name-hint = Kunderne ser det også, for eksempel »Databehandleraftale om fillagring«.
templates-name-missing = Giv skabelonen et navn.
templates-prevailing-hint = Det sprog, der gælder, hvis to tekster er uens.
templates-too-long = Brug højst { $most } tegn.
templates-control = Fjern linjeskift og tegn, der ikke kan udskrives.

# En version
templates-done-created = Skabelonen er tilføjet. Begynd med teksten.
templates-done-standard = Standardaftalen er tilføjet på tre sprog. Angiv nu, hvad I leverer.
templates-done-next = En ny version er påbegyndt. Den offentliggjorte er uændret.
templates-done-imported = Teksten er importeret. Hvert ord er bevaret.
templates-done-corrected = Opbygningen er rettet.
templates-done-terms = Vilkårene er gemt.
templates-done-particulars = Oplysningerne er gemt.
templates-done-published = Versionen er offentliggjort og kan underskrives fra nu af.
templates-preview = Læs som kunde
templates-publish-go = Kontrollér og offentliggør
templates-next = Begynd en ny version
templates-published-note = En offentliggjort version ændres aldrig. Skal noget ændres, begyndes en ny version; underskrevne aftaler beholder deres.
templates-contents = Hvad den indeholder
templates-tasks = Hvad der skal gøres
templates-task-done = Færdig
templates-task-open = Mangler
templates-task-look = Se på den
templates-task-optional = Tilbydes ikke
templates-text-in = Tekst på { $language }
templates-prevails = går forud
templates-findings-count = { $count ->
    [one] én ting at se på
   *[other] { $count } ting at se på
}
templates-terms-stated = { $count ->
    [one] ét vilkår angivet
   *[other] { $count } vilkår angivet
}
templates-subprocessors-count = { $count ->
    [0] ingen underdatabehandlere
    [one] én underdatabehandler
   *[other] { $count } underdatabehandlere
}
templates-fact-published = Offentliggjort
templates-fact-by = Offentliggjort af
templates-fact-languages = Sprog
templates-fact-prevailing = Sprog, der går forud
templates-fact-sha256 = Versionens SHA-256
templates-fact-terms-sha256 = Vilkårenes SHA-256
templates-check-title = Kontrol
templates-check-none = Intet er til hinder for at offentliggøre.
templates-check-refusals = Skal rettes, før der kan offentliggøres
templates-check-warnings = Se gerne på dette. Det kan offentliggøres, som det er
templates-check-no-prevailing = Der mangler en tekst på { $language }, det sprog, der går forud.
templates-check-no-text = I tilbyder kunderne { $language }, men der er ingen tekst på det sprog. De får den tekst, der går forud.
templates-check-findings = { $count ->
    [one] Én ting at se på i teksten på { $language }.
   *[other] { $count } ting at se på i teksten på { $language }.
}
templates-check-unknown-field = Teksten på { $language } indeholder { $field }, som ikke er et felt, vi kan udfylde.
templates-check-misplaced-field = { $field } står mellem andre ord i teksten på { $language }. Feltet bliver til en tabel og skal stå i sit eget afsnit.
templates-check-no-services = Teksten nævner ydelserne, men der er ikke angivet nogen.
templates-check-no-main-agreement = Teksten nævner hovedaftalen, men der er ikke angivet nogen.
templates-check-no-terms = Der er ikke angivet nogen vilkår. Intet kan beregnes ud fra aftalen.
templates-check-untranslated = Ydelser, hovedaftale eller underdatabehandlere mangler ord på { $language }. Teksten på det sprog viser dem på det sprog, der går forud: { $prevailing }.
templates-check-term = { $term }: { $doubt }

# En tekst
templates-text-lede = Hvert ord bevares i sin rækkefølge. Opbygningen kan rettes bagefter.
templates-text-replaces = Dette erstatter den nuværende tekst og alle rettelser af dens opbygning.
templates-file = En fil
templates-file-hint = Ren tekst eller Markdown (.txt, .md) i UTF-8, højst 2 MB. En fil går forud for det, der er indsat nedenfor.
templates-source = Aftalens tekst
templates-source-hint = Indsæt hele teksten med titel, punkter og bilag.
templates-format = Sådan er den indsatte tekst skrevet
templates-format-hint = For en fil fremgår det af navnet.
templates-format-plain = Ren tekst
templates-format-markdown = Markdown, med # foran overskrifter
templates-fields-title = Felter, der udfyldes, når en aftale indgås
templates-fields-body = Skriv dem i teksten, hvor navne, adresser og så videre hører til. Tabellen over underdatabehandlere står i sit eget afsnit.
templates-import = Importér teksten
templates-structure-go = Se opbygningen

# Dens opbygning
templates-structure-title = Opbygningen af teksten på { $language }
templates-structure-keep = Behold opbygningen
templates-structure-stale = Intet blev ændret: Teksten er ikke længere den, din side viste
templates-structure-stale-body = Den er rettet eller importeret på ny fra en anden side. Sådan ser den ud nu.
templates-source-go = Udskift teksten
templates-seems = Teksten ser ud til at være på et andet sprog: { $language }.
templates-findings-none = Der blev ikke bemærket noget, du bør se på.
templates-findings-title = Se på dette
templates-findings-more = { $count ->
    [one] Én mere står på sin plads i oversigten.
   *[other] { $count } flere står på deres plads i oversigten.
}
templates-finding-at = { $clause }: { $text }
templates-source-title = Kilde
templates-outline-title = Oversigt
templates-outline-count = { $clauses } punkter, { $appendices } bilag
templates-units-shown = { $first } til { $last } af { $of }
templates-correct = Ret
templates-kind-title = Titel
templates-kind-heading = Punkt med overskrift
templates-kind-clause = Punkt
templates-kind-paragraph = Afsnit
templates-kind-point = Led i en liste
templates-kind-row = Række i en tabel
templates-kind-header-row = Tabelhoved
templates-kind-appendix = Bilag
templates-kind-inferred = Bilag uden overskrift
templates-edit-kind = Hvad det er
templates-edit-kind-button = Ændr
templates-edit-indent = Et niveau ind
templates-edit-outdent = Et niveau ud
templates-edit-merge = Føj til det, der står foran
templates-edit-remove = Her begynder intet bilag
templates-edit-number = Henvises til som
templates-edit-number-hint = Nummer eller bogstav, for eksempel 9.3 eller B. Lad feltet stå tomt for det, teksten selv siger.
templates-edit-number-button = Sæt nummeret
templates-edit-split = Begynd et nyt afsnit foran disse ord
templates-edit-split-hint = Kopiér det nye afsnits første ord fra teksten ovenfor.
templates-edit-split-button = Del
templates-edit-letter = Her begynder et bilag, med bogstavet
templates-edit-letter-hint = Kan stå tomt. Til et bilag, der ikke har nogen overskrift i kilden.
templates-edit-appendix = Begynd et bilag her
templates-edit-no-such-unit = Denne del findes ikke længere: Den er føjet til en anden eller fjernet fra en anden side.
templates-edit-at-limit = Den kan ikke komme længere i den retning.
templates-edit-wrong-kind = Det kan ikke gøres med en del af denne slags.
templates-edit-nothing-before = Der står intet foran.
templates-edit-not-between-words = Disse ord begynder ikke en del af teksten. Kopiér dem, præcis som de står der, og ikke de allerførste.
templates-edit-not-a-number = Brug 1 til 20 bogstaver, cifre og punktummer, for eksempel 9.3.

# Dens vilkår og oplysninger
templates-stale = En anden har gemt denne side, siden du åbnede den
templates-stale-body = Det, du har skrevet, står nedenfor og er ikke gemt endnu. Gemmer du nu, erstatter det den andens.
templates-terms-title = Vilkår
templates-terms-lede = Det, som frister og forpligtelser beregnes ud fra. Det, aftalen ikke siger, står tomt; så bliver et menneske spurgt, og intet gættes.
templates-terms-groups = Vilkårenes kapitler
templates-terms-more = Ordlyd og status
templates-terms-no-clause = Teksten på disse sprog har intet punkt { $clause }: { $languages }.
templates-terms-no-quote = { $clause ->
    [none] De citerede ord findes ikke i teksten på { $language }.
   *[other] De ord, der er citeret fra punkt { $clause }, findes ikke i teksten på { $language }.
}
templates-terms-save = Gem vilkårene
templates-particulars-title = Ydelser og underdatabehandlere
templates-particulars-lede = Det, der kommer til at stå i aftalen, hvor teksten har et felt til det.
templates-services = Ydelser
templates-services-hint = Hvad I gør for jeres kunder, som det skal stå i aftalen.
templates-main-agreement = Hovedaftale
templates-main-agreement-hint = Den kontrakt eller de vilkår, som aftalen hører til, ved navn.
templates-subprocessors = Underdatabehandlere
templates-subprocessors-body = Dem, I bruger nu, som de skal stå i aftalen. Tøm en række for at fjerne den; gem for at få flere tomme rækker.
templates-sub-number = Underdatabehandler { $number }
templates-sub-name = Navn
templates-sub-registration = CVR-, registrerings- eller momsnummer
templates-sub-address = Postadresse med land
templates-sub-contact = Kontakt om databeskyttelse
templates-sub-processing = Hvad den gør med oplysningerne
templates-sub-location = Hvor den opbevarer og læser oplysningerne
templates-sub-transfer = Grundlag for overførsel til tredjeland
templates-sub-missing = Udfyld feltet, eller tøm hele rækken.
templates-in-language = { $label }: { $language }
templates-in-language-note = Er et sprog ikke udfyldt, viser teksten ordene fra det sprog, der går forud.
templates-particulars-save = Gem

# At læse og offentliggøre den
templates-preview-title = { $name }, som en kunde læser den
templates-preview-languages = Aftalens sprog
templates-preview-pdf = Som PDF
templates-preview-note = Navne i dobbelte krøllede parenteser udfyldes, når nogen underskriver.
templates-preview-facts = Med almindelige ord
templates-preview-empty = Der er ingen tekst endnu
templates-preview-empty-body = Importér først en tekst.
templates-publish-title = Offentliggør { $name }
templates-publish-lede = Dette bliver offentligt: Alle kan læse det, og jeres kunder kan underskrive det.
templates-publish-preview = Læs det en gang til som kunde
templates-publish-stale = Intet blev offentliggjort: Versionen er ikke længere den, din side viste
templates-publish-stale-body = Dens tekster, vilkår eller øvrige oplysninger er ændret fra en anden side. Læs den, som den ser ud nu, før du offentliggør den.
templates-publish-effect = Det kan ikke fortrydes, og versionen ændres aldrig bagefter. Aftaler, der begyndes fra nu af, bruger den; de, der er begyndt før, beholder deres.
templates-publish = Offentliggør versionen

# De vilkår, der blev fundet i teksten.
templates-found-title = Vilkår fundet i teksten
templates-found-lede = Læst efter faste regler i teksten på det sprog, der går forud. Intet gælder, før nogen har bekræftet det ved siden af ordlyden.
templates-found-summary = { $found ->
    [one] Der blev fundet ét vilkår
   *[other] Der blev fundet { $found } vilkår
}; { $decided } af dem er afgjort{ $contradicted ->
    [0] .
   *[other] , og { $contradicted } står forskelligt i teksten.
}
templates-found-no-text = Der er endnu ingen tekst på det sprog, der går forud.
templates-found-no-text-go = Tilføj teksten
templates-found-nothing = Der blev ikke fundet nogen vilkår i teksten.
templates-found-by-hand-all = Angiv vilkårene selv
templates-found-open = Ikke afgjort
templates-found-confirmed = Bekræftet
templates-found-otherwise = Angivet på anden måde
templates-found-contradicted = Modstrid
templates-found-contradicted-hint = Teksten siger noget forskelligt forskellige steder. Vælg det, der gælder; den, der offentliggør, bliver mindet om det andet.
templates-found-likely = Sandsynligt
templates-found-unsure = Usikkert
templates-found-keep = Behold det, der er angivet: { $says }
templates-found-refuse = Det siger aftalen ikke
templates-found-later = Tag stilling senere
templates-found-by-hand = Angiv det på anden måde
templates-found-save = Gem valgene
templates-found-stale-body = Teksten eller vilkårene er ændret, efter at siden blev åbnet. Dine valg er ikke gemt; se på dem igen.
templates-found-silent = Ikke angivet
templates-found-silent-text = Der blev ikke fundet noget om disse. Siger aftalen alligevel noget, kan det angives her; ellers står de åbne, og et menneske bliver spurgt, når det får betydning.

# Hvad en jurist ville lægge mærke til i teksterne.
templates-lint-title = Gennemgå teksterne
templates-lint-lede = Her står, hvad teksterne mangler efter artikel 28 i databeskyttelsesforordningen, hvor de modsiger sig selv eller henviser til noget, der ikke findes, og hvor de bygger på regler, der ikke længere gælder. Intet bliver rettet, og kun en frist, som teksten angiver på to måder, hindrer offentliggørelse. Ret teksten, eller skriv, hvorfor den kan blive stående.
templates-lint-summary = { $open ->
    [0] Intet står åbent
    [one] Ét punkt står åbent
   *[other] { $open } punkter står åbne
}{ $settled ->
    [0] .
   *[other] ; { $settled } er afgjort.
}
templates-lint-none = Der blev ikke fundet noget at se på.
templates-lint-settle-go = Det kan blive stående …
templates-lint-note = Hvorfor det kan blive stående
templates-lint-note-hint = Dine kolleger kan læse det sammen med dit navn.
templates-lint-note-missing = Skriv, hvorfor det kan blive stående.
templates-lint-settle = Afgør punktet
templates-lint-settled = Afgjort
templates-lint-settled-by = { $name }, { $at }:
templates-lint-reopen = Åbn det igen
templates-done-settled = Punktet er afgjort.
templates-done-reopened = Punktet står åbent igen.
templates-lint-note-task = Artikel 28, henvisninger, modsigelser, ophævede regler
templates-found-confirm = Bekræft
templates-found-also = Også i { $clauses }
templates-found-stated = Angivet
templates-found-instead = Angivet i stedet: { $says }
templates-found-refused = Ikke angivet
templates-check-undecided = { $count ->
    [one] Ét vilkår er fundet i teksten og endnu ikke afgjort.
   *[other] { $count } vilkår er fundet i teksten og endnu ikke afgjort.
}
templates-check-blocks = { $count ->
    [one] Teksten på { $language } angiver en frist på to måder, så der kan ikke beregnes nogen dato af den. Angiv, hvilken der gælder, eller afgør punktet.
   *[other] Teksten på { $language } angiver { $count } frister på to måder, så der kan ikke beregnes datoer af dem. Angiv, hvilke der gælder, eller afgør punkterne.
}
templates-check-noticed = { $count ->
    [one] Teksten på { $language }: ét punkt står åbent.
   *[other] Teksten på { $language }: { $count } punkter står åbne.
}
