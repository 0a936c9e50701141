//! A person gives the day from which the periods of the end run.

use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use domain::message::Message;
use domain::permissions::action;
use storage::endings;

use super::act::{self, Begun};
use super::show;
use crate::Result;
use crate::agreements::act::Which;
use crate::forms::{Fields, Problems};
use crate::visit::Staff;

pub async fn post(mut staff: Staff, Which(id): Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::AnswerForData>()?;
    let begun = match act::begin(&mut staff, id, &fields, "ending.day", "day").await? {
        Begun::On(begun) => begun,
        Begun::Before(lead) => return Ok(lead.into_response()),
        Begun::Late => return show::late(staff, id).await,
    };
    let (agreement, standing) = *begun;
    let day = match fields.trimmed("day").parse::<NaiveDate>() {
        Err(_) => Err(Message::new("endings-problem-date")),
        Ok(day) if agreement.in_force_from.is_some_and(|from| day < from) => {
            Err(Message::new("endings-problem-before"))
        }
        Ok(day) => match standing.facts.counting.calendar.day_off(day) {
            Err(error) => Err(error.message()),
            Ok(_) => Ok(day),
        },
    };
    let day = match day {
        Ok(day) => day,
        Err(problem) => {
            let mut problems = Problems::default();
            problems.add(staff.visit.locale, "day", &problem);
            return show::wrong(staff, &agreement, &fields, problems).await;
        }
    };
    endings::give_day(&mut staff.tx, permit, &standing.ending, &standing.facts, day).await?;
    staff.tx.commit().await?;
    Ok(Redirect::to(&act::page_of(&staff.visit, id, "day")).into_response())
}
