# Retention while agreements are in force.
retention-title = Opbevaring
retention-lede = Hvad aftaler i kraft kræver anonymiseret eller slettet efter en tid, og de kørsler, der gjorde det. En kørsel, der udebliver, er overskredet.
retention-empty = Ingen aftale i kraft kræver det
retention-empty-text = Når en gør, står dens regel her sammen med den dag, hvor næste kørsel senest skal ske.
retention-treatment-anonymise = Anonymiseres
retention-treatment-delete = Slettes
retention-treatment-exception = Opbevares længere og slettes derefter
retention-rule = { $treatment } efter { $period }.
retention-concerns = Det gælder { $items }.
retention-head-rule = Regel
retention-head-agreements = Aftaler
retention-head-covered = Sket for oplysninger til og med
retention-head-due = Næste kørsel, sidste dag
retention-head-state = Status
retention-in-time = Til tiden
retention-overdue = { $count -> 
    [one] 1 aftale er overskredet
   *[other] { $count } aftaler er overskredet
}
retention-runs = Bekræftede kørsler
retention-no-runs = Ingen kørsel er bekræftet endnu.
retention-span = Oplysninger fra { $from } til { $to }
retention-run-done = sket { $day }
retention-run-for = { $count -> 
    [one] 1 aftale
   *[other] { $count } aftaler
}
retention-done = Kørslen er bekræftet, og den næste er skyldig.
retention-unmoved = Aftaler, der ikke er nået længere end før: { $count }. Kørslen begynder efter en dag, som intet dækker, eller slutter før det, der allerede var dækket.
retention-run-title = Bekræft en kørsel
retention-field-agreement = For
retention-field-all = Alle aftaler med denne regel
retention-field-from = Oplysninger fra
retention-field-from-hint = Den første dag, hvis oplysninger er behandlet.
retention-field-to = Oplysninger til
retention-field-done = Kørslen skete den
retention-field-how = Hvad der blev gjort
retention-field-how-hint = For eksempel: modtagernumre forkortet til fire cifre af det natlige job.
retention-field-how-many = Hvor mange
retention-field-how-many-hint = For eksempel: 12.480 beskeder.
retention-field-evidence-hint = For eksempel jobbets log, og hvor den er gemt.
retention-button = Bekræft kørslen
retention-problem-ahead = Denne dag ligger i fremtiden: bekræft en kørsel, når den er sket.
retention-problem-before = Kørslen skete før den sidste dag for dens oplysninger: angiv en senere dag eller en tidligere sidste dag.
retention-problem-how-many = Skriv, hvor mange det var; 0, hvor der intet var at gøre.
