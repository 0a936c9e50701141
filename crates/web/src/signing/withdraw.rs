//! Taking an agreement back, before the processor has countersigned it.

use askama::Template;
use axum::response::{IntoResponse, Response};
use domain::permissions::action;
use storage::agreements::{self, Decision};
use storage::mails::MailKind;
use storage::staff::Staff;
use storage::{StorageError, idempotency};

use super::own::Own;
use super::staff::{WithStaff, reviews};
use super::{agreement, mails};
use crate::forms::Fields;
use crate::view::PageHead;
use crate::{Result, filters};

#[derive(Template)]
#[template(path = "signing/withdraw.html")]
struct WithdrawPage {
    page: PageHead,
    processor: String,
    reference: String,
    /// It is signed: the signature becomes void.
    signed: bool,
    revision: i32,
    back: String,
    key: String,
}

pub async fn get(own: Own) -> Result<Response> {
    let state = own.agreement.state;
    if !own.is_signatory() || !(state.is_editable() || state.awaits_decision()) {
        return Ok(own.lead(""));
    }
    let template = WithdrawPage {
        page: own.contact.head("signing-withdraw-title"),
        processor: own.contact.profile.name.clone(),
        reference: own.agreement.reference.clone(),
        signed: state.awaits_decision(),
        revision: own.agreement.revision,
        back: own.to(""),
        key: own.contact.visit.app.form_key(),
    };
    Ok(own.contact.page(template).into_response())
}

pub async fn post(WithStaff { mut own, staff }: WithStaff, fields: Fields) -> Result<Response> {
    let permit = own.contact.permit::<action::WithdrawAgreement>()?;
    if !own.is_signatory() {
        return Ok(own.lead(""));
    }
    let request = fields.once(own.contact.id.0, Some(own.contact.controller), "agreement.withdraw")?;
    let outcome = format!("{}?done=withdrawn", own.to(""));
    match idempotency::claim(&mut own.contact.tx, &request, &outcome).await {
        Ok(Some(outcome)) => return Ok(axum::response::Redirect::to(&outcome).into_response()),
        Ok(None) => {}
        Err(StorageError::Duplicate(_)) => return agreement::meanwhile(own).await,
        Err(error) => return Err(error.into()),
    }
    // The page showed another agreement than this: it was signed, returned or decided since.
    if fields.number("revision")? != own.agreement.revision {
        return agreement::meanwhile(own).await;
    }
    let was_waiting = own.agreement.state.awaits_decision();
    let tx = &mut own.contact.tx;
    if let Decision::TooLate(_) = agreements::withdraw(tx, permit, &own.agreement).await? {
        return agreement::meanwhile(own).await;
    }
    if was_waiting {
        let reviewers: Vec<Staff> = staff.into_iter().filter(reviews).collect();
        mails::tell_staff(tx, &own.agreement, MailKind::Withdrawn, &reviewers).await?;
    }
    own.contact.tx.commit().await?;
    Ok(axum::response::Redirect::to(&outcome).into_response())
}
