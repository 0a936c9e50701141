//! Taking an agreement for review, and laying it back for others.

use axum::response::{IntoResponse, Response};
use domain::permissions::action;
use storage::agreements;

use super::act::{self, Begun, Which};
use super::too_late;
use crate::Result;
use crate::forms::Fields;
use crate::visit::Staff;

/// Takes it, from somebody else too: they are told by its page.
pub async fn take(mut staff: Staff, Which(id): Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::ReviewAgreement>()?;
    let agreement = match act::begin(&mut staff, id, &fields, "agreement.take", "taken").await? {
        Begun::On(agreement) => agreement,
        Begun::Before(lead) => return Ok(lead.into_response()),
        Begun::Late => return too_late::page(staff, id).await,
    };
    let me = staff.id;
    let decision = agreements::take(&mut staff.tx, permit, &agreement, me).await?;
    act::end(staff, id, decision, "taken").await
}

/// Lays it back.
pub async fn lay_back(mut staff: Staff, Which(id): Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::ReviewAgreement>()?;
    let agreement = match act::begin(&mut staff, id, &fields, "agreement.lay_back", "laid-back").await? {
        Begun::On(agreement) => agreement,
        Begun::Before(lead) => return Ok(lead.into_response()),
        Begun::Late => return too_late::page(staff, id).await,
    };
    let decision = agreements::lay_back(&mut staff.tx, permit, &agreement).await?;
    act::end(staff, id, decision, "laid-back").await
}
