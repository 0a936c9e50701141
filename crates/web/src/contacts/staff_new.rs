//! The staff name somebody for a customer. Whoever is to speak for it counts when the customer has confirmed it.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use domain::email::EmailAddress;
use domain::message::Message;
use domain::people::ContactDetails;
use domain::permissions::action;
use http::StatusCode;
use storage::agreements::Agreement;
use storage::contacts::{self, NewContact};
use storage::controllers::{self, Contact};
use storage::{StorageError, idempotency, staff as members};

use super::form::{self, PersonForm};
use super::new::in_place_of;
use super::staff_letters::{self, Written};
use crate::agreements::act::{self, Which, name_of};
use crate::agreements::checks::is_staff_domain;
use crate::forms::{Fields, Problems};
use crate::view::{Choice, FieldError, Link, PageHead};
use crate::visit::Staff;
use crate::{Error, Result, filters};

#[derive(Template)]
#[template(path = "contacts/staff_new.html")]
struct New {
    page: PageHead,
    crumbs: Vec<Link>,
    back: String,
    errors: Vec<FieldError>,
    organisation: String,
    email: String,
    email_error: String,
    it: PersonForm,
    replaces: Vec<Choice>,
    key: String,
}

/// The address of the list.
pub fn list(staff: &Staff, agreement: &Agreement) -> String {
    format!("{}/people", act::page_of(staff, agreement.id, ""))
}

pub async fn get(mut staff: Staff, Which(id): Which) -> Result<Response> {
    staff.permit::<action::ChangeContacts>()?;
    let agreement = act::open(&mut staff, id).await?;
    if agreement.in_force_from.is_none() {
        return Ok(Redirect::to(&list(&staff, &agreement)).into_response());
    }
    let people = controllers::contacts(&mut staff.tx, agreement.controller).await?;
    Ok(page(&staff, &agreement, &people, &Fields::default(), Problems::default()))
}

pub async fn post(mut staff: Staff, Which(id): Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::ChangeContacts>()?;
    let agreement = act::open(&mut staff, id).await?;
    if agreement.in_force_from.is_none() {
        return Err(Error::NotFound);
    }
    let controller = agreement.controller;
    let before = controllers::contacts(&mut staff.tx, controller).await?;
    let locale = staff.visit.locale;
    let mut problems = Problems::default();
    let email = address(&mut staff, &fields, &mut problems).await?;
    let (details, duties) = form::read(locale, &fields, &mut problems);
    let replaces = before.iter().find(|person| person.id.to_string() == fields.text("replaces"));
    let Some(email) = email.filter(|_| problems.is_empty()) else {
        return Ok(page(&staff, &agreement, &before, &fields, problems));
    };
    let request = fields.once(staff.id.0, Some(controller), "contact.change")?;
    let details = ContactDetails { email: email.as_str().to_owned(), ..details };
    let language = agreement.language;
    let new = NewContact { controller, email: &email, details: &details, duties: &duties, language, replaces };
    let named = match contacts::name(&mut staff.tx, permit, &new).await {
        Ok(id) => controllers::contact(&mut staff.tx, controller, id).await?,
        Err(StorageError::Duplicate(_)) => {
            problems.add(locale, "email", &Message::new("contacts-problem-known"));
            return Ok(page(&staff, &agreement, &before, &fields, problems));
        }
        Err(error) => return Err(error.into()),
    };
    // What was proposed for the address before and did not count yet has given way.
    let again = before.iter().any(|person| person.id == named.id);
    let done = match (again, named.asked.is_some()) {
        (true, _) => "staff-again",
        (false, true) => "staff-asked",
        (false, false) => "staff-named",
    };
    let outcome = format!("{}?done={done}", list(&staff, &agreement));
    // Sent twice: what this one named is given up with its transaction, and the first one's stands.
    if let Some(path) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&path).into_response());
    }
    staff_letters::link(&mut staff, &agreement, &named).await?;
    staff_letters::tell(&mut staff, &agreement, &before, &Written::Named(&named)).await?;
    staff.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

/// The address that was typed; nobody of the staff is a customer's contact, nor anybody on a domain of theirs.
async fn address(staff: &mut Staff, fields: &Fields, problems: &mut Problems) -> Result<Option<EmailAddress>> {
    let locale = staff.visit.locale;
    match EmailAddress::parse(fields.text("email")) {
        Err(wrong) => problems.add(locale, "email", &wrong.message()),
        Ok(email)
            if is_staff_domain(&email, &staff.profile.staff_domains)
                || members::is_staff(&mut staff.tx, &email).await? =>
        {
            problems.add(locale, "email", &Message::new("contacts-problem-own"));
        }
        Ok(email) => return Ok(Some(email)),
    }
    Ok(None)
}

fn page(staff: &Staff, agreement: &Agreement, people: &[Contact], fields: &Fields, problems: Problems) -> Response {
    let locale = staff.visit.locale;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let (typed, duties) = form::read(locale, fields, &mut Problems::default());
    let template = New {
        page: PageHead { has_errors: !problems.is_empty(), ..staff.head("contacts-new-title") },
        crumbs: act::crumbs(staff, agreement),
        back: list(staff, agreement),
        organisation: name_of(agreement),
        email: fields.text("email").to_owned(),
        email_error: problems.of("email"),
        it: form::show(locale, &typed, &duties, &problems),
        replaces: in_place_of(people, fields),
        key: staff.visit.app.form_key(),
        errors: problems.0,
    };
    staff.page(template).status(status).into_response()
}
