//! The calendars against the days that almanacs have.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};

use super::{FIRST_YEAR, Holiday, LAST_YEAR, National, years};

/// The holidays of a year as "05-17 06-06 …".
fn days(national: National, year: i32) -> String {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
    let days: Vec<String> = first
        .iter_days()
        .take_while(|day| day.year() == year)
        .filter(|day| years::holiday(national, *day).is_some())
        .map(|day| day.format("%m-%d").to_string())
        .collect();
    days.join(" ")
}

#[test]
fn denmark_had_great_prayer_day_until_2023() {
    assert_eq!(days(National::Denmark, 2023), "01-01 04-06 04-07 04-09 04-10 05-05 05-18 05-28 05-29 12-25 12-26");
    assert_eq!(days(National::Denmark, 2024), "01-01 03-28 03-29 03-31 04-01 05-09 05-19 05-20 12-25 12-26");
    let prayer_days = (FIRST_YEAR..=LAST_YEAR)
        .flat_map(|year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap().iter_days().take(365))
        .filter(|day| years::holiday(National::Denmark, *day) == Some(Holiday::GreatPrayerDay));
    let years: BTreeMap<i32, Weekday> = prayer_days.map(|day| (day.year(), day.weekday())).collect();
    assert_eq!(years, (2018..=2023).map(|year| (year, Weekday::Fri)).collect());
}

#[test]
fn norway() {
    assert_eq!(days(National::Norway, 2026), "01-01 04-02 04-03 04-05 04-06 05-01 05-14 05-17 05-24 05-25 12-25 12-26");
    assert_eq!(days(National::Norway, 2019), "01-01 04-18 04-19 04-21 04-22 05-01 05-17 05-30 06-09 06-10 12-25 12-26");
}

#[test]
fn sweden_has_midsummer_day_and_not_its_eve() {
    assert_eq!(
        days(National::Sweden, 2026),
        "01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-20 10-31 12-25 12-26"
    );
    assert_eq!(
        days(National::Sweden, 2019),
        "01-01 01-06 04-19 04-21 04-22 05-01 05-30 06-06 06-09 06-22 11-02 12-25 12-26"
    );
}

#[test]
fn finland_has_two_eves() {
    assert_eq!(
        days(National::Finland, 2026),
        "01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-19 06-20 10-31 12-06 12-24 12-25 12-26"
    );
    assert_eq!(
        days(National::Finland, 2021),
        "01-01 01-06 04-02 04-04 04-05 05-01 05-13 05-23 06-25 06-26 11-06 12-06 12-24 12-25 12-26"
    );
}

#[test]
fn germany_has_what_all_states_have() {
    assert_eq!(days(National::Germany, 2018), "01-01 03-30 04-02 05-01 05-10 05-21 10-03 12-25 12-26");
    assert_eq!(days(National::Germany, 2026), "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26");
}

#[test]
fn every_year_has_its_holidays_on_their_weekdays() {
    for national in National::ALL {
        for year in FIRST_YEAR..=LAST_YEAR {
            let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
            for day in first.iter_days().take_while(|day| day.year() == year) {
                let expected = match years::holiday(national, day) {
                    Some(Holiday::MaundyThursday | Holiday::AscensionDay) => Weekday::Thu,
                    Some(Holiday::GoodFriday | Holiday::GreatPrayerDay | Holiday::MidsummerEve) => Weekday::Fri,
                    Some(Holiday::MidsummerDay | Holiday::AllSaintsDay) => Weekday::Sat,
                    Some(Holiday::EasterSunday | Holiday::WhitSunday) => Weekday::Sun,
                    Some(Holiday::EasterMonday | Holiday::WhitMonday) => Weekday::Mon,
                    _ => continue,
                };
                assert_eq!(day.weekday(), expected, "{national:?} {day}");
            }
        }
    }
}
