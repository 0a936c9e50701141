//! Signing: whoever wrote an amendment proposes it with a signature, the other party accepts it with one. A member of
//! the staff confirms with a fresh code, a controller's signatory with their name.

use askama::Template;
use axum::response::{IntoResponse, Response};
use domain::agreements::Side;
use domain::amendments::{State, in_force_from};
use domain::message::Message;
use domain::permissions::action;
use domain::signing::same_name;
use domain::time::first_instant;
use http::StatusCode;
use i18n::Locale;
use storage::agreements::SignatureDetails;
use storage::amendments::{self, Amendment, Proposal};
use storage::mails::MailKind;
use storage::{StorageError, controllers, staff};

use super::desk::{Desk, Which};
use super::made::Made;
use super::statements::Statements;
use super::{mails, show, words};
use crate::agreements::code::{self, Judged};
use crate::forms::{Fields, Problems};
use crate::signing::staff::is_of;
use crate::view::{ComparedClause, ComparedTerm, FieldError, Link, PageHead, Row};
use crate::{Error, Result, filters};

#[derive(Template)]
#[template(path = "amendments/sign.html")]
struct SignPage {
    page: PageHead,
    crumbs: Vec<Link>,
    errors: Vec<FieldError>,
    title: String,
    /// The reader proposes; else they accept.
    proposing: bool,
    of_staff: bool,
    /// What was read has changed since.
    again: bool,
    /// The day from which it holds has passed.
    passed: bool,
    /// Words of this agreement alone that would no longer apply.
    lost: String,
    rows: Vec<Row>,
    clauses: Vec<ComparedClause>,
    terms: Vec<ComparedTerm>,
    lang: &'static str,
    statements: Statements,
    key: String,
    revision: i32,
    shown: String,
    sha256: String,
    /// Seconds until the next code.
    left: i64,
    accepted: bool,
    authority: bool,
    signature: String,
    back: String,
    problems: Problems,
}

/// What is to be signed.
struct Signable {
    amendment: Amendment,
    made: Made,
    statements: Statements,
    sha256: String,
}

/// The amendment, if it is the reader's turn to sign it.
async fn signable(desk: &mut Desk, which: Which) -> Result<Option<Signable>> {
    let amendment = desk.amendment(which).await?;
    let own = amendment.side == desk.side();
    if !matches!((amendment.state, own), (State::Draft, true) | (State::Proposed, false)) {
        return Ok(None);
    }
    let made = Made::of(desk, &amendment).await?;
    let sha256 = match (&made.outcome, &amendment.amendment_sha256) {
        (Some(outcome), _) => outcome.amendment_sha256.clone(),
        (None, Some(sha256)) => hex::encode(sha256),
        (None, None) => return Ok(None),
    };
    if made.outdated || amendment.answer_by().is_some_and(|day| day < desk.today()) {
        return Ok(None);
    }
    let statements = Statements::of(desk, &amendment);
    Ok(Some(Signable { amendment, made, statements, sha256 }))
}

fn permitted(desk: &Desk, amendment: &Amendment) -> Result<()> {
    match amendment.state {
        State::Draft => desk.permit_on_running::<action::ProposeAmendment>().map(drop),
        _ => desk.permit_on_running::<action::AcceptAmendment>().map(drop),
    }
}

pub async fn get(mut desk: Desk, which: Which) -> Result<Response> {
    desk.permit_on_running::<action::AcceptAmendment>()?;
    let Some(it) = signable(&mut desk, which).await? else { return show::meanwhile(desk, which).await };
    permitted(&desk, &it.amendment)?;
    let key = desk.visit().app.form_key();
    page(desk, it, &Fields::default(), key, Problems::default(), StatusCode::OK).await
}

pub async fn post(mut desk: Desk, which: Which, fields: Fields) -> Result<Response> {
    desk.permit_on_running::<action::AcceptAmendment>()?;
    let outcome = desk.to(&which.0.to_string());
    if let Some(before) = desk.claim(&fields, "amendment.sign", &outcome).await? {
        return Ok(before);
    }
    let Some(it) = signable(&mut desk, which).await? else { return show::meanwhile(desk, which).await };
    permitted(&desk, &it.amendment)?;
    let key = fields.text("idempotency_key").to_owned();
    if fields.number("revision")? != it.amendment.revision || fields.text("shown") != it.statements.shown(&it.sha256) {
        // What is signed must have been read.
        let key = desk.visit().app.form_key();
        return page(desk, it, &Fields::default(), key, Problems::default(), StatusCode::CONFLICT).await;
    }
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    let mut problems = Problems::default();
    let details = match desk.side() {
        Side::Processor => of_staff(&mut desk, &it, &fields, &mut problems, &mut status).await?,
        Side::Controller => of_controller(&mut desk, &it, &fields, &mut problems).await?,
    };
    match details {
        Some(details) => sign(desk, which, it, details, &outcome).await,
        None => page(desk, it, &fields, key, problems, status).await,
    }
}

/// The processor's signature, confirmed by a fresh code, which it uses up.
async fn of_staff(
    desk: &mut Desk,
    it: &Signable,
    fields: &Fields,
    problems: &mut Problems,
    status: &mut StatusCode,
) -> Result<Option<SignatureDetails>> {
    let (locale, zone) = (desk.locale(), desk.zone());
    let role = Locale::new(desk.agreement.language).text("agreements-approver-role").into_owned();
    let Some(member) = desk.member() else { return Err(Error::NotFound) };
    match code::judge(member, fields.text("code")).await? {
        Judged::Right => {}
        Judged::Refused(message) => {
            problems.add(locale, "code", &message);
            return Ok(None);
        }
        Judged::Wait(until) => {
            let until = locale.moment(until, zone);
            problems.add(locale, "code", &Message::new("agreements-code-wait").with("until", until));
            *status = StatusCode::TOO_MANY_REQUESTS;
            return Ok(None);
        }
    }
    let me = staff::one(&mut member.tx, member.id).await?;
    Ok(Some(SignatureDetails {
        name: me.name,
        role,
        email: me.email,
        statements: it.statements.all(),
        method: "password_and_code".to_owned(),
        network_address: member.visit.network_address.to_string(),
        user_agent: member.visit.user_agent.clone(),
    }))
}

/// The controller's signature: statements accepted, and the signatory's name typed.
async fn of_controller(
    desk: &mut Desk,
    it: &Signable,
    fields: &Fields,
    problems: &mut Problems,
) -> Result<Option<SignatureDetails>> {
    let (controller, signatory) = (desk.agreement.controller, desk.agreement.signatory);
    let contact = controllers::contact(desk.tx(), controller, signatory).await?;
    let locale = desk.locale();
    if !fields.ticked("accept") {
        problems.add(locale, "accept", &Message::new("amendments-problem-accept"));
    }
    if !fields.ticked("authority") {
        problems.add(locale, "authority", &Message::new("signing-problem-authority"));
    }
    // Who signed first may have been replaced since.
    let form = &desk.agreement.form;
    let known = |of_contact: &str, of_form: &str| match of_contact.trim() {
        "" => of_form.trim().to_owned(),
        own => own.to_owned(),
    };
    let name = known(&contact.details.name, &form.signatory);
    let role = known(&contact.details.role, &form.signatory_role);
    let typed = fields.trimmed("signature");
    if !same_name(&typed, &name) {
        problems.add(locale, "signature", &Message::new("amendments-problem-name").with("name", name.as_str()));
    }
    if is_of(&contact, &desk.staff) {
        problems.add(locale, "signature", &Message::new("signing-problem-staff"));
    }
    let visit = desk.visit();
    Ok(problems.is_empty().then(|| SignatureDetails {
        name: typed,
        role,
        email: contact.details.email,
        statements: it.statements.all(),
        method: "email_link".to_owned(),
        network_address: visit.network_address.to_string(),
        user_agent: visit.user_agent.clone(),
    }))
}

async fn sign(
    mut desk: Desk,
    which: Which,
    it: Signable,
    details: SignatureDetails,
    outcome: &str,
) -> Result<Response> {
    let (person, zone, today) = (desk.person(), desk.zone(), desk.today());
    let done = match it.made.outcome {
        Some(made) => {
            let permit = desk.permit_on_running::<action::ProposeAmendment>()?;
            let too_late = it.amendment.answer_by().and_then(|day| day.succ_opt());
            let proposal = Proposal {
                person,
                details,
                amendment: made.amendment,
                text: made.canonical,
                terms: made.terms,
                open_until: too_late.and_then(|day| first_instant(day, zone)).map(|at| at.to_utc()),
            };
            amendments::propose(desk.tx(), permit, &it.amendment, &proposal).await
        }
        None => {
            let permit = desk.permit_on_running::<action::AcceptAmendment>()?;
            let from = in_force_from(it.amendment.content.effect, today, it.made.base.in_force_from);
            amendments::conclude(desk.tx(), permit, &it.amendment, person, &details, (today, from)).await
        }
    };
    match done {
        Ok(()) => {}
        Err(StorageError::Stale) => return show::meanwhile(desk, which).await,
        Err(error) => return Err(error.into()),
    }
    if it.amendment.state == State::Draft {
        mails::tell(&mut desk, &it.amendment, State::Proposed, MailKind::AmendmentProposed, "").await?;
    }
    desk.done(outcome).await
}

async fn page(
    mut desk: Desk,
    it: Signable,
    fields: &Fields,
    key: String,
    problems: Problems,
    status: StatusCode,
) -> Result<Response> {
    let left = match desk.member() {
        Some(member) => code::clock(member).await?.left.max(0),
        None => -1,
    };
    let locale = desk.locale();
    let proposing = it.amendment.state == State::Draft;
    let (clauses, terms) = match &it.made.new {
        Ok((text, terms)) => {
            (words::compared(locale, &it.made.old, text), words::compared_terms(locale, &it.made.base.terms, terms))
        }
        Err(_) => (Vec::new(), Vec::new()),
    };
    let title = words::title(locale, &it.amendment);
    let mut head = desk.head(title.clone());
    head.has_errors = !problems.is_empty();
    let template = SignPage {
        page: head,
        crumbs: desk.crumbs(true),
        errors: problems.0.clone(),
        title,
        proposing,
        of_staff: desk.side() == Side::Processor,
        again: status == StatusCode::CONFLICT,
        passed: it.amendment.content.effect_has_passed(desk.today()),
        lost: it.amendment.content.lost.join(", "),
        rows: words::rows(&desk, &it.amendment, None),
        clauses,
        terms,
        lang: it.made.old.language.tag(),
        shown: it.statements.shown(&it.sha256),
        statements: it.statements,
        key,
        revision: it.amendment.revision,
        sha256: it.sha256,
        left,
        accepted: fields.ticked("accept"),
        authority: fields.ticked("authority"),
        signature: fields.text("signature").to_owned(),
        back: desk.to(&it.amendment.id.to_string()),
        problems,
    };
    Ok(desk.page(template).status(status).into_response())
}
