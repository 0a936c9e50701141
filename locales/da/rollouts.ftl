# Udrulninger: en anden version af en skabelon, foreslået for mange dataansvarlige på én gang.
rollouts-title = Versioner og udrulninger
rollouts-lede = Hvilken version hver gældende aftale følger, og hvordan det er gået med de versioner, der er foreslået for mange kunder.
rollouts-go = Udrul
rollouts-go-other = Foreslå en anden version
rollouts-versions = Hvem følger hvilken version
rollouts-versions-none = Ingen aftale er gældende.
rollouts-column-version = Version
rollouts-column-agreements = Aftaler
rollouts-column-act = Næste skridt
rollouts-column-to = Foreslået version
rollouts-column-state = Status
rollouts-column-choose = Vælg
rollouts-column-note = Bemærkning
rollouts-column-since = Siden
rollouts-all = Udrulninger
rollouts-none = Der er ikke udrullet noget endnu.
rollouts-state-running = I gang
rollouts-state-stopping = Stoppes
rollouts-state-stopped = Stoppet
rollouts-state-done = Afsluttet { $day }
rollouts-state-nobody = Afsluttet { $day }: ingen accepterede
rollouts-state-answered = Alle har svaret
rollouts-state-aside = { $count ->
    [one] Besvaret; én kræver en person
   *[other] Besvaret; { $count } kræver en person
}
rollouts-new-title = Udrul en version
rollouts-new-lede = Hver kunde får sit eget forslag med en sammenligning og accepterer det, afviser det eller foreslår noget andet.
rollouts-from = Fra version
rollouts-to = Til version
rollouts-show = Vis
rollouts-changes = Hvad der vil ændre sig
rollouts-changes-none = De to versioner siger det samme.
rollouts-words = { $count ->
    [one] Ordlyd: { $count } punkt er anderledes
   *[other] Ordlyd: { $count } punkter er anderledes
}
rollouts-silence = Ingen flyttes ved tavshed. Intet vilkår i en aftale gør tavshed til accept: Den, der ikke svarer, bliver på sin nuværende version.
rollouts-who = Aftaler på denne version
rollouts-who-none = Ingen aftaler her. Søg efter noget andet, eller vis en anden version.
rollouts-which = For hvilke aftaler
rollouts-which-all = { $count ->
    [one] Den ene aftale på denne version
   *[other] Alle { $count } aftaler på denne version
}
rollouts-which-these = Kun dem, der er afkrydset på listen
rollouts-note-open = Et andet forslag er åbent
rollouts-note-amended = Har tillæg
rollouts-page-note = Kun krydser på den viste side tæller. Start en ny udrulning for de øvrige.
rollouts-proposal = Forslaget
rollouts-why-hint = Kunderne læser det, præcis som du skriver det.
rollouts-answer = Svar senest
rollouts-answer-hint = Vilkårene angiver ingen frist for dette, så vælg en dag. Derefter bortfalder et åbent forslag, og aftalen er uændret.
rollouts-remind = Påmindelse den
rollouts-remind-hint = Én besked til dem, der ikke har svaret inden da, på deres eget sprog. Lad feltet stå tomt, hvis der ikke skal sendes nogen.
rollouts-remind-none = Ingen
rollouts-reminded = Påmindet { $day }
rollouts-sign-note = Én kode dækker alle forslag; hvert af dem underskrives for sig i dit navn. Er der aftalt noget særskilt med en kunde, som den nye version ikke giver plads til, foreslås intet: Kunden står på listen.
rollouts-start = Underskriv og foreslå
rollouts-started = Startet
rollouts-stopped = Stoppet
rollouts-problem-none = Vælg mindst én aftale på denne version.
rollouts-problem-remind = Vælg en dag efter i dag og senest den sidste svardag.
rollouts-nobody-title = Intet at udrulle
rollouts-nobody-body = Ingen gældende aftale følger en version, som en anden offentliggjort version kan afløse.
rollouts-waiting = { $count ->
    [one] { $count } forslag er endnu ikke sendt. Det sker af sig selv.
   *[other] { $count } forslag er endnu ikke sendt. Det sker af sig selv.
}
rollouts-progress = Forløb
rollouts-lines-none = Ingen.
rollouts-counter = Kundens eget forslag
rollouts-outcome-all = Alle
rollouts-outcome-aside = Kræver handling
rollouts-outcome-negotiating = Forhandles
rollouts-outcome-waiting = Foreslås snart
rollouts-outcome-proposed = Foreslået
rollouts-outcome-concluded = Accepteret
rollouts-outcome-declined = Afvist
rollouts-outcome-lapsed = Ikke besvaret
rollouts-outcome-withdrawn = Trukket tilbage
rollouts-outcome-ended = Aftalen er ophørt
rollouts-outcome-stopped = Ikke foreslået
rollouts-aside-open-proposal = Et andet forslag er åbent. Afslut det først.
rollouts-aside-ending = Aftalen er ved at ophøre eller er ophørt.
rollouts-aside-moved = Aftalen er i mellemtiden gået over til en anden version.
rollouts-aside-words-lost = Der er aftalt en særskilt ordlyd med kunden, som den nye version ikke giver plads til. Skriv forslaget selv.
rollouts-aside-language = Den nye version findes ikke på aftalens sprog.
rollouts-aside-same = Aftalen siger allerede det samme.
rollouts-aside-effect = Den version, der skulle ændres, er endnu ikke trådt i kraft den dag.
rollouts-aside-too-late = Den sidste svardag var forbi.
rollouts-aside-not-entitled = Den, der startede udrulningen, var ikke længere tegningsberettiget.
rollouts-aside-unreadable = Det, der er gemt om aftalen, kan ikke læses. Giv besked til den, der driver installationen.
rollouts-stop = Stop udrulningen
rollouts-stop-title = Stop udrulningen
rollouts-stop-open = { $count ->
    [one] { $count } åbent forslag trækkes tilbage, og kunden får besked.
   *[other] { $count } åbne forslag trækkes tilbage, og kunderne får besked.
}
rollouts-stop-waiting = { $count ->
    [one] { $count } foreslås ikke længere.
   *[other] { $count } foreslås ikke længere.
}
rollouts-stop-stays = Det, begge parter har underskrevet, står ved magt.
rollouts-too-late = En anden var hurtigere. Sådan står udrulningen nu.
rollouts-problem-past = Den dag er passeret. En udrulning gælder tidligst fra i dag.
