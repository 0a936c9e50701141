# Om et dokument, byte for byte, er det, der blev forseglet.
verify-title = Kontrollér et forseglet dokument
verify-lede = Se, hvad der er underskrevet, af hvem og hvornår, og om filen byte for byte er det, der blev forseglet.
verify-file = Forseglet PDF
verify-file-hint = Højst { $most } MB.
verify-button = Kontrollér
verify-another = Kontrollér et andet dokument
verify-not-kept = Filen kontrolleres og gemmes ikke. Indholdet bliver heller ikke skrevet i nogen log.
verify-no-file = Vælg den PDF, du vil kontrollere.
verify-too-large = Filen er større end { $most } MB. Forseglede aftaler er langt mindre; er det den rigtige fil?

verify-good-title = Dette er byte for byte det, som { $owner } forseglede { $at }
verify-good-body = Intet i filen er ændret siden. Teksten og vilkårene i den er dem, der blev underskrevet.
verify-contents-title = Seglet fra { $owner }, påført { $at }, er i orden, men det vedhæftede er ikke det, der blev underskrevet
verify-contents-body = Hashværdierne nedenfor stemmer ikke overens. Stol ikke på filen; spørg den organisation, hvis segl den bærer.
verify-without-evidence-title = Dette er byte for byte det, som { $owner } forseglede { $at }
verify-without-evidence-body = Filen indeholder ingen oplysninger om underskrifter, som denne side kan læse, så det kan ikke vises her, hvem der har underskrevet.
verify-other-title = Uændret, siden den blev forseglet { $at }, men ikke med et segl, vi kender
verify-other-body = Certifikatet kalder sin ejer »{ $owner }«. Enhver kan lave et sådant certifikat med et hvilket som helst navn, så det beviser ikke i sig selv, hvem der har forseglet filen.
verify-altered-content-title = Filen er ændret, efter at den blev forseglet
verify-altered-content-body = Dokumentet er ikke det, der blev forseglet. Stol ikke på det; bed afsenderen om den forseglede fil.
verify-altered-value-title = Seglet i filen er beskadiget eller ændret
verify-altered-value-body = Det kan ikke længere afgøres, hvad det forseglede. Stol ikke på filen; bed afsenderen om den forseglede.
verify-altered-added-title = Der er føjet noget til filen, efter at { $owner } forseglede den { $at }
verify-altered-added-body = { $bytes ->
    [one] Der står én byte efter det forseglede dokument.
   *[other] Der står { $bytes } byte efter det forseglede dokument.
} Det sker i programmer, der gemmer kommentarer eller markeringer i en PDF. Det forseglede er der stadig, men et program kan vise noget andet. Bed om den forseglede fil.
verify-altered-end-title = Filens slutning mangler eller er ændret
verify-altered-end-body = Seglet står dér, så det kan ikke kontrolleres. Måske er filen skåret af undervejs; hent den igen.
verify-altered-certificate-title = Seglet angiver et tidspunkt, hvor dets certifikat ikke var gyldigt
verify-altered-certificate-body = Et sådant segl godtages ikke. Spørg den organisation, hvis segl det er.
verify-other-signature-title = Filen har en signatur, som ikke er vores segl
verify-other-signature-body = Denne side kan ikke bedømme den; det siger intet om, hvorvidt den er i orden. Åbn filen i et program, der viser signaturer i PDF-filer.
verify-not-sealed-title = Denne PDF har intet segl
verify-not-sealed-body = Det kan være et udkast eller en kopi, der er udskrevet og gemt på ny. Den forseglede fil er den, der kom på mail, og som ligger på jeres side.
verify-not-a-pdf-title = Det er ikke en PDF
verify-not-a-pdf-body = Vælg den fil, der ender på .pdf.

verify-seal = Elektronisk segl fra { $owner } på et dokument med elektroniske signaturer. Signaturerne er hverken avancerede eller kvalificerede.
verify-facts = Hvad der er underskrevet
verify-reference = Reference
verify-controller = Dataansvarlig
verify-processor = Databehandler
verify-signed-controller = Underskrevet for den dataansvarlige
verify-signed-processor = Underskrevet for databehandleren
verify-method-email-link = skrevet navn efter åbning af et engangslink sendt på mail
verify-method-password-and-code = skrevet navn efter login med adgangskode og engangskode
verify-in-force = I kraft fra
verify-events = Hvad der er sket
verify-hashes = Beregnet igen
verify-hashes-body = SHA-256 af den tekst og de vilkår, der er vedhæftet filen, sammenlignet med det, der blev registreret sammen med underskrifterne.
verify-hash-holds = Stemmer
verify-hash-differs = Stemmer ikke
verify-hash-missing = Mangler eller er ikke det, navnet siger.
verify-file-title = Om filen
verify-file-length = Længde i byte
verify-file-sha256 = Filens SHA-256
verify-certificate = Certifikatets SHA-256
verify-amendment = Tillæg
