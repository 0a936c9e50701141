//! Hands one mail to the relay, and notes honestly what became of it.
//!
//! A mail that is about to go is marked so before, in a transaction of its own. Whoever finds the mark on a later try
//! knows that an earlier one was cut off between the relay and the note of its answer, and that the message may arrive
//! twice. The Message-ID is the same on every try, so that mail programs show it once.

use domain::agreements::Side;
use domain::email::EmailAddress;
use domain::ids::MailId;
use i18n::Locale;
use mail::{Attachment, Mailbox, MessageId, Outgoing, Refused, SendError};
use sha2::{Digest, Sha256};
use storage::mails::{self, Content, Copy, Mail, MailKind, MailState};
use storage::queue::{self, Job};
use storage::tenants::{self, Profile};
use storage::{TenantTx, amendments, blobs, endings};

use super::letter::{About, Desk, Letter, good_for, to_staff};
use super::render::render;
use crate::fault::{Fault, chain};
use crate::subprocessors::mails as carried;
use crate::subscribers::mails as subscribed;
use crate::worker::{Means, Settings};

/// What stands in a kept copy for a link or a code.
const BLACKED_OUT: &str = "▇▇▇";

/// Sends the job's mail.
pub async fn run(means: &Means, job: &Job) -> Result<(), Fault> {
    let slug = means.db.slug(job.ctx()).await?;
    let mut tx = means.db.tenant(job.ctx()).await?;
    let mail = mails::one(&mut tx, MailId(job.subject)).await?;
    if mail.state != MailState::Queued {
        return end(tx, job, None).await;
    }
    let Some(content) = mail.content.clone() else {
        return Err(Fault::Never("what the mail says does not open".to_owned()));
    };
    if good_for(mail.kind).is_some_and(|time| mail.created_at + time <= tx.now()) {
        return end(tx, job, Some((&mail, MailState::Failed, "its link ran out before it could be sent"))).await;
    }
    let Ok(to) = EmailAddress::parse(&content.email) else {
        return end(tx, job, Some((&mail, MailState::Bounced, "not an address"))).await;
    };
    let outgoing = write(&mut tx, &mail, &content, to, &slug, &means.settings).await?;
    mails::take_off(&mut tx, mail.id).await?;
    tx.commit().await?;

    let sent = means.transport.send(&outgoing).await;

    let mut tx = means.db.tenant(job.ctx()).await?;
    match sent {
        Ok(accepted) => {
            let answer = accepted.reply.map(|reply| reply.to_string()).unwrap_or_default();
            keep(&mut tx, &mail, &content, &outgoing, answer).await?;
            end(tx, job, Some((&mail, MailState::Accepted, ""))).await
        }
        Err(error @ SendError::Permanent { refused, .. }) => {
            keep(&mut tx, &mail, &content, &outgoing, error.to_string()).await?;
            let state = if refused == Refused::Address { MailState::Bounced } else { MailState::Failed };
            end(tx, job, Some((&mail, state, &error.to_string()))).await
        }
        Err(error) => later(tx, job, &mail, &error).await,
    }
}

/// Keeps what went out about an agreement, for its bundle; what opened a door once is blacked out.
async fn keep(
    tx: &mut TenantTx,
    mail: &Mail,
    content: &Content,
    outgoing: &Outgoing,
    answer: String,
) -> Result<(), Fault> {
    if mail.agreement.is_none() {
        return Ok(());
    }
    let secrets = [&content.token, &content.code].into_iter().flatten().filter(|secret| !secret.is_empty());
    let copy = Copy {
        message_id: outgoing.message_id.to_string(),
        from: header(&outgoing.from),
        to: header(&outgoing.to),
        subject: outgoing.subject.clone(),
        text: secrets.fold(outgoing.text.clone(), |text, secret| text.replace(secret.as_str(), BLACKED_OUT)),
        attachments: outgoing
            .attachments
            .iter()
            .map(|file| (file.name.clone(), hex::encode(Sha256::digest(&file.bytes))))
            .collect(),
        answer,
        to_staff: content.to_staff || to_staff(mail.kind),
    };
    Ok(mails::keep_copy(tx, mail, &copy).await?)
}

fn header(mailbox: &Mailbox) -> String {
    match &mailbox.name {
        Some(name) => format!("{name} <{}>", mailbox.address.as_str()),
        None => mailbox.address.as_str().to_owned(),
    }
}

/// Ends the job, and settles the mail in the same transaction. First the job: with an old lease nothing of it happens.
async fn end(mut tx: TenantTx, job: &Job, outcome: Option<(&Mail, MailState, &str)>) -> Result<(), Fault> {
    queue::finish(&mut tx, job).await?;
    if let Some((mail, state, fault)) = outcome {
        mails::settle(&mut tx, mail, state, Some(fault).filter(|fault| !fault.is_empty())).await?;
        carried::settled(&mut tx, mail, state, fault).await?;
        subscribed::settled(&mut tx, mail, state).await?;
    }
    Ok(tx.commit().await?)
}

/// The relay did not take it this time. Unless it perhaps did, the next try is no repetition. After the last try the
/// mail is given up, and its job laid aside for the operator.
async fn later(mut tx: TenantTx, job: &Job, mail: &Mail, error: &SendError) -> Result<(), Fault> {
    if !matches!(error, SendError::Temporary { perhaps_accepted: true, .. }) {
        mails::landed(&mut tx, mail.id).await?;
    }
    let why = error.to_string();
    if job.attempts >= job.kind.most_attempts() {
        mails::settle(&mut tx, mail, MailState::Failed, Some(&why)).await?;
        carried::settled(&mut tx, mail, MailState::Failed, &why).await?;
    }
    tx.commit().await?;
    Err(Fault::Later(why))
}

async fn write(
    tx: &mut TenantTx,
    mail: &Mail,
    content: &Content,
    to: EmailAddress,
    slug: &str,
    settings: &Settings,
) -> Result<Outgoing, Fault> {
    let profile = tenants::profile(tx).await?;
    let about = About::read(tx, mail).await?;
    let desk = Desk { profile: &profile, slug, public_url: &settings.public_url };
    let letter = Letter::new(mail, content, about.as_ref(), &desk);
    let locale = Locale::new(mail.language);
    let rendered = render(mail.kind, locale, &letter).map_err(|error| Fault::Never(chain(&error)))?;
    let attachments = match &about {
        Some(about) if mail.kind == MailKind::Approved => vec![document(tx, about, locale).await?],
        Some(about) if mail.kind == MailKind::AmendmentConcluded => vec![amended(tx, about, content, locale).await?],
        Some(about) if mail.kind == MailKind::Erased => vec![certificate(tx, about, locale).await?],
        _ => Vec::new(),
    };
    let returns_to = settings.returns.as_ref().map(|returns| returns.address(mail.id)).transpose();
    let returns_to = returns_to.map_err(|error| Fault::Later(error.to_string()))?;
    Ok(Outgoing {
        message_id: MessageId::new(mail.id, &settings.message_id_host)
            .map_err(|error| Fault::Later(error.to_string()))?,
        from: Mailbox::named(profile.name.clone(), settings.from.clone()),
        reports: returns_to.is_some() && is_proof(mail.kind),
        returns_to,
        to: Mailbox::named(content.name.clone(), to),
        reply_to: if letter.to_staff { None } else { answers(&profile) },
        subject: rendered.subject,
        text: rendered.text,
        html: rendered.html,
        language: mail.language,
        sent_date: mail.created_at,
        auto_submitted: true,
        unsubscribe: subscribed::unsubscribe(mail, content, slug, settings),
        attachments,
    })
}

/// Whether it matters, beyond failures, that a mail arrived: from receipt on periods run.
const fn is_proof(kind: MailKind) -> bool {
    matches!(kind, MailKind::SubprocessorNotice | MailKind::SubprocessorNews)
}

/// Where a customer's answer goes: to the tenant, where it has given an address for privacy matters and nothing else.
fn answers(profile: &Profile) -> Option<Mailbox> {
    let address = EmailAddress::parse(&profile.privacy_contact).ok()?;
    Some(Mailbox::named(profile.name.clone(), address))
}

/// The certificate of erasure.
async fn certificate(tx: &mut TenantTx, about: &About, locale: Locale) -> Result<Attachment, Fault> {
    let agreement = about.agreement();
    let ending = endings::standing(tx, agreement.id).await?;
    let sha256 = ending.and_then(|ending| ending.certificate_sha256);
    let sha256 = sha256.ok_or_else(|| Fault::Never("there is no certificate yet".to_owned()))?;
    let bytes = blobs::get(tx, Some(agreement.controller), &sha256).await?;
    let reference = [("reference", agreement.reference.as_str().into())];
    let name = locale.text_with("mail-erased-file", &reference).into_owned();
    Ok(Attachment { name, mime: "application/pdf".to_owned(), bytes })
}

/// The sealed document.
async fn document(tx: &mut TenantTx, about: &About, locale: Locale) -> Result<Attachment, Fault> {
    let agreement = about.agreement();
    let sha256 = agreement.pdf_sha256.as_deref().ok_or_else(|| Fault::Never("there is no document yet".to_owned()))?;
    let bytes = blobs::get(tx, Some(agreement.controller), sha256).await?;
    let reference = [("reference", agreement.reference.as_str().into())];
    let name = locale.text_with("mail-approved-file", &reference).into_owned();
    Ok(Attachment { name, mime: "application/pdf".to_owned(), bytes })
}

/// The sealed document of an amendment.
async fn amended(tx: &mut TenantTx, about: &About, content: &Content, locale: Locale) -> Result<Attachment, Fault> {
    let never = || Fault::Never("there is no document yet".to_owned());
    let id = content.amendment.as_ref().ok_or_else(never)?.id;
    let amendment = amendments::by_id(tx, Side::Processor, id).await?;
    let sha256 = amendment.pdf_sha256.as_deref().ok_or_else(never)?;
    let bytes = blobs::get(tx, Some(amendment.controller), sha256).await?;
    let reference = format!("{}-D{}", about.agreement().reference, amendment.base);
    let name = locale.text_with("mail-approved-file", &[("reference", reference.as_str().into())]).into_owned();
    Ok(Attachment { name, mime: "application/pdf".to_owned(), bytes })
}
