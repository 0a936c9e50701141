# Retention while agreements are in force.
retention-title = Oppbevaring
retention-lede = Det gjeldende avtaler krever anonymisert eller slettet etter en viss tid, og kjøringene der det er gjort. Uteblir en kjøring, er fristen oversittet.
retention-empty = Ingen gjeldende avtale krever det
retention-empty-text = Når en avtale gjør det, står regelen her med siste dag for neste kjøring.
retention-treatment-anonymise = Anonymiseres
retention-treatment-delete = Slettes
retention-treatment-exception = Oppbevares lenger og slettes deretter
retention-rule = { $treatment } etter { $period }.
retention-concerns = Det gjelder { $items }.
retention-head-rule = Regel
retention-head-agreements = Avtaler
retention-head-covered = Utført for opplysninger til og med
retention-head-due = Neste kjøring, siste dag
retention-head-state = Status
retention-in-time = I tide
retention-overdue = { $count -> 
    [one] Over fristen for 1 avtale
   *[other] Over fristen for { $count } avtaler
}
retention-runs = Bekreftede kjøringer
retention-no-runs = Ingen kjøring er bekreftet ennå.
retention-span = Opplysninger fra { $from } til { $to }
retention-run-done = utført { $day }
retention-run-for = { $count -> 
    [one] 1 avtale
   *[other] { $count } avtaler
}
retention-done = Kjøringen er bekreftet, og den neste har fått en frist.
retention-unmoved = Avtaler som ikke har kommet lenger enn før: { $count }. Kjøringen begynner senere enn det som allerede var dekket, slik at det er et hull, eller den slutter innenfor det.
retention-run-title = Bekreft en kjøring
retention-field-agreement = Gjelder
retention-field-all = Alle avtaler med denne regelen
retention-field-from = Opplysninger fra
retention-field-from-hint = Den første dagen med opplysninger som er anonymisert eller slettet.
retention-field-to = Opplysninger til
retention-field-done = Kjøringen ble utført
retention-field-how = Hva som ble gjort
retention-field-how-hint = For eksempel: mottakernumre forkortet til fire sifre av den nattlige jobben.
retention-field-how-many = Hvor mange
retention-field-how-many-hint = For eksempel: 12 480 meldinger.
retention-field-evidence-hint = For eksempel loggen fra jobben, og hvor den oppbevares.
retention-button = Bekreft kjøringen
retention-problem-ahead = Den dagen ligger fram i tid: Bekreft en kjøring når den er utført.
retention-problem-before = Kjøringen ble utført før den siste dagen den gjelder for: Oppgi en senere dag eller en tidligere siste dag.
retention-problem-how-many = Skriv hvor mange; 0 hvis det ikke var noe å gjøre.
