# Det teksten i en avtale bør ses etter for. Hver setning sier hva som er lagt merke til, og etter hvilken regel; ingen
# retter noe.
lint-severity-blocks = Må avgjøres før noe kan beregnes
lint-severity-contradiction = Motstrid
lint-severity-missing = Mangler
lint-severity-law = Rett
lint-severity-reference = Henvisning
lint-severity-wording = Ordlyd

# $met: så mange av $demands krav er funnet.
lint-not-an-agreement = Teksten ligner ikke en databehandleravtale: Av { $demands } ting som personvernforordningen artikkel 28 krever av en slik avtale, ble { $met } funnet.
lint-missing-subject-matter = Det framgår ikke hva behandlingen gjelder. Personvernforordningen artikkel 28 nr. 3 krever at gjenstanden for behandlingen er fastsatt.
lint-missing-duration = Det framgår ikke hvor lenge behandlingen varer. Personvernforordningen artikkel 28 nr. 3 krever at varigheten er fastsatt.
lint-missing-nature = Det framgår ikke hva som gjøres med opplysningene. Personvernforordningen artikkel 28 nr. 3 krever at behandlingens art er fastsatt.
lint-missing-purpose = Det framgår ikke hva behandlingen skal tjene til. Personvernforordningen artikkel 28 nr. 3 krever at formålet er fastsatt.
lint-missing-data-types = Det framgår ikke hvilke typer personopplysninger som behandles. Personvernforordningen artikkel 28 nr. 3 krever at de er fastsatt.
lint-missing-people = Det framgår ikke hvem opplysningene gjelder. Personvernforordningen artikkel 28 nr. 3 krever at kategoriene av registrerte er fastsatt.
lint-missing-controller-duties = Teksten sier ingenting om den behandlingsansvarliges plikter og rettigheter. Personvernforordningen artikkel 28 nr. 3 krever at de er fastsatt.
lint-missing-instructions = Det er ikke fastsatt at databehandleren bare kan behandle opplysningene etter dokumentert instruks fra den behandlingsansvarlige, slik personvernforordningen artikkel 28 nr. 3 bokstav a krever.
lint-missing-transfer-instructions = Det er ikke fastsatt at også overføring til tredjeland krever instruks fra den behandlingsansvarlige, jf. personvernforordningen artikkel 28 nr. 3 bokstav a.
lint-missing-legal-duty-notice = Det er ikke fastsatt at databehandleren på forhånd underretter den behandlingsansvarlige når loven krever annen behandling, jf. personvernforordningen artikkel 28 nr. 3 bokstav a.
lint-missing-infringing-instruction = Det er ikke fastsatt at databehandleren umiddelbart underretter den behandlingsansvarlige når den mener at en instruks er i strid med reglene, jf. personvernforordningen artikkel 28 nr. 3 siste ledd.
lint-missing-confidentiality = Ingen bestemmelse pålegger dem som behandler opplysningene, taushetsplikt, slik personvernforordningen artikkel 28 nr. 3 bokstav b krever.
lint-missing-security = Ingen bestemmelse forplikter databehandleren til sikkerhetstiltakene i personvernforordningen artikkel 32, slik artikkel 28 nr. 3 bokstav c krever.
lint-missing-subprocessor-authorisation = Det er ikke fastsatt at underdatabehandlere krever skriftlig tillatelse på forhånd fra den behandlingsansvarlige, jf. personvernforordningen artikkel 28 nr. 2.
lint-missing-subprocessor-changes = Tillatelsen til å bruke underdatabehandlere er generell, men den behandlingsansvarlige får ikke vite om endringer og mulighet til å motsette seg dem, slik personvernforordningen artikkel 28 nr. 2 krever.
lint-missing-subprocessor-contract = Det er ikke fastsatt at underdatabehandlere ved avtale pålegges de samme personvernpliktene, jf. personvernforordningen artikkel 28 nr. 3 bokstav d og nr. 4.
lint-missing-subprocessor-liability = Det er ikke fastsatt at databehandleren er fullt ansvarlig for underdatabehandlerne sine, jf. personvernforordningen artikkel 28 nr. 4.
lint-missing-rights-help = Ingen bestemmelse forplikter databehandleren til å bistå den behandlingsansvarlige når registrerte utøver rettighetene sine, jf. personvernforordningen artikkel 28 nr. 3 bokstav e.
lint-missing-duties-help = Ingen bestemmelse forplikter databehandleren til å bistå med sikkerhet, brudd, vurdering av personvernkonsekvenser og forhåndsdrøftelser (artikkel 32 til 36), jf. personvernforordningen artikkel 28 nr. 3 bokstav f.
lint-missing-breach-notice = Det er ikke fastsatt at databehandleren uten ugrunnet opphold underretter den behandlingsansvarlige om brudd på personopplysningssikkerheten, jf. personvernforordningen artikkel 33 nr. 2.
lint-missing-end = Det er ikke fastsatt at opplysningene slettes eller leveres tilbake når tjenestene opphører, jf. personvernforordningen artikkel 28 nr. 3 bokstav g.
lint-missing-end-choice = Det ligger fast hva som skjer med opplysningene ved opphør. Personvernforordningen artikkel 28 nr. 3 bokstav g gir den behandlingsansvarlige valget mellom sletting og tilbakelevering.
lint-missing-information = Ingen bestemmelse forplikter databehandleren til å gjøre tilgjengelig informasjonen som påviser at pliktene er oppfylt, jf. personvernforordningen artikkel 28 nr. 3 bokstav h.
lint-missing-audits = Ingen bestemmelse gir den behandlingsansvarlige, eller en revisor denne utpeker, adgang til revisjon og inspeksjon, jf. personvernforordningen artikkel 28 nr. 3 bokstav h.

# $term: navnet på vilkåret; $said og $othersaid: hva de to stedene sier; $other: det andre punktet eller none.
lint-terms-contradict = { $term }: Teksten sier to ting. Her: { $said }. { $other ->
    [none] Et annet sted
   *[other] { $other }
}: { $othersaid }.
lint-authorisation-contradicted = Dette avsnittet krever den behandlingsansvarliges tillatelse i hvert tilfelle, mens { $other ->
    [none] et annet
   *[other] { $other }
} gir en generell tillatelse. Personvernforordningen artikkel 28 nr. 2 åpner for begge deler, men ikke for begge ved samme endring.
lint-erasure-rules-differ = Hva som skjer med opplysningene, eller når, står ulikt her og { $other ->
    [none] et annet sted
   *[other] i { $other }
}: «{ $otherquote }»
lint-prevails-both-ways = Hvilket dokument som går foran, står ulikt her og { $other ->
    [none] et annet sted
   *[other] i { $other }
}: «{ $otherquote }»
lint-change-before-objection = En endring kan få virkning før fristen for innsigelse er ute. Varsel: { $said }. Frist for innsigelse ({ $other }): { $othersaid }. Personvernforordningen artikkel 28 nr. 2 krever en reell mulighet til å motsette seg endringen.
lint-breach-aim-and-limit = Antallet timer er bare et mål («om mulig»). Uansett skal det skje «uten ugrunnet opphold» (personvernforordningen artikkel 33 nr. 2){ $other ->
    [none] .
   *[other] , slik { $other } sier.
}
# $stated: det teksten sier; $confirmed: det en person har bekreftet.
lint-differs-from-confirmed = { $term }: Teksten sier «{ $stated }», men «{ $confirmed }» er bekreftet.

# $law: hva som falt og hvorfor; $fell: dagen.
lint-law-repealed = { $law } Ikke gjeldende siden { $fell }.
lint-law-privacy-shield = EU-US Privacy Shield ble kjent ugyldig av EU-domstolen (C-311/18, Schrems II).
lint-law-safe-harbour = Safe Harbour ble kjent ugyldig av EU-domstolen (C-362/14, Schrems I).
lint-law-scc-2010 = Standardkontraktsvilkårene i beslutning 2010/87/EU ble opphevet ved beslutning (EU) 2021/914; avtaler som bygde på dem, holdt til 27. desember 2022.
lint-law-scc-2001 = Standardkontraktsvilkårene i vedtak 2001/497/EF ble opphevet ved beslutning (EU) 2021/914; avtaler som bygde på dem, holdt til 27. desember 2022.
lint-law-scc-2004 = Standardkontraktsvilkårene i vedtak 2004/915/EF ble opphevet ved beslutning (EU) 2021/914; avtaler som bygde på dem, holdt til 27. desember 2022.
lint-law-directive-95-46 = Direktiv 95/46/EF ble opphevet ved artikkel 94 i personvernforordningen, som trådte i stedet.
lint-law-regulation-45-2001 = Forordning (EF) nr. 45/2001 ble opphevet ved forordning (EU) 2018/1725.
lint-law-dk-persondataloven = Den danske persondataloven (lov nr. 429 av 31. mai 2000) ble opphevet ved databeskyttelsesloven.
lint-law-dk-security-order = Den danske sikkerhedsbekendtgørelsen (nr. 528 av 15. juni 2000) falt bort sammen med persondataloven, som den bygde på.
lint-law-no-personopplysningsloven-2000 = Personopplysningsloven av 2000 (LOV-2000-04-14-31) ble opphevet ved loven av 2018 (LOV-2018-06-15-38).
lint-law-se-personuppgiftslagen = Den svenske personuppgiftslagen (1998:204) ble opphevet da personvernforordningen trådte i stedet.
lint-wrong-article = Personvernforordningen artikkel { $article } handler om { $about }. Det som menes her, står i artikkel { $right }, som handler om { $topic }.
lint-national-id-special = Fødselsnummeret hører ikke til de særlige kategoriene av personopplysninger (personvernforordningen artikkel 9 nr. 1). Etter artikkel 87 fastsetter nasjonal rett vilkårene for å bruke det; i Norge personopplysningsloven § 12.
# $unit: business, der fristen er i arbeidsdager.
lint-breach-period-long = { $unit ->
    [business] Med en helg kan { $period } vare lenger enn de { $hours } timene den behandlingsansvarlige selv har til å melde
   *[plain] { $period } er like lenge som de { $hours } timene den behandlingsansvarlige selv har til å melde, eller lenger
} (personvernforordningen artikkel 33 nr. 1). Databehandleren skal underrette uten ugrunnet opphold (artikkel 33 nr. 2); Det europeiske personvernrådet anbefaler straks (retningslinjer 9/2022, avsnitt 43 til 45).
lint-breach-scope-narrow = Bare uautorisert tilgang eller utlevering regnes som brudd her. Etter personvernforordningen artikkel 4 nr. 12 er også utilsiktet eller ulovlig tilintetgjøring, tap og endring brudd.
lint-date-before-law = Personvernforordningen kan ikke ha fått anvendelse { $date }: Den ble vedtatt 27. april 2016 og gjelder i EU fra 25. mai 2018 (artikkel 99) og i Norge fra 20. juli 2018.
lint-protocol-obsolete = { $version } skal ikke lenger brukes (RFC 7568, RFC 8996) og er ikke et egnet tiltak etter personvernforordningen artikkel 32 nr. 1.

# $target: det det vises til; $meant: hvor det ser ut til å stå, eller none.
lint-clause-not-there = Det vises til { $target }, som ikke finnes i teksten.{ $meant ->
    [none] {""}
   *[other] {" "}Menes { $meant }?
}
lint-appendix-not-there = Det vises til vedlegg { $target }, som ikke finnes i teksten.{ $meant ->
    [none] {""}
   *[other] {" "}Menes { $meant }?
}
lint-reference-elsewhere = Det { $target } skal inneholde, står ikke der, men ser ut til å stå i { $meant }.

# $party og $otherparty: controller eller processor. $meant: hvem sin plikt det er, og hvorfor.
lint-party-on-both-sides = { $party ->
    [controller] Den behandlingsansvarlige har en plikt eller rett overfor seg selv. Menes databehandleren ett av stedene?
   *[processor] Databehandleren har en plikt eller rett overfor seg selv. Menes den behandlingsansvarlige ett av stedene?
}
lint-duty-of-other-party = { $party ->
    [controller] Dette er lagt på den behandlingsansvarlige.
   *[processor] Dette er lagt på databehandleren.
} { $meant }
lint-duty-inform-people = Det er den behandlingsansvarlige som skal informere de registrerte (personvernforordningen artikkel 13 og 14).
lint-duty-breach-measures = I databehandlerens underretning til den behandlingsansvarlige er det databehandlerens egne tiltak som skal beskrives (personvernforordningen artikkel 33 nr. 2 og nr. 3 bokstav d).
lint-duty-assist = Det er databehandleren som skal kunne bistå den behandlingsansvarlige (personvernforordningen artikkel 28 nr. 3 bokstav e og f).
lint-duty-confirm-instruction = Det er den behandlingsansvarlige som bekrefter eller endrer instruksen sin (personvernforordningen artikkel 28 nr. 3 bokstav a).
lint-duty-of-controller = Overskriften varsler den behandlingsansvarliges plikter (personvernforordningen artikkel 24).
lint-blank = Noe gjenstår å fylle ut: «{ $quote }»
lint-protocol-unknown = { $version } finnes ikke. TLS finnes i versjon 1.0 til 1.3; av dem kan 1.2 og 1.3 brukes.
lint-date-impossible = Den dagen finnes ikke: { $date }
lint-date-in-future = En lov eller beslutning er datert i framtiden: { $date }
# $language: navnet på språket.
lint-language-mixed = Dette er på { $language }, i motsetning til resten av teksten: «{ $quote }»
lint-language-en = engelsk
lint-language-da = dansk
lint-language-nb = norsk
lint-as-quoted = som sitert

# Det artiklene i personvernforordningen handler om, slik det står i en setning.
gdpr-article-1 = gjenstand og formål
gdpr-article-2 = det saklige virkeområdet
gdpr-article-3 = det geografiske virkeområdet
gdpr-article-4 = definisjoner
gdpr-article-5 = prinsippene for behandling
gdpr-article-6 = behandlingens lovlighet
gdpr-article-7 = vilkår for samtykke
gdpr-article-8 = barns samtykke
gdpr-article-9 = særlige kategorier av personopplysninger
gdpr-article-10 = straffedommer og lovovertredelser
gdpr-article-11 = behandling som ikke krever identifikasjon
gdpr-article-12 = hvordan de registrerte informeres og utøver rettighetene sine
gdpr-article-13 = informasjon ved innsamling fra den registrerte
gdpr-article-14 = informasjon når opplysningene kommer fra andre
gdpr-article-15 = innsynsretten
gdpr-article-16 = retten til retting
gdpr-article-17 = retten til sletting
gdpr-article-18 = retten til begrensning av behandling
gdpr-article-19 = underretning av mottakere om retting, sletting eller begrensning
gdpr-article-20 = retten til dataportabilitet
gdpr-article-21 = retten til å protestere
gdpr-article-22 = automatiserte avgjørelser
gdpr-article-23 = begrensninger av rettigheter ved lov
gdpr-article-24 = den behandlingsansvarliges ansvar
gdpr-article-25 = innebygd personvern og personvern som standardinnstilling
gdpr-article-26 = felles behandlingsansvarlige
gdpr-article-27 = representanter i Unionen
gdpr-article-28 = databehandlere
gdpr-article-29 = personer som handler for den behandlingsansvarlige eller databehandleren
gdpr-article-30 = protokoller over behandlingsaktiviteter
gdpr-article-31 = samarbeid med tilsynsmyndigheten
gdpr-article-32 = sikkerhet ved behandlingen
gdpr-article-33 = melding om brudd til tilsynsmyndigheten
gdpr-article-34 = underretning av de registrerte om brudd
gdpr-article-35 = vurdering av personvernkonsekvenser
gdpr-article-36 = forhåndsdrøftelser med tilsynsmyndigheten
gdpr-article-37 = utpeking av personvernombud
gdpr-article-38 = personvernombudets stilling
gdpr-article-39 = personvernombudets oppgaver
gdpr-article-40 = atferdsnormer
gdpr-article-41 = kontroll med atferdsnormer
gdpr-article-42 = sertifisering
gdpr-article-43 = sertifiseringsorganer
gdpr-article-44 = det generelle prinsippet for overføringer til tredjeland
gdpr-article-45 = overføringer på grunnlag av en beslutning om tilstrekkelig beskyttelsesnivå
gdpr-article-46 = overføringer med nødvendige garantier
gdpr-article-47 = bindende virksomhetsregler
gdpr-article-48 = utlevering uten hjemmel i unionsretten
gdpr-article-49 = unntak for overføringer i særlige situasjoner
gdpr-article-50 = internasjonalt samarbeid
gdpr-article-51 = tilsynsmyndigheter
gdpr-article-52 = tilsynsmyndighetenes uavhengighet
gdpr-article-53 = tilsynsmyndighetenes medlemmer
gdpr-article-54 = opprettelse av tilsynsmyndigheter
gdpr-article-55 = tilsynsmyndighetenes kompetanse
gdpr-article-56 = den ledende tilsynsmyndigheten
gdpr-article-57 = tilsynsmyndighetenes oppgaver
gdpr-article-58 = tilsynsmyndighetenes myndighet
gdpr-article-59 = aktivitetsrapporter
gdpr-article-60 = samarbeid mellom tilsynsmyndigheter
gdpr-article-61 = gjensidig bistand mellom myndigheter
gdpr-article-62 = myndighetenes felles aktiviteter
gdpr-article-63 = konsistensmekanismen
gdpr-article-64 = uttalelser fra Det europeiske personvernrådet
gdpr-article-65 = tvister for Det europeiske personvernrådet
gdpr-article-66 = hasteprosedyren
gdpr-article-67 = utveksling av opplysninger mellom myndigheter
gdpr-article-68 = Det europeiske personvernrådet
gdpr-article-69 = Personvernrådets uavhengighet
gdpr-article-70 = Personvernrådets oppgaver
gdpr-article-71 = Personvernrådets rapporter
gdpr-article-72 = Personvernrådets prosedyre
gdpr-article-73 = Personvernrådets leder
gdpr-article-74 = lederens oppgaver i Personvernrådet
gdpr-article-75 = Personvernrådets sekretariat
gdpr-article-76 = taushetsplikt i Personvernrådet
gdpr-article-77 = klage til en tilsynsmyndighet
gdpr-article-78 = rettsmidler overfor en tilsynsmyndighet
gdpr-article-79 = rettsmidler overfor en behandlingsansvarlig eller databehandler
gdpr-article-80 = representasjon av registrerte
gdpr-article-81 = utsetting av rettssaker
gdpr-article-82 = erstatning og ansvar
gdpr-article-83 = overtredelsesgebyr
gdpr-article-84 = andre sanksjoner
gdpr-article-85 = ytrings- og informasjonsfrihet
gdpr-article-86 = innsyn i offentlige dokumenter
gdpr-article-87 = nasjonale identifikasjonsnumre
gdpr-article-88 = behandling i arbeidsforhold
gdpr-article-89 = arkiv, forskning og statistikk
gdpr-article-90 = taushetsplikt
gdpr-article-91 = reglene til kirker og trossamfunn
gdpr-article-92 = delegerte rettsakter
gdpr-article-93 = komitéprosedyren
gdpr-article-94 = opphevingen av direktiv 95/46/EF
gdpr-article-95 = forholdet til direktiv 2002/58/EF
gdpr-article-96 = forholdet til tidligere internasjonale avtaler
gdpr-article-97 = Kommisjonens rapporter
gdpr-article-98 = gjennomgåelse av andre unionsrettsakter
gdpr-article-99 = ikrafttredelse og anvendelse
