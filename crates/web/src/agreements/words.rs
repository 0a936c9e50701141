//! How an agreement's state, its age and its dates are said to the staff.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::agreements::{Side, State, Tone};
use domain::message::Message;
use i18n::Locale;
use storage::{TenantTx, staff};
use uuid::Uuid;

use crate::Result;

/// The names of the staff, by id.
pub type Names = HashMap<Uuid, String>;

/// Reads the names of the staff.
pub async fn names(tx: &mut TenantTx) -> Result<Names> {
    Ok(staff::all(tx).await?.into_iter().map(|person| (person.id.0, person.name)).collect())
}

/// The component's word for how a state looks from the processor's side.
pub const fn tone(state: State) -> &'static str {
    match state.tone(Side::Processor) {
        Tone::Neutral => "draft",
        Tone::Ended => "ended",
        Tone::WaitingForThem => "them",
        Tone::WaitingForYou => "you",
        Tone::Done => "done",
        Tone::Refused => "late",
    }
}

/// The state in words.
pub fn state(locale: Locale, state: State) -> String {
    locale.text(&format!("agreements-state-{}", state.word().replace('_', "-"))).into_owned()
}

/// How long ago: "12 min", "4 hours", "9 days".
pub fn age(locale: Locale, since: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let ago = (now - since).max(TimeDelta::zero());
    let message = if ago < TimeDelta::hours(1) {
        Message::new("agreements-age-minutes").with("count", ago.num_minutes())
    } else if ago < TimeDelta::days(1) {
        Message::new("agreements-age-hours").with("count", ago.num_hours())
    } else {
        Message::new("agreements-age-days").with("count", ago.num_days())
    };
    locale.message(&message).into_owned()
}

/// The civil date of a moment.
pub fn day(at: DateTime<Utc>, zone: Tz) -> NaiveDate {
    at.with_timezone(&zone).date_naive()
}

/// The last day of an offer, of which `until` is the first moment that is too late.
pub fn last_day(until: DateTime<Utc>, zone: Tz) -> NaiveDate {
    day(until - TimeDelta::microseconds(1), zone)
}

/// Until when an offer stands: "Thu 4 February 2027 (in 28 days)".
pub fn offer(locale: Locale, until: DateTime<Utc>, now: DateTime<Utc>, zone: Tz) -> String {
    let last = last_day(until, zone);
    let date = locale.weekday_date(last);
    let days = (last - day(now, zone)).num_days();
    let message = if until <= now {
        Message::new("agreements-offer-lapsed").with("date", date)
    } else if days == 0 {
        Message::new("agreements-offer-today").with("date", date)
    } else {
        Message::new("agreements-offer-days").with("date", date).with("days", days)
    };
    locale.message(&message).into_owned()
}

/// A moment for machines.
pub fn machine(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn ages_are_said_in_their_largest_unit() {
        let locale = Locale::new(domain::language::Language::En);
        let now = at("2027-01-05T12:00:00Z");
        for (since, said) in [
            ("2027-01-05T12:00:30Z", "0 min"),
            ("2027-01-05T11:48:00Z", "12 min"),
            ("2027-01-05T11:00:00Z", "1 hour"),
            ("2027-01-04T12:00:01Z", "23 hours"),
            ("2026-12-27T12:00:00Z", "9 days"),
        ] {
            assert_eq!(age(locale, at(since), now), said);
        }
    }

    #[test]
    fn an_offer_names_its_last_day() {
        let locale = Locale::new(domain::language::Language::En);
        let zone = chrono_tz::Europe::Oslo;
        let until = at("2027-02-04T23:00:00Z");
        assert_eq!(last_day(until, zone).to_string(), "2027-02-04");
        assert_eq!(offer(locale, until, at("2027-01-07T08:00:00Z"), zone), "Thu 4 February 2027 (in 28 days)");
        assert_eq!(offer(locale, until, at("2027-02-04T22:59:00Z"), zone), "Thu 4 February 2027 (today)");
        assert_eq!(offer(locale, until, until, zone), "Thu 4 February 2027 (has lapsed)");
    }
}
