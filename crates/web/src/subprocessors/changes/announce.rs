//! Announcing a change.

use axum::response::{IntoResponse, Redirect, Response};
use domain::ids::SubprocessorId;
use domain::message::{Arg, Message};
use domain::permissions::action;
use storage::subprocessors::changes::{self, Announced, ChangeEntry, Obstacle};
use storage::{StorageError, idempotency, subprocessors};

use super::show::{Shown, page};
use super::{WhichChange, at};
use crate::forms::{Fields, Problems};
use crate::in_force::today;
use crate::subprocessors::edit::chain_problem;
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
    let obstacle = match changes::announce(&mut staff.tx, permit, which.0, seen, day).await {
        Ok(Announced::Done(_)) => {
            staff.tx.commit().await?;
            return Ok(Redirect::to(&outcome).into_response());
        }
        Ok(Announced::Refused(obstacle)) => obstacle,
        Err(StorageError::Stale) => return page(staff, which, Shown::stale()).await,
        Err(error) => return Err(error.into()),
    };
    let change = changes::one(&mut staff.tx, which.0).await?;
    let entries = changes::entries(&mut staff.tx, &change).await?;
    let message = message(&mut staff, &entries, obstacle).await?;
    let mut problems = Problems::default();
    problems.add(staff.visit.locale, "announce", &message);
    page(staff, which, Shown { refused: Some(problems), ..Shown::default() }).await
}

/// Why a draft of these entries cannot be announced, in words.
pub async fn message(staff: &mut Staff, entries: &[ChangeEntry], obstacle: Obstacle) -> Result<Message> {
    Ok(match obstacle {
        Obstacle::Nothing => Message::new("changes-wrong-nothing"),
        Obstacle::Past => Message::new("changes-wrong-past"),
        Obstacle::Overlaps(entry, number) => Message::new("changes-wrong-overlap")
            .with("name", name(staff, entries, entry).await?)
            .with("number", i64::from(number)),
        Obstacle::Lacks(entry, lacks) => {
            let lacks = Arg::List(lacks.into_iter().map(|lack| Arg::Key(lack.text())).collect());
            Message::new("changes-wrong-lacks").with("name", name(staff, entries, entry).await?).with("lacks", lacks)
        }
        Obstacle::NoKind(entry) => Message::new("changes-wrong-kind").with("name", name(staff, entries, entry).await?),
        Obstacle::Ground(entry, country, fault) => Message::new("changes-wrong-ground")
            .with("name", name(staff, entries, entry).await?)
            .with("why", fault.message(&country)),
        Obstacle::Chain(fault) => chain_problem(staff, &fault).await?,
        Obstacle::Above(stay) => {
            let mut names = Vec::new();
            for id in stay {
                names.push(Arg::from(name(staff, entries, id).await?));
            }
            Message::new("subprocessors-wrong-above").with("names", Arg::List(names))
        }
    })
}

/// What a company is called: by the draft where it is in it, else by the registry.
async fn name(staff: &mut Staff, entries: &[ChangeEntry], id: SubprocessorId) -> Result<String> {
    let drafted = entries.iter().find(|entry| entry.id == id).and_then(|entry| Some(entry.profile()?.name.clone()));
    let name = match drafted {
        Some(name) => Some(name),
        None => {
            let day = today(&staff.tx, &staff.profile);
            let entries = subprocessors::list(&mut staff.tx, day).await?;
            entries.into_iter().find(|entry| entry.id == id).map(|entry| entry.profile.name)
        }
    };
    let named = name.filter(|name| !name.trim().is_empty());
    Ok(named.unwrap_or_else(|| staff.visit.locale.text("subprocessors-this").into_owned()))
}
