//! One matter, to the controller's people: the thread, and what they answer.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use domain::agreements::Side;
use domain::matters::{Act, may_speak};
use domain::message::Message;
use domain::permissions::{Action, Denied, action};
use storage::matters::{self, Done, Matter, NewAct};
use storage::{StorageError, controllers, idempotency};

use super::act_page::{Beside, Notice};
use super::view::{MatterView, Reader};
use super::which::{Asked, Which};
use super::{act_form, letters};
use crate::forms::Fields;
use crate::signing::own::Own;
use crate::signing::sections::sections;
use crate::signing::staff::WithStaff;
use crate::view::{FieldError, PageHead, RailItem};
use crate::{Error, Result, filters, in_force};

#[derive(Template)]
#[template(path = "matters/own_matter.html")]
struct Page {
    page: PageHead,
    back: String,
    sections: Vec<RailItem>,
    notice: Option<Notice>,
    errors: Vec<FieldError>,
    it: MatterView,
    at: String,
    /// The reader is there for breaches alone, and looks on.
    looks_on: bool,
}

/// A contact as a reader of the own agreement's matters.
pub fn reader(own: &Own) -> Reader {
    let organisation = match own.agreement.controller_name.trim() {
        "" => own.agreement.form.organisation.trim().to_owned(),
        name => name.to_owned(),
    };
    Reader {
        locale: own.contact.visit.locale,
        zone: own.zone(),
        now: own.contact.visit.app.now(),
        side: Side::Controller,
        processor: own.contact.profile.name.clone(),
        organisation,
        clauses: String::new(),
    }
}

/// Whether the reader speaks for the controller, and their name.
pub async fn speaker(own: &mut Own) -> Result<(bool, String)> {
    let me = controllers::contact(&mut own.contact.tx, own.contact.controller, own.contact.id).await?;
    let name = if me.details.name.trim().is_empty() { me.details.email } else { me.details.name };
    Ok((may_speak(&me.duties), name.trim().to_owned()))
}

/// The refusal of an act to somebody who does not speak for the controller.
pub fn refused(action: Action) -> Error {
    Denied(action).into()
}

/// The matter of the address, where it is one of the agreement's.
async fn found(own: &mut Own, which: Which) -> Result<Matter> {
    let matter = matters::one(&mut own.contact.tx, which.0).await?;
    if matter.agreement == own.agreement.id { Ok(matter) } else { Err(Error::NotFound) }
}

pub async fn get(mut own: Own, which: Which, Query(asked): Query<Asked>) -> Result<Response> {
    let matter = found(&mut own, which).await?;
    let beside = Beside::asked(&reader(&own), &matter, &asked);
    page(own, &matter, beside).await
}

pub async fn post(WithStaff { mut own, staff }: WithStaff, which: Which, fields: Fields) -> Result<Response> {
    let permit = own.contact.permit::<action::AnswerMatter>()?;
    let act = Act::from_wire(fields.text("act"));
    let act = act.ok_or_else(|| Error::BadRequest(Message::new("error-bad-request-body")))?;
    let shown = fields.number("revision")?;
    found(&mut own, which).await?;
    let (speaks, name) = speaker(&mut own).await?;
    if !speaks {
        return Err(refused(Action::AnswerMatter));
    }
    let request = fields.once(own.contact.id.0, Some(own.contact.controller), "matter.answer")?;
    let outcome = own.to(&format!("matters/{}?done={}", which.0, act.wire()));
    match idempotency::claim(&mut own.contact.tx, &request, &outcome).await {
        Ok(Some(path)) => return Ok(Redirect::to(&path).into_response()),
        Ok(None) => {}
        Err(StorageError::Duplicate(_)) => return Err(Error::Stale),
        Err(error) => return Err(error.into()),
    }
    let matter = found(&mut own, which).await?;
    let reader = reader(&own);
    if matter.revision != shown {
        return page(own, &matter, Beside::late(&reader)).await;
    }
    let said = match act_form::read(&reader, act, matter.state, &fields, &name, own.today()) {
        Ok(said) => said,
        Err(problems) => return page(own, &matter, Beside::wrong(act, fields, problems)).await,
    };
    let contact = &mut own.contact;
    let of_today = in_force::terms(&mut contact.tx, &contact.profile, own.agreement.id).await?.unwrap_or_default();
    let counting = in_force::counting(&contact.profile);
    let new = NewAct { act, said: &said, terms: &of_today, counting: counting.as_ref() };
    match matters::act(&mut contact.tx, permit, &matter, &new).await? {
        Done::TooLate(matter) => page(own, &matter, Beside::late(&reader)).await,
        Done::Counts(matter) => {
            letters::to_staff(&mut contact.tx, &own.agreement, &matter, act, reader.zone, &staff).await?;
            own.contact.tx.commit().await?;
            Ok(Redirect::to(&outcome).into_response())
        }
    }
}

async fn page(mut own: Own, matter: &Matter, beside: Beside) -> Result<Response> {
    let reader = reader(&own);
    let thread = matters::thread(&mut own.contact.tx, matter).await?;
    let contact = &mut own.contact;
    let of_today = in_force::terms(&mut contact.tx, &contact.profile, own.agreement.id).await?.unwrap_or_default();
    let (speaks, _) = speaker(&mut own).await?;
    let sections = sections(&mut own, "matters").await?;
    let at = own.to(&format!("matters/{}", matter.id));
    let key = own.contact.visit.app.form_key();
    let it = beside.view(&reader, matter, &thread, &of_today, (speaks, &at, key));
    let template = Page {
        page: PageHead {
            title: format!("{} {}", it.kind, it.name),
            has_errors: !beside.problems.is_empty(),
            ..own.contact.head("matters-title")
        },
        back: own.to("matters"),
        sections,
        notice: beside.notice,
        errors: beside.problems.0,
        it,
        at,
        looks_on: !speaks,
    };
    Ok(own.contact.page(template).status(beside.status).into_response())
}
