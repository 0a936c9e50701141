//! The holidays of all years, found once.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};

use super::{Holiday, National, law};

/// The first year whose holidays are known: the one in which the GDPR began to apply.
pub const FIRST_YEAR: i32 = 2018;
/// The last year whose holidays are known.
pub const LAST_YEAR: i32 = 2060;

/// Room for a leap year.
const DAYS: usize = 366;
const YEARS: usize = (LAST_YEAR - FIRST_YEAR + 1) as usize;

/// For each day of each year its holiday.
struct Table(Vec<[Option<Holiday>; DAYS]>);

/// In the order of [`National::ALL`]. A look-up then costs no more than an index.
static TABLES: LazyLock<[Table; 5]> = LazyLock::new(|| National::ALL.map(Table::of));

impl Table {
    fn of(national: National) -> Self {
        let mut years = vec![[None; DAYS]; YEARS];
        for (days, year) in years.iter_mut().zip(FIRST_YEAR..=LAST_YEAR) {
            let holidays = law::holidays(national, year).expect("holidays of years that are counted can be written");
            // Where two fall on one day, it is called by the one that its law names last.
            for (day, holiday) in holidays {
                days[day.ordinal0() as usize] = Some(holiday);
            }
        }
        Self(years)
    }
}

/// The holiday on a day, if there is one; none outside the years that are known.
pub(super) fn holiday(national: National, day: NaiveDate) -> Option<Holiday> {
    let year = usize::try_from(day.year() - FIRST_YEAR).ok()?;
    TABLES[national as usize].0.get(year)?[day.ordinal0() as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_stand_in_the_order_of_their_countries() {
        for (index, national) in National::ALL.into_iter().enumerate() {
            assert_eq!(national as usize, index);
        }
    }
}
