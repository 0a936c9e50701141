# Listen over underdatabehandlere som dokument.
subprocessors-paper-go = Dokument
subprocessors-paper-go-part = Dokument, del { $number } av { $count }
subprocessors-paper-title = Ta med listen
subprocessors-paper-body = Som dokument til arkivet deres, per i dag eller en tidligere dag, med de samme dataene for maskiner inni. Databehandlerens egne papirer og vurderinger er utelatt.
subprocessors-paper-subtitle = { $processor }, { $day }
subprocessors-paper-subtitle-part = { $processor }, { $day }, del { $number } av { $count }
subprocessors-paper-lede = Alle virksomheter som har med kundenes data å gjøre, helt ut i enden av kjeden, slik registeret forteller om den dagen. Denne utgaven inneholder også databehandlerens egne papirer og vurderinger og er ikke til å gi videre.
subprocessors-paper-own-lede = Hvem som arbeider for { $processor } med kundenes data, helt ut i enden av kjeden, slik registeret forteller om den dagen. Om en virksomhet kan behandle for avtalen deres, følger av avtalen og av det dere er varslet om og har svart; siden deres viser det.
subprocessors-paper-made = Laget
