//! A new matter, opened by the staff: a disclosure that an authority asks for, an enquiry of a data subject, or what the
//! controller told them outside of these pages.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use domain::matters::{Act, Kind};
use domain::message::Message;
use domain::permissions::action;
use domain::terms::Terms;
use http::StatusCode;
use storage::agreements::Agreement;
use storage::idempotency;
use storage::matters::{self, NewMatter};

use super::letters;
use super::new_form::{self, KindLink, NewForm};
use super::staff_matter::reader;
use super::which::Asked;
use crate::agreements::act::{self, Which};
use crate::filters;
use crate::forms::{Fields, Problems};
use crate::view::{FieldError, Link, PageHead};
use crate::visit::Staff;
use crate::{Error, Result, in_force};

#[derive(Template)]
#[template(path = "matters/staff_new.html")]
struct New {
    page: PageHead,
    crumbs: Vec<Link>,
    back: String,
    errors: Vec<FieldError>,
    organisation: String,
    kinds: Vec<KindLink>,
    form: Option<NewForm>,
}

pub async fn get(mut staff: Staff, Which(id): Which, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::OpenMatter>()?;
    let agreement = act::open(&mut staff, id).await?;
    let Some(of_today) = in_force::terms(&mut staff.tx, &staff.profile, id).await? else {
        return Ok(Redirect::to(&list(&staff, &agreement)).into_response());
    };
    let kind = Kind::from_wire(&asked.kind).filter(|kind| kind.may_open(domain::agreements::Side::Processor));
    Ok(page(&staff, &agreement, &of_today, kind, &Fields::default(), Problems::default()))
}

pub async fn post(mut staff: Staff, Which(id): Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::OpenMatter>()?;
    let agreement = act::open(&mut staff, id).await?;
    let kind = Kind::from_wire(fields.text("kind"));
    let kind = kind.ok_or_else(|| Error::BadRequest(Message::new("error-bad-request-body")))?;
    let Some(of_today) = in_force::terms(&mut staff.tx, &staff.profile, id).await? else {
        return Ok(Redirect::to(&list(&staff, &agreement)).into_response());
    };
    let reader = reader(&staff, &agreement);
    let today = in_force::today(&staff.tx, &staff.profile);
    let (said, untold) = match new_form::read(&reader, kind, &fields, &staff.name, today) {
        Ok(read) => read,
        Err(problems) => return Ok(page(&staff, &agreement, &of_today, Some(kind), &fields, problems)),
    };
    let request = fields.once(staff.id.0, None, "matter.open")?;
    let counting = in_force::counting(&staff.profile);
    let new = NewMatter {
        agreement: agreement.id,
        controller: agreement.controller,
        kind,
        untold,
        said: &said,
        terms: &of_today,
        counting: counting.as_ref(),
    };
    let matter = matters::open(&mut staff.tx, permit, &new).await?;
    let outcome = staff.visit.to(&format!("staff/matters/{}?done=open", matter.id));
    // Sent twice: what this one opened is given up with its transaction, and the first one's stands.
    if let Some(outcome) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&outcome).into_response());
    }
    letters::to_contacts(&mut staff.tx, &agreement, &matter, Act::Open, reader.zone).await?;
    staff.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

fn list(staff: &Staff, agreement: &Agreement) -> String {
    format!("{}/matters", act::page_of(staff, agreement.id, ""))
}

fn page(
    staff: &Staff,
    agreement: &Agreement,
    of_today: &Terms,
    kind: Option<Kind>,
    fields: &Fields,
    problems: Problems,
) -> Response {
    let reader = reader(staff, agreement);
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut head = staff.head("matters-new-title");
    head.has_errors = !problems.is_empty();
    let key = staff.visit.app.form_key();
    let template = New {
        page: head,
        crumbs: act::crumbs(staff, agreement),
        back: list(staff, agreement),
        organisation: act::name_of(agreement),
        kinds: new_form::kinds(&reader, &format!("{}/new", list(staff, agreement))),
        form: kind.map(|kind| new_form::form(&reader, kind, of_today, fields, &problems, key)),
        errors: problems.0,
    };
    staff.page(template).status(status).into_response()
}
