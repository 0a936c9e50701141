//! The tenant's changes.

use askama::Template;
use axum::response::{IntoResponse, Response};
use domain::permissions::{Action, action};
use storage::subprocessors::changes;

use super::at;
use super::words::{state, title};
use crate::view::{Link, PageHead};
use crate::visit::{Staff, zone};
use crate::{Result, filters};

struct Line {
    href: String,
    title: String,
    names: String,
    effect: String,
    announced: String,
    tone: &'static str,
    state: String,
}

#[derive(Template)]
#[template(path = "subprocessors/changes/list.html")]
struct List {
    page: PageHead,
    crumbs: Vec<Link>,
    lines: Vec<Line>,
    /// The form that begins one; empty for those who may not.
    begin: String,
    key: String,
}

pub async fn get(mut staff: Staff) -> Result<Response> {
    staff.permit::<action::ViewSubprocessors>()?;
    let all = changes::changes(&mut staff.tx).await?;
    let names = changes::names(&mut staff.tx).await?;
    let (locale, zone) = (staff.visit.locale, zone(&staff.profile));
    let lines = all.iter().map(|change| {
        let (tone, state) = state(locale, change.state);
        let announced = change.announced_at.map(|at| locale.date(at.with_timezone(&zone).date_naive()));
        Line {
            href: at(&staff, change.id),
            title: title(locale, change),
            names: names.get(&change.id).map(|names| names.join(", ")).unwrap_or_default(),
            effect: locale.date(change.effect),
            announced: announced.unwrap_or_default(),
            tone,
            state,
        }
    });
    let template = List {
        page: staff.head("changes-title"),
        crumbs: super::super::crumbs(&staff),
        lines: lines.collect(),
        begin: match Action::DraftChange.allows(&staff.actor) {
            true => staff.visit.to("staff/subprocessors/changes"),
            false => String::new(),
        },
        key: staff.visit.app.form_key(),
    };
    Ok(staff.page(template).into_response())
}
