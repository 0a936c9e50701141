# Listen over underdatabehandlere som dokument.
subprocessors-paper-go = Dokument
subprocessors-paper-go-part = Dokument, del { $number } av { $count }
subprocessors-paper-title = Listen som dokument
subprocessors-paper-body = Til arkivet deres, per i dag eller en tidligere dag, med de samme dataene innebygd i maskinlesbar form. Databehandlerens egne dokumenter og vurderinger er utelatt.
subprocessors-paper-subtitle = { $processor }, { $day }
subprocessors-paper-subtitle-part = { $processor }, { $day }, del { $number } av { $count }
subprocessors-paper-lede = Alle virksomheter som har med kundenes data å gjøre, helt ut i enden av kjeden, etter registeret for den dagen. Denne utgaven inneholder også databehandlerens egne dokumenter og vurderinger og er ikke ment for å gis videre.
subprocessors-paper-own-lede = Hvem som arbeider for { $processor } med kundenes data, helt ut i enden av kjeden, etter registeret for den dagen. Om en virksomhet kan behandle data etter avtalen deres, følger av avtalen og av det dere er varslet om og har svart; siden deres viser det.
subprocessors-paper-made = Utarbeidet
