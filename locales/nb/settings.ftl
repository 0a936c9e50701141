# Databehandlerens innstillinger.
settings-time-title = Slik regnes tid
settings-time-lede = Innstillingene gjelder for datoer som regnes fra nå av. Datoer som er regnet tidligere, blir stående med trinnene som førte til dem.
settings-time-saved = Lagret
settings-calendar = Helligdager
settings-calendar-hint = Arbeidsdager hopper over helligdagene i dette landet. Dager begynner og slutter i tidssonen { $zone }.
settings-calendar-unknown = Velg et land på listen.
settings-days-off = Andre fridager
settings-days-off-hint = Dager som ikke er arbeidsdager hos dere, med komma mellom: 12-24 for 24. desember hvert år, 2027-06-05 for en enkelt dag.
settings-days-off-unknown = Skriv hver dag som 12-24 (24. desember hvert år) eller 2027-06-05 (en enkelt dag), med komma mellom.
settings-days-off-many = Oppgi høyst { $most } dager.
settings-saturdays = Lørdag er en arbeidsdag hos oss
settings-target = «Uten ugrunnet opphold»
settings-target-lede = Verken loven eller avtaler setter tall på disse ordene. Dere kan sette deres eget mål. Det vises for medarbeiderne deres, alltid som deres mål og aldri som lov; kundene deres ser det ikke.
settings-target-how-long = Vårt mål
settings-target-hint = Et helt tall; la feltet stå tomt hvis dere ikke har noe mål.
settings-target-number = Skriv et helt tall fra 1 til 10 000, eller la feltet stå tomt.
settings-target-of = Enhet
settings-target-unit = Velg timer, dager eller arbeidsdager.
settings-save = Lagre
settings-changed-meanwhile = Noen endret innstillingene mens du skrev. Det du har skrevet, står her fortsatt; lagre igjen hvis det skal gjelde.
settings-section-time = Tid
settings-section-contacts = Kontakt
settings-section-keys = Nøkler
settings-contacts-title = Hvor kundene får tak i dere
settings-contacts-lede = Avtalene deres nevner disse adressene. En endring gjelder straks; kundene får beskjed når dere kunngjør den, slik at flere endringer blir til én melding.
settings-contacts-saved = Lagret. Kundene har ikke fått beskjed ennå.
settings-contacts-unchanged = Lagret. Ingenting avviker fra det kundene deres vet.
settings-contacts-announced = Kunngjort. Meldingene blir skrevet nå.
settings-contacts-waiting = { $count ->
    [0] Kundene kjenner disse adressene
    [one] Én endring er ikke kunngjort ennå
   *[other] { $count } endringer er ikke kunngjort ennå
}
settings-contacts-change = { $point }: { $after } i stedet for { $before }
settings-contacts-announce-lede = { $count ->
    [one] Én kunde med en avtale i kraft får beskjed: undertegnere og kontakter for personvern om hver endring, kontakter for brudd om adressen for brudd.
   *[other] { $count } kunder med en avtale i kraft får beskjed: undertegnere og kontakter for personvern om hver endring, kontakter for brudd om adressen for brudd.
}
settings-contacts-announce = Gi kundene beskjed
settings-contacts-stale = Det som skal kunngjøres, er ikke lenger det du så. Se på det igjen.
settings-contacts-history = Hvilken adresse gjaldt når
settings-contacts-announced-title = Kunngjort
settings-contacts-told = { $count ->
    [one] én kunde har fått beskjed
   *[other] { $count } kunder har fått beskjed
}
