//! After an agreement: how long its evidence is kept, and when it may be destroyed.
//!
//! Art. 17(3)(e) GDPR: there is no right to erasure of what is needed for the establishment, exercise or defence of
//! legal claims. For how long claims can be made is a question of the law that governs the agreement.

use chrono::NaiveDate;

use crate::terms::Unit;
use crate::time::{Counting, Deadline, Span, TimeError, deadline, first_instant};

/// A law's time for claims, as a start for a tenant to look at. It is no advice: the tenant decides and may set
/// another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limitation {
    /// The law, by its country: ISO 3166-1 alpha-2.
    pub law: &'static str,
    /// The longest time after which claims from a contract are barred, in years.
    pub years: u32,
    /// Where that stands.
    pub source: &'static str,
}

/// The laws whose times we know, by country. Of several times in a law the outermost is given: evidence that is gone
/// too early cannot be brought back.
pub const LIMITATIONS: [Limitation; 5] = [
    Limitation { law: "DE", years: 10, source: "§§ 195, 199 (3) no. 1, (4) BGB" },
    Limitation { law: "DK", years: 10, source: "forældelsesloven § 3, stk. 2 og 3" },
    Limitation { law: "FI", years: 10, source: "laki velan vanhentumisesta (728/2003) 7 §" },
    Limitation { law: "NO", years: 13, source: "foreldelsesloven §§ 2 og 10 nr. 3" },
    Limitation { law: "SE", years: 10, source: "preskriptionslagen (1981:130) 2 §" },
];

/// The most years that a tenant may set.
pub const MOST_YEARS: u32 = 30;

/// What we know of a law's time for claims; none for other laws, and then a person has to say.
pub fn limitation(law: &str) -> Option<Limitation> {
    LIMITATIONS.into_iter().find(|one| one.law == law)
}

/// The last day on which evidence is kept that ended on a day.
///
/// # Errors
/// A date that lies outside the years of the calendar.
pub fn kept_until(ended: NaiveDate, years: u32, counting: &Counting) -> Result<Deadline, TimeError> {
    let at = first_instant(ended, counting.zone).ok_or(TimeError::OutsideYears)?;
    let span = Span::forward(years, Unit::Years).map_err(|_| TimeError::OutsideYears)?;
    deadline(at.to_utc(), span, counting)
}

/// Why something is not to be destroyed yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotYet {
    /// An agreement still runs.
    #[error("an agreement still runs")]
    Runs,
    /// Nobody has said for how long it is kept.
    #[error("nobody has said for how long it is kept")]
    NoTime,
    /// It is kept until this day, that day included.
    #[error("it is kept until {0}")]
    Until(NaiveDate),
    /// Somebody holds it for a claim.
    #[error("somebody holds it for a claim")]
    Held,
}

impl NotYet {
    /// The word in the keys of texts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Runs => "runs",
            Self::NoTime => "no-time",
            Self::Until(_) => "until",
            Self::Held => "held",
        }
    }
}

/// Where a controller stands on the way out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// An agreement is being made, or is in force.
    pub runs: bool,
    /// The last day on which its evidence is kept.
    pub kept_until: Option<NaiveDate>,
    /// A person holds it for a claim.
    pub held: bool,
}

/// Whether a controller's key may be destroyed on a day.
///
/// # Errors
/// The first reason that stands against it.
pub const fn may_destroy(standing: &Standing, today: NaiveDate) -> Result<(), NotYet> {
    match standing {
        Standing { runs: true, .. } => Err(NotYet::Runs),
        Standing { held: true, .. } => Err(NotYet::Held),
        Standing { kept_until: None, .. } => Err(NotYet::NoTime),
        Standing { kept_until: Some(day), .. } if days(today) <= days(*day) => Err(NotYet::Until(*day)),
        Standing { .. } => Ok(()),
    }
}

const fn days(day: NaiveDate) -> i32 {
    day.to_epoch_days()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{Calendar, National};
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn evidence_is_kept_for_whole_years() {
        let counting = Counting::plain(Calendar::of(National::Denmark));
        let kept = kept_until(day("2028-02-29"), 10, &counting).unwrap();
        assert_eq!(kept.last_day, Some(day("2038-02-28")));
        assert!(kept_until(day("2055-01-01"), 10, &counting).is_err(), "beyond the calendar nothing is guessed");
        assert_eq!(limitation("NO").map(|one| one.years), Some(13));
        assert_eq!(limitation("US"), None);
    }

    proptest! {
        #[test]
        fn nothing_is_destroyed_before_its_time(runs: bool, held: bool, kept in proptest::option::of(0i32..20_000), today in 0i32..20_000) {
            let at = |days: i32| NaiveDate::from_epoch_days(days).unwrap();
            let standing = Standing { runs, held, kept_until: kept.map(at) };
            let may = may_destroy(&standing, at(today)).is_ok();
            prop_assert_eq!(may, !runs && !held && kept.is_some_and(|kept| today > kept));
        }
    }
}
