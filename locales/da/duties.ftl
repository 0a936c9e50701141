duties-kind-audit-report = Ny rapport om overholdelse
duties-kind-instruction = Udføre en instruks
duties-kind-stop-processing = Standse behandlingen
duties-kind-disclosure-told = Underrette kunden om en myndigheds anmodning
duties-kind-enquiry-forwarded = Videresende en henvendelse fra en registreret
duties-kind-help = Bistå kunden

duties-state-open = Åben
duties-state-met = Opfyldt
duties-state-dropped = Bortfaldet
duties-kind-amendment-answer = Svar på tillægget
duties-kind-end-choose = Valg mellem tilbagelevering og sletning
duties-kind-end-return = Tilbagelevering af oplysningerne
duties-kind-end-erase = Sletning af oplysningerne
duties-kind-end-confirm = Bekræftelse af sletningen
duties-kind-end-left = Sletning af det, der var tilbage
duties-kind-retention-run = Kørsel af en regel for opbevaring
