# Slik regnes datoer: trinnene fram til en frist, helligdager, og hva som hindrer beregningen.

## Trinn

time-step-own-target = «Uten ugrunnet opphold» er ikke et tall. { $period } er et mål som databehandleren selv har satt; det følger verken av lov eller avtale.
time-step-moment = Timene regnes fra det nøyaktige tidspunktet: { $at }.
time-step-full-hour = Timen da hendelsen inntreffer ({ $event }), regnes ikke med; timene regnes fra { $from } (forordning 1182/71 artikkel 3 nr. 1).
time-step-full-hour-back = Timen da hendelsen inntreffer ({ $event }), regnes ikke med; timene regnes bakover fra begynnelsen av den timen, { $from } (forordning 1182/71 artikkel 3 nr. 1).
time-step-elapsed = { $period } utløper, helger og helligdager medregnet: { $at }.
time-step-elapsed-back = { $period } før, helger og helligdager medregnet: { $at }.
time-step-clocks-forward = Klokken stilles { $minutes } minutter fram underveis. Det er timene som går, som teller.
time-step-clocks-back = Klokken stilles { $minutes } minutter tilbake underveis. Det er timene som går, som teller.
time-step-event-day = Dagen for hendelsen, { $day }, regnes ikke med.
time-step-holiday = { $day } hoppes over: { $holiday }, helligdag i { $country }.
time-step-skipped = { $day } hoppes over: { $off }.
time-step-weekends = { $number ->
    [one] { $number } dag i helgen hoppes over.
   *[other] { $number } dager i helgene hoppes over.
}
time-step-short-month = Måneden da fristen utløper, har ikke denne datoen; månedens siste dag gjelder, { $last }.
time-step-counted = Siste dag etter { $period }: { $last }.
time-step-counted-back = { $last } er den siste dagen det kan gå { $period } fra, før { $event } begynner.
time-step-rolled = { $from } er ikke en arbeidsdag ({ $off }); fristen utløper neste arbeidsdag, { $to } (forordning 1182/71 artikkel 3 nr. 4).
time-step-rolled-bgb-193 = { $from } er ikke en arbeidsdag ({ $off }); neste arbeidsdag, { $to }, trer i stedet (§ 193 i den tyske sivillovboken, BGB).
time-step-two-working-days = Fristen skal omfatte to arbeidsdager; siste dag er derfor { $last } (forordning 1182/71 artikkel 3 nr. 5).
time-step-too-late = Fra { $from } er det for sent.

## Fridager

time-off-saturday = lørdag
time-off-sunday = søndag
time-off-extra = en avtalt fridag
time-holiday-new-years-day = første nyttårsdag
time-holiday-epiphany = helligtrekongersdag
time-holiday-maundy-thursday = skjærtorsdag
time-holiday-good-friday = langfredag
time-holiday-easter-sunday = første påskedag
time-holiday-easter-monday = andre påskedag
time-holiday-labour-day = 1. mai
time-holiday-great-prayer-day = store bededag
time-holiday-norwegian-constitution-day = grunnlovsdagen
time-holiday-ascension-day = Kristi himmelfartsdag
time-holiday-whit-sunday = første pinsedag
time-holiday-whit-monday = andre pinsedag
time-holiday-swedish-national-day = Sveriges nasjonaldag
time-holiday-midsummer-eve = midtsommeraften
time-holiday-midsummer-day = midtsommerdagen
time-holiday-german-unity-day = Tysklands enhetsdag
time-holiday-all-saints-day = allehelgensdag
time-holiday-finnish-independence-day = Finlands selvstendighetsdag
time-holiday-christmas-eve = julaften
time-holiday-christmas-day = første juledag
time-holiday-second-christmas-day = andre juledag

## Frister i loven

time-statutory-breach-to-authority = Melding om brudd til tilsynsmyndigheten (personvernforordningen artikkel 33 nr. 1)
time-statutory-since = { $name }: { $period }, i kraft siden { $from }
time-statutory-from-until = { $name }: { $period }, i kraft fra { $from } til { $until }

## Hindringer

time-error-outside-years = Datoer kan regnes fra { $first } til { $last }. For andre år er ikke helligdagene kjent.
time-error-not-in-force = Loven har ingen slik frist den dagen.
time-error-wrong-way = Denne fristen må løpe framover fra hendelsen.
