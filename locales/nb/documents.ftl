# Den trykte avtalen: det som står rundt teksten.
documents-page = Side { $page } av { $pages }
documents-untitled = Databehandleravtale
documents-none = –
documents-not-stated = ikke angitt

documents-draft-mark = Utkast, ikke undertegnet
documents-draft-heading = Dette er et utkast
documents-draft-notice = Ingen har undertegnet det. Det viser hva avtalen kommer til å si med de opplysningene som er gitt så langt.

documents-terms-heading = Vilkår
documents-terms-intro = Hva avtalen sier om hvert emne, og hvor den sier det. Sier den ikke noe, går det fram av tabellen.
documents-terms-name = Emne
documents-terms-value = Hva som er avtalt
documents-terms-clause = Punkt

documents-subprocessors-heading = Underdatabehandlere
documents-subprocessors-intro = De underdatabehandlerne som den behandlingsansvarlige hadde godkjent da avtalen ble undertegnet.
documents-subprocessors-none = Det brukes ingen underdatabehandlere.
documents-subprocessors-name = Underdatabehandler
documents-subprocessors-address = Adresse og kontakt
documents-subprocessors-processing = Behandling
documents-subprocessors-location = Sted
documents-subprocessors-transfer = Overføringsgrunnlag

documents-signatures-heading = Underskrifter
documents-signatures-intro = Partene har undertegnet avtalen på de foregående sidene med vedlegg, vilkår og underdatabehandlere.
documents-signatures-controller = For den behandlingsansvarlige
documents-signatures-processor = For databehandleren
documents-signatures-registration = Organisasjonsnummer
documents-signatures-at = Undertegnet
documents-signatures-method = Hvordan
documents-signatures-statement = Godtatt erklæring
documents-signatures-in-force = Ikrafttredelse
documents-signatures-nature = Underskriftene er elektroniske signaturer. De er verken avanserte eller kvalifiserte slik ordene er brukt i forordning (EU) nr. 910/2014 (eIDAS).

documents-seal-heading = Elektronisk segl
documents-seal-owner = { $owner }
documents-seal-explanation = Eieren som er nevnt her, har lukket filen med et elektronisk segl. Seglet viser hvor filen kommer fra, og at ingenting i den er endret siden. Det er ikke noens underskrift.
documents-seal-alt = Segl: to bånd og to ringer som holder fast i hverandre, for de to partene som har undertegnet.

documents-evidence-heading = Bevis
documents-evidence-intro = Hvordan underskriftene kom i stand, og hvordan man kontrollerer at teksten og vilkårene er de som ble undertegnet.
documents-evidence-address = Adresse som den som undertegnet for den behandlingsansvarlige, har vist å ha tilgang til
documents-evidence-events = Hva som har skjedd
documents-evidence-at = Når
documents-evidence-what = Hva
documents-evidence-who = Hvem

documents-log-heading = Revisjonssporet den dagen
documents-log-intro = Da filen ble forseglet, hadde revisjonssporet over alle handlinger dette navnet, dette antallet poster og denne roten; den signerte formen står i { $file }. Med den kan enhver senere bevise om noe fra før den dagen er endret: { $page }
documents-recipe-heading = Kontroller det selv
documents-recipe-intro = Tre filer er lagt ved denne filen: teksten slik den ble undertegnet, vilkårene og beviset. Lagre vedleggene og beregn SHA-256 av de to første, med et hvilket som helst program eller med disse kommandoene:
documents-recipe-result = Resultatet skal være disse to linjene, tegn for tegn:
documents-recipe-page = Hvem som har forseglet filen, og om den er uendret, vises på { $url }.

documents-attached-agreement = Avtalens tekst slik den ble undertegnet, med én linje for hver trykt enhet
documents-attached-terms = Avtalens vilkår slik de ble undertegnet, som kanonisk JSON
documents-attached-evidence = Beviset for underskriftene, som JSON
documents-not-given = ingen
documents-date-of-signature = datoen for den behandlingsansvarliges underskrift

documents-particulars-heading = Opplysninger i denne avtalen
documents-particulars-intro = Disse opplysningene er en del av avtalen.
documents-particulars-subprocessors = Underdatabehandlere som den behandlingsansvarlige godkjenner:
documents-particulars-controller = Behandlingsansvarlig
documents-particulars-controller-registration = Behandlingsansvarlig: organisasjonsnummer eller mva-nummer
documents-particulars-controller-address = Behandlingsansvarlig: adresse
documents-particulars-controller-country = Behandlingsansvarlig: land
documents-particulars-controller-signatory = Behandlingsansvarlig: undertegnes av
documents-particulars-controller-signatory-role = Behandlingsansvarlig: rollen til den som undertegner
documents-particulars-controller-privacy = Behandlingsansvarlig: kontakt om personvern
documents-particulars-controller-breach = Behandlingsansvarlig: kontakt ved brudd
documents-particulars-processor = Databehandler
documents-particulars-processor-registration = Databehandler: organisasjonsnummer eller mva-nummer
documents-particulars-processor-address = Databehandler: adresse
documents-particulars-processor-country = Databehandler: land
documents-particulars-processor-privacy = Databehandler: kontakt om personvern
documents-particulars-processor-breach = Databehandler: kontakt ved brudd
documents-particulars-services = Tjenester
documents-particulars-main-agreement = Hovedavtale
# What amendments write into appendix D.
documents-appendix-d = Vedlegg D
documents-appendix-d-heading = Endringer
documents-override-line = Særlig vilkår som går foran resten av avtalen
documents-amendment-line = Tillegg { $number }, { $effect }
documents-amendment-effect-signed = fra den dagen begge parter har undertegnet det
documents-amendment-effect-on = fra { $day }
documents-amendment-replaced = Punkt { $clause } har fått ny ordlyd.
documents-amendment-removed = Punkt { $clause } gjelder ikke lenger.
documents-amendment-added = Punkt { $number } er nytt og står etter punkt { $clause }.
documents-amendment-renewed = Avtalen fortsetter med versjon { $number } av «{ $name }». Det som er avtalt for denne avtalen alene, gjelder fortsatt:
documents-amendment-renewed-plain = Avtalen fortsetter med versjon { $number } av «{ $name }».
documents-amendment-lost = Punkt { $clause }: det som var avtalt for denne avtalen alene, gjelder ikke lenger.
documents-amendment-words = Hva som endres
documents-amendment-clause = Punkt
documents-amendment-before = Før
documents-amendment-after = Etter
documents-amendment-terms = Vilkår som endres
documents-amendment-agreement = Avtalen med tillegget
documents-attached-amendment = Den kanoniske teksten til tillegget
documents-amendment-named = Tillegg { $number }: { $title }
documents-amendment-of = Til avtale
documents-amendment-why = Hvorfor
documents-amendment-from = I kraft fra
documents-amendment-preamble = Innledning
