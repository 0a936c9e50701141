//! What holds of all consequences, whatever the terms say.

use chrono::Days;
use proptest::prelude::*;

use super::*;
use crate::subprocessors::samples::{any_change, any_counting, any_moment, any_terms, judged};
use crate::time::first_instant;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    /// Told on the last day for telling, the change may take effect when it is planned; told a day later, it may not.
    #[test]
    fn the_last_day_for_telling_is_the_last(
        terms in any_terms(), change in any_change(), announced in any_moment(), ahead in 1u64..400, counting in any_counting(),
        hour in 0i64..24,
    ) {
        let effect = announced.date_naive() + Days::new(ahead);
        let found = judged(&terms, (&change.0, &change.1), (effect, announced), &counting);
        let Some(by) = found.told_by.clone() else { return Ok(()) };
        let told = |day: NaiveDate| {
            let moment = first_instant(day, counting.zone).unwrap().to_utc() + chrono::TimeDelta::hours(hour.min(22));
            found.timing.dates(Told::at(moment)).unwrap().unwrap().earliest.unwrap()
        };
        prop_assert!(told(by.day) <= effect, "told on {} for {effect}: {:?}", by.day, found.timing);
        prop_assert!(told(by.day + Days::new(1)) > effect, "told after {} for {effect}: {:?}", by.day, found.timing);
    }

    /// Whoever is told later may not begin earlier, and nobody begins before the time to object has passed.
    #[test]
    fn nobody_begins_before_the_window_has_closed(
        terms in any_terms(), change in any_change(), announced in any_moment(), later in 0i64..90_000_000, counting in any_counting(),
    ) {
        let effect = announced.date_naive() + Days::new(60);
        let found = judged(&terms, (&change.0, &change.1), (effect, announced), &counting);
        let at = announced + chrono::TimeDelta::seconds(later);
        let first = found.timing.dates(Told::at(announced)).unwrap().unwrap();
        let second = found.timing.dates(Told::at(at)).unwrap().unwrap();
        prop_assert!(first.earliest <= second.earliest);
        if let (Until::Day { period }, Some(earliest)) = (&second.until, second.earliest) {
            prop_assert!(earliest > period.last && found.timing.begins(earliest).unwrap() >= period.too_late);
        }
        prop_assert_eq!(found.timing.dates(Told::default()).unwrap(), None, "nobody was told");
    }

    /// A change that does more never asks for less; each reason cites what the terms say; what is kept is read again.
    #[test]
    fn more_never_asks_for_less(
        terms in any_terms(), change in any_change(), other in any_change(), announced in any_moment(), counting in any_counting(),
    ) {
        let plan = (announced.date_naive() + Days::new(60), announced);
        let found = judged(&terms, (&change.0, &change.1), plan, &counting);
        let both = change.1.union(&other.1).cloned().collect();
        prop_assert!(judged(&terms, (&change.0, &both), plan, &counting).demand >= found.demand);
        for reason in found.judged.iter().flat_map(|one| &one.reasons) {
            let stated = reason.key.is_some_and(|key| terms.value(key).is_some());
            prop_assert_eq!(reason.clause.is_some(), stated);
            prop_assert!(reason.demand < Demand::Approval || stated || reason.article().is_some());
        }
        let kept = serde_json::to_string(&found).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Consequence>(&kept).unwrap(), &found);
        prop_assert!(!found.said().is_empty());
    }

    /// Silence lets nothing through to a third country unless the terms say that it does, and nobody new where nothing
    /// authorises in general.
    #[test]
    fn silence_is_consent_only_where_the_terms_say_so(
        terms in any_terms(), change in any_change(), announced in any_moment(), counting in any_counting(),
    ) {
        let plan = (announced.date_naive() + Days::new(60), announced);
        let found = judged(&terms, (&change.0, &change.1), plan, &counting);
        let lets = |key| matches!(terms.word(key), Some(Word::Accepted | Word::Notice));
        let specific = terms.value(Key::SubprocessorThirdCountry).is_some();
        let third = if specific { lets(Key::SubprocessorThirdCountry) } else { lets(Key::TransfersThirdCountry) };
        let is_third = |facet: &Facet| matches!(facet, Facet::Place { third: true, .. } | Facet::NewTransfer { .. });
        let general = terms.word(Key::SubprocessorAuthorisation) == Some(Word::General);
        let is_new = |facet: &Facet| matches!(facet, Facet::Added { .. } | Facet::OtherProcessing);
        if (!third && change.1.iter().any(is_third)) || (!general && change.1.iter().any(is_new)) {
            prop_assert!(found.demand >= Demand::Approval, "{:?}", found);
            prop_assert!(!matches!(found.earliest(), Earliest::On(_)));
        }
        prop_assert_eq!(found.demand >= Demand::Approval, found.silence == Silence::Refusal);
    }
}
