//! What is owed under an agreement, for its controller's people: what their organisation has to do, and what the processor
//! has to do for them.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use domain::agreements::Side;
use domain::duties::DutyState;
use domain::permissions::action;
use http::StatusCode;
use storage::duties::{self, Duty, Evidence};
use storage::{StorageError, idempotency};

use super::act::check;
use super::agreement::{DutyLine, line, owed_always};
use super::picture::Line;
use super::show::Which;
use super::words::{self, Reading, StandingLine};
use crate::agreements::words::Names;
use crate::forms::{Fields, Problems};
use crate::signing::own::Own;
use crate::signing::sections::sections;
use crate::view::{PageHead, RailItem, Row};
use crate::{Error, Result, filters};

#[derive(Template)]
#[template(path = "duties/mine.html")]
struct MyDuties {
    page: PageHead,
    back: String,
    sections: Vec<RailItem>,
    picture: Option<Line>,
    lines: Vec<DutyLine>,
    standing: Vec<StandingLine>,
    calendar: String,
}

#[derive(Template)]
#[template(path = "duties/mine_one.html")]
struct MyDuty {
    page: PageHead,
    back: String,
    title: String,
    tone: &'static str,
    state_word: String,
    rows: Vec<Row>,
    why: Vec<String>,
    /// The reader can mark it as met.
    may_meet: bool,
    /// Where what is owed is done, for what is not met by hand.
    place: String,
    key: String,
    note: String,
    problems: Problems,
    late: bool,
}

fn reading(own: &Own) -> Reading {
    Reading {
        locale: own.contact.visit.locale,
        zone: own.zone(),
        now: own.contact.visit.app.now(),
        side: Side::Controller,
    }
}

/// All of them.
pub async fn list(mut own: Own) -> Result<Response> {
    own.contact.permit::<action::ViewOwnDuties>()?;
    let owed = duties::of_agreement(&mut own.contact.tx, own.agreement.id).await?;
    let sections = sections(&mut own, "duties").await?;
    let reading = reading(&own);
    let (standing, _) = owed_always(&mut own.contact.tx, &reading, &own.agreement).await?;
    let names = Names::new();
    let lines = owed
        .iter()
        .filter(|duty| duty.state != DutyState::Dropped)
        .map(|duty| DutyLine {
            href: own.to(&format!("duties/{}", duty.id)),
            why: words::why(&reading, duty, &own.contact.profile),
            ..line(&reading, duty, &names)
        })
        .collect();
    let template = MyDuties {
        page: own.contact.head("duties-title"),
        back: own.to(""),
        sections,
        picture: Line::new(&reading, &owed),
        lines,
        standing,
        calendar: own.contact.visit.to("mine/calendar"),
    };
    Ok(own.contact.page(template).into_response())
}

async fn read(own: &mut Own, Which(id): Which) -> Result<Duty> {
    let duty = duties::one(&mut own.contact.tx, id).await?;
    match duty.agreement {
        Some((agreement, _)) if agreement == own.agreement.id => Ok(duty),
        _ => Err(Error::NotFound),
    }
}

/// One of them.
pub async fn one(mut own: Own, which: Which) -> Result<Response> {
    own.contact.permit::<action::ViewOwnDuties>()?;
    let duty = read(&mut own, which).await?;
    Ok(page(&own, &duty, String::new(), Problems::default(), StatusCode::OK))
}

fn page(own: &Own, duty: &Duty, note: String, problems: Problems, status: StatusCode) -> Response {
    let reading = reading(own);
    let locale = reading.locale;
    let shown = line(&reading, duty, &Names::new());
    let row = |word: &str, value: String| Row {
        label: locale.text(&format!("duties-fact-{word}")).into_owned(),
        value,
        change: String::new(),
    };
    let mut rows = vec![row("due", shown.due), row("party", shown.party), row("source", shown.source)];
    rows.push(row("from", locale.moment(duty.from, reading.zone)));
    if !shown.evidence.is_empty() {
        rows.push(row("evidence", shown.evidence));
    }
    let mut head = own.contact.head("duties-title");
    head.title.clone_from(&shown.what);
    head.has_errors = !problems.is_empty();
    let template = MyDuty {
        page: head,
        back: own.to("duties"),
        title: shown.what,
        tone: shown.tone,
        state_word: shown.state,
        rows,
        why: words::why(&reading, duty, &own.contact.profile),
        may_meet: duty.party == Side::Controller && duty.state == DutyState::Open && duty.kind.by_hand(),
        place: words::place(duty, Side::Controller).map(|path| own.contact.visit.to(&path)).unwrap_or_default(),
        key: own.contact.visit.app.form_key(),
        note,
        problems,
        late: status == StatusCode::CONFLICT,
    };
    own.contact.page(template).status(status).into_response()
}

/// Marks what the reader's organisation owes as met.
pub async fn meet(mut own: Own, which: Which, fields: Fields) -> Result<Response> {
    let permit = own.contact.permit::<action::MeetOwnDuty>()?;
    let controller = own.contact.controller;
    let request = fields.once(own.contact.id.0, Some(controller), "duty.meet_own")?;
    let to = own.to("duties");
    if let Some(before) = idempotency::claim(&mut own.contact.tx, &request, &to).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    let duty = read(&mut own, which).await?;
    let note = fields.trimmed("note");
    let mut problems = Problems::default();
    check(&mut problems, own.contact.visit.locale, "note", &note, "duties-note-missing");
    if !problems.is_empty() {
        return Ok(page(&own, &duty, note, problems, StatusCode::UNPROCESSABLE_ENTITY));
    }
    let evidence = Evidence { note, document: String::new() };
    match duties::meet_own(&mut own.contact.tx, permit, &duty, &evidence).await {
        Ok(()) => {
            own.contact.tx.commit().await?;
            Ok(Redirect::to(&to).into_response())
        }
        Err(StorageError::Stale) => {
            let mut own = own.afresh().await?;
            let duty = read(&mut own, which).await?;
            Ok(page(&own, &duty, evidence.note, Problems::default(), StatusCode::CONFLICT))
        }
        Err(error) => Err(error.into()),
    }
}
