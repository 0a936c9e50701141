//! The registry of sub-processors.

use domain::email::EmailAddress;
use domain::ids::MailId;
use domain::language::Language;
use domain::permissions::{Actor, Role};
use storage::TenantTx;
use storage::subprocessors::{self, Change};
use storage::subscribers::{self, NewSubscriber};

use crate::calls::{NEW, Something, ask, said};
use crate::things::Things;

pub async fn call(mut tx: TenantTx, name: &str, of: &Things) -> String {
    let staff = Actor::Staff { id: of.staff, role: Role::Dpo, binds: true };
    let (id, day) = (of.subprocessor, tx.now().date_naive());
    let permit = staff.permit().unwrap();
    match name {
        "subprocessors::end" => ask!(tx, found subprocessors::end(&mut tx, permit, id, 1, day)),
        "subprocessors::history" => ask!(tx, found subprocessors::history(&mut tx, id)),
        "subprocessors::keep" => {
            let change = Change { id, seen: Some(1), profile: testkit::profile("Taken over AS") };
            ask!(tx, found subprocessors::keep(&mut tx, permit, &[change], day, false))
        }
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
