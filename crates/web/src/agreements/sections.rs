//! The parts of an agreement's page: the agreement itself, and what its life has besides.

use domain::agreements::Side;
use storage::agreements::Agreement;
use storage::{amendments, duties, matters};

use super::act::page_of;
use crate::Result;
use crate::endings::ended;
use crate::view::RailItem;
use crate::visit::Staff;

/// The sections of an agreement, `here` being the word of the one that is shown; empty while there is one only.
///
/// Each feature that adds a section says how many things there wait for the reader.
pub async fn sections(staff: &mut Staff, agreement: &Agreement, here: &str) -> Result<Vec<RailItem>> {
    let mut parts: Vec<(&'static str, i64)> = vec![("agreement", 0)];
    if agreement.in_force_from.is_some() {
        parts.push(("duties", duties::waiting(&mut staff.tx, agreement.id, Side::Processor).await?));
        parts.push(("matters", matters::waiting(&mut staff.tx, agreement.id, Side::Processor).await?));
        parts.push(("subprocessors", 0));
        parts.push(("people", 0));
        parts.push(("amendments", amendments::waiting(&mut staff.tx, Side::Processor, agreement.id).await?));
    }
    if ended(agreement.state) {
        parts.push(("end", 0));
    }
    if parts.len() < 2 {
        return Ok(Vec::new());
    }
    let root = page_of(staff, agreement.id, "");
    let items = parts.into_iter().map(|(word, waiting)| RailItem {
        href: if word == "agreement" { root.clone() } else { format!("{root}/{word}") },
        label: staff.visit.locale.text(&format!("agreements-section-{word}")).into_owned(),
        current: word == here,
        count: (waiting > 0).then(|| waiting.to_string()),
    });
    Ok(items.collect())
}
