//! What servers say of a mail after they took it: it is found by the secret address that reports about it come to, and
//! what is said is noted where it belongs.
//!
//! A report that no such address proves changes nothing: anybody may have written it.

use std::fmt;

use domain::email::{EmailAddress, EmailError};
use domain::ids::MailId;
use keys::ReturnsKey;
use mail::mask::mask;
use mail::report::{Answer, Delivery, Meaning, NoReport, Recipient, Report};
use mail::returns;
use storage::mails::{self, Mail, MailState};
use storage::subprocessors::notices::MailState as Carried;
use storage::{Db, StorageError, TenantCtx, TenantTx};
use uuid::Uuid;

use crate::fault::Fault;
use crate::subprocessors::mails as carried;
use crate::subscribers::mails as subscribed;

/// Where reports come back to: an address for each mail below this one.
#[derive(Clone, Debug)]
pub struct Returns {
    base: EmailAddress,
    key: ReturnsKey,
}

impl Returns {
    /// Addresses below this one.
    ///
    /// # Errors
    /// [`EmailError::TooLong`] where what stands before its `@` leaves no room.
    pub fn new(base: EmailAddress, key: ReturnsKey) -> Result<Self, EmailError> {
        // All have the same length: where one fits, all do.
        returns::address(&base, MailId(Uuid::nil()), key.expose())?;
        Ok(Self { base, key })
    }

    /// The address that reports about a mail come to.
    ///
    /// # Errors
    /// None where this was made by [`Returns::new`].
    pub fn address(&self, mail: MailId) -> Result<EmailAddress, EmailError> {
        returns::address(&self.base, mail, self.key.expose())
    }

    /// The key of the addresses.
    pub const fn key(&self) -> &ReturnsKey {
        &self.key
    }
}

/// What came of a report. The words name no person and no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is noted, with what follows from it.
    Noted(MailId, Meaning),
    /// It is known already, or says nothing that is kept of this mail.
    NoNews(MailId, Meaning),
    /// It is no report at all.
    NotRead(NoReport),
    /// No address proves it, whatever mail it speaks of.
    Unproven,
    /// Its mail is not here any more, or cannot be read since its key was destroyed.
    NoSuchMail(MailId),
    /// It speaks of nobody to whom its mail went.
    OfSomebodyElse(MailId),
}

impl fmt::Display for Taken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Noted(mail, meaning) => write!(f, "mail {mail}: {meaning:?}, noted"),
            Self::NoNews(mail, meaning) => write!(f, "mail {mail}: {meaning:?}, which changes nothing"),
            Self::NotRead(why) => write!(f, "not read: {why}"),
            Self::Unproven => f.write_str("it came to no address of ours that proves which mail it is about"),
            Self::NoSuchMail(mail) => write!(f, "mail {mail} is not here, or is erased"),
            Self::OfSomebodyElse(mail) => write!(f, "mail {mail} went to none of those whom it speaks of"),
        }
    }
}

/// Takes a message that came back, with the address that its envelope named, where the server that took it tells.
///
/// # Errors
/// [`Fault::Later`] where the database is out of reach, or the mail is still being sent: nothing has happened, and the
/// same message is to be taken again.
pub async fn take(db: &Db, key: &ReturnsKey, bytes: &[u8], came_to: Option<&str>) -> Result<Taken, Fault> {
    let report = match Report::read(bytes, came_to) {
        Ok(report) => report,
        Err(why) => return Ok(Taken::NotRead(why)),
    };
    let proven = report.concerns(key.expose()).filter(|concern| concern.by.is_proof());
    let Some(concern) = proven else { return Ok(Taken::Unproven) };
    let id = concern.mail;
    match note(db, id, &report).await {
        Err(Fault::Erased) => Ok(Taken::NoSuchMail(id)),
        done => done,
    }
}

async fn note(db: &Db, id: MailId, report: &Report) -> Result<Taken, Fault> {
    let Some(ctx) = tenant_of(db, id).await? else { return Ok(Taken::NoSuchMail(id)) };
    let mut tx = db.tenant(&ctx).await?;
    let mail = hold(&mut tx, id).await?;
    let Some(content) = &mail.content else { return Ok(Taken::NoSuchMail(id)) };
    let meaning = report.meaning();
    let (Some(state), Answer::Delivery(delivery)) = (carried_state(meaning), &report.answer) else {
        return Ok(Taken::NoNews(id, meaning));
    };
    // Of whom a message to a subscriber went to nothing is kept: that it came to the mail's own address has to do.
    let to = EmailAddress::parse(&content.email).ok();
    let fits = |recipient: &Recipient| match &to {
        Some(to) => recipient.is_about(to),
        None => mail.kind.is_of_subscription(),
    };
    let Some(recipient) = speaks_of(delivery, fits) else { return Ok(Taken::OfSomebodyElse(id)) };
    let news = settle(&mut tx, &mail, state, &said(recipient)).await?;
    tx.commit().await?;
    Ok(if news { Taken::Noted(id, meaning) } else { Taken::NoNews(id, meaning) })
}

/// The tenant of a mail, with the key that it is sealed under: the address does not tell, so all are asked in turn.
async fn tenant_of(db: &Db, id: MailId) -> Result<Option<TenantCtx>, Fault> {
    for slug in db.slugs().await? {
        let ctx = db.operator(&slug).await?;
        let mut tx = match db.tenant(&ctx).await {
            // A tenant that was erased has no mails, and does not stand in the way of others.
            Err(StorageError::Erased) => continue,
            tx => tx?,
        };
        match mails::one(&mut tx, id).await {
            Ok(Mail { controller: Some(controller), .. }) => return Ok(Some(ctx.about(controller))),
            Ok(_) => return Ok(Some(ctx)),
            Err(StorageError::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(None)
}

/// The mail, which whoever else takes a report about it waits for. As long as the worker has not noted what the first
/// server said, it is too early for what the others do.
async fn hold(tx: &mut TenantTx, id: MailId) -> Result<Mail, Fault> {
    if mails::one(tx, id).await?.state == MailState::Queued {
        return Err(Fault::Later("its mail is still being sent".to_owned()));
    }
    // No change to a mail that was sent; it locks the row.
    mails::landed(tx, id).await?;
    Ok(mails::one(tx, id).await?)
}

/// Notes it on the notice that the mail carries, and a failure on the mail itself, in its history and in its bundle; a
/// failure of a message to a subscriber counts as one that the first server refused.
async fn settle(tx: &mut TenantTx, mail: &Mail, state: Carried, answer: &str) -> Result<bool, Fault> {
    let mut news = carried::note(tx, mail, state, answer).await?;
    if state == Carried::Bounced && mail.state == MailState::Accepted {
        mails::settle(tx, mail, MailState::Bounced, Some(answer)).await?;
        subscribed::settled(tx, mail, MailState::Bounced).await?;
        news = true;
    }
    Ok(news)
}

const fn carried_state(meaning: Meaning) -> Option<Carried> {
    match meaning {
        Meaning::Delivered => Some(Carried::Delivered),
        Meaning::Relayed => Some(Carried::Relayed),
        Meaning::Delayed => Some(Carried::Delayed),
        Meaning::BadAddress | Meaning::Refused | Meaning::Expired => Some(Carried::Bounced),
        Meaning::AnsweredAutomatically | Meaning::Complaint | Meaning::NotUnderstood => None,
    }
}

/// What it says of whom the mail went to; of several entries a failure, which is the one that counts.
fn speaks_of(delivery: &Delivery, fits: impl Fn(&Recipient) -> bool) -> Option<&Recipient> {
    let of_it = || delivery.recipients.iter().filter(|recipient| fits(recipient));
    of_it().find(|recipient| recipient.meaning().is_failure()).or_else(|| of_it().next())
}

/// What the server said, masked as the answers of relays are.
fn said(recipient: &Recipient) -> String {
    let status = recipient.status.map(|status| status.to_string()).unwrap_or_default();
    let words = if recipient.diagnostic.is_empty() { &status } else { recipient.diagnostic.as_str() };
    let remote = recipient.remote.as_str();
    mask(&if remote.is_empty() { words.to_owned() } else { format!("{remote}: {words}") }).into_owned()
}
