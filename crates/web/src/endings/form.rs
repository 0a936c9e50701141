//! The form in which an ending is recorded, on either side.

use chrono::NaiveDate;
use domain::agreements::Side;
use domain::endings::{Against, Fate, Ground, Party, Plan, Task, against, earliest};
use domain::message::Message;
use domain::terms::{Key, Terms, Word, value_in_words};
use i18n::Locale;
use storage::agreements::{self, Agreement};
use storage::endings::{Details, Facts, NewEnding, Said, facts};
use storage::{TenantTx, templates};

use super::view::{Line, clause_name};
use crate::Result;
use crate::agreements::act::name_of;
use crate::forms::{Fields, Problems};
use crate::view::Choice;

/// The longest reason or name, in characters.
const LONGEST: usize = 2_000;

/// The form with what was typed and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Form {
    pub grounds: Vec<Choice>,
    pub ground_error: String,
    /// Empty where the reader can only speak for one side.
    pub parties: Vec<Choice>,
    pub party_error: String,
    pub noticed_on: String,
    pub noticed_on_error: String,
    pub effective_on: String,
    pub effective_on_error: String,
    pub effective_hint: String,
    pub main_ended_on: String,
    pub main_ended_on_error: String,
    pub replaced_by: String,
    pub replaced_by_error: String,
    pub reason: String,
    pub reason_error: String,
    /// What the terms have against it, once it is known.
    pub against: Vec<AgainstLine>,
    /// What was shown against it, so that nobody decides about what they have not read.
    pub told: String,
    pub organisation: String,
}

/// What a term has against it.
#[derive(Clone, Debug)]
pub struct AgainstLine {
    pub text: String,
    pub clause: String,
    pub steps: Vec<String>,
}

/// What was read from the form.
pub enum Read {
    /// It can be recorded.
    Ready(Box<NewEnding>),
    /// It has to be looked at again.
    Again(Vec<Against>, Problems),
}

/// The labels of the days, for the summary of what is wrong.
pub const DAYS: [(&str, &str); 3] = [
    ("noticed_on", "endings-field-noticed"),
    ("effective_on", "endings-field-effective"),
    ("main_ended_on", "endings-field-main-ended"),
];

/// Reads the form. Where the terms have something against it, that is shown first, and a reason is asked for.
pub async fn read(
    locale: Locale,
    tx: &mut TenantTx,
    agreement: &Agreement,
    facts: &Facts,
    fields: &Fields,
    side: Side,
    by: &str,
) -> Result<Read> {
    let mut problems = Problems::default();
    let mut wrong = |field: &str, key: &'static str| problems.add(locale, field, &Message::new(key));
    let ground = Ground::from_wire(fields.text("ground"));
    if ground.is_none() {
        wrong("ground", "endings-problem-ground");
    }
    let party = match side {
        Side::Controller => Some(Party::Controller),
        Side::Processor => Party::from_wire(fields.text("party")),
    };
    if party.is_none() {
        wrong("party", "endings-problem-party");
    }
    let mut day = |field: &str, needed: Option<&'static str>| -> Option<NaiveDate> {
        let typed = fields.trimmed(field);
        match (typed.parse::<NaiveDate>(), needed) {
            (Ok(day), _) => Some(day),
            (Err(_), Some(key)) if typed.is_empty() => {
                wrong(field, key);
                None
            }
            (Err(_), None) if typed.is_empty() => None,
            (Err(_), _) => {
                wrong(field, "endings-problem-date");
                None
            }
        }
    };
    let noticed_on = day("noticed_on", Some("endings-problem-noticed"));
    let with_main = ground == Some(Ground::WithMain);
    let main_ended_on = day("main_ended_on", with_main.then_some("endings-problem-main-ended"));
    let after_erasure = facts.terms.word(Key::TerminationHow) == Some(Word::NoticeAfterErasure);
    // With the main agreement it ends on the day of that, unless somebody says otherwise or the terms do.
    let needed = (!with_main && !after_erasure).then_some("endings-problem-effective");
    let typed_effect = day("effective_on", needed);
    let effective_on = typed_effect.or(if with_main && !after_erasure { main_ended_on } else { None });
    let replaced_by = fields.trimmed("replaced_by");
    if ground == Some(Ground::Replaced) && replaced_by.is_empty() {
        wrong("replaced_by", "endings-problem-replaced");
    }
    let reason = fields.trimmed("reason");
    for (field, words) in [("reason", &reason), ("replaced_by", &replaced_by)] {
        if words.chars().count() > LONGEST {
            problems.add(locale, field, &Message::new("form-problem-too-long").with("most", LONGEST));
        } else if words.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            problems.add(locale, field, &Message::new("agreements-reason-control"));
        }
    }
    let (Some(ground), Some(party), Some(noticed_on)) = (ground, party, noticed_on) else {
        return Ok(Read::Again(Vec::new(), problems));
    };
    let plan = Plan { ground, noticed_on, effective_on, main_ended_on, data_gone: false, today: facts.today };
    let found = match against(&facts.terms, &plan, &facts.counting) {
        Ok(found) => found,
        Err(error) => {
            problems.add(locale, "noticed_on", &error.message());
            return Ok(Read::Again(Vec::new(), problems));
        }
    };
    let days = [("noticed_on", Some(noticed_on)), ("effective_on", effective_on), ("main_ended_on", main_ended_on)];
    for (field, day) in days {
        // Nothing ends before it has begun; notice may have been given, and services may have ended, before that.
        if field == "effective_on" && day.is_some_and(|day| agreement.in_force_from.is_some_and(|from| day < from)) {
            problems.add(locale, field, &Message::new("endings-problem-before"));
        }
        // A day that cannot be counted from cannot be kept.
        if let Some(Err(error)) = day.map(|day| facts.counting.calendar.day_off(day)) {
            problems.add(locale, field, &error.message());
        }
    }
    if !found.is_empty() && reason.is_empty() {
        problems.add(locale, "reason", &Message::new("endings-problem-reason"));
    } else if !found.is_empty() && fields.text("told") != told(&found) {
        problems.add(locale, "reason", &Message::new("endings-problem-told"));
    }
    if !problems.is_empty() {
        return Ok(Read::Again(found, problems));
    }
    let said = |one: &Against| Said::new(&one.text, one.clause.clone(), locale.message(&one.text).into_owned());
    let against = found.iter().map(said);
    let details = Details { reason, replaced_by, against: against.collect(), by: by.to_owned() };
    let subprocessors = subprocessors(tx, agreement).await?;
    Ok(Read::Ready(Box::new(NewEnding {
        ground,
        party,
        noticed_on,
        effective_on,
        main_ended_on,
        details,
        subprocessors,
    })))
}

/// What stands against it, in a form that the page sends back.
fn told(found: &[Against]) -> String {
    found.iter().map(|one| one.text.key).collect::<Vec<_>>().join(" ")
}

/// The names of the sub-processors that the agreement, as it stands last, authorises.
async fn subprocessors(tx: &mut TenantTx, agreement: &Agreement) -> Result<Vec<String>> {
    let latest = agreements::latest_version(tx, agreement.id).await?;
    let version = templates::one(tx, latest.template_version).await?;
    let said = version.said_in(agreement.language);
    Ok(said.subprocessors.into_iter().map(|one| one.name).collect())
}

/// The form to be shown.
pub fn form(
    locale: Locale,
    agreement: &Agreement,
    facts: &Facts,
    fields: &Fields,
    side: Side,
    found: &[Against],
    problems: &Problems,
) -> Form {
    let choice = |value: &str, key: String, name: &str| Choice {
        value: value.to_owned(),
        label: locale.text(&key).into_owned(),
        hint: String::new(),
        selected: fields.text(name) == value,
    };
    let grounds = Ground::ALL
        .iter()
        .map(|one| choice(one.wire(), format!("endings-ground-{}", one.wire().replace('_', "-")), "ground"));
    let parties = match side {
        Side::Controller => Vec::new(),
        Side::Processor => {
            Party::ALL.iter().map(|one| choice(one.wire(), format!("endings-party-{}", one.wire()), "party")).collect()
        }
    };
    let noticed_on = match fields.trimmed("noticed_on") {
        typed if typed.is_empty() && fields.0.is_empty() => facts.today.to_string(),
        typed => typed,
    };
    Form {
        grounds: grounds.collect(),
        ground_error: problems.of("ground"),
        parties,
        party_error: problems.of("party"),
        effective_hint: effective_hint(locale, facts, &noticed_on),
        noticed_on,
        noticed_on_error: problems.of("noticed_on"),
        effective_on: fields.trimmed("effective_on"),
        effective_on_error: problems.of("effective_on"),
        main_ended_on: fields.trimmed("main_ended_on"),
        main_ended_on_error: problems.of("main_ended_on"),
        replaced_by: fields.trimmed("replaced_by"),
        replaced_by_error: problems.of("replaced_by"),
        reason: fields.trimmed("reason"),
        reason_error: problems.of("reason"),
        against: found
            .iter()
            .map(|one| AgainstLine {
                text: locale.message(&one.text).into_owned(),
                clause: clause_name(locale, one.clause.as_deref().unwrap_or_default()),
                steps: one.steps.iter().map(|step| locale.message(step).into_owned()).collect(),
            })
            .collect(),
        told: told(found),
        organisation: name_of(agreement),
    }
}

/// From when a notice may take effect by the terms, or that they do not say.
fn effective_hint(locale: Locale, facts: &Facts, noticed_on: &str) -> String {
    let terms = &facts.terms;
    if terms.word(Key::TerminationHow) == Some(Word::NoticeAfterErasure) {
        return locale.text("endings-effective-after-erasure").into_owned();
    }
    let noticed = noticed_on.parse().unwrap_or(facts.today);
    match earliest(terms, noticed, &facts.counting) {
        Ok(Some(effect)) => {
            let clause = clause_name(locale, terms.clause(Key::TerminationNotice).unwrap_or_default());
            let says = Message::new("endings-effective-earliest").with("day", effect.day).with("clause", clause);
            locale.message(&says).into_owned()
        }
        _ => locale.text("endings-effective-not-stated").into_owned(),
    }
}

/// What the terms say of ending the agreement, each with its clause; that they do not, where they do not.
pub async fn terms_on_ending(locale: Locale, tx: &mut TenantTx, agreement: &Agreement) -> Result<Vec<Line>> {
    if !super::ended(agreement.state) {
        return Ok(Vec::new());
    }
    let terms = facts(tx, agreement.id).await?.terms;
    Ok(lines(locale, &terms))
}

fn lines(locale: Locale, terms: &Terms) -> Vec<Line> {
    const KEYS: [Key; 6] = [
        Key::TerminationHow,
        Key::TerminationNotice,
        Key::TerminationWhileRunning,
        Key::EndData,
        Key::EndEraseWithin,
        Key::EndBackups,
    ];
    KEYS.into_iter()
        .map(|key| match terms.get(key).filter(|term| term.value().is_some()) {
            Some(term) => Line {
                text: locale.message(&value_in_words(term)).into_owned(),
                clause: clause_name(locale, term.clause()),
            },
            None => {
                let silent = Message::new("terms-line")
                    .with("name", Message::new(key.spec().name))
                    .with("value", Message::new("terms-not-stated"));
                let clause = clause_name(locale, terms.clause(key).unwrap_or_default());
                Line { text: locale.message(&silent).into_owned(), clause }
            }
        })
        .collect()
}

/// What the controller chooses from.
pub fn choices(locale: Locale, chosen: &str) -> Vec<Choice> {
    let choice = |fate: &Fate| Choice {
        value: fate.wire().to_owned(),
        label: locale.text(&format!("endings-fate-{}", fate.wire().replace('_', "-"))).into_owned(),
        hint: String::new(),
        selected: chosen == fate.wire(),
    };
    Fate::ALL.iter().map(choice).collect()
}

/// What somebody who is added answers for.
pub fn tasks(locale: Locale) -> Vec<Choice> {
    let choice = |task: &Task| Choice {
        value: task.wire().to_owned(),
        label: locale.text(&format!("endings-task-{}", task.wire())).into_owned(),
        hint: String::new(),
        selected: *task == Task::Erase,
    };
    Task::ALL.iter().map(choice).collect()
}
