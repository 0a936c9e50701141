//! What follows from what the staff have decided about a roll-out.

mod propose;
pub mod remind;
pub mod run;

use domain::permissions::{Actor, IsAction, Permit};

use crate::fault::Fault;

/// How many agreements one job sees to; another follows where there are more.
const AT_ONCE: i64 = 20;

fn permit<A: IsAction>() -> Result<Permit<A>, Fault> {
    Actor::Worker.permit().map_err(|denied| Fault::Never(denied.to_string()))
}
