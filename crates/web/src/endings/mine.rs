//! The end of an agreement on its controller's side: giving notice, and what follows from it.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use domain::agreements::{Side, State};
use domain::endings::Against;
use domain::permissions::{Action, action};
use http::StatusCode;
use storage::controllers;
use storage::endings::{self, Recorded, Withdrawal};
use storage::idempotency;

use super::form::{self, Form, Read, choices, terms_on_ending};
use super::interim::{self, StatementLine};
use super::view::{self, Line, Shown, Standing};
use crate::forms::{Fields, Problems};
use crate::signing::own::Own;
use crate::signing::sections::sections;
use crate::view::{Choice, FieldError, PageHead, RailItem};
use crate::{Result, filters};

/// What was done a moment ago; a closed list, since it stands in the address.
const DONE: [&str; 5] = ["recorded", "asked", "withdrawn", "refused", "choice"];

#[derive(Template)]
#[template(path = "endings/mine.html")]
struct Mine {
    page: PageHead,
    back: String,
    reference: String,
    processor: String,
    sections: Vec<RailItem>,
    errors: Vec<FieldError>,
    notice: String,
    notice_tone: &'static str,
    terms: Vec<Line>,
    in_force: bool,
    root: String,
    shown: Option<Shown>,
    /// Where notice can be given; none where it was, or the reader is not who signs.
    form: Option<Form>,
    /// Only who signs can give notice.
    signatory_only: bool,
    ask: bool,
    consent: bool,
    refuse: bool,
    /// The reader's choice between return and erasure is awaited.
    choose: bool,
    choices: Vec<Choice>,
    choice_error: String,
    revision: i32,
    keys: [String; 3],
    statements: Vec<StatementLine>,
    certificate: String,
}

pub async fn get(own: Own) -> Result<Response> {
    let query = own.contact.visit.query.clone().unwrap_or_default();
    let done = DONE.into_iter().find(|done| query == format!("done={done}"));
    let notice = done.map(|done| own.contact.visit.locale.text(&format!("endings-mine-done-{done}")).into_owned());
    page(own, notice.unwrap_or_default(), StatusCode::OK, Fields::default(), &[], Problems::default()).await
}

/// The page as it stands now, for an act that came too late.
pub async fn late(own: Own) -> Result<Response> {
    let own = own.afresh().await?;
    let notice = own.contact.visit.locale.text("endings-too-late").into_owned();
    page(own, notice, StatusCode::CONFLICT, Fields::default(), &[], Problems::default()).await
}

pub async fn post(mut own: Own, fields: Fields) -> Result<Response> {
    let permit = own.contact.permit::<action::EndAgreement>()?;
    if !own.is_signatory() {
        return Ok(own.lead("end"));
    }
    let request = fields.once(own.contact.id.0, Some(own.contact.controller), "ending.record")?;
    let outcome = own.to("end?done=recorded");
    if let Some(path) = idempotency::claim(&mut own.contact.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&path).into_response());
    }
    if own.agreement.state != State::Approved {
        return late(own).await;
    }
    let facts = endings::facts(&mut own.contact.tx, own.agreement.id).await?;
    let locale = own.contact.visit.locale;
    let me = controllers::contact(&mut own.contact.tx, own.contact.controller, own.contact.id).await?;
    let by = match me.details.name.trim() {
        "" => own.agreement.form.signatory.trim().to_owned(),
        name => name.to_owned(),
    };
    let tx = &mut own.contact.tx;
    match form::read(locale, tx, &own.agreement, &facts, &fields, Side::Controller, &by).await? {
        Read::Again(found, problems) => {
            page(own, String::new(), StatusCode::UNPROCESSABLE_ENTITY, fields, &found, problems).await
        }
        Read::Ready(new) => match endings::record(tx, permit, &own.agreement, &facts, &new).await {
            Ok(Recorded::Done(_)) => {
                own.contact.tx.commit().await?;
                Ok(Redirect::to(&outcome).into_response())
            }
            Ok(Recorded::Already(_) | Recorded::NotNow(_)) | Err(storage::StorageError::Stale) => late(own).await,
            Err(error) => Err(error.into()),
        },
    }
}

async fn page(
    mut own: Own,
    notice: String,
    status: StatusCode,
    fields: Fields,
    found: &[Against],
    problems: Problems,
) -> Result<Response> {
    let sections = sections(&mut own, "end").await?;
    let locale = own.contact.visit.locale;
    let standing = Standing::read(&mut own.contact.tx, &own.agreement).await?;
    let terms = terms_on_ending(locale, &mut own.contact.tx, &own.agreement).await?;
    let in_force = own.agreement.state == State::Approved;
    let (actor, signs) = (own.contact.actor, own.is_signatory());
    let may = |action: Action| action.allows(&actor) && signs;
    let offered = standing.is_none() && in_force && may(Action::EndAgreement);
    let form = if offered {
        let facts = endings::facts(&mut own.contact.tx, own.agreement.id).await?;
        Some(form::form(locale, &own.agreement, &facts, &fields, Side::Controller, found, &problems))
    } else {
        None
    };
    let today = own.today();
    let back = |act: Withdrawal| {
        may(Action::WithdrawNotice)
            && standing.as_ref().is_some_and(|standing| act.open_to(Side::Controller, &standing.ending, today))
    };
    let root = own.to("end");
    // Files that prove answers are the processor's; their hashes stand in the certificate.
    let nowhere = |_: &str| String::new();
    let mut head = own.contact.head("endings-mine-title");
    head.has_errors = !problems.is_empty();
    let app = &own.contact.visit.app;
    let template = Mine {
        page: head,
        back: own.to(""),
        reference: own.agreement.reference.clone(),
        processor: own.contact.profile.name.clone(),
        sections,
        notice,
        notice_tone: if status == StatusCode::OK { "done" } else { "you" },
        terms,
        in_force,
        shown: standing.as_ref().map(|standing| view::shown(locale, &own.contact.profile, standing, &nowhere)),
        form,
        signatory_only: standing.is_none() && in_force && !own.is_signatory(),
        ask: back(Withdrawal::Ask),
        consent: back(Withdrawal::Consent),
        refuse: back(Withdrawal::Refuse),
        choose: may(Action::ChooseForData)
            && standing.as_ref().is_some_and(|one| one.awaits_choice() && one.ending.certified_at.is_none()),
        choices: choices(locale, fields.text("choice")),
        choice_error: problems.of("choice"),
        revision: standing.as_ref().map_or(own.agreement.revision, |standing| standing.ending.revision),
        keys: [app.form_key(), app.form_key(), app.form_key()],
        statements: standing
            .as_ref()
            .map(|standing| interim::lines(locale, own.zone(), &standing.statements, &root))
            .unwrap_or_default(),
        certificate: match standing.filter(|standing| standing.ending.certified_at.is_some()) {
            Some(_) => format!("{root}/certificate.pdf"),
            None => String::new(),
        },
        root,
        errors: problems.summary(locale, &form::DAYS),
    };
    Ok(own.contact.page(template).status(status).into_response())
}

/// The page again, with what is wrong with the choice.
pub async fn wrong(own: Own, fields: Fields, problems: Problems) -> Result<Response> {
    page(own, String::new(), StatusCode::UNPROCESSABLE_ENTITY, fields, &[], problems).await
}
