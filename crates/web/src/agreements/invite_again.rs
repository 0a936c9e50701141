//! Sending the signatory a new link; the earlier ones no longer work.

use axum::response::{IntoResponse, Response};
use domain::agreements::State;
use domain::permissions::action;
use storage::agreements::Decision;
use storage::controllers;
use storage::links::LinkKind;
use storage::mails::MailKind;

use super::act::{self, Begun, Which};
use super::letter::{self, Letter};
use super::too_late;
use crate::Result;
use crate::forms::Fields;
use crate::visit::Staff;

pub async fn post(mut staff: Staff, Which(id): Which, fields: Fields) -> Result<Response> {
    staff.permit::<action::InviteController>()?;
    let agreement = match act::begin(&mut staff, id, &fields, "agreement.invite_again", "invited-again").await? {
        Begun::On(agreement) => agreement,
        Begun::Before(lead) => return Ok(lead.into_response()),
        Begun::Late => return too_late::page(staff, id).await,
    };
    if !agreement.state.is_editable() {
        return too_late::page(staff, id).await;
    }
    let to = controllers::contact(&mut staff.tx, agreement.controller, agreement.signatory).await?;
    // The mail about a returned agreement reads its reasons anew.
    let (kind, link) = match agreement.state {
        State::Returned => (MailKind::Returned, LinkKind::Return),
        _ => (MailKind::Invitation, LinkKind::Invitation),
    };
    letter::send(&mut staff, &agreement, &to, Letter { kind, link: Some(link), words: None }).await?;
    act::end(staff, id, Decision::Done, "invited-again").await
}
