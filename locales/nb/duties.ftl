duties-kind-audit-report = Ny rapport om etterlevelse

duties-state-open = Åpen
duties-state-met = Oppfylt
duties-state-dropped = Bortfalt
duties-kind-end-choose = Valg mellom tilbakelevering og sletting
duties-kind-end-return = Tilbakelevering av opplysningene
duties-kind-end-erase = Sletting av opplysningene
duties-kind-end-confirm = Bekreftelse av slettingen
duties-kind-end-left = Sletting av det som var igjen
duties-kind-retention-run = Kjøring av en regel for oppbevaring
