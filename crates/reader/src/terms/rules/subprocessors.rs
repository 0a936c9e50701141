//! Who else processes, and what the controller has to say about it.

use domain::terms::{Key, Word};

use crate::terms::rule::{Rule, Topic, period, word};

const SUB: Topic = Topic::SUB;

pub const RULES: &[Rule] = &[
    word(
        Key::SubprocessorAuthorisation,
        Word::General,
        SUB,
        &[
            "general .. $approval|permission & !specific authoris*|authoriz*|written|prior",
            "may . make changes ... provided ... notif* ... object",
            "authoris*|authoriz* ... given ... general",
        ],
        &["generel*|generell* .. $approval|fuldmagt* & !eller specifik|særlig|spesifikk"],
    ),
    word(
        Key::SubprocessorAuthorisation,
        Word::General,
        SUB,
        &["may . $engage .. @sub & !only|without|not|group|unless"],
        &["kan|må . $use .. @sub & !kun|bare|alene|uden|uten|ikke"],
    )
    .likely()
    .aside(),
    word(
        Key::SubprocessorAuthorisation,
        Word::Specific,
        SUB,
        &["specific .. $approval & !general"],
        &["specifik*|spesifikk*|særlig*|særskilt*|konkret*|individuel* .. $approval & !generel*|generell*"],
    ),
    // "Prior written authorisation" alone may be meant either way: notice and a right to object make it a general one.
    word(
        Key::SubprocessorAuthorisation,
        Word::Specific,
        SUB,
        &[
            "not .. $engage ... without ... prior ... $approval & !general",
            "$engage ... only|unless ... prior ... written $approval & !general",
        ],
        &[
            "ikke ... @sub ... uden|uten ... forudg*|forhånd*|skriftlig* .. $approval & !generel*|generell*",
            "ikke ... @sub ... uden|uten ... forhåndsgodk*|forhåndssamtykk* & !generel*|generell*",
        ],
    )
    .likely()
    .aside(),
    // What needs an approval of its own in spite of a general one.
    word(
        Key::SubprocessorAuthorisation,
        Word::Specific,
        SUB,
        &[
            "without ... explicit|express written $approval ... another @sub",
            "another @sub ... same processing ... only|unless ... $approval",
            "only|unless ... $approval ... another @sub . . . same",
        ],
        &["anden|annen|andre @sub ... samme behandling ... godkend*|godkjen*"],
    )
    .likely(),
    period(
        Key::SubprocessorNotice,
        SUB,
        &[
            "# . prior|before|advance|ahead & !inspect*|audit*|terminat*|object* . . #",
            "# . . notice & !inspect*|audit*|terminat* & !within # & !# of|after|from|following",
            "notice|notif*|inform* ... # . before|prior|advance & !audit*",
            "# . . in advance|before|prior",
            "tell ... # before",
        ],
        &[
            "# . før|forud|inden & !inspe*|revisj*|revisi*|opsig*|oppsig*",
            "# . varsel|skriftlig & !inspe*|revisj*|revisi*|opsig*|oppsig*|sies|si|opsige",
            "varsel|frist . på|på . . #  & !opsig*|oppsig*|sies|opsige",
        ],
    ),
    word(
        Key::SubprocessorNotice,
        Word::BeforeEffect,
        SUB,
        &["inform*|notif*|notice|tell .. @sub|change* ... before|prior & !#|group|affiliate*"],
        &["varsel|varsl*|melding|underret*|besked|beskjed ... @sub ... før|inden ... $use & !#|kraeves|kræves|kreves"],
    ),
    word(
        Key::SubprocessorNoticeCounts,
        Word::Received,
        SUB,
        &[
            "received|receive . . @controller ... # . before|prior",
            "@controller . have|has|must received . . notice ... before|prior",
            "receive* .. notice . . # . before|prior",
            "received notice . . # . before",
            "received notice of it ... before",
        ],
        &[
            "modtaget|mottatt ... varsel|underret*|besked ... før|inden",
            "hænde|hende|modtaget|mottatt ... # . før|inden",
        ],
    ),
    word(
        Key::SubprocessorNoticeCounts,
        Word::Sent,
        SUB,
        &["notice|notification . . deemed . given .. sent"],
        &["varsel|varslet . regnes|anses . givet|gitt .. sendt"],
    ),
    period(
        Key::SubprocessorWindow,
        SUB,
        &[
            "may|can|right|entitled|opportunity|wish* ... object*|oppose* ... #",
            "# ... may|can|opportunity|right|to object*",
            "not object*|oppose* .. #",
            "objection* . . . within|in #",
            "object* .. within|in|later #",
        ],
        &[
            "kan|ret|rett|adgang|mulighed*|mulighet*|må ... $objection ... #",
            "# ... kan|må|til ... $objection",
            "ikke .. $objection .. #",
            "indsigelse*|innsigelse* ... senest|innen|inden . . # & !løsning*|opsige|opsiges",
        ],
    ),
    word(
        Key::SubprocessorWindow,
        Word::AsSoonAsPossible,
        SUB,
        &["object*|oppose* ... soon . possible & !breach"],
        &["$objection ... snart . . mulig*|som", "$objection ... hurtigst|snarest"],
    ),
    word(
        Key::SubprocessorWindow,
        Word::UntilEffect,
        SUB,
        &[
            "object* ... prior|before . . engag*|effect|appoint*|implement*|use|change*|taking|commence*",
            "object until",
            "until ... engag*|effect|used ... object*",
        ],
        &[
            "indtil|inden|før|innen .. bruk*|brug*|ibrug*|virkning|kraft ... $objection",
            "$objection ... indtil|inden|før .. bruk*|brug*|ibrug*|tages|tas|virkning|kraft",
        ],
    ),
    word(
        Key::SubprocessorObjection,
        Word::InWriting,
        SUB,
        &["object* . . in writing", "written objection*", "object* ... in writing & !authoris*|authoriz*|instruct*"],
        &[
            "skriftlig* . indsigelse*|innsigelse*",
            "$objection ... skriftlig* & !generel*|varsle|endring",
            "protestere|motsette|modsætte ... skriftlig*",
        ],
    ),
    word(
        Key::SubprocessorObjection,
        Word::Promptly,
        SUB,
        &["promptly|immediately ... object*|objection", "object* ... promptly|immediately"],
        &[
            "omgående|straks|uten|uden ... indsigelse*|innsigelse* & omgående|straks",
            "protestere|motsette|indsigelse*|innsigelse* ... omgående|straks",
        ],
    ),
    word(
        Key::SubprocessorObjection,
        Word::WithReasons,
        SUB,
        &[
            "objection*|object* ... give|state|stating|giving|including|setting|explain* .. grounds|reasons|reasoned",
            "reasoned|substantiated objection*",
        ],
        &[
            "indsigelse*|innsigelse* ... begrund*|begrunn* & !berettiget & !begrundet|begrunnet i at",
            "begrund*|begrunn* indsigelse*|innsigelse*",
        ],
    ),
    word(
        Key::SubprocessorSilence,
        Word::Refusal,
        SUB,
        &["$silence|not ... $deemed ... refus*|reject*|objection|denied|denial"],
        &["$silence ... $deemed ... avslag|afslag|avvist|afvist"],
    ),
    word(
        Key::SubprocessorSilence,
        Word::Approval,
        SUB,
        &[
            "$silence|not ... $deemed ... $approval|accept*|agreed",
            "considers . lack ... as approval",
            "silence . taken|counts|treated as approv*|accept*|consent*",
        ],
        &["$silence|ikke ... $deemed ... $approval|accept*|aksept*"],
    ),
    word(
        Key::SubprocessorSilence,
        Word::MayProceed,
        SUB,
        &[
            "not object* ... may|can .. proceed|carry|implement|engage|use|make",
            "absence|lack of .. objection* ... may",
            "may . make changes ... provided ... notif* ... object",
        ],
        &[
            "ikke .. $objection ... kan|må @processor",
            "har|gør|gjør @controller ikke ... kan|må @processor .. bruk|brug|gennemføre|gjennomføre|ta|tage",
        ],
    ),
    // What a general authorisation with a right to object comes to.
    word(
        Key::SubprocessorSilence,
        Word::MayProceed,
        SUB,
        &["@controller . may ... object* ... within #"],
        &["kan . motsette|protestere|gøre|komme ... innen|inden|senest . . #"],
    )
    .unsure()
    .aside(),
    word(
        Key::SubprocessorGrounds,
        Word::Any,
        SUB,
        &["object* ... any reason|grounds|ground", "object* ... without . . reason*"],
        &["indsigelse*|innsigelse* ... uden|uten begrund*|begrunn*"],
    ),
    word(
        Key::SubprocessorGrounds,
        Word::DataProtection,
        SUB,
        &[
            "object* ... ground*|reason*|concern* ... data protection|privacy",
            "grounds|reason* ... data protection|privacy ... object*",
        ],
        &[
            "$objection ... $grounds ... $privacy",
            "grunner|grunde|grunn ... beskyttelse*|vern ... registrerte*|registrerede*",
        ],
    ),
    word(
        Key::SubprocessorGrounds,
        Word::Reasonable,
        SUB,
        &[
            "object* ... reasonabl*|justif*|legitimate|objective .. grounds|ground|reason*",
            "objection* must|shall . reasonable",
            "object* ... grounds ... reasonable|justif*",
            "reasonabl*|legitimate grounds|reasons ... object*",
        ],
        &["$fair . grund*|grunn*|begrund* ... indsigelse*|innsigelse*", "$objection ... $fair"],
    ),
    word(
        Key::SubprocessorAfterObjection,
        Word::AlternativeOrTerminate,
        SUB,
        &[
            "object* ... efforts|make|offer|recommend|propose ... alternative|change|workaround",
            "alternative ... object*",
            "object* ... alternative",
        ],
        &["$objection ... anstrengelser|forsøke|forsøge|tilby|tilbyde ... endring|ændring|løsning*|alternativ*"],
    ),
    word(
        Key::SubprocessorAfterObjection,
        Word::Negotiate,
        SUB,
        &[
            "object* ... negotiate|discuss|faith|consult",
            "object* ... parties ... look|find|reach|agree ... solution|resolution",
            "parties . . negotiate|discuss ... concern|objection",
        ],
        &[
            "$objection ... forhandl*|drøft*|dialog|søge|lete|finde|finne",
            "partene|parterne ... forhandl*|drøft* ... indsigelse*|innsigelse*",
        ],
    ),
    word(
        Key::SubprocessorAfterObjection,
        Word::MayTerminate,
        SUB,
        &["@controller|either|party ... may|entitled|right ... terminate & !renegotiat*", "may terminate"],
        &[
            "kan .. @controller|@processor ... opsige|oppsige|heve|hæve & !hovedavtalen|hovedaftalen",
            "kan .. @controller|@processor ... si .. opp",
            "@controller kan . opsige",
        ],
    ),
    word(
        Key::SubprocessorAfterObjection,
        Word::NoChange,
        SUB,
        &["object* ... may|shall|must not ... carry|make|implement|engage|proceed|use", "object* ... refrain"],
        &["$objection ... kan|må|skal|@processor . ikke ... gennemføre|gjennomføre|bruge|bruke|ta|tage"],
    ),
    period(
        Key::SubprocessorAlternative,
        SUB,
        &[
            "solution|resolution|resolve*|alternative|agreement|found|one|agree ... within|exceed* . #",
            "within # . . of|after|from|following . . objection",
            "unable|not ... within ... #  & terminate",
        ],
        &[
            "løsning* ... innen|inden|overstige|overskride|senest . . #",
            "tid*|periode* ... overstige|overskride . . #",
            "# ... løsning*",
        ],
    ),
    word(
        Key::SubprocessorAlternative,
        Word::ReasonableTime,
        SUB,
        &["solution|alternative|change ... reasonable time|period ... terminate & !#"],
        &["løsning|endring|ændring ... rimelig* tid* ... opsige|si & !#"],
    ),
    word(
        Key::SubprocessorThirdCountry,
        Word::WrittenApproval,
        Topic::SUB.and(Topic::TRANSFER),
        &[
            "change*|@sub ... @third|third ... written|prior|controller ... $approval",
            "written|prior approv*|consent ... @sub ... @third",
        ],
        &["endring*|ændring*|@sub ... @third ... $approval"],
    ),
    word(
        Key::SubprocessorThirdCountry,
        Word::DocumentedInstruction,
        Topic::SUB.and(Topic::TRANSFER),
        &["without documented|such instruction* ... @sub . . @third", "@sub ... @third ... documented instruction*"],
        &["uden|uten . dokumenter*|sådan|slik instruks* ... @sub", "@sub ... @third ... dokumenter* instruks*"],
    ),
    word(
        Key::SubprocessorThirdCountry,
        Word::Forbidden,
        Topic::SUB.and(Topic::TRANSFER),
        &[
            "@sub . . established|located . . only . eea|eu",
            "not ... @sub ... @third & !without|unless|prior|consent|approv*|instruct*|limited",
        ],
        &[
            "ikke ... @sub ... @third & !uden|uten|medmindre|mindre|samtykke*|godkend*|godkjen*|instruks*|begræns*|begrens*",
        ],
    ),
    word(
        Key::SubprocessorNewLocation,
        Word::NoticeInEea,
        Topic::ANY,
        &["new place|location*|site* . . eea|eu ... notice|notif*|inform*"],
        &["nyt|nytt|nye sted*|lokation*|lokasjon* . eøs|eu ... varsel|varsl*|underret*"],
    ),
    word(
        Key::SubprocessorNewLocation,
        Word::WrittenApproval,
        Topic::ANY,
        &[
            "without ... $approval ... location*|places|sites",
            "location*|places|sites ... without|needs|require* ... $approval & !notice under",
            "other|new|any place ... needs|require* ... approv*|consent",
            "other location*|places ... prior|written $approval",
        ],
        &[
            "andre|annet|andet|anden|annen|nye sted*|lokation*|lokasjon*|adresse* ... $approval",
            "ikke ... andre sted*|lokation*|lokasjon* ... uden|uten",
        ],
    ),
    word(
        Key::SubprocessorNewLocation,
        Word::Notice,
        Topic::ANY,
        &["new location*|place*|site* ... notice|notif*|inform* & !eea"],
        &["nye|nyt|nytt sted*|lokation*|lokasjon* ... varsel|varsl*|underret* & !eøs|@sub"],
    )
    .aside(),
    word(
        Key::SubprocessorNewLocationExcept,
        Word::GroupInEea,
        Topic::ANY,
        &[
            "not apply ... group|subsidiar*|sister|parent|affiliat* ... eea",
            "group|subsidiar*|affiliat* ... eea ... except*|exempt*",
        ],
        &[
            "gælder|gjelder ikke ... koncern*|konsern*|søster*|datter* ... eøs",
            "koncern*|konsern* ... eøs ... undtaget|unntatt",
        ],
    ),
    word(
        Key::SubprocessorNewLocationExcept,
        Word::EeaLocations,
        Topic::PLACES,
        &["location*|place* within . eea ... except*|exempt*", "not apply ... location*|place* within . eea"],
        &["sted*|lokation*|lokasjon* i eøs ... undtaget|unntatt"],
    ),
    word(
        Key::SubprocessorSameGroup,
        Word::InformInEea,
        SUB,
        &["group|affiliat* ... eea ... inform*|notif* & may|be", "group|affiliate* ... inform* ... advance|prior"],
        &["koncern*|konsern* ... eøs ... underret*|inform*|varsl*"],
    ),
    word(
        Key::SubprocessorSameGroup,
        Word::InformInEea,
        SUB,
        &["may . use . @sub . . same group ... eea"],
        &["kan . bruke|bruge|benytte ... @sub . . samme konsern|koncern ... eøs"],
    )
    .likely(),
    word(
        Key::SubprocessorSameGroup,
        Word::Permitted,
        SUB,
        &[
            "affiliat*|group ... may|retained|engaged|used . . . as . @sub",
            "affiliat* ... may . be . retained|engaged|used & !inform*|notif*",
        ],
        &[
            "tilknyttede|tilknyttet|konsern*|koncern* ... kan . . være|beholdes|benyttes|bruges|brukes & !varsel|underret*",
        ],
    ),
    word(
        Key::SubprocessorSameGroup,
        Word::AsOthers,
        SUB,
        &[
            "same applies ... group|affiliat*|subsidiar*",
            "group|affiliat*|subsidiar* ... also|are considered . . . @sub",
        ],
        &["samme gælder|gjelder ... koncern*|konsern*"],
    )
    .aside(),
    word(
        Key::SubprocessorOtherProcessing,
        Word::WrittenApproval,
        SUB,
        &[
            "without ... $approval ... different|other . processing",
            "different|other|new processing ... $approval & !notice",
        ],
        &["anden|annen|ny behandling ... $approval"],
    ),
    word(
        Key::SubprocessorOtherProcessing,
        Word::Notice,
        SUB,
        &["notice ... @sub ... different|new processing", "@sub ... different|new . . processing ... notice"],
        &["varsel ... @sub ... anden|annen|ny behandling", "varsel ... ny|anden|annen . . behandling"],
    ),
    word(
        Key::SubprocessorSameProcessing,
        Word::WrittenApproval,
        SUB,
        &["without ... $approval ... another @sub perform*|carry", "another @sub . . same processing ... $approval"],
        &["anden|annen @sub ... samme behandling ... $approval"],
    ),
    word(
        Key::SubprocessorSameProcessing,
        Word::Notice,
        SUB,
        &["notice ... replaces one with another"],
        &["varsel ... erstatter en med en"],
    ),
];
