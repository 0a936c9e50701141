//! One who signs for the organisation confirms or refuses what the processor wrote of its contacts.

use std::collections::HashMap;

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use domain::permissions::{Action, Denied, action};
use storage::controllers::Asked;
use storage::{StorageError, contacts, idempotency};

use super::letters;
use super::list::signs;
use super::one::found;
use crate::forms::Fields;
use crate::signing::own::Own;
use crate::signing::staff::WithStaff;
use crate::{Error, Result};

/// What a form was made from: the moment at which it was written.
pub fn seen(asked: &Asked) -> String {
    asked.at.timestamp_micros().to_string()
}

pub async fn post(
    WithStaff { mut own, staff }: WithStaff,
    Path(place): Path<HashMap<String, String>>,
    fields: Fields,
) -> Result<Response> {
    let permit = own.contact.permit::<action::ChangeContacts>()?;
    if !signs(&mut own).await? {
        return Err(Denied(Action::ChangeContacts).into());
    }
    let refused = fields.text("act") == "refuse";
    let request = fields.once(own.contact.id.0, Some(own.contact.controller), "contact.asked")?;
    let outcome = format!("{}?done={}", own.to("people"), if refused { "refused" } else { "confirmed" });
    match idempotency::claim(&mut own.contact.tx, &request, &outcome).await {
        Ok(Some(path)) => return Ok(Redirect::to(&path).into_response()),
        Ok(None) => {}
        Err(StorageError::Duplicate(_)) => return Err(Error::Stale),
        Err(error) => return Err(error.into()),
    }
    let person = found(&mut own, &place).await?;
    let asked = person.asked.as_ref().ok_or(Error::Stale)?;
    if seen(asked) != fields.text("seen") {
        return Err(Error::Stale);
    }
    if refused {
        contacts::refuse(&mut own.contact.tx, permit, &person).await?;
    } else {
        let replaced = contacts::confirm(&mut own.contact.tx, permit, &person).await?;
        if let Some(replaced) = replaced {
            letters::took_place(&mut own.contact.tx, own.agreement.id, &replaced).await?;
        }
        if person.proved_at.is_none() {
            remind(&mut own, &person).await?;
        }
    }
    letters::changed(&mut own, &staff).await?;
    own.contact.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

/// The link once more, to somebody who has not used it yet.
async fn remind(own: &mut Own, person: &storage::controllers::Contact) -> Result<()> {
    let details = &person.details;
    letters::named(own, person.id, &details.email, &details.name, person.language).await
}
