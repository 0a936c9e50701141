//! After the last agreement of a controller.

use domain::duties::counting_of;
use domain::permissions::{Actor, Role};
use storage::TenantTx;
use storage::leaving::{self, Hold, Keep, Leaver};

use crate::calls::{NEW, ask, said};
use crate::things::Things;

pub async fn call(mut tx: TenantTx, name: &str, of: &Things) -> String {
    let staff = Actor::Staff { id: of.staff, role: Role::Administrator, binds: true };
    let controller = of.ending.controller;
    let leaver = Leaver { controller, name: String::new(), references: Vec::new(), ended_at: tx.now(), left: None };
    let counting = counting_of("DK", "Europe/Copenhagen").unwrap();
    match name {
        "leaving::destroy" => {
            ask!(tx, nothing leaving::destroy(&mut tx, staff.permit().unwrap(), &leaver, of.staff, &counting))
        }
        "leaving::gone" => ask!(tx, nothing leaving::gone(&mut tx, controller)),
        "leaving::hold" => {
            ask!(tx, made leaving::hold(&mut tx, staff.permit().unwrap(), controller, &Hold::default()))
        }
        "leaving::keep" => {
            let keep = Keep { law: "DK".to_owned(), years: 1, source: String::new(), own: true };
            ask!(tx, made leaving::keep(&mut tx, staff.permit().unwrap(), &leaver, &keep, &counting))
        }
        "leaving::one" => ask!(tx, nothing leaving::one(&mut tx, controller)),
        "leaving::release" => ask!(tx, nothing leaving::release(&mut tx, staff.permit().unwrap(), controller)),
        "leaving::set_keep" => {
            ask!(tx, made leaving::set_keep(&mut tx, staff.permit().unwrap(), of.staff, "DK", 1, "x"))
        }
        _ => panic!("storage::{name} {NEW}"),
    }
}
