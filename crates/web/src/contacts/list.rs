//! The contacts of the reader's organisation, those of the processor, and what was changed.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use domain::people::Duty;
use domain::terms::{self, Key};
use serde::Deserialize;
use storage::audit;
use storage::controllers;

use super::people::{self, Person};
use super::points::{self, Point};
use crate::contract;
use crate::signing::own::Own;
use crate::signing::sections::sections;
use crate::view::{FactPart, HistoryEvent, PageHead, RailItem};
use crate::{Result, filters, in_force};

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    pub done: String,
}

/// Something that the processor wrote and that the reader confirms or refuses.
struct Ask {
    name: String,
    email: String,
    what: String,
    action: String,
    seen: String,
    keys: [String; 2],
}

#[derive(Template)]
#[template(path = "contacts/list.html")]
struct List {
    page: PageHead,
    back: String,
    sections: Vec<RailItem>,
    done: Option<String>,
    processor: String,
    source: FactPart,
    asks: Vec<Ask>,
    people: Vec<Person>,
    /// Where somebody is named; empty for those who do not sign.
    new: String,
    points: Vec<Point>,
    history: Vec<HistoryEvent>,
}

/// What was done a moment ago; a closed list, since it stands in the address.
pub const DONE: [&str; 5] = ["named", "changed", "ended", "confirmed", "refused"];

/// Whether the reader signs for the organisation, and so may change its contacts.
pub async fn signs(own: &mut Own) -> Result<bool> {
    let me = controllers::contact(&mut own.contact.tx, own.contact.controller, own.contact.id).await?;
    Ok(me.duties.contains(&Duty::Signatory))
}

pub async fn get(mut own: Own, Query(asked): Query<Asked>) -> Result<Response> {
    let signs = signs(&mut own).await?;
    let people = controllers::contacts(&mut own.contact.tx, own.contact.controller).await?;
    let entries = audit::of_subject(&mut own.contact.tx, own.contact.controller.0).await?;
    let sections = sections(&mut own, "people").await?;
    let contact = &mut own.contact;
    let today = in_force::terms(&mut contact.tx, &contact.profile, own.agreement.id).await?.unwrap_or_default();
    let locale = own.contact.visit.locale;
    let points = points::standing(&mut own.contact.tx, locale, &own.contact.profile).await?;
    let done = DONE.into_iter().find(|done| *done == asked.done);
    let updates = terms::part(&today, Key::ContactsUpdates);
    let root = own.to("people");
    let asks = people.iter().filter_map(|person| {
        let asked = person.asked.as_ref().filter(|_| signs)?;
        Some(Ask {
            name: people::name_of(person),
            email: person.details.email.clone(),
            what: people::asked(locale, person, &people),
            action: format!("{root}/{}/asked", person.id),
            seen: super::asked::seen(asked),
            keys: [own.contact.visit.app.form_key(), own.contact.visit.app.form_key()],
        })
    });
    let processor = own.contact.profile.name.clone();
    let template = List {
        page: own.contact.head("contacts-title"),
        back: own.to(""),
        sections,
        done: done.map(|done| locale.text(&format!("contacts-done-{done}")).into_owned()),
        source: FactPart { href: String::new(), ..contract::fact_part(locale, &updates, "") },
        asks: asks.collect(),
        people: people
            .iter()
            .map(|person| people::shown(locale, person, &people, signs.then_some(root.as_str())))
            .collect(),
        new: if signs { own.to("people/new") } else { String::new() },
        points,
        history: people::history(locale, own.zone(), &entries, &Err(processor.clone())),
        processor,
    };
    Ok(own.contact.page(template).into_response())
}
