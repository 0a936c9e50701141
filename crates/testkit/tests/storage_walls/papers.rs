//! What the staff asked for: the record of processing, exports.

use chrono::TimeDelta;
use domain::language::Language;
use domain::permissions::{Actor, Role};
use storage::TenantTx;
use storage::exports::{self, Ask, Cursor, Packed, TABLES};
use storage::record::{self, NewVolume, Standards};

use testkit::TestApp;

use crate::calls::{NEW, Something, ask, said};
use crate::things::Things;

pub async fn of_exports(app: &TestApp, mut tx: TenantTx, name: &str, of: &Things) -> String {
    let export = &of.export;
    let id = export.id;
    let worker = || Actor::Worker.permit().unwrap();
    match name {
        "exports::ask" => {
            let by = Actor::Contact { id: of.contact, controller: of.controller.id };
            let ask = Ask::Own(by.permit().unwrap(), of.controller.id);
            ask!(tx, found exports::ask(&mut tx, ask, Language::En))
        }
        "exports::begin" => ask!(tx, nothing exports::begin(&mut tx, id, 9)),
        "exports::discard" => ask!(tx, nothing exports::discard(&mut tx, worker(), id)),
        "exports::finish" => {
            let packed = Packed { at: tx.now(), run: 1, size: 1, sha256: vec![1; 32] };
            ask!(tx, found exports::finish(&mut tx, worker(), export, &packed, 0))
        }
        "exports::one" => ask!(tx, found exports::one(&mut tx, id)),
        "exports::part" => ask!(tx, nothing exports::part(&mut tx, export, 1)),
        "exports::put" => ask!(tx, found exports::put(&mut tx, export, 2, 1, b"piece", 0)),
        "exports::rows" => {
            // What another controller has is not among the rows of any table; of another tenant's there is nothing.
            let theirs = of.approved.id.to_string();
            for table in &TABLES {
                let Ok((rows, _)) = exports::rows(&mut tx, &app.db, table, &Cursor::default()).await else { continue };
                let text = serde_json::to_string(&rows).unwrap();
                assert!(!text.contains(&theirs), "{}: {text}", table.name);
            }
            "nothing".to_owned()
        }
        _ => panic!("storage::{name} {NEW}"),
    }
}

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
                amended: None,
            };
            ask!(tx, found record::standards(&mut tx, &[entry], &mut Standards::default()))
        }
        _ => panic!("storage::{name} {NEW}"),
    }
}
