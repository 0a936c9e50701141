//! Endings by the terms of the demo world's processors, which promise what real ones of their trade promise.

use chrono::NaiveDate;

use super::*;
use crate::terms::{Event, Key, Period, Status, Term, Terms, Unit, Value, Word, demo};
use crate::time::{Calendar, Counting, National};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn counting() -> Counting {
    Counting::plain(Calendar::of(National::Norway))
}

fn plan(ground: Ground) -> Plan {
    Plan {
        ground,
        noticed_on: day("2026-11-23"),
        effective_on: Some(day("2026-12-31")),
        main_ended_on: None,
        data_gone: false,
        today: day("2026-11-23"),
    }
}

fn stand(terms: &Terms, plan: &Plan) -> Vec<(Key, Option<String>)> {
    against(terms, plan, &counting()).unwrap().into_iter().filter_map(|one| Some((one.key?, one.clause))).collect()
}

fn cited(key: Key, clause: &str) -> (Key, Option<String>) {
    (key, Some(clause.to_owned()))
}

#[test]
fn while_the_main_agreement_runs_notice_is_cited_against_and_a_replacement_is_not() {
    let terms = demo::iam();
    assert_eq!(
        stand(&terms, &plan(Ground::Notice)),
        [cited(Key::TerminationHow, "14.2"), cited(Key::TerminationWhileRunning, "14.2")]
    );
    assert_eq!(stand(&terms, &plan(Ground::Breach)), [cited(Key::TerminationWhileRunning, "14.2")]);
    assert_eq!(stand(&terms, &plan(Ground::Replaced)), []);
    let ended = Plan { main_ended_on: Some(day("2026-12-31")), ..plan(Ground::WithMain) };
    assert_eq!(stand(&terms, &ended), []);
    let later = Plan { main_ended_on: Some(day("2027-01-01")), ..plan(Ground::WithMain) };
    assert_eq!(stand(&terms, &later), [cited(Key::TerminationWhileRunning, "14.2")]);
}

#[test]
fn where_notice_follows_erasure_a_day_before_that_is_too_early() {
    let terms = demo::sms();
    let ended = Plan { main_ended_on: Some(day("2026-12-31")), ..plan(Ground::Notice) };
    assert_eq!(stand(&terms, &ended), [cited(Key::TerminationHow, "14.4")]);
    assert_eq!(stand(&terms, &Plan { data_gone: true, ..ended }), []);
    assert_eq!(stand(&terms, &Plan { effective_on: None, ..ended }), [], "it ends once the data is gone");
}

#[test]
fn terms_that_say_nothing_have_nothing_against_it() {
    for ground in Ground::ALL {
        assert_eq!(stand(&demo::cloud(), &plan(*ground)), []);
        assert_eq!(stand(&Terms::default(), &plan(*ground)), []);
    }
}

#[test]
fn a_notice_may_take_effect_on_the_day_after_its_period() {
    let period = Value::Period(Period { number: 3, unit: Unit::Months, event: Some(Event::Receipt) });
    let terms = Terms::from_iter([
        Term::new(Key::TerminationNotice, period, "13.1", None, Status::Stated).unwrap(),
        Term::new(Key::TerminationHow, Value::Choice(Word::WrittenNotice), "13", None, Status::Stated).unwrap(),
    ]);
    let effect = earliest(&terms, day("2026-11-23"), &counting()).unwrap().unwrap();
    assert_eq!(effect.day, day("2027-02-24"), "the last day of the notice is 23 February");
    assert_eq!(stand(&terms, &plan(Ground::Notice)), [cited(Key::TerminationNotice, "13.1")]);
    assert_eq!(stand(&terms, &Plan { effective_on: Some(effect.day), ..plan(Ground::Notice) }), []);
    assert_eq!(stand(&terms, &plan(Ground::Breach)), [], "no notice is owed to whoever has broken it");
    let beyond = Plan { noticed_on: day("2061-01-01"), ..plan(Ground::Notice) };
    assert!(against(&terms, &beyond, &counting()).is_err());
}

#[test]
fn days_that_are_out_of_order_are_said_whatever_the_terms_say() {
    let texts = |plan: Plan| {
        let found = against(&Terms::default(), &plan, &counting()).unwrap();
        found.into_iter().map(|one| one.text.key).collect::<Vec<_>>()
    };
    let back = Plan { effective_on: Some(day("2026-11-01")), ..plan(Ground::Agreed) };
    assert_eq!(texts(back), ["endings-against-before-notice"]);
    assert_eq!(texts(Plan { ground: Ground::WithMain, ..back }), [""; 0], "it ends with the other, noticed or not");
    let ahead = Plan { noticed_on: day("2026-12-24"), ..plan(Ground::Breach) };
    assert_eq!(texts(ahead), ["endings-against-notice-ahead"]);
    let both = Plan { effective_on: Some(day("2026-12-23")), ..ahead };
    assert_eq!(texts(both), ["endings-against-notice-ahead", "endings-against-before-notice"]);
    let same = Plan { effective_on: Some(day("2026-11-23")), ..plan(Ground::Agreed) };
    assert_eq!(texts(same), [""; 0]);
}

#[test]
fn the_day_on_which_the_main_agreement_ended_is_asked_for() {
    for (terms, clause) in [(demo::iam(), "C.6"), (demo::cloud(), "3.4"), (demo::sms(), "11.1")] {
        let asked = begins(&terms, Some(day("2026-12-31")), None);
        assert!(matches!(&asked, Begins::MustAsk { clause: Some(found), .. } if found == clause), "{asked:?}");
        let given = begins(&terms, Some(day("2026-12-31")), Some(day("2026-12-15")));
        assert_eq!(given.day(), Some(day("2026-12-15")));
    }
    let Begins::MustAsk { clause: None, .. } = begins(&Terms::default(), Some(day("2026-12-31")), None) else {
        panic!("nothing is guessed")
    };
}

#[test]
fn what_happens_to_the_data_is_what_the_terms_say_or_the_controllers_choice() {
    assert_eq!(fate(&demo::iam(), None), Some(Fate::ReturnAndErase));
    assert_eq!(fate(&demo::cloud(), Some(Fate::ReturnAndErase)), Some(Fate::Erase), "nobody chooses there");
    assert!(!who_chooses(&demo::sms()));
    assert!(who_chooses(&Terms::default()));
    assert_eq!(fate(&Terms::default(), None), None);
    assert_eq!(fate(&Terms::default(), Some(Fate::Erase)), Some(Fate::Erase));
}

#[test]
fn every_sub_processor_and_the_backups_have_to_answer() {
    let names = ["Nordsky AS".to_owned(), " ".to_owned(), "Backupland Oy".to_owned()];
    let found: Vec<_> =
        links(Some(Fate::ReturnAndErase), &names).into_iter().map(|link| (link.kind, link.task, link.name)).collect();
    let link = |kind, task, name: &str| (kind, task, name.to_owned());
    assert_eq!(
        found,
        [
            link(LinkKind::Processor, Task::Return, ""),
            link(LinkKind::Processor, Task::Erase, ""),
            link(LinkKind::Subprocessor, Task::Erase, "Nordsky AS"),
            link(LinkKind::Subprocessor, Task::Erase, "Backupland Oy"),
            link(LinkKind::Backups, Task::Erase, ""),
        ]
    );
}

#[test]
fn an_answer_is_remarked_on_and_kept() {
    let said = |terms: &Terms, kind, outcome, on: &str| {
        let answer = Answer { outcome, on: day(on), until: Some(day("2027-06-30")) };
        let begins = Some(day("2026-12-31"));
        let weight = weigh(&answer, begins, day("2027-04-30"));
        let found = remarks(terms, kind, &answer, weight, begins, Some(day("2027-03-31")));
        (weight, found.into_iter().map(|remark| remark.text.key).collect::<Vec<_>>())
    };
    let own = LinkKind::Processor;
    let iam = demo::iam();
    assert_eq!(said(&iam, own, Outcome::Done, "2027-03-31"), (Weight::Counts, vec![]));
    assert_eq!(said(&iam, own, Outcome::Done, "2027-04-01"), (Weight::Counts, vec!["endings-remark-late"]));
    assert_eq!(said(&iam, own, Outcome::Done, "2026-12-30"), (Weight::Early, vec!["endings-remark-early"]));
    assert_eq!(
        said(&iam, own, Outcome::Done, "2027-05-01"),
        (Weight::Ahead, vec!["endings-remark-ahead", "endings-remark-late"])
    );
    // DNI has a clause for what cannot be erased, GW none; GW excepts storage by law, DNI does not.
    assert_eq!(said(&iam, LinkKind::Backups, Outcome::Inaccessible, "2027-01-02").1, Vec::<&str>::new());
    assert_eq!(said(&demo::sms(), own, Outcome::Inaccessible, "2027-01-02").1, ["endings-remark-not-foreseen"]);
    assert_eq!(said(&demo::sms(), own, Outcome::KeptByLaw, "2027-01-02").1, Vec::<&str>::new());
    assert_eq!(said(&iam, own, Outcome::KeptByLaw, "2027-01-02").1, ["endings-remark-law-not-foreseen"]);
}

#[test]
fn by_when_the_data_is_gone_follows_from_the_terms() {
    let days = Days { expiry: Some(day("2026-12-31")), ..Days::default() };
    let last = |terms: &Terms, key| {
        end_due(terms, key, days, &counting()).and_then(|due| due.by.deadline().and_then(|found| found.last_day))
    };
    let iam = end_due(&demo::iam(), Key::EndEraseWithin, days, &counting()).unwrap();
    assert_eq!((iam.clause.as_str(), last(&demo::iam(), Key::EndEraseWithin)), ("C.6", Some(day("2027-03-31"))));
    let cloud = end_due(&demo::cloud(), Key::EndEraseWithin, days, &counting()).unwrap();
    assert_eq!((cloud.clause.as_str(), cloud.by), ("3.4", crate::duties::By::Word(Word::AtOnce)));
    assert_eq!(end_due(&demo::sms(), Key::EndEraseWithin, days, &counting()), None, "it is not stated");
    assert_eq!(end_due(&demo::iam(), Key::EndEraseWithin, Days::default(), &counting()), None, "nobody knows the day");
    let period = Value::Period(Period { number: 14, unit: Unit::Days, event: Some(Event::Completion) });
    let terms = Terms::from_iter([Term::new(Key::EndConfirmWithin, period, "11.2", None, Status::Stated).unwrap()]);
    assert_eq!(last(&terms, Key::EndConfirmWithin), None);
    let done = Days { completion: Some(day("2027-02-01")), ..days };
    let due = end_due(&terms, Key::EndConfirmWithin, done, &counting()).unwrap();
    assert_eq!(due.by.deadline().unwrap().last_day, Some(day("2027-02-15")));
}
