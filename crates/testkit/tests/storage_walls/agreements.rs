//! Agreements: what is decided about them, and the rest.

use domain::agreements::State;
use domain::language::Language;
use domain::permissions::{Actor, Role};
use domain::signing::Form;
use storage::TenantTx;
use storage::agreements::{self, Agreement, Approval, Filter, SignatureDetails, Signing, Start};

use crate::calls::{NEW, Something, ask, said};
use crate::things::Things;

pub async fn call(mut tx: TenantTx, name: &str, of: &Things) -> String {
    let draft = &of.draft;
    let contact = Actor::Contact { id: draft.signatory, controller: draft.controller };
    match name {
        "agreements::controller_of" => ask!(tx, found agreements::controller_of(&mut tx, draft.id)),
        "agreements::latest_version" => ask!(tx, found agreements::latest_version(&mut tx, of.approved.id)),
        "agreements::version_on" => {
            let day = tx.now().date_naive() + chrono::Days::new(400);
            ask!(tx, found agreements::version_on(&mut tx, of.approved.id, day))
        }
        "agreements::version_text" => ask!(tx, found agreements::version_text(&mut tx, &of.in_force)),
        "agreements::versions" => ask!(tx, nothing agreements::versions(&mut tx, of.approved.id)),
        "agreements::reference" => ask!(tx, found agreements::reference(&mut tx, draft.id)),
        "agreements::list" => {
            let filter = Filter { search: Some(draft.reference.clone()), ..Filter::default() };
            let answer = agreements::list(&mut tx, &filter).await.map(|page| page.rows);
            said(tx, answer).await
        }
        "agreements::of_controller" => ask!(tx, nothing agreements::of_controller(&mut tx, draft.controller)),
        "agreements::of_reference" => ask!(tx, found agreements::of_reference(&mut tx, &draft.reference)),
        "agreements::one" => ask!(tx, found agreements::one(&mut tx, draft.id)),
        "agreements::return_reasons" => ask!(tx, nothing agreements::return_reasons(&mut tx, draft.id)),
        "agreements::save_form" => {
            ask!(tx, found agreements::save_form(&mut tx, contact.permit().unwrap(), draft, &Form::default()))
        }
        "agreements::sign" => {
            let until = tx.now() + chrono::TimeDelta::days(30);
            let (revision, text) = (draft.revision, "words".to_owned());
            let signing = Signing { revision, details: details(), text, offer_until: until };
            ask!(tx, found agreements::sign(&mut tx, contact.permit().unwrap(), draft, &signing))
        }
        "agreements::signatures" => ask!(tx, nothing agreements::signatures(&mut tx, of.signed.id)),
        "agreements::signed_text" => ask!(tx, found agreements::signed_text(&mut tx, &of.signed)),
        "agreements::start" => {
            let start = Start {
                controller: draft.controller,
                signatory: draft.signatory,
                version: draft.version,
                language: Language::En,
                form: Form::default(),
                invited_by: None,
            };
            ask!(tx, found agreements::start(&mut tx, contact, &start))
        }
        "agreements::withdraw" => ask!(tx, found agreements::withdraw(&mut tx, contact.permit().unwrap(), draft)),
        _ => decide(tx, name, of).await,
    }
}

async fn decide(mut tx: TenantTx, name: &str, of: &Things) -> String {
    let signed = &of.signed;
    let staff = Actor::Staff { id: of.staff, role: Role::Dpo, binds: true };
    match name {
        "agreements::approve" => {
            let approval = Approval { details: details(), in_force_from: tx.now().date_naive() };
            ask!(tx, found agreements::approve(&mut tx, staff.permit().unwrap(), signed, of.staff, &approval))
        }
        "agreements::attach_pdf" => {
            let permit = Actor::Worker.permit().unwrap();
            ask!(tx, nothing agreements::attach_pdf(&mut tx, permit, signed.id, signed.controller, b"pdf"))
        }
        "agreements::lapse" => {
            ask!(tx, found agreements::lapse(&mut tx, Actor::Worker.permit().unwrap(), signed))
        }
        "agreements::lay_back" => {
            let held = Agreement { state: State::InReview, ..signed.clone() };
            ask!(tx, found agreements::lay_back(&mut tx, staff.permit().unwrap(), &held))
        }
        "agreements::override_terms" => {
            let terms = of.draft.terms.clone();
            ask!(tx, found agreements::override_terms(&mut tx, staff.permit().unwrap(), &of.draft, &[], &terms))
        }
        "agreements::reject" => ask!(tx, found agreements::reject(&mut tx, staff.permit().unwrap(), signed, "no")),
        "agreements::return_for_correction" => {
            let reasons = [("address".to_owned(), "wrong".to_owned())];
            ask!(tx, found agreements::return_for_correction(&mut tx, staff.permit().unwrap(), signed, &reasons))
        }
        "agreements::take" => {
            ask!(tx, found agreements::take(&mut tx, staff.permit().unwrap(), signed, of.staff))
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
