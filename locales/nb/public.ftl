# Det alle kan se: forsiden, en virksomhets side og avtalen før den er fylt ut.
public-front-title = Countersign
public-front-lede = Databehandleravtaler som er undertegnet av begge parter og lette å kontrollere.
public-front-body = Leverandører bruker Countersign til å avtale med kundene sine hvordan personopplysninger behandles, slik personvernforordningen artikkel 28 krever. Kunden leser avtalen, fyller ut opplysningene sine og undertegner i nettleseren; leverandøren kontrollerer den og medundertegner; begge får et forseglet dokument. Vil du undertegne en avtale, åpner du leverandørens egen side: Adressen står på leverandørens nettsted eller i en e-post derfra.
public-front-verify = Kontroller et forseglet dokument
# $tenant: databehandlerens navn. $contact: adressen for spørsmål om personvern. $count: hvor mange.
public-title = Databehandleravtale
public-title-several = Databehandleravtaler
public-lede = Når { $tenant } behandler personopplysninger for virksomheten din, krever loven en skriftlig avtale mellom dere. Det tar omtrent fem minutter å undertegne.
public-lede-several = Når { $tenant } behandler personopplysninger for virksomheten din, krever loven en skriftlig avtale mellom dere. Velg den som hører til tjenesten dere bruker.
public-none-title = Det er ingen avtale å undertegne her ennå
public-none-body = { $tenant } har ikke publisert noen. Skriv til { $contact } hvis dere trenger en nå.
public-sign = Undertegn for min virksomhet
public-read = Les hele avtalen
public-come-back = Jeg har vært her før
public-facts = Avtalen i åtte svar
public-facts-short = Med enkle ord
public-facts-note = Dette er et sammendrag. Det er avtalens egne ord som gjelder.
public-subprocessors = Hvem andre som behandler opplysningene
public-subprocessors-none = { $tenant } bruker ingen andre til å behandle opplysningene.
public-subprocessors-lede = { $count ->
    [one] Én virksomhet behandler opplysningene for { $tenant }. Den kalles underdatabehandler.
   *[other] { $count } virksomheter behandler opplysningene for { $tenant }. De kalles underdatabehandlere.
}
public-column-name = Navn
public-column-number = Organisasjonsnummer
public-column-processing = Hva den gjør
public-column-place = Hvor
public-registration = Organisasjonsnummer { $number }
public-ask = Spørsmål om avtalen eller opplysningene:
public-guide = Greit å vite
# $number: versjonens. $date: da den ble offentliggjort.
public-edition = Versjon { $number }, publisert { $date }
public-read-lede = Slik lyder avtalen som tilbys. Det som står i hakeparenteser, fylles ut med opplysningene deres når dere undertegner.
public-read-only-in = Avtalen er skrevet på et annet språk enn denne siden: { $language }.
public-read-prevailing = Er det forskjell mellom språkversjonene, går denne foran: { $language }.
public-read-replaced = En nyere versjon har avløst denne.
public-read-hash = SHA-256 av alt som ble publisert:
# Det som står i avtalen til den er fylt ut.
public-blank-organisation = virksomhetens navn
public-blank-registration = virksomhetens organisasjonsnummer
public-blank-address = virksomhetens adresse
public-blank-country = virksomhetens land
public-blank-signatory = den som undertegner
public-blank-signatory-role = rollen til den som undertegner
public-blank-privacy = deres kontakt for personvern
public-blank-breach = deres kontakt ved brudd
