duties-kind-audit-report = Ny rapport om overholdelse

duties-state-open = Åben
duties-state-met = Opfyldt
duties-state-dropped = Bortfaldet
