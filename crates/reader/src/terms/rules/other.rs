//! How the agreement ends and changes; costs, law, contacts.

use domain::terms::{Key, Word};

use crate::terms::rule::{Rule, Says, Topic, period, rule, word};

const CHARGES: Key = Key::ChargesFor;

pub const RULES: &[Rule] = &[
    word(
        Key::TerminationHow,
        Word::NoticeAfterErasure,
        Topic::ANY,
        &[
            "deleted|erased|returned ... @this ... terminated by written notice",
            "deleted|erased|dealt ... terminate* . @this",
        ],
        &[
            "@this|bestemmelserne ... opsiges|opsige ... skriftlig* ... slet*",
            "gjort|gjort|slettet|gjort ... skriftlig* opsige|si .  @this|aftalen",
            "slettet|oplysningerne|opplysningene ... skriftlig* opsige . aftalen|bestemmelserne",
        ],
    ),
    word(
        Key::TerminationHow,
        Word::AsMainAgreement,
        Topic::ANY,
        &[
            "termination . . . @main ... also apply ... @this",
            "@this|it ... terminated . same .. @main",
            "@this . terminat* automatically ... @main . terminat*|expir*|end*",
            "rules . . termination ... @main ... apply",
        ],
        &[
            "@this ... opsiges|sies|opsigelse|oppsigelse ... samme ... @main",
            "@this ... opsiges|sies ... sammen med|som @main",
        ],
    ),
    word(
        Key::TerminationHow,
        Word::WrittenNotice,
        Topic::ANY,
        &[
            "terminate* @this ... notice in writing & !breach|@sub|dealt|erased|deleted",
            "terminate* @this .. written notice & !breach|@sub",
            "@this ... terminated . . . . . written notice & !delet*|eras*|breach|return*",
        ],
        &[
            "@this ... opsiges|sies|si|opsige ... skriftlig* & !@main|@sub|slet*|ophør*|ophørt|misligh*",
            "@this ... opsiges|sies ... varsel & !@main|@sub",
        ],
    ),
    rule(
        Key::TerminationHow,
        Says::Blank,
        Topic::ANY,
        &["general terms ... term and termination"],
        &["generelle vilkår .. vilkår og oppsigelse", "regulerer ikke ... oppsigelse|opsigelse"],
    ),
    period(
        Key::TerminationNotice,
        Topic::ANY,
        &[
            "terminate* @this|this ... # . . notice & !@sub|breach*",
            "terminate* . . agreement . . # . . notice & !@sub",
        ],
        &[
            "@this ... opsiges|sies|si ... # . varsel & !@sub",
            "@this ... opsiges|sies ... varsel . på|på . . # & !@sub",
        ],
    ),
    word(
        Key::TerminationWhileRunning,
        Word::OnlyIfReplaced,
        Topic::ANY,
        &[
            "not|cannot . . terminated ... unless ... replace*|other|another|new",
            "terminated only if ... replaces|replaced|other|another",
            "cannot be terminated unless",
        ],
        &[
            "opsiges|sies|opsige* ... medmindre|mindre|hvis|dersom ... andre|anden|annen|avløses|afløses|erstatt*",
            "kun|bare|ikke . opsiges|sies ... andre|anden|annen",
        ],
    ),
    word(
        Key::TerminationRenegotiation,
        Word::EitherParty,
        Topic::ANY,
        &[
            "both|either|each . part* ... renegotiat*",
            "parties ... entitled ... renegotiat*",
            "either|both|each part* ... new negotiations",
        ],
        &["begge|hver|partene|parterne ... genforhandl*|reforhandl*|forhandlinger"],
    ),
    word(
        Key::ChangesHow,
        Word::AppendixD,
        Topic::ANY,
        &[
            "change* ... must|shall|are|is|be ... recorded|entered|set ... appendix d",
            "change* ... updating appendix d",
        ],
        &["ændring*|endring* ... optages|tas|opptas|føres|indføres|innføres ... bilag|vedlegg d"],
    ),
    word(
        Key::ChangesHow,
        Word::SignedByBoth,
        Topic::ANY,
        &["amendment*|change*|modif*|variation* ... writing ... signed . both|each|parties"],
        &["ændring*|endring* ... underskr*|undertegn*|signer* . . . begge"],
    ),
    word(
        Key::ChangesHow,
        Word::InWriting,
        Topic::ANY,
        &[
            "amendment*|change*|modif*|amended ... @this ... writing|written & !@sub|notice|authoris*|authoriz*",
            "change*|amendment* . . . . . . made|agreed in writing & !@sub|notice",
        ],
        &["endring*|ændring*|tillæg|tillegg ... skriftlig* & !@sub|varsel|underleverandør*|underret*|@third|lovgiv*"],
    ),
    word(
        Key::ChangesHow,
        Word::DocumentedInstruction,
        Topic::ANY,
        &["subsequent|further|new instruct* ... documented", "new documented instruct*"],
        &[
            "efterfølgende|senere|etterfølgende|ny . dokumenter* instruks*",
            "ændre|endre . . . . ny . dokumenter* instruks*",
            "efterfølgende|senere|etterfølgende instruks* ... dokumenter*",
        ],
    ),
    period(
        Key::ChangesWithin,
        Topic::ANY,
        &["change*|instruct* ... implement*|carried|carry ... within|than # & !@sub"],
        &[
            "ændring*|endring*|instruks* ... gennemføres|gjennomføres|implementeres ... senest|innen|inden . . # & !@sub",
        ],
    ),
    word(
        Key::ChangesWithin,
        Word::AgreedOrReasonable,
        Topic::ANY,
        &["change*|it|instruct* ... date ... agreed ... reasonable time"],
        &["ændring*|endring* ... aftalt*|avtalt* ... rimelig* tid*"],
    ),
    word(
        CHARGES,
        Word::ChangedInstructions,
        Topic::ANY,
        &[
            "charge|claim|fee|fees|reimburs*|pay ... implementation . . changes",
            "charge ... extra|additional work ... change",
            "charge|claim|fees ... changed|change* . instruct*",
        ],
        &["kræve|kreve|fakturere* . betaling|vederlag|honorar ... ændrede|endrede instruks*"],
    ),
    word(
        CHARGES,
        Word::Assistance,
        Topic::ANY,
        &[
            "@processor . may|entitled|can ... charge|claim|invoice|fees|reimburs* ... assist*|help",
            "assist*|help ... @processor|it . may . . charge|claim|invoice",
            "assist* . . reimbursed|charged|invoiced",
            "assist*|help ... charge . documented",
        ],
        &[
            "@processor ... kræve|kreve|fakturere*|ret|krav|berettiget|berettighet ... betaling|vederlag|betalt|honorar|timepris* ... bistand|assist*",
            "bistand ... betaling|vederlag|honorar|timepris* & !@controller",
        ],
    ),
    word(
        CHARGES,
        Word::DataReturn,
        Topic::ANY,
        &["@controller . pay ... cost* ... return", "charge ... cost* ... return"],
        &["kræve|kreve|betale* ... tilbagelever*|tilbakelever*"],
    ),
    word(
        CHARGES,
        Word::Audits,
        Topic::ANY,
        &["@processor . . charge ... audit*|inspect*"],
        &["@processor ... kræve|kreve . betaling|vederlag ... revisj*|revisi*|inspe*"],
    ),
    // "This concerns assistance, changed instructions and return."
    word(CHARGES, Word::Assistance, Topic::COSTS, &["this concerns ... assist*"], &["det gælder|gjelder ... bistand"]),
    word(
        CHARGES,
        Word::ChangedInstructions,
        Topic::COSTS,
        &["this concerns ... changed instruct*"],
        &["det gælder|gjelder ... ændrede|endrede instruks*"],
    ),
    word(
        CHARGES,
        Word::DataReturn,
        Topic::COSTS,
        &["this concerns ... return"],
        &["det gælder|gjelder ... tilbagelever*|tilbakelever*"],
    ),
    word(
        Key::ContactsWhere,
        Word::OnPublicPage,
        Topic::ANY,
        &["contact* ... published|website|public page"],
        &["kontaktpunkt*|kontaktoplysning*|kontaktopplysning* ... hjemmeside*|nettside*"],
    ),
    word(
        Key::ContactsWhere,
        Word::NamedInAgreement,
        Topic::ANY,
        &[
            "contact . . . using . following contact*",
            "following channels|contacts . . used",
            "notices ... given . . contacts in",
            "contact each other ... following|below",
            "contact* ... listed|named|set . appendi*",
        ],
        &[
            "kontakte hinanden|hverandre ... kontakt*|nedenstående|følgende",
            "gives|gis til kontaktpunkt*",
            "kontaktpunkt*|kontaktperson* . . anført|oppgitt|angivet|fremgår",
        ],
    ),
    word(
        Key::ContactsUpdates,
        Word::BothInform,
        Topic::ANY,
        &[
            "inform|tell|notify . . each|the other ... change* . . contact*",
            "parties ... inform|keep . each other ... contact*",
            "other ... when . contacts change",
        ],
        &[
            "parter*|partene|part ... orienter*|underret*|inform*|fortælle|fra|holder ... ændring*|endring*|ændres|endres ... kontakt*",
            "part* ... kontakt* ændres|endres",
        ],
    ),
];
