//! Dates, moments and numbers as the reader writes them.

use chrono::{DateTime, Datelike, NaiveDate, TimeZone, Utc, Weekday};
use chrono_tz::Tz;
use domain::language::Language;

use crate::Locale;

const MONTHS: [[&str; 12]; 3] = [
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    [
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ],
    [
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
    ],
];

const WEEKDAYS: [[&str; 7]; 3] = [
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    ["man.", "tirs.", "ons.", "tors.", "fre.", "lør.", "søn."],
    ["man.", "tir.", "ons.", "tor.", "fre.", "lør.", "søn."],
];

impl Locale {
    /// A day: "5 January 2027", "5. januar 2027".
    pub fn date(self, date: NaiveDate) -> String {
        let month = MONTHS[self.language() as usize][date.month0() as usize];
        match self.language() {
            Language::En => format!("{} {month} {}", date.day(), date.year()),
            Language::Da | Language::Nb => format!("{}. {month} {}", date.day(), date.year()),
        }
    }

    /// A day with its weekday: "Tue 5 January 2027", "tirs. 5. januar 2027".
    pub fn weekday_date(self, date: NaiveDate) -> String {
        format!("{} {}", self.weekday(date.weekday()), self.date(date))
    }

    /// The weekday, short.
    pub fn weekday(self, day: Weekday) -> &'static str {
        WEEKDAYS[self.language() as usize][day.num_days_from_monday() as usize]
    }

    /// A moment to the minute in a zone: "5 January 2027, 15:20 (CET)", "5. januar 2027 kl. 15.20 (CET)".
    pub fn moment(self, at: DateTime<Utc>, zone: Tz) -> String {
        let local = zone.from_utc_datetime(&at.naive_utc());
        let date = self.date(local.date_naive());
        let zone = local.format("%Z");
        match self.language() {
            Language::En => format!("{date}, {} ({zone})", local.format("%H:%M")),
            Language::Da => format!("{date} kl. {} ({zone})", local.format("%H.%M")),
            Language::Nb => format!("{date} kl. {} ({zone})", local.format("%H:%M")),
        }
    }

    /// A moment to the second in a zone, for evidence.
    pub fn exact_moment(self, at: DateTime<Utc>, zone: Tz) -> String {
        let local = zone.from_utc_datetime(&at.naive_utc());
        format!("{} {}", local.format("%Y-%m-%d %H:%M:%S"), local.format("%Z (UTC%:z)"))
    }

    /// An article of law with its paragraph and point, as this language cites it; from the form of the English text of
    /// the GDPR: `28(3)(a)`. What has another form stays as it is.
    pub fn article(self, cited: &str) -> String {
        let mut parts = cited.split('(');
        let article = parts.next().unwrap_or_default();
        let mut said = article.to_owned();
        let mut reaches = false;
        for part in parts {
            // `(e)–(f)` reaches from one point to another, which is named once.
            let (from, part) = match part.strip_suffix(")–") {
                Some(part) => (true, part),
                None => (false, part.strip_suffix(')').unwrap_or(part)),
            };
            let is_paragraph = part.chars().all(|c| c.is_ascii_digit());
            match (self.language(), is_paragraph) {
                (Language::En, _) => said.push_str(&format!("({part})")),
                _ if reaches => said.push_str(part),
                (Language::Da, true) => said.push_str(&format!(", stk. {part}")),
                (Language::Da, false) => said.push_str(&format!(", litra {part}")),
                (Language::Nb, true) => said.push_str(&format!(" nr. {part}")),
                (Language::Nb, false) => said.push_str(&format!(" bokstav {part}")),
            }
            if from {
                said.push('–');
            }
            reaches = from;
        }
        said
    }

    /// A provision of the GDPR, as this language cites it; from the form of the English text: `Art. 28(3)(a) GDPR`, and what
    /// follows. What has another form stays as it is.
    pub fn law(self, cited: &str) -> String {
        let Some((articles, rest)) = cited.strip_prefix("Art. ").and_then(|cited| cited.split_once(" GDPR")) else {
            return cited.to_owned();
        };
        let articles: Vec<String> = articles.split(", ").map(|one| self.article(one)).collect();
        match self.language() {
            Language::En => cited.to_owned(),
            Language::Da => format!("databeskyttelsesforordningens artikel {}{rest}", articles.join(", ")),
            Language::Nb => format!("personvernforordningen artikkel {}{rest}", articles.join(", ")),
        }
    }

    /// A whole number with the thousands set apart: "12,345", "12.345", "12 345".
    pub fn number(self, number: i64) -> String {
        let separator = match self.language() {
            Language::En => ",",
            Language::Da => ".",
            Language::Nb => "\u{a0}",
        };
        let digits = number.unsigned_abs().to_string();
        let mut out = String::with_capacity(digits.len() + 4);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                out.push_str(separator);
            }
            out.push(digit);
        }
        if number < 0 { format!("\u{2212}{out}") } else { out }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_numbers_are_written_as_each_language_writes_them() {
        let at = Utc.with_ymd_and_hms(2027, 1, 5, 14, 20, 0).unwrap();
        let zone = chrono_tz::Europe::Copenhagen;
        let [en, da, nb] = Language::ALL.map(Locale::new);
        assert_eq!(en.moment(at, zone), "5 January 2027, 15:20 (CET)");
        assert_eq!(da.moment(at, zone), "5. januar 2027 kl. 15.20 (CET)");
        assert_eq!(nb.weekday_date(at.date_naive()), "tir. 5. januar 2027");
        assert_eq!(en.number(1_234_567), "1,234,567");
        assert_eq!(da.number(-1234), "\u{2212}1.234");
        assert_eq!(nb.number(999), "999");
        assert_eq!(en.exact_moment(at, zone), "2027-01-05 15:20:00 CET (UTC+01:00)");
        assert_eq!(en.article("28(3)(a)"), "28(3)(a)");
        assert_eq!(da.article("28(3)(a)"), "28, stk. 3, litra a");
        assert_eq!(nb.article("28(3)(a)"), "28 nr. 3 bokstav a");
        assert_eq!(en.law("Art. 28(2) GDPR"), "Art. 28(2) GDPR");
        assert_eq!(da.law("Art. 28(2) GDPR"), "databeskyttelsesforordningens artikel 28, stk. 2");
        assert_eq!(nb.law("Art. 46(2)(b), 47 GDPR"), "personvernforordningen artikkel 46 nr. 2 bokstav b, 47");
        assert_eq!(nb.law("Art. 45 GDPR, (EU) 2023/1795"), "personvernforordningen artikkel 45, (EU) 2023/1795");
        assert_eq!(da.law("section 26"), "section 26");
        assert_eq!(en.article("28(3)(e)–(f)"), "28(3)(e)–(f)");
        assert_eq!(da.article("28(3)(e)–(f)"), "28, stk. 3, litra e–f");
        assert_eq!([en, da, nb].map(|locale| locale.article("28")), ["28", "28", "28"]);
    }
}
