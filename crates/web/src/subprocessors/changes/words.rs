//! Changes and what they ask, in the reader's words.

use chrono_tz::Tz;
use domain::subprocessors::{ChangeState, Consequence, Demand, Said, Stage, Stance, Standing, headlines};
use i18n::Locale;
use storage::subprocessors::changes::{ActKind, Change, ChangeEntry};

/// A sentence, what it rests on, and how its date was counted.
pub struct SaidLine {
    pub text: String,
    /// Clause and article; empty where it rests on none.
    pub source: String,
    pub steps: Vec<String>,
}

/// A sentence with its sources.
pub fn line(locale: Locale, said: &Said) -> SaidLine {
    let clause = said
        .clause
        .as_ref()
        .map(|clause| locale.text_with("subprocessors-by-clause", &[("clause", clause.as_str().into())]).into_owned());
    let sources: Vec<String> = clause.into_iter().chain(said.article.map(|article| locale.law(article))).collect();
    SaidLine {
        text: locale.message(&said.text).into_owned(),
        source: sources.join("; "),
        steps: said.steps.iter().map(|step| locale.message(step).into_owned()).collect(),
    }
}

/// Everything that a change asks of an agreement, in the order in which it is read.
pub fn lines(locale: Locale, consequence: &Consequence) -> Vec<SaidLine> {
    consequence.said().iter().map(|said| line(locale, said)).collect()
}

/// What a change does, a sentence each.
pub fn what(locale: Locale, entries: &[ChangeEntry]) -> Vec<String> {
    let of = |entry: &ChangeEntry| headlines(entry.before.as_ref(), entry.after.as_ref(), &entry.facets);
    entries.iter().flat_map(of).map(|line| locale.message(&line).into_owned()).collect()
}

/// What a change is called: its number, or that it is a draft.
pub fn title(locale: Locale, change: &Change) -> String {
    match change.number {
        Some(number) => locale.text_with("changes-name", &[("number", i64::from(number).into())]).into_owned(),
        None => locale.text("changes-name-draft").into_owned(),
    }
}

/// How a change stands: the component's word for a tone, and the text.
pub fn state(locale: Locale, state: ChangeState) -> (&'static str, String) {
    let tone = match state {
        ChangeState::Draft => "draft",
        ChangeState::Announced => "them",
        ChangeState::Effective => "done",
        ChangeState::Withdrawn => "late",
    };
    (tone, locale.text(state.text()).into_owned())
}

/// What the day of a change is: planned, since an agreement may ask for a later one, until it has come.
pub const fn effect_label(state: ChangeState) -> &'static str {
    match state {
        ChangeState::Draft | ChangeState::Announced => "changes-fact-planned",
        ChangeState::Effective => "changes-fact-effect",
        ChangeState::Withdrawn => "changes-fact-was-planned",
    }
}

/// Whether something is authorised: tone and sentence.
pub fn standing(locale: Locale, standing: &Standing, zone: Tz) -> (&'static str, String) {
    let tone = match standing {
        Standing::Authorised { .. } => "done",
        Standing::Not { earliest: Some(_), .. } => "them",
        Standing::Not { .. } => "you",
    };
    (tone, locale.message(&standing.message(zone)).into_owned())
}

/// How a notice stands, in few words.
pub fn noticed(locale: Locale, demand: Demand, stage: Stage, stance: Stance) -> (&'static str, String) {
    let (tone, key) = match (stance, stage, demand) {
        (Stance::Objected | Stance::Refused, ..) => ("late", stance.text()),
        (Stance::Approved, ..) => ("done", stance.text()),
        (Stance::Settled, ..) => ("ended", stance.text()),
        (Stance::Silent, Stage::Returned, _) => ("late", stage.text()),
        (Stance::Silent, Stage::Received, Demand::Approval) => ("you", "changes-waits-approval"),
        (Stance::Silent, Stage::Received | Stage::NotNeeded, _) => ("draft", stage.text()),
        (Stance::Silent, ..) => ("them", stage.text()),
    };
    let tone = if tone == "ended" { "draft" } else { tone };
    (tone, locale.text(key).into_owned())
}

/// What the processor did about a change, in a sentence.
pub fn act(locale: Locale, kind: ActKind) -> String {
    match kind {
        ActKind::Moved(day) => locale.text_with("changes-act-moved", &[("day", day.into())]).into_owned(),
        ActKind::Corrected => locale.text("changes-act-corrected").into_owned(),
        ActKind::Withdrawn => locale.text("changes-act-withdrawn").into_owned(),
        ActKind::Effective => locale.text("changes-act-effective").into_owned(),
    }
}
