# Protokollen etter personvernforordningen artikkel 30 nr. 2.
record-title = Protokoll
record-lede = Hva vi behandler for hvem (personvernforordningen artikkel 30 nr. 2), etter avtalene slik de var { $day }. Ingenting må legges inn; det en avtale ikke sier, er «ikke angitt».
record-on = Per denne dagen
record-show = Vis
record-csv = Tabell
record-json = Data
record-not-stated = ikke angitt
record-processor = Databehandler
record-controller = Behandlingsansvarlig
record-registration = Organisasjonsnummer
record-address = Adresse
record-country = Land
record-privacy-contact = Kontakt om personvern
record-breach-contact = Kontakt ved brudd
record-representative = Representant
record-dpo = Personvernombud
record-agreement = Avtale
record-version = Versjon
record-in-force = I kraft fra
record-categories = Kategorier av behandling
record-transfers = Overføringer til tredjeland
record-measures = Tekniske og organisatoriske tiltak
record-version-since = Versjon { $version }, fra { $day }
record-from = { $reference }, versjon { $version }
record-empty-title = Ingen avtale var i kraft
record-empty-body = Den dagen er protokollen tom.
record-papers = Som forseglet PDF
record-papers-lede = Til en myndighet eller til arkivet: protokollen for en dag i bind på høyst 500 avtaler, hvert lukket med det elektroniske seglet. De lages i bakgrunnen og oppbevares i 90 dager; en protokoll kan lages på nytt for hvilken som helst dag.
record-make = Lag protokollen per { $day } som PDF
record-making = { $done } av { $total } avtaler er satt
record-making-already = En protokoll er allerede under arbeid. Den står i listen nedenfor; spør igjen når den er ferdig.
record-discarded = Slettet etter 90 dager, eller da opplysninger i den ble slettet; kan lages på nytt
record-papers-day = Per
record-papers-asked = Bestilt
record-papers-agreements = Avtaler
record-papers-volumes = Bind
record-volume-link = Bind { $number } (PDF, { $agreements } { $agreements ->
    [one] avtale
   *[other] avtaler
}, { $size } kB)
record-volume-title = Protokoll per { $day }, bind { $number }
record-volume-running = Protokoll, { $day } · bind { $number }
record-volume-subtitle = { $day }, bind { $number }
record-volume-lede = Hva databehandleren behandlet for hvem den dagen (personvernforordningen artikkel 30 nr. 2), etter avtalene: nummer { $first } til { $last } i den rekkefølgen de ble påbegynt. Ingenting er lagt inn; det en avtale ikke sier, er «ikke angitt». Avtalen og den versjonen en opplysning kommer fra, står i hakeparenteser.
record-volume-attached = De samme dataene for maskiner
record-volume-file = Protokoll { $day }, bind { $number }.pdf
record-seal-reason = Protokoll over behandlinger
