//! The contacts of the reader's organisation, and what was changed.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use domain::people::Duty;
use domain::terms::{self, Key};
use serde::Deserialize;
use storage::audit::{self, Entry};
use storage::controllers::{self, Contact};

use crate::contract;
use crate::signing::own::Own;
use crate::signing::sections::sections;
use crate::view::{FactPart, HistoryEvent, PageHead, RailItem};
use crate::{Result, filters, in_force};

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    done: String,
}

struct Person {
    name: String,
    email: String,
    phone: String,
    duties: String,
    /// Named, and the address is not proved yet.
    waits: bool,
    href: String,
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
    people: Vec<Person>,
    /// Where somebody is named; empty for those who do not sign.
    new: String,
    history: Vec<HistoryEvent>,
}

/// What was done a moment ago; a closed list, since it stands in the address.
const DONE: [&str; 3] = ["named", "changed", "ended"];

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
    let done = DONE.into_iter().find(|done| *done == asked.done);
    let updates = terms::part(&today, Key::ContactsUpdates);
    let template = List {
        page: own.contact.head("contacts-title"),
        back: own.to(""),
        sections,
        done: done.map(|done| locale.text(&format!("contacts-done-{done}")).into_owned()),
        processor: own.contact.profile.name.clone(),
        source: FactPart { href: String::new(), ..contract::fact_part(locale, &updates, "") },
        people: people.iter().map(|person| shown(&own, person, signs)).collect(),
        new: if signs { own.to("people/new") } else { String::new() },
        history: entries.iter().rev().filter_map(|entry| event(&own, entry)).collect(),
    };
    Ok(own.contact.page(template).into_response())
}

fn shown(own: &Own, person: &Contact, signs: bool) -> Person {
    let locale = own.contact.visit.locale;
    let duties = if person.counts() { &person.duties } else { &person.wanted };
    let duties: Vec<_> =
        duties.iter().map(|duty| locale.text(&format!("contacts-duty-{}", duty.word())).into_owned()).collect();
    Person {
        name: person.details.name.clone(),
        email: person.details.email.clone(),
        phone: person.details.phone.clone(),
        duties: duties.join(", "),
        waits: !person.counts(),
        href: if signs { own.to(&format!("people/{}", person.id)) } else { String::new() },
    }
}

/// A change, as the log has it.
fn event(own: &Own, entry: &Entry) -> Option<HistoryEvent> {
    let locale = own.contact.visit.locale;
    let text = |name: &str| entry.detail.as_ref()?.get(name)?.as_str().map(str::to_owned);
    let act = text("act").filter(|_| entry.action == "contact.change")?;
    let act = ["name", "change", "end"].into_iter().find(|known| *known == act)?;
    let email = text("email").unwrap_or_default();
    Some(HistoryEvent {
        when: locale.moment(entry.at, own.zone()),
        datetime: entry.at.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        what: locale.text_with(&format!("contacts-history-{act}"), &[("email", email.into())]).into_owned(),
        who: String::new(),
    })
}
