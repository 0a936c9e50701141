//! One duty: what, by when and why then, who sees to it, and what proves that it was met.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{FromRequestParts, Path, Query};
use axum::response::{IntoResponse, Response};
use domain::agreements::Side;
use domain::duties::{DutyState, what};
use domain::ids::DutyId;
use domain::message::Message;
use domain::permissions::{Action, Role, action};
use http::StatusCode;
use http::request::Parts;
use i18n::Locale;
use serde::Deserialize;
use serde_json::Value;
use storage::audit::{self, Entry};
use storage::duties::{self, Duty};
use storage::staff::{self, StaffState};
use storage::{agreements, controllers};

use super::words::{self, Reading};
use crate::agreements::history::who;
use crate::agreements::words::{Names, machine};
use crate::forms::Problems;
use crate::view::{Choice, HistoryEvent, Link, PageHead, Row};
use crate::visit::{Staff, zone};
use crate::{App, Error, Result, filters};

/// The duty of the address.
#[derive(Clone, Copy, Debug)]
pub struct Which(pub DutyId);

impl FromRequestParts<App> for Which {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Path(place) =
            Path::<HashMap<String, String>>::from_request_parts(parts, app).await.map_err(|_| Error::NotFound)?;
        place.get("duty").and_then(|id| id.parse().ok()).map(Self).ok_or(Error::NotFound)
    }
}

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    done: String,
}

/// What was typed into a form that comes back.
#[derive(Default)]
pub struct Typed {
    pub note: String,
    pub reason: String,
    pub problems: Problems,
    /// Somebody was quicker.
    pub late: bool,
}

#[derive(Template)]
#[template(path = "duties/show.html")]
struct Show {
    page: PageHead,
    crumbs: Vec<Link>,
    /// What was done, as a key; empty for nothing.
    done: &'static str,
    title: String,
    tone: &'static str,
    state_word: String,
    rows: Vec<Row>,
    why: Vec<String>,
    /// Neither agreement nor law gives a date, and the steps are of a target of the tenant's own.
    own_target: bool,
    keys: [String; 3],
    was: String,
    owners: Vec<Choice>,
    /// Where forms go; empty for what the reader may not do, or not now.
    assign: String,
    meet: String,
    reopen: String,
    /// Where what is owed is done, for what is not met by hand.
    place: String,
    typed: Typed,
    history: Vec<HistoryEvent>,
}

/// The page.
pub async fn get(mut staff: Staff, Which(id): Which, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::ViewDuties>()?;
    let duty = read(&mut staff, id).await?;
    let done = match asked.done.as_str() {
        "owner" => "duties-done-owner",
        "met" => "duties-done-met",
        "reopened" => "duties-done-reopened",
        _ => "",
    };
    page(staff, &duty, done, Typed::default(), StatusCode::OK).await
}

/// Reads a duty, with the key of its controller at hand.
pub async fn read(staff: &mut Staff, id: DutyId) -> Result<Duty> {
    if let Some(controller) = duties::controller_of(&mut staff.tx, id).await? {
        staff.about(controller).await?;
    }
    Ok(duties::one(&mut staff.tx, id).await?)
}

/// What the owner was when the page was made, as it stands in the form.
pub fn was(duty: &Duty) -> String {
    duty.owner.map(|owner| owner.to_string()).unwrap_or_default()
}

/// The page as it stands, or as a form came back.
pub async fn page(
    mut staff: Staff,
    duty: &Duty,
    done: &'static str,
    typed: Typed,
    status: StatusCode,
) -> Result<Response> {
    let people = staff::all(&mut staff.tx).await?;
    let entries = audit::of_subject(&mut staff.tx, duty.id.0).await?;
    let place = place(&mut staff, duty).await?;
    let names: Names = people.iter().map(|person| (person.id.0, person.name.clone())).collect();
    let (locale, zone) = (staff.visit.locale, zone(&staff.profile));
    let reading = Reading { locale, zone, now: staff.visit.app.now(), side: Side::Processor };
    let title = locale.message(&what(duty.kind, &duty.term)).into_owned();
    let to = |word: &str| staff.visit.to(&format!("staff/duties/{}/{word}", duty.id));
    let may = |action: Action, state: DutyState, word: &str| {
        if action.allows(&staff.actor) && duty.state == state { to(word) } else { String::new() }
    };
    let by_hand = |href: String| if duty.kind.by_hand() { href } else { String::new() };
    let why = words::why(&reading, duty, &staff.profile);
    let mut page = staff.head_with(title.clone());
    page.has_errors = !typed.problems.is_empty();
    let app = &staff.visit.app;
    let template = Show {
        page,
        crumbs: crumbs(&staff, place.as_ref()),
        done,
        tone: reading.tone(duty.state, duty.party, duty.due_before),
        state_word: reading.state(duty.state, duty.due_before),
        rows: rows(&staff, &reading, duty, place.as_ref(), &names),
        own_target: duty.due_before.is_none() && !why.is_empty(),
        why,
        keys: [app.form_key(), app.form_key(), app.form_key()],
        was: was(duty),
        owners: owners(locale, &people, duty),
        assign: may(Action::AssignDuty, DutyState::Open, "owner"),
        meet: by_hand(may(Action::MeetDuty, DutyState::Open, "meet")),
        reopen: by_hand(may(Action::ReopenDuty, DutyState::Met, "reopen")),
        place: words::place(duty, Side::Processor).map(|path| staff.visit.to(&path)).unwrap_or_default(),
        typed,
        history: entries.iter().rev().filter_map(|entry| event(locale, zone, entry, &names)).collect(),
        title,
    };
    Ok(staff.page(template).status(status).into_response())
}

/// The agreement that a duty stands under: its page, its customer and its reference.
struct Place {
    href: String,
    organisation: String,
    reference: String,
}

async fn place(staff: &mut Staff, duty: &Duty) -> Result<Option<Place>> {
    let Some((agreement, controller)) = duty.agreement else { return Ok(None) };
    let organisation = controllers::one(&mut staff.tx, controller).await?.name;
    let reference = agreements::reference(&mut staff.tx, agreement).await?;
    let href = staff.visit.to(&format!("staff/agreements/{agreement}"));
    let organisation = if organisation.is_empty() { reference.clone() } else { organisation };
    Ok(Some(Place { href, organisation, reference }))
}

fn crumbs(staff: &Staff, place: Option<&Place>) -> Vec<Link> {
    let all =
        Link { href: staff.visit.to("staff/duties"), label: staff.visit.locale.text("duties-title").into_owned() };
    let under = place.map(|place| Link { href: format!("{}/duties", place.href), label: place.organisation.clone() });
    std::iter::once(all).chain(under).collect()
}

fn rows(staff: &Staff, reading: &Reading, duty: &Duty, place: Option<&Place>, names: &Names) -> Vec<Row> {
    let locale = reading.locale;
    let row = |word: &str, value: String| Row {
        label: locale.text(&format!("duties-fact-{word}")).into_owned(),
        value,
        change: String::new(),
    };
    let mut rows = vec![row("due", reading.due(duty.state, duty.due_before, duty.last_day))];
    rows.push(row(
        "party",
        match duty.party {
            Side::Processor => staff.profile.name.clone(),
            Side::Controller => place.map(|place| place.organisation.clone()).unwrap_or_default(),
        },
    ));
    if let Some(place) = place {
        rows.push(row("agreement", format!("{}, {}", place.organisation, place.reference)));
    }
    rows.push(row("source", reading.source(&duty.term, &duty.clause)));
    rows.push(row("from", locale.moment(duty.from, reading.zone)));
    let nobody = || locale.text("duties-owner-nobody").into_owned();
    rows.push(row("owner", duty.owner.and_then(|owner| names.get(&owner.0)).cloned().unwrap_or_else(nobody)));
    if let Some(at) = duty.settled_at {
        rows.push(row("settled", locale.moment(at, reading.zone)));
    }
    if let Some(evidence) = duty.evidence.as_ref().filter(|evidence| !evidence.note.is_empty()) {
        rows.push(row("evidence", evidence.note.clone()));
    }
    rows
}

fn owners(locale: Locale, people: &[staff::Staff], duty: &Duty) -> Vec<Choice> {
    let nobody = Choice {
        value: String::new(),
        label: locale.text("duties-owner-nobody").into_owned(),
        hint: String::new(),
        selected: duty.owner.is_none(),
    };
    let can = people.iter().filter(|one| one.state == StaffState::Active && one.role != Role::Auditor);
    let choices = can.map(|one| Choice {
        value: one.id.to_string(),
        label: one.name.clone(),
        hint: String::new(),
        selected: duty.owner == Some(one.id),
    });
    std::iter::once(nobody).chain(choices).collect()
}

/// What an entry of the log says of the duty.
pub fn event(locale: Locale, zone: chrono_tz::Tz, entry: &Entry, names: &Names) -> Option<HistoryEvent> {
    let detail = |name: &str| entry.detail.as_ref()?.get(name).and_then(Value::as_str);
    let what = match entry.action.as_str() {
        "duty.assign" => match detail("owner").and_then(|id| id.parse().ok()).and_then(|id| names.get(&id)) {
            Some(name) => Message::new("duties-history-owner").with("name", name.as_str()),
            None => Message::new("duties-history-nobody"),
        },
        "duty.meet" | "duty.meet_own" => match detail("note").filter(|note| !note.is_empty()) {
            Some(note) => Message::new("duties-history-met-with").with("note", note),
            None => Message::new("duties-history-met"),
        },
        "duty.reopen" => Message::new("duties-history-reopened").with("reason", detail("reason").unwrap_or_default()),
        _ => return None,
    };
    Some(HistoryEvent {
        when: locale.moment(entry.at, zone),
        datetime: machine(entry.at),
        what: locale.message(&what).into_owned(),
        who: who(locale, entry, names),
    })
}
