//! The mails to the other party, each in the language of its reader and in the transaction of what it tells of.

use domain::agreements::Side;
use domain::amendments::{State, other};
use domain::ids::MailId;
use domain::language::Language;
use domain::people::Duty;
use storage::amendments::Amendment;
use storage::mails::{AboutAmendment, Content, MailKind, NewMail};
use storage::{controllers, mails};

use super::desk::Desk;
use crate::Result;
use crate::signing::staff::reviews;

struct Reader {
    email: String,
    name: String,
    language: Language,
}

/// Tells the other party what became of an amendment: a controller's signatory and privacy contact, the staff who review.
pub async fn tell(desk: &mut Desk, amendment: &Amendment, state: State, kind: MailKind, words: &str) -> Result<()> {
    let to_staff = other(desk.side()) == Side::Processor;
    for reader in readers(desk, to_staff).await? {
        let content = Content {
            email: reader.email,
            name: reader.name.trim().to_owned(),
            words: Some(words.to_owned()).filter(|words| !words.is_empty()),
            amendment: Some(AboutAmendment {
                id: amendment.id,
                number: amendment.base,
                letter: if state == State::Concluded { String::new() } else { amendment.letter() },
                title: amendment.content.title.clone(),
                state: state.word().to_owned(),
                answer_by: amendment.answer_by(),
            }),
            to_staff,
            ..Content::default()
        };
        let tx = desk.tx();
        let mail = NewMail {
            id: MailId(tx.new_id()),
            kind,
            language: reader.language,
            controller: Some(amendment.controller),
            agreement: Some(amendment.agreement),
            content,
        };
        mails::send(tx, &mail).await?;
    }
    Ok(())
}

async fn readers(desk: &mut Desk, to_staff: bool) -> Result<Vec<Reader>> {
    if to_staff {
        let members = desk.staff.iter().filter(|member| reviews(member));
        return Ok(members
            .map(|one| Reader { email: one.email.clone(), name: one.name.clone(), language: one.language })
            .collect());
    }
    let (controller, signatory) = (desk.agreement.controller, desk.agreement.signatory);
    let contacts = controllers::contacts(desk.tx(), controller).await?;
    Ok(contacts
        .into_iter()
        .filter(|contact| contact.id == signatory || contact.duties.contains(&Duty::Privacy))
        .map(|one| Reader { email: one.details.email, name: one.details.name, language: one.language })
        .collect())
}
