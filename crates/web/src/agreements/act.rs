//! What every act on an agreement begins and ends with.

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Path};
use axum::response::{IntoResponse, Redirect, Response};
use domain::ids::AgreementId;
use http::request::Parts;
use storage::agreements::{self, Agreement, Decision};
use storage::idempotency;

use super::too_late;
use crate::forms::Fields;
use crate::view::Link;
use crate::visit::Staff;
use crate::{App, Error, Result};

/// The agreement of the address.
#[derive(Clone, Copy, Debug)]
pub struct Which(pub AgreementId);

impl FromRequestParts<App> for Which {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Path(place) =
            Path::<HashMap<String, String>>::from_request_parts(parts, app).await.map_err(|_| Error::NotFound)?;
        place.get("id").and_then(|id| id.parse().ok()).map(Self).ok_or(Error::NotFound)
    }
}

/// The page of an agreement, with what was done in its address: `done` is one of a closed list.
pub fn page_of(staff: &Staff, id: AgreementId, done: &str) -> String {
    let query = if done.is_empty() { String::new() } else { format!("?done={done}") };
    staff.visit.to(&format!("staff/agreements/{id}{query}"))
}

/// Reads an agreement, with the key of its controller at hand.
pub async fn open(staff: &mut Staff, id: AgreementId) -> Result<Agreement> {
    let controller = agreements::controller_of(&mut staff.tx, id).await?;
    staff.about(controller).await?;
    Ok(agreements::one(&mut staff.tx, id).await?)
}

/// How an act begins.
pub enum Begun {
    /// The agreement is as the page showed it.
    On(Box<Agreement>),
    /// The form was sent before: the reader is led to where they were led then.
    Before(Redirect),
    /// The agreement has changed since the page was made.
    Late,
}

/// Claims the form for this transaction and reads the agreement anew.
pub async fn begin(
    staff: &mut Staff,
    id: AgreementId,
    fields: &Fields,
    action: &'static str,
    done: &str,
) -> Result<Begun> {
    let outcome = page_of(staff, id, done);
    begin_to(staff, id, fields, action, &outcome).await
}

/// The same for an act that leads elsewhere than to the agreement's page.
pub async fn begin_to(
    staff: &mut Staff,
    id: AgreementId,
    fields: &Fields,
    action: &'static str,
    outcome: &str,
) -> Result<Begun> {
    let controller = agreements::controller_of(&mut staff.tx, id).await?;
    staff.about(controller).await?;
    let request = fields.once(staff.id.0, Some(controller), action)?;
    let shown = fields.number("revision")?;
    if let Some(path) = idempotency::claim(&mut staff.tx, &request, outcome).await? {
        return Ok(Begun::Before(Redirect::to(&path)));
    }
    // Read after the claim: a twin of this form that was quicker is seen as such, and not as somebody else.
    let agreement = agreements::one(&mut staff.tx, id).await?;
    Ok(if agreement.revision == shown { Begun::On(Box::new(agreement)) } else { Begun::Late })
}

/// Makes an act count, or says what happened instead.
pub async fn end(staff: Staff, id: AgreementId, decision: Decision, done: &str) -> Result<Response> {
    match decision {
        Decision::Done => {
            let path = page_of(&staff, id, done);
            staff.tx.commit().await?;
            Ok(Redirect::to(&path).into_response())
        }
        Decision::TooLate(_) => too_late::page(staff, id).await,
    }
}

/// The pages above one of an agreement's acts.
pub fn crumbs(staff: &Staff, agreement: &Agreement) -> Vec<Link> {
    let visit = &staff.visit;
    vec![
        Link { href: visit.to("staff/agreements"), label: visit.locale.text("agreements-title").into_owned() },
        Link { href: page_of(staff, agreement.id, ""), label: name_of(agreement) },
    ]
}

/// What an agreement is called: by its organisation, or by its reference until that is known.
pub fn name_of(agreement: &Agreement) -> String {
    if agreement.controller_name.is_empty() { agreement.reference.clone() } else { agreement.controller_name.clone() }
}
