//! Parties mixed up: a duty of a party towards itself, or one that is the other party's.

use super::doc::{Doc, Role};
use super::finding::Finding;
use super::kind::Kind;

/// One of the parties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Party {
    Controller,
    Processor,
    /// Anybody else who may act: then the sentence is not about the parties' duties.
    Other,
}

/// The party that a word means, in the form that can be the subject or object of a sentence.
fn party(word: &str) -> Option<Party> {
    Some(match word {
        "controller"
        | "dataansvarlige"
        | "dataansvarlig"
        | "behandlingsansvarlige"
        | "behandlingsansvarlig"
        | "datakontrolløren"
        | "customer"
        | "kunden" => Party::Controller,
        "processor" | "databehandleren" | "databehandler" | "supplier" | "leverandøren" => Party::Processor,
        "party" | "parties" | "parten" | "parterne" | "partene" | "part" | "authority" | "authorities" | "subject"
        | "subjects" | "employees" | "person" | "persons" | "auditor" | "members" | "who" | "which" | "that" => {
            Party::Other
        }
        _ if word.contains("underdatabehandler")
            || word.contains("underbehandler")
            || word.starts_with("subprocessor") =>
        {
            Party::Other
        }
        _ => return None,
    })
}

/// The same word, as somebody's: "the controller's", "databehandlerens".
fn possessor(word: &str) -> Option<Party> {
    let bare = word
        .strip_suffix("'s")
        .or_else(|| word.strip_suffix('s').filter(|_| word.ends_with("ens") || word.ends_with("ges")))?;
    party(bare).filter(|p| *p != Party::Other)
}

/// Words before a party that keep it from being the one who acts.
const BEFORE: &[&str] = &[
    "of", "by", "to", "for", "from", "with", "on", "at", "against", "between", "upon", "af", "til", "fra", "over",
    "hos", "med", "mod", "ved", "av", "overfor", "mot", "på", "mellem", "mellom",
];
/// Words after the one who acts.
const MODALS: &[&str] = &[
    "shall",
    "must",
    "may",
    "will",
    "can",
    "is",
    "has",
    "undertakes",
    "agrees",
    "skal",
    "må",
    "kan",
    "vil",
    "forpligter",
    "forplikter",
    "har",
    "er",
    "bør",
];
/// What one does to another, never to oneself.
const TOWARDS: &[&str] = &[
    "notify",
    "notifies",
    "notifying",
    "inform",
    "informs",
    "informing",
    "tell",
    "tells",
    "assist",
    "assists",
    "assisting",
    "indemnify",
    "instruct",
    "instructs",
    "instructing",
    "underrette",
    "underretter",
    "underrettes",
    "informere",
    "informerer",
    "orientere",
    "orienterer",
    "bistå",
    "bistår",
    "instruere",
    "instruerer",
    "varsle",
    "varsler",
    "underretten",
];

/// A duty that the law gives to one party, laid on the other.
struct Misplaced {
    /// Whose it is said to be.
    said: Party,
    /// The words.
    words: &'static [&'static str],
    /// Words that must stand in the same place, or none.
    with: &'static [&'static str],
    /// Words that take it away when they stand in the same place.
    unless: &'static [&'static str],
    /// The key of what is meant, in the locales' `lint.ftl`.
    meant: &'static str,
    /// Its name in the finding.
    subject: &'static str,
}

const MISPLACED: &[Misplaced] = &[
    Misplaced {
        said: Party::Processor,
        words: &[
            "processor|supplier shall|must|is|has|undertakes .. inform .. data subjects ... processing|rights",
            "databehandleren skal|har|forpligter|er .. oplyse|informere|underrette .. registrerede ... behandling*|rettighed*",
            "databehandleren skal|har|forplikter|er .. informere|underrette|opplyse .. registrerte ... behandling*|rettighet*",
            "databehandleren forplikter|forpligter ... registrerte|registrerede ... informert|informeret|informer*",
        ],
        with: &[],
        unless: &["breach*|*brud|*brudd|*bruddet|instru*|behalf|vegne"],
        meant: "lint-duty-inform-people",
        subject: "inform_people",
    },
    Misplaced {
        said: Party::Controller,
        words: &[
            "measures .. proposed|taken|suggested .. by .. controller ... address|remedy|mitigate",
            "foranstaltninger .. dataansvarlige .. truffet|foreslår|foreslået ... brud*",
            "tiltak .. behandlingsansvarlige .. truffet|foreslår|iverksatt ... brudd*",
        ],
        with: &[
            "notification|notice ... given|sent|made .. to .. controller*",
            "notif*|inform* .. controller",
            "underret* .. dataansvarlige",
            "underrett* .. behandlingsansvarlige",
        ],
        unless: &["supervisory|authority|tilsynsmyndighed*|tilsynsmyndighet*|datatilsynet"],
        meant: "lint-duty-breach-measures",
        subject: "breach_measures",
    },
    Misplaced {
        said: Party::Controller,
        words: &[
            "controller has|shall|must|will put|implement*|established|introduced|establish|adopt* ... can|to assist|help .. controller",
            "dataansvarlige har|skal indført|implementer*|etabler*|fastsat ... kan bistå|hjælpe|assistere .. dataansvarlige",
            "behandlingsansvarlige har|skal innført|implementer*|etabler*|fastsatt ... kan bistå|hjelpe|assistere .. behandlingsansvarlige",
        ],
        with: &[],
        unless: &[],
        meant: "lint-duty-assist",
        subject: "assist",
    },
    Misplaced {
        said: Party::Processor,
        words: &[
            "until ... confirmed by .. processor",
            "indtil ... bekræftet af .. databehandleren",
            "inntil ... bekreftet av .. databehandleren",
        ],
        with: &["instru*"],
        unless: &[],
        meant: "lint-duty-confirm-instruction",
        subject: "confirm_instruction",
    },
];

/// Where parties are mixed up; the first such sentence of a clause.
pub fn find(doc: &Doc<'_>, out: &mut Vec<Finding>) {
    let from = out.len();
    for sentence in 0..doc.sentences.len() {
        if let Some(party) = both_sides(doc, sentence) {
            out.push(named(Finding::at(Kind::PartyOnBothSides, doc, sentence), party));
        }
    }
    for misplaced in MISPLACED {
        for hit in doc.all(misplaced.words) {
            let here = |patterns: &[&str]| in_place(doc, hit.sentence, patterns);
            if (misplaced.with.is_empty() || here(misplaced.with)) && !here(misplaced.unless) {
                let finding = Finding::at(Kind::DutyOfOtherParty, doc, hit.sentence).about(misplaced.subject);
                out.push(named(finding, misplaced.said).with("meant", domain::message::Arg::Key(misplaced.meant)));
            }
        }
    }
    under_heading(doc, out);
    once_in_a_clause(out, from);
}

fn named(finding: Finding, party: Party) -> Finding {
    let (party, other) = match party {
        Party::Processor => ("processor", "controller"),
        _ => ("controller", "processor"),
    };
    finding.with("party", party).with("otherparty", other)
}

/// A clause is told once: who reads it sees the rest.
fn once_in_a_clause(out: &mut Vec<Finding>, from: usize) {
    let mut told: Vec<Option<String>> = Vec::new();
    let mut at = 0;
    out.retain(|finding| {
        let late = at >= from;
        at += 1;
        if !late || finding.clause.is_none() {
            return true;
        }
        let known = told.contains(&finding.clause);
        told.push(finding.clause.clone());
        !known
    });
}

fn in_place(doc: &Doc<'_>, sentence: usize, patterns: &[&str]) -> bool {
    let place = &doc.places[doc.place_of(sentence)];
    place
        .passages
        .clone()
        .flat_map(|p| doc.passages[p].sentences.clone())
        .any(|s| doc.in_sentence(s, patterns).is_some())
}

/// The party that has a duty or right towards itself in a sentence.
fn both_sides(doc: &Doc<'_>, sentence: usize) -> Option<Party> {
    let tokens = doc.tokens_of(sentence);
    let mut subject: Option<Party> = None;
    for at in tokens.clone() {
        let word = doc.word(at);
        if let Some(met) = party(word) {
            let before =
                || (1..=3).filter_map(|n| at.checked_sub(n)).filter(|b| *b >= tokens.start).map(|b| doc.word(b));
            let led = before().take_while(|w| *w != "shall").any(|w| BEFORE.contains(&w));
            let is_object = before().any(|w| TOWARDS.contains(&w));
            let next = if at + 1 < tokens.end { doc.word(at + 1) } else { "" };
            let acts =
                MODALS.contains(&next) || (TOWARDS.contains(&next) && !is_object) || (at <= tokens.start + 3 && !led);
            if acts && met != Party::Other {
                subject = Some(met);
            } else if met == Party::Other || !(led || is_object) {
                // Whether it acts or is acted upon cannot be told.
                subject = None;
            }
        }
        if let Some(party) = transfers(doc, at, tokens.end) {
            return Some(party);
        }
        let Some(acting) = subject else { continue };
        let towards = TOWARDS.contains(&word).then(|| object(doc, at + 1, tokens.end)).flatten() == Some(acting);
        // "may object to the processor's use of …"
        let against = matches!(
            word,
            "object" | "objects" | "protestere" | "protesterer" | "indsigelse" | "innsigelse" | "motsette"
        ) && owner(doc, at + 1, tokens.end) == Some(acting);
        if towards || against || accepts(doc, at, tokens.end, acting) || agreed_with(doc, at, tokens.end, acting) {
            return Some(acting);
        }
    }
    None
}

/// The party that comes next, with nothing but an article before it.
fn object(doc: &Doc<'_>, at: usize, end: usize) -> Option<Party> {
    for n in at..(at + 3).min(end) {
        match doc.word(n) {
            "the" | "den" | "data" => {}
            word => return party(word),
        }
    }
    None
}

/// The party whose something comes next, after "to the".
fn owner(doc: &Doc<'_>, at: usize, end: usize) -> Option<Party> {
    for n in at..(at + 5).min(end) {
        match doc.word(n) {
            "the" | "den" | "data" | "to" | "mod" | "mot" | "imod" | "seg" | "sig" => {}
            word => return possessor(word),
        }
    }
    None
}

/// "transfer of the processor's obligations … to the processor".
fn transfers(doc: &Doc<'_>, at: usize, end: usize) -> Option<Party> {
    if !matches!(doc.word(at), "overføring" | "overførsel" | "overdragelse" | "transfer" | "transferring" | "shifting")
    {
        return None;
    }
    let from = owner(doc, at + 1, end).or_else(|| owner(doc, at + 2, end))?;
    let to = (at + 2..end.min(at + 16)).find(|n| matches!(doc.word(*n), "to" | "til" | "over"))?;
    (object(doc, to + 1, end) == Some(from)).then_some(from)
}

/// "acknowledges and accepts that" its own affiliates may be used.
fn accepts(doc: &Doc<'_>, at: usize, end: usize, acting: Party) -> bool {
    let verb = matches!(
        doc.word(at),
        "acknowledges" | "accepts" | "agrees" | "godtar" | "aksepterer" | "accepterer" | "anerkender"
    );
    verb && (at + 1..end.min(at + 6)).any(|n| {
        let affiliates = n + 1 < end
            && matches!(
                doc.word(n + 1),
                "affiliates" | "affiliate" | "tilknyttede" | "koncernselskaber" | "konsernselskaper"
            );
        affiliates && possessor(doc.word(n)) == Some(acting)
    })
}

/// "delivers what is agreed with …" itself.
fn agreed_with(doc: &Doc<'_>, at: usize, end: usize, acting: Party) -> bool {
    let agreed = matches!(doc.word(at), "agreed" | "avtalt" | "aftalt");
    agreed && at + 1 < end && matches!(doc.word(at + 1), "with" | "med") && object(doc, at + 2, end) == Some(acting)
}

/// "Obligations of the controller", and below it the processor's duties.
fn under_heading(doc: &Doc<'_>, out: &mut Vec<Finding>) {
    const CONTROLLERS: &[&str] = &[
        "obligations|duties|responsibilities .. controller|customer",
        "controller's obligations|duties|responsibilities|part",
        "dataansvarliges forpligtelser|pligter|ansvar",
        "behandlingsansvarliges forpliktelser|plikter|ansvar",
        "forpliktelser|plikter .. behandlingsansvarlig*",
        "forpligtelser|pligter .. dataansvarlige",
    ];
    const BOTH: &[&str] = &["processor*|databehandler*|parties|parternes|partenes"];
    const SOLE: &[&str] = &[
        "processor .. sole|exclusive obligation|responsibility|duty",
        "processor is .. solely|exclusively .. responsible",
        "databehandleren .. eneste|ene|fulde forpliktelse*|forpligtelse*|ansvar*",
    ];
    for passage in doc.passages.iter().filter(|p| p.role == Role::Heading) {
        let mut heading = passage.sentences.clone();
        let controllers =
            heading.any(|s| doc.in_sentence(s, CONTROLLERS).is_some() && doc.in_sentence(s, BOTH).is_none());
        if !controllers {
            continue;
        }
        let section = doc.places[passage.place].section;
        for hit in doc.all(SOLE) {
            if doc.places[doc.place_of(hit.sentence)].section == section {
                let finding = Finding::at(Kind::DutyOfOtherParty, doc, hit.sentence).about("heading");
                let meant = domain::message::Arg::Key("lint-duty-of-controller");
                out.push(named(finding, Party::Processor).with("meant", meant));
            }
        }
    }
}
