//! Announcing a change.

use axum::response::{IntoResponse, Redirect, Response};
use domain::message::{Arg, Message};
use domain::permissions::action;
use domain::terms::Country;
use storage::subprocessors::changes::{self, Announced};
use storage::{StorageError, idempotency, subprocessors};

use super::show::{Shown, page};
use super::{WhichChange, at};
use crate::forms::{Fields, Problems};
use crate::in_force::today;
use crate::visit::Staff;
use crate::{Error, Result};

pub async fn post(mut staff: Staff, which: WhichChange, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::AnnounceChange>()?;
    let registry =
        fields.text("registry").parse().map_err(|_| Error::BadRequest(Message::new("error-bad-request-body")))?;
    let seen = (fields.number("revision")?, registry);
    let request = fields.once(staff.id.0, None, "subprocessor.announce")?;
    let outcome = format!("{}?done=announced", at(&staff, which.0));
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    let day = today(&staff.tx, &staff.profile);
    let problem = match changes::announce(&mut staff.tx, permit, which.0, seen, day).await {
        Ok(Announced::Done(_)) => {
            staff.tx.commit().await?;
            return Ok(Redirect::to(&outcome).into_response());
        }
        Ok(Announced::Nothing) => Message::new("changes-wrong-nothing"),
        Ok(Announced::Past) => Message::new("changes-wrong-past"),
        Ok(Announced::Overlaps(entry, number)) => Message::new("changes-wrong-overlap")
            .with("name", name(&mut staff, entry).await?)
            .with("number", i64::from(number)),
        Ok(Announced::Lacks(entry, lacks)) => {
            let lacks = Arg::List(lacks.into_iter().map(|lack| Arg::Key(lack.text())).collect());
            Message::new("changes-wrong-lacks")
                .with("name", draft_name(&mut staff, which, entry).await?)
                .with("lacks", lacks)
        }
        Ok(Announced::NoGround(entry, code)) => {
            let country =
                Country::from_code(&code).map_or(Arg::from(code.as_str()), |country| Arg::Key(country.text()));
            Message::new("changes-wrong-ground")
                .with("name", draft_name(&mut staff, which, entry).await?)
                .with("country", country)
        }
        Ok(Announced::Chain(fault)) => super::super::edit::chain_problem(&mut staff, &fault).await?,
        Ok(Announced::Above(stay)) => {
            let mut names = Vec::new();
            for id in stay {
                names.push(Arg::from(name(&mut staff, id).await?));
            }
            Message::new("subprocessors-wrong-above").with("names", Arg::List(names))
        }
        Err(StorageError::Stale) => return page(staff, which, Shown::stale()).await,
        Err(error) => return Err(error.into()),
    };
    let mut problems = Problems::default();
    problems.add(staff.visit.locale, "announce", &problem);
    page(staff, which, Shown { refused: Some(problems), ..Shown::default() }).await
}

/// The name of a newcomer, which only the draft has.
async fn draft_name(staff: &mut Staff, which: WhichChange, id: domain::ids::SubprocessorId) -> Result<String> {
    let change = changes::one(&mut staff.tx, which.0).await?;
    let entries = changes::entries(&mut staff.tx, &change).await?;
    let unnamed = || staff.visit.locale.text("subprocessors-this").into_owned();
    let name = entries.into_iter().find(|entry| entry.id == id).and_then(|entry| Some(entry.profile()?.name.clone()));
    Ok(name.filter(|name| !name.trim().is_empty()).unwrap_or_else(unnamed))
}

async fn name(staff: &mut Staff, id: domain::ids::SubprocessorId) -> Result<String> {
    let day = today(&staff.tx, &staff.profile);
    let entries = subprocessors::list(&mut staff.tx, day).await?;
    let unnamed = || staff.visit.locale.text("subprocessors-this").into_owned();
    Ok(entries.into_iter().find(|entry| entry.id == id).map_or_else(unnamed, |entry| entry.profile.name))
}
