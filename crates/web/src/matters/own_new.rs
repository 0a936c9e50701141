//! A new matter, opened by the controller: an instruction, an order to stop, a request for help.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use domain::agreements::Side;
use domain::matters::{Act, Kind};
use domain::message::Message;
use domain::permissions::{Action, action};
use domain::terms::Terms;
use http::StatusCode;
use storage::matters::{self, NewMatter};
use storage::{StorageError, idempotency};

use super::letters;
use super::new_form::{self, KindLink, NewForm};
use super::own_matter::{reader, refused, speaker};
use super::which::Asked;
use crate::forms::{Fields, Problems};
use crate::signing::own::Own;
use crate::signing::staff::WithStaff;
use crate::view::{FieldError, PageHead};
use crate::{Error, Result, filters, in_force};

#[derive(Template)]
#[template(path = "matters/own_new.html")]
struct New {
    page: PageHead,
    back: String,
    errors: Vec<FieldError>,
    processor: String,
    kinds: Vec<KindLink>,
    form: Option<NewForm>,
}

pub async fn get(mut own: Own, Query(asked): Query<Asked>) -> Result<Response> {
    own.contact.permit::<action::OpenMatter>()?;
    let contact = &mut own.contact;
    let in_force = in_force::terms(&mut contact.tx, &contact.profile, own.agreement.id).await?;
    let (speaks, _) = speaker(&mut own).await?;
    let Some(of_today) = in_force.filter(|_| speaks) else { return Ok(own.lead("matters")) };
    let kind = Kind::from_wire(&asked.kind).filter(|kind| kind.may_open(Side::Controller));
    Ok(page(&own, &of_today, kind, &Fields::default(), Problems::default()))
}

pub async fn post(WithStaff { mut own, staff }: WithStaff, fields: Fields) -> Result<Response> {
    let permit = own.contact.permit::<action::OpenMatter>()?;
    let kind = Kind::from_wire(fields.text("kind")).filter(|kind| kind.may_open(Side::Controller));
    let kind = kind.ok_or_else(|| Error::BadRequest(Message::new("error-bad-request-body")))?;
    let (speaks, name) = speaker(&mut own).await?;
    if !speaks {
        return Err(refused(Action::OpenMatter));
    }
    let contact = &mut own.contact;
    let in_force = in_force::terms(&mut contact.tx, &contact.profile, own.agreement.id).await?;
    let Some(of_today) = in_force else { return Ok(own.lead("matters")) };
    let reader = reader(&own);
    let (said, _) = match new_form::read(&reader, kind, &fields, &name, own.today()) {
        Ok(read) => read,
        Err(problems) => return Ok(page(&own, &of_today, Some(kind), &fields, problems)),
    };
    let request = fields.once(own.contact.id.0, Some(own.contact.controller), "matter.open")?;
    let counting = in_force::counting(&own.contact.profile);
    let new = NewMatter {
        agreement: own.agreement.id,
        controller: own.contact.controller,
        kind,
        untold: false,
        said: &said,
        terms: &of_today,
        counting: counting.as_ref(),
    };
    let matter = matters::open(&mut own.contact.tx, permit, &new).await?;
    let outcome = own.to(&format!("matters/{}?done=open", matter.id));
    // Sent twice: what this one opened is given up with its transaction, and the first one's stands.
    match idempotency::claim(&mut own.contact.tx, &request, &outcome).await {
        Ok(Some(path)) => return Ok(Redirect::to(&path).into_response()),
        Ok(None) => {}
        Err(StorageError::Duplicate(_)) => return Err(Error::Stale),
        Err(error) => return Err(error.into()),
    }
    letters::to_staff(&mut own.contact.tx, &own.agreement, &matter, Act::Open, reader.zone, &staff).await?;
    own.contact.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

fn page(own: &Own, of_today: &Terms, kind: Option<Kind>, fields: &Fields, problems: Problems) -> Response {
    let reader = reader(own);
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let key = own.contact.visit.app.form_key();
    let template = New {
        page: PageHead { has_errors: !problems.is_empty(), ..own.contact.head("matters-new-title") },
        back: own.to("matters"),
        processor: reader.processor.clone(),
        kinds: new_form::kinds(&reader, &own.to("matters/new")),
        form: kind.map(|kind| new_form::form(&reader, kind, of_today, fields, &problems, key)),
        errors: problems.0,
    };
    own.contact.page(template).status(status).into_response()
}
