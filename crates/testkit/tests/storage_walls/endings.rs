//! The end of an agreement, and who answers for the data.

use domain::agreements::Side;
use domain::endings::{Answer, Fate, Ground, Outcome, Party, Task, Weight, all_answered};
use domain::permissions::{Actor, Role};
use storage::TenantTx;
use storage::endings::{self, AnswerDetails, Details, NewAnswer, NewEnding, Withdrawal};

use crate::calls::{NEW, Something, ask, said};
use crate::things::Things;

pub async fn call(mut tx: TenantTx, name: &str, of: &Things) -> String {
    let (ending, facts) = (&of.ending, &of.facts);
    let staff = Actor::Staff { id: of.staff, role: Role::Dpo, binds: true };
    let worker = Actor::Worker;
    match name {
        "endings::add_link" => {
            ask!(tx, found endings::add_link(&mut tx, staff.permit().unwrap(), ending, facts, Task::Erase, "x"))
        }
        "endings::answer" => {
            let answer = Answer { outcome: Outcome::Done, on: facts.today, until: None };
            let new = NewAnswer { answer, details: AnswerDetails::default(), file: None };
            ask!(tx, found endings::answer(
                &mut tx, staff.permit().unwrap(), ending, facts, of.ending_link, of.staff, &new))
        }
        "endings::awaited" => ask!(tx, nothing endings::awaited(&mut tx, ending.controller, facts.today)),
        "endings::certify" => {
            let all = all_answered([Some(Weight::Counts)]).unwrap();
            ask!(tx, found endings::certify(&mut tx, worker.permit().unwrap(), ending, facts, all, b"pdf"))
        }
        "endings::choose" => {
            ask!(tx, found endings::choose(&mut tx, staff.permit().unwrap(), ending, facts, Fate::Erase))
        }
        "endings::facts" => ask!(tx, found endings::facts(&mut tx, ending.agreement)),
        "endings::give_day" => {
            ask!(tx, found endings::give_day(&mut tx, staff.permit().unwrap(), ending, facts, facts.today))
        }
        "endings::links" => ask!(tx, nothing endings::links(&mut tx, ending.id)),
        "endings::one" => ask!(tx, found endings::one(&mut tx, ending.id)),
        "endings::record" => {
            let new = NewEnding {
                ground: Ground::Agreed,
                party: Party::Both,
                noticed_on: facts.today,
                effective_on: None,
                main_ended_on: None,
                details: Details::default(),
                subprocessors: Vec::new(),
            };
            ask!(tx, found endings::record(&mut tx, staff.permit().unwrap(), &of.approved, facts, &new))
        }
        "endings::ask_statement" => {
            ask!(tx, found endings::ask_statement(&mut tx, staff.permit().unwrap(), ending, of.staff))
        }
        "endings::keep_statement" => {
            ask!(tx, found endings::keep_statement(&mut tx, worker.permit().unwrap(), ending, of.statement, b"pdf"))
        }
        "endings::statement" => ask!(tx, found endings::statement(&mut tx, of.statement)),
        "endings::statements" => ask!(tx, nothing endings::statements(&mut tx, ending.id)),
        "endings::standing" => ask!(tx, nothing endings::standing(&mut tx, ending.agreement)),
        "endings::take_effect" => {
            ask!(tx, found endings::take_effect(&mut tx, worker.permit().unwrap(), ending, facts))
        }
        "endings::withdraw" => {
            let (permit, act) = (staff.permit().unwrap(), Withdrawal::Ask);
            let today = tx.now().date_naive();
            ask!(tx, found endings::withdraw(&mut tx, permit, Side::Processor, ending, act, "", today))
        }
        _ => panic!("storage::{name} {NEW}"),
    }
}
