//! Retention while an agreement is in force: what its terms say is made anonymous or erased after a time, and by when.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::message::{Arg, Message};
use crate::terms::names::closed_list;
use crate::terms::{Event, Key, Period, Terms, Unit, Value, Word};
use crate::time::{Counting, Deadline, Span, TimeError, deadline, first_instant};

closed_list! {
    /// What a rule does with data.
    Treatment {
        /// It is made anonymous.
        Anonymise = "anonymise",
        /// It is erased.
        Delete = "delete",
        /// It is kept for a time of its own, and erased then.
        Exception = "exception",
    }
}

impl Treatment {
    const fn keys(self) -> (Key, Option<Key>) {
        match self {
            Self::Anonymise => (Key::RetentionAnonymiseAfter, Some(Key::RetentionAnonymise)),
            Self::Delete => (Key::RetentionDeleteAfter, None),
            Self::Exception => (Key::RetentionExceptionAfter, Some(Key::RetentionException)),
        }
    }
}

/// One rule of an agreement. Agreements whose rules have the same [`Rule::id`] are served by the same run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// What is done.
    pub treatment: Treatment,
    /// After how long.
    pub period: Period,
    /// With what; empty where the agreement does not say, which then means everything.
    pub what: BTreeSet<Word>,
    /// The term with the period, for texts and clauses.
    pub key: Key,
    /// The clause that gives the period.
    pub clause: Option<String>,
}

impl Rule {
    /// The same for equal rules, whatever agreement they stand in and whatever their clauses are.
    pub fn id(&self) -> String {
        let event = self.period.event.map_or("", |event| event.wire());
        let what: Vec<_> = self.what.iter().map(|word| word.wire()).collect();
        let (number, unit) = (self.period.number, self.period.unit.wire());
        format!("{} {number} {unit} {event} {}", self.treatment.wire(), what.join(","))
    }

    /// The rule of an id, without the clause, which is each agreement's own; none for any other text.
    pub fn parse(id: &str) -> Option<Self> {
        let mut parts = id.splitn(5, ' ');
        let treatment = Treatment::from_wire(parts.next()?)?;
        let number: u32 = parts.next()?.parse().ok()?;
        let unit = Unit::from_wire(parts.next()?)?;
        let event = match parts.next()? {
            "" => None,
            word => Some(Event::from_wire(word)?),
        };
        let what =
            parts.next()?.split(',').filter(|word| !word.is_empty()).map(Word::from_wire).collect::<Option<_>>()?;
        let rule =
            Self { treatment, period: Period { number, unit, event }, what, key: treatment.keys().0, clause: None };
        (rule.span().is_some() && rule.id() == id).then_some(rule)
    }

    /// After how long, as a span; none for a number that no term can have.
    pub fn span(&self) -> Option<Span> {
        Span::forward(self.period.number, self.period.unit).ok()
    }

    /// What it concerns, in words; none where that is everything.
    pub fn concerns(&self) -> Option<Message> {
        let key = self.treatment.keys().1?;
        let items: Vec<Arg> = self.what.iter().filter_map(|word| key.text_of(*word)).map(Arg::Key).collect();
        (!items.is_empty()).then(|| Message::new("retention-concerns").with("items", Arg::List(items)))
    }

    /// By when the next run is due where everything up to `covered`, that day included, has been treated: the period
    /// runs from the day after it.
    ///
    /// # Errors
    /// A date that lies outside the years of the calendar.
    pub fn next_due(&self, covered: NaiveDate, counting: &Counting) -> Result<Deadline, TimeError> {
        let from = covered.succ_opt().ok_or(TimeError::OutsideYears)?;
        let at = first_instant(from, counting.zone).ok_or(TimeError::OutsideYears)?;
        let span = self.span().ok_or(TimeError::OutsideYears)?;
        deadline(at.to_utc(), span, counting)
    }
}

/// The rules of an agreement, in the order of [`Treatment::ALL`]; none where its terms have none.
pub fn rules(terms: &Terms) -> Vec<Rule> {
    Treatment::ALL
        .iter()
        .filter_map(|treatment| {
            let (key, what) = treatment.keys();
            let what = match what.and_then(|key| terms.value(key)) {
                Some(Value::Choices(words)) => words.clone(),
                _ => BTreeSet::new(),
            };
            Some(Rule {
                treatment: *treatment,
                period: terms.period(key)?,
                what,
                key,
                clause: terms.clause(key).map(str::to_owned),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::demo;
    use crate::time::{Calendar, National};
    use proptest::prelude::*;

    fn counting() -> Counting {
        Counting::plain(Calendar::of(National::Denmark))
    }

    #[test]
    fn the_rules_are_those_of_the_terms() {
        let rules = rules(&demo::sms());
        let found: Vec<_> = rules.iter().map(|rule| (rule.id(), rule.clause.as_deref())).collect();
        assert_eq!(
            found,
            [
                ("anonymise 30 days sending messages,recipients,senders".to_owned(), Some("C.2")),
                ("delete 30 days sending ".to_owned(), Some("C.4")),
                ("exception 6 months  disputed_charges".to_owned(), Some("C.2")),
            ]
        );
        for rule in &rules {
            assert_eq!(Rule::parse(&rule.id()), Some(Rule { clause: None, ..rule.clone() }));
        }
        for odd in
            ["", "delete", "delete 0 days  ", "delete 99999 days  ", "delete 30 days soon ", "delete 30 days sending x"]
        {
            assert_eq!(Rule::parse(odd), None, "{odd}");
        }
        for terms in [demo::iam(), demo::cloud(), Terms::default()] {
            assert_eq!(super::rules(&terms), []);
        }
    }

    #[test]
    fn the_next_run_is_due_a_period_after_the_first_day_that_is_not_covered() {
        let rule = &rules(&demo::sms())[0];
        let covered = NaiveDate::from_ymd_opt(2026, 10, 31).unwrap();
        let due = rule.next_due(covered, &counting()).unwrap();
        assert_eq!(due.last_day, NaiveDate::from_ymd_opt(2026, 12, 1), "30 days after 1 November");
    }

    proptest! {
        #[test]
        fn who_covers_more_has_more_time(number in 1u32..900, covered in 0u64..9_000, more in 1u64..400) {
            let period = Period { number, unit: Unit::Days, event: Some(Event::Sending) };
            let rule = Rule {
                treatment: Treatment::Delete,
                period,
                what: BTreeSet::new(),
                key: Key::RetentionDeleteAfter,
                clause: None,
            };
            let covered = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap() + chrono::Days::new(covered);
            let one = rule.next_due(covered, &counting()).unwrap();
            let other = rule.next_due(covered + chrono::Days::new(more), &counting()).unwrap();
            prop_assert!(one.due_before < other.due_before);
            prop_assert!(one.last_day.unwrap() > covered);
        }
    }
}
