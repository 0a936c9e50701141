# Udrulninger: en anden version af en skabelon, foreslået for mange dataansvarlige på én gang.
rollouts-title = Versioner og udrulninger
rollouts-lede = Hvilken version hver gældende aftale er på, og hvad der er blevet af de versioner, der er foreslået for mange.
rollouts-go = Udrul
rollouts-go-other = Foreslå en anden version
rollouts-versions = Hvem er på hvilken version
rollouts-versions-none = Ingen aftale er trådt i kraft endnu.
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
rollouts-state-stopping = Er ved at blive stoppet
rollouts-state-stopped = Stoppet
rollouts-state-done = Afsluttet { $day }
rollouts-state-answered = Alle har svaret
rollouts-state-aside = { $count ->
    [one] Besvaret; én kræver en person
   *[other] Besvaret; { $count } kræver en person
}
rollouts-new-title = Udrul en version
rollouts-new-lede = Hver kunde får sit eget forslag med sammenligning og accepterer det, afviser det eller foreslår noget andet.
rollouts-from = Aftaler på
rollouts-to = Fortsætter med
rollouts-show = Vis
rollouts-changes = Hvad der ville ændre sig
rollouts-changes-none = De to versioner siger det samme.
rollouts-words = { $count ->
    [one] Ordlyd: { $count } punkt er anderledes
   *[other] Ordlyd: { $count } punkter er anderledes
}
rollouts-silence = Ingen flyttes ved tavshed. Intet vilkår i en aftale gør tavshed til accept: Den, der ikke svarer, bliver på sin version.
rollouts-who = Aftaler på denne version
rollouts-who-none = Ingen aftaler her. Søg efter noget andet, eller vis en anden version.
rollouts-which = For hvilke aftaler
rollouts-which-all = { $count ->
    [one] Den ene aftale på denne version
   *[other] Alle { $count } aftaler på denne version
}
rollouts-which-these = Kun dem, der er sat kryds ved i listen
rollouts-note-open = Et andet forslag er åbent
rollouts-note-amended = Har tillæg
rollouts-page-note = Krydser gælder for den side, der vises. Start en udrulning til for de øvrige.
rollouts-proposal = Forslaget
rollouts-why-hint = Hver kunde læser dette, som du skriver det.
rollouts-answer = Svar senest
rollouts-answer-hint = Vilkårene angiver ingen frist for dette, så vælg en dag. Derefter bortfalder et åbent forslag, og aftalen forbliver, som den er.
rollouts-remind = Påmindelse den
rollouts-remind-hint = Én besked til dem, der ikke har svaret til den tid, på deres eget sprog. Lad feltet stå tomt, hvis der ingen skal sendes.
rollouts-remind-none = Ingen
rollouts-reminded = Påmindet { $day }
rollouts-sign-note = Én kode dækker alle forslag. Hvert forslag underskrives i dit navn over sin egen tekst. Hvor noget er aftalt for én kunde alene, og den nye version ikke giver plads til det, foreslås intet: Det står i listen.
rollouts-start = Underskriv og foreslå
rollouts-started = Startet
rollouts-stopped = Stoppet
rollouts-problem-none = Vælg mindst én aftale på denne version.
rollouts-problem-remind = Påmindelsen sendes efter i dag og ikke efter sidste svardag.
rollouts-nobody-title = Intet at udrulle
rollouts-nobody-body = Ingen gældende aftale er på en version, som en anden offentliggjort version kunne træde i stedet for.
rollouts-waiting = { $count ->
    [one] { $count } forslag er endnu ikke sendt. Det sker af sig selv.
   *[other] { $count } forslag er endnu ikke sendt. Det sker af sig selv.
}
rollouts-progress = Forløb
rollouts-lines-none = Ingen.
rollouts-counter = Kundens eget forslag
rollouts-outcome-all = Alle
rollouts-outcome-aside = Kræver en person
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
rollouts-aside-ending = Aftalen ophører eller er ophørt.
rollouts-aside-moved = Aftalen er i mellemtiden på en anden version.
rollouts-aside-words-lost = Der er aftalt ordlyd for denne kunde alene, som den nye version ikke giver plads til. Skriv forslaget selv.
rollouts-aside-language = Den nye version har ingen tekst på denne aftales sprog.
rollouts-aside-same = Aftalen siger allerede det samme.
rollouts-aside-effect = Den version, der skulle ændres, er ikke trådt i kraft den dag.
rollouts-aside-too-late = Den sidste svardag var forbi.
rollouts-aside-not-entitled = Den, der startede udrulningen, var ikke længere tegningsberettiget.
rollouts-aside-unreadable = Det, der er gemt om denne aftale, kan ikke læses. Sig det til den, der driver installationen.
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
rollouts-problem-past = Dagen er gået. En udrulning gælder tidligst fra i dag.
