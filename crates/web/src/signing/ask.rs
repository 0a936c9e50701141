//! Asking for a link: to begin, and to come back. The answer is the same for everybody, and takes the same time: it
//! tells nobody whose address is known here.

use std::time::Duration;

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;
use domain::email::EmailAddress;
use domain::ids::{ControllerId, TemplateVersionId};
use domain::message::Message;
use http::StatusCode;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use storage::links::LinkKind;
use storage::sessions::SessionKind;
use storage::tenants::Profile;
use storage::throttle::Limit;
use storage::{controllers, staff, templates};
use tokio::time::{Instant, sleep_until};
use uuid::Uuid;

use super::mails::{self, Wanted};
use crate::forms::{Fields, Problems};
use crate::next::{self, Pages};
use crate::view::{FieldError, PageHead};
use crate::visit::Visit;
use crate::{Error, Result, filters};

/// Mails that one address is sent.
const BY_ADDRESS: Limit = Limit { what: "signing.ask.address", most: 5, within: TimeDelta::hours(1) };
/// Mails that are sent at the wish of one network address; whole offices share one.
const BY_NETWORK: Limit = Limit { what: "signing.ask.network", most: 300, within: TimeDelta::hours(1) };
/// No answer comes sooner: a new customer takes a few more statements than a known one.
const AT_LEAST: Duration = Duration::from_millis(250);

/// Which door somebody stands at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Door {
    Begin,
    ComeBack,
}

#[derive(Deserialize)]
pub struct Which {
    #[serde(default)]
    version: String,
}

#[derive(Template)]
#[template(path = "signing/ask.html")]
struct Ask {
    page: PageHead,
    title: String,
    lede: String,
    processor: String,
    errors: Vec<FieldError>,
    email: String,
    version: String,
    begins: bool,
    back: String,
    privacy: String,
    key: String,
}

impl Ask {
    fn wrong(&self) -> String {
        self.errors.first().map(|error| error.text.clone()).unwrap_or_default()
    }
}

/// "We have sent a mail", with a field for its code.
#[derive(Template)]
#[template(path = "signing/sent.html")]
pub struct Sent {
    pub page: PageHead,
    pub errors: Vec<FieldError>,
    /// To whom; empty where the page no longer knows.
    pub email: String,
    /// The link's id. Not a secret: it proves nothing without the code.
    pub link: String,
    pub action: String,
    pub again: String,
    pub key: String,
}

impl Sent {
    fn wrong(&self) -> String {
        self.errors.first().map(|error| error.text.clone()).unwrap_or_default()
    }
}

pub async fn begin(visit: Visit, Query(which): Query<Which>) -> Result<Response> {
    let (mut tx, profile) = visit.public().await?;
    if visit.session(SessionKind::Contact).is_some() {
        return Ok(visit.lead("mine").into_response());
    }
    let offered = templates::published(&mut tx).await?;
    let version = match (which.version.parse::<TemplateVersionId>(), offered.as_slice()) {
        (Ok(version), rows) if rows.iter().any(|row| row.version == version) => version,
        (_, [only]) => only.version,
        // Which one? The tenant's page lists them.
        _ => return Ok(visit.lead("").into_response()),
    };
    Ok(page(&visit, &profile, Door::Begin, "", &version.to_string(), Problems::default()))
}

pub async fn come_back(visit: Visit) -> Result<Response> {
    let (_, profile) = visit.public().await?;
    if visit.session(SessionKind::Contact).is_some() {
        return Ok(visit.lead(&next::page(&visit, Pages::Contact, "mine")).into_response());
    }
    Ok(page(&visit, &profile, Door::ComeBack, "", "", Problems::default()))
}

pub async fn begin_asked(visit: Visit, fields: Fields) -> Result<Response> {
    asked(visit, fields, Door::Begin).await
}

pub async fn come_back_asked(visit: Visit, fields: Fields) -> Result<Response> {
    asked(visit, fields, Door::ComeBack).await
}

async fn asked(visit: Visit, fields: Fields, door: Door) -> Result<Response> {
    let answer_at = Instant::now() + AT_LEAST;
    let (mut tx, profile) = visit.public().await?;
    let typed = fields.trimmed("email");
    let email = match EmailAddress::parse(&typed) {
        Ok(email) => email,
        Err(error) => {
            let mut problems = Problems::default();
            problems.add(visit.locale, "email", &error.message());
            return Ok(page(&visit, &profile, door, &typed, fields.text("version"), problems));
        }
    };
    let version = match fields.text("version").parse::<TemplateVersionId>() {
        Ok(version) if templates::published(&mut tx).await?.iter().any(|row| row.version == version) => Some(version),
        Ok(_) => return Ok(visit.lead("").into_response()),
        Err(_) => None,
    };
    drop(tx);
    let id = link_id(&fields, &email)?;
    limit(&visit, &email.normalised()).await?;
    match send(&visit, id, &email, version).await {
        // The same form once more: its mail is on its way.
        Ok(()) | Err(Error::Stale) => {}
        Err(error) => return Err(error),
    }
    sleep_until(answer_at).await;
    Ok(sent(&visit, &profile, &typed, &id.to_string(), Problems::default()))
}

/// The id of the mail and its link, from the form's key and the address: the same form sent twice makes one mail, and a
/// corrected address another.
fn link_id(fields: &Fields, email: &EmailAddress) -> Result<Uuid> {
    let key: Uuid = fields
        .text("idempotency_key")
        .parse()
        .map_err(|_| Error::BadRequest(Message::new("error-bad-request-body")))?;
    let hash: [u8; 32] =
        Sha256::new().chain_update(key.as_bytes()).chain_update(email.normalised().as_bytes()).finalize().into();
    let [head @ .., _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _] = hash;
    Ok(uuid::Builder::from_custom_bytes(head).into_uuid())
}

/// Counts a mail against the limits of its address and of the network address.
pub async fn limit(visit: &Visit, address: &str) -> Result<()> {
    let db = &visit.app.db;
    let tenant = visit.arrival.public.tenant();
    for (limit, whose) in [(BY_ADDRESS, format!("{tenant} {address}")), (BY_NETWORK, visit.network_address.to_string())]
    {
        if let Some(until) = db.throttle(limit, &whose).await? {
            return Err(Error::TooMany(until));
        }
    }
    Ok(())
}

async fn send(visit: &Visit, id: Uuid, email: &EmailAddress, version: Option<TemplateVersionId>) -> Result<()> {
    let db = &visit.app.db;
    let mut tx = db.tenant(&visit.gate()).await?;
    if staff::is_staff(&mut tx, email).await? {
        mails::staff_cannot_sign(visit, &mut tx, id, email).await?;
        return Ok(tx.commit().await?);
    }
    let known = controllers::by_address(&mut tx, email, version.is_none()).await?;
    drop(tx);
    let (ctx, wanted) = match known {
        Some((contact, controller)) => (
            visit.arrival.public.addressed(controller),
            Wanted { kind: LinkKind::Return, person: contact.0, controller, agreement: None, version },
        ),
        None => {
            let fresh = || db.randomness().id(db.now());
            let controller = ControllerId(fresh());
            (
                visit.arrival.public.newcomer(controller),
                Wanted { kind: LinkKind::Begin, person: fresh(), controller, agreement: None, version },
            )
        }
    };
    let mut tx = db.tenant(&ctx).await?;
    mails::link(visit, &mut tx, id, email, &wanted).await?;
    Ok(tx.commit().await?)
}

fn page(visit: &Visit, profile: &Profile, door: Door, email: &str, version: &str, problems: Problems) -> Response {
    let (title, lede) = match door {
        Door::Begin => ("signing-begin-title", "signing-begin-lede"),
        Door::ComeBack => ("signing-come-back-title", "signing-come-back-lede"),
    };
    let failed = !problems.is_empty();
    let template = Ask {
        page: PageHead { has_errors: failed, ..visit.head(profile, title) },
        title: visit.locale.text(title).into_owned(),
        lede: visit.locale.text_with(lede, &[("processor", profile.name.as_str().into())]).into_owned(),
        processor: profile.name.clone(),
        errors: problems.0,
        email: email.to_owned(),
        version: version.to_owned(),
        begins: door == Door::Begin,
        back: visit.to(""),
        privacy: visit.to("privacy"),
        key: visit.app.form_key(),
    };
    let status = if failed { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    visit.page(profile, template).status(status).into_response()
}

/// The answer to everybody. It is no redirect, so that the address stands in no URL; loading it again sends nothing.
pub fn sent(visit: &Visit, profile: &Profile, email: &str, link: &str, problems: Problems) -> Response {
    let failed = !problems.is_empty();
    let template = Sent {
        page: PageHead { has_errors: failed, ..visit.head(profile, "signing-sent-title") },
        errors: problems.0,
        email: email.to_owned(),
        link: link.to_owned(),
        action: next::step(visit, "begin/code"),
        again: next::step(visit, "come-back"),
        key: visit.app.form_key(),
    };
    let status = if failed { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    visit.page(profile, template).status(status).into_response()
}
