//! Amendments to an agreement of another.

use domain::agreements::Side;
use domain::amendments::{Content, Kind, State};
use domain::permissions::{Actor, Role};
use storage::TenantTx;
use storage::agreements::SignatureDetails;
use storage::amendments::{self, Amendment, Proposal};

use crate::calls::{NEW, Something, ask, said};
use crate::things::Things;

pub async fn call(mut tx: TenantTx, name: &str, of: &Things) -> String {
    let (proposed, draft) = (&of.amendment, &of.amendment_draft);
    let staff = Actor::Staff { id: of.staff, role: Role::Dpo, binds: true };
    let contact = Actor::Contact { id: of.approved.signatory, controller: of.approved.controller };
    let (side, agreement) = (Side::Processor, of.approved.id);
    match name {
        "amendments::attach_pdf" => {
            let concluded = Amendment { state: State::Concluded, ..proposed.clone() };
            let permit = Actor::Worker.permit().unwrap();
            ask!(tx, nothing amendments::attach_pdf(&mut tx, permit, &concluded, b"pdf"))
        }
        "amendments::begin" => {
            let (permit, content) = (staff.permit().unwrap(), Content::default());
            ask!(tx, found amendments::begin(&mut tx, permit, side, &of.in_force, Kind::Changes, &content, None))
        }
        "amendments::by_id" => ask!(tx, found amendments::by_id(&mut tx, side, proposed.id)),
        "amendments::conclude" => {
            let (permit, day) = (contact.permit().unwrap(), tx.now().date_naive());
            let person = of.approved.signatory.0;
            ask!(tx, found amendments::conclude(&mut tx, permit, proposed, person, &details(), (day, day)))
        }
        "amendments::concluded" => ask!(tx, nothing amendments::concluded(&mut tx, agreement)),
        "amendments::decline" => {
            ask!(tx, found amendments::decline(&mut tx, contact.permit().unwrap(), proposed, "no"))
        }
        "amendments::is_open" => ask!(tx, nothing amendments::is_open(&mut tx, agreement)),
        "amendments::lapse" => {
            ask!(tx, found amendments::lapse(&mut tx, Actor::Worker.permit().unwrap(), proposed))
        }
        "amendments::of_agreement" => ask!(tx, nothing amendments::of_agreement(&mut tx, side, agreement)),
        "amendments::propose" => {
            let proposal = Proposal {
                person: of.staff.0,
                details: details(),
                amendment: "words".to_owned(),
                text: "text".to_owned(),
                terms: of.approved.terms.clone(),
                open_until: None,
            };
            ask!(tx, found amendments::propose(&mut tx, staff.permit().unwrap(), draft, &proposal))
        }
        "amendments::proposed_text" => ask!(tx, found amendments::proposed_text(&mut tx, proposed)),
        "amendments::save" => {
            ask!(tx, found amendments::save(&mut tx, staff.permit().unwrap(), draft, &Content::default()))
        }
        "amendments::signatures" => ask!(tx, nothing amendments::signatures(&mut tx, proposed.id)),
        "amendments::awaited" => ask!(tx, nothing amendments::awaited(&mut tx, of.approved.controller)),
        "amendments::waiting" => ask!(tx, nothing amendments::waiting(&mut tx, Side::Controller, agreement)),
        "amendments::withdraw" => {
            ask!(tx, found amendments::withdraw(&mut tx, staff.permit().unwrap(), proposed))
        }
        _ => panic!("storage::{name} {NEW}"),
    }
}

fn details() -> SignatureDetails {
    SignatureDetails {
        name: "Mallory".into(),
        role: "Direktør".into(),
        email: "mallory@elsewhere.example".into(),
        statements: vec![],
        method: "email_link".into(),
        network_address: "127.0.0.1".into(),
        user_agent: "test".into(),
    }
}
