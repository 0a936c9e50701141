//! Starting a roll-out: what would change, for whom, until when it can be answered, confirmed with a fresh code. One code
//! covers all proposals; each is signed over its own text when the worker makes it.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use domain::ids::RolloutId;
use domain::message::Message;
use domain::permissions::action;
use http::StatusCode;
use storage::rollouts::{self, Chosen as Which, NewRollout, Said};
use storage::{StorageError, idempotency};

use super::choose::{Asked, Chosen, chosen};
use super::fields::{self, Wanted};
use crate::agreements::code::{self, Judged};
use crate::forms::{Fields, Problems};
use crate::view::{Choice, FieldError, Hidden, Link, PageHead};
use crate::visit::{Staff, zone};
use crate::{Result, filters};

/// The labels of the days, for the summary of what is wrong.
const LABELS: [(&str, &str); 3] =
    [("day", "amendments-day"), ("answer", "rollouts-answer"), ("remind", "rollouts-remind")];

#[derive(Template)]
#[template(path = "rollouts/new.html")]
struct New {
    page: PageHead,
    crumbs: Vec<Link>,
    errors: Vec<FieldError>,
    at: String,
    kept: Vec<Hidden>,
    it: Chosen,
    lang: &'static str,
    which: Vec<Choice>,
    effects: Vec<Choice>,
    why: String,
    day: String,
    answer: String,
    remind: String,
    statement: String,
    key: String,
    /// Seconds until the next code.
    left: i64,
    back: String,
    problems: Problems,
}

#[derive(Template)]
#[template(path = "rollouts/nobody.html")]
struct Nobody {
    page: PageHead,
    crumbs: Vec<Link>,
    back: String,
}

pub async fn get(mut staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::StartRollout>()?;
    let Some(it) = chosen(&mut staff, &asked, &[]).await? else { return Ok(nobody(&staff)) };
    let key = staff.visit.app.form_key();
    page(staff, it, &Fields::default(), key, Problems::default(), StatusCode::OK).await
}

pub async fn post(mut staff: Staff, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::StartRollout>()?;
    let id = RolloutId(staff.tx.new_id());
    let outcome = staff.visit.to(&format!("staff/rollouts/{id}"));
    let request = fields.once(staff.id.0, None, "rollout.start")?;
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    let text = |name: &str| fields.text(name).to_owned();
    let asked = Asked { from: text("from"), to: text("to"), q: text("q"), after: text("after") };
    let Some(it) = chosen(&mut staff, &asked, &fields::ticked(&fields)).await? else { return Ok(nobody(&staff)) };
    let key = text("idempotency_key");
    let (locale, zone) = (staff.visit.locale, zone(&staff.profile));
    let today = staff.tx.now().with_timezone(&zone).date_naive();
    let wanted = match fields::read(&fields, locale, zone, today) {
        Ok(wanted) => wanted,
        Err(problems) => return page(staff, it, &fields, key, problems, StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    // Last: a code is used up by being judged.
    let mut problems = Problems::default();
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    match code::judge(&mut staff, fields.text("code")).await? {
        Judged::Right => {}
        Judged::Refused(message) => problems.add(locale, "code", &message),
        Judged::Wait(until) => {
            let until = locale.moment(until, zone);
            problems.add(locale, "code", &Message::new("agreements-code-wait").with("until", until));
            status = StatusCode::TOO_MANY_REQUESTS;
        }
    }
    if !problems.is_empty() {
        return page(staff, it, &fields, key, problems, status).await;
    }
    match start(&mut staff, permit, id, &it, &wanted).await {
        Ok(_) => {}
        Err(StorageError::NotFound) => {
            // All of them have moved on since the page was made.
            problems.add(locale, "which", &Message::new("rollouts-problem-none"));
            return page(staff, it, &fields, key, problems, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
        Err(error) => return Err(error.into()),
    }
    staff.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

async fn start(
    staff: &mut Staff,
    permit: domain::permissions::Permit<action::StartRollout>,
    id: RolloutId,
    it: &Chosen,
    wanted: &Wanted,
) -> Result<u64, StorageError> {
    let said = Said {
        why: wanted.why.clone(),
        effect: wanted.effect,
        statement: statement(staff, it),
        network_address: staff.visit.network_address.to_string(),
        user_agent: staff.visit.user_agent.clone(),
    };
    let new = NewRollout {
        id,
        from: it.from.version,
        to: it.to.version,
        chosen: wanted.these.as_deref().map_or(Which::All, Which::These),
        said: &said,
        answer_by: wanted.answer_by,
        remind: wanted.remind,
        by: staff.id,
    };
    rollouts::start(&mut staff.tx, permit, &new).await
}

/// What the person confirms, in the words that are kept with each signature.
fn statement(staff: &Staff, it: &Chosen) -> String {
    let message = Message::new("statement-rollout")
        .with("version", staff.title(&it.to.name, it.to.number))
        .with("processor", staff.profile.name.as_str());
    staff.visit.locale.message(&message).into_owned()
}

fn crumbs(staff: &Staff) -> Vec<Link> {
    vec![Link { href: staff.visit.to("staff/rollouts"), label: staff.visit.locale.text("rollouts-title").into_owned() }]
}

/// Nobody is on a version that another could take the place of.
fn nobody(staff: &Staff) -> Response {
    let back = staff.visit.to("staff/rollouts");
    staff.page(Nobody { page: staff.head("rollouts-new-title"), crumbs: crumbs(staff), back }).into_response()
}

async fn page(
    mut staff: Staff,
    it: Chosen,
    fields: &Fields,
    key: String,
    problems: Problems,
    status: StatusCode,
) -> Result<Response> {
    let left = code::clock(&mut staff).await?.left.max(0);
    let locale = staff.visit.locale;
    let choice =
        |value: &str, label: String, selected| Choice { value: value.to_owned(), label, hint: String::new(), selected };
    let say = |key: &str| locale.text(key).into_owned();
    let (these, on) = (fields.text("which") == "these", fields.text("effect") == "on");
    let everybody = locale.text_with("rollouts-which-all", &[("count", it.from.agreements.into())]).into_owned();
    let mut head = staff.head("rollouts-new-title");
    head.has_errors = !problems.is_empty();
    let versions = [("from", it.from.version), ("to", it.to.version)];
    let short = |name: &str| fields.text(name).chars().take(20).collect();
    let template = New {
        page: head,
        crumbs: crumbs(&staff),
        errors: problems.summary(staff.visit.locale, &LABELS),
        at: staff.visit.to("staff/rollouts/new"),
        kept: versions.map(|(name, id)| Hidden { name: name.to_owned(), value: id.to_string() }).to_vec(),
        lang: it.language.tag(),
        which: vec![choice("all", everybody, !these), choice("these", say("rollouts-which-these"), these)],
        effects: vec![
            choice("signed", say("amendments-effect-signed"), !on),
            choice("on", say("amendments-effect-on"), on),
        ],
        why: fields.text("why").to_owned(),
        day: short("day"),
        answer: short("answer"),
        remind: short("remind"),
        statement: statement(&staff, &it),
        key,
        left,
        back: staff.visit.to("staff/rollouts"),
        it,
        problems,
    };
    Ok(staff.page(template).status(status).into_response())
}
