//! What follows from what people have decided about an amendment.

mod document;
pub mod lapse;
pub mod seal;

use domain::amendments::State;
use storage::amendments::Amendment;
use storage::mails::AboutAmendment;

/// What a mail says of it.
pub(crate) fn about(amendment: &Amendment, state: State) -> AboutAmendment {
    AboutAmendment {
        id: amendment.id,
        number: amendment.base,
        letter: if state == State::Concluded { String::new() } else { amendment.letter() },
        title: amendment.content.title.clone(),
        state: state.word().to_owned(),
        answer_by: amendment.answer_by(),
    }
}
