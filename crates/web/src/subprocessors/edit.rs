//! Adding an entry, and changing one: the same long form.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use domain::ids::{ChangeId, SubprocessorId};
use domain::language::Language;
use domain::message::Message;
use domain::permissions::{Permit, action};
use domain::subprocessors::{ChainFault, Facet, Other, Presence, Profile, Wrong, facets, headlines};
use http::StatusCode;
use serde::Deserialize;
use storage::subprocessors::notices;
use storage::subprocessors::{self, Change, Entry, Kept};
use storage::{StorageError, idempotency};

use super::fields::{fields_of, read};
use super::form::{Form, Group};
use super::show::open;
use super::{Which, at, changes, crumbs};
use crate::forms::{Fields, Problems};
use crate::in_force::today;
use crate::view::{FieldError, Link, PageHead};
use crate::visit::Staff;
use crate::{Result, filters};

#[derive(Template)]
#[template(path = "subprocessors/edit.html")]
struct Edit {
    page: PageHead,
    crumbs: Vec<Link>,
    errors: Vec<FieldError>,
    /// Somebody has changed it since this form was shown.
    stale: bool,
    title: String,
    at: String,
    key: String,
    revision: String,
    groups: Vec<Group>,
    /// The draft that it goes into; empty where it is recorded at once.
    change: String,
    /// What customers have to be told of, so that it cannot be recorded at once; empty for nothing.
    asks: Vec<String>,
    reason: String,
    reason_error: String,
    from: String,
    from_error: String,
    back: String,
}

/// What a form is about: an entry with its revision, or a new one.
#[derive(Clone, Copy)]
struct About {
    entry: Option<(SubprocessorId, i32)>,
    stale: bool,
}

const NEW: About = About { entry: None, stale: false };

/// The draft that the form is for; none where it records at once.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    change: String,
}

impl Asked {
    /// The draft in a field of the form.
    fn field(&self) -> (String, String) {
        ("change".to_owned(), self.change.chars().take(40).collect())
    }
}

pub async fn new(staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::KeepSubprocessors>()?;
    page(staff, NEW, Fields(vec![asked.field()]), Problems::default()).await
}

pub async fn get(mut staff: Staff, Which(id): Which, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::KeepSubprocessors>()?;
    // What a draft says of it already is what is written on; an entry that only a draft knows has no history.
    if let Some(profile) = drafted(&mut staff, &asked, id).await? {
        let history = subprocessors::history(&mut staff.tx, id).await;
        let revision = history.map(|history| history.revision).unwrap_or_default();
        let mut fields = fields_of(&profile, first(&staff));
        fields.0.push(asked.field());
        return page(staff, About { entry: Some((id, revision)), stale: false }, fields, Problems::default()).await;
    }
    let (history, version) = open(&mut staff, id).await?;
    let mut fields = fields_of(&version.profile, first(&staff));
    fields.0.push(asked.field());
    page(staff, About { entry: Some((id, history.revision)), stale: false }, fields, Problems::default()).await
}

pub async fn post_new(staff: Staff, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::KeepSubprocessors>()?;
    let id = SubprocessorId(staff.tx.new_id());
    keep(staff, permit, id, NEW, fields).await
}

pub async fn post(staff: Staff, Which(id): Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::KeepSubprocessors>()?;
    let about = About { entry: Some((id, fields.number("revision")?)), stale: false };
    keep(staff, permit, id, about, fields).await
}

async fn keep(
    mut staff: Staff,
    permit: Permit<action::KeepSubprocessors>,
    id: SubprocessorId,
    about: About,
    fields: Fields,
) -> Result<Response> {
    if !fields.text("more").is_empty() {
        return page(staff, about, fields, Problems::default()).await;
    }
    let draft: Option<ChangeId> = fields.text("change").parse().ok();
    if draft.is_some() || fields.text("how") == "draft" {
        return put(staff, id, draft, about, fields).await;
    }
    let request = fields.once(staff.id.0, None, "subprocessor.keep")?;
    let outcome = format!("{}?done=kept", at(&staff, id, ""));
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    let (profile, from) = match typed(&staff, &fields) {
        Ok(typed) => typed,
        Err(problems) => return page(staff, about, fields, problems).await,
    };
    let reason = fields.trimmed("reason");
    if about.entry.is_some() {
        // What is nobody's, or another's, is not there to be told of either.
        subprocessors::history(&mut staff.tx, id).await?;
    }
    if told(&mut staff, id, Some(&profile)).await?.is_some() {
        let mut problems = Problems::default();
        match (fields.text("how"), reason.is_empty()) {
            ("correct", false) => {}
            ("correct", true) => problems.add(staff.visit.locale, "reason", &Message::new("changes-wrong-reason")),
            _ => problems.add(staff.visit.locale, "how", &Message::new("changes-asks")),
        }
        if !problems.is_empty() {
            return page(staff, about, fields, problems).await;
        }
    }
    let change = Change { id, seen: about.entry.map(|(_, revision)| revision), profile, why: reason };
    let problem = match subprocessors::keep(&mut staff.tx, permit, &[change], from).await {
        Ok(Kept::Done) => {
            staff.tx.commit().await?;
            return Ok(Redirect::to(&outcome).into_response());
        }
        Ok(Kept::Chain(fault)) => ("below", chain_problem(&mut staff, &fault).await?),
        Ok(Kept::Before(day)) => ("from", Message::new("subprocessors-wrong-order").with("day", day)),
        Ok(Kept::Above(_)) => return Err(StorageError::Stale.into()),
        Err(StorageError::Stale) if about.entry.is_some() => {
            // What was typed stays, and counts from what holds now once the reader has looked.
            let (history, _) = open(&mut staff, id).await?;
            let about = About { entry: Some((id, history.revision)), stale: true };
            return page(staff, about, fields, Problems::default()).await;
        }
        Err(error) => return Err(error.into()),
    };
    let mut problems = Problems::default();
    problems.add(staff.visit.locale, problem.0, &problem.1);
    page(staff, about, fields, problems).await
}

/// Puts what was typed into a draft, a new one where none is given.
async fn put(
    mut staff: Staff,
    id: SubprocessorId,
    draft: Option<ChangeId>,
    about: About,
    fields: Fields,
) -> Result<Response> {
    let change = draft.unwrap_or_else(|| ChangeId(staff.tx.new_id()));
    let request = fields.once(staff.id.0, None, "subprocessor.draft")?;
    let outcome = changes::at(&staff, change);
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    let profile = match typed_profile(&staff, &fields) {
        Ok(profile) => profile,
        Err(problems) => return page(staff, about, fields, problems).await,
    };
    if draft.is_none() {
        changes::new_draft(&mut staff, change).await?;
    }
    let revision = storage::subprocessors::changes::one(&mut staff.tx, change).await?.revision;
    changes::into_draft(&mut staff, (change, revision), id, Some(&profile)).await?;
    staff.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

/// What a draft says of an entry; none where it says nothing of it.
async fn drafted(staff: &mut Staff, asked: &Asked, id: SubprocessorId) -> Result<Option<Profile>> {
    let Ok(change) = asked.change.parse::<ChangeId>() else { return Ok(None) };
    let change = storage::subprocessors::changes::one(&mut staff.tx, change).await?;
    let entries = storage::subprocessors::changes::entries(&mut staff.tx, &change).await?;
    Ok(entries.into_iter().find(|entry| entry.id == id).and_then(|entry| entry.after))
}

/// What customers have to be told of when an entry becomes this, or leaves; none where there is nothing to tell, or nobody
/// whom to tell.
pub async fn told(staff: &mut Staff, id: SubprocessorId, after: Option<&Profile>) -> Result<Option<Vec<String>>> {
    if !notices::anybody(&mut staff.tx).await? {
        return Ok(None);
    }
    let known = all(staff).await?;
    let before = known.iter().find(|entry| entry.id == id).map(|entry| &entry.profile);
    let others: Vec<Other<'_>> = known
        .iter()
        .filter(|entry| entry.id != id)
        .map(|entry| Other { id: entry.id, profile: &entry.profile, presence: Presence::Stays })
        .collect();
    let found = facets(before, after, &others);
    if found.iter().all(|facet| *facet == Facet::Contact) {
        return Ok(None);
    }
    let locale = staff.visit.locale;
    Ok(Some(headlines(before, after, &found).iter().map(|line| locale.message(line).into_owned()).collect()))
}

/// What is wrong with the chain, with the names of whoever is in it.
pub async fn chain_problem(staff: &mut Staff, fault: &ChainFault) -> Result<Message> {
    let entries = all(staff).await?;
    let name = |id: SubprocessorId| entries.iter().find(|entry| entry.id == id).map(|entry| entry.profile.name.clone());
    let unnamed = staff.visit.locale.text("subprocessors-this").into_owned();
    Ok(fault.message(|id| name(id).unwrap_or_else(|| unnamed.clone())))
}

/// Everything that there is today.
async fn all(staff: &mut Staff) -> Result<Vec<Entry>> {
    let day = today(&staff.tx, &staff.profile);
    Ok(subprocessors::list(&mut staff.tx, day).await?)
}

fn first(staff: &Staff) -> Language {
    staff.profile.languages.first().copied().unwrap_or(Language::En)
}

/// The profile, or everything that is wrong with it.
fn typed_profile(staff: &Staff, fields: &Fields) -> Result<Profile, Problems> {
    read(fields, first(staff)).map_err(|wrong| {
        let mut problems = Problems::default();
        for Wrong { field, message } in &wrong {
            problems.add(staff.visit.locale, field, message);
        }
        problems
    })
}

/// The profile and its day, or everything that is wrong with them.
fn typed(staff: &Staff, fields: &Fields) -> Result<(Profile, NaiveDate), Problems> {
    let profile = typed_profile(staff, fields);
    let from = day(fields, today(&staff.tx, &staff.profile));
    match (profile, from) {
        (Ok(profile), Ok(from)) => Ok((profile, from)),
        (profile, from) => {
            let mut problems = profile.err().unwrap_or_default();
            if let Err(wrong) = from {
                problems.add(staff.visit.locale, "from", &wrong);
            }
            Err(problems)
        }
    }
}

/// The day from which something holds: today or earlier. What is to come is announced, and not recorded.
pub fn day(fields: &Fields, today: NaiveDate) -> Result<NaiveDate, Message> {
    let earliest = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap_or(NaiveDate::MIN);
    match NaiveDate::parse_from_str(&fields.trimmed("from"), "%Y-%m-%d") {
        Ok(day) if day > today => Err(Message::new("subprocessors-wrong-ahead")),
        Ok(day) if day < earliest => Err(Message::new("subprocessors-wrong-order").with("day", earliest)),
        Ok(day) => Ok(day),
        Err(_) => Err(Message::new("subprocessors-wrong-day")),
    }
}

async fn page(mut staff: Staff, about: About, mut fields: Fields, problems: Problems) -> Result<Response> {
    let above = all(&mut staff).await?;
    let change = fields.text("change").chars().take(40).collect::<String>();
    let asks = match about.entry.map(|(id, _)| id).or(Some(SubprocessorId(uuid::Uuid::nil()))) {
        // Only what was refused for this says so; it is what the reader has to decide on.
        Some(id) if !problems.of("how").is_empty() || !problems.of("reason").is_empty() => {
            match typed_profile(&staff, &fields) {
                Ok(profile) => told(&mut staff, id, Some(&profile)).await?.unwrap_or_default(),
                Err(_) => Vec::new(),
            }
        }
        _ => Vec::new(),
    };
    let (reason, reason_error) = (fields.trimmed("reason"), problems.of("reason"));
    let visit = &staff.visit;
    let (title, path, back, revision) = match about.entry {
        None => {
            let root = visit.to("staff/subprocessors");
            ("subprocessors-new", format!("{root}/new"), root, String::new())
        }
        Some((id, revision)) => {
            ("subprocessors-edit", at(&staff, id, "edit"), at(&staff, id, ""), revision.to_string())
        }
    };
    let from = match fields.0.iter().any(|(name, _)| name == "from") {
        true => fields.text("from").chars().take(20).collect(),
        false => today(&staff.tx, &staff.profile).to_string(),
    };
    let status = match (problems.is_empty(), about.stale) {
        (_, true) => StatusCode::CONFLICT,
        (false, _) => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::OK,
    };
    // A form that shows something else counts anew; one that comes back is the same form.
    let again = (!about.stale).then(|| fields.trimmed("idempotency_key")).filter(|key| !key.is_empty());
    let named = about.entry.and_then(|(id, _)| above.iter().find(|entry| entry.id == id));
    let title = match named.map(|entry| entry.profile.name.as_str()) {
        Some(name) => visit.locale.text_with("subprocessors-edit-title", &[("name", name.into())]).into_owned(),
        None => visit.locale.text(title).into_owned(),
    };
    let mut head = staff.head_with(title.clone());
    head.has_errors = !problems.is_empty();
    fields.0.retain(|(name, _)| name != "idempotency_key" && name != "revision");
    let form = Form {
        locale: visit.locale,
        languages: &staff.profile.languages,
        fields: &fields,
        problems: &problems,
        above: &above,
        own: about.entry.map(|(id, _)| id),
    };
    let template = Edit {
        page: head,
        crumbs: crumbs(&staff),
        stale: about.stale,
        title,
        at: path,
        key: again.unwrap_or_else(|| visit.app.form_key()),
        revision,
        groups: form.groups(),
        change,
        asks,
        reason,
        reason_error,
        from,
        from_error: problems.of("from"),
        back,
        errors: problems.0.clone(),
    };
    Ok(staff.page(template).status(status).into_response())
}
