//! What the terms of an agreement ask for again and again while it is in force.

use chrono::{DateTime, NaiveDate, Utc};

use super::{DutyKind, How, HowError};
use crate::agreements::Side;
use crate::terms::{Key, Terms};
use crate::time::{Counting, Deadline, Span, TimeError, Way, deadline, first_instant};

/// The keys that say how often something is done anew, what that is, and by whom.
const RECURRING: [(Key, DutyKind, Side); 1] = [(Key::AuditReportEvery, DutyKind::AuditReport, Side::Processor)];

/// A duty that returns with every period of its term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recurring {
    /// What.
    pub kind: DutyKind,
    /// By whom.
    pub party: Side,
    /// The term that says how often.
    pub key: Key,
    /// The clause that says so.
    pub clause: String,
    /// How often: once in every such period, counted onwards.
    pub every: Span,
}

/// One of the times at which a recurring duty is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// 1 is the first after the day that is counted from.
    pub number: u32,
    /// By when.
    pub deadline: Deadline,
    /// The inputs of the count.
    pub how: How,
}

/// A recurring duty that is owed already, as it was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    /// What.
    pub kind: DutyKind,
    /// By whom.
    pub party: Side,
    /// The wire name of its term.
    pub term: String,
    /// The clause.
    pub clause: String,
    /// The inputs of its count.
    pub how: How,
    /// The how-manieth time it is.
    pub round: u32,
}

/// What the terms ask for again and again; nothing where they state no period for it.
pub fn recurring(terms: &Terms) -> Vec<Recurring> {
    RECURRING
        .iter()
        .filter_map(|(key, kind, party)| {
            let every = Span::try_from(terms.period(*key)?).ok()?.towards(Way::Forward);
            let clause = terms.clause(*key)?.to_owned();
            Some(Recurring { kind: *kind, party: *party, key: *key, clause, every })
        })
        .collect()
}

impl Recurring {
    /// The term of a kind of duty that recurs; none for the others.
    pub fn key_of(kind: DutyKind) -> Option<Key> {
        RECURRING.iter().find(|(_, known, _)| *known == kind).map(|(key, ..)| *key)
    }

    /// When it is due for the n-th time, counted from the first instant of a day. Each time is counted from that day, so
    /// that a year that begins on 31 January does not end earlier and earlier.
    ///
    /// # Errors
    /// [`TimeError::OutsideYears`] where it leads out of the years that are counted.
    pub fn round(&self, number: u32, from: NaiveDate, counting: &Counting) -> Result<Round, TimeError> {
        let begins = first_instant(from, counting.zone).ok_or(TimeError::OutsideYears)?.to_utc();
        let all = self.every.number().checked_mul(number).ok_or(TimeError::OutsideYears)?;
        let span = Span::forward(all, self.every.unit()).map_err(|_| TimeError::OutsideYears)?;
        let deadline = deadline(begins, span, counting)?;
        Ok(Round { number, deadline, how: How::new(begins, span, counting) })
    }

    /// The first time that is not over at a moment: an agreement that holds since long ago, and is concluded only then,
    /// owes nothing for the years before.
    ///
    /// # Errors
    /// [`TimeError::OutsideYears`].
    pub fn first_round(
        &self,
        from: NaiveDate,
        concluded: DateTime<Utc>,
        counting: &Counting,
    ) -> Result<Round, TimeError> {
        for number in 1.. {
            let round = self.round(number, from, counting)?;
            if round.deadline.due_before > concluded {
                return Ok(round);
            }
        }
        Err(TimeError::OutsideYears)
    }

    /// Whether a stored duty is this one: the same party does the same as often, by the same clause.
    pub fn is(&self, owed: &Owed) -> bool {
        self.is_as_often(owed) && owed.clause == self.clause
    }

    /// The same wherever the agreement says so: an amendment may have moved the clause.
    pub fn is_as_often(&self, owed: &Owed) -> bool {
        let as_often = owed.how.span().is_ok_and(|span| {
            span.unit() == self.every.unit() && Some(span.number()) == self.every.number().checked_mul(owed.round)
        });
        as_often && owed.kind == self.kind && owed.party == self.party && owed.term == self.key.wire()
    }
}

impl Round {
    /// The time after one that was stored, counted from the same moment.
    ///
    /// # Errors
    /// What cannot be counted with, or leads out of the years that are counted.
    pub fn after(how: &How, round: u32, counting: &Counting) -> Result<Self, HowError> {
        let span = how.span()?;
        let number = round.checked_add(1).ok_or(TimeError::OutsideYears)?;
        let all = (span.number() / round.max(1)).checked_mul(number).ok_or(TimeError::OutsideYears)?;
        let span = Span::forward(all, span.unit()).map_err(|_| TimeError::OutsideYears)?;
        let deadline = deadline(how.from, span, counting)?;
        Ok(Self { number, deadline, how: How::new(how.from, span, counting) })
    }
}

/// What becomes of the recurring duties of an agreement when its terms become others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Which of those that were owed are owed no longer, by their place.
    pub dropped: Vec<usize>,
    /// What is owed instead, or newly; with the place of the duty whose count it goes on with, where only the clause is
    /// another.
    pub owed: Vec<(Recurring, Option<usize>)>,
}

/// Compares what is owed with what the terms of a version ask for. What did not change is left alone.
pub fn change(owed: &[Owed], wanted: &[Recurring]) -> Change {
    let dropped = (0..owed.len()).filter(|place| !wanted.iter().any(|one| one.is(&owed[*place]))).collect();
    let new = wanted.iter().filter(|one| !owed.iter().any(|known| one.is(known)));
    let owed = new.map(|one| (one.clone(), owed.iter().position(|known| one.is_as_often(known)))).collect();
    Change { dropped, owed }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;
    use crate::duties::counting_of;
    use crate::terms::{Period, Status, Term, Unit, Value, demo};

    fn counting() -> Counting {
        counting_of("DK", "Europe/Copenhagen").unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn every(number: u32, unit: Unit, clause: &str) -> Terms {
        let period = Value::Period(Period { number, unit, event: None });
        [Term::new(Key::AuditReportEvery, period, clause, None, Status::Stated).unwrap()].into_iter().collect()
    }

    fn stored(one: &Recurring, round: Round) -> Owed {
        let term = one.key.wire().to_owned();
        Owed { kind: one.kind, party: one.party, term, clause: one.clause.clone(), how: round.how, round: round.number }
    }

    #[test]
    fn a_report_is_due_every_year_of_the_agreement_where_its_terms_say_so() {
        let found = recurring(&demo::sms());
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].kind, found[0].clause.as_str()), (DutyKind::AuditReport, "C.7"));
        let last = |number| found[0].round(number, day("2028-02-29"), &counting()).unwrap().deadline.last_day;
        assert_eq!([1, 2, 4].map(last), ["2029-02-28", "2030-02-28", "2032-02-29"].map(|text| Some(day(text))));
        assert_eq!(recurring(&demo::iam()), [], "it is made on request there");
    }

    #[test]
    fn years_before_it_was_concluded_are_not_owed() {
        let one = &recurring(&demo::sms())[0];
        let concluded = "2026-11-23T09:00:00Z".parse().unwrap();
        let first = one.first_round(day("2019-03-28"), concluded, &counting()).unwrap();
        assert_eq!((first.number, first.deadline.last_day), (8, Some(day("2027-03-28"))));
        assert_eq!(one.first_round(day("2060-06-01"), concluded, &counting()), Err(TimeError::OutsideYears));
    }

    #[test]
    fn a_clause_that_moved_goes_on_with_the_count() {
        let before = &recurring(&every(1, Unit::Years, "10.2"))[0];
        let owed = [stored(before, before.round(3, day("2024-05-02"), &counting()).unwrap())];
        let moved = recurring(&every(1, Unit::Years, "10.3"));
        assert_eq!(change(&owed, &moved), Change { dropped: vec![0], owed: vec![(moved[0].clone(), Some(0))] });
        let more = recurring(&every(6, Unit::Months, "10.2"));
        assert_eq!(change(&owed, &more), Change { dropped: vec![0], owed: vec![(more[0].clone(), None)] });
        assert_eq!(change(&owed, &[]), Change { dropped: vec![0], owed: vec![] });
    }

    fn some() -> impl Strategy<Value = Terms> {
        let unit = select(vec![Unit::Months, Unit::Years]);
        let period = (1u32..8, unit, select(vec!["C.7", "10.2"]));
        proptest::option::of(period).prop_map(|stated| match stated {
            Some((number, unit, clause)) => every(number, unit, clause),
            None => Terms::default(),
        })
    }

    proptest! {
        #[test]
        fn the_same_terms_change_nothing_and_others_lead_to_what_they_ask_for(
            before in some(), after in some(), round in 1u32..5,
        ) {
            let wanted = recurring(&before);
            prop_assert_eq!(&wanted, &recurring(&before));
            let owed: Vec<Owed> =
                wanted.iter().map(|one| stored(one, one.round(round, day("2026-01-31"), &counting()).unwrap())).collect();
            prop_assert_eq!(change(&owed, &wanted), Change::default());

            let wanted = recurring(&after);
            let change = change(&owed, &wanted);
            let kept = (0..owed.len()).filter(|place| !change.dropped.contains(place));
            let mut clauses: Vec<String> = kept.map(|place| owed[place].clause.clone()).collect();
            clauses.extend(change.owed.iter().map(|(one, _)| one.clause.clone()));
            prop_assert_eq!(clauses, wanted.iter().map(|one| one.clause.clone()).collect::<Vec<_>>());
        }

        #[test]
        fn each_time_is_later_than_the_last(number in 1u32..40, days in 0u64..3000) {
            let one = &recurring(&every(1, Unit::Months, "C.7"))[0];
            let from = day("2026-01-01") + chrono::Days::new(days);
            let [this, next] = [number, number + 1].map(|number| one.round(number, from, &counting()).unwrap());
            prop_assert!(this.deadline.due_before < next.deadline.due_before);
            prop_assert_eq!(&this.how.deadline().unwrap(), &this.deadline);
            prop_assert_eq!(Round::after(&this.how, number, &counting()).unwrap(), next);
        }
    }
}
