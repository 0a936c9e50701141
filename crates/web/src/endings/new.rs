//! The staff record that an agreement ends.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use domain::agreements::{Side, State};
use domain::message::Message;
use domain::permissions::action;
use http::StatusCode;
use storage::agreements::Agreement;
use storage::endings::{self, Ending, Recorded};
use storage::idempotency;

use super::act::page_of;
use super::form::{self, Form, Read};
use super::{show, view};
use crate::agreements::act::{Which, crumbs, open};
use crate::forms::{Fields, Problems};
use crate::view::{FieldError, Link, PageHead};
use crate::visit::Staff;
use crate::{Result, filters};

#[derive(Template)]
#[template(path = "endings/new.html")]
struct New {
    page: PageHead,
    crumbs: Vec<Link>,
    back: String,
    errors: Vec<FieldError>,
    key: String,
    form: Form,
}

pub async fn get(mut staff: Staff, Which(id): Which) -> Result<Response> {
    staff.permit::<action::EndAgreement>()?;
    let agreement = open(&mut staff, id).await?;
    if let Some(before) = endings::standing(&mut staff.tx, id).await? {
        let notice = already(&staff, &before);
        return show::already(staff, &agreement, notice).await;
    }
    if agreement.state != State::Approved {
        let notice = staff.visit.locale.text("endings-not-in-force").into_owned();
        return show::already(staff, &agreement, notice).await;
    }
    let facts = endings::facts(&mut staff.tx, id).await?;
    let fields = Fields::default();
    let form = form::form(staff.visit.locale, &agreement, &facts, &fields, Side::Processor, &[], &Problems::default());
    let key = staff.visit.app.form_key();
    Ok(page(&staff, &agreement, key, form, Problems::default()))
}

pub async fn post(mut staff: Staff, Which(id): Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::EndAgreement>()?;
    let agreement = open(&mut staff, id).await?;
    let request = fields.once(staff.id.0, Some(agreement.controller), "ending.record")?;
    let outcome = page_of(&staff.visit, id, "recorded");
    if let Some(path) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&path).into_response());
    }
    if agreement.state != State::Approved {
        let notice = staff.visit.locale.text("endings-not-in-force").into_owned();
        return show::already(staff, &agreement, notice).await;
    }
    let facts = endings::facts(&mut staff.tx, id).await?;
    let locale = staff.visit.locale;
    let name = staff.name.clone();
    let read = form::read(locale, &mut staff.tx, &agreement, &facts, &fields, Side::Processor, &name).await?;
    let new = match read {
        Read::Ready(new) => new,
        Read::Again(found, problems) => {
            let form = form::form(locale, &agreement, &facts, &fields, Side::Processor, &found, &problems);
            let key = fields.text("idempotency_key").to_owned();
            return Ok(page(&staff, &agreement, key, form, problems));
        }
    };
    match endings::record(&mut staff.tx, permit, &agreement, &facts, &new).await? {
        Recorded::Done(_) => {
            staff.tx.commit().await?;
            Ok(Redirect::to(&outcome).into_response())
        }
        Recorded::Already(before) => {
            let notice = already(&staff, &before);
            show::already(staff, &agreement, notice).await
        }
        Recorded::NotNow(_) => show::late(staff, id).await,
    }
}

/// "It has been ended already: by the customer, on 31 December 2026."
fn already(staff: &Staff, before: &Ending) -> String {
    let locale = staff.visit.locale;
    let day = match before.effective_on {
        Some(day) => locale.date(day),
        None => locale.text("endings-day-after-erasure").into_owned(),
    };
    let message = Message::new("endings-already").with("party", view::party(locale, before.party)).with("day", day);
    locale.message(&message).into_owned()
}

fn page(staff: &Staff, agreement: &Agreement, key: String, form: Form, problems: Problems) -> Response {
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut head = staff.head("endings-new-title");
    head.has_errors = !problems.is_empty();
    let template = New {
        page: head,
        crumbs: crumbs(staff, agreement),
        back: page_of(&staff.visit, agreement.id, ""),
        errors: problems.summary(staff.visit.locale, &form::DAYS),
        key,
        form,
    };
    staff.page(template).status(status).into_response()
}
