//! A notice to the staff: how far it has come, what the customer says, and what they can do about it.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use domain::permissions::{Action, action};
use domain::subprocessors::{Receipt, Settlement, Stage, Stance};
use http::StatusCode;
use serde::Deserialize;
use storage::agreements::{self, Agreement};
use storage::controllers;
use storage::subprocessors::notices::{self, Notice};

use super::WhichNotice;
use super::view::{NoticeView, Reading, read};
use crate::forms::{Fields, Problems};
use crate::subprocessors::changes::at as change_at;
use crate::view::{Choice, FieldError, Link, PageHead};
use crate::visit::{Staff, zone};
use crate::{Error, Result, filters};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: String,
}

/// A message that carried the notice.
struct MailLine {
    to: String,
    round: i32,
    state: String,
    since: String,
    answer: String,
    twice: bool,
}

#[derive(Template)]
#[template(path = "subprocessors/changes/staff_notice.html")]
struct Page {
    page: PageHead,
    crumbs: Vec<Link>,
    notice: String,
    notice_tone: &'static str,
    errors: Vec<FieldError>,
    organisation: String,
    change: Link,
    gate: String,
    it: NoticeView,
    mails: Vec<MailLine>,
    at: String,
    key: String,
    revision: i32,
    choices: Vec<Choice>,
    day: String,
    day_error: String,
    words: String,
    words_error: String,
    what_error: String,
}

/// What came of a form.
#[derive(Default)]
pub struct Shown {
    pub typed: Option<(Fields, Problems)>,
    pub stale: bool,
}

pub async fn get(staff: Staff, which: WhichNotice, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::ViewSubprocessors>()?;
    page(staff, which, &asked, Shown::default()).await
}

/// The notice of the address with its agreement; the key of its controller is at hand then.
pub async fn found(staff: &mut Staff, which: WhichNotice) -> Result<(Agreement, Notice)> {
    let notice = notices::one(&mut staff.tx, which.1).await?;
    if notice.agreement != which.0 {
        return Err(Error::NotFound);
    }
    staff.about(notice.controller).await?;
    Ok((agreements::one(&mut staff.tx, notice.agreement).await?, notice))
}

/// The page.
pub async fn page(mut staff: Staff, which: WhichNotice, asked: &Asked, shown: Shown) -> Result<Response> {
    let (agreement, notice) = found(&mut staff, which).await?;
    let mails = mail_lines(&mut staff, &notice).await?;
    let told = read(&mut staff.tx, &agreement, notice).await?;
    let locale = staff.visit.locale;
    let organisation = match agreement.controller_name.trim() {
        "" => agreement.reference.clone(),
        name => name.to_owned(),
    };
    let processor = staff.profile.name.clone();
    let reading = Reading {
        locale,
        zone: zone(&staff.profile),
        now: staff.visit.app.now(),
        first: staff.profile.languages.first().copied().unwrap_or(domain::language::Language::En),
        processor: &processor,
        organisation: &organisation,
    };
    let typed = shown.typed.as_ref();
    let chosen = typed.map(|(fields, _)| fields.text("what")).unwrap_or_default();
    let may = Action::SeeToNotice.allows(&staff.actor);
    let acts = if may { can_do(&told.notice) } else { Vec::new() };
    let choices = acts.into_iter().map(|what| Choice {
        label: locale.text(&format!("changes-do-{}", what.replace('_', "-"))).into_owned(),
        hint: locale.text(&format!("changes-do-{}-hint", what.replace('_', "-"))).into_owned(),
        selected: what == chosen,
        value: what,
    });
    let choices = choices.collect();
    let problem = |field: &str| typed.map(|(_, problems)| problems.of(field)).unwrap_or_default();
    let value = |field: &str| typed.map(|(fields, _)| fields.text(field).to_owned()).unwrap_or_default();
    let (banner, notice_tone) = match (shown.stale, asked.done.as_str()) {
        (true, _) => (locale.text("changes-notice-stale").into_owned(), "you"),
        (false, "done") => (locale.text("changes-done").into_owned(), "done"),
        _ => (String::new(), "done"),
    };
    let it = told.view(&reading);
    let to = |path: &str| staff.visit.to(&format!("staff/agreements/{}{path}", which.0));
    let mut head = staff.head_with(format!("{} · {organisation}", it.title));
    head.has_errors = typed.is_some_and(|(_, problems)| !problems.0.is_empty());
    let template = Page {
        page: head,
        crumbs: vec![
            Link { href: staff.visit.to("staff/agreements"), label: locale.text("agreements-title").into_owned() },
            Link { href: to(""), label: organisation.clone() },
            Link { href: to("/subprocessors"), label: locale.text("subprocessors-title").into_owned() },
        ],
        notice: banner,
        notice_tone,
        errors: typed.map(|(_, problems)| problems.0.clone()).unwrap_or_default(),
        change: Link { href: change_at(&staff, told.change.id), label: it.title.clone() },
        gate: to("/subprocessors"),
        organisation,
        mails,
        at: to(&format!("/subprocessors/notices/{}", which.1)),
        key: staff.visit.app.form_key(),
        revision: told.notice.revision,
        choices,
        day: value("day").chars().take(20).collect(),
        day_error: problem("day"),
        words: value("words"),
        words_error: problem("words"),
        what_error: problem("what"),
        it,
    };
    let status = match (shown.stale, typed) {
        (true, _) => StatusCode::CONFLICT,
        (false, Some(_)) => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::OK,
    };
    Ok(staff.page(template).status(status).into_response())
}

async fn mail_lines(staff: &mut Staff, notice: &Notice) -> Result<Vec<MailLine>> {
    let (locale, zone) = (staff.visit.locale, zone(&staff.profile));
    let people: BTreeMap<_, _> = controllers::contacts(&mut staff.tx, notice.controller)
        .await?
        .into_iter()
        .map(|contact| (contact.id, contact.details.email))
        .collect();
    let mails = notices::mails(&mut staff.tx, notice.id).await?;
    let line = |mail: notices::NoticeMail| MailLine {
        to: people.get(&mail.contact).cloned().unwrap_or_default(),
        round: mail.round,
        state: locale.text(&format!("changes-mail-{}", mail.state.word())).into_owned(),
        since: locale.moment(mail.since, zone),
        answer: mail.answer,
        twice: mail.possibly_twice,
    };
    Ok(mails.into_iter().map(line).collect())
}

/// What the staff can do about a notice at present, by the words of the form.
pub fn can_do(notice: &Notice) -> Vec<String> {
    let mut acts = vec!["message".to_owned()];
    if matches!(notice.stance, Stance::Objected | Stance::Refused) {
        acts.push("alternative".to_owned());
        // An alternative is offered and told of by itself; a withdrawal is of the whole change.
        let settles = [Settlement::LeftOut, Settlement::ServicesEnded];
        acts.extend(settles.map(|how| how.wire().to_owned()));
    }
    let counts = notice.consequence.receipt.counts(Receipt::Confirmed);
    if counts && !matches!(notice.stage, Stage::Received | Stage::NotNeeded) {
        acts.push("received".to_owned());
    }
    acts.push("used".to_owned());
    acts
}
