# Det importen har sluttet seg til eller lagt merke til i en tekst.
import-title-missing = Ingen linje ligner tittelen. Merk av tittelen, hvis det er en.
import-title-joined = Tittelen er satt sammen av { $lines } linjer.
import-language-unknown = Språket kunne ikke avgjøres; teksten er lest som engelsk.
import-no-clauses = Det ble ikke funnet noen punkter.
import-appendix-inferred = Vedlegg { $letter } har ingen overskrift i kilden. Vi har sluttet oss til hvor det begynner.
import-appendix-empty = Vedlegg { $letter } har ingen tekst.
import-clause-empty = En overskrift eller et nummer uten tekst{ $heading ->
    [none] .
   *[other] : «{ $heading }».
}
import-numbering-restarted = { $count ->
    [one] Ett punkt er trykt med et annet nummer enn det vises til med: «{ $label }» heter { $number }.
   *[other] { $count } punkter er trykt med et annet nummer enn det vises til dem med. Det første: «{ $label }» heter { $number }.
}
import-number-repeated = Nummeret { $number } står foran mer enn ett punkt.
import-number-missing = { $after ->
    [none] Det første nummeret er { $number }. Mangler det noe foran?
   *[other] { $number } følger etter { $after }. Mangler det noe imellom?
}
import-heading-unnumbered = Overskriften «{ $heading }» har ikke noe nummer. Vi har sluttet oss til hvor den hører hjemme.
import-flattened-table = { $lines ->
    [one] Én linje ligner en tabell der feltene har løpt sammen. Den er beholdt tegn for tegn som et avsnitt.
   *[other] { $lines } linjer ligner en tabell der feltene har løpt sammen. De er beholdt tegn for tegn som avsnitt.
}
import-invisible-characters = { $count ->
    [one] Ett tegn er usynlig og kan endre hvordan teksten leses.
   *[other] { $count } tegn er usynlige og kan endre hvordan teksten leses.
}

# Hvorfor en tekst ikke kan importeres.
import-error-empty = Det er ingen tekst her. Velg en fil, eller lim inn teksten i avtalen.
import-error-pdf = Dette er en PDF. Åpne den, kopier teksten og lim den inn nedenfor.
import-error-office = Dette er et dokument fra et tekstbehandlingsprogram. Lagre det som ren tekst (.txt, UTF-8), eller kopier teksten og lim den inn nedenfor.
import-error-rtf = Dette er formatert tekst (RTF). Lagre den som ren tekst (.txt, UTF-8), eller kopier teksten og lim den inn nedenfor.
import-error-image = Dette er et bilde. Bare tekst kan importeres.
import-error-binary = Dette er ikke tekst. Velg en fil som slutter på .txt eller .md.
import-error-utf16 = Teksten er lagret som UTF-16 («Unicode»). Lagre den som UTF-8 og send den på nytt.
import-error-windows = Byte { $place } er ikke UTF-8. Teksten ser ut til å være lagret som «ANSI» eller «Vesteuropeisk». Lagre den som UTF-8 og send den på nytt.
import-error-broken = Byte { $place } er ikke UTF-8. Filen ser ut til å være skadet eller kuttet av.
import-error-too-large = Teksten er lengre enn { $most } MB. Send avtalen alene, uten andre dokumenter.
import-error-too-many = Det ble funnet { $found } punkter, og det kan importeres høyst 5000. Er dette én avtale?
import-error-too-deep = Linje { $line } er rykket inn mer enn ti nivåer. Flytt den nærmere margen.
