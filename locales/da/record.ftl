# Fortegnelsen efter GDPR artikel 30, stk. 2.
record-title = Fortegnelse
record-lede = Hvad vi behandler for hvem (GDPR, artikel 30, stk. 2), efter aftalerne, som de så ud { $day }. Intet skal indtastes; hvad en aftale ikke siger, er »ikke angivet«.
record-on = Pr. denne dag
record-show = Vis
record-csv = Tabel
record-json = Data
record-not-stated = ikke angivet
record-processor = Databehandler
record-controller = Dataansvarlig
record-registration = Registreringsnummer
record-address = Adresse
record-country = Land
record-privacy-contact = Kontakt om databeskyttelse
record-breach-contact = Kontakt ved brud
record-representative = Repræsentant
record-dpo = Databeskyttelsesrådgiver
record-agreement = Aftale
record-version = Version
record-in-force = I kraft fra
record-categories = Kategorier af behandling
record-transfers = Overførsler til tredjelande
record-measures = Tekniske og organisatoriske foranstaltninger
record-version-since = Version { $version }, fra { $day }
record-from = { $reference }, version { $version }
record-empty-title = Ingen aftale var i kraft
record-empty-body = Den dag er fortegnelsen tom.
record-papers = Som forseglet PDF
record-papers-lede = Til en myndighed eller til arkivet: fortegnelsen for en dag i bind på højst 500 aftaler, hvert lukket med det elektroniske segl. De laves i baggrunden og gemmes i 90 dage; en fortegnelse kan laves på ny for enhver dag.
record-make = Lav fortegnelsen pr. { $day } som PDF
record-making = { $done } af { $total } aftaler er sat
record-making-already = En fortegnelse er allerede ved at blive lavet. Den står i listen nedenfor; spørg igen, når den er færdig.
record-discarded = Slettet efter 90 dage, eller da oplysninger i den blev slettet; kan laves på ny
record-papers-day = Pr.
record-papers-asked = Bestilt
record-papers-agreements = Aftaler
record-papers-volumes = Bind
record-volume-link = Bind { $number } (PDF, { $agreements } { $agreements ->
    [one] aftale
   *[other] aftaler
}, { $size } kB)
record-volume-title = Fortegnelse pr. { $day }, bind { $number }
record-volume-running = Fortegnelse, { $day } · bind { $number }
record-volume-subtitle = { $day }, bind { $number }
record-volume-lede = Hvad databehandleren behandlede for hvem den dag (GDPR, artikel 30, stk. 2), efter aftalerne: nummer { $first } til { $last } i den rækkefølge, de blev påbegyndt. Intet er indtastet; hvad en aftale ikke siger, er »ikke angivet«. Aftalen og den version, som en oplysning kommer fra, står i skarpe parenteser.
record-volume-attached = De samme data til maskiner
record-volume-file = Fortegnelse { $day }, bind { $number }.pdf
record-seal-reason = Fortegnelse over behandlinger
