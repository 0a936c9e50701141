//! A new version of a published template, with everything of the last one to begin with.

use axum::extract::Path;
use axum::response::Redirect;
use domain::permissions::action;
use storage::{idempotency, templates};

use super::place::Place;
use crate::Result;
use crate::forms::Fields;
use crate::visit::Staff;

pub async fn post(mut staff: Staff, Path(place): Path<Place>, fields: Fields) -> Result<Redirect> {
    let permit = staff.permit::<action::EditTemplate>()?;
    let request = fields.once(staff.id.0, None, "template.next")?;
    let version = templates::one(&mut staff.tx, place.version()?).await?;
    // Claimed before it is done: the second of two clicks would otherwise find the first one's draft and be refused.
    // It is led to the list, where the draft stands on top of its template.
    let list = staff.visit.to("staff/templates");
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &list).await? {
        return Ok(Redirect::to(&before));
    }
    let next = templates::next_version(&mut staff.tx, permit, version.template).await?;
    let to = format!("{}?done=next", staff.at(next, ""));
    staff.tx.commit().await?;
    Ok(Redirect::to(&to))
}
