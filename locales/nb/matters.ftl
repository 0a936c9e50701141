# Matters: what one party puts to the other about an agreement in force, and what awaits an answer.
matters-title = Saker
matters-own-lede = Det dere og { $processor } har tatt opp med hverandre om avtalen, og det som venter på svar.
matters-none-title = Ingen saker
matters-none-staff = Ingenting er tatt opp med { $organisation } eller med dere under avtalen.
matters-none-own = Her gir du instrukser, gir pålegg om stans eller ber om bistand. { $processor } svarer her, og ingenting av det som er skrevet, endres etterpå.
matters-caption = Saker under avtalen, de åpne først
matters-open-title = Åpne saker
matters-open-lede = Det som venter på svar under alle avtaler: oversittede frister først, saker uten dato sist.
matters-open-caption = Åpne saker, oversittede frister først
matters-open-none-title = Ingenting er åpent
matters-open-none = Nye saker opprettes på siden til en avtale.
matters-shown = { $count ->
    [one] 1 sak på siden
   *[other] { $count } saker på siden
}
matters-column-name = Sak
matters-column-organisation = Virksomhet
matters-column-kind = Type
matters-column-state = Status
matters-column-due = Frist
matters-column-opened = Opprettet
matters-due = senest { $date }

## Kinds.

matters-kind-instruction = Instruks
matters-kind-stop-order = Pålegg om stans
matters-kind-disclosure = Utlevering til en myndighet
matters-kind-enquiry = Henvendelse fra en registrert
matters-kind-help = Anmodning om bistand

## States.

matters-state-given = Gitt
matters-state-accepted = Godtatt
matters-state-suspended = Suspendert: menes å være i strid med loven
matters-state-confirmed = Bekreftet skriftlig
matters-state-carried-out = Utført
matters-state-withdrawn = Trukket tilbake
matters-state-ordered = Stans pålagt
matters-state-stopped = Stanset
matters-state-lifted = Stans opphevet
matters-state-held = Avventer kundens svar
matters-state-untold = Loven forbyr underretning
matters-state-answered-untold = Besvart; loven forbyr underretning
matters-state-allowed = Tillatt
matters-state-refused = Ikke tillatt
matters-state-disclosed = Utlevert
matters-state-declined = Myndigheten har fått avslag
matters-state-answered-told = Besvart under et forbud som er opphørt
matters-state-forwarded = Videresendt
matters-state-proposed = Svar foreslått
matters-state-approved = Svar godkjent
matters-state-replied = Besvart
matters-state-taken-over = Besvares av kunden
matters-state-asked = Anmodet
matters-state-estimated = Betaling oppgitt
matters-state-agreed = Betaling godtatt
matters-state-begun = Påbegynt
matters-state-delivered = Bistand gitt

## What a person can do: buttons and the heads of their forms.

matters-act-note = Skriv et notat
matters-act-accept = Godta instruksen
matters-act-infringes = Meld fra om at den er i strid med loven
matters-act-confirm = Bekreft instruksen
matters-act-change = Endre instruksen
matters-act-withdraw = Trekk den tilbake
matters-act-carry-out = Registrer at den er utført
matters-act-stop = Registrer at behandlingen er stanset
matters-act-lift = Opphev pålegget
matters-act-allow = Tillat utleveringen
matters-act-refuse = Ikke tillat utleveringen
matters-act-disclose = Registrer utleveringen
matters-act-disclose-by-law = Registrer en utlevering som loven krever
matters-act-decline = Registrer at myndigheten har fått avslag
matters-act-end-ban = Underrett kunden: Forbudet er opphørt
matters-act-propose = Foreslå et svar
matters-act-approve = Godkjenn et svar
matters-act-reply = Registrer svaret
matters-act-take-over = Besvar den selv
matters-act-estimate = Oppgi betalingen
matters-act-agree = Godta betalingen
matters-act-begin = Påbegynn arbeidet
matters-act-deliver = Registrer at bistanden er gitt

## What has happened: the thread, banners and mails.

matters-entry-open-instruction = Det er gitt en ny instruks.
matters-entry-open-stop-order = Det er pålagt stans i behandlingen. Pålegget gjelder straks.
matters-entry-open-disclosure = En myndighet anmoder om utlevering av personopplysninger.
matters-entry-open-enquiry = En henvendelse fra en registrert er videresendt.
matters-entry-open-help = Det er anmodet om bistand.
matters-entry-note = Det er skrevet et notat.
matters-entry-accept = Instruksen er godtatt.
matters-entry-infringes = Databehandleren mener at instruksen er i strid med loven. Den er suspendert til den bekreftes eller endres skriftlig.
matters-entry-confirm = Instruksen er bekreftet skriftlig.
matters-entry-change = Instruksen er endret skriftlig.
matters-entry-withdraw = Saken er trukket tilbake.
matters-entry-carry-out = Instruksen er utført.
matters-entry-stop = Behandlingen er stanset.
matters-entry-lift = Pålegget om stans er opphevet.
matters-entry-allow = Kunden tillater utleveringen.
matters-entry-refuse = Kunden tillater ikke utleveringen.
matters-entry-disclose = Opplysningene er utlevert som avtalt.
matters-entry-disclose-by-law = Opplysningene er utlevert fordi loven krever det.
matters-entry-decline = Myndigheten har fått avslag.
matters-entry-end-ban = En myndighet har anmodet om utlevering; loven forbyr ikke lenger å underrette om det.
matters-entry-propose = Det er foreslått et svar til den registrerte.
matters-entry-approve = Et svar til den registrerte er godkjent skriftlig.
matters-entry-reply = Den registrerte har fått svar.
matters-entry-take-over = Kunden besvarer selv henvendelsen.
matters-entry-estimate = Betalingen for bistanden er oppgitt.
matters-entry-agree = Betalingen for bistanden er godtatt.
matters-entry-begin = Arbeidet med bistanden er påbegynt.
matters-entry-deliver = Bistanden er gitt.

## The page of a matter.

matters-thread = Hva som er skrevet
matters-acts = Hva du kan gjøre nå
matters-turn-yours = Den venter på svar fra deg.
matters-turn-theirs = Den venter på { $name }.
matters-turn-closed = Den er avsluttet; notater kan fortsatt legges til.
matters-turn-stopped = Behandlingen er stanset til kunden skriftlig opphever pålegget.
matters-behind = Regler som gjelder
matters-law-instruction = Databehandleren behandler bare etter dokumentert instruks og underretter straks kunden hvis den mener at en instruks er i strid med loven (personvernforordningen artikkel 28 nr. 3 bokstav a og siste ledd). En slik instruks er suspendert her til den bekreftes eller endres skriftlig.
matters-law-stop-order = Et pålegg om stans er en instruks (personvernforordningen artikkel 28 nr. 3 bokstav a). Det gjelder fra det øyeblikket det gis, for hele eller deler av behandlingen, til kunden skriftlig opphever det.
matters-law-disclosure = Krever loven noe av databehandleren, underretter databehandleren kunden på forhånd, med mindre loven forbyr det (personvernforordningen artikkel 28 nr. 3 bokstav a). Ingenting utleveres før kunden svarer.
matters-law-enquiry = Kunden svarer de registrerte; databehandleren bistår (personvernforordningen artikkel 28 nr. 3 bokstav e). Databehandleren videresender henvendelsen uten ugrunnet opphold og svarer bare det kunden skriftlig har godkjent.
matters-law-help = Databehandleren bistår med de registrertes rettigheter, sikkerhet, brudd, vurdering av personvernkonsekvenser og forhåndsdrøftelser (personvernforordningen artikkel 28 nr. 3 bokstav e og f, artikkel 32–36).
matters-charge-none = Ingen betaling: Vilkårene gir ikke rett til det.
matters-charge-help = Vilkårene gir databehandleren rett til betaling for bistand. Databehandleren oppgir betalingen, og kunden godtar den før arbeidet begynner; begynner arbeidet uten det, er det uten betaling.
matters-charge-instruction = Vilkårene gir databehandleren rett til betaling for endrede instrukser.
matters-done-told = Det er registrert, og den andre parten får beskjed på e-post.
matters-done-untold = Det er registrert. Ingen utenfor virksomheten får beskjed.
matters-late-title = Noen andre kom først
matters-late-body = Saken er endret siden du åpnet siden. Ingenting er utført; det siste innlegget viser hva som skjedde.
matters-looks-on = Du er kontakt ved brudd, så du kan lese dette, men ikke svare. Undertegneren og kontakten for personvern svarer.
matters-untold-title = Kunden må ikke underrettes
matters-untold-body = Loven forbyr underretning om anmodningen. Kunden kan ikke se den, og den har ikke noe nummer. Når forbudet opphører, skal kunden straks underrettes: Kunden kan da lese alt som står her.

## Forms.

matters-words = Hva du vil si
matters-words-more = Eventuelt tillegg
matters-words-instruction = Instruksen
matters-words-stop-order = Hvorfor, og hva som må til før det oppheves
matters-words-disclosure = Hva myndigheten ønsker, og hvorfor
matters-words-enquiry = Hva den registrerte spør om
matters-words-help = Hvilken bistand som trengs, og når
matters-row-law = Lov
matters-law-hint = Lov og bestemmelse, for eksempel personvernforordningen artikkel 9 nr. 1
matters-row-charge = Betaling
matters-charge-hint = Beløp og valuta, med eller uten mva.
matters-row-by = Utføres senest
matters-by-hint = Hvis vilkårene ikke gir noen dato: dagen partene har avtalt
matters-row-arrived = Mottatt den
matters-row-how = Hvordan vi mottok den
matters-row-form = I hvilken form opplysningene ønskes
matters-row-authority = Myndighet
matters-row-data-subject = Den registrerte eller vedkommendes referanse
matters-row-topic = Gjelder
matters-row-part = Hva som stanses
matters-part-hint = La feltet stå tomt for hele behandlingen
matters-part-all = Hele behandlingen
matters-topic-rights = De registrertes rettigheter
matters-topic-security = Sikkerhet, herunder brudd
matters-topic-dpia = Vurdering av personvernkonsekvenser
matters-topic-consultation = Forhåndsdrøftelse med myndigheten
matters-untold = Loven forbyr å underrette kunden
matters-untold-hint = Da får ingen utenfor virksomheten beskjed før forbudet opphører, og dere svarer myndigheten selv.
matters-untold-law = Loven som forbyr det
matters-untold-law-hint = Må fylles ut hvis loven forbyr underretning
matters-hint-infringes = Skriv hvorfor, og oppgi loven. Instruksen suspenderes straks, og kunden blir bedt om skriftlig å bekrefte den, endre den eller trekke den tilbake.
matters-hint-confirm = Du har lest meldingen fra databehandleren og står ved instruksen. Den utføres deretter.
matters-hint-lift = Behandlingen kan deretter fortsette.
matters-hint-disclose-by-law = Bare hvis loven forplikter dere uansett hva kunden sier. Oppgi loven.
matters-hint-end-ban = Kunden underrettes straks og kan lese hele tråden.
matters-hint-approve = Databehandleren kan deretter gi dette svaret og ikke noe annet.
matters-hint-reply = Lim inn det som ble sendt til den registrerte.
matters-hint-estimate = Arbeidet begynner når kunden har godtatt betalingen.
matters-hint-agree = Du godtar betalingen som sist ble oppgitt.

## Opening a matter. The last word of a key is who opens it.

matters-new-title = Opprett en sak
matters-new-go = Opprett en sak
matters-new-button = Registrer og gi den andre parten beskjed
matters-new-staff = Hva har oppstått under avtalen med { $organisation }?
matters-new-own = Hva vil du ta opp med { $processor }?
matters-new-instruction-controller = Skriv hva databehandleren skal gjøre med opplysningene. Det inngår i de dokumenterte instruksene.
matters-new-instruction-processor = Registrer en instruks som kunden har gitt på annen måte. Kunden ser den her.
matters-new-stop-order-controller = Hele eller deler av behandlingen stanses straks, til du opphever pålegget.
matters-new-stop-order-processor = Registrer et pålegg om stans som kunden har gitt på annen måte. Bare kunden kan oppheve det.
matters-new-disclosure-processor = En myndighet ønsker personopplysninger. Kunden underrettes og svarer først, med mindre loven forbyr det.
matters-new-enquiry-processor = En registrert har henvendt seg til dere. Henvendelsen går til kunden; dere svarer bare det kunden godkjenner.
matters-new-help-controller = Be om bistand med de registrertes rettigheter, sikkerhet, en vurdering av personvernkonsekvenser eller forhåndsdrøftelse.
matters-new-help-processor = Registrer en anmodning om bistand som kunden har framsatt på annen måte.

## What is wrong with a form.

matters-problem-words = Skriv hva du vil si.
matters-problem-law = Oppgi loven og bestemmelsen.
matters-problem-law-forbids = Oppgi loven som forbyr å underrette kunden.
matters-problem-charge = Oppgi betalingen.
matters-problem-authority = Oppgi myndigheten.
matters-problem-data-subject = Oppgi hvem som har henvendt seg, med navn eller referanse.
matters-problem-form = Oppgi i hvilken form opplysningene ønskes.
matters-problem-topic = Velg hva bistanden gjelder.
matters-problem-control = Teksten inneholder tegn som ikke kan vises. Skriv den på nytt.
matters-problem-day = Oppgi en dag mellom 2018 og 2060, for eksempel 2027-01-05.
matters-problem-day-past = Den dagen er passert. Oppgi dagens dato eller en senere dag.
matters-problem-day-future = Den dagen har ikke kommet ennå. Oppgi dagens dato eller en tidligere dag.

## On the page of the agreement.

matters-alert-suspended = Instruks { $matter } er suspendert: Den menes å være i strid med loven
matters-alert-stopped = Et pålegg om stans er i kraft: { $matter }
matters-alert-go = Se saken
