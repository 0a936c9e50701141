# Sådan regnes datoer: trinene frem til en frist, helligdage, og hvad der hindrer beregningen.

## Trin

time-step-own-target = »Uden unødig forsinkelse« er ikke et tal. { $period } er et mål, som databehandleren selv har sat; det følger hverken af lov eller aftale.
time-step-moment = Timerne regnes fra det præcise tidspunkt: { $at }.
time-step-full-hour = Den time, hvor begivenheden indtræffer ({ $event }), regnes ikke med; timerne regnes fra { $from } (forordning 1182/71, artikel 3, stk. 1).
time-step-full-hour-back = Den time, hvor begivenheden indtræffer ({ $event }), regnes ikke med; timerne regnes baglæns fra begyndelsen af den time, { $from } (forordning 1182/71, artikel 3, stk. 1).
time-step-elapsed = { $period } udløber, weekender og helligdage medregnet: { $at }.
time-step-elapsed-back = { $period } før, weekender og helligdage medregnet: { $at }.
time-step-clocks-forward = Urene stilles { $minutes } minutter frem undervejs. Det er de forløbne timer, der tæller.
time-step-clocks-back = Urene stilles { $minutes } minutter tilbage undervejs. Det er de forløbne timer, der tæller.
time-step-event-day = Dagen for begivenheden, { $day }, regnes ikke med.
time-step-holiday = { $day } springes over: { $holiday }, helligdag i { $country }.
time-step-skipped = { $day } springes over: { $off }.
time-step-weekends = { $number ->
    [one] { $number } weekenddag springes over.
   *[other] { $number } weekenddage springes over.
}
time-step-short-month = Den måned, hvor fristen udløber, har ikke denne dato; månedens sidste dag gælder, { $last }.
time-step-counted = Sidste dag efter { $period }: { $last }.
time-step-counted-back = { $last } er den sidste dag, hvorfra der kan gå { $period }, før { $event } begynder.
time-step-rolled = { $from } er ikke en arbejdsdag ({ $off }); fristen udløber den næste arbejdsdag, { $to } (forordning 1182/71, artikel 3, stk. 4).
time-step-rolled-bgb-193 = { $from } er ikke en arbejdsdag ({ $off }); den næste arbejdsdag, { $to }, træder i stedet (§ 193 i den tyske civillovbog, BGB).
time-step-two-working-days = Fristen skal omfatte to arbejdsdage; dens sidste dag er derfor { $last } (forordning 1182/71, artikel 3, stk. 5).
time-step-too-late = Fra { $from } er det for sent.

## Fridage

time-off-saturday = lørdag
time-off-sunday = søndag
time-off-extra = en aftalt fridag
time-holiday-new-years-day = nytårsdag
time-holiday-epiphany = helligtrekongersdag
time-holiday-maundy-thursday = skærtorsdag
time-holiday-good-friday = langfredag
time-holiday-easter-sunday = påskedag
time-holiday-easter-monday = 2. påskedag
time-holiday-labour-day = 1. maj
time-holiday-great-prayer-day = store bededag
time-holiday-norwegian-constitution-day = Norges grundlovsdag
time-holiday-ascension-day = Kristi himmelfartsdag
time-holiday-whit-sunday = pinsedag
time-holiday-whit-monday = 2. pinsedag
time-holiday-swedish-national-day = Sveriges nationaldag
time-holiday-midsummer-eve = midsommeraften
time-holiday-midsummer-day = midsommerdag
time-holiday-german-unity-day = Tysklands enhedsdag
time-holiday-all-saints-day = allehelgensdag
time-holiday-finnish-independence-day = Finlands selvstændighedsdag
time-holiday-christmas-eve = juleaften
time-holiday-christmas-day = juledag
time-holiday-second-christmas-day = 2. juledag

## Frister i loven

time-statutory-breach-to-authority = Anmeldelse af et brud til tilsynsmyndigheden (databeskyttelsesforordningens artikel 33, stk. 1)
time-statutory-since = { $name }: { $period }, i kraft siden { $from }
time-statutory-from-until = { $name }: { $period }, i kraft fra { $from } til { $until }

## Hindringer

time-error-outside-years = Datoer kan regnes fra { $first } til { $last }. For andre år kendes helligdagene ikke.
time-error-not-in-force = Loven har ingen sådan frist den dag.
time-error-wrong-way = Denne frist skal løbe frem fra begivenheden.
