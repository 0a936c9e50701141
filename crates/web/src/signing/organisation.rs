//! First step: who the organisation is, and who signs for it.

use askama::Template;
use axum::response::{IntoResponse, Response};
use domain::permissions::action;
use domain::signing::{Form, Step};
use http::StatusCode;
use storage::agreements;

use super::frame::{Frame, frame, head, problems};
use super::own::Own;
use crate::forms::{Fields, Problems, countries};
use crate::view::{Choice, PageHead};
use crate::{Result, filters};

#[derive(Template)]
#[template(path = "signing/organisation.html")]
struct OrganisationPage {
    page: PageHead,
    frame: Frame,
    given: Form,
    problems: Problems,
    countries: Vec<Choice>,
    /// The reader came to change one answer, and goes on to reading the agreement again.
    checking: bool,
    key: String,
}

impl OrganisationPage {
    /// What is wrong with a field, or what the processor said of it.
    fn error(&self, field: &str) -> String {
        let problem = self.problems.of(field);
        if problem.is_empty() { self.frame.said(field) } else { problem }
    }
}

pub async fn get(mut own: Own) -> Result<Response> {
    if let Some(elsewhere) = own.before(Step::Organisation) {
        return Ok(elsewhere);
    }
    page(&mut own, Problems::default(), false).await
}

pub async fn post(mut own: Own, fields: Fields) -> Result<Response> {
    let permit = own.contact.permit::<action::FillAgreement>()?;
    if let Some(elsewhere) = own.before(Step::Organisation) {
        return Ok(elsewhere);
    }
    overlay(&mut own.agreement.form, &fields);
    let problems = problems(&own, Step::Organisation);
    let checking = fields.ticked("checking");
    // Right or wrong, what was typed is kept. Twice is the same as once: no claim on the form's key is needed.
    agreements::save_form(&mut own.contact.tx, permit, &own.agreement, &own.agreement.form).await?;
    let next = if checking { Step::Read } else { Step::Contacts };
    let answer = if problems.is_empty() { own.lead(next.word()) } else { page(&mut own, problems, checking).await? };
    own.contact.tx.commit().await?;
    Ok(answer)
}

fn overlay(form: &mut Form, fields: &Fields) {
    form.organisation = fields.trimmed("organisation");
    form.registration = fields.trimmed("registration");
    form.address = fields.trimmed("address").replace("\r\n", "\n");
    form.country = fields.trimmed("country");
    form.signatory = fields.trimmed("signatory");
    form.signatory_role = fields.trimmed("signatory_role");
    form.entitled = fields.ticked("entitled");
}

async fn page(own: &mut Own, problems: Problems, checking: bool) -> Result<Response> {
    let frame = frame(own, Step::Organisation).await?;
    let asked = own.contact.visit.query.as_deref().is_some_and(|query| query == "check=yes");
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let template = OrganisationPage {
        page: head(own, "signing-organisation-title", &problems.0),
        frame,
        countries: countries(own.contact.visit.locale, &own.agreement.form.country),
        given: own.agreement.form.clone(),
        problems,
        checking: checking || asked,
        key: own.contact.visit.app.form_key(),
    };
    Ok(own.contact.page(template).status(status).into_response())
}
