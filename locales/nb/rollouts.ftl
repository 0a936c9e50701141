# Utrullinger: en annen versjon av en mal, foreslått for mange behandlingsansvarlige på én gang.
rollouts-title = Versjoner og utrullinger
rollouts-lede = Hvilken versjon hver gjeldende avtale følger, og hvordan det har gått med versjonene som er foreslått for mange kunder.
rollouts-go = Rull ut
rollouts-go-other = Foreslå en annen versjon
rollouts-versions = Hvem følger hvilken versjon
rollouts-versions-none = Ingen avtale gjelder.
rollouts-column-version = Versjon
rollouts-column-agreements = Avtaler
rollouts-column-act = Neste steg
rollouts-column-to = Foreslått versjon
rollouts-column-state = Status
rollouts-column-choose = Velg
rollouts-column-note = Merknad
rollouts-column-since = Siden
rollouts-all = Utrullinger
rollouts-none = Ingenting er rullet ut ennå.
rollouts-state-running = Pågår
rollouts-state-stopping = Stoppes
rollouts-state-stopped = Stoppet
rollouts-state-done = Avsluttet { $day }
rollouts-state-nobody = Avsluttet { $day }: ingen godtok
rollouts-state-answered = Alle har svart
rollouts-state-aside = { $count ->
    [one] Besvart; én trenger en person
   *[other] Besvart; { $count } trenger en person
}
rollouts-new-title = Rull ut en versjon
rollouts-new-lede = Hver kunde får sitt eget forslag med en sammenligning og godtar det, avslår det eller foreslår noe annet.
rollouts-from = Fra versjon
rollouts-to = Til versjon
rollouts-show = Vis
rollouts-changes = Hva som vil endres
rollouts-changes-none = De to versjonene sier det samme.
rollouts-words = { $count ->
    [one] Ordlyd: { $count } punkt er annerledes
   *[other] Ordlyd: { $count } punkter er annerledes
}
rollouts-silence = Ingen flyttes ved taushet. Ikke noe vilkår i en avtale gjør taushet til aksept: Den som ikke svarer, blir på sin nåværende versjon.
rollouts-who = Avtaler på denne versjonen
rollouts-who-none = Ingen avtaler her. Søk etter noe annet, eller vis en annen versjon.
rollouts-which = For hvilke avtaler
rollouts-which-all = { $count ->
    [one] Den ene avtalen på denne versjonen
   *[other] Alle { $count } avtalene på denne versjonen
}
rollouts-which-these = Bare de som er krysset av på listen
rollouts-note-open = Et annet forslag er åpent
rollouts-note-amended = Har tillegg
rollouts-page-note = Bare kryss på siden som vises, teller. Start en ny utrulling for de andre.
rollouts-proposal = Forslaget
rollouts-why-hint = Kundene leser det nøyaktig slik du skriver det.
rollouts-answer = Svar senest
rollouts-answer-hint = Vilkårene angir ingen frist for dette, så velg en dag. Deretter bortfaller et åpent forslag, og avtalen er uendret.
rollouts-remind = Påminnelse den
rollouts-remind-hint = Én melding til dem som ikke har svart innen da, på deres eget språk. La feltet stå tomt hvis det ikke skal sendes noen.
rollouts-remind-none = Ingen
rollouts-reminded = Påminnet { $day }
rollouts-sign-note = Én kode dekker alle forslagene; hvert av dem undertegnes for seg i ditt navn. Er det avtalt noe særskilt med en kunde som den nye versjonen ikke gir plass til, foreslås ingenting: Kunden står på listen.
rollouts-start = Undertegn og foreslå
rollouts-started = Startet
rollouts-stopped = Stoppet
rollouts-problem-none = Velg minst én avtale på denne versjonen.
rollouts-problem-remind = Velg en dag etter i dag og senest siste svardag.
rollouts-nobody-title = Ingenting å rulle ut
rollouts-nobody-body = Ingen gjeldende avtale følger en versjon som en annen publisert versjon kan avløse.
rollouts-waiting = { $count ->
    [one] { $count } forslag er ikke sendt ennå. Det skjer av seg selv.
   *[other] { $count } forslag er ikke sendt ennå. Det skjer av seg selv.
}
rollouts-progress = Framdrift
rollouts-lines-none = Ingen.
rollouts-counter = Kundens eget forslag
rollouts-outcome-all = Alle
rollouts-outcome-aside = Krever handling
rollouts-outcome-negotiating = Forhandles
rollouts-outcome-waiting = Foreslås snart
rollouts-outcome-proposed = Foreslått
rollouts-outcome-concluded = Godtatt
rollouts-outcome-declined = Avslått
rollouts-outcome-lapsed = Ikke besvart
rollouts-outcome-withdrawn = Trukket tilbake
rollouts-outcome-ended = Avtalen er opphørt
rollouts-outcome-stopped = Ikke foreslått
rollouts-aside-open-proposal = Et annet forslag er åpent. Avslutt det først.
rollouts-aside-ending = Avtalen er i ferd med å opphøre eller er opphørt.
rollouts-aside-moved = Avtalen har i mellomtiden gått over til en annen versjon.
rollouts-aside-words-lost = Det er avtalt en særskilt ordlyd med kunden som den nye versjonen ikke gir plass til. Skriv forslaget selv.
rollouts-aside-language = Den nye versjonen finnes ikke på avtalens språk.
rollouts-aside-same = Avtalen sier allerede det samme.
rollouts-aside-effect = Versjonen som skulle endres, har ennå ikke trådt i kraft den dagen.
rollouts-aside-too-late = Siste svardag var passert.
rollouts-aside-not-entitled = Den som startet utrullingen, var ikke lenger signaturberettiget.
rollouts-aside-unreadable = Det som er lagret om denne avtalen, kan ikke leses. Si fra til den som driver installasjonen.
rollouts-stop = Stopp utrullingen
rollouts-stop-title = Stopp utrullingen
rollouts-stop-open = { $count ->
    [one] { $count } åpent forslag trekkes tilbake, og kunden får beskjed.
   *[other] { $count } åpne forslag trekkes tilbake, og kundene får beskjed.
}
rollouts-stop-waiting = { $count ->
    [one] { $count } foreslås ikke lenger.
   *[other] { $count } foreslås ikke lenger.
}
rollouts-stop-stays = Det begge parter har undertegnet, står ved lag.
rollouts-too-late = En annen var raskere. Slik står utrullingen nå.
rollouts-problem-past = Den dagen er passert. En utrulling gjelder tidligst fra i dag.
