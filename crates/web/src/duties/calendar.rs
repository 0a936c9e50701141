//! One's own calendar and reminders. A calendar's address holds a token that is shown once; its hash alone is kept.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use domain::language::Language;
use domain::message::Message;
use domain::permissions::{Actor, action};
use domain::secrets::Token;
use http::StatusCode;
use storage::reminders::Wish;
use storage::{TenantTx, calendars, idempotency, reminders};

use crate::forms::{Fields, Problems};
use crate::view::PageHead;
use crate::visit::{Contact, Staff, Visit};
use crate::{Result, filters};

/// The longest look ahead, in days.
const MOST_DAYS: i32 = 60;

/// What both pages show of a calendar.
struct Shown {
    /// Since when there is one, in words; empty for none.
    since: String,
    /// The address, the one time that it is shown; empty otherwise.
    address: String,
    make: String,
    revoke: String,
    keys: [String; 3],
    /// What was done, as a key; empty for nothing.
    done: &'static str,
}

#[derive(Template)]
#[template(path = "duties/calendar.html")]
struct StaffPage {
    page: PageHead,
    back: String,
    shown: Shown,
    remind: String,
    wanted: bool,
    days: String,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "duties/mine_calendar.html")]
struct ContactPage {
    page: PageHead,
    back: String,
    shown: Shown,
}

async fn shown(visit: &Visit, tx: &mut TenantTx, actor: Actor, at: &str, address: String) -> Result<Shown> {
    let since = match actor.id() {
        Some(person) => calendars::since(tx, person).await?,
        None => None,
    };
    let done = match visit.query.as_deref() {
        Some("done=revoked") => "duties-calendar-revoked",
        Some("done=reminders") => "duties-reminders-saved",
        _ => "",
    };
    let zone = chrono_tz::UTC;
    Ok(Shown {
        since: since.map(|at| visit.locale.date(at.with_timezone(&zone).date_naive())).unwrap_or_default(),
        address,
        make: visit.to(at),
        revoke: visit.to(&format!("{at}/revoke")),
        keys: [visit.app.form_key(), visit.app.form_key(), visit.app.form_key()],
        done,
    })
}

/// Makes an address; none where the form was sent before: the address is shown once.
async fn make(visit: &Visit, tx: &mut TenantTx, actor: Actor, fields: &Fields, at: &str) -> Result<Option<String>> {
    if before(visit, tx, actor, fields, at).await?.is_some() {
        return Ok(None);
    }
    let token = Token::random(&mut *visit.app.db.randomness().rng());
    let language: Language = visit.language();
    calendars::renew(tx, actor, language, token.hash().as_bytes()).await?;
    Ok(Some(format!("{}/calendar/{}.ics", visit.app.settings.public_url, token.reveal())))
}

async fn before(visit: &Visit, tx: &mut TenantTx, actor: Actor, fields: &Fields, to: &str) -> Result<Option<String>> {
    let controller = match actor {
        Actor::Contact { controller, .. } => Some(controller),
        _ => None,
    };
    let request = fields.once(actor.id().unwrap_or_default(), controller, "calendar.change")?;
    Ok(idempotency::claim(tx, &request, &visit.to(to)).await?)
}

const STAFFS: &str = "staff/me/calendar";
const CONTACTS: &str = "mine/calendar";

async fn staff_page(
    mut staff: Staff,
    address: String,
    typed: Option<(bool, String)>,
    problems: Problems,
    status: StatusCode,
) -> Result<Response> {
    let shown = shown(&staff.visit, &mut staff.tx, staff.actor, STAFFS, address).await?;
    let wish = reminders::wish(&mut staff.tx, staff.id).await?;
    let (wanted, days) = typed.unwrap_or((wish.wanted, wish.days.to_string()));
    let mut page = staff.head("duties-calendar-title");
    page.has_errors = !problems.is_empty();
    let back = staff.visit.to("staff/me");
    let remind = staff.visit.to("staff/me/reminders");
    let answer =
        staff.page(StaffPage { page, back, shown, remind, wanted, days, problems }).status(status).into_response();
    staff.tx.commit().await?;
    Ok(answer)
}

/// The staff's page.
pub async fn get(staff: Staff) -> Result<Response> {
    staff.permit::<action::ViewDuties>()?;
    staff_page(staff, String::new(), None, Problems::default(), StatusCode::OK).await
}

/// Makes an address and shows it.
pub async fn post(mut staff: Staff, fields: Fields) -> Result<Response> {
    staff.permit::<action::ViewDuties>()?;
    match make(&staff.visit, &mut staff.tx, staff.actor, &fields, STAFFS).await? {
        Some(address) => staff_page(staff, address, None, Problems::default(), StatusCode::OK).await,
        None => Ok(staff.visit.lead(STAFFS).into_response()),
    }
}

/// Takes it away.
pub async fn revoke(mut staff: Staff, fields: Fields) -> Result<Response> {
    staff.permit::<action::ViewDuties>()?;
    let to = format!("{STAFFS}?done=revoked");
    if before(&staff.visit, &mut staff.tx, staff.actor, &fields, &to).await?.is_none() {
        calendars::revoke(&mut staff.tx, staff.actor).await?;
    }
    staff.tx.commit().await?;
    Ok(staff.visit.lead(&to).into_response())
}

/// Keeps how one wants to be reminded.
pub async fn remind(mut staff: Staff, fields: Fields) -> Result<Response> {
    staff.permit::<action::ViewDuties>()?;
    let to = format!("{STAFFS}?done=reminders");
    let request = fields.once(staff.id.0, None, "staff.reminders")?;
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &staff.visit.to(&to)).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    let (wanted, typed) = (fields.ticked("wanted"), fields.trimmed("days"));
    let Some(days) = typed.parse().ok().filter(|days| (0..=MOST_DAYS).contains(days)) else {
        let mut problems = Problems::default();
        problems.add(staff.visit.locale, "days", &Message::new("duties-reminders-days-wrong"));
        // Nothing of it is kept: the form can be sent again with the same key.
        staff.tx = staff.visit.app.db.tenant(staff.session.ctx()).await?;
        return staff_page(staff, String::new(), Some((wanted, typed)), problems, StatusCode::UNPROCESSABLE_ENTITY)
            .await;
    };
    reminders::choose(&mut staff.tx, staff.id, Wish { wanted, days }).await?;
    staff.tx.commit().await?;
    Ok(staff.visit.lead(&to).into_response())
}

async fn contact_page(mut contact: Contact, address: String) -> Result<Response> {
    let shown = shown(&contact.visit, &mut contact.tx, contact.actor, CONTACTS, address).await?;
    let (page, back) = (contact.head("duties-calendar"), contact.visit.to("mine"));
    let answer = contact.page(ContactPage { page, back, shown }).into_response();
    contact.tx.commit().await?;
    Ok(answer)
}

/// The page of a controller's person.
pub async fn mine(contact: Contact) -> Result<Response> {
    contact.permit::<action::ViewOwnDuties>()?;
    contact_page(contact, String::new()).await
}

/// Makes an address and shows it.
pub async fn mine_post(mut contact: Contact, fields: Fields) -> Result<Response> {
    contact.permit::<action::ViewOwnDuties>()?;
    match make(&contact.visit, &mut contact.tx, contact.actor, &fields, CONTACTS).await? {
        Some(address) => contact_page(contact, address).await,
        None => Ok(contact.visit.lead(CONTACTS).into_response()),
    }
}

/// Takes it away.
pub async fn mine_revoke(mut contact: Contact, fields: Fields) -> Result<Response> {
    contact.permit::<action::ViewOwnDuties>()?;
    let to = format!("{CONTACTS}?done=revoked");
    if before(&contact.visit, &mut contact.tx, contact.actor, &fields, &to).await?.is_none() {
        calendars::revoke(&mut contact.tx, contact.actor).await?;
    }
    contact.tx.commit().await?;
    Ok(contact.visit.lead(&to).into_response())
}
