//! The staff add somebody who has to answer.

use axum::response::{IntoResponse, Redirect, Response};
use domain::endings::Task;
use domain::message::Message;
use domain::permissions::action;
use storage::endings;

use super::act::{self, Begun};
use super::show;
use crate::Result;
use crate::agreements::act::Which;
use crate::forms::{Fields, Problems};
use crate::visit::Staff;

/// The longest name, in characters.
const LONGEST: usize = 200;

pub async fn post(mut staff: Staff, Which(id): Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::AnswerForData>()?;
    let begun = match act::begin(&mut staff, id, &fields, "ending.link", "link").await? {
        Begun::On(begun) => begun,
        Begun::Before(lead) => return Ok(lead.into_response()),
        Begun::Late => return show::late(staff, id).await,
    };
    let (agreement, standing) = *begun;
    let name = fields.trimmed("name");
    let problem = if name.is_empty() {
        Some(Message::new("endings-problem-name"))
    } else if name.chars().count() > LONGEST {
        Some(Message::new("form-problem-too-long").with("most", LONGEST))
    } else if name.chars().any(char::is_control) {
        Some(Message::new("form-problem-control"))
    } else {
        None
    };
    if let Some(problem) = problem {
        let mut problems = Problems::default();
        problems.add(staff.visit.locale, "name", &problem);
        return show::wrong(staff, &agreement, &fields, problems).await;
    }
    let task = Task::from_wire(fields.text("task")).unwrap_or(Task::Erase);
    endings::add_link(&mut staff.tx, permit, &standing.ending, &standing.facts, task, &name).await?;
    staff.tx.commit().await?;
    Ok(Redirect::to(&act::page_of(&staff.visit, id, "link")).into_response())
}
