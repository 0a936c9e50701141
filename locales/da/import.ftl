# Det, som importen har sluttet sig til eller bemærket i en tekst.
import-title-missing = Ingen linje ligner titlen. Markér titlen, hvis der er en.
import-title-joined = Titlen er sat sammen af { $lines } linjer.
import-language-unknown = Sproget kunne ikke afgøres; teksten er læst som engelsk.
import-no-clauses = Der blev ikke fundet nogen punkter.
import-appendix-inferred = Bilag { $letter } har ingen overskrift i kilden. Vi har sluttet os til, hvor det begynder.
import-appendix-empty = Bilag { $letter } har ingen tekst.
import-clause-empty = En overskrift eller et nummer uden tekst{ $heading ->
    [none] .
   *[other] : »{ $heading }«.
}
import-numbering-restarted = { $count ->
    [one] Ét punkt er trykt med et andet nummer, end der henvises til det med: »{ $label }« hedder { $number }.
   *[other] { $count } punkter er trykt med et andet nummer, end der henvises til dem med. Det første: »{ $label }« hedder { $number }.
}
import-number-repeated = Nummeret { $number } står foran mere end ét punkt.
import-number-missing = { $after ->
    [none] Det første nummer er { $number }. Mangler der noget foran?
   *[other] { $number } følger efter { $after }. Mangler der noget imellem?
}
import-heading-unnumbered = Overskriften »{ $heading }« har intet nummer. Vi har sluttet os til, hvor den hører hjemme.
import-flattened-table = { $lines ->
    [one] Én linje ligner en tabel, hvis felter er løbet sammen. Den er bevaret tegn for tegn som et afsnit.
   *[other] { $lines } linjer ligner en tabel, hvis felter er løbet sammen. De er bevaret tegn for tegn som afsnit.
}
import-invisible-characters = { $count ->
    [one] Ét tegn kan ikke ses og kan ændre, hvordan teksten læses.
   *[other] { $count } tegn kan ikke ses og kan ændre, hvordan teksten læses.
}

# Hvorfor en tekst ikke kan importeres.
import-error-empty = Der er ingen tekst. Vælg en fil, eller indsæt aftalens tekst.
import-error-pdf = Det er en PDF. Åbn den, kopiér teksten, og indsæt den nedenfor.
import-error-office = Det er et dokument fra et tekstbehandlingsprogram. Gem det som ren tekst (.txt, UTF-8), eller kopiér teksten, og indsæt den nedenfor.
import-error-rtf = Det er formateret tekst (RTF). Gem den som ren tekst (.txt, UTF-8), eller kopiér teksten, og indsæt den nedenfor.
import-error-image = Det er et billede. Kun tekst kan importeres.
import-error-binary = Det er ikke tekst. Vælg en fil, der ender på .txt eller .md.
import-error-utf16 = Teksten er gemt som UTF-16 (»Unicode«). Gem den som UTF-8, og send den igen.
import-error-windows = Byte { $place } er ikke UTF-8. Teksten ser ud til at være gemt som »ANSI« eller »Vesteuropæisk«. Gem den som UTF-8, og send den igen.
import-error-broken = Byte { $place } er ikke UTF-8. Filen ser ud til at være beskadiget eller skåret af.
import-error-too-large = Teksten er længere end { $most } MB. Send aftalen alene, uden andre dokumenter.
import-error-too-many = Der blev fundet { $found } punkter, og der kan højst importeres 5.000. Er det én aftale?
import-error-too-deep = Linje { $line } er rykket mere end ti niveauer ind. Ryk den nærmere margenen.
