//! Proposing anew: another amendment was concluded in the meantime, and the changes of this one are put on what has come
//! of it, where both do not touch the same words or terms.

use axum::response::Response;
use domain::amendments::{Content, Kind, State, conflicts};
use domain::permissions::action;
use storage::mails::MailKind;
use storage::{StorageError, agreements, amendments};

use super::desk::{Desk, Which};
use super::made::{Made, carried, parsed};
use super::{mails, show};
use crate::Result;
use crate::forms::Fields;

pub async fn post(mut desk: Desk, which: Which, fields: Fields) -> Result<Response> {
    let permit = desk.permit_on_running::<action::DraftAmendment>()?;
    let withdraw = desk.permit_on_running::<action::WithdrawAmendment>()?;
    let outcome = desk.to("");
    if let Some(before) = desk.claim(&fields, "amendment.draft", &outcome).await? {
        return Ok(before);
    }
    let amendment = desk.amendment(which).await?;
    let open = matches!(amendment.state, State::Draft | State::Proposed) && amendment.side == desk.side();
    if !open || fields.number("revision")? != amendment.revision {
        return show::meanwhile(desk, which).await;
    }
    let made = Made::of(&mut desk, &amendment).await?;
    let latest = desk.latest.clone();
    let new = parsed(&agreements::version_text(desk.tx(), &latest).await?)?;
    let content = match amendment.kind {
        Kind::Changes => {
            let changes = &amendment.content.changes;
            let touched = conflicts(changes, (&made.old, &made.base.terms), (&new, &latest.terms));
            if touched.is_empty() { amendment.content.clone() } else { return show::meanwhile(desk, which).await }
        }
        // Another version of the template goes under whatever is agreed by now.
        Kind::NewVersion(version) => {
            let agreement = desk.agreement.clone();
            let carried = carried(desk.tx(), &agreement, &latest, version).await?;
            Content { changes: carried.kept, lost: carried.lost, ..amendment.content.clone() }
        }
    };
    if !made.outdated {
        return show::meanwhile(desk, which).await;
    }
    match amendments::withdraw(desk.tx(), withdraw, &amendment).await {
        Ok(()) => {}
        Err(StorageError::Stale) => return show::meanwhile(desk, which).await,
        Err(error) => return Err(error.into()),
    }
    if amendment.state == State::Proposed {
        mails::tell(&mut desk, &amendment, State::Withdrawn, MailKind::AmendmentEnded, "").await?;
    }
    let side = desk.side();
    let (kind, instead_of) = (amendment.kind, amendment.instead_of);
    let id = amendments::begin(desk.tx(), permit, side, &latest, kind, &content, instead_of).await?;
    let to = desk.to(&id.to_string());
    desk.done(&to).await
}
