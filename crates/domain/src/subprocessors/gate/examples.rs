//! Notices as they go, under the terms of the processors; dates counted by hand in a calendar.

use super::*;
use crate::ids::SubprocessorId;
use crate::subprocessors::samples::{ENTRY, at, company, counting, day, judged};
use crate::subprocessors::{Consequence, Facet, Other, Presence, Profile, Receipt, Silence, Work, facets};
use crate::terms::{Key, Status, Term, Terms, Value, Word, demo};

/// What a new company asks of an agreement: announced on 23 November, for 15 January.
fn added(terms: &Terms, calendar: &str, country: &str) -> Consequence {
    let profile = company(country);
    of(terms, calendar, &profile, &facets(None, Some(&profile), &[]))
}

fn of(terms: &Terms, calendar: &str, profile: &Profile, found: &std::collections::BTreeSet<Facet>) -> Consequence {
    let plan = (day("2027-01-15"), at("2026-11-23T09:00:00Z"));
    judged(terms, (profile, found), plan, &counting(calendar))
}

fn facts(rows: &[(&str, What)]) -> Vec<Fact> {
    rows.iter().map(|(moment, what)| Fact { at: at(moment), what: what.clone() }).collect()
}

fn told() -> Vec<(&'static str, What)> {
    vec![("2026-11-23T09:00:00Z", What::Sent), ("2026-11-24T08:00:00Z", What::Received { by: Receipt::Delivered })]
}

fn noticed(kept: &Consequence, rows: &[(&str, What)], now: &str) -> Noticed {
    let facts = facts(rows);
    let courses = [Course { consequence: kept, facts: &facts }];
    let case = Case { entry: ENTRY, listings: &[], courses: &courses, ended: None };
    let mut found = gate(&case, at(now));
    assert_eq!(found.standing, found.notices[0].standing, "the change is what adds it");
    found.notices.remove(0)
}

fn standing(kept: &Consequence, rows: &[(&str, What)], now: &str) -> Standing {
    noticed(kept, rows, now).standing
}

fn not(because: WhyNot, earliest: Option<&str>) -> Standing {
    Standing::Not { because, earliest: earliest.map(day) }
}

fn since(moment: &str, because: Because) -> Standing {
    Standing::Authorised { since: at(moment), because }
}

#[test]
fn silence_lets_the_change_through_after_the_window_and_not_before_the_planned_day() {
    let kept = added(&demo::cloud(), "SE", "FI");
    let at = |now| standing(&kept, &told(), now);
    assert_eq!(at("2026-11-23T08:59:59Z"), not(WhyNot::NotYetTold, None));
    assert_eq!(at("2026-11-23T09:00:00Z"), not(WhyNot::Unread, None), "sent is not received");
    // 25 to 27 and 30 November, 1 to 4, 7 and 8 December.
    let until = day("2026-12-08");
    assert_eq!(at("2026-12-08T22:59:59Z"), not(WhyNot::WindowOpen { until }, Some("2027-01-15")));
    assert_eq!(at("2026-12-08T23:00:00Z"), not(WhyNot::NotYet, Some("2027-01-15")));
    assert_eq!(at("2027-01-14T22:59:59Z"), not(WhyNot::NotYet, Some("2027-01-15")));
    assert_eq!(at("2027-01-14T23:00:00Z"), since("2027-01-14T23:00:00Z", Because::Silence(Silence::MayProceed)));
}

#[test]
fn an_objection_in_time_holds_it_until_it_is_taken_back_and_a_late_one_is_marked() {
    let kept = added(&demo::cloud(), "SE", "FI");
    let with = |rows: &[(&'static str, What)], now| noticed(&kept, &[told(), rows.to_vec()].concat(), now);
    let objected = ("2026-12-08T22:59:59Z", What::Objected);
    assert_eq!(
        with(std::slice::from_ref(&objected), "2028-01-01T00:00:00Z").standing,
        not(WhyNot::ObjectionOpen, None)
    );
    let back = ("2027-02-01T10:00:00Z", What::ObjectionWithdrawn);
    let found = with(&[objected.clone(), back], "2027-02-01T10:00:00Z");
    assert_eq!(found.standing, since("2027-02-01T10:00:00Z", Because::Silence(Silence::MayProceed)));

    let late = with(&[("2026-12-08T23:00:00Z", What::Objected)], "2027-02-01T00:00:00Z");
    assert!(late.standing.is_authorised());
    assert_eq!(late.late, [Late { at: at("2026-12-08T23:00:00Z") }]);

    for how in Settlement::ALL.iter().copied() {
        let settled = ("2026-12-20T10:00:00Z", What::Settled { how });
        let found = with(&[objected.clone(), settled.clone()], "2028-01-01T00:00:00Z");
        assert_eq!(found.standing, not(WhyNot::Settled(how), None));
        let approved = ("2027-03-01T10:00:00Z", What::Approved { from: None });
        let found = with(&[objected.clone(), settled, approved], "2028-01-01T00:00:00Z");
        assert_eq!(found.standing, since("2027-03-01T10:00:00Z", Because::Approved));
    }
}

#[test]
fn a_bounce_starts_no_window_and_receipt_does() {
    let kept = added(&demo::iam(), "NO", "NO");
    let bounced = vec![("2026-11-23T09:00:00Z", What::Sent), ("2026-11-23T09:05:00Z", What::Bounced)];
    assert_eq!(standing(&kept, &bounced, "2030-01-01T00:00:00Z"), not(WhyNot::Bounced, None));
    // A month from 28 December ends with 28 January; the window stays open until then.
    let confirmed = ("2026-12-28T10:00:00Z", What::Received { by: Receipt::Confirmed });
    let rows = [bounced, vec![("2026-12-21T09:00:00Z", What::Sent), confirmed]].concat();
    let until = day("2027-01-28");
    assert_eq!(standing(&kept, &rows, "2027-01-20T00:00:00Z"), not(WhyNot::WindowOpen { until }, Some("2027-01-29")));
    let silence = Because::Silence(Silence::MayProceed);
    assert_eq!(standing(&kept, &rows, "2027-01-29T00:00:00Z"), since("2027-01-28T23:00:00Z", silence));
}

#[test]
fn a_notice_that_counts_from_sending_does_so_unless_it_bounces() {
    let sent = Term::new(Key::SubprocessorNoticeCounts, Value::Choice(Word::Sent), "7.3", None, Status::Stated);
    let kept = added(&demo::sms().with_overrides(&[sent.unwrap()]), "DK", "DE");
    let rows = vec![("2026-12-15T09:00:00Z", What::Sent)];
    let silence = Because::Silence(Silence::Approval);
    assert_eq!(standing(&kept, &rows, "2027-01-15T00:00:00Z"), since("2027-01-14T23:00:00Z", silence));
    let bounced = [rows, vec![("2026-12-15T09:01:00Z", What::Bounced), ("2026-12-16T09:00:00Z", What::Sent)]].concat();
    assert_eq!(standing(&kept, &bounced, "2028-01-01T00:00:00Z"), not(WhyNot::Unread, None), "nobody has it yet");
}

#[test]
fn what_the_terms_do_not_count_as_receipt_starts_nothing() {
    let by = Value::Choices([Word::Seen, Word::Confirmed].into());
    let term = Term::new(Key::SubprocessorNoticeReceipt, by, "9.4", None, Status::Stated).unwrap();
    let kept = added(&demo::cloud().with_overrides(&[term]), "SE", "FI");
    assert_eq!(standing(&kept, &told(), "2027-06-01T00:00:00Z"), not(WhyNot::Unread, None), "a report is not enough");
    let seen = ("2026-11-25T08:00:00Z", What::Received { by: Receipt::Seen });
    let until = day("2026-12-09");
    let standing = standing(&kept, &[told(), vec![seen]].concat(), "2026-12-01T00:00:00Z");
    assert_eq!(standing, not(WhyNot::WindowOpen { until }, Some("2027-01-15")));
    let said: Vec<_> = kept.said().into_iter().filter_map(|said| said.clause).collect();
    assert!(said.contains(&"9.4".to_owned()), "{said:?}");
}

#[test]
fn an_approval_that_is_needed_holds_as_long_as_it_is_given() {
    let kept = added(&demo::iam(), "NO", "US");
    let (approved, back) = (What::Approved { from: None }, What::ApprovalWithdrawn);
    let rows = [told(), vec![("2026-12-03T10:00:00Z", approved), ("2027-03-01T10:00:00Z", back)]].concat();
    assert!(standing(&kept, &rows, "2027-02-28T00:00:00Z").is_authorised());
    let found = noticed(&kept, &rows, "2027-03-01T10:00:00Z");
    assert_eq!((found.standing, found.late), (not(WhyNot::NeedsApproval, None), Vec::new()));
    let courses = facts(&rows);
    let added = additions(&[Course { consequence: &kept, facts: &courses }], at("2027-03-02T00:00:00Z"));
    assert_eq!(added[0].taken_back, Some(at("2027-03-01T10:00:00Z")));
}

#[test]
fn an_approval_of_a_transfer_amends_the_appendix_that_the_terms_name() {
    let kept = added(&demo::iam(), "NO", "US");
    let place = kept.recorded_in.clone().unwrap();
    assert_eq!((place.appendix.as_str(), place.clause.as_deref()), ("B", Some("10.4")));
    assert_eq!(added(&demo::iam(), "NO", "SE").recorded_in, None, "no transfer");
    assert_eq!(added(&demo::cloud(), "SE", "US").recorded_in, None, "the terms do not say where");

    let approved = ("2026-12-03T10:00:00Z", What::Approved { from: None });
    let later = ("2026-12-05T10:00:00Z", What::Approved { from: Some(day("2027-02-01")) });
    let back = ("2026-12-04T10:00:00Z", What::ApprovalWithdrawn);
    let one = facts(&[told(), vec![approved.clone()]].concat());
    let two = facts(&[told(), vec![("2026-12-02T10:00:00Z", What::Approved { from: None }), back.clone()]].concat());
    let silent = facts(&told());
    let courses = [&one, &silent, &two].map(|facts| Course { consequence: &kept, facts });
    let found = additions(&courses, at("2026-12-31T00:00:00Z"));
    let [first, second] = &found[..] else { panic!("{found:?}") };
    assert_eq!((first.number, first.course, first.taken_back), (1, 2, Some(at("2026-12-04T10:00:00Z"))));
    assert_eq!((second.number, second.course, second.at, second.taken_back), (2, 0, at("2026-12-03T10:00:00Z"), None));
    assert_eq!(second.from, Some(day("2027-01-15")), "the planned day, since the approval names none");
    let again = facts(&[told(), vec![approved, back, later]].concat());
    let found = additions(&[Course { consequence: &kept, facts: &again }], at("2026-12-31T00:00:00Z"));
    let [first, second] = &found[..] else { panic!("given again, it is another: {found:?}") };
    assert_eq!(
        (first.at, first.from, first.taken_back),
        (at("2026-12-03T10:00:00Z"), None, Some(at("2026-12-04T10:00:00Z")))
    );
    assert_eq!((second.number, second.at), (2, at("2026-12-05T10:00:00Z")));
    assert_eq!((second.from, second.taken_back), (Some(day("2027-02-01")), None));
}

#[test]
fn where_approval_is_needed_time_does_nothing_and_use_does_nothing() {
    let work = vec![Work { nature: [Word::Storage].into(), ..Work::default() }];
    let (new, old) = (Profile { work: work.clone(), ..company("DE") }, Profile { work, ..company("DK") });
    let same = facets(
        None,
        Some(&new),
        &[Other { id: SubprocessorId(uuid::Uuid::nil()), profile: &old, presence: Presence::Leaves }],
    );
    let kept = of(&demo::sms(), "DK", &new, &same);
    let with = |rows: &[(&'static str, What)], now| noticed(&kept, &[told(), rows.to_vec()].concat(), now);
    assert_eq!(with(&[], "2040-01-01T00:00:00Z").standing, not(WhyNot::NeedsApproval, None));

    let used = What::Used { from: day("2027-01-15"), why: "The old host burned down.".into() };
    let found = with(&[("2027-01-16T08:00:00Z", used)], "2040-01-01T00:00:00Z");
    assert_eq!(found.standing, not(WhyNot::NeedsApproval, None));
    assert_eq!(found.used, [(day("2027-01-15"), "The old host burned down.".to_owned())]);

    let approved = |from| ("2026-12-10T10:00:00Z", What::Approved { from });
    let found = with(&[approved(None)], "2026-12-11T00:00:00Z").standing;
    assert_eq!(found, not(WhyNot::NotYet, Some("2027-01-15")), "the dates of the notice hold");
    let earlier = with(&[approved(Some(day("2026-12-12")))], "2026-12-12T00:00:00Z").standing;
    assert_eq!(earlier, since("2026-12-11T23:00:00Z", Because::Approved), "unless the approval says earlier");
    let taken_back = ("2026-12-20T10:00:00Z", What::ApprovalWithdrawn);
    let found = with(&[approved(None), taken_back.clone()], "2040-01-01T00:00:00Z").standing;
    assert_eq!(found, not(WhyNot::NeedsApproval, None));
    let found = with(&[approved(Some(day("2026-12-12"))), taken_back], "2040-01-01T00:00:00Z");
    assert_eq!(found.standing, not(WhyNot::NeedsApproval, None), "though it works for them already");
    let refused = ("2026-12-20T10:00:00Z", What::Refused);
    assert_eq!(with(&[refused], "2040-01-01T00:00:00Z").standing, not(WhyNot::Refused, None));
}

#[test]
fn the_list_that_was_signed_authorises_until_removal_or_the_end() {
    let listing = |moment, what| Listing { at: at(moment), what };
    let signed = listing("2026-03-02T10:00:00Z", Listed::Signed { version: 1 });
    let removed = listing("2026-08-01T00:00:00Z", Listed::Removed);
    let amended = listing("2026-10-01T00:00:00Z", Listed::Amended { version: 2 });
    let all = [signed.clone(), removed, amended];
    let asked = |listings: &[Listing], ended: Option<&str>, now| {
        gate(&Case { entry: ENTRY, listings, courses: &[], ended: ended.map(at) }, at(now)).standing
    };
    assert_eq!(asked(&all, None, "2026-03-01T00:00:00Z"), not(WhyNot::NotListed, None));
    let by_signature = since("2026-03-02T10:00:00Z", Because::Signed { version: 1 });
    assert_eq!(asked(&all, None, "2026-07-31T00:00:00Z"), by_signature);
    assert_eq!(asked(&all, None, "2026-08-01T00:00:00Z"), not(WhyNot::Removed, None));
    let by_amendment = since("2026-10-01T00:00:00Z", Because::Amended { version: 2 });
    assert_eq!(asked(&all, None, "2026-11-01T00:00:00Z"), by_amendment);
    let ended = Some("2026-06-30T22:00:00Z");
    assert_eq!(asked(&[signed], ended, "2026-06-30T22:00:00Z"), not(WhyNot::AgreementEnded, None));
}

#[test]
fn a_change_to_one_that_is_authorised_is_allowed_or_not_by_itself() {
    let (before, mut after) = (company("NO"), company("NO"));
    after.locations.extend(company("US").locations);
    let kept = of(&demo::iam(), "NO", &after, &facets(Some(&before), Some(&after), &[]));
    let facts = facts(&[told(), vec![("2026-12-01T10:00:00Z", What::Refused)]].concat());
    let listings = [Listing { at: at("2026-03-02T10:00:00Z"), what: Listed::Signed { version: 1 } }];
    let courses = [Course { consequence: &kept, facts: &facts }];
    let case = Case { entry: ENTRY, listings: &listings, courses: &courses, ended: None };
    let found = gate(&case, at("2027-02-01T00:00:00Z"));
    assert_eq!(found.standing, since("2026-03-02T10:00:00Z", Because::Signed { version: 1 }));
    assert_eq!(found.notices[0].standing, not(WhyNot::Refused, None));
    let stranger = gate(&Case { entry: uuid::Uuid::nil().into(), listings: &[], ..case }, at("2027-02-01T00:00:00Z"));
    assert_eq!(stranger.standing, not(WhyNot::NotListed, None), "the notice is not about it");
}

#[test]
fn what_the_agreement_forbids_no_approval_permits() {
    let word = Value::Choice(Word::Forbidden);
    let forbids = Term::new(Key::SubprocessorThirdCountry, word, "8", None, Status::Stated).unwrap();
    let kept = added(&demo::files().with_overrides(&[forbids]), "DK", "US");
    let rows = [told(), vec![("2026-12-01T10:00:00Z", What::Approved { from: None })]].concat();
    assert_eq!(standing(&kept, &rows, "2040-01-01T00:00:00Z"), not(WhyNot::Forbidden, None));
}

#[test]
fn a_later_day_is_waited_for_and_a_change_that_is_withdrawn_is_none() {
    let kept = added(&demo::sms(), "DK", "DE");
    let moved = |to| ("2026-12-01T10:00:00Z", What::Moved { to: day(to) });
    let at = |row, now| standing(&kept, &[told(), vec![row]].concat(), now);
    let until = day("2027-01-31");
    assert_eq!(
        at(moved("2027-02-01"), "2027-01-20T00:00:00Z"),
        not(WhyNot::WindowOpen { until }, Some("2027-02-01")),
        "it may be objected to until it takes effect"
    );
    let earlier = at(moved("2026-12-28"), "2027-01-10T00:00:00Z");
    assert!(!earlier.is_authorised(), "an earlier day is announced anew");
    let withdrawn = at(("2026-12-01T10:00:00Z", What::ChangeWithdrawn), "2040-01-01T00:00:00Z");
    assert_eq!(withdrawn, not(WhyNot::ChangeWithdrawn, None));
}

#[test]
fn where_nothing_is_stated_only_the_controller_can_allow_it() {
    let kept = added(&Terms::default(), "DK", "NO");
    assert_eq!(standing(&kept, &told(), "2040-01-01T00:00:00Z"), not(WhyNot::NeedsApproval, None));
    let general = Term::new(Key::SubprocessorAuthorisation, Value::Choice(Word::General), "7", None, Status::Stated);
    let kept = added(&Terms::from_iter([general.unwrap()]), "DK", "NO");
    assert_eq!(standing(&kept, &told(), "2040-01-01T00:00:00Z"), not(WhyNot::NotStated, None));
    let rows = [told(), vec![("2026-12-01T10:00:00Z", What::Approved { from: None })]].concat();
    assert_eq!(standing(&kept, &rows, "2027-01-15T00:00:00Z"), since("2027-01-14T23:00:00Z", Because::Approved));
}
