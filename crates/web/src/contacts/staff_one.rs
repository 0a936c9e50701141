//! One contact of a customer, for the staff: what they are for, ending them, and answering for them where nobody of the
//! customer can be asked.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use domain::ids::ContactId;
use domain::message::Message;
use domain::people::{ContactDetails, Duty, NotYet};
use domain::permissions::{Action, action};
use http::StatusCode;
use storage::agreements::Agreement;
use storage::contacts::{self, Changed};
use storage::controllers::{self, Contact};
use storage::{StorageError, idempotency};

use super::asked::seen;
use super::form::{self, PersonForm};
use super::letters;
use super::one::last_of;
use super::people::asked;
use super::staff_letters::{self, Written};
use super::staff_new::list;
use crate::agreements::act::{self, Which, name_of};
use crate::forms::{Fields, Problems};
use crate::view::{FieldError, Link, PageHead};
use crate::visit::{Staff, zone};
use crate::{Error, Result, filters};

/// The longest evidence, in characters.
const LONGEST: usize = 1000;

/// What waits for the customer, and the form to answer for it.
struct Waits {
    what: String,
    since: String,
    /// Where the reader answers for it; empty for those who may not.
    answer: String,
    seen: String,
    evidence: String,
    error: String,
    key: String,
}

#[derive(Template)]
#[template(path = "contacts/staff_one.html")]
struct One {
    page: PageHead,
    crumbs: Vec<Link>,
    back: String,
    errors: Vec<FieldError>,
    organisation: String,
    email: String,
    it: PersonForm,
    waits: Option<Waits>,
    keys: [String; 2],
}

/// What the page of a contact shows of what was typed.
struct Typed<'a> {
    details: &'a ContactDetails,
    duties: &'a [Duty],
    evidence: &'a str,
}

async fn found(staff: &mut Staff, agreement: &Agreement, place: &HashMap<String, String>) -> Result<Found> {
    let id: ContactId = place.get("contact").and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
    let all = controllers::contacts(&mut staff.tx, agreement.controller).await?;
    let person = all.iter().find(|person| person.id == id).cloned().ok_or(Error::NotFound)?;
    Ok(Found { person, all })
}

/// A contact among all of them.
struct Found {
    person: Contact,
    all: Vec<Contact>,
}

impl Found {
    /// What they are for, and what they are asked to be for.
    fn duties(&self) -> Vec<Duty> {
        let mut duties = self.person.meant_for().to_vec();
        duties.extend(self.person.asked.iter().flat_map(|asked| &asked.duties));
        duties.sort_unstable();
        duties.dedup();
        duties
    }
}

pub async fn get(mut staff: Staff, Which(id): Which, Path(place): Path<HashMap<String, String>>) -> Result<Response> {
    staff.permit::<action::ChangeContacts>()?;
    let agreement = act::open(&mut staff, id).await?;
    let found = found(&mut staff, &agreement, &place).await?;
    let typed = Typed { details: &found.person.details, duties: &found.duties(), evidence: "" };
    Ok(page(&staff, &agreement, &found, &typed, Problems::default()))
}

pub async fn post(
    mut staff: Staff,
    Which(id): Which,
    Path(place): Path<HashMap<String, String>>,
    fields: Fields,
) -> Result<Response> {
    let permit = staff.permit::<action::ChangeContacts>()?;
    let agreement = act::open(&mut staff, id).await?;
    let ends = fields.text("act") == "end";
    let request = fields.once(staff.id.0, Some(agreement.controller), "contact.change")?;
    let done = if ends { "staff-ended" } else { "staff-changed" };
    let outcome = format!("{}?done={done}", list(&staff, &agreement));
    if let Some(path) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&path).into_response());
    }
    let found = found(&mut staff, &agreement, &place).await?;
    let locale = staff.visit.locale;
    let mut problems = Problems::default();
    let (details, duties) = form::read(locale, &fields, &mut problems);
    let typed = Typed { details: &details, duties: &duties, evidence: "" };
    let changed = if ends {
        problems = Problems::default();
        contacts::end(&mut staff.tx, permit, &found.person).await?
    } else if problems.is_empty() {
        contacts::change(&mut staff.tx, permit, &found.person, &details, &duties).await?
    } else {
        return Ok(page(&staff, &agreement, &found, &typed, problems));
    };
    if let Changed::LastOf(duty) = changed {
        problems.add(locale, "duties", &last_of(duty));
        return Ok(page(&staff, &agreement, &found, &typed, problems));
    }
    if ends {
        staff_letters::tell(&mut staff, &agreement, &found.all, &Written::Ended(&found.person)).await?;
    } else {
        let now = controllers::contact(&mut staff.tx, agreement.controller, found.person.id).await?;
        if now.asked.is_some() {
            staff_letters::link(&mut staff, &agreement, &now).await?;
        }
        staff_letters::tell(&mut staff, &agreement, &found.all, &Written::Changed(&now)).await?;
    }
    staff.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

/// Answers, with evidence, for what the customer has not confirmed.
pub async fn answer(
    mut staff: Staff,
    Which(id): Which,
    Path(place): Path<HashMap<String, String>>,
    fields: Fields,
) -> Result<Response> {
    let permit = staff.permit::<action::AnswerForContact>()?;
    let agreement = act::open(&mut staff, id).await?;
    let request = fields.once(staff.id.0, Some(agreement.controller), "contact.answer")?;
    let outcome = format!("{}?done=staff-answered", list(&staff, &agreement));
    if let Some(path) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&path).into_response());
    }
    let found = found(&mut staff, &agreement, &place).await?;
    let waits = found.person.asked.as_ref().ok_or(Error::Stale)?;
    if seen(waits) != fields.text("seen") {
        return Err(Error::Stale);
    }
    let locale = staff.visit.locale;
    let evidence = fields.trimmed("evidence");
    let mut problems = Problems::default();
    if !domain::names::says_something(&evidence) {
        problems.add(locale, "evidence", &Message::new("contacts-problem-evidence"));
    } else if evidence.chars().count() > LONGEST {
        problems.add(locale, "evidence", &Message::new("form-problem-too-long").with("most", LONGEST));
    } else {
        match contacts::answer_for(&mut staff.tx, permit, &found.person, &evidence).await {
            Ok(Ok(None)) => {}
            Ok(Ok(Some(replaced))) => letters::took_place(&mut staff.tx, agreement.id, &replaced).await?,
            Ok(Err(NotYet::Awaited(until))) => {
                let message = Message::new("contacts-problem-awaited").with("until", moment(&staff, until));
                problems.add(locale, "evidence", &message);
            }
            Ok(Err(NotYet::SamePerson)) => {
                problems.add(locale, "evidence", &Message::new("contacts-problem-same-person"));
            }
            Err(StorageError::Stale) => return Err(Error::Stale),
            Err(error) => return Err(error.into()),
        }
    }
    if !problems.is_empty() {
        let typed = Typed { details: &found.person.details, duties: &found.duties(), evidence: &evidence };
        return Ok(page(&staff, &agreement, &found, &typed, problems));
    }
    staff_letters::tell(&mut staff, &agreement, &found.all, &Written::Answered(&found.person)).await?;
    staff.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

fn moment(staff: &Staff, at: chrono::DateTime<chrono::Utc>) -> String {
    staff.visit.locale.moment(at, zone(&staff.profile))
}

fn page(staff: &Staff, agreement: &Agreement, found: &Found, typed: &Typed<'_>, problems: Problems) -> Response {
    let visit = &staff.visit;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let person = &found.person;
    let back = list(staff, agreement);
    let may = Action::AnswerForContact.allows(&staff.actor);
    let waits = person.asked.as_ref().map(|waits| Waits {
        what: asked(visit.locale, person, &found.all),
        since: moment(staff, waits.at),
        answer: if may { format!("{back}/{}/answer", person.id) } else { String::new() },
        seen: seen(waits),
        evidence: typed.evidence.to_owned(),
        error: problems.of("evidence"),
        key: visit.app.form_key(),
    });
    let template = One {
        page: PageHead { has_errors: !problems.is_empty(), ..staff.head("contacts-one-title") },
        crumbs: act::crumbs(staff, agreement),
        back,
        organisation: name_of(agreement),
        email: person.details.email.clone(),
        it: form::show(visit.locale, typed.details, typed.duties, &problems),
        waits,
        keys: [visit.app.form_key(), visit.app.form_key()],
        errors: problems.0,
    };
    staff.page(template).status(status).into_response()
}
