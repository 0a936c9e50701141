//! Beginning another agreement from one's own page.

use axum::response::{IntoResponse, Redirect, Response};
use domain::ids::TemplateVersionId;
use domain::message::Message;
use domain::people::Duty;
use domain::permissions::{Action, Denied, action};
use domain::signing::Form;
use storage::agreements::{self, Start};
use storage::{controllers, idempotency, templates};

use crate::forms::Fields;
use crate::visit::Contact;
use crate::{Error, Result};

pub async fn post(mut contact: Contact, fields: Fields) -> Result<Response> {
    contact.permit::<action::BeginAgreement>()?;
    // Whoever begins it signs it, so it takes somebody who signs for the organisation.
    let me = controllers::contact(&mut contact.tx, contact.controller, contact.id).await?;
    if !me.duties.contains(&Duty::Signatory) {
        return Err(Denied(Action::BeginAgreement).into());
    }
    let request = fields.once(contact.id.0, Some(contact.controller), "agreement.begin")?;
    let version: TemplateVersionId =
        fields.text("version").parse().map_err(|_| Error::BadRequest(Message::new("error-bad-request-body")))?;
    let tx = &mut contact.tx;
    if !templates::published(tx).await?.iter().any(|row| row.version == version) {
        return Err(Error::NotFound);
    }
    let before = agreements::of_controller(tx, contact.controller).await?;
    let draft =
        before.iter().find(|one| one.version == version && one.state.is_editable() && one.signatory == contact.id);
    if let Some(draft) = draft {
        return Ok(contact.visit.lead(&format!("mine/{}", draft.id)).into_response());
    }
    let version = templates::one(tx, version).await?;
    let start = Start {
        controller: contact.controller,
        signatory: contact.id,
        version: version.id,
        language: version.text(contact.visit.language()).map_or(version.prevailing, |text| text.language),
        form: before.first().map(|last| known(&last.form)).unwrap_or_default(),
        invited_by: None,
    };
    let id = agreements::start(tx, contact.actor, &start).await?;
    let outcome = contact.visit.to(&format!("mine/{id}/organisation"));
    // Sent twice: what this one began is given up with its transaction, and the first one's stands.
    if let Some(outcome) = idempotency::claim(tx, &request, &outcome).await? {
        return Ok(Redirect::to(&outcome).into_response());
    }
    contact.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

/// What the last agreement knew. Being entitled to sign is stated anew each time.
fn known(form: &Form) -> Form {
    Form { entitled: false, ..form.clone() }
}
