# Det, en person erklærer ved underskrift. Ordene gemmes med underskriften: Ændres de her, ændres kun det, som senere
# underskrivere accepterer.
# $organisation: den dataansvarlige. $processor: databehandleren. $owner: seglets ejer. $until: dato og klokkeslæt.
statement-accept = Jeg har læst aftalen og accepterer den på vegne af { $organisation }.
statement-authority = Jeg har ret til at binde { $organisation } med denne aftale.
statement-electronic = Jeg underskriver ved at skrive mit navn. Det er en elektronisk signatur efter eIDAS-forordningen (EU) nr. 910/2014, men hverken en avanceret eller en kvalificeret. Når begge parter har underskrevet, får dokumentet det elektroniske segl, som tilhører { $owner }, så senere ændringer kan opdages.
statement-offer = { $processor } kan acceptere tilbuddet indtil { $until }. Derefter bortfalder min underskrift.
statement-countersign = Jeg har gennemgået aftalen med { $organisation } og accepterer den på vegne af { $processor }, som jeg har ret til at binde.
statement-amendment-propose = Jeg foreslår tillæg { $number }, »{ $title }«, til aftale { $reference } og accepterer det på vegne af { $organisation }.
statement-amendment-accept = Jeg har læst tillæg { $number }, »{ $title }«, til aftale { $reference } og accepterer det på vegne af { $organisation }.
statement-amendment-authority = Jeg har ret til at binde { $organisation } med dette tillæg.
statement-amendment-electronic = Jeg underskriver ved at skrive mit navn. Det er en elektronisk signatur efter eIDAS-forordningen (EU) nr. 910/2014, hverken avanceret eller kvalificeret. Når begge parter har underskrevet, får dokumentet det elektroniske segl fra { $owner }.
statement-amendment-propose-processor = Jeg foreslår tillæg { $number }, »{ $title }«, til aftalen med { $organisation } og accepterer det på vegne af { $processor }, som jeg har ret til at binde.
statement-amendment-accept-processor = Jeg har læst tillæg { $number }, »{ $title }«, til aftalen med { $organisation } og accepterer det på vegne af { $processor }, som jeg har ret til at binde.
statement-rollout = Jeg foreslår over for hver af de valgte kunder, at kundens aftale fortsætter med { $version }, og accepterer hvert af disse tillæg på vegne af { $processor }, som jeg har ret til at binde.
