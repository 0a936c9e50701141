//! One agreement on its controller's page: where it stands, what comes next, who does it and until when.

use askama::Template;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use domain::agreements::State;
use domain::signing::Step;
use http::StatusCode;
use storage::{amendments, audit, duties};

use super::frame::{Reason, reasons};
use super::life;
use super::own::Own;
use super::sections::sections;
use crate::endings::left_until;
use crate::matters::{Alert, alerts};
use crate::view::{LifeEvent, PageHead, RailItem, Row};
use crate::{Result, filters};

#[derive(Template)]
#[template(path = "signing/agreement.html")]
struct AgreementPage {
    page: PageHead,
    title: String,
    tone: &'static str,
    state_word: String,
    /// Why this page stands where another was expected: somebody was quicker, or the reader took it back.
    notice: Option<String>,
    sections: Vec<RailItem>,
    alerts: Vec<Alert>,
    returned: Vec<Reason>,
    life: Vec<LifeEvent>,
    rows: Vec<Row>,
    /// Where the reader goes on filling in and signing; empty where there is nothing to do.
    go_on: String,
    preview: String,
    signed: String,
    document: String,
    /// Everything that proves it, in one file.
    bundle: String,
    sealing: bool,
    sealed_for: String,
    withdraw: String,
    mine: String,
    reference: String,
}

pub async fn get(own: Own) -> Result<Response> {
    let visit = &own.contact.visit;
    let withdrawn = visit.query.as_deref() == Some("done=withdrawn") && own.agreement.state == State::Withdrawn;
    let notice = withdrawn.then(|| visit.locale.text("signing-done-withdrawn").into_owned());
    page(own, notice, StatusCode::OK).await
}

/// What happened in the meantime, for an act that came too late.
pub async fn meanwhile(own: Own) -> Result<Response> {
    let own = own.afresh().await?;
    let notice = own.contact.visit.locale.text("signing-too-late").into_owned();
    page(own, Some(notice), StatusCode::CONFLICT).await
}

async fn page(mut own: Own, notice: Option<String>, status: StatusCode) -> Result<Response> {
    let returned = reasons(&mut own).await?;
    let sections = sections(&mut own, "agreement").await?;
    let (id, matters, locale) = (own.agreement.id, own.to("matters"), own.contact.visit.locale);
    let alerts = alerts(&mut own.contact.tx, locale, id, |matter| format!("{matters}/{matter}")).await?;
    let entries = audit::of_subject(&mut own.contact.tx, own.agreement.id.0).await?;
    let awaited = amendments::awaited(&mut own.contact.tx, own.contact.controller).await?;
    let awaited = awaited.iter().any(|(agreement, _)| *agreement == id);
    let left = match own.agreement.state {
        State::Erased => left_until(&duties::of_agreement(&mut own.contact.tx, id).await?),
        _ => None,
    };
    let agreement = &own.agreement;
    let state = agreement.state;
    let open = state.is_editable() && own.is_signatory();
    let can_withdraw = own.is_signatory() && (open || state.awaits_decision());
    let when = |yes: bool, page: &str| if yes { own.to(page) } else { String::new() };
    let next = agreement.form.first_incomplete().unwrap_or(Step::Read);
    let title = match agreement.form.organisation.trim() {
        "" => locale.text("signing-agreement-title").into_owned(),
        name => name.to_owned(),
    };
    // Who is to correct something is led to the first of it.
    let correct = returned.iter().map(|reason| reason.href.clone()).find(|href| !href.is_empty());
    let template = AgreementPage {
        page: PageHead { title: title.clone(), ..own.contact.head("signing-agreement-title") },
        tone: life::state_tone(state),
        state_word: locale.text(&format!("signing-state-{}", state.word().replace('_', "-"))).into_owned(),
        notice,
        sections,
        alerts,
        life: life::line(&own, &entries),
        rows: rows(&own, awaited, left),
        go_on: correct.filter(|_| open).unwrap_or_else(|| when(open, next.word())),
        preview: when(state.is_editable() && next == Step::Read, "preview.pdf"),
        signed: when(state.awaits_decision() && agreement.text_sha256.is_some(), "signed.txt"),
        document: when(agreement.pdf_sha256.is_some(), "document.pdf"),
        bundle: when(agreement.pdf_sha256.is_some(), "bundle.zip"),
        sealing: state == State::Approved && agreement.pdf_sha256.is_none(),
        sealed_for: own.contact.visit.app.settings.seal_owner.clone(),
        withdraw: when(can_withdraw, "withdraw"),
        mine: own.contact.visit.to("mine"),
        reference: agreement.reference.clone(),
        returned,
        title,
    };
    Ok(own.contact.page(template).status(status).into_response())
}

/// What happens next, who does it, until when, and whom to ask. `left` is the last day until which data is left after the
/// certificate of erasure.
pub fn rows(own: &Own, awaited: bool, left: Option<NaiveDate>) -> Vec<Row> {
    let locale = own.contact.visit.locale;
    let profile = &own.contact.profile;
    let row = |key: &str, value: String| Row { label: locale.text(key).into_owned(), value, change: String::new() };
    let processor = || ("processor", profile.name.as_str().into());
    let next = match (awaited, left) {
        (true, _) => locale.text_with("signing-next-amendment", &[processor()]),
        (false, Some(day)) => locale.text_with("signing-next-left", &[processor(), ("day", day.into())]),
        (false, None) => {
            let word = own.agreement.state.word().replace('_', "-");
            locale.text_with(&format!("signing-next-{word}"), &[processor()])
        }
    };
    let next = next.into_owned();
    let mut rows = vec![row("signing-row-next", next)];
    match own.agreement.state {
        State::Draft | State::Returned => {
            rows.push(row("signing-row-who", own.agreement.form.signatory.trim().to_owned()));
        }
        State::Submitted | State::InReview => {
            rows.push(row("signing-row-who", profile.name.clone()));
            if let Some(day) = own.last_day() {
                rows.push(row("signing-row-until", own.day_from_today(day)));
            }
        }
        State::Approved => {
            if let Some(day) = own.agreement.in_force_from {
                rows.push(row("signing-row-in-force", locale.weekday_date(day)));
            }
        }
        _ => {}
    }
    // Nobody has been named yet: better no line than an empty one.
    rows.retain(|row| !row.value.is_empty());
    rows.push(row("signing-row-ask", profile.privacy_contact.clone()));
    rows
}
