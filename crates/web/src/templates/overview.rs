//! A version as a list of tasks; once it is published, what was published, when and by whom.

use askama::Template;
use axum::extract::{Path, Query};
use chrono::{DateTime, Utc};
use domain::language::Language;
use domain::permissions::{Action, action};
use domain::terms::Status;
use reader::import::Outline;
use storage::templates::{self, Version};

use super::checks::{Check, Checked};
use super::lint::{Noticed, noticed};
use super::place::{Done, Place, own_names};
use crate::render::Page;
use crate::view::{Link, PageHead, Row};
use crate::visit::Staff;
use crate::{Error, Result, filters};

#[derive(Template)]
#[template(path = "templates/overview.html")]
pub struct OverviewPage {
    page: PageHead,
    crumbs: Vec<Link>,
    title: String,
    done: &'static str,
    published_at: Option<DateTime<Utc>>,
    tasks: Vec<Task>,
    refusals: Vec<Check>,
    warnings: Vec<Check>,
    facts: Vec<Row>,
    preview: String,
    /// Where it is published; empty for those who may not, and where it is published.
    publish: String,
    /// Where a new version is begun; empty likewise.
    next: String,
    /// Where it is proposed to those who are on another version; empty likewise.
    roll_out: String,
    key: String,
}

/// One thing to do, or to read.
struct Task {
    href: String,
    name: String,
    state: &'static str,
    /// The key of the state's word.
    word: &'static str,
    note: String,
}

pub async fn get(mut staff: Staff, Path(place): Path<Place>, Query(done): Query<Done>) -> Result<Page<OverviewPage>> {
    staff.permit::<action::ViewTemplates>()?;
    let version = templates::one(&mut staff.tx, place.version()?).await?;
    let (mut staff, noticed) = match version.published_at {
        None => noticed(staff, &version).await?,
        Some(_) => (staff, Noticed::default()),
    };
    let findings = findings(&mut staff, &version).await?;
    let checked = Checked {
        locale: staff.visit.locale,
        version: &version,
        offered: &staff.profile.languages,
        findings: &findings,
        noticed: &noticed,
    };
    let checks = match version.published_at {
        None => checked.checks(|page| staff.at(version.id, page)),
        Some(_) => super::checks::Checks::default(),
    };
    let facts = facts(&mut staff, &version).await?;
    let title = staff.title(&version.name, version.number);
    let if_allowed = |action: Action, published: bool, page: &str| {
        let shown = action.allows(&staff.actor) && version.published_at.is_some() == published;
        if shown { staff.at(version.id, page) } else { String::new() }
    };
    Ok(staff.page(OverviewPage {
        page: staff.head_with(title.clone()),
        crumbs: staff.above(&version).into_iter().take(1).collect(),
        title,
        done: done.key(),
        published_at: version.published_at,
        tasks: tasks(&staff, &version, &findings),
        refusals: checks.refusals,
        warnings: checks.warnings,
        facts,
        preview: staff.at(version.id, "preview"),
        publish: if_allowed(Action::PublishTemplate, false, "publish"),
        next: if_allowed(Action::EditTemplate, true, "next"),
        roll_out: match Action::StartRollout.allows(&staff.actor) && version.published_at.is_some() {
            true => staff.visit.to(&format!("staff/rollouts/new?to={}", version.id)),
            false => String::new(),
        },
        key: staff.visit.app.form_key(),
    }))
}

/// How many findings each text has.
pub async fn findings(staff: &mut Staff, version: &Version) -> Result<Vec<(Language, usize)>> {
    let mut out = Vec::new();
    for language in version.texts.keys() {
        let (_, outline) = templates::outline(&mut staff.tx, version.id, *language).await?;
        let outline: Outline = serde_json::from_value(outline).map_err(Error::internal)?;
        out.push((*language, outline.findings().len()));
    }
    Ok(out)
}

fn tasks(staff: &Staff, version: &Version, findings: &[(Language, usize)]) -> Vec<Task> {
    let locale = staff.visit.locale;
    let mut tasks: Vec<Task> = Language::ALL
        .into_iter()
        .filter(|language| version.published_at.is_none() || version.texts.contains_key(language))
        .map(|language| text_task(staff, version, findings, language))
        .collect();
    let task = |page: &str, name: &str, full: bool, note: String| Task {
        href: staff.at(version.id, page),
        name: locale.text(name).into_owned(),
        state: if full { "done" } else { "you" },
        word: if full { "templates-task-done" } else { "templates-task-open" },
        note,
    };
    let decided = version.terms.iter().any(|term| matches!(term.status(), Status::Confirmed | Status::Overridden));
    tasks.push(task("found", "templates-found-title", decided, String::new()));
    let stated = version.terms.iter().filter(|term| term.value().is_some()).count();
    let note = locale.text_with("templates-terms-stated", &[("count", stated.into())]).into_owned();
    tasks.push(task("terms", "templates-terms-title", stated > 0, note));
    if !version.texts.is_empty() {
        let note = locale.text("templates-lint-note-task").into_owned();
        tasks.push(Task {
            href: staff.at(version.id, "findings"),
            name: locale.text("templates-lint-title").into_owned(),
            state: "you",
            word: "templates-task-look",
            note,
        });
    }
    let full = !version.services.is_empty() && !version.main_agreement.is_empty();
    let count = version.subprocessors.len();
    let note = locale.text_with("templates-subprocessors-count", &[("count", count.into())]).into_owned();
    tasks.push(task("particulars", "templates-particulars-title", full, note));
    tasks
}

fn text_task(staff: &Staff, version: &Version, findings: &[(Language, usize)], language: Language) -> Task {
    let locale = staff.visit.locale;
    let there = version.texts.contains_key(&language);
    let found = findings.iter().find(|(of, _)| *of == language).map_or(0, |(_, count)| *count);
    let needed = language == version.prevailing || staff.profile.languages.contains(&language);
    let (state, word) = match (there, found) {
        (true, 0) => ("done", "templates-task-done"),
        (true, _) => ("you", "templates-task-look"),
        (false, _) if needed => ("you", "templates-task-open"),
        (false, _) => ("draft", "templates-task-optional"),
    };
    let page = if there { format!("text/{language}/structure") } else { format!("text/{language}") };
    let mut notes = Vec::new();
    if language == version.prevailing {
        notes.push(locale.text("templates-prevails").into_owned());
    }
    if found > 0 {
        notes.push(locale.text_with("templates-findings-count", &[("count", found.into())]).into_owned());
    }
    Task {
        href: staff.at(version.id, &page),
        name: locale
            .text_with("templates-text-in", &[("language", locale.language_name(language).into())])
            .into_owned(),
        state,
        word,
        note: notes.join(" · "),
    }
}

/// What was published, when, by whom, and its hashes; nothing for a draft.
async fn facts(staff: &mut Staff, version: &Version) -> Result<Vec<Row>> {
    let Some(publication) = templates::publication(&mut staff.tx, version.id).await? else { return Ok(Vec::new()) };
    let locale = staff.visit.locale;
    let zone = crate::visit::zone(&staff.profile);
    let row = |key: &str, value: String| Row { label: locale.text(key).into_owned(), value, change: String::new() };
    Ok(vec![
        row("templates-fact-published", locale.moment(publication.at, zone)),
        row("templates-fact-by", publication.by),
        row("templates-fact-languages", own_names(version.texts.keys().copied())),
        row("templates-fact-prevailing", locale.language_name(version.prevailing)),
        row("templates-fact-sha256", publication.sha256),
        row("templates-fact-terms-sha256", publication.terms_sha256),
    ])
}
