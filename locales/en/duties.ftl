duties-kind-audit-report = New report on compliance

duties-state-open = Open
duties-state-met = Met
duties-state-dropped = No longer owed
