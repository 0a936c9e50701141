//! A version's text in one language: pasted or uploaded, imported, and replaced as often as wanted before publishing.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use domain::language::Language;
use domain::permissions::action;
use reader::import::{ImportError, Imported};
use storage::templates::{self, Version};
use storage::{StorageError, idempotency};

use super::place::Place;
use super::read_text::{Field, Sent, Text, looks_like_markdown, refusal};
use crate::forms::{Fields, Problems};
use crate::render::Page;
use crate::view::{Choice, FieldError, Link, PageHead};
use crate::visit::Staff;
use crate::{Error, Result, filters};

#[derive(Template)]
#[template(path = "templates/text.html")]
pub struct TextPage {
    page: PageHead,
    crumbs: Vec<Link>,
    title: String,
    language: &'static str,
    errors: Vec<FieldError>,
    key: String,
    editable: bool,
    /// There is a text already, which this one replaces.
    replaces: bool,
    structure: String,
    source: String,
    source_error: String,
    file_error: String,
    formats: Vec<Choice>,
    /// The fields that a text may hold, as they are written.
    fields: Vec<String>,
}

pub async fn get(mut staff: Staff, Path(place): Path<Place>) -> Result<Page<TextPage>> {
    staff.permit::<action::ViewTemplates>()?;
    let version = templates::one(&mut staff.tx, place.version()?).await?;
    let language = place.language()?;
    let source = match templates::outline(&mut staff.tx, version.id, language).await {
        Ok((source, _)) => source,
        Err(StorageError::NotFound) => String::new(),
        Err(error) => return Err(error.into()),
    };
    let markdown = looks_like_markdown(&source);
    Ok(page(&staff, &version, language, source, markdown, &Problems::default()))
}

fn page(
    staff: &Staff,
    version: &Version,
    language: Language,
    source: String,
    markdown: bool,
    problems: &Problems,
) -> Page<TextPage> {
    let locale = staff.visit.locale;
    let title =
        locale.text_with("templates-text-in", &[("language", locale.language_name(language).into())]).into_owned();
    let mut head = staff.head_with(title.clone());
    head.has_errors = !problems.is_empty();
    let format = |value: &str, key: &str, selected| Choice {
        value: value.to_owned(),
        label: locale.text(key).into_owned(),
        hint: String::new(),
        selected,
    };
    staff.page(TextPage {
        page: head,
        crumbs: staff.above(version),
        title,
        language: language.tag(),
        errors: problems.0.clone(),
        key: staff.visit.app.form_key(),
        editable: staff.may_edit(version),
        replaces: version.texts.contains_key(&language),
        structure: staff.at(version.id, &format!("text/{language}/structure")),
        source,
        source_error: problems.of(Field::Source.name()),
        file_error: problems.of(Field::File.name()),
        formats: vec![
            format("plain", "templates-format-plain", !markdown),
            format("markdown", "templates-format-markdown", markdown),
        ],
        fields: domain::fields::Field::ALL.iter().map(|field| field.placeholder()).collect(),
    })
}

pub async fn post(Path(place): Path<Place>, sent: Sent) -> Result<Response> {
    let Sent { staff, upload } = sent;
    let permit = staff.permit::<action::EditTemplate>()?;
    let (id, language) = (place.version()?, place.language()?);
    let request = upload.fields.once(staff.id.0, None, "template.text")?;
    let fields = upload.fields.clone();
    let text = Text::of(upload);
    let field = text.field;
    let (mut staff, imported) = staff.meanwhile(move || text.import(language)).await?;
    let (source, imported) = match imported {
        Ok(imported) => imported,
        Err(error) => return refused(staff, &place, &fields, field, &error).await,
    };
    let outcome = format!("{}?done=imported", staff.at(id, &format!("text/{language}/structure")));
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    let Imported { outline, text, .. } = imported;
    let outline = serde_json::to_value(&outline).map_err(Error::internal)?;
    templates::write_text(&mut staff.tx, permit, id, &source, &outline, &text).await?;
    staff.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

/// The page again, with the reason beside the field and everything that was pasted.
async fn refused(
    mut staff: Staff,
    place: &Place,
    fields: &Fields,
    field: Field,
    error: &ImportError,
) -> Result<Response> {
    let version = templates::one(&mut staff.tx, place.version()?).await?;
    if version.published_at.is_some() {
        return Err(Error::Stale);
    }
    let (status, message) = refusal(error);
    let mut problems = Problems::default();
    problems.add(staff.visit.locale, field.name(), &message);
    let markdown = fields.text("format") == "markdown";
    let page = page(&staff, &version, place.language()?, fields.text("source").to_owned(), markdown, &problems);
    Ok(page.status(status).into_response())
}
