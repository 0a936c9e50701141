//! What holds of all endings.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::agreements::{Act, State};
use crate::terms::{Terms, demo};
use crate::time::{Calendar, Counting, National};

fn day() -> impl Strategy<Value = NaiveDate> {
    (0u64..12_000).prop_map(|days| NaiveDate::from_ymd_opt(2020, 1, 1).unwrap() + Days::new(days))
}

fn terms() -> impl Strategy<Value = Terms> {
    select(vec![demo::iam(), demo::cloud(), demo::sms(), demo::files(), Terms::default()])
}

fn answer() -> impl Strategy<Value = Answer> {
    (select(Outcome::ALL), day(), proptest::option::of(day())).prop_map(|(outcome, on, until)| Answer {
        outcome,
        on,
        until,
    })
}

proptest! {
    /// Nothing is erased while a link has not answered, has answered for a day before the end, or for one that lies ahead.
    #[test]
    fn erased_means_that_every_link_has_answered(
        answers in proptest::collection::vec(proptest::option::of(answer()), 0..8),
        begins in proptest::option::of(day()),
        today in day(),
    ) {
        let weights: Vec<_> = answers.iter().map(|one| one.as_ref().map(|one| weigh(one, begins, today))).collect();
        let open = answers.iter().any(|one| match one {
            None => true,
            Some(one) => one.on > today || begins.is_none_or(|begins| one.on < begins),
        });
        prop_assert_eq!(all_answered(weights).is_some(), !open && !answers.is_empty());
    }

    /// Whatever the terms say, a plan is answered with what stands against it, and each with a sentence; a plan is never
    /// refused for it.
    #[test]
    fn a_plan_is_told_what_stands_against_it_and_never_refused(
        terms in terms(),
        ground in select(Ground::ALL),
        noticed_on in day(),
        effective_on in proptest::option::of(day()),
        main_ended_on in proptest::option::of(day()),
        data_gone in any::<bool>(),
        today in day(),
    ) {
        let counting = Counting::plain(Calendar::of(National::Denmark));
        let plan = Plan { ground, noticed_on, effective_on, main_ended_on, data_gone, today };
        let found = against(&terms, &plan, &counting).unwrap();
        for one in &found {
            let Some(key) = one.key else { continue };
            prop_assert!(one.clause.is_some(), "{key:?} is cited without its clause");
            prop_assert!(terms.value(key).is_some());
        }
        if ground == Ground::Replaced {
            prop_assert!(found.iter().all(|one| one.key.is_none()));
        }
    }

    /// A later today never takes an answer's weight away.
    #[test]
    fn an_answer_that_counts_goes_on_counting(answer in answer(), begins in day(), today in day(), more in 0u64..900) {
        if weigh(&answer, Some(begins), today) == Weight::Counts {
            prop_assert_eq!(weigh(&answer, Some(begins), today + Days::new(more)), Weight::Counts);
        }
    }

    /// What ends an agreement ends it once, and nothing but an ended one becomes erased.
    #[test]
    fn an_agreement_ends_once(acts in proptest::collection::vec(select(vec![Act::Terminate, Act::Supersede, Act::Erase, Act::Submit, Act::Approve, Act::Withdraw]), 0..10)) {
        let mut state = State::Draft;
        let mut ended = 0;
        for act in acts {
            if let Ok(next) = state.after(act) {
                prop_assert_eq!(next == State::Erased, state == State::Terminated && act == Act::Erase);
                ended += usize::from(matches!(next, State::Terminated | State::Superseded));
                state = next;
            }
        }
        prop_assert!(ended <= 1);
    }
}
