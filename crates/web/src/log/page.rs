//! The page on which anybody finds the signed heads of the audit log, and what they prove.

use askama::Template;
use chrono::{DateTime, Utc};
use storage::log::{self, Kept};

use super::texts::verifier_key;
use crate::people::asked;
use crate::render::Page;
use crate::view::PageHead;
use crate::visit::Visit;
use crate::{Error, Result, filters};

/// How many earlier heads a page lists.
const ROWS: usize = 20;
/// What a head proves, a paragraph each.
const PROVES: [&str; 3] = ["proof-proves-growth", "proof-proves-entry", "proof-proves-erasure"];
/// What no head proves.
const PROVES_NOT: [&str; 3] = ["proof-not-true", "proof-not-complete", "proof-not-alone"];

#[derive(Template)]
#[template(path = "log/public.html")]
pub struct LogPage {
    page: PageHead,
    newest: Option<Head>,
    /// The line that verifiers are given.
    key: String,
    /// Where programs fetch from.
    prefix: String,
    /// The same within the site.
    base: String,
    rows: Vec<Head>,
    /// Where the list goes on; empty at its end.
    older: String,
    /// Back to the newest; empty on the first page.
    newer: String,
    proves: [&'static str; 3],
    proves_not: [&'static str; 3],
}

/// A signed head.
struct Head {
    size: i64,
    at: DateTime<Utc>,
    root: String,
    note: String,
    text: String,
    /// The proof that the newest log begins with this one; empty for the newest itself.
    grown: String,
}

pub async fn get(visit: Visit) -> Result<Page<LogPage>> {
    let (mut tx, profile) = visit.public().await?;
    let below = asked(&visit, "below").map(str::parse).transpose().map_err(|_| Error::NotFound)?;
    let newest = log::latest(&mut tx).await?;
    let mut kept = log::checkpoints(&mut tx, below, ROWS as i64 + 1).await?;
    let more = kept.len() > ROWS;
    kept.truncate(ROWS);
    let older = kept.last().filter(|_| more).map(|last| visit.to(&format!("log?below={}", last.head.size)));
    let template = LogPage {
        page: visit.head(&profile, "proof-title"),
        base: visit.to("log/"),
        rows: kept.iter().map(|kept| head(&visit, kept, newest.as_ref())).collect(),
        newest: newest.as_ref().map(|kept| head(&visit, kept, None)),
        key: verifier_key(&visit)?.to_string(),
        prefix: format!("{}{}", visit.app.settings.public_url, visit.to("log/")),
        older: older.unwrap_or_default(),
        newer: if below.is_some() { visit.to("log") } else { String::new() },
        proves: PROVES,
        proves_not: PROVES_NOT,
    };
    Ok(visit.page(&profile, template))
}

fn head(visit: &Visit, kept: &Kept, newest: Option<&Kept>) -> Head {
    let size = kept.head.size;
    let grown = newest.filter(|newest| newest.head.size > size);
    Head {
        size: i64::try_from(size).unwrap_or(i64::MAX),
        at: kept.at,
        root: hex::encode(kept.head.root),
        note: kept.note.clone(),
        text: visit.to(&format!("log/checkpoint?size={size}")),
        grown: grown
            .map(|newest| visit.to(&format!("log/consistency?from={size}&to={}", newest.head.size)))
            .unwrap_or_default(),
    }
}
