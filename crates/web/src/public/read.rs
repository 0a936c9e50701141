//! The agreement before anybody has filled it in.

use askama::Template;
use axum::extract::Path;
use documents::filling::Filling;
use domain::ids::TemplateVersionId;
use domain::signing::Form;
use serde::Deserialize;
use storage::templates;

use super::tenant::edition;
use crate::contract::{self, Contract, Part};
use crate::render::Page;
use crate::view::{Fact, PageHead};
use crate::visit::Visit;
use crate::{Error, Result, filters};

#[derive(Deserialize)]
pub struct Which {
    version: String,
}

#[derive(Template)]
#[template(path = "public/read.html")]
pub struct Read {
    page: PageHead,
    contract: Contract,
    facts: Vec<Fact>,
    edition: String,
    /// SHA-256 of everything that was published.
    sha256: String,
    /// The language of the text, where it is not that of the page.
    only_in: Option<String>,
    /// The language that counts where two differ, where there are several.
    prevailing: Option<String>,
    /// Where it can be signed; empty for a version that a newer one has replaced.
    begin: String,
    home: String,
}

pub async fn get(visit: Visit, Path(which): Path<Which>) -> Result<Page<Read>> {
    let id: TemplateVersionId = which.version.parse().map_err(|_| Error::NotFound)?;
    let (mut tx, profile) = visit.public().await?;
    let version = templates::one(&mut tx, id).await?;
    // The wall hides drafts from the public already; this says so a second time.
    version.published_at.ok_or(Error::NotFound)?;
    let newest = templates::published(&mut tx).await?.iter().any(|row| row.version == id);
    let text = version.text(visit.language()).ok_or(Error::NotFound)?;
    let said = version.said_in(text.language);
    let filling = Filling {
        text,
        form: &contract::with_blanks(&Form::default(), text.language),
        processor: &profile.processor(),
        services: &said.services,
        main_agreement: &said.main_agreement,
        date: None,
        subprocessors: &said.subprocessors,
    };
    let contract = Contract::new(&filling.filled()).titled(&version.name);
    let template = Read {
        page: visit.head_with(&profile, contract.title.clone()),
        facts: contract::facts(visit.locale, &version.terms, ""),
        edition: edition(&visit, &version, &profile),
        sha256: version.sha256.as_deref().map(hex::encode).unwrap_or_default(),
        only_in: (text.language != visit.language()).then(|| visit.locale.language_name(text.language)),
        prevailing: (version.texts.len() > 1).then(|| visit.locale.language_name(version.prevailing)),
        begin: if newest { visit.to(&format!("begin?version={id}")) } else { String::new() },
        home: visit.to(""),
        contract,
    };
    Ok(visit.page(&profile, template))
}
