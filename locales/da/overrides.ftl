# Special terms of one agreement, agreed before it is signed.
overrides-title = Særlige vilkår
overrides-lede = Hvad der er aftalt med { $organisation } alene. Hvert vilkår skrives ind i aftalens bilag D, før nogen underskriver, og går forud for resten af teksten.
overrides-none = Der er ingen: Aftalen følger standardteksten.
overrides-before = Standardteksten: { $before }
overrides-change = Ret
overrides-drop = Fjern
overrides-add-term = Ændr et vilkår
overrides-term = Hvilket
overrides-term-go = Videre til vilkåret
overrides-add-words = Tilføj tekst
overrides-words = Teksten på aftalens sprog ({ $language })
overrides-words-hint = Et afsnit pr. linje, højst { $most } tegn. Datoer og frister, som systemet skal kende, ændres ovenfor som et vilkår.
overrides-words-go = Tilføj til bilag D
overrides-back = Tilbage til aftalen
overrides-term-title = Særligt vilkår: { $term }
overrides-term-standard = I standardteksten:
overrides-term-new = For denne aftale
overrides-term-absent = Denne aftale siger intet om det
overrides-term-words-hint = Selve vilkåret skrives under alle omstændigheder ud i bilag D.
overrides-term-save = Gem det særlige vilkår
overrides-fault-words = Skriv, hvad der er aftalt.
overrides-fault-hidden = Teksten indeholder tegn, som ikke kan ses. Skriv den på ny.
overrides-fault-many = Der er allerede { $most } særlige vilkår. Den, der har brug for flere, har brug for en skabelon for sig.
overrides-go = { $count ->
    [0] Aftal særlige vilkår
    [one] Særlige vilkår: ét
   *[other] Særlige vilkår: { $count }
 }
overrides-check = { $count ->
    [one] Ét særligt vilkår afviger fra standardteksten; det står i bilag D.
   *[other] { $count } særlige vilkår afviger fra standardteksten; de står i bilag D.
 }
overrides-read-title = Aftalt med jer alene
overrides-read-lede = Det står i bilag D og går forud for resten af aftalen.
overrides-signed-lede = { $organisation } har underskrevet denne aftale. Særlige vilkår aftales inden da; herefter ændres vilkårene ved et tillæg, som begge parter underskriver.
overrides-signed-not-in-force = Tillæg kan skrives, når aftalen er trådt i kraft.
overrides-signed-amendments = Gå til tillæggene
