//! What is typed into the form of a roll-out.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::amendments::Effect;
use domain::ids::AgreementId;
use domain::message::Message;
use domain::names;
use domain::time::first_instant;
use i18n::Locale;

use crate::forms::{Fields, Problems};

const LONGEST_WHY: usize = 4_000;
/// When reminders go out, by the tenant's clocks.
const HOUR: TimeDelta = TimeDelta::hours(7);

/// A form that makes sense.
pub struct Wanted {
    /// Everybody on the version, or these.
    pub these: Option<Vec<AgreementId>>,
    pub why: String,
    pub effect: Effect,
    pub answer_by: NaiveDate,
    pub remind: Option<(NaiveDate, DateTime<Utc>)>,
}

/// The agreements that are ticked.
pub fn ticked(fields: &Fields) -> Vec<AgreementId> {
    fields.0.iter().filter(|(name, _)| name == "agreement").filter_map(|(_, value)| value.parse().ok()).collect()
}

/// Reads the form; what is wrong is said beside its field.
pub fn read(fields: &Fields, locale: Locale, zone: Tz, today: NaiveDate) -> Result<Wanted, Problems> {
    let mut problems = Problems::default();
    let mut wrong = |field: &str, message: Message| problems.add(locale, field, &message);
    let these = (fields.text("which") != "all").then(|| ticked(fields));
    if these.as_ref().is_some_and(Vec::is_empty) {
        wrong("which", Message::new("rollouts-problem-none"));
    }
    let why = fields.trimmed("why").replace('\r', "");
    if why.chars().count() > LONGEST_WHY {
        wrong("why", Message::new("amendments-too-long"));
    } else if why.chars().any(|c| c != '\n' && c != '\t' && names::is_hidden(c)) {
        wrong("why", Message::new("amendments-fault-hidden"));
    }
    let effect = match (fields.text("effect"), day(fields, "day")) {
        ("on", Some(day)) if day < today => {
            wrong("day", Message::new("rollouts-problem-past"));
            Effect::Signed
        }
        ("on", Some(day)) => match Effect::On(day).checked(NaiveDate::MIN, today) {
            Ok(effect) => effect,
            Err(fault) => {
                wrong("day", fault.message());
                Effect::Signed
            }
        },
        ("on", None) => {
            wrong("day", Message::new("amendments-day-missing"));
            Effect::Signed
        }
        _ => Effect::Signed,
    };
    let answer_by = match day(fields, "answer") {
        None => Err("amendments-day-missing"),
        Some(day) if day < today => Err("amendments-answer-past"),
        Some(day) if Effect::On(day).checked(today, today).is_err() => Err("amendments-fault-far"),
        Some(day) => Ok(day),
    };
    let answer_by = answer_by.map_err(|key| wrong("answer", Message::new(key))).ok();
    let remind = match (fields.text("remind").trim(), day(fields, "remind")) {
        ("", _) => None,
        (_, Some(day)) if day > today && answer_by.is_none_or(|last| day <= last) => {
            first_instant(day, zone).map(|at| (day, (at + HOUR).to_utc()))
        }
        _ => {
            wrong("remind", Message::new("rollouts-problem-remind"));
            None
        }
    };
    match answer_by {
        Some(answer_by) if problems.is_empty() => Ok(Wanted { these, why, effect, answer_by, remind }),
        _ => Err(problems),
    }
}

/// The day that a browser's picker sends; none where there is no such day.
fn day(fields: &Fields, name: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(fields.text(name).trim(), "%Y-%m-%d").ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::language::Language;

    fn form(typed: &[(&str, &str)]) -> Result<Wanted, Problems> {
        let fields = Fields(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect());
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        read(&fields, Locale::new(Language::En), Tz::Europe__Copenhagen, today)
    }

    #[test]
    fn a_day_for_the_answer_is_asked_for_and_a_reminder_lies_before_it() {
        let all = ("which", "all");
        let good = form(&[all, ("answer", "2026-12-31"), ("remind", "2026-12-20")]).ok().unwrap();
        assert_eq!(good.remind.unwrap().1.to_rfc3339(), "2026-12-20T06:00:00+00:00");
        for (typed, field) in [
            (vec![all], "answer"),
            (vec![all, ("answer", "2026-11-21")], "answer"),
            (vec![all, ("answer", "2090-01-01")], "answer"),
            (vec![all, ("answer", "2026-12-31"), ("remind", "2027-01-01")], "remind"),
            (vec![all, ("answer", "2026-12-31"), ("remind", "2026-11-22")], "remind"),
            (vec![all, ("answer", "2026-12-31"), ("effect", "on"), ("day", "2027-02-29")], "day"),
            (vec![all, ("answer", "2026-12-31"), ("effect", "on"), ("day", "2025-01-01")], "day"),
            (vec![("which", "these"), ("answer", "2026-12-31")], "which"),
        ] {
            let problems = form(&typed).err().unwrap();
            assert_eq!(problems.0.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), [field], "{typed:?}");
        }
    }
}
