//! The bundle of an agreement: everything that proves it, in one file, the same for both parties.

use archive::Source;
use archive::bundle::gather;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;
use documents::bundle;
use domain::ids::AgreementId;
use domain::log::origin;
use domain::message::Message;
use domain::permissions::action;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use serde::Deserialize;
use storage::TenantCtx;
use storage::throttle::Limit;
use tokio::sync::Semaphore;

use crate::route::Access::{Contact, Staff};
use crate::visit::Visit;
use crate::{Error, Result, Route};

/// Bundles that are put together at once; who comes later waits.
static AT_ONCE: Semaphore = Semaphore::const_new(4);
/// Bundles for one person.
const LIMIT: Limit = Limit { what: "bundle", most: 30, within: TimeDelta::minutes(10) };

/// The downloads.
pub fn routes() -> Vec<Route> {
    use domain::permissions::Action::{ViewAgreements, ViewOwnAgreement};
    vec![
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/bundle.zip", Staff(ViewAgreements), for_staff),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/bundle.zip", Contact(ViewOwnAgreement), for_contact),
    ]
}

/// Which agreement.
#[derive(Deserialize)]
pub struct OfStaff {
    id: String,
}

/// Which agreement.
#[derive(Deserialize)]
pub struct OfContact {
    agreement: String,
}

async fn for_staff(mut staff: crate::visit::Staff, Path(which): Path<OfStaff>) -> Result<Response> {
    staff.permit::<action::ViewAgreements>()?;
    let id: AgreementId = which.id.parse().map_err(|_| Error::NotFound)?;
    let controller = storage::agreements::controller_of(&mut staff.tx, id).await?;
    let (ctx, person) = (staff.session.ctx().about(controller), staff.id.to_string());
    let visit = staff.visit.clone();
    // No transaction waits while the bundle is made.
    drop(staff);
    answer(&visit, &ctx, id, &person).await
}

async fn for_contact(contact: crate::visit::Contact, Path(which): Path<OfContact>) -> Result<Response> {
    contact.permit::<action::ViewOwnAgreement>()?;
    let id: AgreementId = which.agreement.parse().map_err(|_| Error::NotFound)?;
    let (ctx, person) = (contact.session.ctx().clone(), contact.id.to_string());
    let visit = contact.visit.clone();
    drop(contact);
    answer(&visit, &ctx, id, &person).await
}

async fn answer(visit: &Visit, ctx: &TenantCtx, id: AgreementId, person: &str) -> Result<Response> {
    let mut tx = visit.app.db.tenant(ctx).await?;
    let agreement = storage::agreements::one(&mut tx, id).await?;
    drop(tx);
    agreement.pdf_sha256.as_ref().ok_or(Error::NotFound)?;
    if let Some(until) = visit.app.db.throttle(LIMIT, person).await? {
        return Err(Error::TooMany(until));
    }
    let _turn = AT_ONCE.acquire().await.map_err(Error::internal)?;
    let log_key = visit.app.settings.log_key.ok_or(Error::NotFound)?;
    let log_name = origin(&visit.app.settings.public_url, &visit.slug);
    let source = Source { db: &visit.app.db, ctx, log_key: &log_key, log_name: &log_name };
    let contents = gather(&source, &agreement).await?;
    let contents = contents.ok_or_else(|| Error::BadRequest(Message::new("bundles-not-yet")))?;
    let zip = tokio::task::spawn_blocking(move || bundle::make(&contents)).await.map_err(Error::internal)?;
    let zip = zip.map_err(Error::internal)?;
    // A reference has letters, digits and a hyphen.
    let disposition = format!("attachment; filename=\"{}.zip\"", agreement.reference);
    Ok(([(CONTENT_TYPE, "application/zip".to_owned()), (CONTENT_DISPOSITION, disposition)], zip).into_response())
}
