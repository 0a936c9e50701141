//! What follows from a change to who works for the tenant: notices are planned, written, tried again, and told what
//! becomes of it.

pub mod act;
pub mod effect;
pub mod mails;
pub mod plan;
pub mod write;

use domain::permissions::{Actor, IsAction, Permit};

use crate::fault::Fault;

fn permit<A: IsAction>() -> Result<Permit<A>, Fault> {
    Actor::Worker.permit().map_err(|denied| Fault::Never(denied.to_string()))
}
