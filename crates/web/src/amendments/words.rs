//! What an amendment changes, in words: for its page, for the page on which it is signed, and for lists.

use documents::compare::{self, ClauseDiff, Mark};
use domain::agreements::Tone;
use domain::amendments::{Effect, State, other};
use domain::message::Message;
use domain::terms::{self, Key, Term, Terms};
use domain::text::AgreementText;
use i18n::Locale;
use storage::agreements::AgreementVersion;
use storage::amendments::Amendment;

use super::desk::Desk;
use crate::view::{ComparedClause, ComparedTerm, Piece, Row};

/// The clauses in which two texts differ.
pub fn compared(locale: Locale, old: &AgreementText, new: &AgreementText) -> Vec<ComparedClause> {
    compare::texts(old, new).iter().map(|diff| clause(locale, diff)).collect()
}

fn clause(locale: Locale, diff: &ClauseDiff) -> ComparedClause {
    let (tone, word) = match diff.change {
        compare::Change::Changed => ("them", "layout-compare-changed"),
        compare::Change::Added => ("done", "layout-compare-added"),
        compare::Change::Removed => ("late", "layout-compare-removed"),
    };
    let title = [diff.label.as_str(), &diff.heading].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    let title = match title.join(" ") {
        title if title.is_empty() => locale.text("amendments-preamble").into_owned(),
        title => title,
    };
    let pieces = compare::shortened(&diff.pieces).into_iter().map(|piece| Piece {
        kind: match piece.mark {
            Mark::Same => "same",
            Mark::Gone => "del",
            Mark::New => "ins",
        },
        text: piece.text,
    });
    ComparedClause { title, tone, word: locale.text(word).into_owned(), pieces: pieces.collect() }
}

/// The terms in which two sets differ.
pub fn compared_terms(locale: Locale, old: &Terms, new: &Terms) -> Vec<ComparedTerm> {
    compare::terms(old, new).into_iter().map(|(key, old, new)| term(locale, key, old, new)).collect()
}

fn term(locale: Locale, key: Key, old: Option<&Term>, new: Option<&Term>) -> ComparedTerm {
    let says = |term: Option<&Term>| match term {
        Some(term) => locale.message(&terms::value_in_words(term)).into_owned(),
        None => locale.text("terms-not-stated").into_owned(),
    };
    let clause = |term: Option<&Term>| match term.map(Term::clause).filter(|clause| !clause.is_empty()) {
        Some(clause) => locale.message(&Message::new("contract-clause").with("number", clause)).into_owned(),
        None => String::new(),
    };
    ComparedTerm {
        name: locale.text(key.spec().name).into_owned(),
        old: says(old),
        old_clause: clause(old),
        new: says(new),
        new_clause: clause(new),
    }
}

/// "Amendment 2: Faster help"; before both have signed it, which gives it its number, "Proposal B: Faster help".
pub fn title(locale: Locale, amendment: &Amendment) -> String {
    let message = match amendment.state {
        State::Concluded => Message::new("amendments-named").with("number", i64::from(amendment.base)),
        _ => Message::new("amendments-named-open").with("letter", amendment.letter()),
    };
    let message = message.with("title", amendment.content.title.as_str());
    locale.message(&message).into_owned()
}

/// The component's word for how it looks to the reader.
pub fn tone(desk: &Desk, amendment: &Amendment) -> &'static str {
    match amendment.state.tone(amendment.side == desk.side()) {
        Tone::Neutral => "draft",
        Tone::Ended => "ended",
        Tone::WaitingForThem => "them",
        Tone::WaitingForYou => "you",
        Tone::Done => "done",
        Tone::Refused => "late",
    }
}

/// The state, as the reader's party sees it.
pub fn state(desk: &Desk, amendment: &Amendment) -> String {
    let own = amendment.side == desk.side();
    let key = match amendment.state {
        State::Proposed if own => "amendments-state-sent".to_owned(),
        state => format!("amendments-state-{}", state.word()),
    };
    desk.locale().text(&key).into_owned()
}

/// From when it holds, in words.
pub fn effect(locale: Locale, effect: Effect) -> String {
    match effect {
        Effect::Signed => locale.text("amendments-effect-signed").into_owned(),
        Effect::On(day) => locale.weekday_date(day),
    }
}

/// The facts about an amendment.
pub fn rows(desk: &Desk, amendment: &Amendment, version: Option<&AgreementVersion>) -> Vec<Row> {
    let locale = desk.locale();
    let row = |key: &str, value: String| Row { label: locale.text(key).into_owned(), value, change: String::new() };
    let party = |side| match side {
        domain::agreements::Side::Processor => desk.profile().name.clone(),
        domain::agreements::Side::Controller => desk.organisation(),
    };
    let mut rows = vec![
        row("amendments-row-by", party(amendment.side)),
        row("amendments-row-to", party(other(amendment.side))),
        row("amendments-row-effect", effect(locale, amendment.content.effect)),
    ];
    if let Some(version) = version {
        rows.push(row("amendments-row-in-force", locale.weekday_date(version.in_force_from)));
    }
    if let Some(day) = amendment.answer_by() {
        rows.push(row("amendments-row-answer", locale.weekday_date(day)));
    }
    if !amendment.content.why.is_empty() {
        rows.push(row("amendments-row-why", amendment.content.why.clone()));
    }
    rows.extend(how(desk));
    rows
}

/// What the terms in force say of how the agreement is changed, with their clauses.
pub fn how(desk: &Desk) -> Vec<Row> {
    let locale = desk.locale();
    [Key::ChangesHow, Key::ChangesWithin]
        .into_iter()
        .filter_map(|key| desk.latest.terms.get(key))
        .filter(|term| term.value().is_some())
        .map(|term| {
            let clause = Message::new("contract-clause-within").with("number", term.clause());
            Row {
                label: locale.text(term.key().spec().name).into_owned(),
                value: format!("{} ({})", locale.message(&terms::value_in_words(term)), locale.message(&clause)),
                change: String::new(),
            }
        })
        .collect()
}
