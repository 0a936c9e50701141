//! Another version of a template, proposed to many at once.

use domain::ids::RolloutId;
use domain::permissions::{Actor, Role};
use domain::rollouts::Aside;
use storage::TenantTx;
use storage::rollouts::{self, Chosen, NewRollout, Said};

use crate::calls::{NEW, Something, ask, said};
use crate::things::Things;

pub async fn call(mut tx: TenantTx, name: &str, of: &Things) -> String {
    let staff = Actor::Staff { id: of.staff, role: Role::Dpo, binds: true };
    let (id, agreement) = (of.rollout.id, of.approved.id);
    let worker = Actor::Worker;
    match name {
        "rollouts::candidates" => ask!(tx, nothing rollouts::candidates(&mut tx, of.rollout.from, "", None)),
        "rollouts::counts" => ask!(tx, nothing rollouts::counts(&mut tx, id)),
        "rollouts::finish_stopping" => {
            ask!(tx, nothing rollouts::finish_stopping(&mut tx, worker.permit().unwrap(), id))
        }
        "rollouts::hold" => ask!(tx, nothing rollouts::hold(&mut tx, id, agreement)),
        "rollouts::of_amendment" => ask!(tx, nothing rollouts::of_amendment(&mut tx, of.amendment.id)),
        "rollouts::one" => ask!(tx, found rollouts::one(&mut tx, id)),
        "rollouts::proposed" => {
            let permit = worker.permit().unwrap();
            ask!(tx, nothing rollouts::proposed(&mut tx, permit, id, agreement, of.amendment.id))
        }
        "rollouts::reminded" => {
            ask!(tx, nothing rollouts::reminded(&mut tx, worker.permit().unwrap(), id, agreement))
        }
        "rollouts::rows" => ask!(tx, nothing rollouts::rows(&mut tx, id, None, None)),
        "rollouts::set_aside" => {
            let permit = worker.permit().unwrap();
            ask!(tx, nothing rollouts::set_aside(&mut tx, permit, id, agreement, Aside::Same))
        }
        "rollouts::start" => {
            let new = NewRollout {
                id: RolloutId(tx.new_id()),
                from: of.rollout.from,
                to: of.rollout.to,
                chosen: Chosen::All,
                said: &Said::default(),
                answer_by: tx.now().date_naive(),
                remind: None,
                by: of.staff,
            };
            ask!(tx, found rollouts::start(&mut tx, staff.permit().unwrap(), &new))
        }
        "rollouts::stop" => {
            ask!(tx, found rollouts::stop(&mut tx, staff.permit().unwrap(), &of.rollout, of.staff))
        }
        "rollouts::to_propose" => ask!(tx, nothing rollouts::to_propose(&mut tx, id, 20)),
        "rollouts::to_remind" => ask!(tx, nothing rollouts::to_remind(&mut tx, id, 20)),
        "rollouts::to_withdraw" => ask!(tx, nothing rollouts::to_withdraw(&mut tx, id, 20)),
        _ => panic!("storage::{name} {NEW}"),
    }
}
