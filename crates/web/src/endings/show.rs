//! The end of an agreement on the staff's side.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use domain::agreements::{Side, State};
use domain::ids::AgreementId;
use domain::permissions::{Action, action};
use http::StatusCode;
use serde::Deserialize;
use storage::agreements::Agreement;
use storage::endings::Withdrawal;

use super::act::page_of;
use super::form::{choices, tasks, terms_on_ending};
use super::interim::{self, StatementLine};
use super::view::{self, Line, Shown, Standing};
use crate::agreements::act::{Which, crumbs, name_of, open};
use crate::agreements::{sections::sections, words};
use crate::forms::{Fields, Problems};
use crate::view::{Choice, FieldError, Link, PageHead, RailItem};
use crate::visit::{Staff, zone};
use crate::{Result, filters, in_force};

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    done: String,
}

/// What was done a moment ago; a closed list, since it stands in the address.
const DONE: [&str; 9] = ["recorded", "asked", "withdrawn", "refused", "day", "choice", "link", "answer", "statement"];

/// What the reader may do here.
#[derive(Default)]
struct May {
    record: bool,
    ask: bool,
    consent: bool,
    refuse: bool,
    answer: bool,
    choose: bool,
    /// Have an interim statement made.
    state: bool,
}

#[derive(Template)]
#[template(path = "endings/end.html")]
struct End {
    page: PageHead,
    crumbs: Vec<Link>,
    name: String,
    tone: &'static str,
    state_word: String,
    sections: Vec<RailItem>,
    errors: Vec<FieldError>,
    /// What was done, or what happened in the meantime.
    notice: String,
    notice_tone: &'static str,
    /// What the terms say of ending it.
    terms: Vec<Line>,
    /// It is in force, and can end.
    in_force: bool,
    root: String,
    shown: Option<Shown>,
    may: May,
    revision: i32,
    keys: [String; 5],
    statements: Vec<StatementLine>,
    choices: Vec<Choice>,
    tasks: Vec<Choice>,
    certificate: String,
    typed: Typed,
}

/// What was typed into the small forms, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    day: String,
    day_error: String,
    name: String,
    name_error: String,
    choice_error: String,
}

pub async fn get(mut staff: Staff, Which(id): Which, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::ViewAgreements>()?;
    let agreement = open(&mut staff, id).await?;
    let done = DONE.into_iter().find(|known| *known == asked.done);
    let notice = done.map(|done| staff.visit.locale.text(&format!("endings-done-{done}")).into_owned());
    page(staff, &agreement, notice.unwrap_or_default(), StatusCode::OK, None).await
}

/// The page as it stands now, for an act that came too late.
pub async fn late(mut staff: Staff, id: AgreementId) -> Result<Response> {
    let agreement = open(&mut staff, id).await?;
    let notice = staff.visit.locale.text("endings-too-late").into_owned();
    page(staff, &agreement, notice, StatusCode::CONFLICT, None).await
}

/// The page with a sentence on top: it was ended before.
pub async fn already(staff: Staff, agreement: &Agreement, notice: String) -> Result<Response> {
    page(staff, agreement, notice, StatusCode::CONFLICT, None).await
}

/// The page again, with what is wrong beside what was typed.
pub async fn wrong(staff: Staff, agreement: &Agreement, fields: &Fields, problems: Problems) -> Result<Response> {
    page(staff, agreement, String::new(), StatusCode::UNPROCESSABLE_ENTITY, Some((fields, problems))).await
}

async fn page(
    mut staff: Staff,
    agreement: &Agreement,
    notice: String,
    status: StatusCode,
    wrong: Option<(&Fields, Problems)>,
) -> Result<Response> {
    let sections = sections(&mut staff, agreement, "end").await?;
    let standing = Standing::read(&mut staff.tx, agreement).await?;
    let terms = terms_on_ending(staff.visit.locale, &mut staff.tx, agreement).await?;
    let (fields, problems) = wrong.map(|(fields, problems)| (fields.clone(), problems)).unwrap_or_default();
    let locale = staff.visit.locale;
    let root = page_of(&staff.visit, agreement.id, "");
    let may = may(&staff, agreement, standing.as_ref());
    let answering = may.answer;
    let to =
        |path: &str| if !answering && path.starts_with("links") { String::new() } else { format!("{root}/{path}") };
    let app = &staff.visit.app;
    let mut head = staff.head_with(name_of(agreement));
    head.has_errors = !problems.is_empty();
    let template = End {
        page: head,
        crumbs: crumbs(&staff, agreement),
        name: name_of(agreement),
        tone: words::tone(agreement.state),
        state_word: words::state(locale, agreement.state),
        sections,
        notice,
        notice_tone: if status == StatusCode::OK { "done" } else { "you" },
        terms,
        in_force: agreement.state == State::Approved,
        revision: standing.as_ref().map_or(agreement.revision, |standing| standing.ending.revision),
        certificate: match standing.as_ref().filter(|standing| standing.ending.certified_at.is_some()) {
            Some(_) => format!("{root}/certificate.pdf"),
            None => String::new(),
        },
        statements: standing
            .as_ref()
            .map(|standing| interim::lines(locale, zone(&staff.profile), &standing.statements, &root))
            .unwrap_or_default(),
        shown: standing.as_ref().map(|standing| view::shown(locale, &staff.profile, standing, &to)),
        may,
        keys: [app.form_key(), app.form_key(), app.form_key(), app.form_key(), app.form_key()],
        choices: choices(locale, fields.text("choice")),
        tasks: tasks(locale),
        root,
        typed: Typed {
            day: fields.trimmed("day"),
            day_error: problems.of("day"),
            name: fields.trimmed("name"),
            name_error: problems.of("name"),
            choice_error: problems.of("choice"),
        },
        errors: problems.0,
    };
    Ok(staff.page(template).status(status).into_response())
}

fn may(staff: &Staff, agreement: &Agreement, standing: Option<&Standing>) -> May {
    let can = |action: Action| action.allows(&staff.actor);
    let Some(standing) = standing else {
        return May { record: agreement.state == State::Approved && can(Action::EndAgreement), ..May::default() };
    };
    let today = in_force::today(&staff.tx, &staff.profile);
    let back = |act: Withdrawal| can(Action::WithdrawNotice) && act.open_to(Side::Processor, &standing.ending, today);
    let open = standing.ending.certified_at.is_none() && !standing.links.is_empty();
    May {
        record: false,
        ask: back(Withdrawal::Ask),
        consent: back(Withdrawal::Consent),
        refuse: back(Withdrawal::Refuse),
        answer: open && can(Action::AnswerForData),
        state: open && can(Action::StateErasure),
        choose: open && standing.awaits_choice() && can(Action::ChooseForData),
    }
}
