//! Amendments: changes to agreements in force, from the first draft to the version that both parties have signed.

mod decide;
mod read;
mod write;

pub(crate) use decide::end_with;
pub use decide::{conclude, decline, lapse, withdraw};
pub use read::{
    Amendment, AmendmentSignature, MOST, awaited, by_id, concluded, is_open, of_agreement, proposed_text, signatures,
    waiting,
};
pub use write::{Proposal, attach_pdf, begin, propose, save};

use domain::ids::{AgreementId, ControllerId};
use serde_json::json;

use crate::audit::Subject;

/// Entries about amendments stand in the history of their agreement.
fn subject(amendment: &Amendment) -> Subject {
    of(amendment.agreement, amendment.controller)
}

const fn of(agreement: AgreementId, controller: ControllerId) -> Subject {
    Subject { kind: "agreement", id: agreement.0, controller: Some(controller) }
}

/// What every entry about an amendment says of it.
fn detail(amendment: &Amendment) -> serde_json::Value {
    let (number, letter) = (amendment.base, amendment.letter());
    json!({ "amendment": amendment.id, "number": number, "letter": letter, "title": amendment.content.title })
}
