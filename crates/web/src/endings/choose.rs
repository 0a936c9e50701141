//! The staff record what the controller chose.

use axum::response::{IntoResponse, Redirect, Response};
use domain::endings::Fate;
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
    let permit = staff.permit::<action::ChooseForData>()?;
    let begun = match act::begin(&mut staff, id, &fields, "ending.choose", "choice").await? {
        Begun::On(begun) => begun,
        Begun::Before(lead) => return Ok(lead.into_response()),
        Begun::Late => return show::late(staff, id).await,
    };
    let (agreement, standing) = *begun;
    let Some(choice) = Fate::from_wire(fields.text("choice")) else {
        let mut problems = Problems::default();
        problems.add(staff.visit.locale, "choice", &Message::new("endings-problem-choice"));
        return show::wrong(staff, &agreement, &fields, problems).await;
    };
    endings::choose(&mut staff.tx, permit, &standing.ending, &standing.facts, choice).await?;
    staff.tx.commit().await?;
    Ok(Redirect::to(&act::page_of(&staff.visit, id, "choice")).into_response())
}
