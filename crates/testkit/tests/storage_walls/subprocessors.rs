//! The registry of sub-processors.

use domain::permissions::{Actor, Role};
use storage::TenantTx;
use storage::subprocessors::{self, Change};

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
