//! A bundle for each agreement that has a sealed document, the text for those that do not, and a table of them all.

use documents::bundle;
use domain::ids::{AgreementId, ControllerId};
use domain::record::csv_line;
use serde_json::json;
use storage::{StorageError, agreements, exports};

use super::sheaf::Sheaf;
use crate::{ArchiveError, Source};

/// Agreements that are listed at once.
const PAGE: i64 = 500;

/// All agreements that the context shows.
pub(super) async fn add(from: &Source<'_>, sheaf: &mut Sheaf<'_>) -> Result<(), ArchiveError> {
    let columns = ["reference", "organisation", "state", "language", "begun", "in force from", "in this export"];
    let mut table = String::from("\u{feff}");
    table.push_str(&csv_line(columns));
    let (mut after, mut missing) = (None, Vec::new());
    loop {
        let mut tx = from.db.tenant(from.ctx).await?;
        let page = exports::agreements(&mut tx, after, PAGE).await?;
        drop(tx);
        let Some(last) = page.last() else { break };
        after = Some(last.0);
        for (id, controller) in page {
            match one(from, sheaf, id, controller).await {
                Ok(line) => table.push_str(&line),
                // What a key locked that is destroyed is gone; that it was there is still said.
                Err(ArchiveError::Storage(StorageError::Erased)) => missing.push(json!({ "id": id, "why": "erased" })),
                Err(error) => return Err(error),
            }
            sheaf.agreements += 1;
        }
    }
    sheaf.add("agreements.csv".to_owned(), table.into_bytes()).await?;
    sheaf.add("agreements/erased.json".to_owned(), serde_json::to_vec_pretty(&missing)?).await
}

async fn one(
    from: &Source<'_>,
    sheaf: &mut Sheaf<'_>,
    id: AgreementId,
    controller: ControllerId,
) -> Result<String, ArchiveError> {
    let ctx = from.ctx.about(controller);
    let mut tx = from.db.tenant(&ctx).await?;
    let agreement = agreements::one(&mut tx, id).await?;
    let text = match (&agreement.pdf_sha256, &agreement.text_sha256) {
        (None, Some(_)) => Some(agreements::signed_text(&mut tx, &agreement).await?),
        _ => None,
    };
    drop(tx);
    let reference = &agreement.reference;
    let source = Source { ctx: &ctx, ..*from };
    let mut path = String::new();
    if let Some(text) = text {
        path = format!("agreements/{reference}.txt");
        sheaf.add(path.clone(), text.into_bytes()).await?;
    } else if agreement.pdf_sha256.is_some()
        && let Some(contents) = crate::bundle::gather(&source, &agreement).await?
    {
        path = format!("agreements/{reference}.zip");
        let zip = tokio::task::spawn_blocking(move || bundle::make(&contents)).await??;
        sheaf.add(path.clone(), zip).await?;
    }
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    Ok(csv_line([
        reference.as_str(),
        &agreement.controller_name,
        agreement.state.word(),
        agreement.language.tag(),
        &day(Some(agreement.created_at.date_naive())),
        &day(agreement.in_force_from),
        &path,
    ]))
}
