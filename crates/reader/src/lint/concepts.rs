//! How agreements say what Art. 28 GDPR demands: the table of `demands.rs`. Patterns as in `pattern.rs`.

use domain::terms::Key;

use super::kind::Kind;

/// One demand of the law.
pub struct Demand {
    /// What is reported where it is not met.
    pub kind: Kind,
    /// Terms that say it.
    pub keys: &'static [Key],
    /// Headings and labels that say it.
    pub labels: &'static [&'static str],
    /// Sentences that say it.
    pub said: &'static [&'static str],
}

/// The demands, in the order of Art. 28(3).
pub const DEMANDS: &[Demand] = &[
    Demand {
        kind: Kind::MissingSubjectMatter,
        keys: &[Key::MainAgreement],
        labels: &[
            "subject matter",
            "service|services",
            "genstand*|gjenstand*",
            "*ydelse*",
            "tjeneste*",
            "main agreement",
        ],
        said: &[
            "service*|ydelse*|tjeneste*|solution|løsning* & process*|behandl*|personal|person*",
            "subject matter",
            "on behalf",
            "på vegne",
        ],
    },
    Demand {
        kind: Kind::MissingDuration,
        keys: &[Key::Survives],
        labels: &["duration|term|varighed*|varighet*|løpetid*|løbetid*"],
        said: &[
            "duration .. processing|agreement|clauses|service*",
            "as|so long as",
            "så længe|lenge",
            "process* ... until|during",
            "varighed*|varighet* .. behandling*",
            "behandling* ... indtil|inntil",
            "in force|effect ... until",
            "gælder|gjelder ... indtil|inntil|til",
        ],
    },
    Demand {
        kind: Kind::MissingNature,
        keys: &[Key::ProcessingNature],
        labels: &["nature", "karakter", "art|arten", "processing operations|activities", "*behandlingsaktivitet*"],
        said: &[
            "pertain*|concern*|consist*|compris*|involv*|includes ... nature|storage|storing|store|hosting|host|collection",
            "nature .. purpose* & type*|categor*|duration",
            "nature .. processing is|are",
            "innebær*|indebær*|består|omfatter ... lagring|lagre|opbevaring|opbevare|overføre|hosting|indsamling|innsamling",
            "art|arten|karakter .. formål*",
            "receives|collects|stores|hosts|transmits|displays .. personal data|messages|content",
        ],
    },
    Demand {
        kind: Kind::MissingPurpose,
        keys: &[Key::ProcessingPurpose],
        labels: &["purpose*", "*formål*"],
        said: &[
            "purpose* .. processing",
            "purpose* .. is|are",
            "in order to deliver|provide|supply|perform",
            "for at|å levere|yde|utføre|drive",
            "formål* .. er|behandling*|angi*|anfør*",
            "process* ... to|for .. provid*|deliver* .. service*",
        ],
    },
    Demand {
        kind: Kind::MissingDataTypes,
        keys: &[Key::ProcessingData],
        labels: &[
            "=personal data",
            "=personoplysninger",
            "=personopplysninger",
            "type*|kind*|categor* .. personal|data|information",
            "type*|kategori* .. *oplysninger|*opplysninger|data|persondata",
        ],
        said: &[
            "following|these type*|kind*|categor* .. data|information",
            "type* .. *oplysninger|*opplysninger .. kategori*",
            "type* of personal data",
            "telephone|phone|email|mail|telefon*|username & name*|navn*",
        ],
    },
    Demand {
        kind: Kind::MissingPeople,
        keys: &[Key::ProcessingPeople],
        labels: &["data subject*", "registrerede", "registrerte", "categor* .. people|person*|individuals"],
        said: &[
            "following|these categor*|group* .. data subject*|people|person*|individuals",
            "type* ... kategori* .. registrerede|registrerte",
            "type* ... categor* .. data subject*",
            "data subjects are|include|comprise|concerned are",
            "registrerede|registrerte er|omfatter",
            "kategori* .. registrerede|registrerte er|omfatter|:",
        ],
    },
    Demand {
        kind: Kind::MissingControllerDuties,
        keys: &[],
        labels: &[
            "controller|controller's & obligation*|dut*|right*|responsib*|part",
            "controller's|customer's part|dut*|obligation*|responsib*|rights",
            "obligation*|dut*|rights|responsib* .. controller|customer",
            "dataansvarlige*|kunden* .. ansvar*|pligt*|forplig*|rettighed*",
            "ansvar*|pligt*|forplig*|rettighed* .. dataansvarlige*",
            "behandlingsansvarlig*|kunden* .. ansvar*|plikt*|forplikt*|rettighet*",
            "ansvar*|plikt*|forplikt*|rettighet* .. behandlingsansvarlig*",
        ],
        said: &[
            "controller|customer shall|must|is|has .. responsib*|ensure*|right|oblig*",
            "controller|customer shall|must",
            "controller|customer decides|chooses|determines",
            "dataansvarlige|kunden skal|bestemmer|vælger|sikrer",
            "dataansvarlige|kunden er|har .. ansvar*|ret|pligt",
            "behandlingsansvarlige|kunden skal|bestemmer|velger|sørger",
            "behandlingsansvarlige|kunden er|har .. ansvar*|rett|plikt|forpliktet",
        ],
    },
    Demand {
        kind: Kind::MissingInstructions,
        keys: &[],
        labels: &[],
        said: &[
            "only|solely|exclusively ... on|under|upon|as|to|by|with|within|following ... instruct*",
            "process*|act|acts|use ... accordance|compliance|conformity|pursuant|line .. instruct*",
            "process*|act|acts .. on|under|upon .. documented|written .. instruct*",
            "not process* ... other|unless|except|without ... instruct*",
            "kun|udelukkende|alene ... efter|henhold|overensstemmelse|baggrund|inden .. instru*",
            "handler|behandler .. efter|overensstemmelse .. instru*",
            "bare|kun|utelukkende|alene ... etter|samsvar|henhold|tråd|basert|slik|på .. instru*",
            "behandle* ... samsvar|henhold|overensstemmelse .. instru*",
            "kun|bare|udelukkende|utelukkende .. instru* .. om|fra",
        ],
    },
    Demand {
        kind: Kind::MissingTransferInstructions,
        keys: &[Key::TransfersThirdCountry],
        labels: &[],
        said: &[
            "third|3rd countr*|state* && instruct*|approv*|authori*|consent*|accept*|agree*",
            "outside .. eea|eu|european && instruct*|approv*|authori*|consent*|accept*|agree*",
            "*tredjeland*|tredjelande|*tredjelandsoverførs* && instru*|godken*|samtyk*|tillad*|tillat*|aksept*|godta*|godkjen*",
            "uden|udenfor|utenfor .. eu|eøs && instru*|godken*|samtyk*|tillad*|tillat*|aksept*|godta*|godkjen*",
        ],
    },
    Demand {
        kind: Kind::MissingLegalDutyNotice,
        keys: &[Key::TransfersRequiredByLaw],
        labels: &[],
        said: &[
            "inform*|notif*|tell*|advis* & controller|customer|you & law*|legal|statut*|legislation & before|prior|extent|permitted|lets|prohibit*|forbid*",
            "law*|statut*|legislation .. require*|oblige*|demand* && inform*|notif*|tell* & extent|lets|prohibit*|forbid*|permitted",
            "fortæl*|underret*|oplys*|informer*|meddel*|orienter* & dataansvarlige*|kunden* & ret|retten|lov*|retlige & før|inden|forud|omfang|forbyd*|forbudt",
            "sige|si|sier|vite|informer*|underrett*|varsl*|fortell*|opplys* & behandlingsansvarlige*|kunden* & lov*|loven|retten|*krav|*kravet|juridiske & før|forbyr|forbudt|omfang|grad|utstrekning",
        ],
    },
    Demand {
        kind: Kind::MissingInfringingInstruction,
        keys: &[],
        labels: &[],
        said: &[
            "instruct* & infring*|unlawful|illegal|contraven*|conflict*|violat*|breach*|contrary|incompatible & inform*|notif*|tell*|say*|report*|alert*|advis*",
            "unlawful|illegal|infring*|contraven*|violat* & inform*|notif*|tell*|say*|says && instruct*",
            "instru* & strid*|ulovlig*|overtræd*|krænk*|bryde*|uforenelig* & underret*|fortæl*|oplys*|informer*|meddel*|orienter*|sige|siger|besked|gøre",
            "instru* & strid*|ulovlig*|brudd|bryt*|krenk*|uforenlig* & underrett*|si|sier|informer*|varsl*|rapporter*|meld*|opplys*",
            "strid*|ulovlig* & sige|siger|underret*|straks && instru*",
        ],
    },
    Demand {
        kind: Kind::MissingConfidentiality,
        keys: &[],
        labels: &[],
        said: &[
            "confidential*|secrecy & persons|people|personnel|staff|employ*|everybody|everyone|them|anyone|individuals|authorised|authorized",
            "confidentiality undertakings|agreements|statements|declarations",
            "fortrolig*|tavshed* & personer|personale|medarbejder*|ansat*|hver|alle|enhver|dem|autoriser*",
            "tavshedserklæring*|fortrolighedserklæring*|fortrolighedsaftale*",
            "taushet*|konfidensi*|fortrolig* & personer|personell|medarbeider*|ansat*|hver|alle|enhver|dem|autoriser*|fullmakt",
            "taushetserklæring*|taushetsavtale*|konfidensialitetserklæring*",
        ],
    },
    Demand {
        kind: Kind::MissingSecurity,
        keys: &[],
        labels: &["security measures", "*sikkerhedsforanstaltning*", "*sikkerhetstiltak*", "security of .. processing"],
        said: &[
            "technical .. organisational|organizational & risk*|secur*|level|protect*",
            "measure* & 32",
            "security measure*|safeguard*|controls",
            "appropriate|adequate .. security",
            "tekniske .. organisatoriske & risi*|*sikkerhed*|niveau|beskyt*",
            "foranstaltning* & 32",
            "*sikkerhedsforanstaltning*",
            "tekniske .. organisatoriske & risiko*|*sikkerhet*|nivå*|beskytt*|verne*",
            "tiltak* & 32",
            "*sikkerhetstiltak*",
        ],
    },
    Demand {
        kind: Kind::MissingSubprocessorAuthorisation,
        keys: &[Key::SubprocessorAuthorisation],
        labels: &[],
        said: &[
            "subprocessor*|subcontractor* & authori*|approv*|consent*|permi*|agree*|accept*",
            "another processor & authori*|approv*|consent*|permi*",
            "underdatabehandler*|underleverandør* & godken*|samtyk*|tillad*|accept*|autoris*",
            "anden|andre databehandler* & godken*|samtyk*|tillad*",
            "underdatabehandler*|underbehandler*|underleverandør*|underprosessor* & godkjen*|samtyk*|tillat*|aksept*|godta*|autoris*",
            "annen|andre databehandler* & godkjen*|samtyk*|tillat*",
        ],
    },
    Demand {
        kind: Kind::MissingSubprocessorContract,
        keys: &[],
        labels: &[],
        said: &[
            "subprocessor*|subcontractor* & contract*|agreement*|bound|act|binding & same|dut*|obligation*|less|equivalent|equal|corresponding|terms",
            "subprocessor*|subcontractor* & impos*|subject & same|dut*|obligation*|equivalent",
            "underdatabehandler*|underleverandør* & *aftale*|kontrakt*|bundet|pålæg* & samme|*pligt*|*forpligt*|mindst|tilsvarende|lig*|vilkår",
            "underdatabehandler*|underbehandler*|underleverandør* & *avtale*|kontrakt*|bundet|pålegg* & samme|*plikt*|*forplikt*|minst|mindre|tilsvarende|vilkår",
        ],
    },
    Demand {
        kind: Kind::MissingSubprocessorLiability,
        keys: &[],
        labels: &[],
        said: &[
            "subprocessor*|subprocessor's|subcontractor* & liab*|responsib*|answer*|accountab*",
            "underdatabehandler*|underleverandør* & ansvar|ansvaret|ansvarlig|ansvarligt|hæfte*|svarer|svare",
            "underdatabehandler*|underbehandler*|underleverandør* & ansvar|ansvaret|ansvarlig|heft*|svarer|svare",
        ],
    },
    Demand {
        kind: Kind::MissingRightsHelp,
        keys: &[],
        labels: &[],
        said: &[
            "assist*|help*|support*|cooperat* & right|rights",
            "bistå*|bistand|hjælp*|assist*|støtte* & *rettighed*",
            "bistå*|bistand|hjelp*|assist*|støtte* & *rettighet*",
        ],
    },
    Demand {
        kind: Kind::MissingDutiesHelp,
        keys: &[],
        labels: &[],
        said: &[
            "assist*|help*|support*|cooperat* & 32|33|35|36",
            "assist*|help*|support*|cooperat* && impact|consultation|consult",
            "bistå*|bistand|hjælp*|assist*|støtte* & 32|33|35|36",
            "bistå*|bistand|hjælp*|assist*|støtte* && konsekvensanalyse*|forudgående",
            "bistå*|bistand|hjelp*|assist*|støtte* & 32|33|35|36",
            "bistå*|bistand|hjelp*|assist*|støtte* && *personvernkonsekvens*|forhåndsdrøft*|konsekvensutredning*|konsekvensvurdering*",
        ],
    },
    Demand {
        kind: Kind::MissingBreachNotice,
        keys: &[Key::BreachToController],
        labels: &[],
        said: &[
            "notif*|inform*|tell*|report*|alert* .. controller|customer|you & breach*|incident*|unauthori*",
            "underret*|informer*|orienter*|meddel*|giv* .. dataansvarlige|kunden & *brud|*bruddet|*hændelse*|uautoriser*",
            "underrett*|informer*|varsl*|meld* .. behandlingsansvarlige|kunden & *brudd|*bruddet|*hendelse*|uautoriser*|tilgang",
        ],
    },
    Demand {
        kind: Kind::MissingEnd,
        keys: &[Key::EndData],
        labels: &[],
        said: &[
            "delet*|eras*|return*|destroy*|destruct* & end|ends|ended|ending|terminat*|expir*|cease*|cessation|complet*",
            "slet*|tilbagelever*|returner*|tilintetgør*|destruer* & ophør*|udløb*|opsig*|slut*|afslut*",
            "slett*|tilbakelever*|returner*|makuler*|destruer* & opphør*|utløp*|oppsig*|slutt*|avslut*",
        ],
    },
    Demand {
        kind: Kind::MissingInformation,
        keys: &[Key::AuditInformation],
        labels: &[],
        said: &[
            "information|documentation|evidence ... demonstrat*|show*|prove*|proof|complian*|comply|complied|verif*",
            "oplysninger|information*|dokumentation ... påvis*|vise|viser|eftervis*|overhold*|efterlev*",
            "opplysninger|informasjon*|dokumentasjon ... påvis*|vise|viser|overhold*|etterlev*",
        ],
    },
    Demand {
        kind: Kind::MissingAudits,
        keys: &[Key::AuditInspection],
        labels: &[],
        said: &[
            "audit*|inspect* & controller*|customer* & allow*|permit*|contribut*|right|may|access|entitled|conduct*",
            "revision*|inspektion*|inspicer*|tilsyn* & dataansvarlige*|kunden* & mulighed|bidrag*|tillad*|ret|adgang|kan|foretag*",
            "revisjon*|inspeksjon*|inspiser*|revider* & behandlingsansvarlig*|kunden* & mulighet|bidra*|tillat*|rett|adgang|kan|gjennomfør*|utfør*",
        ],
    },
];

/// A general authorisation of sub-processors.
pub const GENERAL: &[&str] = &[
    "has|gives|grants|given|granted ... general .. authori*|consent|approval|permission & subprocessor*|subcontractor*|processor*",
    "authori*|consent|approval|permission ... given|granted ... general && subprocessor*|subcontractor*",
    "giver|meddeler|har ... generel* .. godken*|samtyk*|tilladelse*",
    "godkendelse*|samtykke*|tilladelse* ... gives|givet|meddelt ... generel* && underdatabehandler*|underleverandør*",
    "gir|gitt|har ... generell* .. tillat*|godkjen*|samtyk*",
    "general|generally .. authori*|consent|approval|permission & subprocessor*|subcontractor*|processor*",
    "generel*|generelt .. godken*|samtyk*|tilladelse* & underdatabehandler*|underleverandør*",
    "generell* .. tillat*|godkjen*|samtyk* & underdatabehandler*|underbehandler*|underleverandør*",
];

/// The chance to object to changes of sub-processors.
pub const CHANGES: &[&str] = &[
    "object|objects|objection*|oppose*|veto && subprocessor*|subcontractor*",
    "indsigelse*|modsætte* && underdatabehandler*|underleverandør*",
    "innsigelse*|motsette*|protester* && underdatabehandler*|underbehandler*|underleverandør*",
];

/// The controller chooses between erasure and return.
pub const CHOICE: &[&str] = &[
    "choice|chooses|choose|chosen|option|elect*|discretion|decides & delet*|eras*|return*",
    "request*|instruct* & delet*|eras* & return*",
    "*valg|valget|vælger|vælge|valgt|ønske* & slet*|tilbagelever*|returner*|leveres",
    "anmod*|instru* & slet* & tilbage*|returner*",
    "*valg|valget|velger|velge|valgt|ønske* & slett*|tilbakelever*|returner*|leveres",
    "instru*|anmod* & slett* & tilbake*|returner*",
];

/// Both are owed, so that there is nothing to choose.
pub const RETURN_AND_ERASE: &[&str] = &[
    "return* .. and|then .. eras*|delet*|destroy*",
    "tilbage*|returner* .. og|derefter .. slet*",
    "tilbake*|returner* .. og|deretter .. slett*",
];
