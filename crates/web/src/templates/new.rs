//! A new template: empty, or from the standard agreement.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use domain::ids::TemplateVersionId;
use domain::language::Language;
use domain::message::Message;
use domain::names;
use domain::permissions::{Permit, action};
use domain::terms::Country;
use http::StatusCode;
use reader::standard;
use storage::{TenantTx, idempotency, templates};

use crate::forms::{Fields, Problems};
use crate::render::Page;
use crate::view::{Choice, FieldError, Link, PageHead};
use crate::visit::Staff;
use crate::{Error, Result, filters};

/// The longest name, in characters.
const LONGEST: usize = 100;

#[derive(Template)]
#[template(path = "templates/new.html")]
pub struct NewPage {
    page: PageHead,
    crumbs: Vec<Link>,
    errors: Vec<FieldError>,
    key: String,
    /// For the other form on the page: each counts once.
    standard_key: String,
    name: String,
    name_error: String,
    prevailing: Vec<Choice>,
}

pub async fn get(staff: Staff) -> Result<Page<NewPage>> {
    staff.permit::<action::EditTemplate>()?;
    let own = staff.profile.languages.first().copied().unwrap_or(Language::En);
    Ok(page(&staff, String::new(), own, &Problems::default()))
}

fn page(staff: &Staff, name: String, prevailing: Language, problems: &Problems) -> Page<NewPage> {
    let mut head = staff.head("templates-new-title");
    head.has_errors = !problems.is_empty();
    let crumbs = vec![Link {
        href: staff.visit.to("staff/templates"),
        label: staff.visit.locale.text("layout-menu-templates").into_owned(),
    }];
    let (key, standard_key) = (staff.visit.app.form_key(), staff.visit.app.form_key());
    let (name_error, prevailing) = (problems.of("name"), languages(prevailing));
    let errors = problems.0.clone();
    staff.page(NewPage { page: head, crumbs, errors, key, standard_key, name, name_error, prevailing })
}

/// Our languages to choose from, each by its own name.
pub fn languages(chosen: Language) -> Vec<Choice> {
    Language::ALL
        .into_iter()
        .map(|language| Choice {
            value: language.tag().to_owned(),
            label: language.own_name().to_owned(),
            hint: String::new(),
            selected: language == chosen,
        })
        .collect()
}

pub async fn post(staff: Staff, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::EditTemplate>()?;
    if fields.text("from") == "standard" {
        return Ok(from_standard(staff, permit, &fields).await?.into_response());
    }
    let name = fields.trimmed("name");
    let prevailing = Language::from_tag(fields.text("prevailing")).unwrap_or(Language::En);
    let mut problems = Problems::default();
    if let Some(problem) = wrong_name(&name) {
        problems.add(staff.visit.locale, "name", &problem);
        let page = page(&staff, fields.text("name").to_owned(), prevailing, &problems);
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    Ok(create(staff, permit, &fields, &name, prevailing).await?.into_response())
}

fn wrong_name(name: &str) -> Option<Message> {
    match name {
        name if !names::says_something(name) => Some(Message::new("templates-name-missing")),
        name if name.chars().count() > LONGEST => Some(Message::new("templates-too-long").with("most", LONGEST)),
        name if name.chars().any(names::is_hidden) => Some(Message::new("templates-control")),
        _ => None,
    }
}

async fn create(
    mut staff: Staff,
    permit: Permit<action::EditTemplate>,
    fields: &Fields,
    name: &str,
    prevailing: Language,
) -> Result<Redirect> {
    let request = fields.once(staff.id.0, None, "template.create")?;
    let id = templates::create(&mut staff.tx, permit, name, prevailing).await?;
    finish(staff, &request, id, "created").await
}

/// One click: a template with the standard agreement in every language and its terms.
async fn from_standard(staff: Staff, permit: Permit<action::EditTemplate>, fields: &Fields) -> Result<Redirect> {
    let request = fields.once(staff.id.0, None, "template.create")?;
    let imported = || Language::ALL.map(standard::agreement);
    let (mut staff, agreements) = staff.meanwhile(imported).await?;
    let name = staff.visit.locale.text("templates-standard-name").into_owned();
    let tx = &mut staff.tx;
    let id = templates::create(tx, permit, &name, standard::PREVAILING).await?;
    for agreement in agreements {
        let agreement = agreement.map_err(Error::internal)?;
        let outline = serde_json::to_value(&agreement.outline).map_err(Error::internal)?;
        let source = standard::source(agreement.text.language);
        templates::write_text(tx, permit, id, source, &outline, &agreement.text).await?;
    }
    let terms = domain::terms::standard(Country::from_code(&staff.profile.country));
    templates::write_terms(tx, permit, id, &terms).await?;
    finish(staff, &request, id, "standard").await
}

/// Makes it true, unless the same form has done so before: then nothing is added, and the reader is led to what was.
async fn finish(
    mut staff: Staff,
    request: &idempotency::Request,
    id: TemplateVersionId,
    done: &str,
) -> Result<Redirect> {
    let outcome = format!("{}?done={done}", staff.at(id, ""));
    let tx: &mut TenantTx = &mut staff.tx;
    if let Some(before) = idempotency::claim(tx, request, &outcome).await? {
        return Ok(Redirect::to(&before));
    }
    staff.tx.commit().await?;
    Ok(Redirect::to(&outcome))
}
