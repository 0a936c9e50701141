# Passord, koder fra en autentiseringsapp og e-postadresser: hva det bes om, og hva som er galt med det som er skrevet.
# $characters: antall tegn som er skrevet. $minimum, $maximum: grensene. $seconds: ventetiden.
password-advice = Minst { $minimum } tegn. Flere ord som ikke har noe med hverandre å gjøre, er lette å huske og vanskelige å gjette. Bokstaver, tall, tegn og mellomrom er alle tillatt, og ingen av dem er påkrevd.
password-too-short = { $characters ->
    [0] Velg et passord på minst { $minimum } tegn.
    [one] Passordet har 1 tegn. Det må ha minst { $minimum }.
   *[other] Passordet har { $characters } tegn. Det må ha minst { $minimum }.
}
password-too-long = Passordet har { $characters } tegn. Det kan ha høyst { $maximum }.
password-common = Dette passordet er blant de mest brukte, og derfor blant de første som blir prøvd. Velg et annet.
password-personal = Dette passordet består mest av navnet ditt, adressen din eller virksomheten din. Velg noe som ikke har med deg å gjøre.
password-guessable = Dette passordet er for lett å gjette: Vanlige ord, gjentakelser og rekker av taster blir prøvd tidlig. Gjør det lengre, eller bruk flere ord som ikke har noe med hverandre å gjøre.

totp-malformed = Koden har seks sifre. Du finner den i autentiseringsappen.
totp-wrong = Koden er feil eller gjelder ikke lenger. Skriv den som appen viser nå. Hvis den også blir avvist, bør du sjekke at klokken på telefonen stilles automatisk.
totp-reused = { $seconds ->
    [one] Koden er brukt, og hver kode kan bare brukes én gang. Den neste kommer om 1 sekund.
   *[other] Koden er brukt, og hver kode kan bare brukes én gang. Den neste kommer om { $seconds } sekunder.
}
totp-reused-next-is-shown = Koden er brukt, og hver kode kan bare brukes én gang. Skriv den som appen viser nå.

email-empty = Skriv en e-postadresse.
email-too-long = E-postadressen er for lang.
email-not-an-address = En e-postadresse ser slik ut: navn@example.org
email-character = E-postadressen inneholder et mellomrom eller et annet tegn som ikke finnes i e-postadresser.
email-domain = Det som står etter @, er ikke fullstendig. Det ser slik ut: example.org
