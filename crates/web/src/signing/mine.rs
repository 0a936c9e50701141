//! The page of a controller's people: what needs them, their agreements, documents and people.

use askama::Template;
use chrono::{DateTime, Utc};
use domain::ids::{AgreementId, NoticeId};
use domain::matters::may_speak;
use domain::subprocessors::{Demand, course_standing};
use storage::endings::{self, Awaited, Awaits};
use storage::subprocessors::{changes, notices};
use storage::{agreements, amendments, controllers};

use super::life::state_tone;
use crate::public::offered;
use crate::render::Page;
use crate::view::PageHead;
use crate::visit::{Contact, zone};
use crate::{Result, filters, in_force};
use domain::people::Duty;
use domain::permissions::action;

#[derive(Template)]
#[template(path = "signing/mine.html")]
pub struct Mine {
    page: PageHead,
    title: String,
    /// What waits for the reader.
    needed: Vec<Needed>,
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

/// Something that waits for the reader.
struct Needed {
    href: String,
    title: String,
    what: String,
    since: String,
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
    let reader = contact.id;
    let open = |agreement: &&agreements::Agreement| !agreement.state.is_editable() || agreement.signatory == reader;
    let running: Vec<_> = owned.iter().filter(|one| one.state.is_editable() || one.state.awaits_decision()).collect();
    let signs = people.iter().any(|person| person.id == contact.id && person.duties.contains(&Duty::Signatory));
    let offered = offered
        .into_iter()
        .filter(|one| signs && !running.iter().any(|agreement| agreement.version == one.version.id))
        .map(|one| OnOffer { title: one.title, edition: one.edition, version: one.version.id.to_string() })
        .collect();
    let today = in_force::today(&contact.tx, &contact.profile);
    let ends = endings::awaited(&mut contact.tx, contact.controller, today).await?;
    let speaks = people.iter().any(|person| person.id == contact.id && may_speak(&person.duties));
    let told = if speaks { unanswered(&mut contact).await? } else { Vec::new() };
    let reading = Reading { contact: &contact, amendments: &awaited, ends: &ends, told: &told };
    let mut needed: Vec<Needed> = Vec::new();
    let mut others = Vec::new();
    for one in &owned {
        let mut waiting = reading.waiting(one, one.state.is_editable() && open(&one));
        // One in force is at hand whatever waits in it.
        if waiting.is_empty() || one.in_force_from.is_some() {
            others.push(line(&contact, one));
        }
        needed.append(&mut waiting);
    }
    // The people have a page once an agreement is in force.
    if let Some(agreement) = owned.iter().find(|one| signs && one.in_force_from.is_some()) {
        needed.extend(reading.to_confirm(agreement, &people));
    }
    let name = owned.iter().map(|one| one.controller_name.trim()).find(|name| !name.is_empty());
    let title = name.map_or_else(|| locale.text("signing-mine-title").into_owned(), str::to_owned);
    let template = Mine {
        page: PageHead { title: title.clone(), ..contact.head("signing-mine-title") },
        title,
        needed,
        others,
        people: people.iter().map(|person| named(&contact, person)).collect(),
        offered,
        begin: contact.visit.to("mine/begin"),
        key: contact.visit.app.form_key(),
        contact: contact.profile.privacy_contact.clone(),
        export: if signs { contact.visit.to("mine/export") } else { String::new() },
    };
    Ok(contact.page(template))
}

/// A notice of a change to sub-processors that waits for the organisation's word.
struct Unanswered {
    agreement: AgreementId,
    notice: NoticeId,
    /// The number of the change.
    number: i32,
    announced: DateTime<Utc>,
}

/// Every notice that waits for the organisation's word.
async fn unanswered(contact: &mut Contact) -> Result<Vec<Unanswered>> {
    let mut silent = notices::unanswered(&mut contact.tx, contact.controller).await?;
    silent.retain(|one| one.consequence.demand >= Demand::Window);
    if silent.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<NoticeId> = silent.iter().map(|one| one.id).collect();
    let mut events = notices::events(&mut contact.tx, &ids).await?;
    let announced = changes::announced(&mut contact.tx).await?;
    let now = contact.visit.app.now();
    let waits = silent.iter().filter_map(|notice| {
        let change = announced.iter().find(|one| one.id == notice.change)?;
        let course = notices::course_of(change, &events.remove(&notice.id).unwrap_or_default());
        let waits = course_standing(&notice.consequence, &course, now).waits_for_answer();
        let (number, announced) = change.number.zip(change.announced_at).filter(|_| waits)?;
        Some(Unanswered { agreement: notice.agreement, notice: notice.id, number, announced })
    });
    Ok(waits.collect())
}

/// What waits for whom.
struct Reading<'a> {
    contact: &'a Contact,
    amendments: &'a [(AgreementId, DateTime<Utc>)],
    ends: &'a [Awaited],
    told: &'a [Unanswered],
}

impl Reading<'_> {
    /// What waits for the reader in an agreement: each with the page on which it is done.
    fn waiting(&self, agreement: &agreements::Agreement, to_fill: bool) -> Vec<Needed> {
        let visit = &self.contact.visit;
        let needed = |page: &str, what: String, since: DateTime<Utc>| Needed {
            href: visit.to(&format!("mine/{}{page}", agreement.id)),
            title: visit
                .locale
                .text_with("signing-mine-agreement", &[("reference", agreement.reference.as_str().into())])
                .into_owned(),
            what,
            since: day(self.contact, since),
        };
        let say = |key: &str| visit.locale.text(key).into_owned();
        let mut waiting = Vec::new();
        if to_fill {
            let word = agreement.state.word().replace('_', "-");
            waiting.push(needed("", say(&format!("signing-state-{word}")), agreement.since));
        }
        let proposals = self.amendments.iter().filter(|(id, _)| *id == agreement.id);
        waiting.extend(proposals.map(|(_, since)| needed("/amendments", say("signing-state-amendment"), *since)));
        // Only who signs for the organisation answers these.
        let ends =
            self.ends.iter().filter(|one| one.agreement == agreement.id && agreement.signatory == self.contact.id);
        waiting.extend(ends.map(|one| match one.what {
            Awaits::TakingBack => needed("/end", say("signing-state-taking-back"), one.since),
            Awaits::Choice => needed("/end", say("signing-state-choice"), one.since),
        }));
        let told = self.told.iter().filter(|one| one.agreement == agreement.id);
        waiting.extend(told.map(|one| {
            let what = visit.locale.text_with("signing-state-notice", &[("number", i64::from(one.number).into())]);
            needed(&format!("/subprocessors/notices/{}", one.notice), what.into_owned(), one.announced)
        }));
        waiting
    }

    /// What the processor wrote of the organisation's people and nobody has confirmed; the page is the same below each of
    /// its agreements.
    fn to_confirm(&self, agreement: &agreements::Agreement, people: &[controllers::Contact]) -> Option<Needed> {
        let (contact, visit) = (self.contact, &self.contact.visit);
        let since = people.iter().filter_map(|person| person.asked.as_ref()).map(|asked| asked.at).min()?;
        let processor = [("processor", contact.profile.name.as_str().into())];
        Some(Needed {
            href: visit.to(&format!("mine/{}/people", agreement.id)),
            title: visit.locale.text("signing-mine-people").into_owned(),
            what: visit.locale.text_with("signing-state-contacts", &processor).into_owned(),
            since: day(contact, since),
        })
    }
}

fn day(contact: &Contact, at: DateTime<Utc>) -> String {
    contact.visit.locale.date(at.with_timezone(&zone(&contact.profile)).date_naive())
}

/// An agreement in a line.
fn line(contact: &Contact, agreement: &agreements::Agreement) -> Line {
    let visit = &contact.visit;
    let href = visit.to(&format!("mine/{}", agreement.id));
    let state = format!("signing-state-{}", agreement.state.word().replace('_', "-"));
    Line {
        document: if agreement.pdf_sha256.is_some() { format!("{href}/document.pdf") } else { String::new() },
        href,
        reference: agreement.reference.clone(),
        tone: state_tone(agreement.state),
        state: visit.locale.text(&state).into_owned(),
        since: day(contact, agreement.since),
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
