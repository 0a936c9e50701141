# Matters: what one party puts to the other about an agreement in force, and what awaits an answer.
matters-title = Sager
matters-own-lede = Det, du og { $processor } har taget op med hinanden om aftalen, og det, der venter på svar.
matters-none-title = Ingen sager
matters-none-staff = Der er ikke taget noget op med { $organisation } eller med jer under aftalen.
matters-none-own = Her giver du instrukser, kræver standsning eller beder om bistand. { $processor } svarer her, og intet af det, der er skrevet, ændres bagefter.
matters-caption = Sager under aftalen, de åbne først
matters-open-title = Åbne sager
matters-open-lede = Det, der venter på svar under alle aftaler: overskredne frister først, sager uden dato sidst.
matters-open-caption = Åbne sager, overskredne frister først
matters-open-none-title = Intet er åbent
matters-open-none = Nye sager oprettes på en aftales side.
matters-shown = { $count ->
    [one] 1 sag på siden
   *[other] { $count } sager på siden
}
matters-column-name = Sag
matters-column-organisation = Organisation
matters-column-kind = Type
matters-column-state = Status
matters-column-due = Frist
matters-column-opened = Oprettet
matters-due = senest { $date }

## Kinds.

matters-kind-instruction = Instruks
matters-kind-stop-order = Krav om standsning
matters-kind-disclosure = Udlevering til en myndighed
matters-kind-enquiry = Henvendelse fra en registreret
matters-kind-help = Anmodning om bistand

## States.

matters-state-given = Givet
matters-state-accepted = Accepteret
matters-state-suspended = Suspenderet: menes at være i strid med loven
matters-state-confirmed = Bekræftet skriftligt
matters-state-carried-out = Udført
matters-state-withdrawn = Trukket tilbage
matters-state-ordered = Standsning krævet
matters-state-stopped = Standset
matters-state-lifted = Standsning ophævet
matters-state-held = Afventer kundens svar
matters-state-untold = Loven forbyder underretning
matters-state-answered-untold = Besvaret; loven forbyder underretning
matters-state-allowed = Tilladt
matters-state-refused = Ikke tilladt
matters-state-disclosed = Udleveret
matters-state-declined = Myndigheden har fået afslag
matters-state-answered-told = Besvaret under et forbud, der er ophørt
matters-state-forwarded = Videresendt
matters-state-proposed = Svar foreslået
matters-state-approved = Svar godkendt
matters-state-replied = Besvaret
matters-state-taken-over = Besvares af kunden
matters-state-asked = Anmodet
matters-state-estimated = Betaling oplyst
matters-state-agreed = Betaling accepteret
matters-state-begun = Påbegyndt
matters-state-delivered = Bistand ydet

## What a person can do: buttons and the heads of their forms.

matters-act-note = Skriv en note
matters-act-accept = Acceptér instruksen
matters-act-infringes = Meddel, at den er i strid med loven
matters-act-confirm = Bekræft instruksen
matters-act-change = Ændr instruksen
matters-act-withdraw = Træk den tilbage
matters-act-carry-out = Registrér, at den er udført
matters-act-stop = Registrér, at behandlingen er standset
matters-act-lift = Ophæv kravet
matters-act-allow = Tillad udleveringen
matters-act-refuse = Tillad ikke udleveringen
matters-act-disclose = Registrér udleveringen
matters-act-disclose-by-law = Registrér en udlevering, som loven kræver
matters-act-decline = Registrér, at myndigheden har fået afslag
matters-act-end-ban = Underret kunden: Forbuddet er ophørt
matters-act-propose = Foreslå et svar
matters-act-approve = Godkend et svar
matters-act-reply = Registrér svaret
matters-act-take-over = Besvar den selv
matters-act-estimate = Oplys betalingen
matters-act-agree = Acceptér betalingen
matters-act-begin = Påbegynd arbejdet
matters-act-deliver = Registrér, at bistanden er ydet

## What has happened: the thread, banners and mails.

matters-entry-open-instruction = Der er givet en ny instruks.
matters-entry-open-stop-order = Der er krævet standsning af behandlingen. Kravet gælder straks.
matters-entry-open-disclosure = En myndighed anmoder om udlevering af personoplysninger.
matters-entry-open-enquiry = En henvendelse fra en registreret er videresendt.
matters-entry-open-help = Der er anmodet om bistand.
matters-entry-note = Der er skrevet en note.
matters-entry-accept = Instruksen er accepteret.
matters-entry-infringes = Databehandleren mener, at instruksen er i strid med loven. Den er suspenderet, indtil den bekræftes eller ændres skriftligt.
matters-entry-confirm = Instruksen er bekræftet skriftligt.
matters-entry-change = Instruksen er ændret skriftligt.
matters-entry-withdraw = Sagen er trukket tilbage.
matters-entry-carry-out = Instruksen er udført.
matters-entry-stop = Behandlingen er standset.
matters-entry-lift = Kravet om standsning er ophævet.
matters-entry-allow = Kunden tillader udleveringen.
matters-entry-refuse = Kunden tillader ikke udleveringen.
matters-entry-disclose = Oplysningerne er udleveret som aftalt.
matters-entry-disclose-by-law = Oplysningerne er udleveret, fordi loven kræver det.
matters-entry-decline = Myndigheden har fået afslag.
matters-entry-end-ban = En myndighed har anmodet om udlevering; loven forbyder ikke længere at underrette om det.
matters-entry-propose = Der er foreslået et svar til den registrerede.
matters-entry-approve = Et svar til den registrerede er godkendt skriftligt.
matters-entry-reply = Den registrerede har fået svar.
matters-entry-take-over = Kunden besvarer selv henvendelsen.
matters-entry-estimate = Betalingen for bistanden er oplyst.
matters-entry-agree = Betalingen for bistanden er accepteret.
matters-entry-begin = Arbejdet med bistanden er påbegyndt.
matters-entry-deliver = Bistanden er ydet.

## The page of a matter.

matters-thread = Hvad der er skrevet
matters-acts = Hvad du kan gøre nu
matters-turn-yours = Den venter på dit svar.
matters-turn-theirs = Den venter på { $name }.
matters-turn-closed = Den er afsluttet; der kan stadig tilføjes noter.
matters-turn-stopped = Behandlingen er standset, indtil kunden skriftligt ophæver kravet.
matters-behind = Regler, der gælder
matters-law-instruction = Databehandleren behandler kun efter dokumenteret instruks og underretter straks kunden, hvis den mener, at en instruks er i strid med loven (databeskyttelsesforordningens artikel 28, stk. 3, litra a, og sidste afsnit). En sådan instruks er suspenderet her, indtil den bekræftes eller ændres skriftligt.
matters-law-stop-order = Et krav om standsning er en instruks (databeskyttelsesforordningens artikel 28, stk. 3, litra a). Det gælder fra det øjeblik, det fremsættes, for hele eller en del af behandlingen, indtil kunden skriftligt ophæver det.
matters-law-disclosure = Kræver loven noget af databehandleren, underretter databehandleren kunden på forhånd, medmindre loven forbyder det (databeskyttelsesforordningens artikel 28, stk. 3, litra a). Intet udleveres, før kunden svarer.
matters-law-enquiry = Kunden besvarer de registrerede; databehandleren bistår (databeskyttelsesforordningens artikel 28, stk. 3, litra e). Databehandleren videresender henvendelsen uden unødig forsinkelse og svarer kun det, kunden skriftligt har godkendt.
matters-law-help = Databehandleren bistår med de registreredes rettigheder, sikkerhed, brud, konsekvensanalyser og forudgående høring (databeskyttelsesforordningens artikel 28, stk. 3, litra e og f, artikel 32-36).
matters-charge-none = Ingen betaling: Vilkårene giver ikke ret til det.
matters-charge-help = Vilkårene giver databehandleren ret til betaling for bistand. Databehandleren oplyser betalingen, og kunden accepterer den, før arbejdet begynder; påbegyndes arbejdet uden det, er det uden betaling.
matters-charge-instruction = Vilkårene giver databehandleren ret til betaling for ændrede instrukser.
matters-done-told = Det er registreret, og den anden part får besked på mail.
matters-done-untold = Det er registreret. Ingen uden for virksomheden får besked.
matters-late-title = En anden kom først
matters-late-body = Sagen er ændret, siden du åbnede siden. Intet er udført; det seneste indlæg viser, hvad der skete.
matters-looks-on = Du er kontakt ved brud, så du kan læse dette, men ikke svare. Underskriveren og kontakten for databeskyttelse svarer.
matters-untold-title = Kunden må ikke underrettes
matters-untold-body = Loven forbyder underretning om anmodningen. Kunden kan ikke se den, og den har intet nummer. Når forbuddet ophører, skal kunden straks underrettes: Kunden kan så læse alt, hvad der står her.

## Forms.

matters-words = Hvad du vil sige
matters-words-more = Eventuel tilføjelse
matters-words-instruction = Instruksen
matters-words-stop-order = Hvorfor, og hvad der skal til, før det ophæves
matters-words-disclosure = Hvad myndigheden ønsker, og hvorfor
matters-words-enquiry = Hvad den registrerede spørger om
matters-words-help = Hvilken bistand der er brug for, og hvornår
matters-row-law = Lov
matters-law-hint = Lov og bestemmelse, f.eks. databeskyttelsesforordningens artikel 9, stk. 1
matters-row-charge = Betaling
matters-charge-hint = Beløb og valuta, med eller uden moms
matters-row-by = Udføres senest
matters-by-hint = Hvis vilkårene ikke giver en dato: den dag, parterne har aftalt
matters-row-arrived = Modtaget den
matters-row-how = Hvordan vi modtog den
matters-row-form = I hvilken form oplysningerne ønskes
matters-row-authority = Myndighed
matters-row-data-subject = Den registrerede eller dennes reference
matters-row-topic = Vedrører
matters-row-part = Hvad der standses
matters-part-hint = Lad feltet stå tomt for hele behandlingen
matters-part-all = Hele behandlingen
matters-topic-rights = De registreredes rettigheder
matters-topic-security = Sikkerhed, herunder brud
matters-topic-dpia = Konsekvensanalyse
matters-topic-consultation = Forudgående høring af myndigheden
matters-untold = Loven forbyder at underrette kunden
matters-untold-hint = Så får ingen uden for virksomheden besked, før forbuddet ophører, og I besvarer selv myndigheden.
matters-untold-law = Den lov, der forbyder det
matters-untold-law-hint = Skal udfyldes, hvis loven forbyder underretning
matters-hint-infringes = Skriv hvorfor, og angiv loven. Instruksen suspenderes straks, og kunden bliver bedt om skriftligt at bekræfte den, ændre den eller trække den tilbage.
matters-hint-confirm = Du har læst databehandlerens meddelelse og fastholder instruksen. Den udføres derefter.
matters-hint-lift = Behandlingen kan derefter fortsætte.
matters-hint-disclose-by-law = Kun hvis loven forpligter jer, uanset hvad kunden siger. Angiv loven.
matters-hint-end-ban = Kunden underrettes straks og kan læse hele tråden.
matters-hint-approve = Databehandleren må derefter give dette svar og intet andet.
matters-hint-reply = Indsæt det, der blev sendt til den registrerede.
matters-hint-estimate = Arbejdet begynder, når kunden har accepteret betalingen.
matters-hint-agree = Du accepterer den betaling, der senest er oplyst.

## Opening a matter. The last word of a key is who opens it.

matters-new-title = Opret en sag
matters-new-go = Opret en sag
matters-new-button = Registrér, og giv den anden part besked
matters-new-staff = Hvad er der opstået under aftalen med { $organisation }?
matters-new-own = Hvad vil du tage op med { $processor }?
matters-new-instruction-controller = Skriv, hvad databehandleren skal gøre med oplysningerne. Det indgår i de dokumenterede instrukser.
matters-new-instruction-processor = Registrér en instruks, som kunden har givet på anden måde. Kunden ser den her.
matters-new-stop-order-controller = Hele eller en del af behandlingen standses straks, indtil du ophæver kravet.
matters-new-stop-order-processor = Registrér et krav om standsning, som kunden har fremsat på anden måde. Kun kunden kan ophæve det.
matters-new-disclosure-processor = En myndighed ønsker personoplysninger. Kunden underrettes og svarer først, medmindre loven forbyder det.
matters-new-enquiry-processor = En registreret har henvendt sig til jer. Henvendelsen går til kunden; I svarer kun det, kunden godkender.
matters-new-help-controller = Bed om bistand med de registreredes rettigheder, sikkerhed, en konsekvensanalyse eller forudgående høring.
matters-new-help-processor = Registrér en anmodning om bistand, som kunden har fremsat på anden måde.

## What is wrong with a form.

matters-problem-words = Skriv, hvad du vil sige.
matters-problem-law = Angiv loven og bestemmelsen.
matters-problem-law-forbids = Angiv den lov, der forbyder at underrette kunden.
matters-problem-charge = Oplys betalingen.
matters-problem-authority = Angiv myndigheden.
matters-problem-data-subject = Angiv, hvem der har henvendt sig, med navn eller reference.
matters-problem-form = Angiv, i hvilken form oplysningerne ønskes.
matters-problem-topic = Vælg, hvad bistanden vedrører.
matters-problem-control = Teksten indeholder tegn, der ikke kan vises. Skriv den igen.
matters-problem-day = Angiv en dag mellem 2018 og 2060, f.eks. 2027-01-05.
matters-problem-day-past = Den dag er passeret. Angiv dags dato eller en senere dag.
matters-problem-day-future = Den dag er ikke kommet endnu. Angiv dags dato eller en tidligere dag.

## On the page of the agreement.

matters-alert-suspended = Instruks { $matter } er suspenderet: Den menes at være i strid med loven
matters-alert-stopped = Et krav om standsning er i kraft: { $matter }
matters-alert-go = Se sagen
