# Listen over underdatabehandlere som dokument.
subprocessors-paper-go = Dokument
subprocessors-paper-go-part = Dokument, del { $number } af { $count }
subprocessors-paper-title = Listen som dokument
subprocessors-paper-body = Til jeres arkiv, pr. i dag eller en tidligere dag, med de samme data indlejret i maskinlæsbar form. Databehandlerens egne dokumenter og vurderinger er udeladt.
subprocessors-paper-subtitle = { $processor }, den { $day }
subprocessors-paper-subtitle-part = { $processor }, den { $day }, del { $number } af { $count }
subprocessors-paper-lede = Alle virksomheder, der har med kundernes data at gøre, helt ud i enden af kæden, efter registret for den dag. Denne udgave indeholder også databehandlerens egne dokumenter og vurderinger og er ikke beregnet til at blive givet videre.
subprocessors-paper-own-lede = Hvem der arbejder for { $processor } med kundernes data, helt ud i enden af kæden, efter registret for den dag. Om en virksomhed må behandle data efter jeres aftale, følger af aftalen og af det, I har fået varsel om og svaret; jeres side viser det.
subprocessors-paper-made = Udarbejdet
