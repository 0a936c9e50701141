//! What every act of the staff on an ending begins and ends with.

use axum::response::{IntoResponse, Redirect, Response};
use domain::ids::AgreementId;
use domain::message::Message;
use http::StatusCode;
use storage::agreements::Agreement;
use storage::idempotency;

use super::show;
use super::view::Standing;
use crate::agreements::act as agreement_act;
use crate::forms::Fields;
use crate::visit::Staff;
use crate::{Error, Result};

/// The page of an agreement's end, with what was done in its address.
pub fn page_of(staff: &Staff, id: AgreementId, done: &str) -> String {
    let query = if done.is_empty() { String::new() } else { format!("?done={done}") };
    staff.visit.to(&format!("staff/agreements/{id}/end{query}"))
}

/// How an act on an ending begins.
pub enum Begun {
    /// The ending is as the page showed it.
    On(Box<(Agreement, Standing)>),
    /// Nothing is to be done any more: the reader is led on, or reads what happened instead.
    Answered(Response),
}

/// Claims the form for this transaction and reads the ending anew.
pub async fn begin(
    mut staff: Staff,
    id: AgreementId,
    fields: &Fields,
    action: &'static str,
    done: &str,
) -> Result<(Staff, Begun)> {
    let before = agreement_act::open(&mut staff, id).await?;
    let request = fields.once(staff.id.0, Some(before.controller), action)?;
    let shown = fields.number("revision")?;
    let outcome = page_of(&staff, id, done);
    if let Some(path) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok((staff, Begun::Answered(Redirect::to(&path).into_response())));
    }
    // Read after the claim: a twin of this form that was quicker is seen as such.
    let standing = Standing::read(&mut staff.tx, &before).await?;
    Ok(match standing {
        Some(standing) if standing.ending.revision == shown => (staff, Begun::On(Box::new((before, standing)))),
        _ => {
            let afresh = staff.afresh().await?;
            let late = show::late(afresh, id).await?;
            return Err(Error::Answered(Box::new(late)));
        }
    })
}
