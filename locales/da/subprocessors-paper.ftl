# Listen over underdatabehandlere som dokument.
subprocessors-paper-go = Dokument
subprocessors-paper-go-part = Dokument, del { $number } af { $count }
subprocessors-paper-title = Tag listen med
subprocessors-paper-body = Som dokument til jeres arkiv, pr. i dag eller en tidligere dag, med de samme data til maskiner indeni. Databehandlerens egne papirer og vurderinger er udeladt.
subprocessors-paper-subtitle = { $processor }, den { $day }
subprocessors-paper-subtitle-part = { $processor }, den { $day }, del { $number } af { $count }
subprocessors-paper-lede = Alle virksomheder, der har med kundernes data at gøre, helt ud i enden af kæden, som registret fortæller om den dag. Denne udgave indeholder også databehandlerens egne papirer og vurderinger og er ikke til at give videre.
subprocessors-paper-own-lede = Hvem der arbejder for { $processor } med kundernes data, helt ud i enden af kæden, som registret fortæller om den dag. Om en virksomhed må behandle for jeres aftale, følger af aftalen og af det, I har fået varsel om og svaret; jeres side viser det.
subprocessors-paper-made = Lavet
