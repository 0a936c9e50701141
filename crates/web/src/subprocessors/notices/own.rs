//! A notice to a customer's people: what changes, by which clause until when what can be said, and the answer.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use domain::permissions::action;
use domain::subprocessors::{ChangeState, Demand, Stage, Stance, course_is_late};
use http::StatusCode;
use serde::Deserialize;
use storage::duties::Evidence;
use storage::subprocessors::notices::{self, Notice};

use super::WhichNotice;
use super::view::{NoticeView, Reading, read};
use crate::forms::{Fields, Problems};
use crate::matters::speaker;
use crate::signing::own::Own;
use crate::signing::sections::sections;
use crate::view::{Choice, FieldError, PageHead, RailItem};
use crate::{Error, Result, filters};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: String,
}

#[derive(Template)]
#[template(path = "subprocessors/changes/own_notice.html")]
struct Page {
    page: PageHead,
    back: String,
    sections: Vec<RailItem>,
    notice: String,
    notice_tone: &'static str,
    errors: Vec<FieldError>,
    it: NoticeView,
    at: String,
    key: String,
    revision: i32,
    /// What the reader can say; empty for those who may only read, and where nothing can be said any more.
    choices: Vec<Choice>,
    /// Grounds have to be given with an objection.
    grounds: bool,
    /// The time to object is over: what is said now is kept and marked.
    late: bool,
    /// A day can be given, since an approval can.
    asks_day: bool,
    from: String,
    from_error: String,
    words: String,
    words_error: String,
    what_error: String,
    /// The reader is there for breaches alone, and looks on.
    looks_on: bool,
}

/// What came of a form.
#[derive(Default)]
pub struct Shown {
    pub typed: Option<(Fields, Problems)>,
    pub stale: bool,
}

pub async fn get(mut own: Own, which: WhichNotice, Query(asked): Query<Asked>) -> Result<Response> {
    own.contact.permit::<action::ViewOwnSubprocessors>()?;
    let notice = found(&mut own, which).await?;
    let (speaks, name) = speaker(&mut own).await?;
    if speaks && !matches!(notice.stage, Stage::Received | Stage::NotNeeded) {
        own = seen(own, &notice, &name).await?;
    }
    page(own, which, &asked, Shown::default()).await
}

/// Somebody entitled has read it: from here on it counts as received.
async fn seen(mut own: Own, notice: &Notice, name: &str) -> Result<Own> {
    let contact = &mut own.contact;
    if notices::seen(&mut contact.tx, notice.id, (contact.id, name)).await? {
        notices::reached(&mut contact.tx, contact.actor, notice, &Evidence::default()).await?;
    }
    let Own { contact, agreement } = own;
    let crate::visit::Contact { visit, tx, profile, id, controller, actor, session } = contact;
    tx.commit().await?;
    let tx = visit.app.db.tenant(session.ctx()).await?;
    Ok(Own { contact: crate::visit::Contact { visit, tx, profile, id, controller, actor, session }, agreement })
}

/// The notice of the address, where it is one of the agreement's.
pub async fn found(own: &mut Own, which: WhichNotice) -> Result<Notice> {
    let notice = notices::one(&mut own.contact.tx, which.1).await?;
    if notice.agreement == own.agreement.id { Ok(notice) } else { Err(Error::NotFound) }
}

/// The page.
pub async fn page(mut own: Own, which: WhichNotice, asked: &Asked, shown: Shown) -> Result<Response> {
    let notice = found(&mut own, which).await?;
    let (speaks, _) = speaker(&mut own).await?;
    let told = read(&mut own.contact.tx, &own.agreement, notice).await?;
    let sections = sections(&mut own, "subprocessors").await?;
    let locale = own.contact.visit.locale;
    let organisation = own.agreement.controller_name.trim().to_owned();
    let processor = own.contact.profile.name.clone();
    let reading = Reading {
        locale,
        zone: own.zone(),
        now: own.contact.visit.app.now(),
        first: own.contact.profile.languages.first().copied().unwrap_or(domain::language::Language::En),
        processor: &processor,
        organisation: &organisation,
    };
    let typed = shown.typed.as_ref();
    let chosen = typed.map(|(fields, _)| fields.text("what")).unwrap_or_default();
    let says = if speaks { can_say(&told.notice, told.change.state) } else { &[] };
    let choices = says.iter().map(|what| Choice {
        value: (*what).to_owned(),
        label: locale.text(&format!("changes-answer-{}", what.replace('_', "-"))).into_owned(),
        hint: String::new(),
        selected: *what == chosen,
    });
    let choices: Vec<Choice> = choices.collect();
    let problem = |field: &str| typed.map(|(_, problems)| problems.of(field)).unwrap_or_default();
    let value = |field: &str| typed.map(|(fields, _)| fields.text(field).to_owned()).unwrap_or_default();
    let done = ["answered"].into_iter().find(|done| *done == asked.done);
    let (banner, tone) = match (shown.stale, done) {
        (true, _) => (locale.text("changes-notice-stale").into_owned(), "you"),
        (false, Some(_)) => (locale.text("changes-answered").into_owned(), "done"),
        (false, None) => (String::new(), "done"),
    };
    let it = told.view(&reading);
    let template = Page {
        page: PageHead {
            title: it.title.clone(),
            has_errors: typed.is_some_and(|(_, problems)| !problems.0.is_empty()),
            ..own.contact.head("subprocessors-title")
        },
        back: own.to("subprocessors"),
        sections,
        notice: banner,
        notice_tone: tone,
        errors: typed.map(|(_, problems)| problems.0.clone()).unwrap_or_default(),
        at: own.to(&format!("subprocessors/notices/{}", which.1)),
        key: own.contact.visit.app.form_key(),
        revision: told.notice.revision,
        choices,
        late: says.contains(&"objected") && course_is_late(&told.notice.consequence, &told.facts(), reading.now),
        grounds: told.notice.consequence.objection.asks_grounds(),
        asks_day: says.contains(&"approved"),
        from: value("from").chars().take(20).collect(),
        from_error: problem("from"),
        words: value("words"),
        words_error: problem("words"),
        what_error: problem("what"),
        looks_on: !speaks,
        it,
    };
    let status = match (shown.stale, typed) {
        (true, _) => StatusCode::CONFLICT,
        (false, Some(_)) => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::OK,
    };
    Ok(own.contact.page(template).status(status).into_response())
}

/// What can be said to a notice at present, by the words of the form.
pub fn can_say(notice: &Notice, change: ChangeState) -> &'static [&'static str] {
    match (notice.consequence.demand, notice.stance) {
        _ if change == ChangeState::Withdrawn => &[],
        (_, Stance::Objected | Stance::Refused) => &["objection_withdrawn", "approved", "message"],
        (_, Stance::Approved) => &["approval_withdrawn", "message"],
        (_, Stance::Settled) => &["approved", "message"],
        (Demand::Window, Stance::Silent) => &["objected", "approved", "message"],
        (Demand::Approval | Demand::Forbidden, Stance::Silent) => &["approved", "refused", "message"],
        (Demand::Nothing | Demand::Inform, Stance::Silent) => &["message"],
    }
}
