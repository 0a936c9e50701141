//! Which days are no business days.

mod easter;
mod extra;
mod holiday;
mod law;
mod national;
mod years;

#[cfg(test)]
mod published;

use chrono::{Datelike, NaiveDate, Weekday};

pub use extra::{CalendarError, ExtraDay};
pub use holiday::Holiday;
pub use national::National;
pub use years::{FIRST_YEAR, LAST_YEAR};

use super::TimeError;

/// The holidays of a country by law, with what a tenant or a term has agreed besides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    national: National,
    extra: Vec<ExtraDay>,
    saturdays: bool,
}

/// Why a day is no business day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayOff {
    /// A Saturday.
    Saturday,
    /// A Sunday, holiday or not.
    Sunday,
    /// A public holiday by law.
    Holiday(Holiday),
    /// A day that the tenant or the term added.
    Extra,
}

impl Calendar {
    /// A country's calendar as its law has it.
    pub const fn of(national: National) -> Self {
        Self { national, extra: Vec::new(), saturdays: false }
    }

    /// The same with further days on which nobody works.
    #[must_use]
    pub fn with_extra(mut self, days: impl IntoIterator<Item = ExtraDay>) -> Self {
        self.extra.extend(days);
        self.extra.sort_unstable();
        self.extra.dedup();
        self
    }

    /// The same with Saturday as a business day, for terms that count six days a week ("hverdag", "virkedag",
    /// "Werktag"), or without.
    #[must_use]
    pub fn with_saturdays(mut self, business: bool) -> Self {
        self.saturdays = business;
        self
    }

    /// Whose holidays these are.
    pub const fn national(&self) -> National {
        self.national
    }

    /// The days that were added, in order, those of every year first.
    pub fn extra(&self) -> &[ExtraDay] {
        &self.extra
    }

    /// Whether Saturdays are business days.
    pub const fn saturdays(&self) -> bool {
        self.saturdays
    }

    /// Why a day is no business day; none where it is one.
    ///
    /// # Errors
    /// [`TimeError::OutsideYears`] where the holidays of its year are not known.
    pub fn day_off(&self, day: NaiveDate) -> Result<Option<DayOff>, TimeError> {
        match self.off_by_law(day)? {
            // A Saturday may be a holiday as well.
            Some(DayOff::Saturday) if self.saturdays => Ok(self.holiday_or_extra(day)),
            off => Ok(off),
        }
    }

    /// Why a day is no working day; none where it is one. The laws that move a last day name Saturdays themselves
    /// (Art. 2(2) of Regulation 1182/71, § 193 BGB), so that no agreement makes them working days there.
    ///
    /// # Errors
    /// [`TimeError::OutsideYears`] where the holidays of its year are not known.
    pub fn off_by_law(&self, day: NaiveDate) -> Result<Option<DayOff>, TimeError> {
        if !(FIRST_YEAR..=LAST_YEAR).contains(&day.year()) {
            return Err(TimeError::OutsideYears);
        }
        Ok(match day.weekday() {
            Weekday::Sat => Some(DayOff::Saturday),
            Weekday::Sun => Some(DayOff::Sunday),
            _ => self.holiday_or_extra(day),
        })
    }

    fn holiday_or_extra(&self, day: NaiveDate) -> Option<DayOff> {
        match years::holiday(self.national, day) {
            Some(holiday) => Some(DayOff::Holiday(holiday)),
            None => self.extra.iter().any(|extra| extra.is(day)).then_some(DayOff::Extra),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn tenants_add_days_and_make_saturday_a_business_day() {
        let plain = Calendar::of(National::Denmark);
        assert_eq!(plain.day_off(day("2026-06-05")), Ok(None), "Constitution Day is no holiday by law");
        assert_eq!(plain.day_off(day("2026-06-06")), Ok(Some(DayOff::Saturday)));
        let agreed =
            plain.with_extra("06-05,2026-12-30".split(',').map(|day| day.parse().unwrap())).with_saturdays(true);
        assert_eq!(agreed.day_off(day("2026-06-05")), Ok(Some(DayOff::Extra)));
        assert_eq!(agreed.day_off(day("2026-12-30")), Ok(Some(DayOff::Extra)));
        assert_eq!(agreed.day_off(day("2027-12-30")), Ok(None));
        assert_eq!(agreed.day_off(day("2026-06-06")), Ok(None));
        assert_eq!(agreed.off_by_law(day("2026-06-06")), Ok(Some(DayOff::Saturday)));
        assert_eq!(agreed.day_off(day("2026-12-26")), Ok(Some(DayOff::Holiday(Holiday::SecondChristmasDay))));
        assert_eq!(agreed.day_off(day("2026-06-07")), Ok(Some(DayOff::Sunday)));
    }

    #[test]
    fn years_without_known_holidays_are_refused() {
        for calendar in National::ALL.map(Calendar::of) {
            for outside in ["2017-12-31", "2061-01-01", "1582-10-15", "9999-12-31"] {
                assert_eq!(calendar.day_off(day(outside)), Err(TimeError::OutsideYears), "{outside}");
            }
            assert_eq!(calendar.day_off(day("2018-01-01")), Ok(Some(DayOff::Holiday(Holiday::NewYearsDay))));
            assert_eq!(calendar.day_off(day("2060-12-31")), Ok(None));
        }
    }
}
