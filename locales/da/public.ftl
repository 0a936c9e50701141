# Det, enhver må se: forsiden, en virksomheds side og aftalen, før den er udfyldt.
public-front-title = Countersign
public-front-lede = Databehandleraftaler, der er underskrevet af begge parter og lette at kontrollere.
public-front-body = Leverandører bruger Countersign til at aftale med deres kunder, hvordan personoplysninger behandles, som databeskyttelsesforordningens artikel 28 kræver. Kunden læser aftalen, udfylder sine oplysninger og underskriver i browseren; leverandøren kontrollerer den og medunderskriver; begge får et forseglet dokument. Vil du underskrive en aftale, så åbn din leverandørs egen side: Adressen står på leverandørens hjemmeside eller i en mail derfra.
public-front-verify = Kontrollér et forseglet dokument
# $tenant: databehandlerens navn. $contact: dens adresse i spørgsmål om databeskyttelse. $count: hvor mange.
public-title = Databehandleraftale
public-title-several = Databehandleraftaler
public-lede = Når { $tenant } behandler personoplysninger for jeres organisation, kræver loven en skriftlig aftale mellem jer. Det tager omkring fem minutter at underskrive.
public-lede-several = Når { $tenant } behandler personoplysninger for jeres organisation, kræver loven en skriftlig aftale mellem jer. Vælg den, der hører til den tjeneste, I bruger.
public-none-title = Der er endnu ingen aftale at underskrive her
public-none-body = { $tenant } har ikke offentliggjort nogen. Skriv til { $contact }, hvis I har brug for en nu.
public-sign = Underskriv for min organisation
public-read = Læs hele aftalen
public-come-back = Jeg har været her før
public-facts = Aftalen i otte svar
public-facts-short = Med almindelige ord
public-facts-note = Dette er et sammendrag. Det er aftalens egne ord, der gælder.
public-subprocessors = Hvem der ellers behandler oplysningerne
public-subprocessors-none = { $tenant } bruger ikke andre til at behandle oplysningerne.
public-subprocessors-lede = { $count ->
    [one] Én virksomhed behandler oplysningerne for { $tenant }. Den kaldes en underdatabehandler.
   *[other] { $count } virksomheder behandler oplysningerne for { $tenant }. De kaldes underdatabehandlere.
}
public-column-name = Navn
public-column-number = Registreringsnummer
public-column-processing = Hvad den gør
public-column-place = Hvor
public-registration = Registreringsnummer { $number }
public-ask = Spørgsmål om aftalen eller oplysningerne:
public-guide = Godt at vide
# $number: versionens. $date: da den blev offentliggjort.
public-edition = Version { $number }, offentliggjort { $date }
public-read-lede = Sådan lyder aftalen, som den tilbydes. Det, der står i firkantede parenteser, udfyldes med jeres oplysninger, når I underskriver.
public-read-only-in = Aftalen er skrevet på et andet sprog end denne side: { $language }.
public-read-prevailing = Er der forskel på sprogversionerne, går denne forud: { $language }.
public-read-replaced = En nyere version har afløst denne.
public-read-hash = SHA-256 af alt, hvad der blev offentliggjort:
# Det, der står i aftalen, indtil den er udfyldt.
public-blank-organisation = jeres organisations navn
public-blank-registration = organisationens registreringsnummer
public-blank-address = organisationens adresse
public-blank-country = organisationens land
public-blank-signatory = den, der underskriver
public-blank-signatory-role = vedkommendes rolle
public-blank-privacy = jeres kontakt om databeskyttelse
public-blank-breach = jeres kontakt ved brud
