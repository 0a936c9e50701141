# Special terms of one agreement, agreed before it is signed.
overrides-title = Særlige vilkår
overrides-lede = Det, der er aftalt særskilt med { $organisation }. Hvert vilkår skrives ind i aftalens bilag D, før nogen underskriver, og går forud for resten af teksten.
overrides-none = Der er ingen: Aftalen følger standardteksten.
overrides-before = Standardteksten: { $before }
overrides-change = Ændr
overrides-drop = Fjern
overrides-noticed = Værd at se på en gang til
overrides-noticed-lede = Det, som de særlige vilkår fører med sig i teksten. Intet rettes for dig, og intet venter på det.
overrides-add-term = Ændr et vilkår
overrides-term = Vilkår
overrides-term-go = Videre til vilkåret
overrides-add-words = Tilføj tekst
overrides-words = Tekst på aftalens sprog ({ $language })
overrides-words-hint = Ét afsnit pr. linje, højst { $most } tegn. Datoer og frister, som systemet skal regne med, ændres ovenfor som et vilkår.
overrides-words-go = Tilføj til bilag D
overrides-back = Tilbage til aftalen
overrides-term-title = Særligt vilkår: { $term }
overrides-term-standard = I standardteksten:
overrides-term-new = For denne aftale
overrides-term-absent = Aftalen angiver intet om dette
overrides-term-words-hint = Selve vilkåret skrives altid ind i bilag D.
overrides-term-save = Gem det særlige vilkår
overrides-fault-words = Skriv, hvad der er aftalt.
overrides-fault-hidden = Teksten indeholder usynlige tegn. Skriv den igen.
overrides-fault-many = Der er allerede { $most } særlige vilkår. Er der brug for flere, så lav en særskilt skabelon.
overrides-go = { $count ->
    [0] Aftal særlige vilkår
    [one] Særlige vilkår: ét
   *[other] Særlige vilkår: { $count }
 }
overrides-check = { $count ->
    [one] Ét særligt vilkår afviger fra standardteksten; det står i bilag D.
   *[other] { $count } særlige vilkår afviger fra standardteksten; de står i bilag D.
 }
overrides-read-title = Aftalt særskilt med jer
overrides-read-lede = Disse vilkår står i bilag D og går forud for resten af aftalen.
overrides-signed-lede = { $organisation } har underskrevet denne aftale. Særlige vilkår aftales inden da; herefter ændres vilkårene ved et tillæg, som begge parter underskriver.
overrides-signed-not-in-force = Tillæg kan skrives, når aftalen er trådt i kraft.
overrides-signed-amendments = Gå til tillæggene
