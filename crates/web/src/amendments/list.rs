//! The amendments of an agreement, and its versions.

use askama::Template;
use axum::response::{IntoResponse, Response};
use domain::agreements::Side;
use domain::permissions::Action;
use storage::{agreements, amendments};

use super::desk::Desk;
use super::{renew, words};
use crate::view::{Choice, Link, PageHead, RailItem, Row};
use crate::{Result, filters};

struct Line {
    href: String,
    title: String,
    tone: &'static str,
    state: String,
    when: String,
}

struct VersionLine {
    number: i32,
    from: String,
    href: String,
    /// It applies today, or applied when the agreement ended.
    current: bool,
}

#[derive(Template)]
#[template(path = "amendments/list.html")]
struct List {
    page: PageHead,
    crumbs: Vec<Link>,
    sections: Vec<RailItem>,
    lines: Vec<Line>,
    /// There are older ones, which are not shown.
    more: bool,
    versions: Vec<VersionLine>,
    /// The agreement has ended: no version applies today.
    ended: bool,
    how: Vec<Row>,
    /// Where a new one is begun; empty where the reader cannot.
    new: String,
    on: String,
    text: String,
    /// Versions of templates that the agreement could go on with.
    renewals: Vec<Choice>,
    renew: String,
    key: String,
}

pub async fn get(mut desk: Desk) -> Result<Response> {
    let (side, id, today) = (desk.side(), desk.agreement.id, desk.today());
    let mut amendments = amendments::of_agreement(desk.tx(), side, id).await?;
    let most = usize::try_from(amendments::MOST).unwrap_or(usize::MAX);
    let more = amendments.len() > most;
    amendments.truncate(most);
    let versions = agreements::versions(desk.tx(), id).await?;
    let sections = desk.sections().await?;
    let renewals = match side {
        Side::Processor if desk.may(Action::DraftAmendment) => renew::choices(&mut desk).await?,
        _ => Vec::new(),
    };
    let (locale, zone) = (desk.locale(), desk.zone());
    let ended = desk.ended_on().await?;
    let last_day = ended.map_or(today, |day| day.min(today));
    let current = versions.iter().rfind(|version| version.in_force_from <= last_day).map(|version| version.number);
    let lines = amendments.iter().map(|one| Line {
        href: desk.to(&one.id.to_string()),
        title: words::title(locale, one),
        tone: words::tone(&desk, one),
        state: words::state(&desk, one),
        when: locale.date(one.since.with_timezone(&zone).date_naive()),
    });
    let template = List {
        page: desk.head(locale.text("agreements-section-amendments").into_owned()),
        crumbs: desk.crumbs(false),
        sections,
        lines: lines.collect(),
        more,
        versions: versions
            .iter()
            .rev()
            .map(|version| VersionLine {
                number: version.number,
                from: locale.weekday_date(version.in_force_from),
                href: desk.to(&format!("text?version={}", version.number)),
                current: Some(version.number) == current,
            })
            .collect(),
        ended: ended.is_some(),
        how: words::how(&desk),
        new: if desk.may(Action::DraftAmendment) { desk.to("new") } else { String::new() },
        on: today.to_string(),
        text: desk.to("text"),
        renewals,
        renew: desk.to("renew"),
        key: desk.visit().app.form_key(),
    };
    Ok(desk.page(template).into_response())
}
