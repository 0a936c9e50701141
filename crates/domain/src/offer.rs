//! A signature is an offer, and an offer does not stand for ever.

use chrono::{DateTime, NaiveDate, Utc};

use crate::duties::How;
use crate::terms::Unit;
use crate::time::{Counting, Rule, Span, TimeError, deadline, first_instant};

/// Until when the processor may accept an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lapse {
    /// The last day on which it may be accepted, in the zone in which it was counted.
    pub last_day: NaiveDate,
    /// The first instant that is too late.
    pub too_late: DateTime<Utc>,
    /// The inputs of the count; none where the offer stands for the day of the signature only.
    pub how: Option<How>,
}

/// Counts the days for which an offer stands, plainly as contracts count: the day of the signature is not counted, and
/// the period ends with its last day. With 0 days it can be accepted on the day of the signature only.
///
/// # Errors
/// [`TimeError::OutsideYears`] for a period that leaves the years that can be counted.
pub fn offer_lapses(signed_at: DateTime<Utc>, days: u32, counting: &Counting) -> Result<Lapse, TimeError> {
    let plain = counting.clone().by(Rule::Contract).with_bgb_193(false);
    let signed_on = signed_at.with_timezone(&plain.zone).date_naive();
    if days == 0 {
        let too_late = signed_on.succ_opt().and_then(|next| first_instant(next, plain.zone));
        let too_late = too_late.ok_or(TimeError::OutsideYears)?.to_utc();
        return Ok(Lapse { last_day: signed_on, too_late, how: None });
    }
    let span = Span::forward(days, Unit::Days).map_err(|_| TimeError::OutsideYears)?;
    let counted = deadline(signed_at, span, &plain)?;
    let last_day = counted.last_day.unwrap_or(signed_on);
    Ok(Lapse { last_day, too_late: counted.due_before.to_utc(), how: Some(How::new(signed_at, span, &plain)) })
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use chrono_tz::Tz;
    use proptest::prelude::*;

    use super::*;
    use crate::time::{Calendar, National};

    fn offer_lapses(signed_at: DateTime<Utc>, days: u32, zone: Tz) -> Result<Lapse, TimeError> {
        let counting = Counting::plain(Calendar::of(National::Denmark)).within(zone).with_bgb_193(true);
        super::offer_lapses(signed_at, days, &counting)
    }

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
    }

    #[test]
    fn a_period_without_end_is_refused() {
        let signed = at("2026-06-01T10:00:00Z");
        assert_eq!(offer_lapses(signed, u32::MAX, chrono_tz::UTC), Err(TimeError::OutsideYears));
        assert_eq!(offer_lapses(at("2017-12-30T10:00:00Z"), 30, chrono_tz::UTC), Err(TimeError::OutsideYears));
    }

    #[test]
    fn what_was_counted_can_be_shown() {
        let lapse = offer_lapses(at("2026-06-01T10:00:00Z"), 30, chrono_tz::Europe::Oslo).unwrap();
        let counted = lapse.how.unwrap().deadline().unwrap();
        assert_eq!((counted.last_day, counted.due_before.to_utc()), (Some(lapse.last_day), lapse.too_late));
    }

    proptest! {
        #[test]
        fn the_last_day_ends_where_it_is_too_late(seconds in 1_515_000_000i64..2_800_000_000, days in 0u32..400, zone in 0..chrono_tz::TZ_VARIANTS.len()) {
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
