//! When something went wrong.

use domain::terms::{Key, Word};

use crate::terms::rule::{Rule, Topic, period, word};

const BREACH: Topic = Topic::BREACH;

pub const RULES: &[Rule] = &[
    period(
        Key::BreachToController,
        BREACH,
        &[
            "notif*|inform*|report*|tell*|alert* .. @controller ... # & !obligation to @undue & !assist*|helps|help ... notif* ... #",
            "@controller ... notif*|inform*|told ... # & !assist*|helps|help & !obligation to",
            "@processor ... # ... notif*|inform*|report*|tell .. @controller & !assist*",
            "notice|notification . . given|made|provided|sent|place ... #",
            "notif*|report* ... within|than # ... @controller & !assist*|helps|help ... notif* ... #",
        ],
        &[
            "underret*|varsl*|meld*|inform*|oplys*|orienter*|meddel* ... @controller ... # & !anmeld* @authority & !bist*|hjælp*|hjelp* ... meld*|anmeld* ... #",
            "# ... underret*|varsl*|inform*|orienter*|meddel*|melde|melding|fra ... @controller & !bist*",
            "underretning*|varsel|varslet|varsling*|meddelelse*|melding* .. gives|gis|ske|skje|sendes|finne|finde ... #",
            "@controller underretning*|varsel ... #",
            "underret*|varsl* ... #  ... @controller",
        ],
    ),
    word(
        Key::BreachToController,
        Word::WithoutUndueDelay,
        BREACH,
        &[
            "@undue ... notif*|inform*|report*|tell* ... @controller & !obligation . to @undue|without|assist*",
            "notif*|inform*|report* ... @controller ... @undue & !obligation . to @undue|without & !assist*",
            "notif*|inform*|report*|tell* .. @controller ... @undue & !obligation . to|assist*",
        ],
        &[
            "underret*|varsl*|inform* ... @undue ... @controller & !forpligtelse|pligt*|plikt* . til & !bist*",
            "@undue ... underret*|varsl*|inform*|orienter*|meddel*|meld*|fra ... @controller & !forpligtelse|pligt*|plikt* . til & !bist*",
            "underret*|varsl*|inform*|orienter*|meddel*|meld* ... @controller ... @undue & !forpligtelse|pligt*|plikt* . til & !bist*",
        ],
    ),
    word(
        Key::BreachToController,
        Word::Immediately,
        BREACH,
        &[
            "@once ... notif*|inform*|report*|tell* .. @controller & !instruct*|opinion",
            "notif*|inform*|report*|tell* .. @controller . @once & !instruct*|opinion",
        ],
        &[
            "@once ... underret*|varsl*|inform*|orienter*|meddel*|meld*|fra ... @controller & !instruks*|vesentlig*|væsentlig*",
            "underret*|varsl*|inform*|meld* ... @controller . @once & !instruks*|vesentlig*|væsentlig*",
        ],
    ),
    word(
        Key::BreachScope,
        Word::AccessOrDisclosure,
        BREACH,
        &["notif*|inform* ... unauthoris*|authoriz* access|disclosure & !loss|destruction|alteration|breach"],
        &[
            "varsl*|underret*|inform* ... uautoris*|urettmessig*|uberettiget . . tilgang|adgang & !tap|tab|ødelegg*|ødelæg*|tilintetgør*",
        ],
    ),
    word(
        Key::BreachScope,
        Word::AnyBreach,
        BREACH,
        &[
            "notif* ... every|any|all|each . data breach* & @controller|@processor",
            "every|any|each . data breach* ... notif* . @controller",
        ],
        &["underret*|varsl* ... enhver*|ethvert|alle brud*|avvik*"],
    )
    .likely(),
    word(
        Key::BreachInfringements,
        Word::Immediately,
        Topic::ANY,
        &[
            "@once notif*|inform*|tell ... material|serious|significant . breach*|infringement* ... law|laws|legislation",
            "material|serious|significant . breach*|infringement* ... law|laws|legislation ... @once",
        ],
        &[
            "@once . varsl*|underret*|inform* ... vesentlig*|væsentlig*|alvorlig* brudd*|brud* . . . *lov*|*regler*|*lovgivning*",
            "vesentlig*|væsentlig*|alvorlig* brudd*|brud* . . *lov*|*regler*|*reglerne*|*reglene*|*lovgivning* ... @once",
        ],
    ),
    word(
        Key::BreachInfringements,
        Word::WithoutUndueDelay,
        Topic::ANY,
        &[
            "@undue notif*|inform*|tell ... material|serious|significant . breach*|infringement* . . . law|laws|legislation",
        ],
        &["@undue ... varsl*|underret*|inform* ... vesentlig*|væsentlig* brudd*|brud* . . *lov*|*regler*"],
    ),
    word(
        Key::BreachForm,
        Word::InWriting,
        BREACH,
        &[
            "notif*|notice|inform*|report* ... in writing & !consent|approv*",
            "written notice|notification|report & breach*|incident*",
            "in writing ... notif*|inform* & !consent|approv*",
        ],
        &[
            "skriftlig* ... underret*|varsl*|varsel|inform*|meddel* & !instruks*|samtykke*|godkend*|godkjen*",
            "underret*|varsl*|varsel|inform*|meddel*|meld* ... skriftlig* & !instruks*|samtykke*|godkend*|godkjen*",
        ],
    ),
    word(
        Key::BreachForm,
        Word::Email,
        BREACH,
        &["notif*|notice|inform*|report* ... by|via|through . email|mail & !enquir*"],
        &["underret*|varsl*|varsel|inform*|meddel*|meld*|sendes ... epost*|email*|mail & !henvendelse*"],
    ),
    word(
        Key::BreachForm,
        Word::DirectMessage,
        BREACH,
        &["notif*|notice|inform*|report* ... direct messag*"],
        &["underret*|varsl*|meddel*|meld* ... direkte besked*|meldings*"],
    ),
    word(
        Key::BreachForm,
        Word::Telephone,
        BREACH,
        &["notif*|notice|inform*|report* ... by|via telephone|phone", "by telephone ... writing|email"],
        &["underret*|varsl*|inform*|meddel*|meld* ... telefon*|telefonisk"],
    ),
    word(
        Key::BreachRecipient,
        Word::PrivacyContact,
        BREACH,
        &[
            "notif*|notice . . given|sent|goes|made|addressed ... privacy contact|officer",
            "notif*|inform* .. @controller data protection officer",
        ],
        &["underret*|varsel|varsl* ... til .. databeskyttelsesrådgiver*|personvernombud* & !navn"],
    ),
    word(
        Key::BreachRecipient,
        Word::BreachContact,
        BREACH,
        &[
            "notif*|notice ... given|sent|goes|go|made|addressed ... contact & !name|each",
            "notice|notification ... breach contact",
        ],
        &["underret*|varsel*|varsl* ... til .. kontaktpunkt*|kontaktperson* & !navn|opplysninger"],
    ),
    word(
        Key::BreachContents,
        Word::Nature,
        BREACH,
        &[
            "notif*|notice|information|it|report ... shall|must|will|includ*|contain*|provid*|state*|describe ... nature|kind .. breach|incident & !@authority",
            "must|shall state ... what . happened",
        ],
        &[
            "underret*|varsel*|varslet|meldingen|avviksmelding* ... skal ... karakter*|art|arten|beskrivelse & !tilsynsmyndig*|datatilsyn*",
            "skal oplyse|opplyse|indeholde|inneholde|beskrive ... hvad|hva . . sket|skjedd|skjedde|art|karakter & !tilsynsmyndig*",
            "skal beskrive ... art & !@authority",
        ],
    ),
    word(
        Key::BreachContents,
        Word::ContactPoint,
        BREACH,
        &[
            "notif*|notice|information|it|report ... shall|must|will|includ*|contain*|provid*|state* ... contact details|point & !@authority|point . contact . accordance",
            "must|shall state ... contact details|point|whom & !@authority",
            "must|shall state ... whom",
            "it states ... contact",
        ],
        &[
            "skal ... oplyse|opplyse|indeholde|inneholde|beskrive ... kontaktpunkt*|kontaktperson*|kontaktoplysning*|kontaktopplysning*|spørge|spørre|databeskyttelsesrådgiver*|personvernombud* & !@authority",
        ],
    ),
    word(
        Key::BreachContents,
        Word::Consequences,
        BREACH,
        &[
            "notif*|notice|information|it|report ... shall|must|will|includ*|contain*|provid*|state*|describe ... consequence*|lead & !@authority",
            "must|shall state ... consequence*|lead & !@authority",
        ],
        &[
            "underret*|varsel*|varslet|meldingen|skal ... oplyse|opplyse|indeholde|inneholde|beskrive ... konsekvens*|fører|følger|virkning* & !@authority",
        ],
    ),
    word(
        Key::BreachContents,
        Word::Measures,
        BREACH,
        &[
            "notif*|notice|information|it|report ... shall|must|will|includ*|contain*|provid*|state*|describe ... measures|steps|proposed|done|suggests & !@authority|consult",
            "must|shall state ... measures|done & !@authority",
        ],
        &[
            "underret*|varsel*|varslet|meldingen|skal ... oplyse|opplyse|indeholde|inneholde|beskrive ... foranstaltning*|tiltak*|gjort|gjort|gjordt|gjøre|gøre|gjort|foreslå* & !@authority",
        ],
    ),
    word(
        Key::BreachPhases,
        Word::InPhases,
        BREACH,
        &["in phases|stages", "phases|stages ... delay"],
        &["trinvis*|trinnvis*|faser|etappe*"],
    ),
    word(
        Key::BreachAuthority,
        Word::ProcessorOnBehalf,
        BREACH,
        &["@processor ... notif*|report* ... @authority ... on behalf of . @controller & !assist*|help*|not"],
        &["@processor ... anmeld*|melder ... @authority ... vegne & !bist*|hjælp*|ikke"],
    ),
    word(
        Key::BreachAuthority,
        Word::Controller,
        BREACH,
        &[
            "@controller . responsible ... notif*|report* ... @authority",
            "for . @controller to tell|notify|report|inform ... @authority",
            "only . @controller ... notif* ... @authority",
            "@controller ... decide* ... notify ... @authority",
            "responsibility of . @controller to . notif*|report*",
        ],
        &[
            "@controller ... ansvar* ... anmeld*|meld*|varsl* ... @authority",
            "@controller . som|der . melder|anmelder ... @authority",
            "@processor . ikke . meld*|anmeld* ... @authority",
        ],
    ),
    word(
        Key::BreachAuthority,
        Word::ControllerWithHelp,
        BREACH,
        &["assist*|help* . @controller ... notif*|report* ... @authority & @breach|breach*"],
        &[
            "bist*|hjælp*|hjelp* . . @controller ... anmeld*|melde|melding ... @authority",
            "@processor hjælper|hjelper|bistår ... 33",
        ],
    ),
    word(
        Key::BreachThirdParties,
        Word::LawOrInstruction,
        BREACH,
        &[
            "not ... inform|tell|notify|disclose ... third part* ... unless ... law|instruct*",
            "tells no third party ... unless ... law|instruct*",
        ],
        &[
            "ikke ... fortæl*|fortel*|orienter*|inform*|underret*|varsl* ... tredjepart*|tredjemand* ... medmindre|mindre ... lov*|instruks*",
        ],
    ),
    word(
        Key::BreachThirdParties,
        Word::WrittenApproval,
        BREACH,
        &["not ... inform|tell|notify|disclose ... third part* ... without ... consent|approv*|authoris*|authoriz*"],
        &[
            "ikke ... orienter*|inform*|underret*|fortæl*|varsl*|uden|uten ... samtykke*|godkend*|godkjen* ... tredjepart*|tredjemand*",
            "ikke ... tredjepart*|tredjemand* ... uden|uten ... samtykke*|godkend*|godkjen*",
        ],
    ),
    word(
        Key::BreachMeasures,
        Word::Consult,
        BREACH,
        &["consult* . @controller ... measures|steps|remedial", "consult* . @controller"],
        &["drøft*|rådfør*|konsulter*|samråd ... @controller & !anmodning"],
    ),
];
