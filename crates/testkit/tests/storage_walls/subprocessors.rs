//! The registry of sub-processors.

use domain::email::EmailAddress;
use domain::ids::MailId;
use domain::language::Language;
use domain::permissions::{Actor, Role};
use domain::subprocessors::{Demand, Receipt, Stage, Wording};
use storage::TenantTx;
use storage::duties::Evidence;
use storage::subprocessors::changes::{self, ActKind, NewAct};
use storage::subprocessors::notices::{self, Answered, EventKind, EventSaid, MailState, NewEvent, Planned};
use storage::subprocessors::{self, Change, additions};
use storage::subscribers::{self, NewSubscriber};

use crate::calls::{NEW, Something, ask, said};
use crate::things::Things;

pub async fn call(mut tx: TenantTx, name: &str, of: &Things) -> String {
    let staff = Actor::Staff { id: of.staff, role: Role::Dpo, binds: true };
    let (id, day) = (of.subprocessor, tx.now().date_naive());
    let permit = staff.permit().unwrap();
    match name {
        "subprocessors::end" => ask!(tx, found subprocessors::end(&mut tx, permit, id, 1, day, "")),
        "subprocessors::history" => ask!(tx, found subprocessors::history(&mut tx, id)),
        "subprocessors::keep" => {
            let change = Change { id, seen: Some(1), profile: testkit::profile("Taken over AS"), why: String::new() };
            ask!(tx, found subprocessors::keep(&mut tx, permit, &[change], day))
        }
        "subprocessors::ledger" => {
            ask!(tx, nothing async { subprocessors::ledger(&mut tx, &of.approved).await.map(|one| one.told) })
        }
        _ => of_changes(tx, name, of).await,
    }
}

async fn of_changes(mut tx: TenantTx, name: &str, of: &Things) -> String {
    let staff = Actor::Staff { id: of.staff, role: Role::Dpo, binds: true };
    let (draft, announced, entry, day) = (of.change_draft, of.change.id, of.subprocessor, tx.now().date_naive());
    let said = Wording::default();
    match name {
        "subprocessors::act" => {
            let new = NewAct { change: announced, seen: 0, kind: ActKind::Corrected, said: &said };
            ask!(tx, found changes::act(&mut tx, staff.permit().unwrap(), &new))
        }
        "subprocessors::announce" => {
            ask!(tx, found changes::announce(&mut tx, staff.permit().unwrap(), draft, (2, 1), day))
        }
        "subprocessors::begin" => {
            ask!(tx, found changes::begin(&mut tx, staff.permit().unwrap(), draft, day, &said))
        }
        "subprocessors::describe" => {
            ask!(tx, found changes::describe(&mut tx, staff.permit().unwrap(), (draft, 2), day, &said))
        }
        "subprocessors::discard" => {
            ask!(tx, found changes::discard(&mut tx, staff.permit().unwrap(), (draft, 2)))
        }
        "subprocessors::drop_entry" => {
            ask!(tx, found changes::drop_entry(&mut tx, staff.permit().unwrap(), (draft, 2), entry))
        }
        "subprocessors::put_entry" => {
            ask!(tx, found changes::put_entry(&mut tx, staff.permit().unwrap(), (draft, 2), entry, None))
        }
        "subprocessors::obstacles" => {
            ask!(tx, found changes::obstacles(&mut tx, draft, day))
        }
        "subprocessors::open_on" => ask!(tx, nothing changes::open_on(&mut tx, entry)),
        "subprocessors::take_effect" => {
            ask!(tx, found changes::take_effect(&mut tx, Actor::Worker.permit().unwrap(), announced, day))
        }
        _ => of_notices(tx, name, of).await,
    }
}

async fn of_notices(mut tx: TenantTx, name: &str, of: &Things) -> String {
    let staff = Actor::Staff { id: of.staff, role: Role::Dpo, binds: true };
    let contact = Actor::Contact { id: of.contact, controller: of.controller.id };
    let (id, change) = (of.notice.id, of.change.id);
    let said = EventSaid::default();
    let new = NewEvent { kind: EventKind::Message, said: &said };
    let planned = Planned {
        agreement: of.approved.id,
        controller: of.approved.controller,
        version: 1,
        terms: *of.in_force.terms_sha256.first_chunk().unwrap(),
    };
    match name {
        "subprocessors::add_mail" => {
            let notice = (id, of.approved.controller);
            ask!(tx, found notices::add_mail(&mut tx, notice, of.mail.id, of.contact, 2))
        }
        "subprocessors::answer" => {
            ask!(tx, found notices::answer(&mut tx, contact.permit().unwrap(), &of.notice, &new))
        }
        "subprocessors::arrived" => {
            ask!(tx, found notices::arrived(&mut tx, id, EventKind::Received(Receipt::Seen)))
        }
        "subprocessors::seen" => ask!(tx, found notices::seen(&mut tx, id, (of.contact, "Ane"))),
        "subprocessors::counts" => {
            ask!(tx, nothing async {
                notices::counts(&mut tx, change).await.map(|one| one.of(notices::Answered::All))
            })
        }
        "subprocessors::unanswered" => ask!(tx, nothing notices::unanswered(&mut tx, of.approved.controller)),
        "subprocessors::events" => ask!(tx, nothing notices::events(&mut tx, &[id])),
        "subprocessors::keep_consequence" => {
            let sha256 = [7; 32];
            ask!(tx, found notices::keep_consequence(&mut tx, change, sha256, &of.notice.consequence))
        }
        "subprocessors::known_consequences" => {
            ask!(tx, nothing notices::known_consequences(&mut tx, change, &[planned.terms]))
        }
        "subprocessors::listed" => ask!(tx, nothing notices::listed(&mut tx, change, Answered::All, None)),
        "subprocessors::mails" => ask!(tx, nothing notices::mails(&mut tx, id)),
        "subprocessors::of_agreement" => ask!(tx, nothing notices::of_agreement(&mut tx, of.approved.id)),
        "subprocessors::of" => ask!(tx, nothing changes::of(&mut tx, &[of.change_draft])),
        "subprocessors::of_mail" => ask!(tx, nothing notices::of_mail(&mut tx, of.mail.id)),
        "subprocessors::one" => {
            assert!(changes::one(&mut tx, of.change_draft).await.is_err(), "a draft of another");
            ask!(tx, found notices::one(&mut tx, id))
        }
        "subprocessors::plan" => {
            ask!(tx, found notices::plan(&mut tx, change, &[(planned, Demand::Window)]))
        }
        "subprocessors::keep_paper" => {
            ask!(tx, found additions::keep_paper(&mut tx, Actor::Worker.permit().unwrap(), &of.addition, 1, b"pdf"))
        }
        "subprocessors::paper" => ask!(tx, found additions::paper(&mut tx, of.addition.id)),
        "subprocessors::papers" => ask!(tx, nothing additions::papers(&mut tx, of.approved.id)),
        "subprocessors::reached" => {
            let evidence = Evidence::default();
            ask!(tx, nothing notices::reached(&mut tx, Actor::Worker, &of.notice, &evidence))
        }
        "subprocessors::see_to" => {
            ask!(tx, found notices::see_to(&mut tx, staff.permit().unwrap(), &of.notice, &new))
        }
        "subprocessors::sent_to" => ask!(tx, found notices::sent_to(&mut tx, change, of.approved.id)),
        "subprocessors::settle_mail" => {
            ask!(tx, found notices::settle_mail(&mut tx, of.mail.id, MailState::Accepted, ""))
        }
        "subprocessors::terms_of" => {
            ask!(tx, found notices::terms_of(&mut tx, &[(of.approved.id, 1)]))
        }
        "subprocessors::written" => ask!(tx, nothing notices::written(&mut tx, id, Stage::Planned)),
        _ => panic!("storage::{name} {NEW}"),
    }
}

pub async fn of_subscribers(mut tx: TenantTx, name: &str, of: &Things) -> String {
    let theirs = &of.subscribed;
    match name {
        "subscribers::ask" => {
            let new = NewSubscriber {
                email: &EmailAddress::parse("reader@elsewhere.example").unwrap(),
                language: Language::En,
                confirm_hash: [5; 32],
                leave: theirs.leave.reveal(),
                leave_hash: *theirs.leave.hash().as_bytes(),
            };
            ask!(tx, made subscribers::ask(&mut tx, &new))
        }
        "subscribers::bounced" => ask!(tx, nothing subscribers::bounced(&mut tx, theirs.mail)),
        "subscribers::confirm" => ask!(tx, nothing subscribers::confirm(&mut tx, &theirs.confirm_hash)),
        "subscribers::leave" => ask!(tx, nothing subscribers::leave(&mut tx, &theirs.leave)),
        "subscribers::next" => ask!(tx, nothing subscribers::next(&mut tx, theirs.told, 100)),
        "subscribers::proof" => ask!(tx, nothing subscribers::proof(&mut tx, &theirs.confirm_hash)),
        "subscribers::told" => {
            let mail = MailId(tx.new_id());
            ask!(tx, found subscribers::told(&mut tx, theirs.told, theirs.id, mail))
        }
        _ => panic!("storage::{name} {NEW}"),
    }
}
