//! The matters under an agreement, to its controller's people.

use askama::Template;
use axum::response::{IntoResponse, Response};
use storage::matters;

use super::own_matter::{reader, speaker};
use super::view::Line;
use crate::signing::own::Own;
use crate::signing::sections::sections;
use crate::view::{PageHead, RailItem};
use crate::{Result, filters, in_force};

#[derive(Template)]
#[template(path = "matters/own_list.html")]
struct List {
    page: PageHead,
    back: String,
    sections: Vec<RailItem>,
    processor: String,
    lines: Vec<Line>,
    /// Where a new one is opened; empty for those who may not, and where the agreement is not in force.
    new: String,
}

pub async fn get(mut own: Own) -> Result<Response> {
    let contact = &mut own.contact;
    let in_force = in_force::terms(&mut contact.tx, &contact.profile, own.agreement.id).await?.is_some();
    let found = matters::of_agreement(&mut own.contact.tx, own.agreement.id).await?;
    let (speaks, _) = speaker(&mut own).await?;
    let sections = sections(&mut own, "matters").await?;
    let reader = reader(&own);
    let template = List {
        page: own.contact.head("matters-title"),
        back: own.to(""),
        sections,
        processor: reader.processor.clone(),
        lines: found.iter().map(|matter| reader.line(matter, own.to(&format!("matters/{}", matter.id)))).collect(),
        new: if in_force && speaks { own.to("matters/new") } else { String::new() },
    };
    Ok(own.contact.page(template).into_response())
}
