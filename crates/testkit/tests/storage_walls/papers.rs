//! Papers that the staff asked for: the record of processing.

use chrono::TimeDelta;
use domain::language::Language;
use domain::permissions::{Actor, Role};
use storage::TenantTx;
use storage::record::{self, NewVolume, Standards};

use crate::calls::{NEW, Something, ask, said};
use crate::things::Things;

pub async fn call(mut tx: TenantTx, name: &str, of: &Things) -> String {
    let staff = Actor::Staff { id: of.staff, role: Role::Dpo, binds: true };
    let worker = Actor::Worker;
    let (paper, now) = (&of.record, tx.now());
    match name {
        "record::ask" => {
            let (permit, ends) = (staff.permit().unwrap(), now + TimeDelta::days(1));
            ask!(tx, made record::ask(&mut tx, permit, of.staff, now.date_naive(), ends, Language::En))
        }
        "record::add" => {
            let volume = NewVolume { pdf: b"pdf", agreements: 0, last: None, is_last: true };
            ask!(tx, found record::add(&mut tx, worker.permit().unwrap(), paper, 2, volume))
        }
        "record::discard" => ask!(tx, nothing record::discard(&mut tx, worker.permit().unwrap(), paper.id)),
        "record::one" => ask!(tx, found record::one(&mut tx, paper.id)),
        "record::pdf" => ask!(tx, found record::pdf(&mut tx, paper.id, 1)),
        "record::standards" => {
            let entry = domain::record::Entry {
                agreement: of.approved.id,
                reference: String::new(),
                organisation: String::new(),
                form: None,
                language: Language::En,
                number: 1,
                in_force_from: now.date_naive(),
                template_version: of.version,
                terms: domain::terms::Terms::default(),
            };
            ask!(tx, found record::standards(&mut tx, &[entry], &mut Standards::default()))
        }
        _ => panic!("storage::{name} {NEW}"),
    }
}
