//! "You have signed": what was signed, what happens next, who does it, until when.

use askama::Template;
use axum::response::{IntoResponse, Response};
use domain::agreements::Side;
use storage::agreements;

use super::agreement;
use super::frame::steps;
use super::own::Own;
use crate::view::{PageHead, Row, Step};
use crate::{Result, filters};

#[derive(Template)]
#[template(path = "signing/done.html")]
struct DonePage {
    page: PageHead,
    steps: Vec<Step>,
    organisation: String,
    reference: String,
    email: String,
    rows: Vec<Row>,
    signed: String,
    agreement: String,
}

pub async fn get(mut own: Own) -> Result<Response> {
    if !own.agreement.state.awaits_decision() {
        return Ok(own.lead(""));
    }
    let signatures = agreements::signatures(&mut own.contact.tx, own.agreement.id).await?;
    let standing =
        |signature: &&agreements::SignatureRow| signature.side == Side::Controller && signature.voided_at.is_none();
    let Some(signature) = signatures.iter().find(standing) else { return Ok(own.lead("")) };
    let locale = own.contact.visit.locale;
    let row = |key: &str, value: String| Row { label: locale.text(key).into_owned(), value, change: String::new() };
    let mut rows = vec![
        row("signing-row-signed", locale.moment(signature.signed_at, own.zone())),
        row("signing-row-signature", signature.details.name.clone()),
    ];
    rows.extend(agreement::rows(&own, false, None));
    let template = DonePage {
        page: own.contact.head("signing-done-title"),
        steps: steps(&own, None),
        organisation: own.agreement.form.organisation.trim().to_owned(),
        reference: own.agreement.reference.clone(),
        email: signature.details.email.clone(),
        rows,
        signed: own.to("signed.txt"),
        agreement: own.to(""),
    };
    Ok(own.contact.page(template).into_response())
}
