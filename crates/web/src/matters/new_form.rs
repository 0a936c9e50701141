//! The form of a new matter.

use chrono::NaiveDate;
use domain::agreements::Side;
use domain::matters::{Kind, Opening, Topic, Typed};
use domain::message::Message;
use storage::matters::Said;

use super::act_form;
use super::view::Reader;
use crate::forms::{Fields, Problems};
use crate::view::{Choice, FactPart};

/// A kind to choose.
pub struct KindLink {
    pub href: String,
    pub label: String,
    pub hint: String,
}

/// The form of a new matter. What was typed is kept; fields that the kind does not have are `None`.
pub struct NewForm {
    pub kind: &'static str,
    pub title: String,
    pub hint: String,
    pub sources: Vec<FactPart>,
    pub law_behind: String,
    pub charge: Option<FactPart>,
    pub from: Option<String>,
    pub from_label: String,
    pub from_error: String,
    pub form: Option<String>,
    pub form_label: String,
    pub form_optional: bool,
    pub form_error: String,
    pub day: Option<String>,
    pub day_error: String,
    pub topics: Vec<Choice>,
    pub topic_error: String,
    pub part: Option<String>,
    pub part_error: String,
    pub words: String,
    pub words_label: String,
    pub words_error: String,
    /// For a disclosure: law forbids telling the controller.
    pub may_be_untold: bool,
    pub untold: bool,
    pub law: String,
    pub law_error: String,
    pub key: String,
}

/// The kinds that the reader may open.
pub fn kinds(reader: &Reader, at: &str) -> Vec<KindLink> {
    Kind::ALL
        .iter()
        .filter(|kind| kind.may_open(reader.side))
        .map(|kind| KindLink {
            href: format!("{at}?kind={}", kind.wire()),
            label: reader.text(kind.text()),
            hint: reader.text(&format!("matters-new-{}-{}", word(*kind), reader.side.word())),
        })
        .collect()
}

fn word(kind: Kind) -> String {
    kind.wire().replace('_', "-")
}

/// The form of a kind.
pub fn form(
    reader: &Reader,
    kind: Kind,
    terms: &domain::terms::Terms,
    fields: &Fields,
    problems: &Problems,
    key: String,
) -> NewForm {
    let text = |name: &str| fields.text(name).to_owned();
    let staff = reader.side == Side::Processor;
    let (sources, law_behind, charge) = reader.behind(kind, terms);
    let chosen = fields.text("topic").to_owned();
    NewForm {
        kind: kind.wire(),
        title: reader.text(kind.text()),
        hint: reader.text(&format!("matters-new-{}-{}", word(kind), reader.side.word())),
        sources,
        law_behind,
        charge,
        from: matches!(kind, Kind::Disclosure | Kind::Enquiry).then(|| text("from")),
        from_label: reader.text(if kind == Kind::Disclosure {
            "matters-row-authority"
        } else {
            "matters-row-data-subject"
        }),
        from_error: problems.of("from"),
        form: staff.then(|| text("form")),
        form_label: reader.text(if kind == Kind::Disclosure { "matters-row-form" } else { "matters-row-how" }),
        form_optional: kind != Kind::Disclosure,
        form_error: problems.of("form"),
        day: staff.then(|| text("day")),
        day_error: problems.of("day"),
        topics: Topic::ALL
            .iter()
            .filter(|_| kind == Kind::Help)
            .map(|topic| Choice {
                value: topic.wire().to_owned(),
                label: reader.text(topic.text()),
                hint: String::new(),
                selected: chosen == topic.wire(),
            })
            .collect(),
        topic_error: problems.of("topic"),
        part: (kind == Kind::StopOrder).then(|| text("part")),
        part_error: problems.of("part"),
        words: text("words"),
        words_label: reader.text(&format!("matters-words-{}", word(kind))),
        words_error: problems.of("words"),
        may_be_untold: kind == Kind::Disclosure,
        untold: fields.ticked("untold"),
        law: text("law"),
        law_error: problems.of("law"),
        key,
    }
}

/// What was typed, or what is wrong with it; and whether law forbids telling the controller.
pub fn read(
    reader: &Reader,
    kind: Kind,
    fields: &Fields,
    by: &str,
    today: NaiveDate,
) -> Result<(Said, bool), Problems> {
    let untold = kind == Kind::Disclosure && fields.ticked("untold");
    let line = |wanted: bool, name: &str| if wanted { fields.trimmed(name) } else { String::new() };
    let staff = reader.side == Side::Processor;
    let opening = Opening {
        from: line(matches!(kind, Kind::Disclosure | Kind::Enquiry), "from"),
        form: line(staff, "form"),
        topic: line(kind == Kind::Help, "topic"),
        part: line(kind == Kind::StopOrder, "part"),
    };
    let typed = Typed { words: fields.trimmed("words"), law: line(untold, "law"), charge: String::new() };
    let mut problems = Problems::default();
    for wrong in opening.problems(kind, &typed, untold) {
        problems.add(reader.locale, wrong.field.name(), &wrong.message);
    }
    let day = if staff { act_form::day(reader, fields, &mut problems) } else { None };
    if day.is_some_and(|day| day > today) {
        problems.add(reader.locale, "day", &Message::new("matters-problem-day-future"));
    }
    let said = Said { by: by.to_owned(), typed, opening: Some(opening), day, ..Said::default() };
    if problems.is_empty() { Ok((said, untold)) } else { Err(problems) }
}
