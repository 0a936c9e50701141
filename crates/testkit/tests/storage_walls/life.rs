//! What belongs to an agreement in force.

use domain::agreements::Side;
use domain::duties::DutyKind;
use domain::language::Language;
use domain::matters::{Act, Kind};
use domain::permissions::{Actor, Role};
use domain::terms::Terms;
use storage::duties::{self, Duty, Evidence, NewDuty};
use storage::matters::{self, NewAct, NewMatter, Said};
use storage::reminders::{self, Wish};
use storage::{TenantTx, calendars};

use crate::calls::{NEW, Something, ask, said};
use crate::things::Things;

pub async fn call(mut tx: TenantTx, name: &str, of: &Things) -> String {
    let agreement = &of.approved;
    let dpo = Actor::Staff { id: of.staff, role: Role::Dpo, binds: true };
    match name {
        "duties::drop_kind" => ask!(tx, nothing duties::drop_kind(&mut tx, agreement.id.0, DutyKind::UnreadNotice)),
        "duties::drop_of" => ask!(tx, nothing duties::drop_of(&mut tx, agreement.id.0)),
        "duties::meet" => {
            let (kind, evidence) = (DutyKind::AuditReport, Evidence::default());
            let controller = Some(agreement.controller);
            ask!(tx, nothing duties::meet(&mut tx, Actor::Worker, controller, agreement.id.0, kind, &evidence))
        }
        "duties::of_agreement" => ask!(tx, nothing duties::of_agreement(&mut tx, agreement.id)),
        "duties::owe" => {
            let ids = (agreement.id, agreement.controller);
            let duty = NewDuty::of(DutyKind::AuditReport, Side::Processor, ids, agreement.id.0, tx.now());
            ask!(tx, made duties::owe(&mut tx, &duty))
        }
        "duties::assign" => ask!(tx, found duties::assign(&mut tx, dpo.permit().unwrap(), &of.duty, Some(of.staff))),
        "duties::controller_of" => ask!(tx, found duties::controller_of(&mut tx, of.duty.id)),
        "duties::follow_terms" => {
            let today = tx.now().date_naive();
            ask!(tx, found duties::follow_terms(&mut tx, agreement.id, today))
        }
        "duties::meet_by_hand" => {
            let evidence = Evidence::default();
            ask!(tx, found duties::meet_by_hand(&mut tx, dpo.permit().unwrap(), &of.duty, &evidence))
        }
        "duties::meet_own" => {
            let theirs = Duty { party: Side::Controller, ..of.duty.clone() };
            let contact = Actor::Contact { id: of.contact, controller: agreement.controller };
            ask!(tx, found duties::meet_own(&mut tx, contact.permit().unwrap(), &theirs, &Evidence::default()))
        }
        "duties::one" => ask!(tx, found duties::one(&mut tx, of.duty.id)),
        "duties::reopen" => ask!(tx, found duties::reopen(&mut tx, dpo.permit().unwrap(), &of.duty, "Why")),
        "duties::waiting" => ask!(tx, nothing duties::waiting(&mut tx, agreement.id, Side::Processor)),
        "calendars::dates" => ask!(tx, nothing calendars::dates(&mut tx, Some(of.staff))),
        "calendars::renew" => ask!(tx, made calendars::renew(&mut tx, dpo, Language::En, &[5; 32])),
        "calendars::revoke" => ask!(tx, nothing calendars::revoke(&mut tx, dpo)),
        "calendars::since" => ask!(tx, nothing calendars::since(&mut tx, of.staff.0)),
        "reminders::choose" => ask!(tx, found reminders::choose(&mut tx, of.staff, Wish::default())),
        "reminders::claim" => {
            let today = tx.now().date_naive();
            ask!(tx, found reminders::claim(&mut tx, of.staff, today))
        }
        "reminders::due" => {
            let until = tx.now() + chrono::TimeDelta::days(400);
            let answer = reminders::due(&mut tx, of.staff, until).await.map(|(lines, _)| lines);
            said(tx, answer).await
        }
        _ => panic!("storage::{name} {NEW}"),
    }
}

pub async fn of_matters(mut tx: TenantTx, name: &str, of: &Things) -> String {
    let (matter, agreement) = (&of.matter, &of.approved);
    let staff = Actor::Staff { id: of.staff, role: Role::Dpo, binds: true };
    let (words, terms) = (Said::default(), Terms::default());
    match name {
        "matters::act" => {
            let new = NewAct { act: Act::Accept, said: &words, terms: &terms, counting: None };
            ask!(tx, found matters::act(&mut tx, staff.permit().unwrap(), matter, &new))
        }
        "matters::controller_of" => ask!(tx, found matters::controller_of(&mut tx, matter.id)),
        "matters::halting" => ask!(tx, nothing matters::halting(&mut tx, agreement.id)),
        "matters::of_agreement" => ask!(tx, nothing matters::of_agreement(&mut tx, agreement.id)),
        "matters::one" => ask!(tx, found matters::one(&mut tx, matter.id)),
        "matters::open" => {
            let new = NewMatter {
                agreement: agreement.id,
                controller: agreement.controller,
                kind: Kind::Help,
                untold: false,
                said: &words,
                terms: &terms,
                counting: None,
            };
            ask!(tx, found matters::open(&mut tx, staff.permit().unwrap(), &new))
        }
        "matters::open_ones" => {
            let after = (Some(chrono::DateTime::UNIX_EPOCH), matter.id);
            let answer = matters::open_ones(&mut tx, Some(after)).await.map(|page| page.rows);
            said(tx, answer).await
        }
        "matters::thread" => ask!(tx, nothing matters::thread(&mut tx, matter)),
        "matters::waiting" => ask!(tx, nothing matters::waiting(&mut tx, agreement.id, Side::Processor)),
        _ => panic!("storage::{name} {NEW}"),
    }
}
