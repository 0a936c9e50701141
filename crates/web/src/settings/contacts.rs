//! Where the tenant is reached under its agreements, and announcing a change to the customers: several changes make one
//! message.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use domain::email::EmailAddress;
use domain::message::Message;
use domain::people::PointChange;
use domain::permissions::action;
use http::StatusCode;
use storage::tenants::{self, Profile};
use storage::{StorageError, contact_points, idempotency};

use super::tabs;
use crate::contacts::points::{self, Point};
use crate::forms::{Fields, Problems};
use crate::view::{PageHead, RailItem};
use crate::visit::{Staff, zone};
use crate::{Result, filters};

/// What was announced, and how far it has got.
struct Announced {
    when: String,
    told: i64,
    changes: Vec<String>,
}

#[derive(Template)]
#[template(path = "settings/contacts.html")]
struct ContactsPage {
    page: PageHead,
    sections: Vec<RailItem>,
    done: Option<String>,
    problems: Problems,
    was: String,
    privacy: String,
    breach: String,
    /// What the customers have not been told.
    waiting: Vec<String>,
    /// How many customers will be.
    controllers: i64,
    announce: String,
    seen: String,
    points: Vec<Point>,
    announced: Vec<Announced>,
    keys: [String; 2],
}

/// What was done a moment ago; a closed list, since it stands in the address.
const DONE: [&str; 2] = ["saved", "announced"];

/// The form, and what waits to be announced.
pub async fn get(mut staff: Staff) -> Result<Response> {
    staff.permit::<action::ChangeTenant>()?;
    let typed = [staff.profile.privacy_contact.clone(), staff.profile.breach_contact.clone()];
    page(&mut staff, typed, Problems::default(), StatusCode::OK).await
}

/// What the page showed of the addresses.
fn was(profile: &Profile) -> String {
    format!("{}|{}", profile.privacy_contact, profile.breach_contact)
}

/// What the page showed of what waits.
fn seen(changes: &[PointChange]) -> String {
    changes.iter().map(|change| format!("{}={};", change.point.word(), change.after)).collect()
}

async fn page(staff: &mut Staff, typed: [String; 2], problems: Problems, status: StatusCode) -> Result<Response> {
    let locale = staff.visit.locale;
    let waiting = contact_points::unannounced(&mut staff.tx).await?;
    let controllers = contact_points::controllers(&mut staff.tx).await?;
    let points = points::standing(&mut staff.tx, locale, &staff.profile).await?;
    let announcements = contact_points::announcements(&mut staff.tx).await?;
    let said = |change: &PointChange| {
        let message = Message::new("settings-contacts-change")
            .with("point", points::name(locale, change.point))
            .with("before", change.before.as_str())
            .with("after", change.after.as_str());
        locale.message(&message).into_owned()
    };
    let announced = announcements.iter().map(|one| Announced {
        when: locale.moment(one.at, zone(&staff.profile)),
        told: one.told,
        changes: one.changes.iter().map(said).collect(),
    });
    let done = staff.visit.query.as_deref().and_then(|query| query.strip_prefix("done=")).unwrap_or_default();
    let done = DONE.into_iter().find(|known| status == StatusCode::OK && *known == done);
    let [privacy, breach] = typed;
    let app = &staff.visit.app;
    let template = ContactsPage {
        page: PageHead { has_errors: !problems.is_empty(), ..staff.head("settings-contacts-title") },
        sections: tabs(&staff.visit, "contacts"),
        done: done.map(|done| match (done, waiting.is_empty()) {
            ("saved", true) => locale.text("settings-contacts-unchanged").into_owned(),
            _ => locale.text(&format!("settings-contacts-{done}")).into_owned(),
        }),
        problems,
        was: was(&staff.profile),
        privacy,
        breach,
        waiting: waiting.iter().map(said).collect(),
        controllers,
        announce: staff.visit.to("staff/settings/contacts/announce"),
        seen: seen(&waiting),
        points,
        announced: announced.collect(),
        keys: [app.form_key(), app.form_key()],
    };
    Ok(staff.page(template).status(status).into_response())
}

/// Saves the addresses. Nobody is told before they are announced.
pub async fn post(mut staff: Staff, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::ChangeTenant>()?;
    let request = fields.once(staff.id.0, None, "tenant.change")?;
    let outcome = staff.visit.to("staff/settings/contacts?done=saved");
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    let locale = staff.visit.locale;
    let typed = [fields.trimmed("privacy"), fields.trimmed("breach")];
    let mut problems = Problems::default();
    if fields.text("was") != was(&staff.profile) {
        problems.add(locale, "privacy", &Message::new("settings-changed-meanwhile"));
        return page(&mut staff, typed, problems, StatusCode::CONFLICT).await;
    }
    for (field, address) in ["privacy", "breach"].into_iter().zip(&typed) {
        if let Err(wrong) = EmailAddress::parse(address) {
            problems.add(locale, field, &wrong.message());
        }
    }
    if !problems.is_empty() {
        return page(&mut staff, typed, problems, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let [privacy_contact, breach_contact] = typed;
    let profile = Profile { privacy_contact, breach_contact, ..staff.profile.clone() };
    tenants::write_profile(&mut staff.tx, permit, &profile).await?;
    staff.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

/// Tells the customers what has changed, as it was shown.
pub async fn announce(mut staff: Staff, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::AnnounceContacts>()?;
    let request = fields.once(staff.id.0, None, "contact.announce")?;
    let outcome = staff.visit.to("staff/settings/contacts?done=announced");
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    let waiting = contact_points::unannounced(&mut staff.tx).await?;
    let announced = match fields.text("seen") == seen(&waiting) {
        true => contact_points::announce(&mut staff.tx, permit, &waiting).await,
        false => Err(StorageError::Stale),
    };
    match announced {
        Ok(_) => {}
        Err(StorageError::Stale) => {
            let typed = [staff.profile.privacy_contact.clone(), staff.profile.breach_contact.clone()];
            let mut problems = Problems::default();
            problems.add(staff.visit.locale, "announce", &Message::new("settings-contacts-stale"));
            return page(&mut staff, typed, problems, StatusCode::CONFLICT).await;
        }
        Err(error) => return Err(error.into()),
    }
    staff.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}
