//! A customer's contacts, for the staff.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use domain::permissions::{Action, action};
use domain::terms::{self, Key};
use storage::{audit, controllers};

use super::list::Asked;
use super::people::{self, Person};
use crate::agreements::act::{self, Which, name_of};
use crate::agreements::sections::sections;
use crate::agreements::words;
use crate::view::{FactPart, HistoryEvent, Link, PageHead, RailItem};
use crate::visit::{Staff, zone};
use crate::{Result, contract, filters, in_force};

#[derive(Template)]
#[template(path = "contacts/staff_list.html")]
struct List {
    page: PageHead,
    crumbs: Vec<Link>,
    sections: Vec<RailItem>,
    done: Option<String>,
    organisation: String,
    source: FactPart,
    people: Vec<Person>,
    /// Where somebody is named; empty for those who may not.
    new: String,
    history: Vec<HistoryEvent>,
}

/// What was done a moment ago; a closed list, since it stands in the address.
const DONE: [&str; 6] = ["staff-asked", "staff-again", "staff-named", "staff-changed", "staff-ended", "staff-answered"];

pub async fn get(mut staff: Staff, Which(id): Which, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::ViewAgreements>()?;
    let agreement = act::open(&mut staff, id).await?;
    let Some(today) = in_force::terms(&mut staff.tx, &staff.profile, id).await? else {
        // Until an agreement is in force, its signatory names the contacts while filling it in.
        return Ok(Redirect::to(&act::page_of(&staff, id, "")).into_response());
    };
    let people = controllers::contacts(&mut staff.tx, agreement.controller).await?;
    let entries = audit::of_subject(&mut staff.tx, agreement.controller.0).await?;
    let names = words::names(&mut staff.tx).await?;
    let sections = sections(&mut staff, &agreement, "people").await?;
    let locale = staff.visit.locale;
    let may = Action::ChangeContacts.allows(&staff.actor);
    let root = format!("{}/people", act::page_of(&staff, id, ""));
    let done = DONE.into_iter().find(|done| *done == asked.done);
    let updates = terms::part(&today, Key::ContactsUpdates);
    let template = List {
        page: staff.head("contacts-title"),
        crumbs: act::crumbs(&staff, &agreement),
        sections,
        done: done.map(|done| locale.text(&format!("contacts-done-{done}")).into_owned()),
        organisation: name_of(&agreement),
        source: FactPart { href: String::new(), ..contract::fact_part(locale, &updates, "") },
        people: people
            .iter()
            .map(|person| people::shown(locale, person, &people, may.then_some(root.as_str())))
            .collect(),
        new: if may { format!("{root}/new") } else { String::new() },
        history: people::history(locale, zone(&staff.profile), &entries, &Ok(names)),
    };
    Ok(staff.page(template).into_response())
}
