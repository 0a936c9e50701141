//! One matter, to the staff: the thread, and what they do next.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use domain::agreements::Side;
use domain::matters::Act;
use domain::message::Message;
use domain::permissions::{Action, action};
use storage::agreements::{self, Agreement};
use storage::idempotency;
use storage::matters::{self, Done, Matter, NewAct};

use super::act_page::{Beside, Notice};
use super::view::{MatterView, Reader};
use super::which::{Asked, Which};
use super::{act_form, letters};
use crate::agreements::act;
use crate::agreements::sections::sections;
use crate::filters;
use crate::forms::Fields;
use crate::view::{FieldError, Link, PageHead, RailItem};
use crate::visit::{Staff, zone};
use crate::{Error, Result, in_force};

#[derive(Template)]
#[template(path = "matters/staff_matter.html")]
struct Page {
    page: PageHead,
    crumbs: Vec<Link>,
    sections: Vec<RailItem>,
    notice: Option<Notice>,
    errors: Vec<FieldError>,
    it: MatterView,
    at: String,
}

/// A member of the staff as a reader of an agreement's matters.
pub fn reader(staff: &Staff, agreement: &Agreement) -> Reader {
    Reader {
        locale: staff.visit.locale,
        zone: zone(&staff.profile),
        now: staff.visit.app.now(),
        side: Side::Processor,
        processor: staff.profile.name.clone(),
        organisation: act::name_of(agreement),
        clauses: act::page_of(staff, agreement.id, ""),
    }
}

/// The matter of the address and its agreement, with the key of their controller at hand.
async fn found(staff: &mut Staff, which: Which) -> Result<(Matter, Agreement)> {
    let controller = matters::controller_of(&mut staff.tx, which.0).await?;
    staff.about(controller).await?;
    let matter = matters::one(&mut staff.tx, which.0).await?;
    let agreement = agreements::one(&mut staff.tx, matter.agreement).await?;
    Ok((matter, agreement))
}

pub async fn get(mut staff: Staff, which: Which, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::ViewMatters>()?;
    let (matter, agreement) = found(&mut staff, which).await?;
    let beside = Beside::asked(&reader(&staff, &agreement), &matter, &asked);
    page(staff, &matter, &agreement, beside).await
}

pub async fn post(mut staff: Staff, which: Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::AnswerMatter>()?;
    let act = Act::from_wire(fields.text("act"));
    let act = act.ok_or_else(|| Error::BadRequest(Message::new("error-bad-request-body")))?;
    let shown = fields.number("revision")?;
    // Found before the form is claimed, so that nobody claims forms on what is not theirs. The claim names no controller:
    // it must not tell of what the controller may not know.
    let (_, agreement) = found(&mut staff, which).await?;
    let request = fields.once(staff.id.0, None, "matter.answer")?;
    let outcome = staff.visit.to(&format!("staff/matters/{}?done={}", which.0, act.wire()));
    if let Some(path) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&path).into_response());
    }
    let matter = matters::one(&mut staff.tx, which.0).await?;
    let reader = reader(&staff, &agreement);
    if matter.revision != shown {
        return page(staff, &matter, &agreement, Beside::late(&reader)).await;
    }
    let today = in_force::today(&staff.tx, &staff.profile);
    let said = match act_form::read(&reader, act, matter.state, &fields, &staff.name, today) {
        Ok(said) => said,
        Err(problems) => return page(staff, &matter, &agreement, Beside::wrong(act, fields, problems)).await,
    };
    let of_today = in_force::terms(&mut staff.tx, &staff.profile, agreement.id).await?.unwrap_or_default();
    let counting = in_force::counting(&staff.profile);
    let new = NewAct { act, said: &said, terms: &of_today, counting: counting.as_ref() };
    match matters::act(&mut staff.tx, permit, &matter, &new).await? {
        Done::TooLate(matter) => page(staff, &matter, &agreement, Beside::late(&reader)).await,
        Done::Counts(matter) => {
            letters::to_contacts(&mut staff.tx, &agreement, &matter, act, reader.zone).await?;
            staff.tx.commit().await?;
            Ok(Redirect::to(&outcome).into_response())
        }
    }
}

async fn page(mut staff: Staff, matter: &Matter, agreement: &Agreement, beside: Beside) -> Result<Response> {
    let reader = reader(&staff, agreement);
    let thread = matters::thread(&mut staff.tx, matter).await?;
    let of_today = in_force::terms(&mut staff.tx, &staff.profile, agreement.id).await?.unwrap_or_default();
    let sections = sections(&mut staff, agreement, "matters").await?;
    let at = staff.visit.to(&format!("staff/matters/{}", matter.id));
    let key = staff.visit.app.form_key();
    let may = Action::AnswerMatter.allows(&staff.actor);
    let it = beside.view(&reader, matter, &thread, &of_today, (may, &at, key));
    let mut head = staff.head_with(format!("{} {}", it.kind, it.name));
    head.has_errors = !beside.problems.is_empty();
    let mut crumbs = act::crumbs(&staff, agreement);
    let list = act::page_of(&staff, agreement.id, "");
    crumbs.push(Link { href: format!("{list}/matters"), label: reader.text("matters-title") });
    let template = Page { page: head, crumbs, sections, notice: beside.notice, errors: beside.problems.0, it, at };
    Ok(staff.page(template).status(beside.status).into_response())
}
