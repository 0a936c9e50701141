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
