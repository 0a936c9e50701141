//! The certificate, and the files that prove answers, to take home.

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Path};
use axum::response::Response;
use domain::ids::EndingAnswerId;
use domain::permissions::action;
use http::request::Parts;
use i18n::Locale;
use storage::agreements::Agreement;
use storage::{TenantTx, blobs, endings};

use super::view::Standing;
use crate::agreements::act::{Which, open};
use crate::signing::files::attachment;
use crate::visit::Staff;
use crate::{App, Error, Result};

/// The answer of the address.
pub struct WhichAnswer(EndingAnswerId);

impl FromRequestParts<App> for WhichAnswer {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Path(place) =
            Path::<HashMap<String, String>>::from_request_parts(parts, app).await.map_err(|_| Error::NotFound)?;
        place.get("answer").and_then(|id| id.parse().ok()).map(Self).ok_or(Error::NotFound)
    }
}

pub async fn get(mut staff: Staff, Which(id): Which) -> Result<Response> {
    staff.permit::<action::ViewAgreements>()?;
    let agreement = open(&mut staff, id).await?;
    file(&mut staff.tx, &agreement).await
}

/// The certificate of an agreement; not found until it is issued.
pub async fn file(tx: &mut TenantTx, agreement: &Agreement) -> Result<Response> {
    let ending = endings::standing(tx, agreement.id).await?;
    let sha256 = ending.and_then(|ending| ending.certificate_sha256).ok_or(Error::NotFound)?;
    let bytes = blobs::get(tx, Some(agreement.controller), &sha256).await?;
    let reference = [("reference", agreement.reference.as_str().into())];
    let name = Locale::new(agreement.language).text_with("mail-erased-file", &reference).into_owned();
    attachment(&name, "application/pdf", bytes)
}

/// A file that proves an answer. It is given to be kept and never opened on our pages, whatever it is.
pub async fn evidence(mut staff: Staff, Which(id): Which, WhichAnswer(answer): WhichAnswer) -> Result<Response> {
    staff.permit::<action::ViewAgreements>()?;
    let agreement = open(&mut staff, id).await?;
    let standing = Standing::read(&mut staff.tx, &agreement).await?.ok_or(Error::NotFound)?;
    let row = standing.links.iter().flat_map(|link| &link.answers).find(|row| row.id == answer);
    let row = row.ok_or(Error::NotFound)?;
    let sha256 = row.file_sha256.as_deref().ok_or(Error::NotFound)?;
    let bytes = blobs::get(&mut staff.tx, Some(agreement.controller), sha256).await?;
    attachment(&row.details.file, "application/octet-stream", bytes)
}
