//! Moments: when days begin in a zone, and moments as people write them.

use chrono::{
    DateTime, Datelike, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Timelike, Utc,
};
use chrono_tz::Tz;

use super::TimeError;
use super::calendar::{FIRST_YEAR, LAST_YEAR};

/// The first instant of a day; none beyond the years that can be written. Where clocks are put forward at midnight the
/// day begins later than 00:00; where they are put back over midnight, the earlier 00:00 begins it. Where a zone skipped
/// the whole day, its date line moved: the instant is then the first of the day that followed.
pub fn first_instant(day: NaiveDate, zone: Tz) -> Option<DateTime<Tz>> {
    let midnight = day.and_time(NaiveTime::MIN);
    // No clock change in the zones' rules leaves out more than a day; they all begin on a quarter of an hour or, long
    // ago, on a minute.
    (0..=24 * 60)
        .filter_map(|minutes| midnight.checked_add_signed(TimeDelta::minutes(minutes)))
        .find_map(|local| zone.from_local_datetime(&local).earliest())
}

/// A moment as the zone's clocks show it.
///
/// # Errors
/// [`TimeError::OutsideYears`] where it lies outside the years that are counted.
pub(super) fn local(at: DateTime<Utc>, zone: Tz) -> Result<DateTime<Tz>, TimeError> {
    // A day more on both sides, so that no zone's offset leads out of what can be written.
    if !(FIRST_YEAR - 1..=LAST_YEAR + 1).contains(&at.year()) {
        return Err(TimeError::OutsideYears);
    }
    let local = at.with_timezone(&zone);
    if (FIRST_YEAR..=LAST_YEAR).contains(&local.year()) { Ok(local) } else { Err(TimeError::OutsideYears) }
}

/// When the hour begins in which a moment lies, by the zone's clocks.
pub(super) fn start_of_hour(at: DateTime<Tz>) -> Option<DateTime<Tz>> {
    let time = at.time();
    // A leap second is written as a longer last one; hours are full without it.
    let into = TimeDelta::seconds(i64::from(time.minute()) * 60 + i64::from(time.second()))
        + TimeDelta::nanoseconds(i64::from(time.nanosecond()));
    at.checked_sub_signed(into)
}

/// Why words are not a moment.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum MomentError {
    /// Written in another way.
    #[error("a moment is written as in 2026-12-18T10:12+01:00, a day as in 2026-12-18")]
    Shape,
    /// The clocks of the zone left it out.
    #[error("the clocks of {0} did not show this time on that day: they were put forward; add the offset from UTC")]
    Skipped(Tz),
    /// The clocks of the zone showed it twice.
    #[error("the clocks of {0} showed this time twice on that day: they were put back; add the offset from UTC")]
    Twice(Tz),
}

/// Reads a moment of RFC 3339, with or without seconds; where the offset is missing, it is what the clocks of `zone`
/// show, and a day without a time is its first instant there.
///
/// # Errors
/// What is wrong with it.
pub fn moment(text: &str, zone: Tz) -> Result<DateTime<Utc>, MomentError> {
    let text = text.trim();
    let with_offset = match text.strip_suffix(['Z', 'z']) {
        Some(rest) => format!("{rest}+00:00"),
        None => text.to_owned(),
    };
    for form in ["%Y-%m-%dT%H:%M:%S%.f%:z", "%Y-%m-%dT%H:%M%:z", "%Y-%m-%d %H:%M:%S%.f%:z", "%Y-%m-%d %H:%M%:z"] {
        if let Ok(at) = DateTime::parse_from_str(&with_offset, form) {
            return Ok(at.to_utc());
        }
    }
    for form in ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%d %H:%M"] {
        if let Ok(shown) = NaiveDateTime::parse_from_str(text, form) {
            return match zone.from_local_datetime(&shown) {
                LocalResult::Single(at) => Ok(at.to_utc()),
                LocalResult::Ambiguous(..) => Err(MomentError::Twice(zone)),
                LocalResult::None => Err(MomentError::Skipped(zone)),
            };
        }
    }
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| MomentError::Shape)?;
    first_instant(day, zone).map(|start| start.to_utc()).ok_or(MomentError::Shape)
}

#[cfg(test)]
mod tests {
    use chrono_tz::Europe::Oslo;

    use super::*;

    fn utc(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn moments_are_read_as_people_write_them() {
        let at = utc("2026-12-18T09:12:00Z");
        for text in [
            "2026-12-18T10:12+01:00",
            "2026-12-18T10:12:00+01:00",
            "2026-12-18 10:12:00.000+01:00",
            "2026-12-18T09:12Z",
            "2026-12-18T10:12",
            "2026-12-18 10:12:00",
        ] {
            assert_eq!(moment(text, Oslo), Ok(at), "{text}");
        }
        assert_eq!(moment("2026-12-18", Oslo), Ok(utc("2026-12-17T23:00:00Z")));
        for text in ["", "tomorrow", "18.12.2026", "2026-02-29", "2026-12-18T25:00Z", "2026-12-18T10:12+99:00"] {
            assert_eq!(moment(text, Oslo), Err(MomentError::Shape), "{text}");
        }
    }

    #[test]
    fn what_clocks_showed_twice_or_never_needs_its_offset() {
        assert_eq!(moment("2026-03-29T02:30", Oslo), Err(MomentError::Skipped(Oslo)));
        assert_eq!(moment("2026-10-25T02:30", Oslo), Err(MomentError::Twice(Oslo)));
        assert_eq!(moment("2026-10-25T02:30+01:00", Oslo), Ok(utc("2026-10-25T01:30:00Z")));
    }

    #[test]
    fn days_begin_when_the_zone_says_so() {
        let begins = |day: &str, zone| first_instant(day.parse().unwrap(), zone).unwrap().to_utc();
        assert_eq!(begins("2026-03-29", Oslo), utc("2026-03-28T23:00:00Z"));
        // Clocks went from 00:00 to 01:00 in Beirut, and from 01:00 back to 00:00 in Havana.
        assert_eq!(begins("2022-03-27", chrono_tz::Asia::Beirut), utc("2022-03-26T22:00:00Z"));
        assert_eq!(begins("2026-11-01", chrono_tz::America::Havana), utc("2026-11-01T04:00:00Z"));
    }

    #[test]
    fn hours_are_those_of_the_zones_clocks() {
        let at = utc("2026-04-03T15:20:30.5Z");
        let begins = |zone: Tz| start_of_hour(at.with_timezone(&zone)).unwrap().to_utc();
        assert_eq!(begins(Oslo), utc("2026-04-03T15:00:00Z"));
        assert_eq!(begins(chrono_tz::Asia::Kolkata), utc("2026-04-03T14:30:00Z"));
    }
}
