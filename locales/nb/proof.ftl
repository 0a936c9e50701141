# Den offentlige siden om revisjonssporet: signerte kontrollpunkter og beviser.
proof-page = Hva utenforstående kan se og kontrollere
proof-title = Revisjonssporets kontrollpunkter
proof-lede = { $tenant } skriver ned hver handling i et revisjonsspor. Et kontrollpunkt er revisjonssporet på én linje, signert: Den som tar vare på et, kan senere bevise om noe før det er endret.
proof-newest = Det nyeste kontrollpunktet
proof-note = Det signerte kontrollpunktet
proof-signed-at = Signert
proof-as-text = Som ren tekst
proof-keep = Ta vare på en kopi et annet sted enn her. Hver forseglede avtale inneholder dagens kontrollpunkt, og hver e-post nevner et.
proof-none-title = Ingen kontrollpunkter ennå
proof-none-body = Det første blir signert få sekunder etter den første handlingen.
proof-proves = Hva dette beviser
proof-proves-growth = Mellom to kontrollpunkter har revisjonssporet bare vokst: Ingenting som sto der, er endret, flyttet eller fjernet. Hent beviset nedenfor, og kontroller det med et program du selv velger.
proof-proves-entry = En post du kjenner, sto i revisjonssporet da kontrollpunktet ble signert, ord for ord. Selve postene vises for dem de gjelder; her står bare hashverdier og tall.
proof-proves-erasure = Personopplysninger kan slettes uten at noe bevis brytes: Revisjonssporet har en saltet hashverdi av dem, aldri opplysningene selv.
proof-not = Hva det ikke beviser
proof-not-true = At det som er skrevet, er sant.
proof-not-complete = At alt som har skjedd, er skrevet ned.
proof-not-alone = At alle får se det samme revisjonssporet. Det oppdager to personer ved å sammenligne kontrollpunktene sine av samme størrelse: De skal være like.
proof-earlier = Tidligere kontrollpunkter
proof-earlier-lede = Lenken i siste kolonne er beviset på at revisjonssporet i dag begynner med revisjonssporet fra den gangen.
proof-root-short = Rot, de første sifrene
proof-growth = Bevis på vekst
proof-is-newest = det nyeste
proof-to-newest = Herfra til det nyeste
proof-shown = { $count ->
    [one] 1 kontrollpunkt på denne siden
   *[other] { $count } kontrollpunkter på denne siden
}
proof-ask = Be om et bevis
proof-ask-growth = Har revisjonssporet bare vokst mellom to kontrollpunkter?
proof-from = Poster i det tidligere
proof-from-hint = Den andre linjen i kontrollpunktet du har tatt vare på.
proof-to = Poster i det senere
proof-to-hint = Størrelsen på et kontrollpunkt; det nyeste hvis feltet er tomt.
proof-ask-entry = Står en post i revisjonssporet?
proof-entry = Postens id
proof-entry-hint = Fem grupper av bokstaver og tall, som i filene i en avtales samlede pakke.
proof-get = Hent beviset
proof-programs = For programmer
proof-programs-body = Kontrollpunkter er signerte notater, og hashverdier leveres som fliser, etter de offentlige spesifikasjonene fra C2SP (c2sp.org/tlog-checkpoint og c2sp.org/tlog-tiles). Hent også nøkkelen fra en annen kilde, for eksempel en forseglet avtale, før du stoler på den.
proof-key = Kontrollnøkkel
proof-prefix = Begynnelsen på adressen
proof-size-form = En størrelse er et helt tall, som i den andre linjen av et kontrollpunkt.
proof-no-checkpoint = Det finnes ikke noe kontrollpunkt av den størrelsen. Velg et fra listen, eller la feltet stå tomt for det nyeste.
proof-from-too-long = Den tidligere størrelsen er større enn den senere, så det kan ikke finnes et slikt bevis. Kommer den fra et kontrollpunkt du har tatt vare på, er revisjonssporet blitt kortet av: Be om en forklaring.
proof-entry-form = Det er ikke id-en til en post: fem grupper av bokstaver og tall med bindestreker mellom.
proof-entry-younger = Posten er yngre enn dette kontrollpunktet. Spør med et senere.
