//! Word of what was said about a notice, to the other side.

use domain::ids::MailId;
use domain::language::Language;
use domain::matters::may_speak;
use storage::agreements::Agreement;
use storage::mails::{self, AboutChange, Content, MailKind, NewMail};
use storage::staff::Staff;
use storage::subprocessors::changes;
use storage::subprocessors::notices::{EventKind, Notice};
use storage::{TenantTx, controllers};

use super::view::happened;
use crate::Result;
use crate::subprocessors::changes::words::what;

struct To<'a> {
    email: &'a str,
    name: &'a str,
    language: Language,
    kind: MailKind,
}

/// Tells the staff who can act on it.
pub async fn to_staff(
    tx: &mut TenantTx,
    agreement: &Agreement,
    notice: &Notice,
    kind: EventKind,
    words: &str,
    staff: &[Staff],
) -> Result<()> {
    for member in staff.iter().filter(|member| crate::signing::staff::reviews(member)) {
        let to = To {
            email: &member.email,
            name: &member.name,
            language: member.language,
            kind: MailKind::SubprocessorAnswer,
        };
        send(tx, agreement, notice, kind, words, &to).await?;
    }
    Ok(())
}

/// Tells those who speak for the controller.
pub async fn to_contacts(
    tx: &mut TenantTx,
    agreement: &Agreement,
    notice: &Notice,
    kind: EventKind,
    words: &str,
) -> Result<()> {
    for contact in controllers::contacts(tx, agreement.controller).await? {
        if contact.counts() && may_speak(&contact.duties) {
            let to = To {
                email: &contact.details.email,
                name: &contact.details.name,
                language: contact.language,
                kind: MailKind::SubprocessorNews,
            };
            send(tx, agreement, notice, kind, words, &to).await?;
        }
    }
    Ok(())
}

async fn send(
    tx: &mut TenantTx,
    agreement: &Agreement,
    notice: &Notice,
    kind: EventKind,
    words: &str,
    to: &To<'_>,
) -> Result<()> {
    let change = changes::one(tx, notice.change).await?;
    let entries = changes::entries(tx, &change).await?;
    let locale = i18n::Locale::new(to.language);
    // Since when it is used, and from when it is approved, is said where it is told of.
    let why = match kind {
        EventKind::Used(_) | EventKind::Approved(Some(_)) => format!("{} {words}", happened(locale, kind)),
        _ => words.to_owned(),
    };
    let about = AboutChange {
        notice: notice.id,
        number: change.number.unwrap_or_default(),
        effect: change.effect,
        what: what(locale, &entries),
        why: why.trim().to_owned(),
        says: Vec::new(),
        demand: notice.consequence.demand.wire().to_owned(),
        act: kind.word().to_owned(),
    };
    let mail = NewMail {
        id: MailId(tx.new_id()),
        kind: to.kind,
        language: to.language,
        controller: Some(agreement.controller),
        agreement: Some(agreement.id),
        content: Content {
            email: to.email.to_owned(),
            name: to.name.trim().to_owned(),
            to_staff: to.kind == MailKind::SubprocessorAnswer,
            change: Some(about),
            ..Content::default()
        },
    };
    Ok(mails::send(tx, &mail).await?)
}
