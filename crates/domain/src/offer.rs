//! A signature is an offer, and an offer does not stand for ever.

use chrono::{DateTime, Days, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::time::first_instant;

/// Until when the processor may accept an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lapse {
    /// The last day on which it may be accepted, in the agreement's zone.
    pub last_day: NaiveDate,
    /// The first instant that is too late.
    pub too_late: DateTime<Utc>,
}

/// Why no end can be given.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum LapseError {
    /// The period reaches beyond the years that a calendar can hold.
    #[error("the offer would stand beyond the last year that can be counted")]
    BeyondCalendar,
}

/// Counts the days for which an offer stands, as contracts count: the day of the signature is not counted, and the
/// period ends with its last day, both in `zone`. With 0 days it can be accepted on the day of the signature only.
///
/// # Errors
/// [`LapseError::BeyondCalendar`] for a period that no calendar reaches.
pub fn offer_lapses(signed_at: DateTime<Utc>, days: u32, zone: Tz) -> Result<Lapse, LapseError> {
    let signed_on = signed_at.with_timezone(&zone).date_naive();
    let last_day = signed_on.checked_add_days(Days::new(days.into())).ok_or(LapseError::BeyondCalendar)?;
    let next = last_day.succ_opt().ok_or(LapseError::BeyondCalendar)?;
    let too_late = first_instant(next, zone).ok_or(LapseError::BeyondCalendar)?.to_utc();
    Ok(Lapse { last_day, too_late })
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().expect("a moment")
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn the_day_of_the_signature_is_not_counted() {
        let lapse = offer_lapses(at("2026-06-01T10:00:00Z"), 14, chrono_tz::Europe::Copenhagen).unwrap();
        assert_eq!(lapse.last_day, day("2026-06-15"));
        assert_eq!(lapse.too_late, at("2026-06-15T22:00:00Z"));
    }

    #[test]
    fn the_day_is_that_of_the_zone() {
        // Half past midnight on the 2nd in Oslo is still the 1st in UTC.
        let lapse = offer_lapses(at("2026-06-01T22:30:00Z"), 1, chrono_tz::Europe::Oslo).unwrap();
        assert_eq!(lapse.last_day, day("2026-06-03"));
    }

    #[test]
    fn summer_time_begins_and_ends_in_between() {
        let spring = offer_lapses(at("2026-03-28T12:00:00Z"), 1, chrono_tz::Europe::Stockholm).unwrap();
        assert_eq!(spring.too_late, at("2026-03-29T22:00:00Z"), "summer time began on the last day");
        let autumn = offer_lapses(at("2026-10-24T12:00:00Z"), 1, chrono_tz::Europe::Stockholm).unwrap();
        assert_eq!(autumn.too_late, at("2026-10-25T23:00:00Z"), "summer time ended on the last day");
    }

    #[test]
    fn a_day_without_midnight_begins_when_it_begins() {
        // In Beirut, clocks went from 00:00 to 01:00 on 27 March 2022.
        let lapse = offer_lapses(at("2022-03-25T12:00:00Z"), 1, chrono_tz::Asia::Beirut).unwrap();
        assert_eq!(lapse.too_late, at("2022-03-26T22:00:00Z"));
        // Samoa left out 30 December 2011 altogether.
        let lapse = offer_lapses(at("2011-12-29T12:00:00Z"), 1, chrono_tz::Pacific::Apia).unwrap();
        assert_eq!(lapse.too_late, at("2011-12-30T10:00:00Z"));
    }

    #[test]
    fn a_period_without_end_is_refused() {
        let signed = at("2026-06-01T10:00:00Z");
        assert_eq!(offer_lapses(signed, u32::MAX, chrono_tz::UTC), Err(LapseError::BeyondCalendar));
    }

    proptest! {
        #[test]
        fn the_last_day_ends_where_it_is_too_late(seconds in 0i64..4_000_000_000, days in 0u32..400, zone in 0..chrono_tz::TZ_VARIANTS.len()) {
            let zone = chrono_tz::TZ_VARIANTS[zone];
            let signed = DateTime::from_timestamp(seconds, 0).expect("in range");
            let lapse = offer_lapses(signed, days, zone).unwrap();
            let last = (lapse.too_late - TimeDelta::seconds(1)).with_timezone(&zone).date_naive();
            prop_assert!(last <= lapse.last_day);
            prop_assert!(lapse.too_late.with_timezone(&zone).date_naive() > lapse.last_day);
            prop_assert!(lapse.too_late > signed);
            prop_assert_eq!(lapse.last_day - signed.with_timezone(&zone).date_naive(), TimeDelta::days(days.into()));
        }
    }
}
