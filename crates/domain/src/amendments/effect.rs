//! From when an amendment holds.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Fault;

/// How many days ahead, or back, an amendment may take effect: what lies further off is a slip.
pub const LONGEST_AHEAD: i64 = 10 * 366;

/// From when an amendment holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// From the day of the second signature.
    #[default]
    Signed,
    /// From a day that the parties name. It may have passed: the parties are free to agree on that between them.
    On(NaiveDate),
}

impl Effect {
    /// Checks the day against the version that the amendment is based on.
    ///
    /// # Errors
    /// [`Fault::BeforeBase`] for a day on which that version is not in force yet; [`Fault::FarOff`].
    pub fn checked(self, base_from: NaiveDate, today: NaiveDate) -> Result<Self, Fault> {
        match self {
            Self::On(day) if (day - today).num_days().abs() > LONGEST_AHEAD => Err(Fault::FarOff),
            Self::On(day) if day < base_from => Err(Fault::BeforeBase(base_from)),
            effect => Ok(effect),
        }
    }
}

/// The day from which the version that an amendment makes is in force: the named one, or that of the second signature;
/// never before the version that it changes.
pub fn in_force_from(effect: Effect, signed_on: NaiveDate, base_from: NaiveDate) -> NaiveDate {
    match effect {
        Effect::Signed => signed_on.max(base_from),
        Effect::On(day) => day.max(base_from),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_that_has_passed_may_be_agreed_but_none_before_the_version_that_changes() {
        let (base, today) = (day("2027-01-05"), day("2028-03-01"));
        assert!(Effect::On(day("2028-02-29")).checked(base, today).is_ok(), "a leap day that has passed");
        assert_eq!(Effect::On(day("2027-01-04")).checked(base, today), Err(Fault::BeforeBase(base)));
        assert_eq!(Effect::On(day("2062-01-01")).checked(base, today), Err(Fault::FarOff));
        assert_eq!(Effect::Signed.checked(base, today), Ok(Effect::Signed));
    }

    #[test]
    fn versions_follow_each_other_in_time() {
        let base = day("2027-01-05");
        assert_eq!(in_force_from(Effect::Signed, day("2026-12-01"), base), base);
        assert_eq!(in_force_from(Effect::Signed, day("2027-02-01"), base), day("2027-02-01"));
        assert_eq!(in_force_from(Effect::On(day("2028-02-29")), day("2027-02-01"), base), day("2028-02-29"));
    }
}
