//! Declining a proposal of the other party, and taking back one's own.

use askama::Template;
use axum::response::{IntoResponse, Response};
use domain::amendments::State;
use domain::message::Message;
use domain::names;
use domain::permissions::action;
use http::StatusCode;
use storage::StorageError;
use storage::amendments::{self, Amendment};
use storage::mails::MailKind;

use super::desk::{Desk, Which};
use super::{mails, show, words};
use crate::forms::{Fields, Problems};
use crate::view::{FieldError, Link, PageHead};
use crate::{Result, filters};

const LONGEST: usize = 4_000;

#[derive(Template)]
#[template(path = "amendments/end.html")]
struct End {
    page: PageHead,
    crumbs: Vec<Link>,
    errors: Vec<FieldError>,
    title: String,
    /// Declining; else taking back.
    declining: bool,
    /// It was sent already: the other party is told.
    sent: bool,
    key: String,
    revision: i32,
    words: String,
    back: String,
    problems: Problems,
}

pub async fn decline_page(mut desk: Desk, which: Which) -> Result<Response> {
    desk.permit_on_running::<action::DeclineAmendment>()?;
    let amendment = desk.amendment(which).await?;
    if amendment.state != State::Proposed || amendment.side == desk.side() {
        return show::meanwhile(desk, which).await;
    }
    Ok(page(&desk, &amendment, true, "", Problems::default()))
}

pub async fn decline(mut desk: Desk, which: Which, fields: Fields) -> Result<Response> {
    let permit = desk.permit_on_running::<action::DeclineAmendment>()?;
    let outcome = desk.to(&which.0.to_string());
    if let Some(before) = desk.claim(&fields, "amendment.decline", &outcome).await? {
        return Ok(before);
    }
    let amendment = desk.amendment(which).await?;
    let open = amendment.state == State::Proposed && amendment.side != desk.side();
    if !open || fields.number("revision")? != amendment.revision {
        return show::meanwhile(desk, which).await;
    }
    let said = fields.trimmed("words").replace('\r', "");
    let mut problems = Problems::default();
    let locale = desk.locale();
    if !names::says_something(&said) {
        problems.add(locale, "words", &Message::new("amendments-decline-missing"));
    } else if said.chars().count() > LONGEST {
        problems.add(locale, "words", &Message::new("amendments-too-long"));
    } else if said.chars().any(|c| c != '\n' && c != '\t' && names::is_hidden(c)) {
        problems.add(locale, "words", &Message::new("amendments-fault-hidden"));
    }
    if !problems.is_empty() {
        return Ok(page(&desk, &amendment, true, &said, problems));
    }
    match amendments::decline(desk.tx(), permit, &amendment, &said).await {
        Ok(()) => {}
        Err(StorageError::Stale) => return show::meanwhile(desk, which).await,
        Err(error) => return Err(error.into()),
    }
    mails::tell(&mut desk, &amendment, State::Declined, MailKind::AmendmentEnded, &said).await?;
    desk.done(&outcome).await
}

pub async fn withdraw_page(mut desk: Desk, which: Which) -> Result<Response> {
    desk.permit_on_running::<action::WithdrawAmendment>()?;
    let amendment = desk.amendment(which).await?;
    if !matches!(amendment.state, State::Draft | State::Proposed) || amendment.side != desk.side() {
        return show::meanwhile(desk, which).await;
    }
    Ok(page(&desk, &amendment, false, "", Problems::default()))
}

pub async fn withdraw(mut desk: Desk, which: Which, fields: Fields) -> Result<Response> {
    let permit = desk.permit_on_running::<action::WithdrawAmendment>()?;
    let outcome = desk.to(&which.0.to_string());
    if let Some(before) = desk.claim(&fields, "amendment.withdraw", &outcome).await? {
        return Ok(before);
    }
    let amendment = desk.amendment(which).await?;
    if amendment.side != desk.side() || fields.number("revision")? != amendment.revision {
        return show::meanwhile(desk, which).await;
    }
    match amendments::withdraw(desk.tx(), permit, &amendment).await {
        Ok(()) => {}
        Err(StorageError::Stale) => return show::meanwhile(desk, which).await,
        Err(error) => return Err(error.into()),
    }
    if amendment.state == State::Proposed {
        mails::tell(&mut desk, &amendment, State::Withdrawn, MailKind::AmendmentEnded, "").await?;
    }
    desk.done(&outcome).await
}

fn page(desk: &Desk, amendment: &Amendment, declining: bool, words: &str, problems: Problems) -> Response {
    let locale = desk.locale();
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = if declining { "amendments-decline-title" } else { "amendments-withdraw-title" };
    let mut head = desk.head(locale.text(title).into_owned());
    head.has_errors = !problems.is_empty();
    let template = End {
        page: head,
        crumbs: desk.crumbs(true),
        errors: problems.0.clone(),
        title: words::title(locale, amendment),
        declining,
        sent: amendment.state == State::Proposed,
        key: desk.visit().app.form_key(),
        revision: amendment.revision,
        words: words.to_owned(),
        back: desk.to(&amendment.id.to_string()),
        problems,
    };
    desk.page(template).status(status).into_response()
}
