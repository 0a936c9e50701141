//! What a lawyer would notice in a version's texts, and how each finding was settled.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use domain::language::Language;
use domain::message::Message;
use domain::permissions::action;
use domain::terms::{Term, Terms};
use domain::text::AgreementText;
use http::StatusCode;
use reader::lint::{Finding, Severity, lint};
use reader::terms::found;
use storage::findings::{self, Settlement};
use storage::idempotency;
use storage::templates::{self, Version};

use super::place::{Done, Place};
use crate::forms::Fields;
use crate::render::Page;
use crate::view::{FieldError, Link, PageHead};
use crate::visit::{Staff, zone};
use crate::{Error, Result, filters};

/// The longest note, in characters.
const LONGEST: usize = 1_000;

#[derive(Template)]
#[template(path = "templates/lint.html")]
pub struct LintPage {
    page: PageHead,
    crumbs: Vec<Link>,
    errors: Vec<FieldError>,
    done: &'static str,
    editable: bool,
    /// How many are open and settled.
    summary: String,
    texts: Vec<TextView>,
}

/// The findings about a text.
pub struct TextView {
    pub name: String,
    pub open: Vec<Row>,
    pub settled: Vec<Row>,
}

/// A finding.
pub struct Row {
    /// Its place on the page: language and the beginning of its fingerprint.
    pub id: String,
    pub language: &'static str,
    pub fingerprint: String,
    pub key: String,
    pub tone: &'static str,
    pub severity: String,
    pub clause: String,
    pub says: String,
    pub quotes: Vec<(String, String)>,
    /// Why it may stand; what was typed, where that was wrong.
    pub note: String,
    pub error: String,
    /// "Settled by … on …"; empty for an open one.
    pub settled: String,
}

/// The findings of each text.
type Findings = BTreeMap<Language, Vec<Finding>>;

/// What was read in the texts.
struct TextsRead {
    findings: Findings,
    /// The terms that the prevailing text proposes; none where there is no such text.
    proposed: Option<Terms>,
}

pub async fn get(mut staff: Staff, Path(place): Path<Place>, Query(done): Query<Done>) -> Result<Page<LintPage>> {
    staff.permit::<action::ViewTemplates>()?;
    let version = templates::one(&mut staff.tx, place.version()?).await?;
    let (mut staff, read) = read(staff, &version).await?;
    page(&mut staff, &version, &read.findings, done.key(), &Typed::default()).await
}

/// A note that came back.
#[derive(Default)]
struct Typed {
    fingerprint: String,
    note: String,
    error: String,
}

pub async fn post(mut staff: Staff, Path(place): Path<Place>, fields: Fields) -> Result<Response> {
    staff.permit::<action::EditTemplate>()?;
    let version = templates::one(&mut staff.tx, place.version()?).await?;
    let (mut staff, TextsRead { findings: all, .. }) = read(staff, &version).await?;
    let permit = staff.permit::<action::EditTemplate>()?;
    let language = Language::from_tag(fields.text("language")).ok_or(Error::NotFound)?;
    let fingerprint = fields.text("finding").to_owned();
    let known = all.get(&language).is_some_and(|all| all.iter().any(|finding| finding.fingerprint() == fingerprint));
    let bytes = hex::decode(&fingerprint).ok().and_then(|bytes| bytes.try_into().ok()).filter(|_| known);
    // The text has changed since the page was made, and the finding is no longer there.
    let bytes = bytes.ok_or(Error::Stale)?;
    let which = findings::Which { version: version.id, template: version.template, language, fingerprint: bytes };
    let again = fields.text("act") == "reopen";
    let note = fields.trimmed("note");
    if let Some(wrong) = problem(&note).filter(|_| !again) {
        let error = staff.visit.locale.message(&wrong).into_owned();
        let page = page(&mut staff, &version, &all, "", &Typed { fingerprint, note, error }).await?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    let request = fields.once(staff.id.0, None, "template.finding")?;
    let done = if again { "reopened" } else { "settled" };
    let outcome = format!("{}?done={done}", staff.at(version.id, "findings"));
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    if again {
        findings::reopen(&mut staff.tx, permit, &which).await?;
    } else {
        findings::settle(&mut staff.tx, permit, &which, staff.id, &note).await?;
    }
    staff.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

fn problem(note: &str) -> Option<Message> {
    if note.is_empty() {
        Some(Message::new("templates-lint-note-missing"))
    } else if note.chars().count() > LONGEST {
        Some(Message::new("form-problem-too-long").with("most", LONGEST))
    } else if note.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        Some(Message::new("agreements-reason-control"))
    } else {
        None
    }
}

/// Reads all texts, away from the threads that serve pages.
async fn read(staff: Staff, version: &Version) -> Result<(Staff, TextsRead)> {
    let texts: Vec<(Language, AgreementText)> =
        version.texts.iter().map(|(language, text)| (*language, text.clone())).collect();
    let (terms, prevailing) = (version.terms.clone(), version.prevailing);
    let today = staff.visit.app.now().with_timezone(&zone(&staff.profile)).date_naive();
    staff
        .meanwhile(move || {
            // All texts say the same, so that each is compared with what was confirmed.
            let stated = Some(&terms).filter(|terms| **terms != Terms::default());
            let mut read = TextsRead { findings: Findings::new(), proposed: None };
            for (language, text) in &texts {
                let found = found(text);
                if *language == prevailing {
                    read.proposed = Some(found.proposal());
                }
                read.findings.insert(*language, lint(text, &found, stated, today));
            }
            read
        })
        .await
}

/// What is still open in a version: findings by text, and terms that were found and not decided.
#[derive(Debug, Default)]
pub struct Noticed {
    pub open: Vec<(Language, usize)>,
    /// Those of them without which a term cannot be computed: a person has to say which of two values holds.
    pub blocking: Vec<(Language, usize)>,
    pub undecided: usize,
}

/// Counts what is open in a version.
pub async fn noticed(staff: Staff, version: &Version) -> Result<(Staff, Noticed)> {
    let (mut staff, TextsRead { findings: all, proposed }) = read(staff, version).await?;
    let settled = findings::settled(&mut staff.tx, version.template).await?;
    let is_open = |language: Language, finding: &Finding| {
        let fingerprint = finding.fingerprint();
        !settled.iter().any(|one| one.language == language && hex::encode(one.fingerprint) == fingerprint)
    };
    let count = |which: fn(&Finding) -> bool| {
        let of = |(language, findings): (&Language, &Vec<Finding>)| {
            (*language, findings.iter().filter(|finding| which(finding) && is_open(*language, finding)).count())
        };
        all.iter().map(of).collect()
    };
    let open = count(|_| true);
    let blocking = count(|finding| finding.severity == Severity::Blocks);
    let undecided = |term: &&Term| term.value().is_some() && version.terms.get(term.key()).is_none();
    let undecided = proposed.iter().flat_map(Terms::iter).filter(undecided).count();
    Ok((staff, Noticed { open, blocking, undecided }))
}

async fn page(
    staff: &mut Staff,
    version: &Version,
    all: &Findings,
    done: &'static str,
    typed: &Typed,
) -> Result<Page<LintPage>> {
    let settled = findings::settled(&mut staff.tx, version.template).await?;
    let texts: Vec<TextView> =
        all.iter().map(|(language, findings)| text(staff, *language, findings, &settled, typed)).collect();
    let count = |of: fn(&TextView) -> usize| texts.iter().map(of).sum::<usize>();
    let counted = [("open", count(|text| text.open.len()).into()), ("settled", count(|t| t.settled.len()).into())];
    let errors: Vec<FieldError> = texts
        .iter()
        .flat_map(|text| &text.open)
        .filter(|row| !row.error.is_empty())
        .map(|row| FieldError { id: format!("note-{}", row.id), text: row.error.clone() })
        .collect();
    let mut head = staff.head("templates-lint-title");
    head.has_errors = !errors.is_empty();
    Ok(staff.page(LintPage {
        page: head,
        crumbs: staff.above(version),
        errors,
        done,
        editable: staff.may_edit(version),
        summary: staff.visit.locale.text_with("templates-lint-summary", &counted).into_owned(),
        texts,
    }))
}

fn text(staff: &Staff, language: Language, findings: &[Finding], settled: &[Settlement], typed: &Typed) -> TextView {
    let locale = staff.visit.locale;
    let (mut open, mut done) = (Vec::new(), Vec::new());
    for finding in findings {
        let row = row(staff, language, finding);
        match settled.iter().find(|one| one.language == language && hex::encode(one.fingerprint) == row.fingerprint) {
            Some(one) => {
                let at = locale.moment(one.at, zone(&staff.profile));
                let args = [("name", one.by.as_str().into()), ("at", at.into())];
                let settled = locale.text_with("templates-lint-settled-by", &args).into_owned();
                done.push(Row { note: one.note.clone(), settled, ..row });
            }
            None if row.fingerprint == typed.fingerprint => {
                open.push(Row { note: typed.note.clone(), error: typed.error.clone(), ..row });
            }
            None => open.push(row),
        }
    }
    let name = [("language", locale.language_name(language).into())];
    TextView { name: locale.text_with("templates-text-in", &name).into_owned(), open, settled: done }
}

/// A finding as pages show it.
pub fn row(staff: &Staff, language: Language, finding: &Finding) -> Row {
    let locale = staff.visit.locale;
    let fingerprint = finding.fingerprint();
    let tone = match finding.severity {
        Severity::Blocks | Severity::Contradiction => "late",
        Severity::Missing | Severity::Law => "you",
        Severity::Reference | Severity::Wording => "draft",
    };
    let quotes = finding.quotes.iter();
    Row {
        id: format!("{language}-{}", &fingerprint[..12]),
        language: language.tag(),
        key: staff.visit.app.form_key(),
        tone,
        severity: locale.text(finding.severity.message_key()).into_owned(),
        clause: finding.clause.clone().unwrap_or_default(),
        says: locale.message(&finding.message()).into_owned(),
        quotes: quotes.map(|quote| (quote.clause.clone().unwrap_or_default(), quote.text.clone())).collect(),
        note: String::new(),
        error: String::new(),
        settled: String::new(),
        fingerprint,
    }
}
