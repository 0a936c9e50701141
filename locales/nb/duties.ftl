duties-kind-audit-report = Ny rapport om etterlevelse
duties-kind-instruction = Utføre en instruks
duties-kind-stop-processing = Stanse behandlingen
duties-kind-disclosure-told = Underrette kunden om en myndighets anmodning
duties-kind-enquiry-forwarded = Videresende en henvendelse fra en registrert
duties-kind-help = Bistå kunden

duties-state-open = Åpen
duties-state-met = Oppfylt
duties-state-dropped = Bortfalt
duties-kind-amendment-answer = Svar på tillegget
duties-kind-end-choose = Valg mellom tilbakelevering og sletting
duties-kind-end-return = Tilbakelevering av opplysningene
duties-kind-end-erase = Sletting av opplysningene
duties-kind-end-confirm = Bekreftelse av slettingen
duties-kind-end-left = Sletting av det som var igjen
duties-kind-retention-run = Kjøring av en regel for oppbevaring
