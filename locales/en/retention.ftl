# Retention while agreements are in force.
retention-title = Retention
retention-lede = What agreements in force require to be made anonymous or erased after a time, and the runs that did so. When a run is missed, it is overdue.
retention-empty = No agreement in force requires it
retention-empty-text = Once one does, its rule is listed here, with the day by which the next run is due.
retention-treatment-anonymise = Made anonymous
retention-treatment-delete = Erased
retention-treatment-exception = Kept longer, then erased
retention-rule = { $treatment } after { $period }.
retention-concerns = It concerns { $items }.
retention-head-rule = Rule
retention-head-agreements = Agreements
retention-head-covered = Done for data up to
retention-head-due = Next run, last day
retention-head-state = State
retention-in-time = In time
retention-overdue = { $count -> 
    [one] 1 agreement is overdue
   *[other] { $count } agreements are overdue
}
retention-runs = Runs that were confirmed
retention-no-runs = No run has been confirmed yet.
retention-span = Data from { $from } to { $to }
retention-run-done = done { $day }
retention-run-for = { $count -> 
    [one] 1 agreement
   *[other] { $count } agreements
}
retention-done = The run is confirmed, and the next one has a date.
retention-unmoved = Agreements that are no further than before: { $count }. The run begins later than what was already covered, leaving a gap, or ends within it.
retention-run-title = Confirm a run
retention-field-agreement = For
retention-field-all = All agreements with this rule
retention-field-from = Data from
retention-field-from-hint = The first day whose data was made anonymous or erased.
retention-field-to = Data to
retention-field-done = The run took place on
retention-field-how = What was done
retention-field-how-hint = For example: recipients’ numbers cut to four digits by the nightly job.
retention-field-how-many = How many
retention-field-how-many-hint = For example: 12,480 messages.
retention-field-evidence-hint = For example the job’s log and where it is kept.
retention-button = Confirm the run
retention-problem-ahead = This day lies ahead: confirm a run once it has taken place.
retention-problem-before = The run took place before the last day of its data: give a later day, or an earlier last day.
retention-problem-how-many = Write how many there were; 0 if there was nothing to do.
