//! What an administrator sets beside the texts: the services, the main agreement, the language that prevails, and the
//! sub-processors.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use domain::language::Language;
use domain::message::Message;
use domain::permissions::action;
use domain::subprocessors::Subprocessor;
use http::StatusCode;
use i18n::Locale;
use sha2::{Digest, Sha256};
use storage::idempotency;
use storage::templates::{self, Particulars, Version};

use super::new::languages;
use super::place::Place;
use crate::forms::{Fields, Problems};
use crate::render::Page;
use crate::view::{Choice, FieldError, Link, PageHead, Row};
use crate::visit::Staff;
use crate::{Result, filters};

/// Empty rows after those that are filled.
const SPARE: usize = 3;
/// The most sub-processors; more rows than any agreement seen has.
const MOST: usize = 200;
/// The longest text, in characters.
const LONGEST: usize = 500;

#[derive(Template)]
#[template(path = "templates/particulars.html")]
pub struct ParticularsPage {
    page: PageHead,
    crumbs: Vec<Link>,
    errors: Vec<FieldError>,
    key: String,
    seen: String,
    stale: bool,
    editable: bool,
    services: String,
    services_error: String,
    main_agreement: String,
    main_agreement_error: String,
    prevailing: Vec<Choice>,
    rows: Vec<SubprocessorRow>,
    /// The same to read, where it cannot be changed.
    facts: Vec<Row>,
}

/// A row of the form, filled or empty.
struct SubprocessorRow {
    legend: String,
    inputs: Vec<Input>,
}

struct Input {
    name: String,
    label: String,
    value: String,
    error: String,
    optional: bool,
}

/// The parts of a row: the name of each input, the key of its label, and whether it may be empty.
const PARTS: [(&str, &str, bool); 7] = [
    ("name", "templates-sub-name", false),
    ("registration", "templates-sub-registration", true),
    ("address", "templates-sub-address", false),
    ("contact", "templates-sub-contact", true),
    ("processing", "templates-sub-processing", false),
    ("location", "templates-sub-location", false),
    ("transfer", "templates-sub-transfer", true),
];

pub async fn get(mut staff: Staff, Path(place): Path<Place>) -> Result<Page<ParticularsPage>> {
    staff.permit::<action::ViewTemplates>()?;
    let version = templates::one(&mut staff.tx, place.version()?).await?;
    let stored = stored(&version);
    Ok(page(&staff, &version, &stored, &Problems::default(), false))
}

fn page(
    staff: &Staff,
    version: &Version,
    shown: &Particulars,
    problems: &Problems,
    stale: bool,
) -> Page<ParticularsPage> {
    let locale = staff.visit.locale;
    let mut head = staff.head("templates-particulars-title");
    head.has_errors = !problems.is_empty();
    let empty = std::iter::repeat_n(Subprocessor::default(), SPARE);
    let rows = shown.subprocessors.iter().cloned().chain(empty).enumerate();
    staff.page(ParticularsPage {
        page: head,
        crumbs: staff.above(version),
        errors: problems.0.clone(),
        key: staff.visit.app.form_key(),
        seen: fingerprint(&stored(version)),
        stale,
        editable: staff.may_edit(version),
        services: shown.services.clone(),
        services_error: problems.of("services"),
        main_agreement: shown.main_agreement.clone(),
        main_agreement_error: problems.of("main_agreement"),
        prevailing: languages(shown.prevailing),
        rows: rows.map(|(index, row)| row_view(locale, index, &row, problems)).collect(),
        facts: facts(locale, version),
    })
}

fn row_view(locale: Locale, index: usize, row: &Subprocessor, problems: &Problems) -> SubprocessorRow {
    let inputs = PARTS.into_iter().zip(values(row)).map(|((part, label, optional), value)| {
        let name = format!("subprocessor.{index}.{part}");
        Input {
            label: locale.text(label).into_owned(),
            value: value.to_owned(),
            error: problems.of(&name),
            name,
            optional,
        }
    });
    let legend = locale.text_with("templates-sub-number", &[("number", (index + 1).into())]).into_owned();
    SubprocessorRow { legend, inputs: inputs.collect() }
}

fn values(row: &Subprocessor) -> [&str; PARTS.len()] {
    [&row.name, &row.registration, &row.address, &row.contact, &row.processing, &row.location, &row.transfer]
        .map(String::as_str)
}

fn facts(locale: Locale, version: &Version) -> Vec<Row> {
    let row = |key: &str, value: &str| Row {
        label: locale.text(key).into_owned(),
        value: value.to_owned(),
        change: String::new(),
    };
    let mut rows = vec![
        row("templates-services", &version.services),
        row("templates-main-agreement", &version.main_agreement),
        row("templates-fact-prevailing", version.prevailing.own_name()),
    ];
    for (index, subprocessor) in version.subprocessors.iter().enumerate() {
        let parts: Vec<_> = values(subprocessor).into_iter().filter(|part| !part.is_empty()).collect();
        rows.push(Row {
            label: locale.text_with("templates-sub-number", &[("number", (index + 1).into())]).into_owned(),
            value: parts.join("\n"),
            change: String::new(),
        });
    }
    rows
}

fn stored(version: &Version) -> Particulars {
    Particulars {
        prevailing: version.prevailing,
        subprocessors: version.subprocessors.clone(),
        services: version.services.clone(),
        main_agreement: version.main_agreement.clone(),
    }
}

/// The hash by which a form says from what it was made.
fn fingerprint(particulars: &Particulars) -> String {
    let Particulars { prevailing, subprocessors, services, main_agreement } = particulars;
    let mut hash = Sha256::new();
    for part in [prevailing.tag(), services, main_agreement].into_iter().chain(subprocessors.iter().flat_map(values)) {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hex::encode(&hash.finalize()[..16])
}

pub async fn post(mut staff: Staff, Path(place): Path<Place>, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::EditTemplate>()?;
    let id = place.version()?;
    let request = fields.once(staff.id.0, None, "template.particulars")?;
    let outcome = format!("{}?done=particulars", staff.at(id, ""));
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    templates::hold(&mut staff.tx, permit, id).await?;
    let version = templates::one(&mut staff.tx, id).await?;
    let particulars = read(&fields, version.prevailing);
    let problems = problems(staff.visit.locale, &particulars);
    let stale = fields.text("seen") != fingerprint(&stored(&version));
    if stale || !problems.is_empty() {
        let status = if stale { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
        return Ok(page(&staff, &version, &particulars, &problems, stale).status(status).into_response());
    }
    templates::write_particulars(&mut staff.tx, permit, id, &particulars).await?;
    staff.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

/// What was typed; rows without a word in them are left out, so that emptying a row removes it.
fn read(fields: &Fields, before: Language) -> Particulars {
    let row = |index: usize| {
        let part = |part: &str| fields.trimmed(&format!("subprocessor.{index}.{part}"));
        Subprocessor {
            name: part("name"),
            registration: part("registration"),
            address: part("address"),
            contact: part("contact"),
            processing: part("processing"),
            location: part("location"),
            transfer: part("transfer"),
        }
    };
    Particulars {
        prevailing: Language::from_tag(fields.text("prevailing")).unwrap_or(before),
        subprocessors: (0..MOST).map(row).filter(|row| *row != Subprocessor::default()).collect(),
        services: fields.trimmed("services"),
        main_agreement: fields.trimmed("main_agreement"),
    }
}

fn problems(locale: Locale, particulars: &Particulars) -> Problems {
    let mut problems = Problems::default();
    let texts = [("services", &particulars.services), ("main_agreement", &particulars.main_agreement)];
    for (name, text) in texts {
        if let Some(problem) = wrong(text) {
            problems.add(locale, name, &problem);
        }
    }
    for (index, row) in particulars.subprocessors.iter().enumerate() {
        for ((part, _, optional), value) in PARTS.into_iter().zip(values(row)) {
            let problem = match wrong(value) {
                None if value.is_empty() && !optional => Some(Message::new("templates-sub-missing")),
                problem => problem,
            };
            if let Some(problem) = problem {
                problems.add(locale, &format!("subprocessor.{index}.{part}"), &problem);
            }
        }
    }
    problems
}

fn wrong(text: &str) -> Option<Message> {
    if text.chars().count() > LONGEST {
        return Some(Message::new("templates-too-long").with("most", LONGEST));
    }
    domain::line::has_strays(text).then(|| Message::new("templates-control"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(fields: &[(&str, &str)]) -> Particulars {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        read(&Fields(fields), Language::Da)
    }

    #[test]
    fn rows_may_be_left_empty_and_those_begun_are_asked_for_whole() {
        let particulars = typed(&[
            ("services", " Storage "),
            ("subprocessor.1.name", "Nordsky AS"),
            ("subprocessor.4.location", "NO"),
        ]);
        assert_eq!((particulars.services.as_str(), particulars.prevailing), ("Storage", Language::Da));
        let problems = problems(Locale::new(Language::En), &particulars);
        let places: Vec<_> = problems.0.iter().map(|problem| problem.id.as_str()).collect();
        assert_eq!(
            places,
            [
                "subprocessor.0.address",
                "subprocessor.0.processing",
                "subprocessor.0.location",
                "subprocessor.1.name",
                "subprocessor.1.address",
                "subprocessor.1.processing"
            ]
        );
    }

    #[test]
    fn every_part_counts_in_the_hash_and_none_runs_into_the_next() {
        let a = typed(&[("services", "ab"), ("main_agreement", "c")]);
        let b = typed(&[("services", "a"), ("main_agreement", "bc")]);
        assert_ne!(fingerprint(&a), fingerprint(&b));
        assert_ne!(fingerprint(&a), fingerprint(&typed(&[("services", "ab")])));
    }
}
