# Det som det forseglede dokumentet sier om hvordan avtalen kom i stand.
evidence-version = Versjon { $number } av { $date }
evidence-method-email-link = Navn skrevet etter åpning av en engangslenke sendt til undertegnerens adresse
evidence-method-password-and-code = Navn skrevet etter innlogging med passord og engangskode
evidence-method-typed = Navn skrevet
evidence-event-invited = Invitert til å undertegne
evidence-event-begun = Avtalen påbegynt
evidence-event-proved = Adressen bekreftet med en engangslenke
evidence-event-signed = Undertegnet og sendt
evidence-event-returned = Sendt tilbake for retting; underskriften gjelder ikke lenger
evidence-event-approved = Medundertegnet
evidence-seal-description = Elektronisk segl som tilhører { $owner }
evidence-seal-reason = Forseglet etter at begge parter hadde undertegnet
evidence-event-proposed = Foreslo og undertegnet tillegget
evidence-event-accepted = Godtok og undertegnet tillegget
