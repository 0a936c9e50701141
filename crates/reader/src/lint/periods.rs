//! Periods set beside each other, without a calendar: how long one lasts at least, and at most.

use domain::terms::{Period, Unit};

/// The hours that Art. 33(1) GDPR gives the controller.
pub const STATUTORY_HOURS: u32 = 72;

/// The hours that a period may last at most, counted as contracts count: the day of the event is not counted, and the
/// last day counts whole. Business days may have a weekend before or among them; holidays make them longer still.
pub const fn longest_hours(period: Period) -> u32 {
    let days = match period.unit {
        Unit::Hours => return period.number,
        Unit::Days => period.number,
        Unit::BusinessDays => period.number.saturating_add(weekends(period.number)),
        Unit::Weeks => period.number.saturating_mul(7),
        Unit::Months => period.number.saturating_mul(31),
        Unit::Years => period.number.saturating_mul(366),
    };
    // Almost the whole day of the event comes on top.
    days.saturating_add(1).saturating_mul(24).saturating_sub(1)
}

/// Days of weekends that may lie among so many business days.
const fn weekends(business_days: u32) -> u32 {
    business_days.saturating_add(4).saturating_div(5).saturating_mul(2)
}

/// The calendar days that a period has, as people compare them: a month 30, ten business days 14.
pub const fn nominal_days(period: Period) -> u32 {
    match period.unit {
        Unit::Hours => period.number.div_ceil(24),
        Unit::Days => period.number,
        Unit::BusinessDays => period.number.saturating_add(period.number.saturating_div(5).saturating_mul(2)),
        Unit::Weeks => period.number.saturating_mul(7),
        Unit::Months => period.number.saturating_mul(30),
        Unit::Years => period.number.saturating_mul(365),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(number: u32, unit: Unit) -> Period {
        Period { number, unit, event: None }
    }

    #[test]
    fn how_long_they_last() {
        assert_eq!(longest_hours(of(48, Unit::Hours)), 48);
        assert!(longest_hours(of(2, Unit::Days)) < STATUTORY_HOURS);
        assert!(longest_hours(of(3, Unit::Days)) >= STATUTORY_HOURS);
        assert!(longest_hours(of(1, Unit::BusinessDays)) >= STATUTORY_HOURS, "from Friday to Monday");
        assert_eq!(nominal_days(of(10, Unit::BusinessDays)), 14);
        assert_eq!(nominal_days(of(1, Unit::Months)), 30);
        assert_eq!(longest_hours(of(u32::MAX, Unit::Years)), u32::MAX - 1);
    }
}
