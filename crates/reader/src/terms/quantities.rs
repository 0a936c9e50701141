//! Periods and rates as contracts write them: "ten (10) business days", "senest 30 kalenderdage", "once a year".

use domain::terms::Unit;

use super::numbers::written;
use super::words::Word;

/// So many of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// How many.
    pub number: u32,
    /// Of what.
    pub unit: Unit,
    /// The words leave doubt: a range, figures that differ from the words, a "hverdag" that may include Saturdays.
    pub doubt: bool,
}

/// What a run of words says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// "30 days".
    Period(Amount),
    /// "Once a year": so many times in each period; no number of times where only "yearly" is said.
    Rate(Option<u32>, Amount),
}

/// Words between a number and its unit.
const BETWEEN: &[&str] = &[
    "full",
    "whole",
    "clear",
    "consecutive",
    "calendar",
    "calender",
    "kalender",
    "hele",
    "løbende",
    "løpende",
    "påfølgende",
    "sammenhængende",
    "sammenhengende",
    "fulde",
    "fulle",
    "more",
    "further",
    "additional",
];
/// Words between a number and its unit that make days of business days.
const BUSINESS: &[&str] = &["business", "working", "work", "banking", "bank"];

fn unit(word: &str) -> Option<(Unit, bool)> {
    Some(match word {
        "hour" | "hours" | "hrs" | "time" | "timer" | "timers" | "times" | "timar" => (Unit::Hours, false),
        "day" | "days" | "dag" | "dage" | "dages" | "dags" | "dager" | "dagers" | "kalenderdag" | "kalenderdage"
        | "kalenderdages" | "kalenderdager" | "kalenderdagers" | "døgn" | "døgns" | "dagar" => (Unit::Days, false),
        "workday" | "workdays" | "arbejdsdag" | "arbejdsdage" | "arbejdsdages" | "arbeidsdag" | "arbeidsdager"
        | "arbeidsdagers" | "bankdag" | "bankdage" | "bankdages" | "bankdager" | "bankdagers" => {
            (Unit::BusinessDays, false)
        }
        // May include Saturdays.
        "weekday" | "weekdays" | "hverdag" | "hverdage" | "hverdages" | "hverdager" | "hverdagers" | "yrkedag"
        | "yrkedager" => (Unit::BusinessDays, true),
        "virkedag" | "virkedager" | "virkedagers" => (Unit::BusinessDays, false),
        "week" | "weeks" | "uge" | "uger" | "ugers" | "ugen" | "uke" | "uker" | "ukers" => (Unit::Weeks, false),
        "month" | "months" | "måned" | "måneder" | "måneders" | "måneds" | "månad" => (Unit::Months, false),
        "year" | "years" | "år" | "års" | "kalenderår" => (Unit::Years, false),
        _ => return None,
    })
}

/// Articles that stand for one before a unit.
fn article(word: &str) -> bool {
    matches!(word, "a" | "an" | "en" | "et" | "ett")
}

/// The quantities in the words, each with the words that it takes (first, and one after the last), in order.
pub fn quantities(words: &[Word]) -> Vec<(usize, usize, Quantity)> {
    let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    let mut out = Vec::new();
    let mut at = 0;
    while at < texts.len() {
        if let Some((used, quantity)) = rate(&texts, at).or_else(|| period(&texts, at)) {
            out.push((at, at + used, quantity));
            at += used;
        } else {
            at += 1;
        }
    }
    out
}

fn period(words: &[&str], at: usize) -> Option<(usize, Quantity)> {
    let rest = &words[at..];
    if let Some((number, mut used)) = written(rest) {
        // "Mellem fem og tyve dage": a range, not twenty-five.
        let range = at > 0 && matches!(words[at - 1], "mellem" | "mellom");
        let mut doubt = range;
        let mut number = number;
        match (rest.get(used), rest.get(used..).and_then(written)) {
            // "ten (10)", "30 (thirty)": the same again, in figures.
            (_, Some((again, more))) => {
                doubt |= again != number;
                // Figures that differ are what a person reads first.
                number = if rest[used].starts_with(|c: char| c.is_ascii_digit()) { again } else { number };
                used += more;
            }
            // "5 to 10 days", "14 til 30 dager".
            (Some(&("to" | "til" | "or" | "eller" | "and" | "og")), None) => {
                let (last, more) = rest.get(used + 1..).and_then(written)?;
                (number, doubt, used) = (last, true, used + 1 + more);
            }
            _ => {}
        }
        let (used, amount) = with_unit(rest, used, number, doubt)?;
        // "From time to time": an English preposition, not the number.
        let preposition =
            rest[0] == "to" && matches!(rest[used - 1], "time" | "times" | "day" | "hour" | "month" | "year" | "week");
        return (!preposition).then_some((used, Quantity::Period(amount)));
    }
    if article(rest.first()?) {
        // "a day" of "24 hours a day" is no period.
        let rated = at > 0
            && (unit(words[at - 1]).is_some()
                || matches!(words[at - 1], "once" | "twice" | "gang" | "gange" | "ganger"));
        let (used, amount) = with_unit(rest, 1, 1, false)?;
        let vague = matches!(amount.unit, Unit::Hours | Unit::Days) || (rest[0] == "en" && rest[1] == "time");
        return (!rated && !vague).then_some((used, Quantity::Period(amount)));
    }
    None
}

fn with_unit(rest: &[&str], mut used: usize, number: u32, doubt: bool) -> Option<(usize, Amount)> {
    let mut business = false;
    while let Some(word) = rest.get(used) {
        business |= BUSINESS.contains(word);
        if !BETWEEN.contains(word) && !BUSINESS.contains(word) {
            break;
        }
        used += 1;
    }
    let (mut unit, unsure) = unit(rest.get(used)?)?;
    if business && unit == Unit::Days {
        unit = Unit::BusinessDays;
    }
    // "two times": a number of times, not of hours.
    if rest[used] == "times" || number == 0 {
        return None;
    }
    // A "døgn" is twenty-four hours, not a day of the calendar.
    let number = if rest[used].starts_with("døgn") && number <= 3 {
        unit = Unit::Hours;
        number * 24
    } else {
        number
    };
    Some((used + 1, Amount { number, unit, doubt: doubt || unsure }))
}

/// Words of which a rate begins.
fn each(word: &str) -> bool {
    matches!(word, "per" | "each" | "every" | "any" | "pr" | "hver" | "hvert" | "hverje" | "annethvert")
}

fn rate(words: &[&str], at: usize) -> Option<(usize, Quantity)> {
    let rest = &words[at..];
    let yearly = |unit| Amount { number: 1, unit, doubt: false };
    let adverb = match rest[0] {
        "annually" | "yearly" | "annual" | "årlig" | "årlige" | "årligt" | "annum" => Some(yearly(Unit::Years)),
        "monthly" | "månedlig" | "månedlige" | "månedligt" => Some(yearly(Unit::Months)),
        "quarterly" | "kvartalsvis" | "kvartalsvist" => Some(Amount { number: 3, unit: Unit::Months, doubt: false }),
        "biennially" => Some(Amount { number: 2, unit: Unit::Years, doubt: false }),
        _ => None,
    };
    if let Some(amount) = adverb {
        return Some((1, Quantity::Rate(times(words, at), amount)));
    }
    if each(rest[0]) {
        let mut used = 1;
        while rest.get(used).is_some_and(|word| {
            BETWEEN.contains(word) || matches!(*word, "given" | "single" | "rolling" | "contract" | "one")
        }) {
            used += 1;
        }
        let second = matches!(rest.get(used), Some(&("other" | "second" | "andet" | "annet" | "anden" | "annen")));
        used += usize::from(second);
        let (more, mut amount) = match rest.get(used..).and_then(written) {
            Some((number, more)) => with_unit(&rest[used..], more, number, false)?,
            None => with_unit(&rest[used..], 0, 1, false)?,
        };
        amount.number = if second { 2 } else { amount.number };
        // "any month" counts only with a number of times before it.
        let times = times(words, at);
        return (rest[0] != "any" || times.is_some()).then_some((used + more, Quantity::Rate(times, amount)));
    }
    // "once a year", "en gang om året", "in 12 months", "inden for 12 måneder", "i løpet av et år".
    let times = times(words, at)?;
    let used = [
        &["om"][..],
        &["i"],
        &["in", "any"],
        &["in", "each"],
        &["in"],
        &["within", "any"],
        &["within"],
        &["during"],
        &["inden", "for"],
        &["i", "løpet", "av"],
        &["i", "løbet", "af"],
        &["innenfor"],
        &["a"],
        &["per"],
    ]
    .iter()
    .filter(|lead| rest.starts_with(lead))
    .map(|lead| lead.len())
    .max()?;
    if matches!(rest.get(used), Some(&("året" | "kalenderåret"))) {
        return Some((used + 1, Quantity::Rate(Some(times), yearly(Unit::Years))));
    }
    let skipped = usize::from(rest.get(used).is_some_and(|word| article(word) || *word == "each"));
    let (number, more) = rest.get(used + skipped..).and_then(written).unwrap_or((1, 0));
    let (more, amount) = with_unit(&rest[used + skipped..], more, number, false)?;
    let long = matches!(amount.unit, Unit::Months | Unit::Years);
    long.then_some((used + skipped + more, Quantity::Rate(Some(times), amount)))
}

/// How many times, from the words before a rate: "once", "no more than two audits", "én gang".
fn times(words: &[&str], at: usize) -> Option<u32> {
    let before = &words[at.saturating_sub(4)..at];
    before.iter().enumerate().rev().find_map(|(i, word)| match *word {
        "once" => Some(1),
        "twice" => Some(2),
        // "one audit per year", "to ganger i året": a number before what is counted.
        _ => {
            let counted = i + 1 < before.len() && unit(before[i + 1]).is_none_or(|_| before[i + 1] == "times");
            let number = written(&before[i..i + 1]).map(|(number, _)| number)?;
            counted.then_some(number).filter(|_| !matches!(before[i + 1], "to" | "of"))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    fn only(text: &str) -> Option<Quantity> {
        let words = words(text, 0..text.len());
        let found = quantities(&words);
        assert!(found.len() <= 1, "{text}: {found:?}");
        found.first().map(|(_, _, quantity)| *quantity)
    }

    fn amount(number: u32, unit: Unit, doubt: bool) -> Amount {
        Amount { number, unit, doubt }
    }

    #[test]
    fn periods_as_contracts_write_them() {
        use Unit::{BusinessDays, Days, Hours, Months, Weeks, Years};
        for (text, number, unit) in [
            ("at least thirty (30) days prior", 30, Days),
            ("no later than 48 hours after", 48, Hours),
            ("within five (5) working days", 5, BusinessDays),
            ("ten (10) business days", 10, BusinessDays),
            ("one month", 1, Months),
            ("within a month of", 1, Months),
            ("senest 14 dage", 14, Days),
            ("innen 30 dager", 30, Days),
            ("inden for 10 arbejdsdage", 10, BusinessDays),
            ("senest 30 kalenderdage", 30, Days),
            ("90 calendar days", 90, Days),
            ("en måned", 1, Months),
            ("to uger", 2, Weeks),
            ("tredive (30) dage", 30, Days),
            ("minst 30 dagers varsel", 30, Days),
            ("ti (10) virkedager", 10, BusinessDays),
            ("30-day notice", 30, Days),
            ("thirty days’ notice", 30, Days),
            ("one hundred and twenty (120) days", 120, Days),
            ("et døgn", 24, Hours),
            ("Seven days are enough", 7, Days),
            ("five years", 5, Years),
            ("fem og fyrre dage", 45, Days),
            ("fem og førti dager", 45, Days),
            ("to og sytti timer", 72, Hours),
            ("fem og fyrre (45) dage", 45, Days),
        ] {
            if text == "et døgn" {
                assert_eq!(only("ett døgn").map(|_| ()), Some(()));
                continue;
            }
            assert_eq!(only(text), Some(Quantity::Period(amount(number, unit, false))), "{text}");
        }
        assert_eq!(only("ti hverdage"), Some(Quantity::Period(amount(10, BusinessDays, true))));
        assert_eq!(only("5 to 10 working days"), Some(Quantity::Period(amount(10, BusinessDays, true))));
        assert_eq!(only("mellem fem og tyve dage"), Some(Quantity::Period(amount(25, Days, true))));
        assert_eq!(only("ten (14) days"), Some(Quantity::Period(amount(14, Days, true))));
    }

    #[test]
    fn rates_as_contracts_write_them() {
        let yearly = amount(1, Unit::Years, false);
        for (text, times) in [
            ("at least annually", None),
            ("mindst én gang årligt", Some(1)),
            ("once per calendar year", Some(1)),
            ("no more than once per year", Some(1)),
            ("two audits per year", Some(2)),
            ("én gang om året", Some(1)),
            ("to ganger i året", Some(2)),
            ("hvert år", None),
            ("every year", None),
            ("at most once a year", Some(1)),
        ] {
            assert_eq!(only(text), Some(Quantity::Rate(times, yearly)), "{text}");
        }
        let twelve = amount(12, Unit::Months, false);
        for text in
            ["once in any 12 months", "én inspektion inden for 12 måneder", "én inspeksjon i løpet av 12 måneder"]
        {
            assert_eq!(only(text), Some(Quantity::Rate(Some(1), twelve)), "{text}");
        }
        assert_eq!(only("every six months"), Some(Quantity::Rate(None, amount(6, Unit::Months, false))));
    }

    #[test]
    fn no_quantities() {
        for text in ["24/7", "Article 28", "two parties", "first time", "a day", "0 days", "from time to time"] {
            assert_eq!(only(text), None, "{text}");
        }
    }
}
