//! What using a link up does: it proves the address, begins the agreement where somebody wanted to begin one, and lets
//! the browser in.

use axum::response::{IntoResponse, Redirect, Response};
use chrono::TimeDelta;
use domain::email::EmailAddress;
use domain::ids::{AgreementId, ContactId, ControllerId, TemplateVersionId};
use domain::people::{ContactDetails, Duty};
use domain::permissions::Actor;
use domain::secrets::Token;
use domain::signing::Form;
use http::header::SET_COOKIE;
use storage::agreements::{self, Start};
use storage::links::{self, Link, LinkKind};
use storage::{StorageError, TenantTx, controllers, idempotency, sessions, templates};

use super::link::address;
use crate::contacts::took_place;
use crate::forms::Fields;
use crate::next::{self, Pages};
use crate::visit::Visit;
use crate::{Error, Result};

/// How long the form of a link that was used is answered again.
const ANSWER_AGAIN: TimeDelta = TimeDelta::minutes(5);

/// Whom a link lets in, and where it leads.
struct Opened {
    contact: ContactId,
    controller: ControllerId,
    to: String,
}

/// Uses a link up and lets the reader in. `None` where it has been used by another form than this, or has expired.
pub async fn open(visit: &Visit, link: &Link, fields: &Fields) -> Result<Option<Response>> {
    let controller = link.controller.ok_or(Error::NotFound)?;
    let mut tx = visit.app.db.tenant(link.ctx()).await?;
    let email = address(&mut tx, link).await?;
    let known = match link.kind {
        LinkKind::Begin => {
            drop(tx);
            let mut gate = visit.app.db.tenant(&visit.gate()).await?;
            // Who comes back may be somebody that the signatory named. Who begins is nobody else's contact, or anybody
            // could lead them to a page of theirs by naming them.
            let known = controllers::by_address(&mut gate, &email, link.version.is_none()).await?;
            drop(gate);
            tx = visit.app.db.tenant(link.ctx()).await?;
            known
        }
        _ => None,
    };
    // Who asked twice and uses both links has one page, not two.
    let (contact, owner) = known.unwrap_or((ContactId(link.person), controller));
    let request = fields.once(link.id, Some(controller), "link.use")?;
    let to = match links::use_up(&mut tx, link).await {
        Ok(()) => {
            let to = match known {
                Some(_) => visit.to(&next::page(visit, Pages::Contact, "mine")),
                None => arrive(visit, &mut tx, link, controller, &email).await?,
            };
            match idempotency::claim(&mut tx, &request, &to).await? {
                None => to,
                Some(_) => return Err(Error::Stale),
            }
        }
        // The same form once more, since its answer did not arrive: it leads where it led. Not for long, or the form
        // would be a key that somebody finds later.
        Err(StorageError::Stale) if link.used_at.is_none_or(|at| tx.now() - at > ANSWER_AGAIN) => return Ok(None),
        Err(StorageError::Stale) => match idempotency::claim(&mut tx, &request, "").await {
            Ok(Some(to)) => to,
            Ok(None) | Err(StorageError::Duplicate(_)) => return Ok(None),
            Err(error) => return Err(error.into()),
        },
        Err(error) => return Err(error.into()),
    };
    let opened = Opened { contact, controller: owner, to };
    if owner == controller {
        return let_in(visit, tx, opened).await.map(Some);
    }
    tx.commit().await?;
    let mut tx = visit.app.db.tenant(&visit.arrival.public.addressed(owner)).await?;
    prove(&mut tx, contact, owner, None).await?;
    let_in(visit, tx, opened).await.map(Some)
}

/// Starts the session, in the transaction of what it follows. Whom the staff alone have named does not get in.
async fn let_in(visit: &Visit, mut tx: TenantTx, opened: Opened) -> Result<Response> {
    if controllers::contact(&mut tx, opened.controller, opened.contact).await?.is_stranger() {
        // The address is proved; who they are to the organisation is for its own people to say.
        tx.commit().await?;
        return super::link::proved(visit).await;
    }
    let token = Token::random(&mut *visit.app.db.randomness().rng());
    sessions::start_contact(&mut tx, opened.contact, opened.controller, token.hash().as_bytes()).await?;
    tx.commit().await?;
    let cookie = visit.cookie(&token).to_string();
    Ok(([(SET_COOKIE, cookie)], Redirect::to(&opened.to)).into_response())
}

/// Notes that the address is proved; where that takes another's place, everybody there is told.
async fn prove(
    tx: &mut TenantTx,
    contact: ContactId,
    controller: ControllerId,
    agreement: Option<AgreementId>,
) -> Result<()> {
    let Some(replaced) = controllers::prove(tx, contact).await? else { return Ok(()) };
    let agreement = match agreement {
        Some(agreement) => Some(agreement),
        None => agreements::of_controller(tx, controller).await?.first().map(|first| first.id),
    };
    match agreement {
        Some(agreement) => took_place(tx, agreement, &replaced).await,
        None => Ok(()),
    }
}

/// Notes that the address is proved; answers where the reader is led.
async fn arrive(
    visit: &Visit,
    tx: &mut TenantTx,
    link: &Link,
    controller: ControllerId,
    email: &EmailAddress,
) -> Result<String> {
    let contact = ContactId(link.person);
    if link.kind != LinkKind::Begin {
        prove(tx, contact, controller, link.agreement).await?;
        return Ok(match link.agreement {
            Some(agreement) => visit.to(&format!("mine/{agreement}")),
            None => visit.to(&next::page(visit, Pages::Contact, "mine")),
        });
    }
    controllers::create(tx, controller, "").await?;
    let details = ContactDetails { email: email.as_str().to_owned(), ..ContactDetails::default() };
    controllers::put_contact(tx, contact, controller, email, &details, &[Duty::Signatory], visit.language()).await?;
    controllers::prove(tx, contact).await?;
    match link.version {
        Some(version) => {
            let agreement = begin(visit, tx, version, controller, contact).await?;
            Ok(visit.to(&format!("mine/{agreement}/organisation")))
        }
        None => Ok(visit.to("mine")),
    }
}

async fn begin(
    visit: &Visit,
    tx: &mut TenantTx,
    version: TemplateVersionId,
    controller: ControllerId,
    signatory: ContactId,
) -> Result<AgreementId> {
    let version = templates::one(tx, version).await?;
    let language = version.text(visit.language()).map_or(version.prevailing, |text| text.language);
    let start = Start { controller, signatory, version: version.id, language, form: Form::default(), invited_by: None };
    Ok(agreements::start(tx, Actor::Contact { id: signatory, controller }, &start).await?)
}
