//! Reports and inspections.

use domain::terms::{Key, Word};

use crate::terms::rule::{Patterns, Rule, Says, Topic, period, rule, word};

const AUDIT: Topic = Topic::AUDIT;
const MORE: Key = Key::AuditInspectionMore;
const CONDITIONS: Key = Key::AuditInspectionConditions;

/// What a report is called.
const REPORTED: Patterns = &[
    "% ... report|reports|certificat*|statement & !more|most than|once . %",
    "report|reports ... prepared|issued|obtained|conducted|performed|provided|made|updated|renewed . %",
];

pub const RULES: &[Rule] = &[
    word(Key::AuditReport, Word::Isae3000, AUDIT, &["isae 3000"], &["isae 3000"]),
    word(Key::AuditReport, Word::Isae3402, AUDIT, &["isae 3402"], &["isae 3402"]),
    word(Key::AuditReport, Word::Soc2, AUDIT, &["soc 2|ii", "soc2"], &["soc 2|ii", "soc2"]),
    word(
        Key::AuditReport,
        Word::Iso27001,
        AUDIT,
        &["27001 & report*|certif*|audit*"],
        &["27001 & rapport*|erklæring*|certif*|sertif*"],
    ),
    word(
        Key::AuditReport,
        Word::OnRequest,
        AUDIT,
        &["latest|recent report ... request"],
        &["seneste|siste rapport* ... anmodning|forespørsel", "anmodning|forespørsel ... seneste|siste rapport*"],
    )
    .aside(),
    word(
        Key::AuditReport,
        Word::OnRequest,
        AUDIT,
        &[
            "request ... information . . . necessary|needed|proves|required|that ... $show|28|complian*",
            "information . . necessary ... demonstrat*|show* ... request & !isae",
            "request ... information . proves",
        ],
        &[
            "anmodning|forespørsel|forlangende ... $information ... $show|nødvendig*",
            "$information . . nødvendig* ... $show ... anmodning|forespørsel",
        ],
    )
    .aside(),
    word(
        Key::AuditReport,
        Word::OwnReport,
        AUDIT,
        &["own report|self assessment"],
        &["egenerklæring|egenrapport*|selvevaluering"],
    )
    .aside(),
    period(
        Key::AuditInformation,
        AUDIT,
        &["answer|respond|reply|information|request* ... within|than|in # & !inspect*|audit|before & !notice|confirm*"],
        &["svar*|besvar*|oplysninger|opplysninger|informasjon ... senest|innen|inden . . # & !inspe*|slet*|før"],
    ),
    word(
        Key::AuditInformation,
        Word::WithoutUndueDelay,
        AUDIT,
        &["information ... request* ... @undue & !report"],
        &["oplysninger|opplysninger|informasjon ... anmodning|forespørsel ... @undue"],
    ),
    rule(
        Key::AuditReportEvery,
        Says::Every,
        AUDIT,
        REPORTED,
        &["% ... $report|revisorerklæring*|attest*", "$report ... %"],
    ),
    word(
        Key::AuditReportSent,
        Word::WithoutUndueDelay,
        AUDIT,
        &[
            "report ... @undue ... submitted|sent|forward*|provid*",
            "report ... submitted|sent|forward*|provid* ... @undue",
            "sends|send|provides|provide|forward . report ... @undue",
        ],
        &["$report ... @undue", "sender $report ... @undue"],
    ),
    word(
        Key::AuditReportSent,
        Word::OnRequest,
        AUDIT,
        &["report . . on|upon request", "latest|recent . . . report ... request"],
        &["$report . . anmodning|forespørsel", "anmodning|forespørsel ... seneste|siste . $report"],
    ),
    word(
        Key::AuditReportCost,
        Word::Processor,
        AUDIT,
        &[
            "@processor expense|cost|costs ... report",
            "its own cost|expense ... report",
            "report ... expense|cost of . @processor",
        ],
        &[
            "egen regning ... $report|revisor*",
            "@processor regning ... $report",
            "hertil|herfor|*erklæring* ... afholdes|dekkes|betales|dækkes . @processor",
            "$report ... egen regning",
        ],
    ),
    word(
        Key::AuditReportContest,
        Word::ScopeOrMethod,
        AUDIT,
        &["contest|challenge|dispute . scope|method*"],
        &["anfægte|bestride|bestrid* ... omfang*|ramm*|metode*"],
    ),
    word(
        Key::AuditInspection,
        Word::ReportFirst,
        AUDIT,
        &[
            "report . . not . sufficient|suffice|demonstrate ... audit*|inspect*",
            "report* ... first|instead ... inspect*",
            "audit*|inspect* ... only if ... report",
        ],
        &["$report ... ikke . tilstrækkelig*|tilstrekkelig* ... $inspection"],
    ),
    word(
        Key::AuditInspection,
        Word::AgreedAuditor,
        AUDIT,
        &["parties ... agree . who|which|auditor*|on . . auditor", "auditor . agreed . by|between . parties|both"],
        &["partene|parterne ... avtale*|aftale*|enige . . hvilken|hvem|revisor* & revisj*|revisi*|revisor*"],
    ),
    word(
        Key::AuditInspection,
        Word::OnNotice,
        AUDIT,
        &[
            "audit*|inspect* ... # . . notice|before|prior",
            "notice ... # ... before|prior ... inspect*|audit*",
            "# . . notice ... inspect*|audit*",
            "audit*|inspect* ... reasonable . . notice",
            "reasonable . . notice ... inspect*|audit*",
            "received . notice . . # before ... inspect*",
        ],
        &["$inspection ... varsel", "varsel ... # ... før ... $inspection"],
    ),
    word(
        Key::AuditInspection,
        Word::WhenRequired,
        AUDIT,
        &[
            "inspect*|audit* ... whenever ... considers|deems|finds",
            "inspect*|audit* ... when . . @controller ... deem*|consider*|find*|requir*|necessary",
        ],
        &[
            "$inspection ... når ... @controller ... finder|vurderer|mener|anser|finner|behov",
            "når . @controller ... vurderer|finder|finner . . behov|påkrævet|nødvendig*",
        ],
    ),
    period(
        Key::AuditInspectionNotice,
        AUDIT,
        &[
            "audit*|inspect* ... # . . notice",
            "audit*|inspect* ... # . before|prior|advance & !report",
            "notice . . # before ... inspect*|audit*",
            "# . . notice ... inspect*|audit* & !report",
        ],
        &[
            "$inspection ... # . . varsel|varsels|før",
            "varsel ... # . før . $inspection",
            "$inspection ... varsel . på|på . . #",
            "# . . varsel ... $inspection",
        ],
    ),
    word(
        Key::AuditInspectionNotice,
        Word::ReasonableNotice,
        AUDIT,
        &["reasonable . . notice"],
        &["rimelig* . varsel|varsels|frist"],
    ),
    period(
        Key::AuditInspectionNoticeUrgent,
        AUDIT,
        &[
            "# are|is enough|sufficient ... breach*|suspic*|urgent",
            "# . . notice . following|after|in|upon . . . breach*|incident*|suspic*",
            "breach*|urgent|suspic* ... reduced|shortened|shorter ... #",
        ],
        &[
            "# er nok|tilstrækkeligt|tilstrekkelig ... brud*|mistanke|avvik*",
            "brud*|mistanke|avvik* ... forkortes|kortere|reduceres ... #",
        ],
    ),
    rule(
        Key::AuditInspectionMax,
        Says::Rate,
        AUDIT,
        &[
            "audit*|inspect* ... % & !isae|review & !least . % & !% ... report & !report . . . obtained|prepared|issued",
            "% ... audit*|inspect* & once|more|most|maximum|one|exceed & !report|isae|review & !least . %",
            "most|more|only|maximum ... % & !isae|review & !least . % & !% ... report",
        ],
        &[
            "$inspection|kontrol* ... % & !$report|mindst . . %|minst . . %|gennemgå*",
            "% ... $inspection & høyst|højst|maks*|mer|mere & !$report",
        ],
    ),
    word(
        MORE,
        Word::AfterBreach,
        AUDIT,
        &[
            "unless|except|often|frequent*|enough ... breach|incident & !obligations|agreement . breach",
            "unless . security breach",
        ],
        &["$unless ... brud*|avvik*|hændelse*"],
    ),
    word(
        MORE,
        Word::Suspicion,
        AUDIT,
        &["unless|except|often|frequent*|enough ... suspic*"],
        &["$unless ... mistanke"],
    ),
    word(
        MORE,
        Word::AuthorityDemands,
        AUDIT,
        &[
            "unless|except|often|frequent*|enough ... @authority ... requir*|demand*|call*|request*",
            "unless|except ... required . @authority",
        ],
        &["$unless ... @authority ... kræver|krever|pålægger|pålegger|ber"],
    ),
    word(
        MORE,
        Word::SpecialCircumstances,
        AUDIT,
        &["unless|except|more|frequent*|often|enough ... special|exceptional circumstances"],
        &["$unless ... særlige|spesielle|særlig . forhold|omstændigheder|omstendigheter|grunner"],
    ),
    word(
        CONDITIONS,
        Word::WorkingHours,
        AUDIT,
        &["working|business|office hours & !#"],
        &["arbejdstid|arbeidstid|kontortid|åbningstid|åpningstid"],
    ),
    word(
        CONDITIONS,
        Word::NoDisruption,
        AUDIT,
        &["disrupt*|disturb*|interfer*|interrupt*"],
        &["forstyrr*|ulempe*|gene"],
    ),
    word(CONDITIONS, Word::Confidentiality, AUDIT, &["confidential*"], &["fortrolig*|taushet*|tavshed*|konfidensi*"]),
    word(
        CONDITIONS,
        Word::NoCompetitor,
        AUDIT,
        &["not ... competitor*|compete*"],
        &["ikke ... konkurrent*|konkurrer*"],
    ),
    word(
        Key::AuditInspectionBy,
        Word::ControllerStaff,
        AUDIT,
        &[
            "by ... employees|staff|personnel . . @controller",
            "conducted|performed|carried|inspections ... by . @controller|controller or|and",
            "@controller or . . auditor mandated|appointed",
            "@controller own staff|employees",
        ],
        &[
            "av|af . @controller eller av|af . . revisor|inspektør|anden|annen",
            "@controller egne . ansatte|medarbejdere",
        ],
    ),
    word(
        Key::AuditInspectionBy,
        Word::ApprovedThirdParty,
        AUDIT,
        &["third part* ... approved"],
        &["tredjepart*|tredjemand* ... godkendt|godkjent"],
    ),
    word(
        Key::AuditInspectionBy,
        Word::AgreedAuditor,
        AUDIT,
        &["parties ... agree . who|which|auditor*|on . . auditor"],
        &["partene|parterne ... avtale*|aftale*|enige . . hvilken|hvem & revisj*|revisi*|revisor*"],
    ),
    word(
        Key::AuditInspectionBy,
        Word::MandatedAuditor,
        AUDIT,
        &["auditor . . . mandated|appointed|appoints|designated|authoris*|authoriz*"],
        &[
            "revisor . . . udpeg*|utpek*|bemyndig*|@controller udpeger|utpeker",
            "anden|annen ... bemyndig*|udpeg*|utpek*",
        ],
    ),
    word(
        Key::AuditCostBreaches,
        Word::Processor,
        AUDIT,
        &[
            "significant|material|serious . breach* ... @processor ... pay*|cover|bear*|reimburs*",
            "@processor ... pay*|cover|bear* . cost* ... audit ... material|significant|serious",
        ],
        &[
            "væsentlig*|vesentlig* ... $pays . @processor",
            "avdekker|afdækker|viser ... vesentlig*|væsentlig* ... @processor ... $cost",
        ],
    ),
    word(
        Key::AuditCostInspection,
        Word::Controller,
        AUDIT,
        &[
            "physical* inspect* ... @controller & cost*|expense*|pay*",
            "@controller ... cost*|expense*|pays ... physical* inspect*",
        ],
        &["fysisk* inspe* ... @controller & $cost|betaler", "@controller ... $cost|betaler ... fysisk* inspe*"],
    ),
    word(
        Key::AuditCostAuditor,
        Word::Controller,
        AUDIT,
        &[
            "@controller . cover*|pay*|bear*|pays .. third|auditor* & !all",
            "@controller ... cover|pay|pays|bear ... cost* ... third|auditor & !all|report",
        ],
        &[
            "@controller . betaler|dækker|dekker|bærer . . revisor*|tredjepart* & !alle|alt",
            "betaler @controller . revisor* & !alle|alt",
            "@controller betaler . revisor*",
        ],
    ),
    word(
        Key::AuditCost,
        Word::EachOwn,
        AUDIT,
        &["each|either . party ... own . cost*|expense*", "parties ... own cost*|expense*"],
        &["hver* . . part* ... egne|eget $cost", "partene|parterne ... egne $cost"],
    ),
    word(
        Key::AuditCost,
        Word::Controller,
        AUDIT,
        &[
            "@controller . . $bears . . $cost & audit*|inspect* & !physical*|third|reveal* & !significant|material",
            "audit* ... expense|cost of . @controller & !physical*",
            "audit* ... @controller . expense|cost & !physical*",
            "@controller . bearing . cost* . . audit*",
            "@controller own|sole expense|cost & audit*|inspect* & !physical*",
        ],
        &["@controller . . $pays ... alle|alt|$cost ... $inspection & !fysisk*|vesentlig*|væsentlig*|egne"],
    ),
    word(
        Key::AuditCost,
        Word::Processor,
        AUDIT,
        &["@processor . . $bears . all . $cost ... audit*|inspect* & !reveal*|significant|material|report"],
        &["@processor . $pays . alle . . $cost & $inspection & !$report"],
    ),
    word(
        Key::AuditSubprocessors,
        Word::ByProcessor,
        AUDIT,
        &[
            "@sub ... audited|conducted|performed|carried|reviewed by . @processor",
            "@processor . . audit*|review*|supervis*|inspect* . @sub",
        ],
        &[
            "@processor . . fører|føre|gennemfører|gjennomfører|udfører|utfører . . $inspection|kontrol* . . . @sub",
            "@sub ... revideres|kontrolleres av|af . @processor",
        ],
    ),
    word(
        Key::AuditSubprocessors,
        Word::ByController,
        AUDIT,
        &["@controller . audit*|inspect* . @sub"],
        &["@controller . . gennemføre|gjennomføre|føre . tilsyn|revisjon|revision . . @sub"],
    )
    .likely(),
    rule(
        Key::AuditSubprocessors,
        Says::Blank,
        AUDIT,
        &["audit*|inspect* ... @sub ... specified|described|follow*|set|appendi*"],
        &["$inspection ... @sub ... følger|findes|finnes|fremgår|bilag*|vedlegg*"],
    ),
    word(
        Key::AuditAuthority,
        Word::AccessOnIdentification,
        Topic::ANY,
        &["@authority ... access ... identif*", "access ... identif* ... @authority"],
        &["@authority ... adgang|tilgang|lukkes|slippes ... legitim*", "@authority ... legitim* ... adgang|tilgang"],
    ),
    word(
        Key::AuditAuthority,
        Word::Contribute,
        AUDIT,
        &["contribute* ... @authority & inspect*|audit*", "allow* ... inspect*|audit* ... by ... @authority"],
        &["bidra*|medvirk* ... @authority & $inspection"],
    ),
    word(
        Key::AuditFindings,
        Word::Rectify,
        AUDIT,
        &["rectif*|correct|corrects|remed*|remediate*"],
        &["rette|rettes|retter|afhjælpe*|udbedre*|utbedre*|lukke & skal|må"],
    ),
    word(
        Key::AuditFindings,
        Word::StopUntilApproved,
        AUDIT,
        &["stop*|suspend*|cease* ... until ... approved|rectified", "until then ... @controller may . use . right"],
        &[
            "stans*|stoppe*|stopper|suspender* ... indtil|inntil|til ... godkend*|godkjen*|rettet",
            "indtil|fram|frem|inntil . da . . @controller . bruge|bruke . ret|retten",
        ],
    ),
    word(
        Key::AuditFindings,
        Word::FurtherMeasures,
        AUDIT,
        &["@controller may request ... further|additional . measures", "request further measures"],
        &["@controller ... yderligere|ytterligere foranstaltning*|tiltak"],
    ),
    period(
        Key::AuditRectify,
        AUDIT,
        &["rectif*|correct|corrects|remed*|remediate* ... within|than # & !terminat*"],
        &["rette*|afhjælpe*|udbedre*|utbedre*|lukke* ... innen|inden|senest . . #"],
    ),
    word(
        Key::AuditRectify,
        Word::WithoutUndueDelay,
        AUDIT,
        &["rectif*|correct|corrects|remed* .. @undue", "@undue .. rectif*|correct|remed*"],
        &["@undue .. rette*|afhjælpe*|udbedre*|utbedre*", "rette*|afhjælpe*|udbedre*|utbedre* ... @undue"],
    ),
    word(
        Key::AuditRectify,
        Word::AsSoonAsPossible,
        AUDIT,
        &["rectif*|rectifies|correct|remed* ... soon as possible"],
        &["rette*|afhjælpe*|udbedre*|utbedre* ... snart . mulig*|hurtigst"],
    ),
    word(
        Key::AuditRectify,
        Word::ReasonableTime,
        AUDIT,
        &["rectif*|correct|remed* ... reasonable time|period"],
        &["rette*|afhjælpe*|udbedre*|utbedre* ... rimelig* tid*"],
    ),
];
