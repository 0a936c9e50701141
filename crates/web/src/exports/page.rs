//! The page: what an export holds, asking for one, those that were made.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use chrono_tz::Tz;
use domain::people::Duty;
use domain::permissions::action;
use http::StatusCode;
use storage::exports::{self, Ask, Export};
use storage::{StorageError, TenantTx, controllers, idempotency, staff as people};

use crate::forms::Fields;
use crate::view::PageHead;
use crate::visit::{Contact, Staff, Visit, zone};
use crate::{Error, Result, filters};

/// So many of the newest exports are listed.
const LISTED: i64 = 10;

/// An export that was asked for.
struct Line {
    id: String,
    asked: String,
    by: String,
    /// How far it is: what is said, what is done, of how much; none once it is packed.
    progress: Option<(String, i64, i64)>,
    /// Where the file is; empty while it is packed, and once it is deleted.
    href: String,
    size: String,
    /// Until when it is kept.
    until: String,
}

struct Shown {
    key: String,
    action: String,
    /// Why none is packed now; empty otherwise.
    notice: String,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "exports/staff.html")]
struct StaffPage {
    page: PageHead,
    shown: Shown,
}

#[derive(Template)]
#[template(path = "exports/mine.html")]
struct ContactPage {
    page: PageHead,
    back: String,
    shown: Shown,
}

async fn shown(visit: &Visit, tx: &mut TenantTx, zone: Tz, at: &str, notice: &str, who: &[Person]) -> Result<Shown> {
    let exports = exports::all(tx, LISTED).await?;
    Ok(Shown {
        key: visit.app.form_key(),
        action: visit.to(at),
        notice: if notice.is_empty() { String::new() } else { visit.locale.text(notice).into_owned() },
        lines: exports.iter().map(|export| line(visit, zone, at, export, who)).collect(),
    })
}

/// Somebody who may have asked.
struct Person {
    id: uuid::Uuid,
    name: String,
}

fn line(visit: &Visit, zone: Tz, at: &str, export: &Export, who: &[Person]) -> Line {
    let locale = visit.locale;
    let most = export.expected.max(export.agreements);
    let there = export.packed.as_ref().filter(|_| export.discarded_at.is_none());
    Line {
        id: format!("export-{}", export.id),
        asked: locale.moment(export.asked_at, zone),
        by: who.iter().find(|person| person.id == export.asked_by).map(|one| one.name.clone()).unwrap_or_default(),
        progress: export.packed.is_none().then(|| {
            let said = [("done", export.agreements.into()), ("total", most.into())];
            (locale.text_with("exports-packing", &said).into_owned(), export.agreements, most.max(1))
        }),
        href: there.map(|_| visit.to(&format!("{at}/{}/export.zip", export.id))).unwrap_or_default(),
        size: there.map(|packed| format!("ZIP, {} kB", locale.number(packed.size / 1024 + 1))).unwrap_or_default(),
        until: there
            .map(|packed| {
                let day = (packed.at + exports::KEPT).with_timezone(&zone).date_naive();
                locale.text_with("exports-until", &[("day", day.into())]).into_owned()
            })
            .unwrap_or_default(),
    }
}

async fn staff_page(mut staff: Staff, notice: &str, status: StatusCode) -> Result<Response> {
    let all = people::all(&mut staff.tx).await?;
    let who: Vec<_> = all.into_iter().map(|one| Person { id: one.id.0, name: one.name }).collect();
    let zone = zone(&staff.profile);
    let shown = shown(&staff.visit, &mut staff.tx, zone, "staff/export", notice, &who).await?;
    let page = staff.head("exports-title");
    Ok(staff.page(StaffPage { page, shown }).status(status).into_response())
}

/// For the staff.
pub async fn for_staff(staff: Staff) -> Result<Response> {
    staff.permit::<action::ExportTenant>()?;
    staff_page(staff, "", StatusCode::OK).await
}

/// Asks for the whole tenant's.
pub async fn ask_by_staff(mut staff: Staff, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::ExportTenant>()?;
    let request = fields.once(staff.id.0, None, "export.tenant")?;
    let outcome = staff.visit.to("staff/export");
    if let Some(path) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&path).into_response());
    }
    let language = staff.visit.language();
    match exports::ask(&mut staff.tx, Ask::Tenant(permit), language).await {
        Err(StorageError::Stale) => staff_page(staff, "exports-packing-already", StatusCode::CONFLICT).await,
        Err(error) => Err(error.into()),
        Ok(_) => {
            staff.tx.commit().await?;
            Ok(Redirect::to(&outcome).into_response())
        }
    }
}

/// Whether somebody signs for their organisation: who does may take everything home.
pub async fn signs(contact: &mut Contact) -> Result<()> {
    let me = controllers::contact(&mut contact.tx, contact.controller, contact.id).await?;
    if me.duties.contains(&Duty::Signatory) { Ok(()) } else { Err(Error::NotFound) }
}

async fn contact_page(mut contact: Contact, notice: &str, status: StatusCode) -> Result<Response> {
    let all = controllers::contacts(&mut contact.tx, contact.controller).await?;
    let who: Vec<_> = all.into_iter().map(|one| Person { id: one.id.0, name: one.details.name }).collect();
    let zone = zone(&contact.profile);
    let shown = shown(&contact.visit, &mut contact.tx, zone, "mine/export", notice, &who).await?;
    let page = contact.head("exports-title");
    let back = contact.visit.to("mine");
    Ok(contact.page(ContactPage { page, back, shown }).status(status).into_response())
}

/// For those who sign for a customer.
pub async fn for_contact(mut contact: Contact) -> Result<Response> {
    contact.permit::<action::ExportOwn>()?;
    signs(&mut contact).await?;
    contact_page(contact, "", StatusCode::OK).await
}

/// Asks for their organisation's.
pub async fn ask_by_contact(mut contact: Contact, fields: Fields) -> Result<Response> {
    let permit = contact.permit::<action::ExportOwn>()?;
    signs(&mut contact).await?;
    let request = fields.once(contact.id.0, Some(contact.controller), "export.own")?;
    let outcome = contact.visit.to("mine/export");
    if let Some(path) = idempotency::claim(&mut contact.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&path).into_response());
    }
    let (language, controller) = (contact.visit.language(), contact.controller);
    match exports::ask(&mut contact.tx, Ask::Own(permit, controller), language).await {
        Err(StorageError::Stale) => contact_page(contact, "exports-packing-already", StatusCode::CONFLICT).await,
        Err(error) => Err(error.into()),
        Ok(_) => {
            contact.tx.commit().await?;
            Ok(Redirect::to(&outcome).into_response())
        }
    }
}
