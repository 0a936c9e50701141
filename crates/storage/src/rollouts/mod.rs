//! Roll-outs: another version of a template, proposed to many controllers at once, and what has become of it with each.

mod carry_out;
mod choose;
mod read;
mod start;

pub use carry_out::{Target, finish_stopping, hold, proposed, reminded, set_aside, to_propose, to_remind, to_withdraw};
pub use choose::{Candidate, OnVersion, candidates, on_versions};
pub use read::{Listed, Progress, ROWS, Rollout, Row, all, answers, counts, of_amendment, one, rows};
pub use start::{Chosen, NewRollout, Said, start, stop};

use domain::ids::RolloutId;

use crate::audit::Subject;

const fn subject(id: RolloutId) -> Subject {
    Subject { kind: "rollout", id: id.0, controller: None }
}
