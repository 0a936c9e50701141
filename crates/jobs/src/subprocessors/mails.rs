//! What the servers say of the messages that carry notices. A notice that came back from everybody starts no period: the
//! staff are told, and the next of the controller's people is written to.

use domain::duties::DutyKind;
use domain::ids::NoticeId;
use domain::permissions::Actor;
use domain::subprocessors::Receipt;
use storage::TenantTx;
use storage::duties::{self, Evidence};
use storage::mails::{Mail, MailKind, MailState};
use storage::queue::{self, JobKind};
use storage::subprocessors::notices::{self, EventKind, MailState as Carried};

use super::unread::look_later;
use super::write::owe;
use crate::fault::Fault;

/// Notes what the first server said.
pub(crate) async fn settled(tx: &mut TenantTx, mail: &Mail, state: MailState, answer: &str) -> Result<(), Fault> {
    if mail.kind != MailKind::SubprocessorNotice {
        return Ok(());
    }
    let carried = match state {
        MailState::Accepted => Carried::Accepted,
        MailState::Bounced => Carried::Bounced,
        MailState::Failed => Carried::Failed,
        MailState::Queued => return Ok(()),
    };
    note(tx, mail, carried, answer).await?;
    Ok(())
}

/// Notes what a server said, then or later, and what follows from it; `false` where it is no news, or the message carries
/// no notice.
pub async fn note(tx: &mut TenantTx, mail: &Mail, state: Carried, answer: &str) -> Result<bool, Fault> {
    let Some(id) = notices::of_mail(tx, mail.id).await? else { return Ok(false) };
    if !notices::settle_mail(tx, mail.id, state, answer).await? {
        return Ok(false);
    }
    match state {
        Carried::Accepted | Carried::Relayed | Carried::Delayed => sent(tx, id).await?,
        Carried::Delivered => {
            if notices::arrived(tx, id, EventKind::Received(Receipt::Delivered)).await? {
                let notice = notices::one(tx, id).await?;
                notices::reached(tx, Actor::Worker, &notice, &Evidence::default()).await?;
            } else {
                sent(tx, id).await?;
            }
        }
        Carried::Bounced | Carried::Failed => {
            let all = notices::mails(tx, id).await?;
            if all.iter().all(|mail| mail.state.is_lost()) && notices::arrived(tx, id, EventKind::Bounced).await? {
                let notice = notices::one(tx, id).await?;
                duties::drop_kind(tx, id.0, DutyKind::UnreadNotice).await?;
                if all.iter().all(|mail| mail.round == 1) {
                    owe(tx, &notice).await?;
                }
                let now = tx.now();
                queue::enqueue(tx, JobKind::WriteNotice, id.0, Some(notice.controller), now).await?;
            }
        }
        Carried::Queued => {}
    }
    Ok(true)
}

/// A server took it; from now on somebody may ask whether it was received.
async fn sent(tx: &mut TenantTx, id: NoticeId) -> Result<(), Fault> {
    if notices::arrived(tx, id, EventKind::Sent).await? {
        let notice = notices::one(tx, id).await?;
        look_later(tx, &notice).await?;
    }
    Ok(())
}
