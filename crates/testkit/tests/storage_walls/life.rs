//! What belongs to an agreement in force.

use domain::agreements::Side;
use domain::duties::DutyKind;
use domain::permissions::Actor;
use storage::TenantTx;
use storage::duties::{self, Evidence, NewDuty};

use crate::calls::{NEW, ask, said};
use crate::things::Things;

pub async fn call(mut tx: TenantTx, name: &str, of: &Things) -> String {
    let agreement = &of.approved;
    match name {
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
        _ => panic!("storage::{name} {NEW}"),
    }
}
