//! Work for the worker. A job is enqueued in the transaction that makes it necessary, taken under a lease, and done in
//! a transaction that only the holder of the lease can commit.

use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::{ControllerId, JobId, TenantId};
use uuid::Uuid;

use crate::ctx::Scope;
use crate::{Db, Result, StorageError, TenantCtx, TenantTx};

/// What there is to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum JobKind {
    /// Send a mail; the subject is the mail.
    SendMail,
    /// Make and seal the document of an approved agreement; the subject is the agreement.
    SealAgreement,
    /// End an offer that was not accepted in time; the subject is the agreement.
    LapseOffer,
    /// Make and seal the document of a concluded amendment; the subject is the amendment.
    SealAmendment,
    /// End a proposal that was not answered in time; the subject is the amendment.
    LapseAmendment,
    /// Let an agreement end on its day; the subject is the ending.
    EndAgreement,
    /// Write to both parties that an agreement ends; the subject is the ending.
    TellEnding,
    /// Write to both parties what became of taking a notice back; the subject is the ending.
    TellWithdrawal,
    /// Issue the certificate of erasure, where everybody has answered; the subject is the ending.
    CertifyErasure,
    /// Make an interim statement of erasure; the subject is the statement.
    StateErasure,
    /// Destroy the key of a controller that somebody has decided to erase; the subject is the controller.
    DestroyKey,
    /// Owe what the terms of a version ask for that holds from this day; the subject is the agreement.
    FollowTerms,
    /// Pack an export; the subject is the export.
    MakeExport,
    /// Delete the file of an export whose time has come; the subject is the export.
    DiscardExport,
    /// Remind the staff of what is due; the subject is the tenant.
    RemindOfDuties,
    /// Make the next volume of a record of processing; the subject is the record.
    MakeRecord,
    /// Delete the volumes of a record whose time has come; the subject is the record.
    DiscardRecord,
    /// Propose another version of a template to the next controllers, or take back what is open; the subject is the
    /// roll-out.
    RollOut,
    /// Remind controllers of proposals that they have not answered; the subject is the roll-out.
    RemindOfRollout,
    /// Tell controllers where the processor is reached from now on; the subject is the announcement.
    TellContactPoints,
    /// Plan what each agreement is told of a change; the subject is the change.
    PlanNotices,
    /// Write a notice to the next of a controller's people; the subject is the notice.
    WriteNotice,
    /// Look whether a notice that was sent is known to have been received; the subject is the notice.
    AskReceipt,
    /// Seal what an approval adds to an appendix; the subject is the addition's paper.
    SealAddition,
    /// Tell whoever was told of a change what the processor has done about it since; the subject is the notice.
    TellOfAct,
    /// Let a change take effect on its day; the subject is the change.
    TakeEffect,
    /// Tell whoever subscribed what happened to a change; the subject is the change.
    TellSubscribers,
}

impl JobKind {
    /// All of them.
    pub const ALL: [Self; 27] = [
        Self::SendMail,
        Self::SealAgreement,
        Self::LapseOffer,
        Self::SealAmendment,
        Self::LapseAmendment,
        Self::EndAgreement,
        Self::TellEnding,
        Self::TellWithdrawal,
        Self::CertifyErasure,
        Self::StateErasure,
        Self::DestroyKey,
        Self::FollowTerms,
        Self::RemindOfDuties,
        Self::MakeRecord,
        Self::DiscardRecord,
        Self::MakeExport,
        Self::DiscardExport,
        Self::RollOut,
        Self::RemindOfRollout,
        Self::TellContactPoints,
        Self::PlanNotices,
        Self::WriteNotice,
        Self::AskReceipt,
        Self::SealAddition,
        Self::TellOfAct,
        Self::TakeEffect,
        Self::TellSubscribers,
    ];

    /// The word in the database and in the log.
    pub const fn word(self) -> &'static str {
        match self {
            Self::SendMail => "send_mail",
            Self::SealAgreement => "seal_agreement",
            Self::LapseOffer => "lapse_offer",
            Self::SealAmendment => "seal_amendment",
            Self::LapseAmendment => "lapse_amendment",
            Self::EndAgreement => "end_agreement",
            Self::TellEnding => "tell_ending",
            Self::TellWithdrawal => "tell_withdrawal",
            Self::CertifyErasure => "certify_erasure",
            Self::StateErasure => "state_erasure",
            Self::DestroyKey => "destroy_key",
            Self::FollowTerms => "follow_terms",
            Self::RemindOfDuties => "remind_of_duties",
            Self::MakeExport => "make_export",
            Self::DiscardExport => "discard_export",
            Self::MakeRecord => "make_record",
            Self::DiscardRecord => "discard_record",
            Self::RollOut => "roll_out",
            Self::RemindOfRollout => "remind_of_rollout",
            Self::TellContactPoints => "tell_contact_points",
            Self::PlanNotices => "plan_notices",
            Self::WriteNotice => "write_notice",
            Self::AskReceipt => "ask_receipt",
            Self::SealAddition => "seal_addition",
            Self::TellOfAct => "tell_of_act",
            Self::TakeEffect => "take_effect",
            Self::TellSubscribers => "tell_subscribers",
        }
    }

    /// After how many attempts a job of this kind is laid aside for a person to look at. A mail is tried for five days, as
    /// RFC 5321, 4.5.4.1 asks: a relay may be away for a day, and a notice that is given up would count as come back.
    pub const fn most_attempts(self) -> i32 {
        match self {
            Self::SendMail => 39,
            _ => 12,
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// A job that is held under a lease.
#[derive(Clone, Debug)]
pub struct Job {
    /// Which.
    pub id: JobId,
    /// What to do.
    pub kind: JobKind,
    /// To what.
    pub subject: Uuid,
    /// How often it has been begun, this time included.
    pub attempts: i32,
    fence: i64,
    ctx: TenantCtx,
}

impl Job {
    /// The tenant that it was enqueued in, with the key of its controller.
    pub const fn ctx(&self) -> &TenantCtx {
        &self.ctx
    }
}

/// For how long a job is held before another worker may take it.
pub const LEASE: TimeDelta = TimeDelta::minutes(2);

/// Enqueues a job; it exists if and when the transaction commits.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn enqueue(
    tx: &mut TenantTx,
    kind: JobKind,
    subject: Uuid,
    controller: Option<ControllerId>,
    run_at: DateTime<Utc>,
) -> Result<JobId> {
    let (tenant, id, now) = (tx.tenant().0, tx.new_id(), tx.now());
    sqlx::query!(
        "INSERT INTO job (tenant_id, id, kind, subject_id, controller_id, run_at, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        tenant,
        id,
        kind.word(),
        subject,
        controller.map(Uuid::from),
        run_at,
        now,
    )
    .execute(tx.conn())
    .await?;
    Ok(JobId(id))
}

/// Enqueues the one job of a kind that a tenant has; nothing happens where it waits already.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub(crate) async fn enqueue_once(tx: &mut TenantTx, kind: JobKind, run_at: DateTime<Utc>) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    // Its id is the tenant's.
    sqlx::query!(
        "INSERT INTO job (tenant_id, id, kind, subject_id, run_at, created_at) VALUES ($1, $1, $2, $1, $3, $4)
         ON CONFLICT DO NOTHING",
        tenant,
        kind.word(),
        run_at,
        now,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

impl Db {
    /// Takes the job that has been due the longest, or one whose holder has let the lease run out.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`].
    pub async fn take_job(&self) -> Result<Option<Job>> {
        let now = self.now();
        let row = sqlx::query!(
            "UPDATE job SET state = 'running', lease_until = $2, fence = fence + 1, attempts = attempts + 1
             WHERE (tenant_id, id) = (
                 SELECT tenant_id, id FROM job
                 WHERE (state = 'queued' AND run_at <= $1) OR (state = 'running' AND lease_until <= $1)
                 ORDER BY run_at LIMIT 1 FOR UPDATE SKIP LOCKED)
             RETURNING tenant_id, id, kind, subject_id, controller_id, fence, attempts",
            now,
            now + LEASE,
        )
        .fetch_optional(self.system_pool())
        .await?;
        row.map(|row| {
            let ctx = TenantCtx::new(TenantId(row.tenant_id), Scope::Worker);
            Ok(Job {
                id: JobId(row.id),
                kind: JobKind::from_word(&row.kind).ok_or(StorageError::Form(row.kind))?,
                subject: row.subject_id,
                attempts: row.attempts,
                fence: row.fence,
                ctx: match row.controller_id {
                    Some(id) => ctx.about(ControllerId(id)),
                    None => ctx,
                },
            })
        })
        .transpose()
    }

    /// Holds a job for another [`LEASE`]: what takes long says at times that it is still being done.
    ///
    /// # Errors
    /// [`StorageError::Fenced`] where another worker has it by now.
    pub async fn hold_on(&self, job: &Job) -> Result<()> {
        let done = sqlx::query!(
            "UPDATE job SET lease_until = $4 WHERE tenant_id = $1 AND id = $2 AND fence = $3 AND state = 'running'",
            job.ctx.tenant().0,
            job.id.0,
            job.fence,
            self.now() + LEASE,
        )
        .execute(self.system_pool())
        .await?;
        if done.rows_affected() == 0 { Err(StorageError::Fenced) } else { Ok(()) }
    }

    /// Lays a job back after a fault, for later; or aside, where it has been tried too often or can never succeed.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`].
    pub async fn lay_back(&self, job: &Job, fault: &str, again_at: Option<DateTime<Utc>>) -> Result<()> {
        let again_at = again_at.filter(|_| job.attempts < job.kind.most_attempts());
        sqlx::query!(
            "UPDATE job SET state = $4, run_at = coalesce($5, run_at), lease_until = NULL, last_fault = $6
             WHERE tenant_id = $1 AND id = $2 AND fence = $3",
            job.ctx.tenant().0,
            job.id.0,
            job.fence,
            if again_at.is_some() { "queued" } else { "dead" },
            again_at,
            fault,
        )
        .execute(self.system_pool())
        .await?;
        Ok(())
    }

    /// How many jobs wait, and how many were laid aside.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`].
    pub async fn job_counts(&self) -> Result<JobCounts> {
        let now = self.now();
        let row = sqlx::query!(
            r#"SELECT count(*) FILTER (WHERE state <> 'dead' AND run_at <= $1) AS "due!",
                      count(*) FILTER (WHERE state <> 'dead' AND run_at > $1) AS "later!",
                      count(*) FILTER (WHERE state = 'dead') AS "dead!"
               FROM job"#,
            now,
        )
        .fetch_one(self.system_pool())
        .await?;
        Ok(JobCounts { due: row.due, later: row.later, dead: row.dead })
    }
}

/// The state of the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JobCounts {
    /// Due now, or being done.
    pub due: i64,
    /// Due later.
    pub later: i64,
    /// Laid aside.
    pub dead: i64,
}

/// Ends a job in the transaction of its work. With an old lease nothing of that work happens.
///
/// # Errors
/// [`StorageError::Fenced`].
pub async fn finish(tx: &mut TenantTx, job: &Job) -> Result<()> {
    let tenant = tx.tenant().0;
    let done =
        sqlx::query!("DELETE FROM job WHERE tenant_id = $1 AND id = $2 AND fence = $3", tenant, job.id.0, job.fence,)
            .execute(tx.conn())
            .await?;
    if done.rows_affected() == 0 { Err(StorageError::Fenced) } else { Ok(()) }
}

/// Takes back the jobs of a kind for a subject: an offer that was decided no longer lapses.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn cancel(tx: &mut TenantTx, kind: JobKind, subject: Uuid) -> Result<()> {
    let tenant = tx.tenant().0;
    sqlx::query!(
        "DELETE FROM job WHERE tenant_id = $1 AND kind = $2 AND subject_id = $3",
        tenant,
        kind.word(),
        subject,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
