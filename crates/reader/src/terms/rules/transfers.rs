//! Out of the EEA, and to others.

use domain::terms::{Key, Word};

use crate::terms::rule::{Rule, Topic, word};

const THIRD: Key = Key::TransfersThirdCountry;

pub const RULES: &[Rule] = &[
    word(
        THIRD,
        Word::Accepted,
        Topic::ANY,
        &[
            "@controller .. accepts|agrees|acknowledge* ... @third ... server*|located|transfer*|stored",
            "@controller . . agrees|accepts ... transfer* ... @third",
        ],
        &["@controller .. aksepterer|godtar|accepterer|samtykker ... @third"],
    ),
    word(
        THIRD,
        Word::WrittenApproval,
        Topic::ANY,
        &[
            "transfer*|go|process* ... @third ... only|without|unless ... written|prior|writing|approved & consent*|approv*|authoris*|authoriz* & written|writing|prior|beforehand",
            "not ... transfer*|process* ... @third ... without|unless ... consent*|approv*|authoris*|authoriz* & !documented instruction*",
            "may|can only ... transfer* ... @third ... approv*|consent*|authoris*|authoriz*",
            "only ... transfer* ... @third & approv*|consent*|authoris*|authoriz*",
        ],
        &[
            "overfør* ... @third ... godkend*|godkjen*|samtykke*|tillat* & kun|bare|uden|uten|hvis|medmindre|dersom|forudg*|forhånd*",
            "ikke ... overfør* ... @third ... uden|uten ... godkend*|godkjen*|samtykke*",
        ],
    ),
    word(
        THIRD,
        Word::DocumentedInstruction,
        Topic::ANY,
        &[
            "transfer* ... @third ... documented|written instruction* & only|without|unless|basis",
            "without documented instruction* ... transfer* ... @third",
            "not ... documented instruction* ... transfer* ... @third ... not",
        ],
        &[
            "overfør* ... @third ... dokumenter*|skriftlig* instruks* & kun|bare|alene|hvis|medmindre|uden|uten",
            "uden|uten ... dokumenter* instruks* ... overfør*|@third",
        ],
    ),
    // Article 28(3)(a), as nearly every agreement repeats it.
    word(
        THIRD,
        Word::DocumentedInstruction,
        Topic::ANY,
        &["only|solely ... documented instruction* ... transfer* ... @third"],
        &["kun|bare|udelukkende|utelukkende ... dokumenter* instruks* ... overfør* ... @third"],
    )
    .likely()
    .aside(),
    word(
        THIRD,
        Word::Forbidden,
        Topic::ANY,
        &[
            "not ... transfer*|process*|stored ... @third & !without|unless|prior|consent*|approv*|authoris*|authoriz*|instruct*|only|except",
        ],
        &[
            "ikke|ingen ... overfør*|behandl*|lagr* ... @third & !uden skriftlig*|forudg*|samtykke*|godkend* & !uten skriftlig*|forhånd* & !samtykke*|godkend*|godkjen*|instruks*|medmindre|mindre|kun|bare",
        ],
    ),
    word(
        Key::TransfersGrounds,
        Word::Adequacy,
        Topic::TRANSFER,
        &[
            "adequa* decision*",
            "adequa* . . protection",
            "protects . adequately",
            "decision ... adequa*",
            "privacy shield|framework",
        ],
        &["tilstrækkelig*|tilstrekkelig* . beskyttelsesniveau|beskyttelsesnivå|vern", "privacy framework|shield"],
    ),
    word(
        Key::TransfersGrounds,
        Word::StandardClauses,
        Topic::TRANSFER,
        &[
            "standard . contractual|protection clauses|provisions & !confused",
            "standard data|personal protection|data clauses|provisions|protection & !confused",
            "model clauses",
            "scc|sccs",
        ],
        &[
            "standardkontrakt*|standardbestemmelse*|standardvilkår*|standardklausul*|standardavtale*",
            "standard personvern*|kontrakt*|databeskyttelse*",
            "scc",
        ],
    ),
    word(
        Key::TransfersGrounds,
        Word::BindingRules,
        Topic::TRANSFER,
        &["binding corporate rules", "bcr*"],
        &["bindende virksomhedsregler|virksomhetsregler|konsernregler|koncernregler"],
    ),
    word(
        Key::TransfersThirdParty,
        Word::WrittenApproval,
        Topic::ANY,
        &[
            "third part* ... without|unless ... written|prior|express ... consent*|approv*|authoris*|authoriz* & disclos*|transfer*|share*|pass* & !breach*|incident*|auditor*",
            "not ... disclos*|transfer* ... third part* ... without|unless ... consent*|approv* & !breach*|incident*",
        ],
        &[
            "tredjepart*|tredjemand*|tredjemann* ... uden|uten|medmindre|mindre ... samtykk*|godkend*|godkjen*|forhåndssamtykke & !@breach",
        ],
    ),
    word(
        Key::TransfersThirdParty,
        Word::DocumentedInstruction,
        Topic::ANY,
        &["not ... disclos*|transfer* ... third part* ... without|unless ... instruct* & !breach*"],
        &["ikke ... videregi*|utlever*|overlad*|overlat* ... tredjepart*|tredjemand* ... instruks* & !@breach"],
    ),
    word(
        Key::TransfersThirdParty,
        Word::Forbidden,
        Topic::ANY,
        &["not disclose|transfer|share ... third part* & !without|unless|except|breach*|prior"],
        &["ikke . utlever*|videregi* ... tredjepart*|tredjemand* & !uden|uten|medmindre|mindre|@breach"],
    )
    .likely()
    .aside(),
    word(
        Key::TransfersRequiredByLaw,
        Word::NotifyIfAllowed,
        Topic::ANY,
        &[
            "notif*|inform* . @controller ... extent ... permit*|allow*",
            "notif*|inform* ... far as . . lets|permits|allows",
        ],
        &["underret*|inform*|varsl* ... omfang|utstrekning|grad ... tillad*|tillat*|lov* & !bist*|revis*"],
    ),
    word(
        Key::TransfersRequiredByLaw,
        Word::InformBefore,
        Topic::ANY,
        &[
            "inform*|tell|notify ... @controller ... legal|requirement|that|requires ... before|prior ... process*|transfer*",
            "law ... inform*|tell|notify .. @controller ... before|prior",
        ],
        &[
            "kræver|krever|påkrevd|påbudt|krav*|lov*|ret|rett ... underret*|inform*|oplys*|fortælle|fortelle|fra|vite ... før|inden . . behandling*|overfør*|noget",
            "underret*|inform*|oplys*|opplys* ... krav* ... før|inden|forud",
            "vite om kravet før",
        ],
    ),
];
