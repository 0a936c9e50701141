//! How a subscriber leaves, and what follows where messages come back.

use domain::ids::MailId;
use mail::Unsubscribe;
use storage::TenantTx;
use storage::mails::{Content, Mail, MailKind, MailState};
use storage::subscribers;

use crate::fault::Fault;
use crate::worker::Settings;

/// Where the reader of a message leaves; none for every message that goes by right, and where the address has yet to be
/// proved: there is nothing to leave.
pub(crate) fn unsubscribe(mail: &Mail, content: &Content, slug: &str, settings: &Settings) -> Option<Unsubscribe> {
    let token = content.token.as_deref()?;
    let told = matches!(mail.kind, MailKind::SubscriptionExists | MailKind::SubscriptionNews);
    told.then(|| Unsubscribe::at(&leave(&settings.public_url, slug, mail.language.tag(), token))).flatten()
}

/// The page on which a subscriber leaves, and where mail programs post to.
pub(crate) fn leave(public_url: &str, slug: &str, language: &str, token: &str) -> String {
    format!("{public_url}/t/{slug}/{language}/subprocessors/unsubscribe/{token}")
}

/// Counts a message that the first server refused.
pub(crate) async fn settled(tx: &mut TenantTx, mail: &Mail, state: MailState) -> Result<(), Fault> {
    if mail.kind == MailKind::SubscriptionNews && state == MailState::Bounced {
        bounced(tx, mail.id).await?;
    }
    Ok(())
}

/// Counts a message that came back, then or later: after two nothing more is written there. Of other messages it counts
/// nothing.
pub(crate) async fn bounced(tx: &mut TenantTx, mail: MailId) -> Result<(), Fault> {
    subscribers::bounced(tx, mail).await?;
    Ok(())
}
