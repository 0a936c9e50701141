//! What follows from what people have decided about an agreement.

pub(crate) mod document;
pub(crate) mod history;
pub mod lapse;
pub mod seal;

use domain::email::EmailAddress;
use domain::ids::MailId;
use domain::language::Language;
use domain::people::Duty;
use i18n::Locale;
use storage::agreements::Agreement;
use storage::mails::{AboutAmendment, Content, MailKind, NewMail};
use storage::{Result, TenantTx, controllers, mails, staff};

/// Somebody who is written to.
pub(crate) struct Reader {
    pub(crate) email: String,
    pub(crate) name: String,
    pub(crate) language: Language,
    pub(crate) to_staff: bool,
}

/// The signatory, and those with one of these duties.
pub(crate) async fn controllers_people(
    tx: &mut TenantTx,
    agreement: &Agreement,
    duties: &[Duty],
) -> Result<Vec<Reader>> {
    let contacts = controllers::contacts(tx, agreement.controller).await?;
    let wanted = contacts
        .into_iter()
        .filter(|contact| contact.id == agreement.signatory || contact.duties.iter().any(|duty| duties.contains(duty)));
    Ok(wanted
        .map(|contact| Reader {
            email: contact.details.email,
            name: contact.details.name,
            language: contact.language,
            to_staff: false,
        })
        .collect())
}

/// Those of the staff who review.
pub(crate) async fn reviewers(tx: &mut TenantTx) -> Result<Vec<Reader>> {
    let reviewers = staff::reviewers(tx).await?;
    Ok(reviewers
        .into_iter()
        .map(|staff| Reader { email: staff.email, name: staff.name, language: staff.language, to_staff: true })
        .collect())
}

/// Writes to everybody once, whatever their duties.
async fn write(tx: &mut TenantTx, agreement: &Agreement, kind: MailKind, readers: Vec<Reader>) -> Result<()> {
    write_saying(tx, agreement, kind, readers, |_| Content::default()).await
}

/// The same about an amendment.
pub(crate) async fn write_of(
    tx: &mut TenantTx,
    agreement: &Agreement,
    kind: MailKind,
    readers: Vec<Reader>,
    amendment: Option<&AboutAmendment>,
) -> Result<()> {
    write_saying(tx, agreement, kind, readers, |_| Content { amendment: amendment.cloned(), ..Content::default() })
        .await
}

/// The same, with words in the language of each.
pub(crate) async fn write_words(
    tx: &mut TenantTx,
    agreement: &Agreement,
    kind: MailKind,
    readers: Vec<Reader>,
    words: impl Fn(Locale) -> String,
) -> Result<()> {
    let says = |locale| Content { words: Some(words(locale)).filter(|words| !words.is_empty()), ..Content::default() };
    write_saying(tx, agreement, kind, readers, says).await
}

pub(crate) async fn write_saying(
    tx: &mut TenantTx,
    agreement: &Agreement,
    kind: MailKind,
    readers: Vec<Reader>,
    says: impl Fn(Locale) -> Content,
) -> Result<()> {
    let mut written: Vec<EmailAddress> = Vec::new();
    for reader in readers {
        // An address that mail cannot reach was refused when it was typed; one from elsewhere is passed over.
        let Ok(address) = EmailAddress::parse(&reader.email) else { continue };
        if written.contains(&address) {
            continue;
        }
        written.push(address);
        let mail = NewMail {
            id: MailId(tx.new_id()),
            kind,
            language: reader.language,
            controller: Some(agreement.controller),
            agreement: Some(agreement.id),
            content: Content {
                email: reader.email,
                name: reader.name,
                to_staff: reader.to_staff,
                ..says(Locale::new(reader.language))
            },
        };
        mails::send(tx, &mail).await?;
    }
    Ok(())
}
