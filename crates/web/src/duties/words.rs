//! How a duty is said: how it stands, when it is due, and why then.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::agreements::Side;
use domain::duties::{DutyKind, DutyState, Source, Standing};
use domain::message::Message;
use i18n::Locale;
use storage::duties::Duty;
use storage::tenants::Profile;

use crate::agreements::words::{day, last_day};

/// So long before its date a duty asks for attention.
const SOON: TimeDelta = TimeDelta::days(14);

/// The page on which a duty is met, below that of its agreement; none for one that is met by hand, and for what has no
/// agreement.
pub fn place(duty: &Duty, side: Side) -> Option<String> {
    let (agreement, _) = duty.agreement.filter(|_| !duty.kind.by_hand())?;
    let root = match side {
        Side::Processor => format!("staff/agreements/{agreement}"),
        Side::Controller => format!("mine/{agreement}"),
    };
    let subject = duty.subject;
    let path = match duty.kind {
        DutyKind::Instruction
        | DutyKind::StopProcessing
        | DutyKind::DisclosureTold
        | DutyKind::EnquiryForwarded
        | DutyKind::Help => match side {
            Side::Processor => format!("staff/matters/{subject}"),
            Side::Controller => format!("{root}/matters/{subject}"),
        },
        DutyKind::AmendmentAnswer => format!("{root}/amendments/{subject}"),
        DutyKind::EndChoose | DutyKind::EndReturn | DutyKind::EndErase | DutyKind::EndConfirm | DutyKind::EndLeft => {
            format!("{root}/end")
        }
        DutyKind::ReturnedNotice | DutyKind::UnreadNotice | DutyKind::Alternative => {
            format!("{root}/subprocessors/notices/{subject}")
        }
        DutyKind::RetentionRun if side == Side::Processor => "staff/retention".to_owned(),
        DutyKind::RetentionRun | DutyKind::AuditReport => return None,
    };
    Some(path)
}

/// Who reads, when and where.
#[derive(Clone, Copy)]
pub struct Reading {
    pub locale: Locale,
    pub zone: Tz,
    pub now: DateTime<Utc>,
    pub side: Side,
}

impl Reading {
    /// The component's word for how a duty looks.
    pub fn tone(&self, state: DutyState, party: Side, due_before: Option<DateTime<Utc>>) -> &'static str {
        match state {
            DutyState::Met => "done",
            DutyState::Dropped => "draft",
            DutyState::Open if due_before.is_some_and(|due| due <= self.now) => "late",
            DutyState::Open if party != self.side => "them",
            DutyState::Open if due_before.is_some_and(|due| due <= self.now + SOON) => "you",
            DutyState::Open => "draft",
        }
    }

    /// How it stands, in words.
    pub fn state(&self, state: DutyState, due_before: Option<DateTime<Utc>>) -> String {
        let late = state == DutyState::Open && due_before.is_some_and(|due| due <= self.now);
        self.locale.text(if late { "duties-overdue" } else { state.text() }).into_owned()
    }

    /// When it is due: "Tue 5 January 2027 (in 18 days)". Hours are said to the minute.
    pub fn due(&self, state: DutyState, due_before: Option<DateTime<Utc>>, last: Option<NaiveDate>) -> String {
        let Some(due) = due_before else { return self.locale.text("duties-due-none").into_owned() };
        let date = match last {
            Some(last) => self.locale.weekday_date(last),
            None => self.locale.moment(due, self.zone),
        };
        if state != DutyState::Open {
            return date;
        }
        let last = last.unwrap_or_else(|| last_day(due, self.zone));
        let days = (last - day(self.now, self.zone)).num_days();
        let message = if due <= self.now {
            Message::new("duties-due-late").with("days", days.saturating_neg())
        } else {
            Message::new("duties-due-in").with("days", days)
        };
        self.locale.message(&message.with("date", date)).into_owned()
    }

    /// Whose it is: the tenant's, or the customer's.
    pub fn party(&self, party: Side) -> String {
        self.locale.text(if party == self.side { "duties-party-us" } else { self.other() }).into_owned()
    }

    const fn other(&self) -> &'static str {
        match self.side {
            Side::Processor => "duties-party-controller",
            Side::Controller => "duties-party-processor",
        }
    }

    /// Where it is said: a clause of the agreement, or an article of law.
    pub fn source(&self, term: &str, clause: &str) -> String {
        if clause.is_empty() {
            return String::new();
        }
        // What rests on the law names an article, which says of itself what it is.
        if is_law(clause) || term.is_empty() && clause.contains(char::is_whitespace) {
            return self.locale.law(clause);
        }
        self.locale.text_with("contract-clause", &[("number", clause.into())]).into_owned()
    }

    /// The same in a column of clauses: a number alone, or an article of law.
    pub fn cited(&self, clause: &str) -> String {
        if is_law(clause) { self.locale.law(clause) } else { clause.to_owned() }
    }
}

/// What is cited is no clause of the agreement, but an article of the GDPR.
fn is_law(cited: &str) -> bool {
    cited.starts_with("Art. ") && cited.contains(" GDPR")
}

/// Why a duty is due when it is, step by step. Where neither agreement nor law gives a date: whether the tenant has a
/// target of its own, which only its staff are told.
pub fn why(reading: &Reading, duty: &Duty, profile: &Profile) -> Vec<String> {
    let said = |message: Message| reading.locale.message(&message).into_owned();
    if let Some(Ok(deadline)) = duty.how.as_ref().map(domain::duties::How::deadline) {
        return deadline.steps.iter().map(|step| said(step.message())).collect();
    }
    if duty.due_before.is_some() || reading.side == Side::Controller || duty.party == Side::Controller {
        return Vec::new();
    }
    let target = profile.own_target().zip(profile.counting().ok());
    let counted = target.and_then(|(target, counting)| target.deadline(duty.from, &counting).ok());
    let steps = counted.map(|deadline| deadline.steps).unwrap_or_default();
    steps.iter().map(|step| said(step.message())).collect()
}

/// Something that is owed all the time.
pub struct StandingLine {
    pub what: String,
    pub party: String,
    pub source: String,
}

/// What is owed all the time, in words.
pub fn standing(reading: &Reading, list: &[Standing]) -> Vec<StandingLine> {
    list.iter()
        .map(|one| StandingLine {
            what: reading.locale.text(one.duty.text()).into_owned(),
            party: reading.party(one.party),
            source: match &one.source {
                Source::Clause(clause) => reading.source("x", clause),
                Source::Article(article) => {
                    let article = reading.locale.article(article);
                    reading.locale.text_with("duties-article", &[("article", article.into())]).into_owned()
                }
            },
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use domain::language::Language;

    use super::*;

    #[test]
    fn a_date_says_how_far_off_it_is() {
        let reading = Reading {
            locale: Locale::new(Language::En),
            zone: chrono_tz::Europe::Oslo,
            now: "2027-01-05T12:00:00Z".parse().unwrap(),
            side: Side::Processor,
        };
        let of = |due: &str, last: Option<&str>| {
            reading.due(DutyState::Open, due.parse().ok(), last.and_then(|last| last.parse().ok()))
        };
        assert_eq!(of("2027-01-15T23:00:00Z", Some("2027-01-15")), "Fri 15 January 2027 (in 10 days)");
        assert_eq!(of("2027-01-05T23:00:00Z", Some("2027-01-05")), "Tue 5 January 2027 (today)");
        assert_eq!(of("2027-01-03T23:00:00Z", Some("2027-01-03")), "Sun 3 January 2027 (2 days overdue)");
        assert_eq!(of("2027-01-05T11:30:00Z", None), "5 January 2027, 12:30 (CET) (overdue)");
        assert_eq!(reading.due(DutyState::Open, None, None), "No date stated");
        let tone = |due: &str, party| reading.tone(DutyState::Open, party, due.parse().ok());
        assert_eq!(tone("2027-01-05T12:00:00Z", Side::Controller), "late");
        assert_eq!(tone("2027-01-10T12:00:00Z", Side::Processor), "you");
        assert_eq!(tone("2027-01-10T12:00:00Z", Side::Controller), "them");
    }
}
