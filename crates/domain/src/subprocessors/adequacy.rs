//! The decisions of the Commission that a third country, or a list of companies in it, protects data adequately.

use chrono::NaiveDate;

use crate::message::Message;

/// A decision under Art. 45 GDPR, or under Art. 25(6) of Directive 95/46/EC and kept in force by Art. 45(9) GDPR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The country's code.
    pub country: &'static str,
    /// What people call it, where it has a name.
    pub name: &'static str,
    /// Its number.
    pub number: &'static str,
    /// From which day it holds: that of its adoption.
    pub from: NaiveDate,
    /// From which day it holds no longer: its judgment, or the day on which it expires.
    pub ends: Option<NaiveDate>,
    /// It covers those alone that stand in a list: the ground is a certification ([`super::Ground::Dpf`]).
    pub certified: bool,
    /// What it does not cover, and a person has to look at; none where it covers all.
    scope: Option<&'static str>,
    /// Where that is found.
    pub source: &'static str,
}

impl Decision {
    /// What it does not cover, and a person has to look at; none where it covers all.
    pub fn scope(&self) -> Option<Message> {
        self.scope.map(Message::new)
    }

    /// Whether it holds on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.ends.is_none_or(|ends| day < ends)
    }
}

const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => panic!("a day of the table is none of the calendar"),
    }
}

const fn row(country: &'static str, number: &'static str, from: NaiveDate, source: &'static str) -> Decision {
    Decision { country, name: "", number, from, ends: None, certified: false, scope: None, source }
}

const fn partly(scope: &'static str, decision: Decision) -> Decision {
    Decision { scope: Some(scope), ..decision }
}

const fn listed(name: &'static str, ends: Option<NaiveDate>, decision: Decision) -> Decision {
    Decision { name, ends, certified: true, scope: Some("subprocessors-scope-certified"), ..decision }
}

/// All of them, by country and time. Every decision of before 2016 was amended by (EU) 2016/2295 (OJ L 344, 17.12.2016,
/// p. 83) and found to continue by COM(2024) 7 of 15.1.2024. The European Patent Organisation, (EU) 2025/1382, is no
/// country. Greenland, Gibraltar and the other countries have none.
#[rustfmt::skip]
pub const DECISIONS: &[Decision] = &[
    row("AD", "2010/625/EU", day(2010, 10, 19), "COM(2024) 7"),
    row("AR", "2003/490/EC", day(2003, 6, 30), "COM(2024) 7"),
    partly("subprocessors-scope-br", row("BR", "(EU) 2026/179", day(2026, 1, 26), "OJ L, 2026/179, 28.1.2026")),
    partly("subprocessors-scope-ca", row("CA", "2002/2/EC", day(2001, 12, 20), "OJ L 2, 4.1.2002, p. 13; COM(2024) 7")),
    row("CH", "2000/518/EC", day(2000, 7, 26), "OJ L 215, 25.8.2000, p. 1; COM(2024) 7"),
    partly("subprocessors-scope-fo", row("FO", "2010/146/EU", day(2010, 3, 5), "Art. 1; COM(2024) 7")),
    // Before it, from 2021-01-01, the United Kingdom was treated as a Member State: Art. 782 of the Trade and Cooperation
    // Agreement. Prolonged by (EU) 2025/1226 to 2025-12-27 and by (EU) 2025/2574 to 2031-12-27.
    Decision {
        ends: Some(day(2031, 12, 27)),
        ..row("GB", "(EU) 2021/1772", day(2021, 6, 28), "OJ L, 2025/2574, 23.12.2025")
    },
    row("GG", "2003/821/EC", day(2003, 11, 21), "COM(2024) 7"),
    partly("subprocessors-scope-il", row("IL", "2011/61/EU", day(2011, 1, 31), "Art. 1(1); COM(2024) 7")),
    row("IM", "2004/411/EC", day(2004, 4, 28), "COM(2024) 7"),
    row("JE", "2008/393/EC", day(2008, 5, 8), "COM(2024) 7"),
    partly("subprocessors-scope-jp", row("JP", "(EU) 2019/419", day(2019, 1, 23), "Art. 1; COM(2023) 275")),
    partly("subprocessors-scope-kr", row("KR", "(EU) 2022/254", day(2021, 12, 17), "Art. 1; COM(2026) 384")),
    row("NZ", "2013/65/EU", day(2012, 12, 19), "OJ L 28, 30.1.2013, p. 12; COM(2024) 7"),
    listed("Safe Harbour", Some(day(2015, 10, 6)), row("US", "2000/520/EC", day(2000, 7, 26), "CJEU C-362/14")),
    listed("Privacy Shield", Some(day(2020, 7, 16)), row("US", "(EU) 2016/1250", day(2016, 7, 12), "CJEU C-311/18")),
    // An appeal against the General Court's judgment in T-553/23 is pending: C-703/25 P.
    listed("Data Privacy Framework", None, row("US", "(EU) 2023/1795", day(2023, 7, 10), "OJ L 231, 20.9.2023, p. 118")),
    partly("subprocessors-scope-uy", row("UY", "2012/484/EU", day(2012, 8, 21), "OJ L 227, 23.8.2012, p. 11; COM(2024) 7")),
];

/// The decision that finds a country adequate on a day; none where there is none, or where it covers only those in a
/// list.
pub fn adequate(country: &str, day: NaiveDate) -> Option<&'static Decision> {
    of(country, false).find(|decision| decision.holds_on(day))
}

/// The decision under which companies in a country can be certified on a day.
pub fn certified(country: &str, day: NaiveDate) -> Option<&'static Decision> {
    of(country, true).find(|decision| decision.holds_on(day))
}

/// All decisions on a country of one kind, in the order of time.
pub(super) fn of(country: &str, certified: bool) -> impl Iterator<Item = &'static Decision> {
    DECISIONS.iter().filter(move |decision| decision.country == country && decision.certified == certified)
}
