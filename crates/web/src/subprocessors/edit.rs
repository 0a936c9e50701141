//! Adding an entry, and changing one: the same long form.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use domain::ids::SubprocessorId;
use domain::language::Language;
use domain::message::Message;
use domain::permissions::{Permit, action};
use domain::subprocessors::{ChainFault, Profile, Wrong};
use http::StatusCode;
use storage::subprocessors::{self, Change, Entry, Kept};
use storage::{StorageError, idempotency};

use super::fields::{fields_of, read};
use super::form::{Form, Group};
use super::show::open;
use super::{Which, at, crumbs};
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

pub async fn new(staff: Staff) -> Result<Response> {
    staff.permit::<action::KeepSubprocessors>()?;
    page(staff, NEW, Fields::default(), Problems::default()).await
}

pub async fn get(mut staff: Staff, Which(id): Which) -> Result<Response> {
    staff.permit::<action::KeepSubprocessors>()?;
    let (history, version) = open(&mut staff, id).await?;
    let fields = fields_of(&version.profile, first(&staff));
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
    let request = fields.once(staff.id.0, None, "subprocessor.keep")?;
    let outcome = format!("{}?done=kept", at(&staff, id, ""));
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    let (profile, from) = match typed(&staff, &fields) {
        Ok(typed) => typed,
        Err(problems) => return page(staff, about, fields, problems).await,
    };
    let change = Change { id, seen: about.entry.map(|(_, revision)| revision), profile };
    let problem = match subprocessors::keep(&mut staff.tx, permit, &[change], from, false).await {
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

/// The profile and its day, or everything that is wrong with them.
fn typed(staff: &Staff, fields: &Fields) -> Result<(Profile, NaiveDate), Problems> {
    let locale = staff.visit.locale;
    let mut problems = Problems::default();
    let profile = read(fields, first(staff)).map_err(|wrong| {
        for Wrong { field, message } in &wrong {
            problems.add(locale, field, message);
        }
    });
    let from = day(fields, today(&staff.tx, &staff.profile)).map_err(|wrong| problems.add(locale, "from", &wrong));
    match (profile, from) {
        (Ok(profile), Ok(from)) => Ok((profile, from)),
        _ => Err(problems),
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
    let mut head = staff.head(title);
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
        title: visit.locale.text(title).into_owned(),
        at: path,
        key: again.unwrap_or_else(|| visit.app.form_key()),
        revision,
        groups: form.groups(),
        from,
        from_error: problems.of("from"),
        back,
        errors: problems.0.clone(),
    };
    Ok(staff.page(template).status(status).into_response())
}
