# Den trykte aftale: det, der står omkring dens tekst.
documents-page = Side { $page } af { $pages }
documents-untitled = Databehandleraftale
documents-none = –
documents-not-stated = ikke angivet

documents-draft-mark = Udkast, ikke underskrevet
documents-draft-heading = Dette er et udkast
documents-draft-notice = Ingen har underskrevet det. Det viser, hvad aftalen kommer til at sige med de oplysninger, der er givet indtil nu.

documents-terms-heading = Vilkår
documents-terms-intro = Hvad aftalen siger om hvert emne, og hvor den siger det. Siger den ikke noget, fremgår det af tabellen.
documents-terms-name = Emne
documents-terms-value = Hvad der er aftalt
documents-terms-clause = Punkt

documents-subprocessors-heading = Underdatabehandlere
documents-subprocessors-intro = De underdatabehandlere, som den dataansvarlige havde godkendt, da aftalen blev underskrevet.
documents-subprocessors-none = Der anvendes ingen underdatabehandlere.
documents-subprocessors-name = Underdatabehandler
documents-subprocessors-address = Adresse og kontakt
documents-subprocessors-processing = Behandling
documents-subprocessors-location = Sted
documents-subprocessors-transfer = Overførselsgrundlag

documents-signatures-heading = Underskrifter
documents-signatures-intro = Parterne har underskrevet aftalen på de foregående sider med dens bilag, vilkår og underdatabehandlere.
documents-signatures-controller = For den dataansvarlige
documents-signatures-processor = For databehandleren
documents-signatures-registration = Registreringsnummer
documents-signatures-at = Underskrevet
documents-signatures-method = Hvordan
documents-signatures-statement = Accepteret erklæring
documents-signatures-in-force = Ikrafttræden
documents-signatures-nature = Underskrifterne er elektroniske signaturer. De er hverken avancerede eller kvalificerede i den betydning, som forordning (EU) nr. 910/2014 (eIDAS) lægger i ordene.

documents-seal-heading = Elektronisk segl
documents-seal-owner = { $owner }
documents-seal-explanation = Den ejer, der er nævnt her, har lukket filen med et elektronisk segl. Seglet viser, hvor filen kommer fra, og at intet i den er ændret siden. Det er ikke nogens underskrift.
documents-seal-alt = Segl: to bånd og to ringe, der holder fast i hinanden, for de to parter, der har underskrevet.

documents-evidence-heading = Bevis
documents-evidence-intro = Hvordan underskrifterne er blevet til, og hvordan man kontrollerer, at teksten og vilkårene er dem, der blev underskrevet.
documents-evidence-address = Adresse, som den dataansvarliges underskriver har vist at have adgang til
documents-evidence-events = Hvad der er sket
documents-evidence-at = Hvornår
documents-evidence-what = Hvad
documents-evidence-who = Hvem

documents-log-heading = Revisionssporet den dag
documents-log-intro = Da filen blev forseglet, havde revisionssporet over alle handlinger dette navn, dette antal poster og denne rod; den underskrevne form står i { $file }. Med den kan enhver senere bevise, om noget fra før den dag er ændret: { $page }
documents-recipe-heading = Kontrollér det selv
documents-recipe-intro = Tre filer er vedhæftet denne fil: teksten, som den blev underskrevet, dens vilkår og beviset. Gem de vedhæftede filer, og beregn SHA-256 af de to første med et hvilket som helst program eller med disse kommandoer:
documents-recipe-result = Resultatet skal være disse to linjer, tegn for tegn:
documents-recipe-page = Hvem der har forseglet filen, og om den er uændret, kan ses på { $url }.

documents-attached-agreement = Aftalens tekst, som den blev underskrevet, med en linje for hver trykt enhed
documents-attached-terms = Aftalens vilkår, som de blev underskrevet, som kanonisk JSON
documents-attached-evidence = Beviset for underskrifterne, som JSON
documents-not-given = ingen
documents-date-of-signature = datoen for den dataansvarliges underskrift

documents-particulars-heading = Oplysninger i denne aftale
documents-particulars-intro = Disse oplysninger er en del af aftalen.
documents-particulars-subprocessors = Underdatabehandlere, som den dataansvarlige godkender:
documents-particulars-controller = Dataansvarlig
documents-particulars-controller-registration = Dataansvarlig: CVR-nummer, andet registreringsnummer eller momsnummer
documents-particulars-controller-address = Dataansvarlig: adresse
documents-particulars-controller-country = Dataansvarlig: land
documents-particulars-controller-signatory = Dataansvarlig: underskrives af
documents-particulars-controller-signatory-role = Dataansvarlig: underskriverens rolle
documents-particulars-controller-privacy = Dataansvarlig: kontakt om databeskyttelse
documents-particulars-controller-breach = Dataansvarlig: kontakt ved brud
documents-particulars-processor = Databehandler
documents-particulars-processor-registration = Databehandler: CVR-nummer, andet registreringsnummer eller momsnummer
documents-particulars-processor-address = Databehandler: adresse
documents-particulars-processor-country = Databehandler: land
documents-particulars-processor-privacy = Databehandler: kontakt om databeskyttelse
documents-particulars-processor-breach = Databehandler: kontakt ved brud
documents-particulars-services = Ydelser
documents-particulars-main-agreement = Hovedaftale
# What amendments write into appendix D.
documents-appendix-d = Bilag D
documents-appendix-d-heading = Ændringer
documents-override-line = Særligt vilkår, der går forud for resten af aftalen
documents-amendment-line = Tillæg { $number }, { $effect }
documents-amendment-effect-signed = fra den dag, hvor begge parter har underskrevet det
documents-amendment-effect-on = fra den { $day }
documents-amendment-replaced = Punkt { $clause } har fået en ny ordlyd.
documents-amendment-removed = Punkt { $clause } gælder ikke længere.
documents-amendment-added = Punkt { $number } er nyt og står efter punkt { $clause }.
documents-amendment-renewed = Aftalen fortsætter med version { $number } af »{ $name }«. Det, der er aftalt for denne aftale alene, gælder fortsat:
documents-amendment-renewed-plain = Aftalen fortsætter med version { $number } af »{ $name }«.
documents-amendment-lost = Punkt { $clause }: det, der var aftalt for denne aftale alene, gælder ikke længere.
documents-amendment-words = Hvad der ændres
documents-amendment-clause = Punkt
documents-amendment-before = Før
documents-amendment-after = Efter
documents-amendment-terms = Vilkår, der ændres
documents-amendment-agreement = Aftalen med tillægget
documents-attached-amendment = Tillæggets kanoniske tekst
documents-amendment-named = Tillæg { $number }: { $title }
documents-amendment-of = Til aftale
documents-amendment-why = Hvorfor
documents-amendment-from = I kraft fra
documents-amendment-preamble = Indledning
