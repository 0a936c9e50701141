# Om et dokument, byte for byte, er det som ble forseglet.
verify-title = Kontroller et forseglet dokument
verify-lede = Se hva som er undertegnet, av hvem og når, og om filen byte for byte er det som ble forseglet.
verify-file = Forseglet PDF
verify-file-hint = Høyst { $most } MB.
verify-button = Kontroller
verify-another = Kontroller et annet dokument
verify-not-kept = Filen kontrolleres og lagres ikke. Innholdet blir heller ikke logget.
verify-no-file = Velg PDF-en du vil kontrollere.
verify-too-large = Filen er større enn { $most } MB. Forseglede avtaler er mye mindre; er det riktig fil?

verify-good-title = Dette er byte for byte det som { $owner } forseglet { $at }
verify-good-body = Ingenting i filen er endret siden. Teksten og vilkårene i den er de som ble undertegnet.
verify-contents-title = Seglet fra { $owner }, påført { $at }, er i orden, men det vedlagte er ikke det som ble undertegnet
verify-contents-body = Hashverdiene nedenfor stemmer ikke overens. Ikke stol på filen; spør organisasjonen som har seglet.
verify-without-evidence-title = Dette er byte for byte det som { $owner } forseglet { $at }
verify-without-evidence-body = Filen inneholder ingen opplysninger om underskrifter som denne siden kan lese, så det kan ikke vises her hvem som har undertegnet.
verify-other-title = Uendret siden den ble forseglet { $at }, men ikke med et segl vi kjenner
verify-other-body = Sertifikatet kaller eieren «{ $owner }». Hvem som helst kan lage et slikt sertifikat med hvilket som helst navn, så det beviser ikke i seg selv hvem som har forseglet filen.
verify-altered-content-title = Filen er endret etter at den ble forseglet
verify-altered-content-body = Dokumentet er ikke det som ble forseglet. Ikke stol på det; be avsenderen om den forseglede filen.
verify-altered-value-title = Seglet i filen er skadet eller endret
verify-altered-value-body = Det kan ikke lenger avgjøres hva det forseglet. Ikke stol på filen; be avsenderen om den forseglede.
verify-altered-added-title = Noe er lagt til i filen etter at { $owner } forseglet den { $at }
verify-altered-added-body = { $bytes ->
    [one] Det står én byte etter det forseglede dokumentet.
   *[other] Det står { $bytes } byte etter det forseglede dokumentet.
} Det skjer i programmer som lagrer kommentarer eller markeringer i en PDF. Det forseglede er der fortsatt, men et program kan vise noe annet. Be om den forseglede filen.
verify-altered-end-title = Slutten av filen mangler eller er endret
verify-altered-end-body = Seglet står der, så det kan ikke kontrolleres. Kanskje er filen kuttet av på veien; hent den på nytt.
verify-altered-certificate-title = Seglet oppgir et tidspunkt da sertifikatet ikke var gyldig
verify-altered-certificate-body = Et slikt segl godtas ikke. Spør organisasjonen som har seglet.
verify-other-signature-title = Filen har en signatur som ikke er vårt segl
verify-other-signature-body = Denne siden kan ikke bedømme den; det sier ingenting om hvorvidt den er i orden. Åpne filen i et program som viser signaturer i PDF-filer.
verify-not-sealed-title = Denne PDF-en har ikke noe segl
verify-not-sealed-body = Det kan være et utkast eller en kopi som er skrevet ut og lagret på nytt. Den forseglede filen er den som kom på e-post, og som ligger på siden deres.
verify-not-a-pdf-title = Dette er ikke en PDF
verify-not-a-pdf-body = Velg filen som slutter på .pdf.

verify-seal = Elektronisk segl fra { $owner } på et dokument med elektroniske signaturer. Signaturene er verken avanserte eller kvalifiserte.
verify-facts = Hva som er undertegnet
verify-reference = Referanse
verify-controller = Behandlingsansvarlig
verify-processor = Databehandler
verify-signed-controller = Undertegnet for den behandlingsansvarlige
verify-signed-processor = Undertegnet for databehandleren
verify-method-email-link = skrevet navn etter åpning av en engangslenke sendt på e-post
verify-method-password-and-code = skrevet navn etter innlogging med passord og engangskode
verify-in-force = I kraft fra
verify-events = Hva som har skjedd
verify-hashes = Beregnet på nytt
verify-hashes-body = SHA-256 av teksten og vilkårene som er vedlagt filen, sammenlignet med det som ble registrert sammen med underskriftene.
verify-hash-holds = Stemmer
verify-hash-differs = Stemmer ikke
verify-hash-missing = Mangler eller er ikke det navnet sier.
verify-file-title = Om filen
verify-file-length = Lengde i byte
verify-file-sha256 = SHA-256 for filen
verify-certificate = SHA-256 for sertifikatet
verify-amendment = Tillegg
