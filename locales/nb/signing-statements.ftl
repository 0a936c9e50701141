# Det en person erklærer ved underskrift. Ordene lagres med underskriften: Endres de her, endres bare det som senere
# undertegnere godtar.
# $organisation: den behandlingsansvarlige. $processor: databehandleren. $owner: eieren av seglet. $until: dato og klokkeslett.
statement-accept = Jeg har lest avtalen og godtar den på vegne av { $organisation }.
statement-authority = Jeg har rett til å binde { $organisation } med denne avtalen.
statement-electronic = Jeg undertegner ved å skrive navnet mitt. Det er en elektronisk signatur etter eIDAS-forordningen (EU) nr. 910/2014, men verken en avansert eller en kvalifisert. Når begge parter har undertegnet, får dokumentet det elektroniske seglet som tilhører { $owner }, slik at senere endringer kan oppdages.
statement-offer = { $processor } kan godta tilbudet fram til { $until }. Deretter faller underskriften min bort.
statement-countersign = Jeg har gått gjennom avtalen med { $organisation } og godtar den på vegne av { $processor }, som jeg har rett til å binde.
statement-amendment-propose = Jeg foreslår tillegg { $number }, «{ $title }», til avtale { $reference } og godtar det på vegne av { $organisation }.
statement-amendment-accept = Jeg har lest tillegg { $number }, «{ $title }», til avtale { $reference } og godtar det på vegne av { $organisation }.
statement-amendment-authority = Jeg har rett til å binde { $organisation } med dette tillegget.
statement-amendment-electronic = Jeg undertegner ved å skrive navnet mitt. Det er en elektronisk signatur etter eIDAS-forordningen (EU) nr. 910/2014, verken avansert eller kvalifisert. Når begge parter har undertegnet, får dokumentet det elektroniske seglet til { $owner }.
statement-amendment-propose-processor = Jeg foreslår tillegg { $number }, «{ $title }», til avtalen med { $organisation } og godtar det på vegne av { $processor }, som jeg har rett til å binde.
statement-amendment-accept-processor = Jeg har lest tillegg { $number }, «{ $title }», til avtalen med { $organisation } og godtar det på vegne av { $processor }, som jeg har rett til å binde.
statement-rollout = Jeg foreslår overfor hver av de valgte kundene at avtalen fortsetter med { $version }, og godtar hvert av disse tilleggene på vegne av { $processor }, som jeg har rett til å binde.
