# Det, alle sider deler: rammer, formularer, lister.
layout-skip = Gå til indholdet
layout-languages = Sprog
layout-sign-out = Log ud
layout-rail = Hovedmenu
layout-crumbs = Du er her
layout-back = Tilbage
layout-close = Luk
layout-made-with = Lavet med Countersign
layout-title-error = Fejl
layout-errors-title = Der er noget, der skal rettes
layout-optional = valgfrit
layout-not-given = Ikke oplyst
layout-change = Ret
layout-copy = Kopiér
layout-copied = Kopieret
layout-print = Udskriv
layout-drop = Træk en fil hertil, eller vælg en
layout-next-code = Den næste kode kommer om
layout-steps = Trin
layout-step-done = udført
layout-life = Det, der er sket, og det, der følger
layout-clauses = Bestemmelser
layout-pages = Listens sider
layout-newer = Forrige side
layout-older = Næste side
layout-keys = Genvejstaster
layout-keys-on = Genvejstaster er slået til i denne browser
layout-key-search = Søg
layout-key-move = Næste og forrige række
layout-key-open = Åbn rækken
layout-key-act = Gå til næste skridt, f.eks. at medunderskrive
layout-key-help = Vis disse genvejstaster
layout-term-number = Antal
layout-term-unit = Enhed
layout-term-event = Regnes fra
layout-term-clause = Punkt
layout-term-value = Værdi
layout-term-absent = Ikke angivet

## Languages, within a sentence.

language-en = engelsk
language-da = dansk
language-nb = norsk (bokmål)
layout-sections = Afsnit
