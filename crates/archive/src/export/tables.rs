//! The tables as JSON, some hundred rows a file, and what stands beside them: texts of templates, files of evidence.

use documents::canonical;
use serde_json::{Map, Value};
use storage::exports::{self, Cursor, Export, TABLES, Table, Theirs};
use storage::{blobs, templates};

use super::sheaf::Sheaf;
use crate::{ArchiveError, Source};

/// Every table of which the reader gets anything.
pub(super) async fn add(from: &Source<'_>, export: &Export, sheaf: &mut Sheaf<'_>) -> Result<(), ArchiveError> {
    let all = export.controller.is_none();
    for table in TABLES.iter().filter(|table| all || table.theirs != Theirs::Nothing) {
        let (mut after, mut page) = (Some(Cursor::default()), 0);
        while let Some(cursor) = after {
            let mut tx = from.db.tenant(from.ctx).await?;
            let (rows, next) = exports::rows(&mut tx, from.db, table, &cursor).await?;
            drop(tx);
            page += 1;
            let json = serde_json::to_vec_pretty(&rows)?;
            sheaf.add(format!("tables/{}-{page:04}.json", table.name), json).await?;
            if all {
                beside(from, sheaf, table, &rows).await?;
            }
            after = next;
        }
    }
    Ok(())
}

async fn beside(
    from: &Source<'_>,
    sheaf: &mut Sheaf<'_>,
    table: &Table,
    rows: &[Map<String, Value>],
) -> Result<(), ArchiveError> {
    for row in rows {
        let text = |name: &str| row.get(name).and_then(Value::as_str).unwrap_or_default();
        match table.name {
            "template_version" => {
                let Ok(id) = text("id").parse() else { continue };
                let mut tx = from.db.tenant(from.ctx).await?;
                let version = templates::one(&mut tx, id).await?;
                drop(tx);
                for (language, words) in &version.texts {
                    let path = format!("templates/{id}/{language}.txt");
                    sheaf.add(path, canonical::text(words).into_bytes()).await?;
                }
                let terms = version.terms.canonical_json().into_bytes();
                sheaf.add(format!("templates/{id}/terms.json"), terms).await?;
            }
            "ending_answer" => {
                let (Ok(controller), Some(sha256)) = (text("controller_id").parse(), bytes(text("file_sha256"))) else {
                    continue;
                };
                // Gone where the key is.
                let Ok(mut tx) = from.db.tenant(&from.ctx.about(controller)).await else { continue };
                let file = blobs::get(&mut tx, Some(controller), &sha256).await?;
                drop(tx);
                sheaf.add(format!("evidence/{}", text("id")), file).await?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// The bytes of hexadecimal digits.
fn bytes(digits: &str) -> Option<Vec<u8>> {
    let pair = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    (!digits.is_empty()).then(|| (0..digits.len()).step_by(2).map(pair).collect())?
}
