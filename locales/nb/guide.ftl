# Enkle svar på en virksomhets offentlige side, til den som undertegner en avtale én gang i året.
guide-q1-title = Hva er en databehandleravtale?
guide-q1-body = Når en virksomhet behandler personopplysninger på vegne av en annen, krever personvernforordningen artikkel 28 en skriftlig avtale mellom dem. Den sier hva leverandøren kan gjøre med opplysningene, hvordan de skal beskyttes, hvem som kan trekkes inn, og hva som skjer til slutt. Kunden, som kalles den behandlingsansvarlige, beholder ansvaret; leverandøren kalles databehandleren.
guide-q2-title = Når trenger jeg en?
guide-q2-body = Når virksomheten lar en leverandør håndtere personopplysninger for seg, for eksempel for å lagre filer, sende meldinger eller drive brukerkontoer. Avtalen skal være på plass før behandlingen begynner. Den trengs ikke ved rent privat bruk, og heller ikke når leverandøren selv bestemmer hva opplysningene brukes til; da er leverandøren selv behandlingsansvarlig.
guide-q3-title = Hvem kan undertegne?
guide-q3-body = En person som har rett til å binde virksomheten etter loven eller etter fullmakt, ofte daglig leder eller en annen leder. Det er ikke nok å være personvernombud, for ombudets oppgave er å gi råd og føre kontroll. Når du undertegner, erklærer du at du har rett til det. Er du i tvil, bør du spørre ledelsen først.
guide-q4-title = Hva skjer etter at jeg har undertegnet?
guide-q4-body = Underskriften din er et tilbud, og siden viser hvor lenge det gjelder. Databehandleren kontrollerer avtalen og medundertegner den, sender den tilbake for retting med en begrunnelse eller avslår den med en begrunnelse. Når avtalen er medundertegnet, får du det forseglede dokumentet på e-post og finner det på siden deres, med datoen det gjelder fra.
guide-q5-title = Hva gjør vi hvis vi finner en feil?
guide-q5-body = Fram til databehandleren har medundertegnet, kan dere skrive til kontakten på denne siden og be om å få avtalen sendt tilbake. Da kan dere rette den og undertegne på nytt; den første underskriften blir stående i historikken, merket som ugyldig. Etter det endres det forseglede dokumentet aldri. Rettelser avtales som en endring eller i en ny avtale.
guide-q6-title = Kan vi be om endringer?
guide-q6-body = Ja. Skriv til kontakten på denne siden før dere undertegner, og si hvilken bestemmelse det gjelder, og hvorfor. En databehandler som leverer den samme tjenesten til alle, tilbyr ofte alle den samme avtalen og kan si nei. Det partene blir enige om, tas inn skriftlig sammen med avtalen.
guide-q7-title = Hvordan vet jeg at det undertegnede dokumentet er ekte?
guide-q7-body = Det har et elektronisk segl. Last opp filen på kontrollsiden i denne tjenesten; du trenger ikke å logge inn. Siden viser hvem som undertegnet, når, og om hver byte er som da dokumentet ble forseglet. Et PDF-program kan også kontrollere seglet; det kjenner kanskje ikke sertifikatet, men det viser om filen er endret. Bevissiden i dokumentet forklarer hvordan det kontrolleres uten oss.
