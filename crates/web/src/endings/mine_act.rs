//! What a controller does about an ending: asks for it to be taken back or answers, chooses, takes the certificate home.

use axum::response::{IntoResponse, Redirect, Response};
use domain::agreements::Side;
use domain::endings::Fate;
use domain::message::Message;
use domain::permissions::action;
use storage::{StorageError, endings, idempotency};

use super::view::Standing;
use super::withdraw::{act_of, done};
use super::{certificate as document, mine};
use crate::Result;
use crate::forms::{Fields, Problems};
use crate::signing::own::Own;

/// Claims the form and reads the ending anew: the reader's own, as the page showed it; otherwise the answer to give.
async fn begin(
    mut own: Own,
    fields: &Fields,
    action: &'static str,
    outcome: &str,
) -> Result<Result<(Own, Standing), Response>> {
    if !own.is_signatory() {
        return Ok(Err(own.lead("end")));
    }
    let request = fields.once(own.contact.id.0, Some(own.contact.controller), action)?;
    let shown = fields.number("revision")?;
    if let Some(path) = idempotency::claim(&mut own.contact.tx, &request, outcome).await? {
        return Ok(Err(Redirect::to(&path).into_response()));
    }
    let standing = Standing::read(&mut own.contact.tx, &own.agreement).await?;
    match standing.filter(|standing| standing.ending.revision == shown) {
        Some(standing) => Ok(Ok((own, standing))),
        None => Ok(Err(mine::late(own).await?)),
    }
}

pub async fn withdraw(own: Own, fields: Fields) -> Result<Response> {
    let permit = own.contact.permit::<action::WithdrawNotice>()?;
    let what = act_of(&fields)?;
    let outcome = own.to(&format!("end?done={}", done(what)));
    let (mut own, standing) = match begin(own, &fields, "ending.withdraw", &outcome).await? {
        Ok(begun) => begun,
        Err(answer) => return Ok(answer),
    };
    let today = own.today();
    let tx = &mut own.contact.tx;
    match endings::withdraw(tx, permit, Side::Controller, &standing.ending, what, "", today).await {
        Err(StorageError::Stale) => mine::late(own).await,
        other => {
            other?;
            own.contact.tx.commit().await?;
            Ok(Redirect::to(&outcome).into_response())
        }
    }
}

pub async fn choose(own: Own, fields: Fields) -> Result<Response> {
    let permit = own.contact.permit::<action::ChooseForData>()?;
    let outcome = own.to("end?done=choice");
    let (mut own, standing) = match begin(own, &fields, "ending.choose", &outcome).await? {
        Ok(begun) => begun,
        Err(answer) => return Ok(answer),
    };
    let Some(choice) = Fate::from_wire(fields.text("choice")) else {
        let mut problems = Problems::default();
        problems.add(own.contact.visit.locale, "choice", &Message::new("endings-problem-choice"));
        return mine::wrong(own, fields, problems).await;
    };
    let tx = &mut own.contact.tx;
    match endings::choose(tx, permit, &standing.ending, &standing.facts, choice).await {
        Err(StorageError::Stale) => mine::late(own).await,
        other => {
            other?;
            own.contact.tx.commit().await?;
            Ok(Redirect::to(&outcome).into_response())
        }
    }
}

pub async fn certificate(mut own: Own) -> Result<Response> {
    document::file(&mut own.contact.tx, &own.agreement).await
}
