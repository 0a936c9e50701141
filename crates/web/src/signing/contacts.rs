//! Second step: whom to reach about privacy matters and about breaches.

use askama::Template;
use axum::response::{IntoResponse, Response};
use domain::permissions::action;
use domain::signing::{Form, Step};
use http::StatusCode;
use storage::{agreements, controllers};

use super::frame::{Frame, frame, head, problems};
use super::own::Own;
use crate::forms::{Fields, Problems};
use crate::view::PageHead;
use crate::{Result, filters};

#[derive(Template)]
#[template(path = "signing/contacts.html")]
struct ContactsPage {
    page: PageHead,
    frame: Frame,
    given: Form,
    problems: Problems,
    processor: String,
    key: String,
}

impl ContactsPage {
    fn error(&self, field: &str) -> String {
        let problem = self.problems.of(field);
        if problem.is_empty() { self.frame.said(field) } else { problem }
    }
}

pub async fn get(mut own: Own) -> Result<Response> {
    if let Some(elsewhere) = own.before(Step::Contacts) {
        return Ok(elsewhere);
    }
    suggest(&mut own).await?;
    page(&mut own, Problems::default()).await
}

pub async fn post(mut own: Own, fields: Fields) -> Result<Response> {
    let permit = own.contact.permit::<action::FillAgreement>()?;
    if let Some(elsewhere) = own.before(Step::Contacts) {
        return Ok(elsewhere);
    }
    overlay(&mut own.agreement.form, &fields);
    let problems = problems(&own, Step::Contacts);
    // Right or wrong, what was typed is kept.
    agreements::save_form(&mut own.contact.tx, permit, &own.agreement, &own.agreement.form).await?;
    let answer = if problems.is_empty() { own.lead(Step::Read.word()) } else { page(&mut own, problems).await? };
    own.contact.tx.commit().await?;
    Ok(answer)
}

/// Where nothing is typed yet, the signatory stands for privacy matters: in a small organisation it is the same person.
async fn suggest(own: &mut Own) -> Result<()> {
    let form = &own.agreement.form;
    let untouched =
        [&form.privacy_name, &form.privacy_email, &form.breach_name, &form.breach_email, &form.breach_phone];
    if untouched.into_iter().any(|text| !text.is_empty()) {
        return Ok(());
    }
    let me = controllers::contact(&mut own.contact.tx, own.contact.controller, own.contact.id).await?;
    own.agreement.form.privacy_name = own.agreement.form.signatory.clone();
    own.agreement.form.privacy_email = me.details.email;
    Ok(())
}

fn overlay(form: &mut Form, fields: &Fields) {
    form.privacy_name = fields.trimmed("privacy_name");
    form.privacy_email = fields.trimmed("privacy_email");
    form.breach_name = fields.trimmed("breach_name");
    form.breach_email = fields.trimmed("breach_email");
    form.breach_phone = fields.trimmed("breach_phone");
}

async fn page(own: &mut Own, problems: Problems) -> Result<Response> {
    let frame = frame(own, Step::Contacts).await?;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let template = ContactsPage {
        page: head(own, "signing-contacts-title", &problems.0),
        frame,
        given: own.agreement.form.clone(),
        problems,
        processor: own.contact.profile.name.clone(),
        key: own.contact.visit.app.form_key(),
    };
    Ok(own.contact.page(template).status(status).into_response())
}
