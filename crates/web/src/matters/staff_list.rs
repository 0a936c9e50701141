//! The matters under an agreement, to the staff.

use askama::Template;
use axum::response::{IntoResponse, Response};
use domain::permissions::{Action, action};
use storage::matters;

use super::staff_matter::reader;
use super::view::Line;
use crate::agreements::act::{self, Which};
use crate::agreements::sections::sections;
use crate::filters;
use crate::view::{Link, PageHead, RailItem};
use crate::visit::Staff;
use crate::{Result, in_force};

#[derive(Template)]
#[template(path = "matters/staff_list.html")]
struct List {
    page: PageHead,
    crumbs: Vec<Link>,
    sections: Vec<RailItem>,
    organisation: String,
    lines: Vec<Line>,
    /// Where a new one is opened; empty for those who may not, and where the agreement is not in force.
    new: String,
}

pub async fn get(mut staff: Staff, Which(id): Which) -> Result<Response> {
    staff.permit::<action::ViewMatters>()?;
    let agreement = act::open(&mut staff, id).await?;
    let in_force = in_force::terms(&mut staff.tx, &staff.profile, id).await?.is_some();
    let found = matters::of_agreement(&mut staff.tx, id).await?;
    let sections = sections(&mut staff, &agreement, "matters").await?;
    let reader = reader(&staff, &agreement);
    let lines = found
        .iter()
        .map(|matter| reader.line(matter, staff.visit.to(&format!("staff/matters/{}", matter.id))))
        .collect();
    let new = if in_force && Action::OpenMatter.allows(&staff.actor) {
        staff.visit.to(&format!("staff/agreements/{id}/matters/new"))
    } else {
        String::new()
    };
    let template = List {
        page: staff.head("matters-title"),
        crumbs: act::crumbs(&staff, &agreement),
        sections,
        organisation: act::name_of(&agreement),
        lines,
        new,
    };
    Ok(staff.page(template).into_response())
}
