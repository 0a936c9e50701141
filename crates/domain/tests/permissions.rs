//! Who may do what, as a table that a lawyer can read. A change of the rules is a change of this file.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

use std::fmt::Write;

use domain::api_keys::{Grant, Grants};
use domain::ids::{ApiKeyId, ContactId, ControllerId, StaffId};
use domain::permissions::{Action, Actor, Role};
use uuid::Uuid;

const COLUMNS: [&str; 9] =
    ["Administrator", "Reviewer", "DPO", "Auditor", "Customer", "Public", "Operator", "Worker", "Program"];

fn staff(role: Role, binds: bool) -> Actor {
    Actor::Staff { id: StaffId(Uuid::nil()), role, binds }
}

fn cells(action: Action) -> Vec<&'static str> {
    let one = |actor: Actor| if action.allows(&actor) { "yes" } else { "no" };
    let by_role = Role::ALL.map(|role| match (action.allows(&staff(role, true)), action.allows(&staff(role, false))) {
        (true, true) => "yes",
        (true, false) => "entitled",
        (false, false) => "no",
        (false, true) => panic!("{action:?}: being entitled to bind takes a right away"),
    });
    let others = [
        Actor::Contact { id: ContactId(Uuid::nil()), controller: ControllerId(Uuid::nil()) },
        Actor::Public,
        Actor::Operator,
        Actor::Worker,
        Actor::Program { id: ApiKeyId(Uuid::nil()), may: Grants::of(Grant::ALL) },
    ];
    by_role.into_iter().chain(others.map(one)).collect()
}

#[test]
fn who_may_do_what() {
    let mut table = String::from(
        "yes: may. no: may not. entitled: only those entitled to bind the processor.\n\
         A customer's people act for their own organisation alone. A program does what its key was made for, here everything.\n\n",
    );
    let width = Action::ALL.iter().map(|action| action.sentence().len()).max().unwrap();
    let mut line = |first: &str, cells: &[&str]| {
        let cells: String = cells.iter().map(|cell| format!("{cell:<15}")).collect();
        writeln!(table, "{first:<width$}  {}", cells.trim_end()).unwrap();
    };
    line("", &COLUMNS);
    for action in Action::ALL {
        line(action.sentence(), &cells(*action));
    }
    insta::assert_snapshot!("who_may_do_what", table);
}

#[test]
fn the_auditor_changes_nothing() {
    for action in Action::ALL.iter().filter(|action| action.allows(&staff(Role::Auditor, true))) {
        assert!(action.word().contains(".view"), "{action:?}");
    }
}

#[test]
fn only_those_entitled_to_bind_approve() {
    for role in Role::ALL {
        assert!(!Action::ApproveAgreement.allows(&staff(role, false)), "{role:?}");
    }
}
