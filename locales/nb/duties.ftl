duties-kind-audit-report = Ny rapport om etterlevelse

duties-state-open = Åpen
duties-state-met = Oppfylt
duties-state-dropped = Bortfalt
