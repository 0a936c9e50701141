//! Messages to people, and what has become of them.

mod copies;

use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::{AgreementId, AmendmentId, ChangeId, ControllerId, MailId, MatterId, NoticeId};
use domain::language::Language;
use domain::permissions::Actor;
use keys::Place;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use crate::audit::{Subject, record_word};
use crate::error::broken_constraint;
use crate::queue::{self, JobKind};
use crate::{Result, StorageError, TenantTx};

pub use copies::{Copy, Sent, copies, keep_copy};

const CONTENT: Place = Place("mail.content");

/// What a message says beside what it reads from the agreement; sealed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// To whom, as typed.
    pub email: String,
    /// Their name; empty where it is not known.
    #[serde(default)]
    pub name: String,
    /// The token of a one-time link; wiped once the message has gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
    /// The code of the same link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The page that the same link leads to, where somebody was on their way to one: a path below the reader's pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// Words of a person that the message hands on: the reason of a rejection.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// What happened in a matter between the parties.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matter: Option<MatterNews>,
    /// The amendment that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amendment: Option<AboutAmendment>,
    /// The change to who works for the processor that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<AboutChange>,
    /// The announced change that a subscriber is told of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<AboutPublished>,
    /// Lines of a list, in the reader's language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub list: Vec<String>,
    /// How many there are in all; 0 where nothing is counted.
    #[serde(default, skip_serializing_if = "is_none")]
    pub count: i64,
    /// It goes to a member of the staff, where messages of its kind go to both sides.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub to_staff: bool,
}

/// What a message says of a matter: what happened, and until when something is expected. No details.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatterNews {
    /// Which.
    pub id: MatterId,
    /// What people call it.
    pub name: String,
    /// Its kind, by its name on the wire.
    pub kind: String,
    /// What was done, by its name on the wire.
    pub act: String,
    /// The recipient's answer is awaited.
    pub answer: bool,
    /// The last day for it; none where no date follows from the terms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

/// What a message says of an amendment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AboutAmendment {
    /// Which.
    pub id: AmendmentId,
    /// Its number.
    pub number: i32,
    /// What it goes by before it has one; empty for one that has.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub letter: String,
    /// What it is called.
    pub title: String,
    /// Where it stands, by the word of its state.
    pub state: String,
    /// The last day on which it can be accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_by: Option<NaiveDate>,
}

/// What a message says of a change to who works for the processor, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AboutChange {
    /// What its agreement was told of it.
    pub notice: NoticeId,
    /// Its number.
    pub number: i32,
    /// The day on which it takes effect.
    pub effect: NaiveDate,
    /// What changes, a line each.
    pub what: Vec<String>,
    /// Why; empty where nothing is said.
    pub why: String,
    /// What it means for the reader's agreement, each sentence with its clause.
    pub says: Vec<String>,
    /// What is asked of the reader, by its name on the wire.
    pub demand: String,
    /// What was done about it since, by its word; empty in the notice itself.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub act: String,
}

/// What a message to a subscriber says of a change, in the reader's language: what anybody may read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AboutPublished {
    /// Which.
    pub change: ChangeId,
    /// Its number.
    pub number: i32,
    /// The day on which it takes effect.
    pub effect: NaiveDate,
    /// What changes, a line each.
    pub what: Vec<String>,
    /// Why; empty where nothing is said.
    pub why: String,
    /// What was done about it since, by its word; empty where it is announced.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub act: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
const fn is_none(count: &i64) -> bool {
    *count == 0
}

/// What a message is about; the template has the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MailKind {
    /// A link and a code for somebody who begins, or comes back.
    SignInLink,
    /// A staff address cannot sign for a customer.
    StaffCannotSign,
    /// The staff invite somebody to sign.
    Invitation,
    /// A new member of the staff.
    StaffInvitation,
    /// A link for a new password.
    PasswordReset,
    /// The password was changed.
    PasswordChanged,
    /// The person has set up another second factor.
    SecondFactorChanged,
    /// Somebody else has taken the second factor away.
    SecondFactorReset,
    /// The receipt of a signature.
    Receipt,
    /// Something waits for the staff.
    Waiting,
    /// Sent back for correction.
    Returned,
    /// Countersigned; the document is attached.
    Approved,
    /// Refused.
    Rejected,
    /// Not accepted in time.
    Lapsed,
    /// Taken back by the controller; to the staff.
    Withdrawn,
    /// Something happened in a matter between the parties; to the other side.
    Matter,
    /// Somebody was named as a contact; a link that proves the address.
    ContactNamed,
    /// A controller has changed its contacts; to the staff.
    ContactsChanged,
    /// The staff have changed a controller's contacts; to its people.
    ContactsWritten,
    /// The processor is reached elsewhere from now on; to a controller's people.
    ContactPoints,
    /// The other party proposes an amendment.
    AmendmentProposed,
    /// Both parties have signed an amendment; the document is attached.
    AmendmentConcluded,
    /// An amendment was declined, taken back or not answered.
    AmendmentEnded,
    /// A proposal is still to be answered; to the controller.
    AmendmentReminder,
    /// An agreement ends; to both parties.
    Ending,
    /// What becomes of a notice that one party would take back; to both parties.
    EndingWithdrawal,
    /// Everybody has answered for the data; the certificate is attached.
    Erased,
    /// What is overdue or falls due; to the staff.
    DutiesDue,
    /// A change to who works for the processor; to those whom the contract names.
    SubprocessorNotice,
    /// What the processor has done about such a change since, or about what the controller answered.
    SubprocessorNews,
    /// A controller answered such a notice; to the staff.
    SubprocessorAnswer,
    /// A link for somebody who wants to be told of changes; it proves the address.
    SubscriptionConfirm,
    /// The same to somebody who is told of them already.
    SubscriptionExists,
    /// A change was announced, moved, corrected or withdrawn; to whoever subscribed.
    SubscriptionNews,
}

impl MailKind {
    /// All of them.
    pub const ALL: [Self; 34] = [
        Self::SignInLink,
        Self::StaffCannotSign,
        Self::Invitation,
        Self::StaffInvitation,
        Self::PasswordReset,
        Self::PasswordChanged,
        Self::SecondFactorChanged,
        Self::SecondFactorReset,
        Self::Receipt,
        Self::Waiting,
        Self::Returned,
        Self::Approved,
        Self::Rejected,
        Self::Lapsed,
        Self::Withdrawn,
        Self::Matter,
        Self::ContactNamed,
        Self::ContactsChanged,
        Self::ContactsWritten,
        Self::ContactPoints,
        Self::AmendmentProposed,
        Self::AmendmentConcluded,
        Self::AmendmentEnded,
        Self::AmendmentReminder,
        Self::Ending,
        Self::EndingWithdrawal,
        Self::Erased,
        Self::DutiesDue,
        Self::SubprocessorNotice,
        Self::SubprocessorNews,
        Self::SubprocessorAnswer,
        Self::SubscriptionConfirm,
        Self::SubscriptionExists,
        Self::SubscriptionNews,
    ];

    /// The word in the database, and the name of the template's folder.
    pub const fn word(self) -> &'static str {
        match self {
            Self::SignInLink => "sign_in_link",
            Self::StaffCannotSign => "staff_cannot_sign",
            Self::Invitation => "invitation",
            Self::StaffInvitation => "staff_invitation",
            Self::PasswordReset => "password_reset",
            Self::PasswordChanged => "password_changed",
            Self::SecondFactorChanged => "second_factor_changed",
            Self::SecondFactorReset => "second_factor_reset",
            Self::Receipt => "receipt",
            Self::Waiting => "waiting",
            Self::Returned => "returned",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
            Self::Lapsed => "lapsed",
            Self::Withdrawn => "withdrawn",
            Self::Matter => "matter",
            Self::ContactNamed => "contact_named",
            Self::ContactsChanged => "contacts_changed",
            Self::ContactsWritten => "contacts_written",
            Self::ContactPoints => "contact_points",
            Self::AmendmentProposed => "amendment_proposed",
            Self::AmendmentConcluded => "amendment_concluded",
            Self::AmendmentEnded => "amendment_ended",
            Self::AmendmentReminder => "amendment_reminder",
            Self::Ending => "ending",
            Self::EndingWithdrawal => "ending_withdrawal",
            Self::Erased => "erased",
            Self::DutiesDue => "duties_due",
            Self::SubprocessorNotice => "subprocessor_notice",
            Self::SubprocessorNews => "subprocessor_news",
            Self::SubprocessorAnswer => "subprocessor_answer",
            Self::SubscriptionConfirm => "subscription_confirm",
            Self::SubscriptionExists => "subscription_exists",
            Self::SubscriptionNews => "subscription_news",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// It goes to whoever subscribed, or wants to: once it has gone, nothing of it is kept.
    pub const fn is_of_subscription(self) -> bool {
        matches!(self, Self::SubscriptionConfirm | Self::SubscriptionExists | Self::SubscriptionNews)
    }
}

/// Where a message stands. Honest: "accepted" is what the relay said, and no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailState {
    /// Waits to be handed to the relay.
    Queued,
    /// The relay has taken it.
    Accepted,
    /// The address was refused.
    Bounced,
    /// Given up.
    Failed,
}

impl MailState {
    /// The word in the database and in the keys of texts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Accepted => "accepted",
            Self::Bounced => "bounced",
            Self::Failed => "failed",
        }
    }

    fn from_word(word: &str) -> Self {
        match word {
            "accepted" => Self::Accepted,
            "bounced" => Self::Bounced,
            "failed" => Self::Failed,
            _ => Self::Queued,
        }
    }
}

/// A message to be sent.
#[derive(Clone, Debug)]
pub struct NewMail {
    /// Its id; that of the link which it carries, where it carries one.
    pub id: MailId,
    /// What about.
    pub kind: MailKind,
    /// In which language.
    pub language: Language,
    /// Whose key seals it: the controller's that it goes to or speaks of; none for what concerns the staff alone.
    pub controller: Option<ControllerId>,
    /// The agreement that it speaks of.
    pub agreement: Option<AgreementId>,
    /// What it says.
    pub content: Content,
}

/// A message.
#[derive(Clone, Debug)]
pub struct Mail {
    /// Which.
    pub id: MailId,
    /// What about.
    pub kind: MailKind,
    /// In which language.
    pub language: Language,
    /// Whose person it goes to.
    pub controller: Option<ControllerId>,
    /// The agreement that it speaks of.
    pub agreement: Option<AgreementId>,
    /// What it says; none once its key is destroyed, or while it is not at hand.
    pub content: Option<Content>,
    /// Where it stands.
    pub state: MailState,
    /// A kill in mid-flight: it may have gone out twice.
    pub possibly_twice: bool,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When the relay took it.
    pub accepted_at: Option<DateTime<Utc>>,
}

/// Writes a message and the job that sends it; both exist if and when the transaction commits.
///
/// # Errors
/// [`StorageError::Duplicate`] where there is one with this id.
pub async fn send(tx: &mut TenantTx, new: &NewMail) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let sealed = tx.seal(new.controller, CONTENT, &new.content)?;
    let done = sqlx::query!(
        "INSERT INTO mail (tenant_id, id, controller_id, agreement_id, kind, language, content, state, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'queued', $8)",
        tenant,
        new.id.0,
        new.controller.map(Uuid::from),
        new.agreement.map(Uuid::from),
        new.kind.word(),
        new.language.tag(),
        sealed,
        now,
    )
    .execute(tx.conn())
    .await;
    match done {
        Err(error) if broken_constraint(&error) == Some("mail_pkey") => return Err(StorageError::Duplicate("mail")),
        done => done?,
    };
    queue::enqueue(tx, JobKind::SendMail, new.id.0, new.controller, now).await?;
    Ok(())
}

/// One message.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn one(tx: &mut TenantTx, id: MailId) -> Result<Mail> {
    let tenant = tx.tenant().0;
    let row = sqlx::query_as!(
        Row,
        "SELECT id, kind, language, controller_id, agreement_id, content, state, possibly_twice, created_at, accepted_at
         FROM mail WHERE tenant_id = $1 AND id = $2",
        tenant,
        id.0,
    )
    .fetch_one(tx.conn())
    .await?;
    row.open(tx)
}

/// The messages about an agreement, oldest first.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn about(tx: &mut TenantTx, agreement: AgreementId) -> Result<Vec<Mail>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query_as!(
        Row,
        "SELECT id, kind, language, controller_id, agreement_id, content, state, possibly_twice, created_at, accepted_at
         FROM mail WHERE tenant_id = $1 AND agreement_id = $2 ORDER BY created_at, id LIMIT 200",
        tenant,
        agreement.0,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter().map(|row| row.open(tx)).collect()
}

struct Row {
    id: Uuid,
    kind: String,
    language: String,
    controller_id: Option<Uuid>,
    agreement_id: Option<Uuid>,
    content: Vec<u8>,
    state: String,
    possibly_twice: bool,
    created_at: DateTime<Utc>,
    accepted_at: Option<DateTime<Utc>>,
}

impl Row {
    fn open(self, tx: &TenantTx) -> Result<Mail> {
        let controller = self.controller_id.map(ControllerId);
        Ok(Mail {
            id: MailId(self.id),
            kind: MailKind::from_word(&self.kind).ok_or(StorageError::Form(self.kind))?,
            language: Language::from_tag(&self.language).ok_or(StorageError::Form(self.language))?,
            controller,
            agreement: self.agreement_id.map(AgreementId),
            content: tx.open(controller, CONTENT, self.content).ok(),
            state: MailState::from_word(&self.state),
            possibly_twice: self.possibly_twice,
            created_at: self.created_at,
            accepted_at: self.accepted_at,
        })
    }
}

/// Notes that a message is about to be handed to the relay. Where an earlier try was cut off in mid-flight, it may have
/// gone out already, and that is kept.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn take_off(tx: &mut TenantTx, id: MailId) -> Result<()> {
    let tenant = tx.tenant().0;
    let done = sqlx::query!(
        "UPDATE mail SET possibly_twice = possibly_twice OR in_flight, in_flight = true
         WHERE tenant_id = $1 AND id = $2",
        tenant,
        id.0,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 { Err(StorageError::NotFound) } else { Ok(()) }
}

/// Notes what has become of a message, and wipes what only the recipient may know. A message that was refused or given
/// up gets an entry in the audit log too.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn settle(tx: &mut TenantTx, mail: &Mail, state: MailState, fault: Option<&str>) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let content = mail.content.clone().unwrap_or_default();
    let wiped = match mail.kind.is_of_subscription() {
        true => Content::default(),
        false => Content { token: None, code: None, ..content },
    };
    let sealed = tx.seal(mail.controller, CONTENT, &wiped)?;
    let done = sqlx::query!(
        "UPDATE mail SET state = $3, fault = $4, content = $5, settled_at = $6, in_flight = false,
                accepted_at = CASE WHEN $3 = 'accepted' THEN $6 ELSE accepted_at END
         WHERE tenant_id = $1 AND id = $2",
        tenant,
        mail.id.0,
        state.word(),
        fault,
        sealed,
        now,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::NotFound);
    }
    if matches!(state, MailState::Bounced | MailState::Failed) {
        // What did not arrive stands in the history of what it was about.
        let subject = match mail.agreement {
            Some(id) => Subject { kind: "agreement", id: id.0, controller: mail.controller },
            None => Subject { kind: "mail", id: mail.id.0, controller: mail.controller },
        };
        let action = if state == MailState::Bounced { "mail.bounced" } else { "mail.failed" };
        let detail = json!({ "mail": mail.id, "kind": mail.kind.word(), "email": wiped.email, "fault": fault });
        record_word(tx, Actor::Worker, action, subject, detail).await?;
    }
    Ok(())
}

/// Notes that the relay answered, so that the next try is no repetition.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn landed(tx: &mut TenantTx, id: MailId) -> Result<()> {
    let tenant = tx.tenant().0;
    sqlx::query!("UPDATE mail SET in_flight = false WHERE tenant_id = $1 AND id = $2", tenant, id.0)
        .execute(tx.conn())
        .await?;
    Ok(())
}
