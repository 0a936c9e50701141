//! The tenant's staff, for an act that they are told of. They are out of a contact's sight, so they are looked up at the
//! gate, in a transaction that has ended before the contact's own begins.

use axum::extract::FromRequestParts;
use domain::email::EmailAddress;
use domain::permissions::Role;
use http::request::Parts;
use storage::controllers::Contact;
use storage::sessions::SessionKind;
use storage::staff::{self, Staff, StaffState};

use super::own::Own;
use crate::visit::Visit;
use crate::{App, Error, Result};

/// An agreement of the reader's own controller, and the staff of the tenant.
pub struct WithStaff {
    pub own: Own,
    pub staff: Vec<Staff>,
}

impl FromRequestParts<App> for WithStaff {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let visit = Visit::from_request_parts(parts, app).await?;
        if visit.session(SessionKind::Contact).is_none() {
            return Err(Error::SignInFirst(visit.to("come-back")));
        }
        let mut gate = app.db.tenant(&visit.gate()).await?;
        let staff = staff::all(&mut gate).await?;
        drop(gate);
        Ok(Self { own: Own::from_request_parts(parts, app).await?, staff })
    }
}

/// Whether a contact's address is one of the staff's: they cannot sign for a customer.
pub fn is_of(contact: &Contact, staff: &[Staff]) -> bool {
    let normalised = |address: &str| EmailAddress::parse(address).ok().map(|address| address.normalised());
    let address = normalised(&contact.details.email);
    staff.iter().any(|member| normalised(&member.email) == address)
}

/// Whether somebody of the staff is told that an agreement waits: those who can act on it.
pub fn reviews(member: &Staff) -> bool {
    member.state == StaffState::Active && member.role != Role::Auditor
}
