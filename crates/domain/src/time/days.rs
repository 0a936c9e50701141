//! Adding and taking away whole units of civil dates.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::terms::Unit;

/// The day a number of units after another. Months and years end on the same date, or on the month's last day where
/// there is none (Art. 3(2)(c) of Regulation 1182/71, and contracts likewise). None beyond what can be written, and for
/// hours and business days, which are not of this kind.
pub(super) fn after(day: NaiveDate, number: u32, unit: Unit) -> Option<NaiveDate> {
    match unit {
        Unit::Days => day.checked_add_days(Days::new(number.into())),
        Unit::Weeks => day.checked_add_days(Days::new(u64::from(number) * 7)),
        Unit::Months => day.checked_add_months(Months::new(number)),
        Unit::Years => day.checked_add_months(Months::new(number.checked_mul(12)?)),
        Unit::Hours | Unit::BusinessDays => None,
    }
}

/// The last day from which the units have passed by the end of another: the latest whose [`after`] is not later.
pub(super) fn before(end: NaiveDate, number: u32, unit: Unit) -> Option<NaiveDate> {
    let months = match unit {
        Unit::Days => return end.checked_sub_days(Days::new(number.into())),
        Unit::Weeks => return end.checked_sub_days(Days::new(u64::from(number) * 7)),
        Unit::Months => number,
        Unit::Years => number.checked_mul(12)?,
        Unit::Hours | Unit::BusinessDays => return None,
    };
    let day = end.checked_sub_months(Months::new(months))?;
    // From the 28th to the 31st of January, a month ends on 28 February: the latest of them is the one.
    if end.succ_opt()?.day() == 1 { last_of_month(day) } else { Some(day) }
}

fn last_of_month(day: NaiveDate) -> Option<NaiveDate> {
    day.with_day(1)?.checked_add_months(Months::new(1))?.pred_opt()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn months_end_on_the_same_date_or_the_last() {
        for (from, number, unit, to) in [
            ("2027-01-31", 1, Unit::Months, "2027-02-28"),
            ("2028-01-31", 1, Unit::Months, "2028-02-29"),
            ("2027-02-28", 1, Unit::Months, "2027-03-28"),
            ("2028-02-29", 1, Unit::Years, "2029-02-28"),
            ("2028-02-29", 4, Unit::Years, "2032-02-29"),
            ("2026-12-31", 2, Unit::Weeks, "2027-01-14"),
        ] {
            assert_eq!(after(day(from), number, unit), Some(day(to)));
        }
        assert_eq!(before(day("2027-02-28"), 1, Unit::Months), Some(day("2027-01-31")));
        assert_eq!(before(day("2028-02-28"), 1, Unit::Months), Some(day("2028-01-28")));
        assert_eq!(before(day("2027-03-30"), 1, Unit::Months), Some(day("2027-02-28")));
    }

    #[test]
    fn what_cannot_be_written_is_none() {
        for unit in [Unit::Days, Unit::Weeks, Unit::Months, Unit::Years] {
            assert_eq!(after(NaiveDate::MAX, u32::MAX, unit), None);
            assert_eq!(before(NaiveDate::MIN, u32::MAX, unit), None);
        }
    }

    proptest! {
        #[test]
        fn before_is_the_latest_whose_after_is_not_later(
            days in 0u64..15_000, number in 1u32..200, unit in select(vec![Unit::Days, Unit::Weeks, Unit::Months, Unit::Years]),
        ) {
            let end = day("2018-01-01") + Days::new(days);
            let latest = before(end, number, unit).unwrap();
            prop_assert!(after(latest, number, unit).unwrap() <= end);
            prop_assert!(after(latest.succ_opt().unwrap(), number, unit).unwrap() > end);
        }
    }
}
