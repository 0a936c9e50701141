# Det, som det forseglede dokument siger om, hvordan aftalen er blevet til.
evidence-version = Version { $number } af { $date }
evidence-method-email-link = Navn skrevet efter åbning af et engangslink sendt til underskriverens adresse
evidence-method-password-and-code = Navn skrevet efter login med adgangskode og engangskode
evidence-method-typed = Navn skrevet
evidence-event-invited = Inviteret til at underskrive
evidence-event-begun = Aftalen påbegyndt
evidence-event-proved = Adressen bekræftet med et engangslink
evidence-event-signed = Underskrevet og sendt
evidence-event-returned = Sendt tilbage til rettelse; underskriften gælder ikke længere
evidence-event-approved = Medunderskrevet
evidence-seal-description = Elektronisk segl tilhørende { $owner }
evidence-seal-reason = Forseglet, efter at begge parter havde underskrevet
evidence-event-proposed = Foreslog og underskrev tillægget
evidence-event-accepted = Accepterede og underskrev tillægget
