# Den offentlige side om revisionssporet: underskrevne kontrolpunkter og beviser.
proof-page = Hvad udenforstående kan se og kontrollere
proof-title = Revisionssporets kontrolpunkter
proof-lede = { $tenant } skriver hver handling ned i et revisionsspor. Et kontrolpunkt er revisionssporet på én linje, underskrevet: Den, der gemmer et, kan senere bevise, om noget før det er ændret.
proof-newest = Det nyeste kontrolpunkt
proof-note = Det underskrevne kontrolpunkt
proof-signed-at = Underskrevet
proof-as-text = Som ren tekst
proof-keep = Gem en kopi et andet sted end her. Hver forseglet aftale indeholder dagens kontrolpunkt, og hver mail nævner et.
proof-none-title = Intet kontrolpunkt endnu
proof-none-body = Det første bliver underskrevet få sekunder efter den første handling.
proof-proves = Hvad dette beviser
proof-proves-growth = Mellem to kontrolpunkter er revisionssporet kun vokset: Intet, der stod i det, er ændret, flyttet eller fjernet. Hent beviset nedenfor, og kontrollér det med et program, du selv vælger.
proof-proves-entry = En post, du kender, stod i revisionssporet, da kontrolpunktet blev underskrevet, ord for ord. Selve posterne vises for dem, de vedrører; her står kun hashværdier og tal.
proof-proves-erasure = Personoplysninger kan slettes, uden at noget bevis bliver brudt: Revisionssporet rummer en saltet hashværdi af dem, aldrig oplysningerne selv.
proof-not = Hvad det ikke beviser
proof-not-true = At det skrevne er sandt.
proof-not-complete = At alt, der er sket, er skrevet ned.
proof-not-alone = At alle får vist det samme revisionsspor. Det opdager to personer ved at sammenligne deres kontrolpunkter af samme størrelse: De skal være ens.
proof-earlier = Tidligere kontrolpunkter
proof-earlier-lede = Linket i sidste kolonne er beviset for, at revisionssporet i dag begynder med revisionssporet fra dengang.
proof-root-short = Rod, de første cifre
proof-growth = Bevis for vækst
proof-is-newest = det nyeste
proof-to-newest = Herfra til det nyeste
proof-shown = { $count ->
    [one] 1 kontrolpunkt på denne side
   *[other] { $count } kontrolpunkter på denne side
}
proof-ask = Bed om et bevis
proof-ask-growth = Er revisionssporet kun vokset mellem to kontrolpunkter?
proof-from = Poster i det tidligere
proof-from-hint = Den anden linje i det kontrolpunkt, du har gemt.
proof-to = Poster i det senere
proof-to-hint = Størrelsen på et kontrolpunkt; det nyeste, hvis feltet er tomt.
proof-ask-entry = Står en post i revisionssporet?
proof-entry = Postens id
proof-entry-hint = Fem grupper af bogstaver og tal, som i filerne i en aftales samlede pakke.
proof-get = Hent beviset
proof-programs = For programmer
proof-programs-body = Kontrolpunkter er underskrevne noter, og hashværdier udleveres som fliser, efter de offentlige specifikationer fra C2SP (c2sp.org/tlog-checkpoint og c2sp.org/tlog-tiles). Hent også nøglen fra en anden kilde, for eksempel en forseglet aftale, før du stoler på den.
proof-key = Kontrolnøgle
proof-prefix = Adressens begyndelse
proof-size-form = En størrelse er et helt tal, som i den anden linje af et kontrolpunkt.
proof-no-checkpoint = Der er intet kontrolpunkt af den størrelse. Vælg et fra listen, eller lad feltet være tomt for at få det nyeste.
proof-from-too-long = Den tidligere størrelse er større end den senere, så der kan ikke være et sådant bevis. Stammer den fra et kontrolpunkt, du har gemt, er revisionssporet blevet afkortet: Bed om en forklaring.
proof-entry-form = Det er ikke id’et på en post: fem grupper af bogstaver og tal med bindestreger imellem.
proof-entry-younger = Posten er yngre end dette kontrolpunkt. Spørg med et senere.
