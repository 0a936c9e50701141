//! One contact: what they are for, and ending them.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use domain::ids::ContactId;
use domain::message::Message;
use domain::people::{ContactDetails, Duty};
use domain::permissions::{Action, Denied, action};
use http::StatusCode;
use storage::contacts::{self, Changed};
use storage::controllers::{self, Contact};
use storage::{StorageError, idempotency};

use super::form::{self, PersonForm};
use super::letters;
use super::list::signs;
use crate::forms::{Fields, Problems};
use crate::signing::own::Own;
use crate::signing::staff::WithStaff;
use crate::view::{FieldError, PageHead};
use crate::{Error, Result, filters};

#[derive(Template)]
#[template(path = "contacts/one.html")]
struct One {
    page: PageHead,
    back: String,
    errors: Vec<FieldError>,
    email: String,
    it: PersonForm,
    keys: [String; 2],
}

pub async fn found(own: &mut Own, place: &HashMap<String, String>) -> Result<Contact> {
    let id: ContactId = place.get("contact").and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
    let people = controllers::contacts(&mut own.contact.tx, own.contact.controller).await?;
    people.into_iter().find(|person| person.id == id).ok_or(Error::NotFound)
}

pub async fn get(mut own: Own, Path(place): Path<HashMap<String, String>>) -> Result<Response> {
    own.contact.permit::<action::ChangeContacts>()?;
    let person = found(&mut own, &place).await?;
    if !signs(&mut own).await? {
        return Ok(own.lead("people"));
    }
    Ok(page(&own, &person, &person.details, person.meant_for(), Problems::default()))
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
    let ends = fields.text("act") == "end";
    let request = fields.once(own.contact.id.0, Some(own.contact.controller), "contact.change")?;
    let outcome = format!("{}?done={}", own.to("people"), if ends { "ended" } else { "changed" });
    match idempotency::claim(&mut own.contact.tx, &request, &outcome).await {
        Ok(Some(path)) => return Ok(Redirect::to(&path).into_response()),
        Ok(None) => {}
        Err(StorageError::Duplicate(_)) => return Err(Error::Stale),
        Err(error) => return Err(error.into()),
    }
    let person = found(&mut own, &place).await?;
    let locale = own.contact.visit.locale;
    let mut problems = Problems::default();
    let (details, duties) = form::read(locale, &fields, &mut problems);
    let changed = if ends {
        problems = Problems::default();
        contacts::end(&mut own.contact.tx, permit, &person).await?
    } else if problems.is_empty() {
        contacts::change(&mut own.contact.tx, permit, &person, &details, &duties).await?
    } else {
        return Ok(page(&own, &person, &details, &duties, problems));
    };
    if let Changed::LastOf(duty) = changed {
        problems.add(locale, "duties", &last_of(duty));
        let (details, duties) = if ends { (&person.details, &person.duties) } else { (&details, &duties) };
        return Ok(page(&own, &person, details, duties, problems));
    }
    letters::changed(&mut own, &staff).await?;
    own.contact.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

/// Nobody else has this duty.
pub fn last_of(duty: Duty) -> Message {
    let duty = Message::new(match duty {
        Duty::Signatory => "contacts-duty-signatory",
        Duty::Privacy => "contacts-duty-privacy",
        Duty::Breach => "contacts-duty-breach",
    });
    Message::new("contacts-problem-last").with("duty", duty)
}

fn page(own: &Own, person: &Contact, details: &ContactDetails, duties: &[Duty], problems: Problems) -> Response {
    let visit = &own.contact.visit;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let template = One {
        page: PageHead { has_errors: !problems.is_empty(), ..own.contact.head("contacts-one-title") },
        back: own.to("people"),
        email: person.details.email.clone(),
        it: form::show(visit.locale, details, duties, &problems),
        keys: [visit.app.form_key(), visit.app.form_key()],
        errors: problems.0,
    };
    own.contact.page(template).status(status).into_response()
}
