//! Naming somebody. They count once they have proved their address.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use domain::email::EmailAddress;
use domain::message::Message;
use domain::people::ContactDetails;
use domain::permissions::{Action, Denied, action};
use http::StatusCode;
use storage::contacts::{self, NewContact};
use storage::controllers::{self, Contact};
use storage::{StorageError, idempotency};

use super::form::{self, PersonForm};
use super::letters;
use super::list::signs;
use super::people::name_of;
use crate::forms::{Fields, Problems};
use crate::signing::own::Own;
use crate::signing::staff::{WithStaff, is_of};
use crate::view::{Choice, FieldError, PageHead};
use crate::{Error, Result, filters};

#[derive(Template)]
#[template(path = "contacts/new.html")]
struct New {
    page: PageHead,
    back: String,
    errors: Vec<FieldError>,
    email: String,
    email_error: String,
    it: PersonForm,
    replaces: Vec<Choice>,
    key: String,
}

pub async fn get(mut own: Own) -> Result<Response> {
    own.contact.permit::<action::ChangeContacts>()?;
    if !signs(&mut own).await? {
        return Ok(own.lead("people"));
    }
    let people = controllers::contacts(&mut own.contact.tx, own.contact.controller).await?;
    Ok(page(&own, &people, &Fields::default(), Problems::default()))
}

pub async fn post(WithStaff { mut own, staff }: WithStaff, fields: Fields) -> Result<Response> {
    let permit = own.contact.permit::<action::ChangeContacts>()?;
    if !signs(&mut own).await? {
        return Err(Denied(Action::ChangeContacts).into());
    }
    let people = controllers::contacts(&mut own.contact.tx, own.contact.controller).await?;
    let locale = own.contact.visit.locale;
    let request = fields.once(own.contact.id.0, Some(own.contact.controller), "contact.change")?;
    let outcome = format!("{}?done=named", own.to("people"));
    match idempotency::claim(&mut own.contact.tx, &request, &outcome).await {
        Ok(Some(path)) => return Ok(Redirect::to(&path).into_response()),
        Ok(None) => {}
        Err(StorageError::Duplicate(_)) => return Err(Error::Stale),
        Err(error) => return Err(error.into()),
    }
    let mut problems = Problems::default();
    let email = match EmailAddress::parse(fields.text("email")) {
        Ok(email) => Some(email),
        Err(wrong) => {
            problems.add(locale, "email", &wrong.message());
            None
        }
    };
    let (details, duties) = form::read(locale, &fields, &mut problems);
    let replaces = people.iter().find(|person| person.id.to_string() == fields.text("replaces"));
    let Some(email) = email.filter(|_| problems.is_empty()) else {
        return Ok(page(&own, &people, &fields, problems));
    };
    let details = ContactDetails { email: email.as_str().to_owned(), ..details };
    let language = own.contact.visit.language();
    let controller = own.contact.controller;
    let new = NewContact { controller, email: &email, details: &details, duties: &duties, language, replaces };
    let named = match contacts::name(&mut own.contact.tx, permit, &new).await {
        Ok(id) => controllers::contact(&mut own.contact.tx, controller, id).await?,
        Err(StorageError::Duplicate(_)) => {
            problems.add(locale, "email", &Message::new("contacts-problem-known"));
            return Ok(page(&own, &people, &fields, problems));
        }
        Err(error) => return Err(error.into()),
    };
    if is_of(&named, &staff) {
        problems.add(locale, "email", &Message::new("contacts-problem-staff"));
        return Ok(page(&own, &people, &fields, problems));
    }
    letters::named(&mut own, named.id, email.as_str(), &details.name, language).await?;
    letters::changed(&mut own, &staff).await?;
    own.contact.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

/// Whose place somebody can take.
pub fn in_place_of(people: &[Contact], fields: &Fields) -> Vec<Choice> {
    let counting = people.iter().filter(|person| person.counts());
    counting
        .map(|person| {
            let value = person.id.to_string();
            Choice { selected: fields.text("replaces") == value, value, label: name_of(person), hint: String::new() }
        })
        .collect()
}

fn page(own: &Own, people: &[Contact], fields: &Fields, problems: Problems) -> Response {
    let locale = own.contact.visit.locale;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let (typed, duties) = form::read(locale, fields, &mut Problems::default());
    let template = New {
        page: PageHead { has_errors: !problems.is_empty(), ..own.contact.head("contacts-new-title") },
        back: own.to("people"),
        email: fields.text("email").to_owned(),
        email_error: problems.of("email"),
        it: form::show(locale, &typed, &duties, &problems),
        replaces: in_place_of(people, fields),
        key: own.contact.visit.app.form_key(),
        errors: problems.0,
    };
    own.contact.page(template).status(status).into_response()
}
