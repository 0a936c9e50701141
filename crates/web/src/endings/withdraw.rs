//! The staff ask the customer to take a notice back, or answer the customer who does.

use axum::response::{IntoResponse, Redirect, Response};
use domain::agreements::Side;
use domain::message::Message;
use domain::permissions::action;
use storage::endings::{self, Withdrawal};
use storage::{StorageError, agreements};

use super::act::{self, Begun};
use super::show;
use crate::agreements::act::Which;
use crate::forms::Fields;
use crate::visit::Staff;
use crate::{Error, Result, in_force};

/// What was done, as it stands in the address.
pub const fn done(act: Withdrawal) -> &'static str {
    match act {
        Withdrawal::Ask => "asked",
        Withdrawal::Consent => "withdrawn",
        Withdrawal::Refuse => "refused",
    }
}

/// The act that a button stands for.
pub fn act_of(fields: &Fields) -> Result<Withdrawal> {
    Withdrawal::from_word(fields.text("act")).ok_or(Error::BadRequest(Message::new("error-bad-request-body")))
}

pub async fn post(mut staff: Staff, Which(id): Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::WithdrawNotice>()?;
    // What is not there is not found, whatever the form says.
    agreements::controller_of(&mut staff.tx, id).await?;
    let what = act_of(&fields)?;
    let begun = match act::begin(&mut staff, id, &fields, "ending.withdraw", done(what)).await? {
        Begun::On(begun) => begun,
        Begun::Before(lead) => return Ok(lead.into_response()),
        Begun::Late => return show::late(staff, id).await,
    };
    let (_, standing) = *begun;
    let today = in_force::today(&staff.tx, &staff.profile);
    match endings::withdraw(&mut staff.tx, permit, Side::Processor, &standing.ending, what, "", today).await {
        Err(StorageError::Stale) => show::late(staff, id).await,
        other => {
            other?;
            staff.tx.commit().await?;
            Ok(Redirect::to(&act::page_of(&staff.visit, id, done(what))).into_response())
        }
    }
}
