//! Easter Sunday.

use chrono::NaiveDate;

/// Easter Sunday of a year of the Gregorian calendar, by the computus of the Western churches in its anonymous form
/// (Nature, 20 April 1876). All the laws of `law.rs` mean this Sunday. None for years that cannot be written.
pub(super) fn sunday(year: i32) -> Option<NaiveDate> {
    let (golden, century, in_century) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let sun = century - century.div_euclid(4);
    let moon = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let epact = (19 * golden + sun - moon + 15).rem_euclid(30);
    let to_sunday = (32 + 2 * century.rem_euclid(4) + 2 * in_century.div_euclid(4) - epact - in_century.rem_euclid(4))
        .rem_euclid(7);
    let late = (golden + 11 * epact + 22 * to_sunday).div_euclid(451);
    let from_march = epact + to_sunday - 7 * late + 114;
    let (month, day) = (from_march.div_euclid(31), from_march.rem_euclid(31) + 1);
    NaiveDate::from_ymd_opt(year, month.try_into().ok()?, day.try_into().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_on_the_days_of_the_almanacs() {
        for text in [
            "2018-04-01",
            "2019-04-21",
            "2020-04-12",
            "2021-04-04",
            "2022-04-17",
            "2023-04-09",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2029-04-01",
            "2030-04-21",
            "2035-03-25",
            "2038-04-25",
            "2049-04-18",
            "2051-04-02",
            "2060-04-18",
            "1818-03-22",
            "1954-04-18",
            "1981-04-19",
        ] {
            let expected: NaiveDate = text.parse().unwrap();
            assert_eq!(sunday(text[..4].parse().unwrap()), Some(expected));
        }
    }
}
