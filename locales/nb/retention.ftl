# Retention while agreements are in force.
retention-title = Oppbevaring
retention-lede = Hva avtaler i kraft krever anonymisert eller slettet etter en tid, og kjøringene som gjorde det. En kjøring som uteblir, er forfalt.
retention-empty = Ingen avtale i kraft krever det
retention-empty-text = Når en gjør det, står regelen her sammen med dagen neste kjøring senest skal skje.
retention-treatment-anonymise = Anonymiseres
retention-treatment-delete = Slettes
retention-treatment-exception = Oppbevares lenger og slettes deretter
retention-rule = { $treatment } etter { $period }.
retention-concerns = Det gjelder { $items }.
retention-head-rule = Regel
retention-head-agreements = Avtaler
retention-head-covered = Gjort for opplysninger til og med
retention-head-due = Neste kjøring, siste dag
retention-head-state = Status
retention-in-time = I tide
retention-overdue = { $count -> 
    [one] 1 avtale er forfalt
   *[other] { $count } avtaler er forfalt
}
retention-runs = Bekreftede kjøringer
retention-no-runs = Ingen kjøring er bekreftet ennå.
retention-span = Opplysninger fra { $from } til { $to }
retention-run-done = gjort { $day }
retention-run-for = { $count -> 
    [one] 1 avtale
   *[other] { $count } avtaler
}
retention-done = Kjøringen er bekreftet, og den neste skal utføres.
retention-unmoved = Avtaler som ikke er kommet lenger enn før: { $count }. Kjøringen begynner etter en dag som ingenting dekker, eller slutter før det som allerede var dekket.
retention-run-title = Bekreft en kjøring
retention-field-agreement = For
retention-field-all = Alle avtaler med denne regelen
retention-field-from = Opplysninger fra
retention-field-from-hint = Den første dagen hvis opplysninger er behandlet.
retention-field-to = Opplysninger til
retention-field-done = Kjøringen skjedde
retention-field-how = Hva som ble gjort
retention-field-how-hint = For eksempel: mottakernumre forkortet til fire sifre av den nattlige jobben.
retention-field-how-many = Hvor mange
retention-field-how-many-hint = For eksempel: 12 480 meldinger.
retention-field-evidence-hint = For eksempel jobbens logg, og hvor den er lagret.
retention-button = Bekreft kjøringen
retention-problem-ahead = Denne dagen ligger fram i tid: bekreft en kjøring når den har skjedd.
retention-problem-before = Kjøringen skjedde før siste dag for opplysningene: oppgi en senere dag eller en tidligere siste dag.
retention-problem-how-many = Skriv hvor mange det var; 0 der det ikke var noe å gjøre.
