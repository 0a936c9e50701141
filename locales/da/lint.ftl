# Det, som en aftales tekst bør ses efter for. Hver sætning siger, hvad der er bemærket, og efter hvilken regel; ingen
# retter noget.
lint-severity-blocks = Skal afgøres, før noget kan beregnes
lint-severity-contradiction = Modstrid
lint-severity-missing = Mangler
lint-severity-law = Ret
lint-severity-reference = Henvisning
lint-severity-wording = Ordlyd

# $met: så mange af $demands krav er fundet.
lint-not-an-agreement = Teksten ligner ikke en databehandleraftale: Af { $demands } ting, som databeskyttelsesforordningens artikel 28 kræver af en sådan, blev { $met } fundet.
lint-missing-subject-matter = Det fremgår ikke, hvad behandlingen angår. Databeskyttelsesforordningens artikel 28, stk. 3, kræver, at genstanden for behandlingen er fastsat.
lint-missing-duration = Det fremgår ikke, hvor længe behandlingen varer. Databeskyttelsesforordningens artikel 28, stk. 3, kræver, at varigheden er fastsat.
lint-missing-nature = Det fremgår ikke, hvad der gøres med oplysningerne. Databeskyttelsesforordningens artikel 28, stk. 3, kræver, at behandlingens karakter er fastsat.
lint-missing-purpose = Det fremgår ikke, hvad behandlingen skal tjene til. Databeskyttelsesforordningens artikel 28, stk. 3, kræver, at formålet er fastsat.
lint-missing-data-types = Det fremgår ikke, hvilke typer personoplysninger der behandles. Databeskyttelsesforordningens artikel 28, stk. 3, kræver, at de er fastsat.
lint-missing-people = Det fremgår ikke, hvem oplysningerne handler om. Databeskyttelsesforordningens artikel 28, stk. 3, kræver, at kategorierne af registrerede er fastsat.
lint-missing-controller-duties = Teksten siger intet om den dataansvarliges forpligtelser og rettigheder. Databeskyttelsesforordningens artikel 28, stk. 3, kræver, at de er fastsat.
lint-missing-instructions = Det er ikke bestemt, at databehandleren kun må behandle oplysningerne efter dokumenteret instruks fra den dataansvarlige, som databeskyttelsesforordningens artikel 28, stk. 3, litra a, kræver.
lint-missing-transfer-instructions = Det er ikke bestemt, at også overførsel til tredjelande kræver instruks fra den dataansvarlige, jf. databeskyttelsesforordningens artikel 28, stk. 3, litra a.
lint-missing-legal-duty-notice = Det er ikke bestemt, at databehandleren på forhånd underretter den dataansvarlige, når loven kræver anden behandling, jf. databeskyttelsesforordningens artikel 28, stk. 3, litra a.
lint-missing-infringing-instruction = Det er ikke bestemt, at databehandleren straks underretter den dataansvarlige, hvis en instruks efter dens mening er i strid med reglerne, jf. databeskyttelsesforordningens artikel 28, stk. 3, sidste afsnit.
lint-missing-confidentiality = Ingen bestemmelse pålægger de personer, der behandler oplysningerne, fortrolighed, som databeskyttelsesforordningens artikel 28, stk. 3, litra b, kræver.
lint-missing-security = Ingen bestemmelse forpligter databehandleren til sikkerhedsforanstaltningerne efter databeskyttelsesforordningens artikel 32, som artikel 28, stk. 3, litra c, kræver.
lint-missing-subprocessor-authorisation = Det er ikke bestemt, at underdatabehandlere kræver forudgående skriftlig godkendelse fra den dataansvarlige, jf. databeskyttelsesforordningens artikel 28, stk. 2.
lint-missing-subprocessor-changes = Godkendelsen af underdatabehandlere er generel, men den dataansvarlige får ikke besked om ændringer og mulighed for at gøre indsigelse, som databeskyttelsesforordningens artikel 28, stk. 2, kræver.
lint-missing-subprocessor-contract = Det er ikke bestemt, at underdatabehandlere ved kontrakt pålægges de samme databeskyttelsesforpligtelser, jf. databeskyttelsesforordningens artikel 28, stk. 3, litra d, og stk. 4.
lint-missing-subprocessor-liability = Det er ikke bestemt, at databehandleren er fuldt ansvarlig for sine underdatabehandlere, jf. databeskyttelsesforordningens artikel 28, stk. 4.
lint-missing-rights-help = Ingen bestemmelse forpligter databehandleren til at bistå den dataansvarlige, når registrerede udøver deres rettigheder, jf. databeskyttelsesforordningens artikel 28, stk. 3, litra e.
lint-missing-duties-help = Ingen bestemmelse forpligter databehandleren til at bistå med sikkerhed, brud, konsekvensanalyser og forudgående høring (artikel 32-36), jf. databeskyttelsesforordningens artikel 28, stk. 3, litra f.
lint-missing-breach-notice = Det er ikke bestemt, at databehandleren uden unødig forsinkelse underretter den dataansvarlige om brud på persondatasikkerheden, jf. databeskyttelsesforordningens artikel 33, stk. 2.
lint-missing-end = Det er ikke bestemt, at oplysningerne slettes eller leveres tilbage, når ydelserne ophører, jf. databeskyttelsesforordningens artikel 28, stk. 3, litra g.
lint-missing-end-choice = Det ligger fast, hvad der sker med oplysningerne ved ophør. Databeskyttelsesforordningens artikel 28, stk. 3, litra g, giver den dataansvarlige valget mellem sletning og tilbagelevering.
lint-missing-information = Ingen bestemmelse forpligter databehandleren til at stille de oplysninger til rådighed, der påviser overholdelse, jf. databeskyttelsesforordningens artikel 28, stk. 3, litra h.
lint-missing-audits = Ingen bestemmelse giver den dataansvarlige, eller en revisor efter dennes valg, adgang til revision og inspektion, jf. databeskyttelsesforordningens artikel 28, stk. 3, litra h.

# $term: vilkårets navn; $said og $othersaid: hvad de to steder siger; $other: det andet punkt eller none.
lint-terms-contradict = { $term }: Teksten siger to ting. Her: { $said }. { $other ->
    [none] Et andet sted
   *[other] { $other }
}: { $othersaid }.
lint-authorisation-contradicted = Dette afsnit kræver den dataansvarliges godkendelse i hvert tilfælde, mens { $other ->
    [none] et andet
   *[other] { $other }
} giver en generel godkendelse. Databeskyttelsesforordningens artikel 28, stk. 2, tillader begge dele, men ikke begge for den samme ændring.
lint-erasure-rules-differ = Hvad der sker med oplysningerne, eller hvornår, står forskelligt her og { $other ->
    [none] et andet sted
   *[other] i { $other }
}: »{ $otherquote }«
lint-prevails-both-ways = Hvilket dokument der går forud, står forskelligt her og { $other ->
    [none] et andet sted
   *[other] i { $other }
}: »{ $otherquote }«
lint-change-before-objection = En ændring kan få virkning, før fristen for indsigelse er udløbet. Varsel: { $said }. Frist for indsigelse ({ $other }): { $othersaid }. Databeskyttelsesforordningens artikel 28, stk. 2, kræver en reel mulighed for indsigelse.
lint-breach-aim-and-limit = Antallet af timer er kun et mål (»om muligt«). Under alle omstændigheder skal det ske »uden unødig forsinkelse« (databeskyttelsesforordningens artikel 33, stk. 2){ $other ->
    [none] .
   *[other] , som { $other } siger.
}
# $stated: det, teksten siger; $confirmed: det, en person har bekræftet.
lint-differs-from-confirmed = { $term }: Teksten siger »{ $stated }«, men »{ $confirmed }« er bekræftet.

# $law: hvad der faldt og hvorfor; $fell: dagen.
lint-law-repealed = { $law } Ikke gældende siden { $fell }.
lint-law-privacy-shield = EU-US Privacy Shield blev erklæret ugyldig af EU-Domstolen (C-311/18, Schrems II).
lint-law-safe-harbour = Safe Harbour blev erklæret ugyldig af EU-Domstolen (C-362/14, Schrems I).
lint-law-scc-2010 = Standardkontraktbestemmelserne i afgørelse 2010/87/EU blev ophævet ved afgørelse (EU) 2021/914; aftaler, der byggede på dem, holdt til den 27. december 2022.
lint-law-scc-2001 = Standardkontraktbestemmelserne i beslutning 2001/497/EF blev ophævet ved afgørelse (EU) 2021/914; aftaler, der byggede på dem, holdt til den 27. december 2022.
lint-law-scc-2004 = Standardkontraktbestemmelserne i beslutning 2004/915/EF blev ophævet ved afgørelse (EU) 2021/914; aftaler, der byggede på dem, holdt til den 27. december 2022.
lint-law-directive-95-46 = Direktiv 95/46/EF blev ophævet ved artikel 94 i databeskyttelsesforordningen, som trådte i stedet.
lint-law-regulation-45-2001 = Forordning (EF) nr. 45/2001 blev ophævet ved forordning (EU) 2018/1725.
lint-law-dk-persondataloven = Persondataloven (lov nr. 429 af 31. maj 2000) blev ophævet ved databeskyttelsesloven.
lint-law-dk-security-order = Sikkerhedsbekendtgørelsen (nr. 528 af 15. juni 2000) faldt bort sammen med persondataloven, som den byggede på.
lint-law-no-personopplysningsloven-2000 = Den norske personopplysningslov af 2000 (LOV-2000-04-14-31) blev ophævet ved loven af 2018 (LOV-2018-06-15-38).
lint-law-se-personuppgiftslagen = Den svenske personuppgiftslag (1998:204) blev ophævet, da databeskyttelsesforordningen trådte i stedet.
lint-wrong-article = Databeskyttelsesforordningens artikel { $article } handler om { $about }. Det, der menes her, står i artikel { $right }, som handler om { $topic }.
lint-national-id-special = Personnummeret hører ikke til de særlige kategorier af personoplysninger (databeskyttelsesforordningens artikel 9, stk. 1). Efter artikel 87 fastsætter national ret betingelserne for at bruge det; i Danmark databeskyttelseslovens § 11.
# $unit: business, hvor fristen er i arbejdsdage.
lint-breach-period-long = { $unit ->
    [business] Med en weekend kan { $period } vare længere end de { $hours } timer, som den dataansvarlige selv har til at anmelde
   *[plain] { $period } er lige så længe som de { $hours } timer, som den dataansvarlige selv har til at anmelde, eller længere
} (databeskyttelsesforordningens artikel 33, stk. 1). Databehandleren skal underrette uden unødig forsinkelse (artikel 33, stk. 2); Det Europæiske Databeskyttelsesråd anbefaler straks (retningslinjer 9/2022, punkt 43-45).
lint-breach-scope-narrow = Kun uautoriseret adgang eller videregivelse regnes her som brud. Efter databeskyttelsesforordningens artikel 4, nr. 12, er også hændelig eller ulovlig tilintetgørelse, tab og ændring brud.
lint-date-before-law = Databeskyttelsesforordningen kan ikke have fundet anvendelse { $date }: Den blev vedtaget den 27. april 2016 og har fundet anvendelse siden den 25. maj 2018 (artikel 99).
lint-protocol-obsolete = { $version } må ikke længere bruges (RFC 7568, RFC 8996) og er ikke en passende foranstaltning efter databeskyttelsesforordningens artikel 32, stk. 1.

# $target: det, der henvises til; $meant: hvor det synes at stå, eller none.
lint-clause-not-there = Der henvises til { $target }, som ikke findes i teksten.{ $meant ->
    [none] {""}
   *[other] {" "}Menes der { $meant }?
}
lint-appendix-not-there = Der henvises til bilag { $target }, som ikke findes i teksten.{ $meant ->
    [none] {""}
   *[other] {" "}Menes der { $meant }?
}
lint-reference-elsewhere = Det, som { $target } skulle indeholde, står ikke dér, men tilsyneladende i { $meant }.

# $party og $otherparty: controller eller processor. $meant: hvis pligt det er, og hvorfor.
lint-party-on-both-sides = { $party ->
    [controller] Den dataansvarlige har en pligt eller ret over for sig selv. Menes databehandleren et af stederne?
   *[processor] Databehandleren har en pligt eller ret over for sig selv. Menes den dataansvarlige et af stederne?
}
lint-duty-of-other-party = { $party ->
    [controller] Dette er lagt på den dataansvarlige.
   *[processor] Dette er lagt på databehandleren.
} { $meant }
lint-duty-inform-people = Det er den dataansvarlige, der skal oplyse de registrerede (databeskyttelsesforordningens artikel 13 og 14).
lint-duty-breach-measures = I databehandlerens underretning til den dataansvarlige er det databehandlerens egne foranstaltninger, der skal beskrives (databeskyttelsesforordningens artikel 33, stk. 2 og stk. 3, litra d).
lint-duty-assist = Det er databehandleren, der skal kunne bistå den dataansvarlige (databeskyttelsesforordningens artikel 28, stk. 3, litra e og f).
lint-duty-confirm-instruction = Det er den dataansvarlige, der bekræfter eller ændrer sin instruks (databeskyttelsesforordningens artikel 28, stk. 3, litra a).
lint-duty-of-controller = Overskriften varsler den dataansvarliges forpligtelser (databeskyttelsesforordningens artikel 24).
lint-blank = Noget mangler at blive udfyldt: »{ $quote }«
lint-protocol-unknown = { $version } findes ikke. TLS findes i version 1.0 til 1.3, hvoraf 1.2 og 1.3 kan bruges.
lint-date-impossible = Den dag findes ikke: { $date }
lint-date-in-future = En lov eller afgørelse er dateret i fremtiden: { $date }
# $language: sprogets navn.
lint-language-mixed = Dette er på { $language } i modsætning til resten af teksten: »{ $quote }«
lint-language-en = engelsk
lint-language-da = dansk
lint-language-nb = norsk
lint-as-quoted = som citeret

# Det, som databeskyttelsesforordningens artikler handler om, som det står i en sætning.
gdpr-article-1 = genstand og formål
gdpr-article-2 = det materielle anvendelsesområde
gdpr-article-3 = det territoriale anvendelsesområde
gdpr-article-4 = definitioner
gdpr-article-5 = principperne for behandling
gdpr-article-6 = lovlig behandling
gdpr-article-7 = betingelser for samtykke
gdpr-article-8 = børns samtykke
gdpr-article-9 = særlige kategorier af personoplysninger
gdpr-article-10 = straffedomme og lovovertrædelser
gdpr-article-11 = behandling, der ikke kræver identifikation
gdpr-article-12 = hvordan de registrerede informeres og udøver deres rettigheder
gdpr-article-13 = oplysningspligt ved indsamling hos den registrerede
gdpr-article-14 = oplysningspligt, når oplysningerne kommer andre steder fra
gdpr-article-15 = indsigtsretten
gdpr-article-16 = retten til berigtigelse
gdpr-article-17 = retten til sletning
gdpr-article-18 = retten til begrænsning af behandling
gdpr-article-19 = underretning af modtagere om berigtigelse, sletning eller begrænsning
gdpr-article-20 = retten til dataportabilitet
gdpr-article-21 = retten til indsigelse
gdpr-article-22 = automatiske afgørelser
gdpr-article-23 = begrænsninger af rettigheder ved lov
gdpr-article-24 = den dataansvarliges ansvar
gdpr-article-25 = databeskyttelse gennem design og standardindstillinger
gdpr-article-26 = fælles dataansvarlige
gdpr-article-27 = repræsentanter i Unionen
gdpr-article-28 = databehandlere
gdpr-article-29 = personer, der udfører arbejde for den dataansvarlige eller databehandleren
gdpr-article-30 = fortegnelser over behandlingsaktiviteter
gdpr-article-31 = samarbejde med tilsynsmyndigheden
gdpr-article-32 = behandlingssikkerhed
gdpr-article-33 = anmeldelse af brud til tilsynsmyndigheden
gdpr-article-34 = underretning af de registrerede om brud
gdpr-article-35 = konsekvensanalyser
gdpr-article-36 = forudgående høring af tilsynsmyndigheden
gdpr-article-37 = udpegelse af en databeskyttelsesrådgiver
gdpr-article-38 = databeskyttelsesrådgiverens stilling
gdpr-article-39 = databeskyttelsesrådgiverens opgaver
gdpr-article-40 = adfærdskodekser
gdpr-article-41 = kontrol med adfærdskodekser
gdpr-article-42 = certificering
gdpr-article-43 = certificeringsorganer
gdpr-article-44 = det generelle princip for overførsler til tredjelande
gdpr-article-45 = overførsler på grundlag af en afgørelse om tilstrækkeligt beskyttelsesniveau
gdpr-article-46 = overførsler med fornødne garantier
gdpr-article-47 = bindende virksomhedsregler
gdpr-article-48 = videregivelse uden hjemmel i EU-retten
gdpr-article-49 = undtagelser for overførsler i særlige situationer
gdpr-article-50 = internationalt samarbejde
gdpr-article-51 = tilsynsmyndigheder
gdpr-article-52 = tilsynsmyndighedernes uafhængighed
gdpr-article-53 = tilsynsmyndighedernes medlemmer
gdpr-article-54 = oprettelse af tilsynsmyndigheder
gdpr-article-55 = tilsynsmyndighedernes kompetence
gdpr-article-56 = den ledende tilsynsmyndighed
gdpr-article-57 = tilsynsmyndighedernes opgaver
gdpr-article-58 = tilsynsmyndighedernes beføjelser
gdpr-article-59 = aktivitetsrapporter
gdpr-article-60 = samarbejde mellem tilsynsmyndigheder
gdpr-article-61 = gensidig bistand mellem myndigheder
gdpr-article-62 = myndighedernes fælles aktiviteter
gdpr-article-63 = sammenhængsmekanismen
gdpr-article-64 = udtalelser fra Det Europæiske Databeskyttelsesråd
gdpr-article-65 = tvister for Det Europæiske Databeskyttelsesråd
gdpr-article-66 = hasteproceduren
gdpr-article-67 = udveksling af oplysninger mellem myndigheder
gdpr-article-68 = Det Europæiske Databeskyttelsesråd
gdpr-article-69 = Databeskyttelsesrådets uafhængighed
gdpr-article-70 = Databeskyttelsesrådets opgaver
gdpr-article-71 = Databeskyttelsesrådets rapporter
gdpr-article-72 = Databeskyttelsesrådets procedure
gdpr-article-73 = Databeskyttelsesrådets formand
gdpr-article-74 = formandens opgaver i Databeskyttelsesrådet
gdpr-article-75 = Databeskyttelsesrådets sekretariat
gdpr-article-76 = fortrolighed i Databeskyttelsesrådet
gdpr-article-77 = klage til en tilsynsmyndighed
gdpr-article-78 = retsmidler over for en tilsynsmyndighed
gdpr-article-79 = retsmidler over for en dataansvarlig eller databehandler
gdpr-article-80 = repræsentation af registrerede
gdpr-article-81 = udsættelse af retssager
gdpr-article-82 = erstatning og ansvar
gdpr-article-83 = administrative bøder
gdpr-article-84 = andre sanktioner
gdpr-article-85 = ytrings- og informationsfrihed
gdpr-article-86 = aktindsigt i officielle dokumenter
gdpr-article-87 = nationale identifikationsnumre
gdpr-article-88 = behandling i ansættelsesforhold
gdpr-article-89 = arkiv, forskning og statistik
gdpr-article-90 = tavshedspligt
gdpr-article-91 = kirkers og religiøse sammenslutningers regler
gdpr-article-92 = delegerede retsakter
gdpr-article-93 = udvalgsproceduren
gdpr-article-94 = ophævelsen af direktiv 95/46/EF
gdpr-article-95 = forholdet til direktiv 2002/58/EF
gdpr-article-96 = forholdet til tidligere internationale aftaler
gdpr-article-97 = Kommissionens rapporter
gdpr-article-98 = revision af andre EU-retsakter
gdpr-article-99 = ikrafttræden og anvendelse
