//! The parts of an agreement's page for its controller.

use domain::agreements::Side;
use storage::agreements::Agreement;
use storage::{amendments, contacts, duties, matters};

use super::own::Own;
use crate::Result;
use crate::endings::ended;
use crate::view::RailItem;
use crate::visit::Contact;

/// The sections of an agreement, `here` being the word of the one that is shown; empty while there is one only.
///
/// Each feature that adds a section says how many things there wait for the reader.
pub async fn sections(own: &mut Own, here: &str) -> Result<Vec<RailItem>> {
    let Own { contact, agreement } = own;
    of(contact, agreement, here).await
}

/// The same for a reader whose agreement is at hand.
pub async fn of(contact: &mut Contact, agreement: &Agreement, here: &str) -> Result<Vec<RailItem>> {
    let mut parts: Vec<(&'static str, i64)> = vec![("agreement", 0)];
    if agreement.in_force_from.is_some() {
        parts.push(("duties", duties::waiting(&mut contact.tx, agreement.id, Side::Controller).await?));
        parts.push(("matters", matters::waiting(&mut contact.tx, agreement.id, Side::Controller).await?));
        parts.push(("subprocessors", 0));
        parts.push(("people", contacts::waiting(&mut contact.tx, agreement.controller).await?));
        parts.push(("amendments", amendments::waiting(&mut contact.tx, Side::Controller, agreement.id).await?));
    }
    if ended(agreement.state) {
        parts.push(("end", 0));
    }
    if parts.len() < 2 {
        return Ok(Vec::new());
    }
    let items = parts.into_iter().map(|(word, waiting)| RailItem {
        href: match word {
            "agreement" => contact.visit.to(&format!("mine/{}", agreement.id)),
            word => contact.visit.to(&format!("mine/{}/{word}", agreement.id)),
        },
        label: contact.visit.locale.text(&format!("agreements-section-{word}")).into_owned(),
        current: word == here,
        count: (waiting > 0).then(|| waiting.to_string()),
    });
    Ok(items.collect())
}
