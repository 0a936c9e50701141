//! The promises that the table of moves keeps, whatever is tried in whatever order.

use proptest::prelude::*;

use super::*;
use crate::agreements::Side;
use crate::terms::{Terms, demo};

/// What was done and counted, with the state that it led to.
type Told = Vec<(Act, Side, State)>;

/// Walks through a matter: tries are indices into acts and sides; what the table refuses does not happen.
fn walk(kind: Kind, untold: bool, may_charge: bool, tries: &[(usize, bool)]) -> Told {
    let mut state = kind.begins(untold);
    let mut told = vec![];
    for (act, controller) in tries {
        let (act, by) = (Act::ALL[*act % Act::ALL.len()], if *controller { Side::Controller } else { Side::Processor });
        if let Ok(next) = after(kind, state, act, by, may_charge) {
            state = next;
            told.push((act, by, state));
        }
    }
    told
}

fn tries() -> impl Strategy<Value = Vec<(usize, bool)>> {
    proptest::collection::vec((0..Act::ALL.len(), any::<bool>()), 0..400)
}

/// Whether between the last `since` and here the controller did one of these.
fn answered(told: &Told, at: usize, since: Act, answers: &[Act]) -> bool {
    let from = told[..at].iter().rposition(|(act, ..)| *act == since).map_or(0, |index| index + 1);
    told[from..at].iter().any(|(act, by, _)| *by == Side::Controller && answers.contains(act))
}

proptest! {
    #[test]
    fn an_infringing_instruction_rests_until_it_is_confirmed_or_changed(tries in tries()) {
        let told = walk(Kind::Instruction, false, true, &tries);
        for (at, (act, ..)) in told.iter().enumerate().filter(|(_, (act, ..))| matches!(act, Act::CarryOut)) {
            let suspended = told[..at].iter().any(|(act, ..)| *act == Act::Infringes);
            prop_assert!(!suspended || answered(&told, at, Act::Infringes, &[Act::Confirm, Act::Change]), "{act:?} {told:?}");
        }
    }

    #[test]
    fn nothing_is_disclosed_before_the_controller_answers_unless_law_forbids_asking(tries in tries(), untold: bool) {
        let told = walk(Kind::Disclosure, untold, true, &tries);
        for (at, (act, _, to)) in told.iter().enumerate() {
            if matches!(act, Act::Disclose | Act::DiscloseByLaw | Act::Decline) && !to.is_untold() {
                prop_assert!(answered(&told, at, Act::Open, &[Act::Allow, Act::Refuse]), "{told:?}");
            }
            if to.is_untold() {
                prop_assert!(untold && told[..=at].iter().all(|(_, by, _)| *by == Side::Processor), "{told:?}");
            }
        }
        // Against the controller's word only where law obliges.
        for pair in told.windows(2) {
            prop_assert!(!(pair[0].2 == State::Refused && pair[1].0 == Act::Disclose), "{told:?}");
        }
    }

    #[test]
    fn an_enquiry_is_answered_with_approval_only(tries in tries()) {
        let told = walk(Kind::Enquiry, false, true, &tries);
        for (at, _) in told.iter().enumerate().filter(|(_, (act, ..))| *act == Act::Reply) {
            prop_assert!(answered(&told, at, Act::Open, &[Act::Approve]), "{told:?}");
        }
    }

    #[test]
    fn help_costs_nothing_that_was_not_accepted_before_it_began(tries in tries(), may_charge: bool) {
        let told = walk(Kind::Help, false, may_charge, &tries);
        prop_assert!(may_charge || told.iter().all(|(act, ..)| *act != Act::Estimate), "{told:?}");
        for (at, _) in told.iter().enumerate().filter(|(_, (act, ..))| matches!(act, Act::Begin | Act::Deliver)) {
            let estimated = told[..at].iter().any(|(act, ..)| *act == Act::Estimate);
            prop_assert!(!estimated || answered(&told, at, Act::Estimate, &[Act::Agree]), "{told:?}");
        }
    }

    #[test]
    fn what_is_closed_stays_closed(kind in 0..Kind::ALL.len(), untold: bool, tries in tries()) {
        let told = walk(Kind::ALL[kind], untold, true, &tries);
        if let Some(first) = told.iter().position(|(.., state)| state.is_closed()) {
            prop_assert!(told[first + 1..].iter().all(|(act, ..)| *act == Act::Note), "{told:?}");
        }
    }
}

#[test]
fn words_are_their_own_inverse() {
    assert!(Kind::ALL.iter().all(|one| Kind::from_wire(one.wire()) == Some(*one)));
    assert!(State::ALL.iter().all(|one| State::from_wire(one.wire()) == Some(*one)));
    assert!(Act::ALL.iter().all(|one| Act::from_wire(one.wire()) == Some(*one)));
    assert_eq!(Kind::Instruction.name(Some(1)), "I-1");
}

/// Every state that a matter can reach is left by the party that it waits for, and no row is there twice.
#[test]
fn whoever_it_waits_for_can_go_on() {
    for kind in Kind::ALL {
        for untold in [false, true] {
            let mut reached = vec![kind.begins(untold)];
            let mut at = 0;
            while let Some(state) = reached.get(at).copied() {
                at += 1;
                let rows: Vec<_> = moves::MOVES.iter().filter(|row| row.kind == *kind && row.from == state).collect();
                assert_eq!(rows.is_empty(), state.is_closed(), "{kind:?} {state:?}");
                if let Some(side) = state.waits_for() {
                    assert!(open_to(*kind, state, side, false).len() > 1, "{kind:?} {state:?} waits for {side:?}");
                }
                for row in &rows {
                    let same = rows.iter().filter(|other| (other.act, other.by) == (row.act, row.by)).count();
                    assert_eq!(same, 1, "{row:?}");
                    if !reached.contains(&row.to) {
                        reached.push(row.to);
                    }
                }
            }
        }
    }
}

#[test]
fn charges_are_cited_or_not_provided_for() {
    let iam = demo::iam();
    assert_eq!(charge(Kind::Help, &iam), Some(Some("4.3, 6.4, 12.2")));
    assert!(may_charge(Kind::Help, &iam) && !may_charge(Kind::Instruction, &iam));
    assert_eq!(charge(Kind::Enquiry, &iam), None);
    assert_eq!(charge(Kind::Help, &demo::cloud()), None);
    let part = &rules(Kind::Help, &Terms::default()).terms[0];
    assert!(!part.stated && part.clause.is_none());
}

#[test]
fn what_is_typed_is_looked_at() {
    let fields = |wrong: Vec<Wrong>| wrong.into_iter().map(|wrong| wrong.field).collect::<Vec<_>>();
    let nothing = Typed::default();
    assert_eq!(fields(nothing.problems(Act::Infringes, State::Given)), [Field::Words, Field::Law]);
    assert_eq!(fields(nothing.problems(Act::Confirm, State::Suspended)), []);
    assert_eq!(fields(nothing.problems(Act::Approve, State::Forwarded)), [Field::Words]);
    assert_eq!(fields(nothing.problems(Act::Approve, State::Proposed)), []);
    assert_eq!(fields(nothing.problems(Act::Estimate, State::Asked)), [Field::Charge]);
    let hostile = Typed { words: "a\u{0}b".into(), law: "x".repeat(301), ..Typed::default() };
    assert_eq!(fields(hostile.problems(Act::Note, State::Given)), [Field::Words, Field::Law]);
    let said = Typed { words: "Words.".into(), ..Typed::default() };
    let opening = Opening::default();
    assert_eq!(fields(opening.problems(Kind::Disclosure, &said, true)), [Field::From, Field::Form, Field::Law]);
    assert_eq!(fields(opening.problems(Kind::Help, &said, false)), [Field::Topic]);
    assert_eq!(fields(opening.problems(Kind::Instruction, &said, false)), []);
}
