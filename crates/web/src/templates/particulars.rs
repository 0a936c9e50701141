//! What an administrator sets beside the texts: the services, the main agreement, the language that prevails, and the
//! sub-processors.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use domain::language::Language;
use domain::message::Message;
use domain::per_language::PerLanguage;
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
use crate::{Error, Result, filters};

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
    /// The language whose fields have no language in their names.
    base: &'static str,
    /// There are fields for several languages.
    several: bool,
    services: Vec<Input>,
    main_agreement: Vec<Input>,
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

/// How many parts come first that are the same in every language.
const SAME: usize = 4;

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
    page(&staff, &version, &stored, &Problems::default(), false)
}

fn page(
    staff: &Staff,
    version: &Version,
    shown: &Particulars,
    problems: &Problems,
    stale: bool,
) -> Result<Page<ParticularsPage>> {
    let locale = staff.visit.locale;
    let mut head = staff.head("templates-particulars-title");
    head.has_errors = !problems.is_empty();
    let fields = Form { locale, base: version.prevailing, languages: in_use(version, shown), problems };
    let empty = std::iter::repeat_n(Subprocessor::default(), SPARE);
    let rows = shown.subprocessors.iter().cloned().chain(empty).enumerate();
    Ok(staff.page(ParticularsPage {
        page: head,
        crumbs: staff.above(version),
        errors: problems.0.clone(),
        key: staff.visit.app.form_key(),
        seen: fingerprint(&stored(version))?,
        stale,
        editable: staff.may_edit(version),
        base: version.prevailing.tag(),
        several: fields.languages.len() > 1,
        services: fields.each("services", "templates-services", &shown.services, true),
        main_agreement: fields.each("main_agreement", "templates-main-agreement", &shown.main_agreement, true),
        prevailing: languages(shown.prevailing),
        rows: rows.map(|(index, row)| fields.row(index, &row)).collect(),
        facts: facts(&fields, version),
    }))
}

/// The languages that are asked for, the prevailing one first: those of the texts, and those that have words already.
fn in_use(version: &Version, shown: &Particulars) -> Vec<Language> {
    let has_words = |language| words(shown).any(|words| !words.own(language, version.prevailing).is_empty());
    let others = Language::ALL.into_iter().filter(|language| *language != version.prevailing);
    let others = others.filter(|language| version.texts.contains_key(language) || has_words(*language));
    std::iter::once(version.prevailing).chain(others).collect()
}

/// Everything that differs between languages.
fn words(particulars: &Particulars) -> impl Iterator<Item = &PerLanguage> {
    let subprocessors =
        particulars.subprocessors.iter().flat_map(|one| [&one.processing, &one.location, &one.transfer]);
    [&particulars.services, &particulars.main_agreement].into_iter().chain(subprocessors)
}

/// The name of a field in a language.
fn field(name: &str, language: Language, base: Language) -> String {
    if language == base { name.to_owned() } else { format!("{name}.{language}") }
}

/// What the fields are made from.
struct Form<'a> {
    locale: Locale,
    base: Language,
    languages: Vec<Language>,
    problems: &'a Problems,
}

impl Form<'_> {
    /// A field for each language; those of the others may be left empty.
    fn each(&self, name: &str, label: &str, words: &PerLanguage, optional: bool) -> Vec<Input> {
        let input = |language: &Language| Input {
            label: self.label(label, *language),
            optional: optional || *language != self.base,
            ..self.one(&field(name, *language, self.base), label, words.own(*language, self.base), optional)
        };
        self.languages.iter().map(input).collect()
    }

    fn one(&self, name: &str, label: &str, value: &str, optional: bool) -> Input {
        Input {
            name: name.to_owned(),
            label: self.locale.text(label).into_owned(),
            value: value.to_owned(),
            error: self.problems.of(name),
            optional,
        }
    }

    fn label(&self, label: &str, language: Language) -> String {
        let label = self.locale.text(label);
        if self.languages.len() == 1 {
            return label.into_owned();
        }
        let args = [("label", label.as_ref().into()), ("language", self.locale.language_name(language).into())];
        self.locale.text_with("templates-in-language", &args).into_owned()
    }

    fn row(&self, index: usize, row: &Subprocessor<PerLanguage>) -> SubprocessorRow {
        let name = |part: &str| format!("subprocessor.{index}.{part}");
        let (same, differ) = PARTS.split_at(SAME);
        let same = same
            .iter()
            .zip(same_of(row))
            .map(|((part, label, optional), value)| vec![self.one(&name(part), label, value, *optional)]);
        let differ = differ
            .iter()
            .zip(words_of(row))
            .map(|((part, label, optional), words)| self.each(&name(part), label, words, *optional));
        SubprocessorRow { legend: self.legend(index), inputs: same.chain(differ).flatten().collect() }
    }

    fn legend(&self, index: usize) -> String {
        self.locale.text_with("templates-sub-number", &[("number", (index + 1).into())]).into_owned()
    }
}

fn same_of(row: &Subprocessor<PerLanguage>) -> [&str; SAME] {
    [&row.name, &row.registration, &row.address, &row.contact].map(String::as_str)
}

fn words_of(row: &Subprocessor<PerLanguage>) -> [&PerLanguage; PARTS.len() - SAME] {
    [&row.processing, &row.location, &row.transfer]
}

fn facts(form: &Form, version: &Version) -> Vec<Row> {
    let row = |label: String, value: String| Row { label, value, change: String::new() };
    let texts = [("templates-services", &version.services), ("templates-main-agreement", &version.main_agreement)];
    let mut rows = Vec::new();
    for (label, words) in texts {
        for language in &form.languages {
            rows.push(row(form.label(label, *language), words.own(*language, form.base).to_owned()));
        }
    }
    let prevailing = form.locale.text("templates-fact-prevailing").into_owned();
    rows.push(row(prevailing, form.locale.language_name(version.prevailing)));
    for (index, subprocessor) in version.subprocessors.iter().enumerate() {
        let words = words_of(subprocessor).into_iter();
        let words = words.flat_map(|words| form.languages.iter().map(|language| words.own(*language, form.base)));
        let parts: Vec<_> = same_of(subprocessor).into_iter().chain(words).filter(|part| !part.is_empty()).collect();
        rows.push(row(form.legend(index), parts.join("\n")));
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
fn fingerprint(particulars: &Particulars) -> Result<String> {
    let Particulars { prevailing, subprocessors, services, main_agreement } = particulars;
    let json = serde_json::to_vec(&(prevailing, subprocessors, services, main_agreement)).map_err(Error::internal)?;
    Ok(hex::encode(&Sha256::digest(json)[..16]))
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
    let problems = problems(staff.visit.locale, &particulars, base(&fields, version.prevailing));
    let stale = fields.text("seen") != fingerprint(&stored(&version))?;
    if stale || !problems.is_empty() {
        let status = if stale { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
        return Ok(page(&staff, &version, &particulars, &problems, stale)?.status(status).into_response());
    }
    templates::write_particulars(&mut staff.tx, permit, id, &particulars).await?;
    staff.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

/// The language of the fields that do not name theirs.
fn base(fields: &Fields, before: Language) -> Language {
    Language::from_tag(fields.text("base")).unwrap_or(before)
}

/// What was typed; rows without a word in them are left out, so that emptying a row removes it.
fn read(fields: &Fields, before: Language) -> Particulars {
    let base = base(fields, before);
    let words = |name: &str| -> PerLanguage {
        Language::ALL.into_iter().map(|language| (language, fields.trimmed(&field(name, language, base)))).collect()
    };
    let row = |index: usize| {
        let name = |part: &str| format!("subprocessor.{index}.{part}");
        let part = |part: &str| fields.trimmed(&name(part));
        Subprocessor {
            name: part("name"),
            registration: part("registration"),
            address: part("address"),
            contact: part("contact"),
            processing: words(&name("processing")),
            location: words(&name("location")),
            transfer: words(&name("transfer")),
        }
    };
    Particulars {
        prevailing: Language::from_tag(fields.text("prevailing")).unwrap_or(before),
        subprocessors: (0..MOST).map(row).filter(|row| *row != Subprocessor::default()).collect(),
        services: words("services"),
        main_agreement: words("main_agreement"),
    }
}

fn problems(locale: Locale, particulars: &Particulars, base: Language) -> Problems {
    let mut problems = Problems::default();
    let mut check = |name: &str, value: &str, optional: bool| {
        let problem = match wrong(value) {
            None if value.is_empty() && !optional => Some(Message::new("templates-sub-missing")),
            problem => problem,
        };
        if let Some(problem) = problem {
            problems.add(locale, name, &problem);
        }
    };
    let each = |name: &str, words: &PerLanguage, optional: bool, check: &mut dyn FnMut(&str, &str, bool)| {
        for language in Language::ALL {
            check(&field(name, language, base), words.own(language, base), optional || language != base);
        }
    };
    each("services", &particulars.services, true, &mut check);
    each("main_agreement", &particulars.main_agreement, true, &mut check);
    for (index, row) in particulars.subprocessors.iter().enumerate() {
        let name = |part: &str| format!("subprocessor.{index}.{part}");
        let (same, differ) = PARTS.split_at(SAME);
        for ((part, _, optional), value) in same.iter().zip(same_of(row)) {
            check(&name(part), value, *optional);
        }
        for ((part, _, optional), words) in differ.iter().zip(words_of(row)) {
            each(&name(part), words, *optional, &mut check);
        }
    }
    problems
}

fn wrong(text: &str) -> Option<Message> {
    if text.chars().count() > LONGEST {
        return Some(Message::new("templates-too-long").with("most", LONGEST));
    }
    text.chars().any(domain::names::is_hidden).then(|| Message::new("templates-control"))
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
        let services = particulars.services.own(Language::Da, Language::Da);
        assert_eq!((services, particulars.prevailing), ("Storage", Language::Da));
        let problems = problems(Locale::new(Language::En), &particulars, Language::Da);
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
        assert_ne!(fingerprint(&a).unwrap(), fingerprint(&b).unwrap());
        assert_ne!(fingerprint(&a).unwrap(), fingerprint(&typed(&[("services", "ab")])).unwrap());
    }
}
