# Special terms of one agreement, agreed before it is signed.
overrides-title = Særlige vilkår
overrides-lede = Det som er avtalt særskilt med { $organisation }. Hvert vilkår skrives inn i avtalens vedlegg D før noen undertegner, og går foran resten av teksten.
overrides-none = Det er ingen: Avtalen følger standardteksten.
overrides-before = Standardteksten: { $before }
overrides-change = Endre
overrides-drop = Fjern
overrides-noticed = Verdt å se på en gang til
overrides-noticed-lede = Det som de særlige vilkårene fører med seg i teksten. Ingenting rettes for deg, og ingenting venter på det.
overrides-add-term = Endre et vilkår
overrides-term = Vilkår
overrides-term-go = Videre til vilkåret
overrides-add-words = Legg til tekst
overrides-words = Tekst på avtalens språk ({ $language })
overrides-words-hint = Ett avsnitt per linje, høyst { $most } tegn. Datoer og frister som systemet skal regne med, endres ovenfor som et vilkår.
overrides-words-go = Legg til i vedlegg D
overrides-back = Tilbake til avtalen
overrides-term-title = Særlig vilkår: { $term }
overrides-term-standard = I standardteksten:
overrides-term-new = For denne avtalen
overrides-term-absent = Avtalen angir ingenting om dette
overrides-term-words-hint = Selve vilkåret skrives alltid inn i vedlegg D.
overrides-term-save = Lagre det særlige vilkåret
overrides-fault-words = Skriv hva som er avtalt.
overrides-fault-hidden = Teksten inneholder usynlige tegn. Skriv den på nytt.
overrides-fault-many = Det er allerede { $most } særlige vilkår. Trengs det flere, lager du en egen mal.
overrides-go = { $count ->
    [0] Avtal særlige vilkår
    [one] Særlige vilkår: ett
   *[other] Særlige vilkår: { $count }
 }
overrides-check = { $count ->
    [one] Ett særlig vilkår avviker fra standardteksten; det står i vedlegg D.
   *[other] { $count } særlige vilkår avviker fra standardteksten; de står i vedlegg D.
 }
overrides-read-title = Avtalt særskilt med dere
overrides-read-lede = Disse vilkårene står i vedlegg D og går foran resten av avtalen.
overrides-signed-lede = { $organisation } har undertegnet denne avtalen. Særlige vilkår avtales før det; nå endres vilkårene ved et tillegg som begge parter undertegner.
overrides-signed-not-in-force = Tillegg kan skrives når avtalen har trådt i kraft.
overrides-signed-amendments = Gå til tilleggene
