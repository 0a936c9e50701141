//! What every act of the staff on an ending begins and ends with.

use axum::response::Redirect;
use domain::ids::AgreementId;
use storage::agreements::{self, Agreement};
use storage::idempotency;

use super::view::Standing;
use crate::Result;
use crate::forms::Fields;
use crate::visit::{Staff, Visit};

/// The page of an agreement's end, with what was done in its address: `done` is one of a closed list.
pub fn page_of(visit: &Visit, id: AgreementId, done: &str) -> String {
    let query = if done.is_empty() { String::new() } else { format!("?done={done}") };
    visit.to(&format!("staff/agreements/{id}/end{query}"))
}

/// How an act on an ending begins.
pub enum Begun {
    /// The ending is as the page showed it.
    On(Box<(Agreement, Standing)>),
    /// The form was sent before: the reader is led to where they were led then.
    Before(Redirect),
    /// The ending has changed since the page was made, or was taken back.
    Late,
}

/// Claims the form for this transaction and reads the ending anew.
pub async fn begin(
    staff: &mut Staff,
    id: AgreementId,
    fields: &Fields,
    action: &'static str,
    done: &str,
) -> Result<Begun> {
    let controller = agreements::controller_of(&mut staff.tx, id).await?;
    staff.about(controller).await?;
    let request = fields.once(staff.id.0, Some(controller), action)?;
    let shown = fields.number("revision")?;
    let outcome = page_of(&staff.visit, id, done);
    if let Some(path) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Begun::Before(Redirect::to(&path)));
    }
    // Read after the claim: a twin of this form that was quicker is seen as such.
    let agreement = agreements::one(&mut staff.tx, id).await?;
    let standing = Standing::read(&mut staff.tx, &agreement).await?;
    Ok(match standing.filter(|standing| standing.ending.revision == shown) {
        Some(standing) => Begun::On(Box::new((agreement, standing))),
        None => Begun::Late,
    })
}
