# Databehandlerens indstillinger.
settings-time-title = Sådan regnes tid
settings-time-lede = Indstillingerne gælder for datoer, der regnes fra nu af. Datoer, der er regnet tidligere, bliver stående med de trin, der førte til dem.
settings-time-saved = Gemt
settings-calendar = Helligdage
settings-calendar-hint = Arbejdsdage springer helligdagene i dette land over. Dage begynder og slutter i tidszonen { $zone }.
settings-calendar-unknown = Vælg et land på listen.
settings-days-off = Andre fridage
settings-days-off-hint = Dage, der ikke er arbejdsdage hos jer, med komma imellem: 12-24 for den 24. december hvert år, 2027-06-05 for en enkelt dag.
settings-days-off-unknown = Skriv hver dag som 12-24 (den 24. december hvert år) eller 2027-06-05 (en enkelt dag), med komma imellem.
settings-days-off-many = Angiv højst { $most } dage.
settings-saturdays = Lørdag er en arbejdsdag hos os
settings-target = »Uden unødig forsinkelse«
settings-target-lede = Hverken loven eller aftaler sætter tal på disse ord. I kan sætte jeres eget mål. Det vises for jeres medarbejdere, altid som jeres mål og aldrig som lov; jeres kunder ser det ikke.
settings-target-how-long = Vores mål
settings-target-hint = Et helt tal; lad feltet stå tomt, hvis I ikke har noget mål.
settings-target-number = Skriv et helt tal fra 1 til 10.000, eller lad feltet stå tomt.
settings-target-of = Enhed
settings-target-unit = Vælg timer, dage eller arbejdsdage.
settings-save = Gem
settings-changed-meanwhile = Nogen har ændret indstillingerne, mens du skrev. Det, du har skrevet, står her stadig; gem igen, hvis det skal gælde.
settings-section-time = Tid
settings-section-contacts = Kontakt
settings-section-keys = Nøgler
settings-contacts-title = Hvor kunderne kan få fat i jer
settings-contacts-lede = Jeres aftaler nævner disse adresser. En ændring gælder straks; kunderne får besked, når I meddeler den, så flere ændringer bliver til én besked.
settings-contacts-saved = Gemt. Kunderne har endnu ikke fået besked.
settings-contacts-unchanged = Gemt. Intet afviger fra det, jeres kunder ved.
settings-contacts-announced = Meddelt. Beskederne er ved at blive skrevet.
settings-contacts-waiting = { $count ->
    [0] Kunderne kender disse adresser
    [one] Én ændring er endnu ikke meddelt
   *[other] { $count } ændringer er endnu ikke meddelt
}
settings-contacts-change = { $point }: { $after } i stedet for { $before }
settings-contacts-announce-lede = { $count ->
    [one] Én kunde med en aftale i kraft får besked: underskrivere og kontakter for databeskyttelse om hver ændring, kontakter for brud om adressen for brud.
   *[other] { $count } kunder med en aftale i kraft får besked: underskrivere og kontakter for databeskyttelse om hver ændring, kontakter for brud om adressen for brud.
}
settings-contacts-announce = Meddel kunderne
settings-contacts-stale = Det, der skal meddeles, er ikke længere det, du så. Se det igennem igen.
settings-contacts-history = Hvilken adresse gjaldt hvornår
settings-contacts-announced-title = Meddelt
settings-contacts-told = { $count ->
    [one] én kunde har fået besked
   *[other] { $count } kunder har fået besked
}
