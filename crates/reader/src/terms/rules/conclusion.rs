//! Who signs, from when and how long the agreement holds, and what goes before it.

use domain::terms::{Key, Word};

use crate::terms::rule::{Rule, Says, Topic, rule, word};

pub const RULES: &[Rule] = &[
    word(
        Key::SigningParties,
        Word::BothParties,
        Topic::ANY,
        &[
            "signed by both|each",
            "both parties . signed|sign|signature*|have",
            "signature* of both|each",
            "each party signs",
            "both parties signature*",
            "signed by the parties",
            "last signature & both|date",
        ],
        &[
            "begge . parter|parters|partene|parternes ... underskr*|undertegn*|sign*",
            "underskr*|undertegn*|signert|signeret|signeres ... begge . parter|partene",
            "hver part underskriver|undertegner|signerer",
            "begge* underskriver|underskrift*",
            "begge må slutte",
        ],
    ),
    word(
        Key::SigningParties,
        Word::BothParties,
        Topic::ANY,
        &["parties hereby enter into this"],
        &["inngår partene denne", "indgår parterne denne"],
    )
    .likely()
    .aside(),
    word(
        Key::SigningParties,
        Word::ControllerThenApproval,
        Topic::ANY,
        &["we|@processor review .. agreement ... approv*", "signed by the @controller ... approved by the @processor"],
        &["vi|@processor reviderer|gennemgår|gennemgår .. @this|aftalen ... godkend*|godkjen*"],
    ),
    word(
        Key::SigningController,
        Word::EntitledPerson,
        Topic::ANY,
        &[
            "party|parties|@controller ... person . entitled|authoris*|authoriz* to bind|sign",
            "@controller|parties|party ... authoris*|authoriz* signator*|representative* & sign*",
        ],
        &[
            "part|parter|@controller ... person .. ret|rett til at|å binde",
            "part|parter|@controller ... tegningsberettig*|signaturberettig*",
        ],
    ),
    word(
        Key::SigningController,
        Word::Dpo,
        Topic::ANY,
        &[
            "concluded|signed|entered by a person . dpo",
            "concluded|signed by .. data protection officer .. organi*|company",
        ],
        &["indgås|indgåes|inngås|underskrives|undertegnes .. person . dpo|databeskyttelsesrådgiver*|personvernombud*"],
    ),
    word(
        Key::SigningProcessor,
        Word::EntitledPerson,
        Topic::ANY,
        &[
            "party|parties|@processor ... person . entitled|authoris*|authoriz* to bind|sign",
            "@processor|parties|party ... authoris*|authoriz* signator*|representative* & sign*",
        ],
        &[
            "part|parter|@processor ... person .. ret|rett til at|å binde",
            "part|parter|@processor ... tegningsberettig*|signaturberettig*",
        ],
    ),
    word(
        Key::InForce,
        Word::BothSignatures,
        Topic::ANY,
        &[
            "effect|force|effective|binding|commence* ... signed|signature*|sign|executed & both|last|later|latest|each|parties",
            "signed . . both ... force|effect|effective",
        ],
        &[
            "kraft ... underskr*|undertegn*|sign* & begge*|parter*|partene*|sidste|siste|seneste",
            "underskr*|undertegn*|sign* ... begge ... kraft",
            "ikrafttræd*|ikrafttred* ... underskr*|undertegn*|sign* & begge*|parter*",
        ],
    ),
    word(
        Key::InForce,
        Word::AsMainAgreement,
        Topic::ANY,
        &[
            "effective|force|effect ... same date|time .. @main",
            "@this ... effective|effect .. date .. @main & !signed|signature*",
        ],
        &["@this ... kraft .. samtidig .. @main"],
    ),
    word(
        Key::InForce,
        Word::OtherDate,
        Topic::ANY,
        &["@this ... effective|effect|force .. @month"],
        &["@this ... kraft .. @month"],
    )
    .likely()
    .aside(),
    rule(
        Key::InForce,
        Says::Blank,
        Topic::ANY,
        &["general terms ... term and termination"],
        &["generelle vilkår .. vilkår og oppsigelse", "regulerer ikke ... ikrafttred*|ikrafttræd*"],
    ),
    word(
        Key::ProcessingMayStart,
        Word::OnceInForce,
        Topic::ANY,
        &[
            "process* ... commence|start|begin ... into|in force",
            "process* ... not start|commence|begin .. before that|the|this|both",
            "not process ... before|until .. force|effective",
        ],
        &[
            "behandling* ... begynde|begynne|starte|påbegynd*|påbegynn* ... kraft",
            "behandling* ... ikke begynde|begynne|starte|påbegynd* .. før",
        ],
    ),
    word(
        Key::ProcessingMayStart,
        Word::OnSignature,
        Topic::ANY,
        &["process* may|shall . commence|start|begin .. upon|on signature|signing"],
        &["behandling* kan . starte|begynde|begynne .. ved underskrift|signering|undertegning"],
    ),
    word(
        Key::Prevails,
        Word::ThisAgreement,
        Topic::ANY,
        &[
            "@this .. prevail*|precedence|priority|supersede* & !version|versions",
            "@this . goes|go|shall before . @main",
            "rules|provisions|terms here prevail",
        ],
        &[
            "@this .. forrang|forrett* & !version*",
            "går|skal . @this foran|forud",
            "@this .. går|gå foran|forud & !version*",
            "regler* her forud|foran",
        ],
    ),
    word(
        Key::Prevails,
        Word::MainAgreement,
        Topic::ANY,
        &["@main . prevail*|supersede* & !@this . . prevail*", "@main . . take|takes precedence|priority"],
        &["@main . forrang|foran|forud", "går|har @main foran|forud|forrang"],
    ),
    word(
        Key::PrevailsAppendices,
        Word::Body,
        Topic::ANY,
        &["clauses|body|provisions|agreement . prevail* . . appendi*|annex*|schedule*", "clauses|body prevail* over"],
        &["bestemmels* ... foran|forud|forrang . . bilag*|vedlegg*"],
    ),
    word(
        Key::PrevailsAppendices,
        Word::Appendices,
        Topic::ANY,
        &["appendi*|annex*|schedule* . . precedence|prevail*|counts|priority"],
        &["bilag*|vedlegg* . forrang|foran|forud|gjelder"],
    ),
    word(
        Key::Survives,
        Word::WhileDataHeld,
        Topic::ANY,
        &[
            "long as ... holds|hold|held|retains|retain|possess*|stores & @this|force|appl*|effect",
            "appl* ... data held ... after",
            "until ... no longer holds|retains|possess*",
            "effect|force ... until ... data ... deleted|erased|returned",
        ],
        &["så længe|lenge ... opbevarer|oppbevarer|besidder|innehar|råder & gælder|gjelder|kraft|løber|varer"],
    ),
    word(
        Key::Survives,
        Word::WhileDataProcessed,
        Topic::ANY,
        &["@this|force|apply|effect .. long as ... process|processes & !confidential*"],
        &["gælder|gjelder|kraft|løber ... så længe|lenge ... behandler|behandles|behandling*"],
    ),
    word(
        Key::Survives,
        Word::WhileServiceRuns,
        Topic::ANY,
        &[
            "@this|clauses . apply|force|remain ... duration of . provision|services|service & !terminated",
            "@this . apply|applies|runs|force|effect .. long as .. services|service & !terminated",
        ],
        &["løber|gælder|gjelder|kraft ... så længe|lenge .. tjeneste*|ydelse* .. lever*|var* & !opsig*|sies"],
    ),
];
