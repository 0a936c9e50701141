//! Retention while agreements are in force.

use domain::duties::counting_of;
use domain::permissions::{Actor, Role};
use storage::TenantTx;
use storage::retention::{self, NewRun, RunDetails};

use crate::calls::{NEW, ask, said};
use crate::things::Things;

pub async fn call(mut tx: TenantTx, name: &str, of: &Things) -> String {
    let staff = Actor::Staff { id: of.staff, role: Role::Dpo, binds: true };
    match name {
        "retention::confirm" => {
            let day = tx.now().date_naive();
            let new = NewRun {
                rule: "delete 30 days sending ".to_owned(),
                agreement: Some(of.approved.id),
                from: day,
                to: day,
                done_on: day,
                details: RunDetails::default(),
            };
            let counting = counting_of("DK", "Europe/Copenhagen").unwrap();
            ask!(tx, made retention::confirm(&mut tx, staff.permit().unwrap(), of.staff, &new, &counting))
        }
        "retention::runs" => ask!(tx, nothing retention::runs(&mut tx, Some(of.approved.id))),
        _ => panic!("storage::{name} {NEW}"),
    }
}
