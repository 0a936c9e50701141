# Det alle sider deler: rammer, skjemaer, lister.
layout-skip = Hopp til innholdet
layout-languages = Språk
layout-sign-out = Logg ut
layout-rail = Hovedmeny
layout-crumbs = Du er her
layout-back = Tilbake
layout-close = Lukk
layout-made-with = Laget med Countersign
layout-title-error = Feil
layout-errors-title = Noe må rettes
layout-optional = valgfritt
layout-not-given = Ikke oppgitt
layout-change = Endre
layout-copy = Kopier
layout-copied = Kopiert
layout-print = Skriv ut
layout-drop = Dra en fil hit, eller velg en
layout-next-code = Neste kode kommer om
layout-steps = Trinn
layout-step-done = utført
layout-life = Det som har skjedd, og det som kommer
layout-clauses = Bestemmelser
layout-pages = Sidene i listen
layout-newer = Forrige side
layout-older = Neste side
layout-keys = Hurtigtaster
layout-keys-on = Hurtigtaster er slått på i denne nettleseren
layout-key-search = Søk
layout-key-move = Neste og forrige rad
layout-key-open = Åpne raden
layout-key-act = Gå til neste steg, for eksempel å medundertegne
layout-key-help = Vis disse hurtigtastene
layout-term-number = Antall
layout-term-unit = Enhet
layout-term-event = Regnes fra
layout-term-clause = Punkt
layout-term-value = Verdi
layout-term-absent = Ikke angitt

## Languages, within a sentence.

language-en = engelsk
language-da = dansk
language-nb = norsk bokmål
layout-sections = Deler
