//! Who is on which version, and the roll-outs so far.

use askama::Template;
use domain::permissions::{Action, action};
use domain::rollouts::Standing;
use storage::rollouts::{self, Listed, OnVersion};

use super::show::{standing, tone_of};
use crate::render::Page;
use crate::view::PageHead;
use crate::visit::{Staff, zone};
use crate::{Result, filters};

struct VersionLine {
    title: String,
    agreements: i64,
    /// Where another version is proposed to those who are on it; empty for those who may not.
    href: String,
}

struct Line {
    href: String,
    title: String,
    agreements: i64,
    started: String,
    answer: String,
    tone: &'static str,
    state: String,
}

#[derive(Template)]
#[template(path = "rollouts/list.html")]
pub struct List {
    page: PageHead,
    versions: Vec<VersionLine>,
    lines: Vec<Line>,
}

pub async fn get(mut staff: Staff) -> Result<Page<List>> {
    staff.permit::<action::ViewAgreements>()?;
    let versions = rollouts::on_versions(&mut staff.tx).await?;
    let all = rollouts::all(&mut staff.tx).await?;
    Ok(staff.page(List {
        page: staff.head("rollouts-title"),
        versions: versions.iter().map(|one| version(&staff, one)).collect(),
        lines: all.iter().map(|one| line(&staff, one)).collect(),
    }))
}

fn version(staff: &Staff, one: &OnVersion) -> VersionLine {
    let may = Action::StartRollout.allows(&staff.actor);
    let page = format!("staff/rollouts/new?from={}", one.version);
    VersionLine {
        title: staff.title(&one.name, one.number),
        agreements: one.agreements,
        href: if may { staff.visit.to(&page) } else { String::new() },
    }
}

fn line(staff: &Staff, one: &Listed) -> Line {
    let (locale, zone) = (staff.visit.locale, zone(&staff.profile));
    let stands = Standing::of(one.state, &one.answers);
    Line {
        href: staff.visit.to(&format!("staff/rollouts/{}", one.id)),
        title: staff.title(&one.name, one.number),
        agreements: one.agreements,
        started: locale.date(one.started_at.with_timezone(&zone).date_naive()),
        answer: locale.date(one.answer_by),
        tone: tone_of(stands.tone()),
        state: standing(staff, stands),
    }
}
