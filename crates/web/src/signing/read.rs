//! Third step: the whole agreement, filled in, and what its terms mean.

use askama::Template;
use axum::response::{IntoResponse, Response};
use domain::permissions::action;
use domain::signing::Step;
use http::StatusCode;
use storage::templates::{self, Version};

use super::frame::{Frame, frame};
use super::offer::{Offer, offer};
use super::own::Own;
use crate::contract::{self, Contract, Part};
use crate::forms::Fields;
use crate::overrides::{self, Line};
use crate::view::{Fact, PageHead};
use crate::{Result, filters};

#[derive(Template)]
#[template(path = "signing/read.html")]
struct ReadPage {
    page: PageHead,
    frame: Frame,
    contract: Contract,
    facts: Vec<Fact>,
    text_sha256: String,
    /// What is agreed with this controller alone.
    overrides: Vec<Line>,
    /// The language of the text, where it is not that of the page.
    only_in: Option<String>,
    /// The text is not the one that the reader had before them.
    changed: bool,
    preview: String,
    key: String,
}

pub async fn get(mut own: Own) -> Result<Response> {
    if let Some(elsewhere) = own.before(Step::Read) {
        return Ok(elsewhere);
    }
    let version = templates::one(&mut own.contact.tx, own.agreement.version).await?;
    let offer = offer(&own, &version)?;
    page(&mut own, &offer, &version, false).await
}

/// Goes on to signing, with the hash of the text that was read.
pub async fn post(mut own: Own, fields: Fields) -> Result<Response> {
    own.contact.permit::<action::FillAgreement>()?;
    if let Some(elsewhere) = own.before(Step::Read) {
        return Ok(elsewhere);
    }
    let version = templates::one(&mut own.contact.tx, own.agreement.version).await?;
    let offer = offer(&own, &version)?;
    if fields.text("text_sha256") != offer.text_sha256 {
        return page(&mut own, &offer, &version, true).await;
    }
    Ok(own.lead(&format!("sign?read={}", offer.text_sha256)))
}

async fn page(own: &mut Own, offer: &Offer, version: &Version, changed: bool) -> Result<Response> {
    let frame = frame(own, Step::Read).await?;
    let language = offer.text.language;
    let template = ReadPage {
        page: own.contact.head("signing-read-title"),
        frame,
        contract: Contract::new(&offer.text).titled(&version.name),
        facts: contract::facts(own.contact.visit.locale, &own.agreement.terms, ""),
        text_sha256: offer.text_sha256.clone(),
        overrides: overrides::lines(own.contact.visit.locale, &own.agreement, version)?,
        only_in: (language != own.contact.visit.language()).then(|| own.contact.visit.locale.language_name(language)),
        changed,
        preview: own.to("preview.pdf"),
        key: own.contact.visit.app.form_key(),
    };
    let status = if changed { StatusCode::CONFLICT } else { StatusCode::OK };
    Ok(own.contact.page(template).status(status).into_response())
}
