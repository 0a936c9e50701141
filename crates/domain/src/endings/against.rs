//! What the terms have against a termination. It is said and kept; it prevents nothing.

use chrono::NaiveDate;

use super::Ground;
use crate::message::Message;
use crate::terms::{Key, Terms, Word};
use crate::time::{Counting, Effect, Span, TimeError, earliest_effect, first_instant};

/// A termination as somebody is about to record it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Why.
    pub ground: Ground,
    /// The civil day from which notice counts: that on which it reached the other party, or was given.
    pub noticed_on: NaiveDate,
    /// The day on which the agreement ends; none where it is to end once the data is gone.
    pub effective_on: Option<NaiveDate>,
    /// The last day of the main agreement or the services; none while they run.
    pub main_ended_on: Option<NaiveDate>,
    /// All data has been returned or erased.
    pub data_gone: bool,
    /// The civil day on which it is recorded.
    pub today: NaiveDate,
}

/// What stands against a termination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Against {
    /// Which term; none where it is the order of the days, whatever the terms say.
    pub key: Option<Key>,
    /// The clause that says so.
    pub clause: Option<String>,
    /// In what way it stands against it.
    pub text: Message,
    /// How a date in it was counted; empty where there is none.
    pub steps: Vec<Message>,
}

/// Everything that stands against a termination: days that are out of order first, then what the terms have against it in
/// the order in which they are read.
///
/// # Errors
/// A date that lies outside the years of the calendar.
pub fn against(terms: &Terms, plan: &Plan, counting: &Counting) -> Result<Vec<Against>, TimeError> {
    let main_runs = match (plan.main_ended_on, plan.effective_on) {
        (None, _) => true,
        (Some(ended), Some(effective)) => ended > effective,
        (Some(_), None) => false,
    };
    let mut found = days(plan);
    let mut stands = |key: Key, text: Message, steps: Vec<Message>| {
        let clause = terms.clause(key).map(str::to_owned);
        found.push(Against { key: Some(key), clause, text, steps });
    };
    let by_notice = plan.ground == Ground::Notice;
    match terms.word(Key::TerminationHow) {
        Some(Word::AsMainAgreement) if by_notice && main_runs => {
            stands(Key::TerminationHow, Message::new("endings-against-as-main"), Vec::new());
        }
        // The agreement holds until the data is gone: a day before that is too early.
        Some(Word::NoticeAfterErasure)
            if matches!(plan.ground, Ground::Notice | Ground::WithMain)
                && !plan.data_gone
                && plan.effective_on.is_some() =>
        {
            stands(Key::TerminationHow, Message::new("endings-against-before-erasure"), Vec::new());
        }
        _ => {}
    }
    if by_notice
        && let Some(effect) = earliest(terms, plan.noticed_on, counting)?
        && plan.effective_on.is_some_and(|day| day < effect.day)
    {
        let steps = effect.notice.steps.iter().map(crate::time::Step::message).collect();
        stands(
            Key::TerminationNotice,
            Message::new("endings-against-notice").with("day", effect.day).with("from", plan.noticed_on),
            steps,
        );
    }
    if terms.word(Key::TerminationWhileRunning) == Some(Word::OnlyIfReplaced)
        && plan.ground != Ground::Replaced
        && main_runs
    {
        stands(Key::TerminationWhileRunning, Message::new("endings-against-while-running"), Vec::new());
    }
    Ok(found)
}

/// Days that cannot be as the law of contracts knows them: an end before its notice, and a notice that nobody has received.
/// What ends with the main agreement needs no notice before its day.
fn days(plan: &Plan) -> Vec<Against> {
    let out_of_order = |text: Message| Against { key: None, clause: None, text, steps: Vec::new() };
    let mut found = Vec::new();
    if plan.noticed_on > plan.today {
        found.push(out_of_order(Message::new("endings-against-notice-ahead").with("from", plan.noticed_on)));
    }
    if let Some(day) = plan.effective_on.filter(|day| *day < plan.noticed_on && plan.ground != Ground::WithMain) {
        let text = Message::new("endings-against-before-notice").with("day", day).with("from", plan.noticed_on);
        found.push(out_of_order(text));
    }
    found
}

/// The first day on which a notice may take effect by `termination.notice`; none where the terms give no number.
///
/// # Errors
/// A date that lies outside the years of the calendar.
pub fn earliest(terms: &Terms, noticed_on: NaiveDate, counting: &Counting) -> Result<Option<Effect>, TimeError> {
    let Some(span) = terms.period(Key::TerminationNotice).and_then(|period| Span::try_from(period).ok()) else {
        return Ok(None);
    };
    let at = first_instant(noticed_on, counting.zone).ok_or(TimeError::OutsideYears)?;
    earliest_effect(at.to_utc(), span, counting).map(Some)
}
