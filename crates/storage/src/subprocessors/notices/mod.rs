//! Notices: what each agreement in force was told of a change, by its own terms, and what came of it.
//!
//! A notice keeps the version of the agreement whose terms it follows. What happens to it is written down event by event;
//! nothing is taken away. `stage` and `stance` say for lists what the events come to.

mod events;
mod mails;
mod plan;
mod read;

pub use events::{Event, EventKind, EventSaid, NewEvent, answer, arrived, events, reached, see_to, seen, written};
pub use mails::{MailState, NoticeMail, add_mail, mails, of_mail, settle_mail};
pub(crate) use plan::follow;
pub use plan::{
    Planned, Terms, TermsGroup, anybody, groups, keep_consequence, known_consequences, next, plan, terms_of,
};
pub use read::{
    Answered, Counts, Listed, Notice, PAGE, counts, course_of, listed, of_agreement, one, sent_to, unanswered,
};

use domain::ids::{ControllerId, NoticeId};
use keys::Place;

use crate::audit::Subject;

const SAID: Place = Place("subprocessor_notice_event.said");

const fn subject(id: NoticeId, controller: ControllerId) -> Subject {
    Subject { kind: "subprocessor_notice", id: id.0, controller: Some(controller) }
}
