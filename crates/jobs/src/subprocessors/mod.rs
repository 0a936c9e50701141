//! What follows from a change to who works for the tenant: notices are planned, written, tried again, asked after, and told
//! what becomes of it; what an approval adds to an appendix is sealed.

pub mod act;
pub mod addition;
pub mod effect;
pub mod mails;
pub mod plan;
pub mod unread;
pub mod write;

use domain::permissions::{Actor, IsAction, Permit};

use crate::fault::Fault;

fn permit<A: IsAction>() -> Result<Permit<A>, Fault> {
    Actor::Worker.permit().map_err(|denied| Fault::Never(denied.to_string()))
}
