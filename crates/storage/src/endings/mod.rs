//! How agreements end, and who has answered for the data since.
//!
//! One ending stands for an agreement. It may lie ahead: until its day the agreement is in force, and a job changes the
//! state on that day. Answers are added and never taken back; the agreement becomes `erased` when every link has one
//! that counts, and not before: [`certify`] takes the proof that domain gives.

mod answer;
mod awaited;
mod certify;
mod details;
mod effect;
mod links;
mod owed;
mod read;
mod record;
mod statement;
mod withdraw;

use domain::ids::{AgreementId, ControllerId};

use crate::audit::Subject;

pub use answer::{NewAnswer, answer};
pub use awaited::{Awaited, Awaits, awaited};
pub use certify::certify;
pub use details::{AnswerDetails, Details, Said};
pub use effect::take_effect;
pub use links::{add_link, choose, give_day};
pub use read::{AnswerRow, Ending, Facts, Link, facts, links, one, standing};
pub use record::{NewEnding, Recorded, record};
pub use statement::{Statement, ask_statement, keep_statement, statement, statements};
pub use withdraw::{Withdrawal, withdraw};

/// What the log says that an entry is about: the agreement, so that its history has it.
fn subject(agreement: AgreementId, controller: ControllerId) -> Subject {
    crate::agreements::subject(agreement, controller)
}
