//! A one-time link. Opening it shows a button and changes nothing; pressing the button uses it up.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use domain::email::EmailAddress;
use domain::ids::MailId;
use domain::secrets::Token;
use http::StatusCode;
use serde::Deserialize;
use storage::links::{Link, LinkKind};
use storage::sessions::SessionKind;
use storage::tenants::Profile;
use storage::{StorageError, TenantTx, mails as letters};

use super::mails::{self, Wanted};
use super::{ask, open};
use crate::forms::Fields;
use crate::next;
use crate::view::PageHead;
use crate::visit::Visit;
use crate::{Error, Result, filters};

#[derive(Deserialize)]
pub struct Which {
    token: String,
}

#[derive(Template)]
#[template(path = "signing/link.html")]
struct LinkPage {
    page: PageHead,
    processor: String,
    lede: String,
    key: String,
    privacy: String,
}

#[derive(Template)]
#[template(path = "signing/link-spent.html")]
struct SpentPage {
    page: PageHead,
    title: String,
    body: String,
    /// Where a new link is sent to the address of this one; empty for a link that is none of ours.
    again: String,
    come_back: String,
    /// The reader's page, where they are signed in.
    mine: String,
    contact: String,
    key: String,
}

/// The link of a token, where it is one for a controller's people. `None`: forged, of another tenant, or long gone.
async fn find(visit: &Visit, token: &str) -> Result<Option<Link>> {
    let Ok(token) = Token::parse(token) else { return Ok(None) };
    match visit.app.db.find_link(&visit.arrival.public, token.hash().as_bytes()).await {
        Ok(link) => Ok(Some(link).filter(|link| {
            matches!(link.kind, LinkKind::Begin | LinkKind::Invitation | LinkKind::Return) && link.controller.is_some()
        })),
        Err(StorageError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

pub async fn get(visit: Visit, Path(which): Path<Which>) -> Result<Response> {
    let link = find(&visit, &which.token).await?;
    let (_, profile) = visit.public().await?;
    let Some(link) = link.filter(|link| link.good) else { return spent(&visit, &profile, &which.token).await };
    let lede = match link.kind {
        LinkKind::Invitation => "signing-link-invited",
        LinkKind::Return => "signing-link-return",
        _ => "signing-link-begin",
    };
    let template = LinkPage {
        page: visit.head(&profile, "signing-link-title"),
        lede: visit.locale.text_with(lede, &[("processor", profile.name.as_str().into())]).into_owned(),
        processor: profile.name.clone(),
        key: visit.app.form_key(),
        privacy: visit.to("privacy"),
    };
    Ok(visit.page(&profile, template).into_response())
}

pub async fn post(visit: Visit, Path(which): Path<Which>, fields: Fields) -> Result<Response> {
    if let Some(link) = find(&visit, &which.token).await?
        && let Some(opened) = open::open(&visit, &link, &fields).await?
    {
        return Ok(opened);
    }
    let (_, profile) = visit.public().await?;
    spent(&visit, &profile, &which.token).await
}

/// Sends a new link in place of one that is spent or has expired, to the address that the old one went to.
pub async fn again(visit: Visit, Path(which): Path<Which>) -> Result<Redirect> {
    let link = find(&visit, &which.token).await?.ok_or(Error::NotFound)?;
    ask::limit(&visit, &link.person.to_string()).await?;
    let mut tx = visit.app.db.tenant(link.ctx()).await?;
    let email = address(&mut tx, &link).await?;
    let id = tx.new_id();
    let controller = link.controller.ok_or(Error::NotFound)?;
    let Link { kind, person, agreement, version, .. } = link;
    mails::link(&visit, &mut tx, id, &email, &Wanted { kind, person, controller, agreement, version }).await?;
    tx.commit().await?;
    Ok(visit.lead(&format!(
        "begin/code?link={id}{}",
        next::wanted(&visit).map(|next| format!("&next={next}")).unwrap_or_default()
    )))
}

/// The address that a link went to.
pub async fn address(tx: &mut TenantTx, link: &Link) -> Result<EmailAddress> {
    let content = letters::one(tx, MailId(link.id)).await?.content.ok_or(Error::NotFound)?;
    EmailAddress::parse(&content.email).map_err(Error::internal)
}

/// Says that an address is proved, to somebody whom the staff have named and the organisation has not confirmed.
pub async fn proved(visit: &Visit) -> Result<Response> {
    let (_, profile) = visit.public().await?;
    let title = visit.locale.text("contacts-proved-title").into_owned();
    let template = SpentPage {
        page: visit.head_with(&profile, title.clone()),
        title,
        body: visit.locale.text("contacts-proved-body").into_owned(),
        again: String::new(),
        come_back: visit.to("come-back"),
        mine: String::new(),
        contact: profile.privacy_contact.clone(),
        key: visit.app.form_key(),
    };
    Ok(visit.page(&profile, template).into_response())
}

async fn spent(visit: &Visit, profile: &Profile, token: &str) -> Result<Response> {
    let ours = find(visit, token).await?.is_some();
    let signed_in = visit.session(SessionKind::Contact).is_some();
    let (word, status) = if ours { ("spent", StatusCode::GONE) } else { ("unknown", StatusCode::NOT_FOUND) };
    let title = visit.locale.text(&format!("signing-link-{word}-title")).into_owned();
    let template = SpentPage {
        page: visit.head_with(profile, title.clone()),
        title,
        body: visit.locale.text(&format!("signing-link-{word}-body")).into_owned(),
        again: if ours { next::step(visit, &format!("link/{token}/again")) } else { String::new() },
        come_back: visit.to("come-back"),
        mine: if signed_in { visit.to("mine") } else { String::new() },
        contact: profile.privacy_contact.clone(),
        key: visit.app.form_key(),
    };
    Ok(visit.page(profile, template).status(status).into_response())
}
