//! The page of a controller's people: what needs them, their agreements, documents and people.

use askama::Template;
use storage::{agreements, amendments, controllers};

use super::life::state_tone;
use crate::public::offered;
use crate::render::Page;
use crate::view::PageHead;
use crate::visit::{Contact, zone};
use crate::{Result, filters};
use domain::people::Duty;
use domain::permissions::action;

#[derive(Template)]
#[template(path = "signing/mine.html")]
pub struct Mine {
    page: PageHead,
    title: String,
    /// What waits for the reader.
    needed: Vec<Line>,
    others: Vec<Line>,
    people: Vec<Person>,
    /// Agreements that could be signed too.
    offered: Vec<OnOffer>,
    begin: String,
    key: String,
    contact: String,
    /// Where those who sign take everything home; empty for others.
    export: String,
}

struct Line {
    href: String,
    reference: String,
    tone: &'static str,
    state: String,
    since: String,
    document: String,
}

struct Person {
    name: String,
    email: String,
    duties: String,
}

struct OnOffer {
    title: String,
    edition: String,
    version: String,
}

pub async fn get(mut contact: Contact) -> Result<Page<Mine>> {
    contact.permit::<action::ViewOwnAgreement>()?;
    let owned = agreements::of_controller(&mut contact.tx, contact.controller).await?;
    let awaited = amendments::awaited(&mut contact.tx, contact.controller).await?;
    let people = controllers::contacts(&mut contact.tx, contact.controller).await?;
    let offered = offered(&contact.visit, &mut contact.tx, &contact.profile).await?;
    let locale = contact.visit.locale;
    let open = |agreement: &&agreements::Agreement| !agreement.state.is_editable() || agreement.signatory == contact.id;
    let running: Vec<_> = owned.iter().filter(|one| one.state.is_editable() || one.state.awaits_decision()).collect();
    let signs = people.iter().any(|person| person.id == contact.id && person.duties.contains(&Duty::Signatory));
    let offered = offered
        .into_iter()
        .filter(|one| signs && !running.iter().any(|agreement| agreement.version == one.version.id))
        .map(|one| OnOffer { title: one.title, edition: one.edition, version: one.version.id.to_string() })
        .collect();
    let (needed, others): (Vec<_>, Vec<_>) =
        owned.iter().partition(|one| awaited.contains(&one.id) || (one.state.is_editable() && open(one)));
    let lines = |list: Vec<&agreements::Agreement>| {
        list.into_iter().map(|one| line(&contact, one, awaited.contains(&one.id))).collect::<Vec<_>>()
    };
    let name = owned.iter().map(|one| one.controller_name.trim()).find(|name| !name.is_empty());
    let title = name.map_or_else(|| locale.text("signing-mine-title").into_owned(), str::to_owned);
    let template = Mine {
        page: PageHead { title: title.clone(), ..contact.head("signing-mine-title") },
        title,
        needed: lines(needed),
        others: lines(others),
        people: people.iter().map(|person| named(&contact, person)).collect(),
        offered,
        begin: contact.visit.to("mine/begin"),
        key: contact.visit.app.form_key(),
        contact: contact.profile.privacy_contact.clone(),
        export: if signs { contact.visit.to("mine/export") } else { String::new() },
    };
    Ok(contact.page(template))
}

/// An agreement in a line. One in which a proposal waits for an answer leads there.
fn line(contact: &Contact, agreement: &agreements::Agreement, awaited: bool) -> Line {
    let visit = &contact.visit;
    let href = visit.to(&format!("mine/{}", agreement.id));
    let state = match awaited {
        true => "signing-state-amendment".to_owned(),
        false => format!("signing-state-{}", agreement.state.word().replace('_', "-")),
    };
    Line {
        document: if agreement.pdf_sha256.is_some() { format!("{href}/document.pdf") } else { String::new() },
        href: if awaited { format!("{href}/amendments") } else { href },
        reference: agreement.reference.clone(),
        tone: if awaited { "you" } else { state_tone(agreement.state) },
        state: visit.locale.text(&state).into_owned(),
        since: visit.locale.date(agreement.since.with_timezone(&zone(&contact.profile)).date_naive()),
    }
}

fn named(contact: &Contact, person: &controllers::Contact) -> Person {
    let duties: Vec<_> = person
        .duties
        .iter()
        .map(|duty| contact.visit.locale.text(&format!("signing-duty-{}", duty.word())).into_owned())
        .collect();
    Person { name: person.details.name.clone(), email: person.details.email.clone(), duties: duties.join(", ") }
}
