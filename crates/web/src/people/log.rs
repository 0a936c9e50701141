//! The audit log: what happened, newest first, and the state of the tree that it stands in.

use std::collections::HashMap;

use askama::Template;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use domain::permissions::action;
use i18n::Locale;
use storage::audit::{self, Entry};
use storage::{log, staff};
use uuid::Uuid;

use super::{asked, log_words};
use crate::view::PageHead;
use crate::visit::{Staff, Visit};
use crate::{Error, Result, filters};

/// How many entries a page holds.
const ROWS: usize = 50;

#[derive(Template)]
#[template(path = "log/log.html")]
struct LogPage {
    page: PageHead,
    rows: Vec<Row>,
    /// The state of the tree; on the first page alone.
    tree: Option<Tree>,
    /// What outsiders are shown.
    public: String,
    /// Back to the newest; empty on the first page.
    newest: String,
    older: String,
}

struct Row {
    at: DateTime<Utc>,
    what: String,
    /// More on it; may be empty.
    more: String,
    who: String,
    about: String,
    /// What it is about, where there is a page for it; else empty.
    href: String,
    /// Its place in the tree, from 1; none while it is being placed.
    place: Option<i64>,
}

struct Tree {
    size: i64,
    root: String,
}

/// A page of the log.
pub async fn get(mut staff: Staff) -> Result<Response> {
    staff.permit::<action::ViewLog>()?;
    let before = asked(&staff.visit, "before").map(str::parse).transpose().map_err(|_| Error::NotFound)?;
    let mut entries = audit::latest(&mut staff.tx, before, ROWS as i64 + 1).await?;
    let more = entries.len() > ROWS;
    entries.truncate(ROWS);
    let names: HashMap<Uuid, String> =
        staff::all(&mut staff.tx).await?.into_iter().map(|person| (person.id.0, person.name)).collect();
    let tree = match before {
        Some(_) => None,
        None => Some(log::head(&mut staff.tx).await?),
    };
    let older = entries.last().filter(|_| more).map(|entry| staff.visit.to(&format!("staff/log?before={}", entry.id)));
    let page = LogPage {
        page: staff.head("log-title"),
        rows: entries.iter().map(|entry| row(&staff.visit, entry, &names)).collect(),
        tree: tree
            .map(|tree| Tree { size: i64::try_from(tree.size).unwrap_or(i64::MAX), root: hex::encode(tree.root) }),
        public: staff.visit.to("log"),
        newest: if before.is_some() { staff.visit.to("staff/log") } else { String::new() },
        older: older.unwrap_or_default(),
    };
    Ok(staff.page(page).into_response())
}

fn row(visit: &Visit, entry: &Entry, names: &HashMap<Uuid, String>) -> Row {
    let locale = visit.locale;
    let name = |id: Uuid| names.get(&id).cloned();
    let kind = locale.text(log_words::subject(&entry.subject_kind)).into_owned();
    let page = match entry.subject_kind.as_str() {
        "agreement" => Some("staff/agreements"),
        "staff" => Some("staff/people"),
        "template_version" => Some("staff/templates"),
        _ => None,
    };
    Row {
        at: entry.at,
        what: log_words::action(&entry.action)
            .map_or_else(|| entry.action.clone(), |key| locale.text(key).into_owned()),
        more: more(locale, entry),
        who: entry
            .actor_id
            .and_then(name)
            .unwrap_or_else(|| locale.text(log_words::actor(&entry.actor_kind)).into_owned()),
        about: match (name(entry.subject_id), &entry.name) {
            (Some(name), _) => name,
            (None, Some(name)) => format!("{kind} {name}"),
            (None, None) => kind,
        },
        href: page.map(|page| visit.to(&format!("{page}/{}", entry.subject_id))).unwrap_or_default(),
        place: entry.position.map(|position| position + 1),
    }
}

/// What the entry says beside: the reference of an agreement, the name of a template, what somebody may now do.
fn more(locale: Locale, entry: &Entry) -> String {
    let Some(detail) = &entry.detail else { return String::new() };
    let text = |name: &str| detail.get(name).and_then(serde_json::Value::as_str);
    let yes = |name: &str| detail.get(name).and_then(serde_json::Value::as_bool) == Some(true);
    let role = text("role").and_then(domain::permissions::Role::from_word);
    let mut parts: Vec<String> =
        [text("reference"), text("template")].into_iter().flatten().map(str::to_owned).collect();
    parts.extend(role.map(|role| locale.text(&format!("role-{}", role.word())).into_owned()));
    for (name, key) in [("binds", "people-binds"), ("disabled", "people-state-disabled"), ("again", "log-again")] {
        if yes(name) {
            parts.push(locale.text(key).into_owned());
        }
    }
    // What was not done has no words in the past tense: the action's own word is shown.
    parts.extend(text("asked").filter(|asked| !asked.is_empty()).map(str::to_owned));
    let times = detail.get("times").and_then(serde_json::Value::as_i64).filter(|times| *times > 1);
    parts.extend(times.map(|times| locale.text_with("log-times", &[("times", times.into())]).into_owned()));
    parts.join(" · ")
}
