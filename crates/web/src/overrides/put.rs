//! Keeping special terms.

use axum::response::{IntoResponse, Redirect, Response};
use domain::overrides::Override;
use domain::permissions::{Permit, action};
use storage::agreements::{self, Agreement, Decision};
use storage::templates::Version;

use super::{page_of, terms_with};
use crate::Result;
use crate::agreements::too_late;
use crate::visit::Staff;

/// Makes these the special terms of the agreement, or says what happened in the meantime.
pub async fn put(
    mut staff: Staff,
    permit: Permit<action::OverrideTerms>,
    agreement: &Agreement,
    standard: &Version,
    overrides: &[Override],
) -> Result<Response> {
    let terms = terms_with(agreement, standard, overrides)?;
    match agreements::override_terms(&mut staff.tx, permit, agreement, overrides, &terms).await? {
        Decision::Done => {
            let path = page_of(&staff, agreement.id);
            staff.tx.commit().await?;
            Ok(Redirect::to(&path).into_response())
        }
        Decision::TooLate(_) => too_late::page(staff, agreement.id).await,
    }
}
