//! Rejecting an agreement, with a reason that the signatory reads.

use askama::Template;
use axum::response::{IntoResponse, Response};
use domain::message::Message;
use domain::permissions::action;
use http::StatusCode;
use storage::agreements::{self, Agreement, Decision};
use storage::controllers;
use storage::mails::MailKind;

use super::act::{self, Begun, Which};
use super::letter::{self, Letter};
use super::too_late;
use crate::Result;
use crate::filters;
use crate::forms::{Fields, Problems};
use crate::view::{FieldError, Link, PageHead};
use crate::visit::Staff;

/// The longest reason, in characters.
pub const LONGEST: usize = 2_000;

#[derive(Template)]
#[template(path = "agreements/reject.html")]
struct Page {
    page: PageHead,
    crumbs: Vec<Link>,
    back: String,
    errors: Vec<FieldError>,
    key: String,
    revision: i32,
    organisation: String,
    /// Who reads the reason.
    signatory: String,
    reason: String,
    reason_error: String,
}

pub async fn get(mut staff: Staff, Which(id): Which) -> Result<Response> {
    staff.permit::<action::RejectAgreement>()?;
    let agreement = act::open(&mut staff, id).await?;
    if !agreement.state.awaits_decision() {
        return too_late::page(staff, id).await;
    }
    let key = staff.visit.app.form_key();
    page(&mut staff, &agreement, key, String::new(), Problems::default()).await
}

pub async fn post(mut staff: Staff, Which(id): Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::RejectAgreement>()?;
    let agreement = match act::begin(&mut staff, id, &fields, "agreement.reject", "rejected").await? {
        Begun::On(agreement) => agreement,
        Begun::Before(lead) => return Ok(lead.into_response()),
        Begun::Late => return too_late::page(staff, id).await,
    };
    let reason = fields.trimmed("reason");
    let mut problems = Problems::default();
    if let Some(problem) = wrong(&reason, "agreements-reject-reason-missing") {
        problems.add(staff.visit.locale, "reason", &problem);
        return page(&mut staff, &agreement, fields.text("idempotency_key").to_owned(), reason, problems).await;
    }
    let decision = agreements::reject(&mut staff.tx, permit, &agreement, &reason).await?;
    if matches!(decision, Decision::Done) {
        let to = controllers::contact(&mut staff.tx, agreement.controller, agreement.signatory).await?;
        let letter = Letter { kind: MailKind::Rejected, link: None, words: Some(reason) };
        letter::send(&mut staff, &agreement, &to, letter).await?;
    }
    act::end(staff, id, decision, "rejected").await
}

/// What is wrong with a reason: `missing` is what is said where there is none.
pub fn wrong(reason: &str, missing: &'static str) -> Option<Message> {
    if reason.is_empty() {
        Some(Message::new(missing))
    } else if reason.chars().count() > LONGEST {
        Some(Message::new("form-problem-too-long").with("most", LONGEST))
    } else if reason.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        Some(Message::new("agreements-reason-control"))
    } else {
        None
    }
}

async fn page(
    staff: &mut Staff,
    agreement: &Agreement,
    key: String,
    reason: String,
    problems: Problems,
) -> Result<Response> {
    let signatory = controllers::contact(&mut staff.tx, agreement.controller, agreement.signatory).await?;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut head = staff.head("agreements-reject-title");
    head.has_errors = !problems.is_empty();
    let template = Page {
        page: head,
        crumbs: act::crumbs(staff, agreement),
        back: act::page_of(staff, agreement.id, ""),
        key,
        revision: agreement.revision,
        organisation: act::name_of(agreement),
        signatory: if signatory.details.name.is_empty() { signatory.details.email } else { signatory.details.name },
        reason,
        reason_error: problems.of("reason"),
        errors: problems.0,
    };
    Ok(staff.page(template).status(status).into_response())
}
