# Retention while agreements are in force.
retention-title = Opbevaring
retention-lede = Det, gældende aftaler kræver anonymiseret eller slettet efter en vis tid, og de kørsler, hvor det er sket. Udebliver en kørsel, er fristen overskredet.
retention-empty = Ingen gældende aftale kræver det
retention-empty-text = Når en aftale gør, står dens regel her med sidste dag for næste kørsel.
retention-treatment-anonymise = Anonymiseres
retention-treatment-delete = Slettes
retention-treatment-exception = Opbevares længere og slettes derefter
retention-rule = { $treatment } efter { $period }.
retention-concerns = Det gælder { $items }.
retention-head-rule = Regel
retention-head-agreements = Aftaler
retention-head-covered = Udført for oplysninger til og med
retention-head-due = Næste kørsel, sidste dag
retention-head-state = Status
retention-in-time = Til tiden
retention-overdue = { $count -> 
    [one] Overskredet for 1 aftale
   *[other] Overskredet for { $count } aftaler
}
retention-runs = Bekræftede kørsler
retention-no-runs = Ingen kørsel er bekræftet endnu.
retention-span = Oplysninger fra { $from } til { $to }
retention-run-done = udført { $day }
retention-run-for = { $count -> 
    [one] 1 aftale
   *[other] { $count } aftaler
}
retention-done = Kørslen er bekræftet, og den næste har fået en frist.
retention-unmoved = Aftaler, der ikke er nået længere end før: { $count }. Kørslen begynder senere end det, der allerede var dækket, så der er et hul, eller den slutter inden for det.
retention-run-title = Bekræft en kørsel
retention-field-agreement = Gælder
retention-field-all = Alle aftaler med denne regel
retention-field-from = Oplysninger fra
retention-field-from-hint = Den første dag, hvis oplysninger er anonymiseret eller slettet.
retention-field-to = Oplysninger til
retention-field-done = Kørslen blev udført den
retention-field-how = Hvad der blev gjort
retention-field-how-hint = For eksempel: modtagernumre forkortet til fire cifre af det natlige job.
retention-field-how-many = Hvor mange
retention-field-how-many-hint = For eksempel: 12.480 beskeder.
retention-field-evidence-hint = For eksempel jobbets log, og hvor den opbevares.
retention-button = Bekræft kørslen
retention-problem-ahead = Den dag ligger i fremtiden: Bekræft en kørsel, når den er udført.
retention-problem-before = Kørslen blev udført før den sidste dag, den gælder for: Angiv en senere dag eller en tidligere sidste dag.
retention-problem-how-many = Skriv hvor mange; 0, hvis der ikke var noget at gøre.
