//! The file, sent piece by piece: no transaction is open while a slow reader takes its time, and no more than a piece is
//! in memory.

use axum::body::{Body, Bytes};
use axum::extract::Path;
use axum::response::Response;
use domain::ids::ExportId;
use domain::permissions::action;
use futures_util::stream;
use http::header::{CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE};
use serde::Deserialize;
use storage::exports::{self, Export};
use storage::{Db, StorageError, TenantCtx, TenantTx};

use super::page::signs;
use crate::visit::{Contact, Staff};
use crate::{Error, Result};

/// Which export.
#[derive(Deserialize)]
pub struct Which {
    export: String,
}

/// The whole tenant's.
pub async fn for_staff(mut staff: Staff, Path(which): Path<Which>) -> Result<Response> {
    staff.permit::<action::ExportTenant>()?;
    let export = read(&mut staff.tx, &which).await?;
    if export.controller.is_some() {
        return Err(Error::NotFound);
    }
    let (db, ctx) = (staff.visit.app.db.clone(), staff.session.ctx().clone());
    drop(staff);
    send(db, ctx, export)
}

/// That of the reader's organisation.
pub async fn for_contact(mut contact: Contact, Path(which): Path<Which>) -> Result<Response> {
    contact.permit::<action::ExportOwn>()?;
    signs(&mut contact).await?;
    let export = read(&mut contact.tx, &which).await?;
    let (db, ctx) = (contact.visit.app.db.clone(), contact.session.ctx().clone());
    drop(contact);
    send(db, ctx, export)
}

async fn read(tx: &mut TenantTx, which: &Which) -> Result<Export> {
    let id: ExportId = which.export.parse().map_err(|_| Error::NotFound)?;
    let export = exports::one(tx, id).await?;
    if export.packed.is_none() || export.discarded_at.is_some() { Err(Error::NotFound) } else { Ok(export) }
}

fn send(db: Db, ctx: TenantCtx, export: Export) -> Result<Response> {
    let size = export.packed.as_ref().map(|packed| packed.size).unwrap_or_default();
    let name = format!("attachment; filename=\"export-{}.zip\"", export.asked_at.format("%Y-%m-%d"));
    let pieces = stream::try_unfold((db, ctx, export, 1), |(db, ctx, export, number)| async move {
        let mut tx = db.tenant(&ctx).await?;
        let piece = exports::part(&mut tx, &export, number).await?;
        drop(tx);
        Ok::<_, StorageError>(piece.map(|piece| (Bytes::from(piece), (db, ctx, export, number + 1))))
    });
    Response::builder()
        .header(CONTENT_TYPE, "application/zip")
        .header(CONTENT_LENGTH, size)
        .header(CONTENT_DISPOSITION, name)
        .body(Body::from_stream(pieces))
        .map_err(Error::internal)
}
