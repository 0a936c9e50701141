//! The form of one act on a matter.

use chrono::NaiveDate;
use domain::matters::{Act, State, Typed};
use domain::message::Message;
use storage::matters::{Matter, Said};

use super::view::Reader;
use crate::forms::{Fields, Problems};

/// The form of an act. What was typed is kept.
pub struct ActForm {
    pub act: &'static str,
    pub title: String,
    /// What the act means, where it needs saying.
    pub hint: String,
    pub words: String,
    pub words_label: String,
    pub words_optional: bool,
    pub words_error: String,
    /// The law that is cited, for acts that rest on one.
    pub law: Option<String>,
    pub law_error: String,
    pub charge: Option<String>,
    pub charge_error: String,
    /// A day by which it will be done.
    pub day: Option<String>,
    pub day_error: String,
    pub revision: i32,
    pub key: String,
}

/// Acts whose meaning is said above their form.
const EXPLAINED: [Act; 9] = [
    Act::Infringes,
    Act::Confirm,
    Act::Lift,
    Act::DiscloseByLaw,
    Act::EndBan,
    Act::Approve,
    Act::Reply,
    Act::Estimate,
    Act::Agree,
];

/// The form of an act in a matter.
pub fn form(reader: &Reader, matter: &Matter, act: Act, fields: &Fields, problems: &Problems, key: String) -> ActForm {
    let text = |name: &str| fields.text(name).to_owned();
    let needed = act.needs_words(matter.state);
    let label = if needed { "matters-words" } else { "matters-words-more" };
    ActForm {
        act: act.wire(),
        title: reader.text(act.text()),
        hint: if EXPLAINED.contains(&act) {
            reader.text(&format!("matters-hint-{}", act.wire().replace('_', "-")))
        } else {
            String::new()
        },
        words: text("words"),
        words_label: reader.text(label),
        words_optional: !needed,
        words_error: problems.of("words"),
        law: act.needs_law().then(|| text("law")),
        law_error: problems.of("law"),
        charge: act.needs_charge().then(|| text("charge")),
        charge_error: problems.of("charge"),
        day: (act == Act::Accept).then(|| text("day")),
        day_error: problems.of("day"),
        revision: matter.revision,
        key,
    }
}

/// What was typed into the form of an act, or what is wrong with it. `by`: who writes.
pub fn read(
    reader: &Reader,
    act: Act,
    from: State,
    fields: &Fields,
    by: &str,
    today: NaiveDate,
) -> Result<Said, Problems> {
    let line = |wanted: bool, name: &str| if wanted { fields.trimmed(name) } else { String::new() };
    let typed = Typed {
        words: fields.trimmed("words"),
        law: line(act.needs_law(), "law"),
        charge: line(act.needs_charge(), "charge"),
    };
    let mut problems = Problems::default();
    for wrong in typed.problems(act, from) {
        problems.add(reader.locale, wrong.field.name(), &wrong.message);
    }
    let day = if act == Act::Accept { day(reader, fields, &mut problems) } else { None };
    if day.is_some_and(|day| day < today) {
        problems.add(reader.locale, "day", &Message::new("matters-problem-day-past"));
    }
    let said = Said { by: by.to_owned(), typed, day, ..Said::default() };
    if problems.is_empty() { Ok(said) } else { Err(problems) }
}

/// A day that may be left out.
pub fn day(reader: &Reader, fields: &Fields, problems: &mut Problems) -> Option<NaiveDate> {
    let text = fields.trimmed("day");
    if text.is_empty() {
        return None;
    }
    let day = text.parse::<NaiveDate>().ok();
    if day.is_none_or(|day| !(2018..=2060).contains(&chrono::Datelike::year(&day))) {
        problems.add(reader.locale, "day", &Message::new("matters-problem-day"));
    }
    day
}
