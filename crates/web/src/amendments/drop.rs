//! Taking one change out of a draft.

use axum::response::Response;
use domain::amendments::State;
use domain::permissions::action;
use storage::{StorageError, amendments};

use super::desk::{Desk, Which};
use super::show;
use crate::Result;
use crate::forms::Fields;

pub async fn post(mut desk: Desk, which: Which, fields: Fields) -> Result<Response> {
    let permit = desk.permit_on_running::<action::DraftAmendment>()?;
    let amendment = desk.amendment(which).await?;
    let outcome = desk.to(&amendment.id.to_string());
    if let Some(before) = desk.claim(&fields, "amendment.draft", &outcome).await? {
        return Ok(before);
    }
    let mut content = amendment.content.clone();
    let change = usize::try_from(fields.number("change")?).unwrap_or(usize::MAX);
    if amendment.state != State::Draft
        || fields.number("revision")? != amendment.revision
        || change >= content.changes.len()
    {
        return show::meanwhile(desk, which).await;
    }
    content.changes.remove(change);
    match amendments::save(desk.tx(), permit, &amendment, &content).await {
        Ok(()) => desk.done(&outcome).await,
        Err(StorageError::Stale) => show::meanwhile(desk, which).await,
        Err(error) => Err(error.into()),
    }
}
