//! The holidays of each country as its law has them, year by year.
//!
//! Sundays are days off in all of them and stand here only where the law names them. A holiday that a law brings or
//! takes away is a condition on the year, with the law beside it. For the years ahead the law is taken to stay as it is.

use chrono::{Days, NaiveDate, Weekday};

use super::{Holiday, National, easter};

/// The public holidays of a year; none for a year that cannot be written.
pub(super) fn holidays(national: National, year: i32) -> Option<Vec<(NaiveDate, Holiday)>> {
    let year = Year { year, easter: easter::sunday(year)? };
    match national {
        National::Denmark => denmark(year),
        National::Norway => norway(year),
        National::Sweden => sweden(year),
        National::Finland => finland(year),
        National::Germany => germany(year),
    }
}

#[derive(Clone, Copy)]
struct Year {
    year: i32,
    easter: NaiveDate,
}

impl Year {
    fn on(self, month: u32, day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, month, day)
    }

    fn before_easter(self, days: u64) -> Option<NaiveDate> {
        self.easter.checked_sub_days(Days::new(days))
    }

    fn after_easter(self, days: u64) -> Option<NaiveDate> {
        self.easter.checked_add_days(Days::new(days))
    }

    /// The first Saturday from a day on.
    fn saturday_from(self, month: u32, day: u32) -> Option<NaiveDate> {
        let first = self.on(month, day)?;
        let ahead = Weekday::Sat.days_since(chrono::Datelike::weekday(&first));
        first.checked_add_days(Days::new(ahead.into()))
    }
}

/// The holidays of the established church, which are public holidays: Forordning of 26 October 1770 and the church's
/// authorised service book; listed as days on which shops stay closed in the Closing Act (lukkeloven, lov om detailsalg
/// fra butikker m.v.) § 2 as of 2024, but for 5 June and 24 December there, which are no holidays.
///
/// Great Prayer Day (Forordning of March 1686) was abolished from 1 January 2024: lov om konsekvenser ved afskaffelsen af
/// store bededag som helligdag (bill L 13 of 2022–23).
fn denmark(year: Year) -> Option<Vec<(NaiveDate, Holiday)>> {
    let mut days = vec![
        (year.on(1, 1)?, Holiday::NewYearsDay),
        (year.before_easter(3)?, Holiday::MaundyThursday),
        (year.before_easter(2)?, Holiday::GoodFriday),
        (year.easter, Holiday::EasterSunday),
        (year.after_easter(1)?, Holiday::EasterMonday),
        (year.after_easter(39)?, Holiday::AscensionDay),
        (year.after_easter(49)?, Holiday::WhitSunday),
        (year.after_easter(50)?, Holiday::WhitMonday),
        (year.on(12, 25)?, Holiday::ChristmasDay),
        (year.on(12, 26)?, Holiday::SecondChristmasDay),
    ];
    if year.year <= 2023 {
        days.push((year.after_easter(26)?, Holiday::GreatPrayerDay));
    }
    Some(days)
}

/// Lov 24 February 1995 no. 12 om helligdager og helligdagsfred § 2; 1 and 17 May by lov 26 April 1947 no. 1 § 1, which
/// puts them on a level with Sundays. Easter Eve, Whitsun Eve and Christmas Eve are none (§ 3 protects their evenings).
fn norway(year: Year) -> Option<Vec<(NaiveDate, Holiday)>> {
    Some(vec![
        (year.on(1, 1)?, Holiday::NewYearsDay),
        (year.before_easter(3)?, Holiday::MaundyThursday),
        (year.before_easter(2)?, Holiday::GoodFriday),
        (year.easter, Holiday::EasterSunday),
        (year.after_easter(1)?, Holiday::EasterMonday),
        (year.on(5, 17)?, Holiday::NorwegianConstitutionDay),
        (year.on(5, 1)?, Holiday::LabourDay),
        (year.after_easter(39)?, Holiday::AscensionDay),
        (year.after_easter(49)?, Holiday::WhitSunday),
        (year.after_easter(50)?, Holiday::WhitMonday),
        (year.on(12, 25)?, Holiday::ChristmasDay),
        (year.on(12, 26)?, Holiday::SecondChristmasDay),
    ])
}

/// Lag (1989:253) om allmänna helgdagar §§ 1 and 2, as amended by lag (2004:1320). Midsummer Eve, Christmas Eve and New
/// Year's Eve are no public holidays there; lag (1930:173) § 2 puts them on a level with Sundays for acts within periods
/// of Swedish law only. A tenant adds them where its contracts mean them.
fn sweden(year: Year) -> Option<Vec<(NaiveDate, Holiday)>> {
    Some(vec![
        (year.on(1, 1)?, Holiday::NewYearsDay),
        (year.on(1, 6)?, Holiday::Epiphany),
        (year.before_easter(2)?, Holiday::GoodFriday),
        (year.easter, Holiday::EasterSunday),
        (year.after_easter(1)?, Holiday::EasterMonday),
        (year.on(5, 1)?, Holiday::LabourDay),
        (year.after_easter(39)?, Holiday::AscensionDay),
        (year.after_easter(49)?, Holiday::WhitSunday),
        (year.on(6, 6)?, Holiday::SwedishNationalDay),
        (year.saturday_from(6, 20)?, Holiday::MidsummerDay),
        (year.saturday_from(10, 31)?, Holiday::AllSaintsDay),
        (year.on(12, 25)?, Holiday::ChristmasDay),
        (year.on(12, 26)?, Holiday::SecondChristmasDay),
    ])
}

/// Kirkkolaki (1054/1993) ch. 4 § 3 and its successor kirkkolaki (652/2023), with the same days; 1 May by laki 272/1944;
/// Independence Day by laki 388/1937. Midsummer Eve and Christmas Eve are no church holidays, but laki säädettyjen
/// määräaikain laskemisesta (150/1930) § 5 puts them on a level with holidays for the end of periods, and they count
/// as such here.
fn finland(year: Year) -> Option<Vec<(NaiveDate, Holiday)>> {
    let midsummer = year.saturday_from(6, 20)?;
    Some(vec![
        (year.on(1, 1)?, Holiday::NewYearsDay),
        (year.on(1, 6)?, Holiday::Epiphany),
        (year.before_easter(2)?, Holiday::GoodFriday),
        (year.easter, Holiday::EasterSunday),
        (year.after_easter(1)?, Holiday::EasterMonday),
        (year.on(5, 1)?, Holiday::LabourDay),
        (year.after_easter(39)?, Holiday::AscensionDay),
        (year.after_easter(49)?, Holiday::WhitSunday),
        (midsummer.pred_opt()?, Holiday::MidsummerEve),
        (midsummer, Holiday::MidsummerDay),
        (year.saturday_from(10, 31)?, Holiday::AllSaintsDay),
        (year.on(12, 6)?, Holiday::FinnishIndependenceDay),
        (year.on(12, 24)?, Holiday::ChristmasEve),
        (year.on(12, 25)?, Holiday::ChristmasDay),
        (year.on(12, 26)?, Holiday::SecondChristmasDay),
    ])
}

/// What the holiday acts of all sixteen states have in common; 3 October by Art. 2(2) of the Unification Treaty of
/// 31 August 1990. (The 31 October of 2017, once a holiday in all states, lies before the years that are counted.)
fn germany(year: Year) -> Option<Vec<(NaiveDate, Holiday)>> {
    Some(vec![
        (year.on(1, 1)?, Holiday::NewYearsDay),
        (year.before_easter(2)?, Holiday::GoodFriday),
        (year.after_easter(1)?, Holiday::EasterMonday),
        (year.on(5, 1)?, Holiday::LabourDay),
        (year.after_easter(39)?, Holiday::AscensionDay),
        (year.after_easter(50)?, Holiday::WhitMonday),
        (year.on(10, 3)?, Holiday::GermanUnityDay),
        (year.on(12, 25)?, Holiday::ChristmasDay),
        (year.on(12, 26)?, Holiday::SecondChristmasDay),
    ])
}
