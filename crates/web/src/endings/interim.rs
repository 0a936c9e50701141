//! Interim statements: the staff ask for one, both parties take it home.

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Path};
use axum::response::{IntoResponse, Redirect, Response};
use domain::ids::EndingStatementId;
use domain::permissions::action;
use http::request::Parts;
use i18n::Locale;
use storage::agreements::Agreement;
use storage::endings::Statement;
use storage::{StorageError, TenantTx, blobs, endings};

use super::act::{self, Begun};
use super::show;
use crate::agreements::act::{Which, open};
use crate::forms::Fields;
use crate::signing::files::attachment;
use crate::signing::own::Own;
use crate::visit::Staff;
use crate::{App, Error, Result};

/// A statement, as a page lists it.
pub struct StatementLine {
    /// When it was asked for.
    pub asked: String,
    /// Where it is; empty while it is being made.
    pub href: String,
}

/// The statements of an ending, in words. `root` is the page of the ending.
pub fn lines(locale: Locale, zone: chrono_tz::Tz, statements: &[Statement], root: &str) -> Vec<StatementLine> {
    let line = |statement: &Statement| StatementLine {
        asked: locale.moment(statement.asked_at, zone),
        href: match statement.sha256 {
            Some(_) => format!("{root}/statements/{}", statement.id),
            None => String::new(),
        },
    };
    statements.iter().map(line).collect()
}

/// The statement of the address.
pub struct WhichStatement(EndingStatementId);

impl FromRequestParts<App> for WhichStatement {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Path(place) =
            Path::<HashMap<String, String>>::from_request_parts(parts, app).await.map_err(|_| Error::NotFound)?;
        place.get("statement").and_then(|id| id.parse().ok()).map(Self).ok_or(Error::NotFound)
    }
}

/// Asks for one.
pub async fn post(mut staff: Staff, Which(id): Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::StateErasure>()?;
    let begun = match act::begin(&mut staff, id, &fields, "ending.state", "statement").await? {
        Begun::On(begun) => begun,
        Begun::Before(lead) => return Ok(lead.into_response()),
        Begun::Late => return show::late(staff, id).await,
    };
    match endings::ask_statement(&mut staff.tx, permit, &begun.1.ending, staff.id).await {
        Err(StorageError::Stale) => show::late(staff, id).await,
        Err(error) => Err(error.into()),
        Ok(_) => {
            staff.tx.commit().await?;
            Ok(Redirect::to(&act::page_of(&staff.visit, id, "statement")).into_response())
        }
    }
}

/// For the staff.
pub async fn for_staff(mut staff: Staff, Which(id): Which, WhichStatement(which): WhichStatement) -> Result<Response> {
    staff.permit::<action::ViewAgreements>()?;
    let agreement = open(&mut staff, id).await?;
    file(&mut staff.tx, &agreement, which).await
}

/// For the controller's people.
pub async fn for_contact(mut own: Own, WhichStatement(which): WhichStatement) -> Result<Response> {
    own.contact.permit::<action::ViewOwnAgreement>()?;
    file(&mut own.contact.tx, &own.agreement, which).await
}

/// A statement of the agreement; not found until it is made.
async fn file(tx: &mut TenantTx, agreement: &Agreement, which: EndingStatementId) -> Result<Response> {
    let statement = endings::statement(tx, which).await?;
    let ending = endings::one(tx, statement.ending).await?;
    let sha256 = statement.sha256.filter(|_| ending.agreement == agreement.id).ok_or(Error::NotFound)?;
    let bytes = blobs::get(tx, Some(agreement.controller), &sha256).await?;
    let reference = [("reference", agreement.reference.as_str().into())];
    let name = Locale::new(agreement.language).text_with("endings-interim-file", &reference).into_owned();
    attachment(&name, "application/pdf", bytes)
}
