//! Templates and their versions.

use domain::language::Language;
use domain::per_language::PerLanguage;
use domain::permissions::{Actor, Role};
use domain::terms::Terms;
use reader::import::{Format, import};
use storage::templates::{self, Particulars};
use storage::{TenantTx, findings};

use crate::calls::{NEW, Something, ask, said};
use crate::things::Things;

pub async fn call(mut tx: TenantTx, name: &str, of: &Things) -> String {
    let (id, operator) = (of.version, Actor::Staff { id: of.staff, role: Role::Administrator, binds: true });
    let edit = operator.permit().unwrap();
    match name {
        "findings::reopen" => ask!(tx, found findings::reopen(&mut tx, edit, &of.finding)),
        "findings::settle" => ask!(tx, found findings::settle(&mut tx, edit, &of.finding, of.staff, "words")),
        "findings::settled" => ask!(tx, nothing findings::settled(&mut tx, of.template)),
        "templates::hold" => ask!(tx, found templates::hold(&mut tx, edit, id)),
        "templates::named" => ask!(tx, found templates::named(&mut tx, id)),
        "templates::next_version" => ask!(tx, found templates::next_version(&mut tx, edit, of.template)),
        "templates::one" => ask!(tx, found templates::one(&mut tx, id)),
        "templates::outline" => ask!(tx, found templates::outline(&mut tx, id, Language::En)),
        "templates::publication" => ask!(tx, nothing templates::publication(&mut tx, id)),
        "templates::publish" => {
            ask!(tx, found templates::publish(&mut tx, operator.permit().unwrap(), id, of.staff))
        }
        "templates::write_particulars" => {
            let particulars = Particulars {
                prevailing: Language::Da,
                subprocessors: vec![],
                services: PerLanguage::default(),
                main_agreement: PerLanguage::default(),
            };
            ask!(tx, found templates::write_particulars(&mut tx, edit, id, &particulars))
        }
        "templates::write_terms" => ask!(tx, found templates::write_terms(&mut tx, edit, id, &Terms::default())),
        "templates::write_text" => {
            let text = import("1. Purpose\n\nWords.", Format::Plain, Some(Language::En)).unwrap().text;
            let outline = serde_json::json!({});
            ask!(tx, found templates::write_text(&mut tx, edit, id, "words", &outline, &text))
        }
        _ => panic!("storage::{name} {NEW}"),
    }
}
