//! The parts of an agreement's page for its controller.

use domain::agreements::Side;
use storage::duties;

use super::own::Own;
use crate::Result;
use crate::view::RailItem;

/// The sections of an agreement, `here` being the word of the one that is shown; empty while there is one only.
///
/// Each feature that adds a section says how many things there wait for the reader.
pub async fn sections(own: &mut Own, here: &str) -> Result<Vec<RailItem>> {
    let duties = duties::waiting(&mut own.contact.tx, own.agreement.id, Side::Controller).await?;
    let parts: Vec<(&'static str, i64)> = vec![("agreement", 0), ("duties", duties)];
    if parts.len() < 2 {
        return Ok(Vec::new());
    }
    let items = parts.into_iter().map(|(word, waiting)| RailItem {
        href: own.to(if word == "agreement" { "" } else { word }),
        label: own.contact.visit.locale.text(&format!("agreements-section-{word}")).into_owned(),
        current: word == here,
        count: (waiting > 0).then(|| waiting.to_string()),
    });
    Ok(items.collect())
}
