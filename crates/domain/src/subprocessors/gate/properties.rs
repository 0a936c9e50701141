//! The laws of the gate, over random sequences of facts.

use chrono::{DateTime, Days, TimeDelta, Utc};
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::subprocessors::samples::{ENTRY, any_change, any_counting, any_terms, at, day, judged};
use crate::subprocessors::{Consequence, Demand, Receipt, Told, Until};

/// The hour at which everything of a test begins.
fn start() -> DateTime<Utc> {
    at("2026-11-23T09:00:00Z")
}

fn hours(hours: i64) -> DateTime<Utc> {
    start() + TimeDelta::hours(hours)
}

fn any_what() -> impl Strategy<Value = What> {
    let date = || (0u64..200).prop_map(|days| day("2026-11-01") + Days::new(days));
    prop_oneof![
        2 => Just(What::Sent),
        1 => Just(What::Bounced),
        3 => select(Receipt::ALL).prop_map(|by| What::Received { by }),
        2 => proptest::option::of(date()).prop_map(|from| What::Approved { from }),
        1 => Just(What::ApprovalWithdrawn),
        1 => Just(What::Refused),
        2 => Just(What::Objected),
        2 => Just(What::ObjectionWithdrawn),
        1 => select(Settlement::ALL).prop_map(|how| What::Settled { how }),
        1 => date().prop_map(|to| What::Moved { to }),
        1 => date().prop_map(|from| What::Used { from, why: "An emergency.".into() }),
    ]
}

/// Facts of the first months, each at a moment of its own.
fn any_facts() -> impl Strategy<Value = Vec<Fact>> {
    let rows = proptest::collection::btree_map(0i64..4_000, any_what(), 0..8);
    rows.prop_map(|rows| rows.into_iter().map(|(hour, what)| Fact { at: hours(hour), what }).collect())
}

fn any_kept() -> impl Strategy<Value = Consequence> {
    (any_terms(), any_change(), 0u64..120, any_counting()).prop_map(|(terms, change, ahead, counting)| {
        judged(&terms, (&change.0, &change.1), (day("2026-11-23") + Days::new(ahead), start()), &counting)
    })
}

fn noticed(kept: &Consequence, facts: &[Fact], now: DateTime<Utc>) -> Noticed {
    let courses = [Course { consequence: kept, facts }];
    gate(&Case { entry: ENTRY, listings: &[], courses: &courses, ended: None }, now).notices.remove(0)
}

fn has(facts: &[Fact], what: impl Fn(&What) -> bool) -> bool {
    facts.iter().any(|fact| what(&fact.what))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2048))]

    /// No clock authorises what the controller has to approve, and nothing authorises what the agreement forbids.
    #[test]
    fn what_needs_approval_waits_for_the_controller(kept in any_kept(), facts in any_facts(), now in 0i64..9_000) {
        let found = noticed(&kept, &facts, hours(now));
        let approved = has(&facts, |what| matches!(what, What::Approved { .. }));
        if kept.demand == Demand::Forbidden || (kept.demand == Demand::Approval && !approved) {
            prop_assert!(!found.standing.is_authorised(), "{:?}", found);
        }
        if let Standing::Authorised { since, because } = found.standing {
            prop_assert!(since <= hours(now));
            prop_assert_eq!(kept.demand == Demand::Approval && because != Because::Approved, false);
        }
    }

    /// Whatever is authorised has no objection open: each was taken back or overtaken by an approval before it began, or
    /// came too late and is marked so.
    #[test]
    fn an_open_objection_holds_everything(kept in any_kept(), facts in any_facts(), now in 0i64..9_000) {
        let now = hours(now);
        let found = noticed(&kept, &facts, now);
        let Standing::Authorised { since, .. } = found.standing else { return Ok(()) };
        let says_no = |what: &What| matches!(what, What::Objected | What::Refused);
        for no in facts.iter().filter(|fact| fact.at <= now && says_no(&fact.what)) {
            let is_late = found.late.contains(&Late { at: no.at });
            let settled = facts.iter().any(|fact| {
                let settles = matches!(fact.what, What::ObjectionWithdrawn | What::Approved { .. });
                settles && no.at < fact.at && fact.at <= since
            });
            prop_assert!(is_late || settled, "{:?} in {:?}: {:?}", no, facts, found);
        }
        // What was settled otherwise may have been approved again later.
        let settled = has(&facts, |what| matches!(what, What::Settled { .. }));
        // It was late for an approval that stood then, and that was taken back, and given again, since.
        let given_anew = |late: &Late| {
            facts.iter().any(|fact| late.at < fact.at && matches!(fact.what, What::ApprovalWithdrawn))
        };
        for late in found.late.iter().filter(|late| !settled && !given_anew(late)) {
            let told = facts.iter().filter(|fact| fact.at <= now).find_map(|fact| match fact.what {
                What::Received { .. } | What::Objected | What::Refused | What::Approved { .. } => Some(fact.at),
                _ => None,
            });
            let dates = kept.timing.dates(Told { received: told, sent: told }).unwrap();
            // By sending the window may have closed before; the facts here say only when it was sent at the latest.
            let closed = dates.is_some_and(|dates| matches!(dates.until, Until::Day { .. }));
            prop_assert!(late.at >= since || closed, "{:?} {:?}", late, found);
        }
    }

    /// A bounced notice starts no window: with nothing but mails that went out and came back, nobody is authorised where
    /// anything is asked for.
    #[test]
    fn a_bounce_starts_nothing(kept in any_kept(), facts in any_facts(), bounce in 0i64..4_000, now in 0i64..9_000) {
        let mut facts: Vec<Fact> = facts
            .into_iter()
            .filter(|fact| matches!(fact.what, What::Sent | What::Bounced | What::Used { .. } | What::Moved { .. }))
            .collect();
        facts.push(Fact { at: hours(bounce), what: What::Bounced });
        let now = hours(now.max(bounce));
        if kept.demand > Demand::Nothing && !kept.judged[0].facets.is_empty() {
            prop_assert!(!noticed(&kept, &facts, now).standing.is_authorised());
        }
    }

    /// That an entry is used, and why, changes nothing; neither does the order in which facts are told, nor what happens
    /// later.
    #[test]
    fn nothing_but_what_has_happened_counts(kept in any_kept(), facts in any_facts(), now in 0i64..5_000, turn in 0usize..8) {
        let now = hours(now);
        let found = noticed(&kept, &facts, now);
        let unused: Vec<Fact> = facts.iter().filter(|fact| !matches!(fact.what, What::Used { .. })).cloned().collect();
        prop_assert_eq!(noticed(&kept, &unused, now).standing, found.standing);
        let mut turned = facts.clone();
        turned.rotate_left(turn.min(facts.len()));
        turned.reverse();
        prop_assert_eq!(noticed(&kept, &turned, now).standing, found.standing);
        let known: Vec<Fact> = facts.into_iter().filter(|fact| fact.at <= now).collect();
        prop_assert_eq!(noticed(&kept, &known, now).standing, found.standing);
    }

    /// What is authorised stays so, since the same moment, as long as nothing happens.
    #[test]
    fn what_is_authorised_stays_so(kept in any_kept(), facts in any_facts(), now in 0i64..5_000, later in 0i64..90_000) {
        let known: Vec<Fact> = facts.into_iter().filter(|fact| fact.at <= hours(now)).collect();
        let first = noticed(&kept, &known, hours(now)).standing;
        let second = noticed(&kept, &known, hours(now + later)).standing;
        if first.is_authorised() {
            prop_assert_eq!(second, first);
        }
        if let Standing::Not { earliest: Some(day), .. } = first {
            let begins = kept.timing.begins(day).unwrap();
            prop_assert!(begins > hours(now), "{day} has come already");
            prop_assert_eq!(second.is_authorised(), hours(now + later) >= begins.max(hours(now)));
        }
    }

    /// After the end of the agreement nothing is authorised, and what was removed has to be authorised anew.
    #[test]
    fn ends_end(kept in any_kept(), facts in any_facts(), listed in 0i64..500, removed in 0i64..1_000, now in 0i64..9_000) {
        let courses = [Course { consequence: &kept, facts: &facts }];
        let signed = Listing { at: hours(listed), what: Listed::Signed { version: 1 } };
        let listings = [signed, Listing { at: hours(removed), what: Listed::Removed }];
        let case = Case { entry: ENTRY, listings: &listings, courses: &courses, ended: Some(hours(now)) };
        prop_assert_eq!(gate(&case, hours(now)).standing, Standing::not(WhyNot::AgreementEnded));
        if let Standing::Authorised { since, .. } = gate(&Case { ended: None, ..case }, hours(now)).standing {
            prop_assert!(since <= hours(now) && (since > hours(removed) || now < removed));
        }
    }
}
