//! Taking a key away. No code is asked for: what takes access away must be quick, as when somebody's own access ends.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use domain::api_keys::{self as rules, State};
use domain::permissions::action;
use http::StatusCode;
use storage::{StorageError, api_keys, idempotency};

use super::{LIST, Which, list};
use crate::forms::Fields;
use crate::view::{Link, PageHead};
use crate::visit::Staff;
use crate::{Result, filters};

#[derive(Template)]
#[template(path = "api_keys/revoke.html")]
struct RevokePage {
    page: PageHead,
    crumbs: Vec<Link>,
    name: String,
    beginning: String,
    /// When it was last used; empty for never.
    used: String,
    key: String,
    back: String,
}

/// The question.
pub async fn get(mut staff: Staff, Which(id): Which) -> Result<Response> {
    staff.permit::<action::RevokeKey>()?;
    let key = api_keys::one(&mut staff.tx, id).await?;
    if key.state == State::Revoked {
        return meanwhile(staff).await;
    }
    let locale = staff.visit.locale;
    let template = RevokePage {
        page: staff.head("api-keys-revoke-title"),
        crumbs: vec![Link { href: staff.visit.to(LIST), label: locale.text("api-keys-title").into_owned() }],
        name: key.name,
        beginning: rules::beginning(&key.handle),
        used: key.used_on.map(|day| locale.date(day)).unwrap_or_default(),
        key: staff.visit.app.form_key(),
        back: staff.visit.to(LIST),
    };
    Ok(staff.page(template).into_response())
}

/// Takes it away.
pub async fn post(mut staff: Staff, Which(id): Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::RevokeKey>()?;
    let request = fields.once(staff.id.0, None, "api_key.revoke")?;
    let outcome = staff.visit.to(&format!("{LIST}?done=revoked"));
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    match api_keys::revoke(&mut staff.tx, permit, id).await {
        Ok(()) => {
            staff.tx.commit().await?;
            Ok(Redirect::to(&outcome).into_response())
        }
        Err(StorageError::Stale) => meanwhile(staff).await,
        Err(error) => Err(error.into()),
    }
}

/// A colleague was quicker. What this transaction meant to do is given up.
async fn meanwhile(mut staff: Staff) -> Result<Response> {
    staff.tx = staff.visit.app.db.tenant(staff.session.ctx()).await?;
    list::page(staff, ("you", "api-keys-too-late"), StatusCode::CONFLICT).await
}
