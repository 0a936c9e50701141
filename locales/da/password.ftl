# Adgangskoder, koder fra en godkendelsesapp og e-mailadresser: hvad der bedes om, og hvad der er galt med det skrevne.
# $characters: antal skrevne tegn. $minimum, $maximum: grænserne. $seconds: ventetiden.
password-advice = Mindst { $minimum } tegn. Flere ord, der ikke har med hinanden at gøre, er lette at huske og svære at gætte. Bogstaver, tal, tegn og mellemrum er alle tilladt, og ingen af dem er påkrævet.
password-too-short = { $characters ->
    [0] Vælg en adgangskode på mindst { $minimum } tegn.
    [one] Adgangskoden har 1 tegn. Den skal have mindst { $minimum }.
   *[other] Adgangskoden har { $characters } tegn. Den skal have mindst { $minimum }.
}
password-too-long = Adgangskoden har { $characters } tegn. Den må højst have { $maximum }.
password-common = Denne adgangskode er blandt de mest brugte og derfor blandt de første, der bliver prøvet. Vælg en anden.
password-personal = Denne adgangskode består mest af dit navn, din adresse eller din organisation. Vælg noget, der ikke har med dig at gøre.
password-guessable = Denne adgangskode er for let at gætte: Almindelige ord, gentagelser og rækker af taster bliver prøvet tidligt. Gør den længere, eller brug flere ord, der ikke har med hinanden at gøre.

totp-malformed = Koden har seks cifre. Du finder den i din godkendelsesapp.
totp-wrong = Koden er forkert eller gælder ikke længere. Skriv den, som appen viser nu. Bliver den også afvist, så se efter, om uret på din telefon stilles automatisk.
totp-reused = { $seconds ->
    [one] Koden er brugt, og hver kode kan kun bruges én gang. Den næste kommer om 1 sekund.
   *[other] Koden er brugt, og hver kode kan kun bruges én gang. Den næste kommer om { $seconds } sekunder.
}
totp-reused-next-is-shown = Koden er brugt, og hver kode kan kun bruges én gang. Skriv den, som appen viser nu.

email-empty = Skriv en e-mailadresse.
email-too-long = E-mailadressen er for lang.
email-not-an-address = En e-mailadresse ser sådan ud: navn@example.org
email-character = E-mailadressen indeholder et mellemrum eller et andet tegn, som ikke findes i e-mailadresser.
email-domain = Det, der står efter @, er ikke fuldstændigt. Det ser sådan ud: example.org
