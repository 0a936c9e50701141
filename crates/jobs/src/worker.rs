//! Taking jobs, doing them, and laying them back.

use std::sync::Arc;
use std::time::Duration;

use documents::log::LogKey;
use documents::seal::SealKey;
use documents::typeset::Typesetter;
use domain::email::EmailAddress;
use mail::Transport;
use storage::queue::{Job, JobKind, LEASE};
use storage::{Db, StorageError, queue};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;

use crate::fault::{Fault, chain, pause};
use crate::reports::Returns;
use crate::{
    agreements, amendments, audit, contacts, duties, endings, exports, leaving, mails, record, rollouts, subprocessors,
    subscribers,
};

/// How many jobs are done at once. Mails wait for relays most of the time.
const HANDS: usize = 3;
/// How long a hand rests where nothing is due.
const IDLE: Duration = Duration::from_millis(500);
/// How often the entries of the audit log get their places; a head is signed at each such occasion, and no oftener.
const PLACING: Duration = Duration::from_secs(5);
/// How often what has expired is cleared away.
const CLEARING: Duration = Duration::from_secs(60);
/// How often a job that takes long says that it is still being done: three times within a lease.
const BEAT: Duration = Duration::from_secs(40);
/// How long jobs may go on once the worker is to stop. What is cut off is done again when its lease has run out.
const GRACE: Duration = Duration::from_secs(20);

/// How the worker writes.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where people reach the site: `https://sign.example.org`, without a slash at the end.
    pub public_url: String,
    /// Where mails are from; the tenant's name stands before it.
    pub from: EmailAddress,
    /// The host in the mails' Message-IDs.
    pub message_id_host: String,
    /// Where what servers say later comes back to; without it to `from`, and nobody is asked to say anything.
    pub returns: Option<Returns>,
    /// Whose electronic seal is put on documents.
    pub seal_owner: String,
}

/// What jobs are done with.
pub struct Means {
    pub db: Db,
    pub transport: Transport,
    pub seal_key: SealKey,
    pub log_key: LogKey,
    pub typesetter: Arc<Typesetter>,
    pub settings: Settings,
    /// Typesetting takes a processor for itself: one document at a time.
    pub press: Semaphore,
}

/// Does what is due. Cheap to clone.
#[derive(Clone)]
pub struct Worker(Arc<Means>);

impl Worker {
    /// A worker over a database.
    pub fn new(
        db: Db,
        transport: Transport,
        seal_key: SealKey,
        log_key: LogKey,
        typesetter: Arc<Typesetter>,
        settings: Settings,
    ) -> Self {
        Self(Arc::new(Means { db, transport, seal_key, log_key, typesetter, settings, press: Semaphore::new(1) }))
    }

    /// Works until `shutdown` ends, finishes what is in hand, and returns.
    pub async fn run(&self, shutdown: impl Future<Output = ()>) {
        let (stop, stopping) = watch::channel(false);
        let mut tasks = JoinSet::new();
        for _ in 0..HANDS {
            tasks.spawn(self.clone().take_jobs(stopping.clone()));
        }
        let worker = self.clone();
        tasks.spawn(every(PLACING, stopping.clone(), move || {
            let worker = worker.clone();
            async move { worker.place().await }
        }));
        let worker = self.clone();
        tasks.spawn(every(CLEARING, stopping, move || {
            let worker = worker.clone();
            async move { worker.clear().await }
        }));
        shutdown.await;
        // Nobody listens only where every task has ended by itself.
        let _ = stop.send(true);
        let finished = tokio::time::timeout(GRACE, async { while tasks.join_next().await.is_some() {} }).await;
        if finished.is_err() {
            tracing::warn!("jobs were cut off; they are done again when their leases have run out");
        }
    }

    /// Does everything that is due now, what comes of it included, and answers how many jobs were begun.
    pub async fn run_due(&self) -> usize {
        let mut begun = 0;
        while self.next().await {
            begun += 1;
        }
        self.place().await;
        begun
    }

    async fn take_jobs(self, mut stopping: watch::Receiver<bool>) {
        while !*stopping.borrow() {
            if !self.next().await {
                rest(IDLE, &mut stopping).await;
            }
        }
    }

    /// Does one job; `false` where none is due, or none can be taken.
    async fn next(&self) -> bool {
        match self.0.db.take_job().await {
            Ok(Some(job)) => {
                self.handle(&job).await;
                true
            }
            Ok(None) => false,
            Err(error) => {
                tracing::warn!(error = chain(&error), "no job can be taken");
                false
            }
        }
    }

    async fn handle(&self, job: &Job) {
        let (id, kind, attempts) = (job.id, job.kind.word(), job.attempts);
        match self.attempt(job).await {
            Ok(()) => tracing::info!(job = %id, kind, attempts, "job done"),
            Err(fault) => {
                tracing::warn!(job = %id, kind, attempts, %fault, "job not done");
                if let Err(error) = self.lay_back(job, &fault).await {
                    tracing::warn!(job = %id, error = chain(&error), "its lease runs out by itself");
                }
            }
        }
    }

    /// Does a job in a task of its own, so that a panic in it ends nothing else, and holds on to it meanwhile.
    async fn attempt(&self, job: &Job) -> Result<(), Fault> {
        if job.attempts > job.kind.most_attempts() {
            // Faults lay a job aside before this: it is one that ends its workers.
            return Err(Fault::Never("every attempt was cut off".to_owned()));
        }
        let mut work = JoinSet::new();
        work.spawn(carry_out(self.0.clone(), job.clone()));
        loop {
            tokio::select! {
                biased;
                done = work.join_next() => return match done {
                    Some(Ok(done)) => done,
                    Some(Err(error)) if error.is_panic() => Err(Fault::Later("it panicked".to_owned())),
                    _ => Err(Fault::Later("it was cut off".to_owned())),
                },
                () = tokio::time::sleep(BEAT) => match self.0.db.hold_on(job).await {
                    // Dropped with its task, at the next point where it waits.
                    Err(StorageError::Fenced) => return Err(Fault::Fenced),
                    Err(error) => tracing::warn!(job = %job.id, error = chain(&error), "cannot hold on to a job"),
                    Ok(()) => {}
                },
            }
        }
    }

    async fn lay_back(&self, job: &Job, fault: &Fault) -> Result<(), StorageError> {
        let db = &self.0.db;
        match fault {
            Fault::Fenced => Ok(()),
            Fault::Later(why) => db.lay_back(job, why, Some(db.now() + pause(job.attempts))).await,
            Fault::Never(why) => db.lay_back(job, why, None).await,
            Fault::Erased => {
                // The key is gone, so nothing of the controller's can be opened; the job itself needs no key.
                let mut tx = db.tenant(&job.ctx().gate()).await?;
                queue::finish(&mut tx, job).await?;
                tx.commit().await
            }
        }
    }

    async fn place(&self) {
        if let Err(error) = audit::place::run(&self.0).await {
            tracing::warn!(error = chain(&error), "entries of the audit log wait for their places");
        }
    }

    async fn clear(&self) {
        match self.0.db.clear_expired().await {
            Ok(0) => {}
            Ok(rows) => tracing::info!(rows, "expired rows cleared away"),
            Err(error) => tracing::warn!(error = chain(&error), "expired rows stay for now"),
        }
    }
}

async fn carry_out(means: Arc<Means>, job: Job) -> Result<(), Fault> {
    debug_assert!(LEASE.num_seconds().unsigned_abs() > 2 * BEAT.as_secs());
    match job.kind {
        JobKind::SendMail => mails::send::run(&means, &job).await,
        JobKind::SealAgreement => agreements::seal::run(&means, &job).await,
        JobKind::LapseOffer => agreements::lapse::run(&means, &job).await,
        JobKind::SealAmendment => amendments::seal::run(&means, &job).await,
        JobKind::LapseAmendment => amendments::lapse::run(&means, &job).await,
        JobKind::EndAgreement => endings::effect::run(&means, &job).await,
        JobKind::TellEnding => endings::tell::ending(&means, &job).await,
        JobKind::TellWithdrawal => endings::tell::withdrawal(&means, &job).await,
        JobKind::CertifyErasure => endings::certify::run(&means, &job).await,
        JobKind::StateErasure => endings::state::run(&means, &job).await,
        JobKind::DestroyKey => leaving::destroy::run(&means, &job).await,
        JobKind::FollowTerms => duties::follow::run(&means, &job).await,
        JobKind::RemindOfDuties => duties::remind::run(&means, &job).await,
        JobKind::MakeExport => exports::make(&means, &job).await,
        JobKind::DiscardExport => exports::discard(&means, &job).await,
        JobKind::MakeRecord => record::make::run(&means, &job).await,
        JobKind::DiscardRecord => record::discard::run(&means, &job).await,
        JobKind::RollOut => rollouts::run::run(&means, &job).await,
        JobKind::TellContactPoints => contacts::tell::run(&means, &job).await,
        JobKind::PlanNotices => subprocessors::plan::run(&means, &job).await,
        JobKind::WriteNotice => subprocessors::write::run(&means, &job).await,
        JobKind::AskReceipt => subprocessors::unread::run(&means, &job).await,
        JobKind::SealAddition => subprocessors::addition::run(&means, &job).await,
        JobKind::TellOfAct => subprocessors::act::run(&means, &job).await,
        JobKind::TakeEffect => subprocessors::effect::run(&means, &job).await,
        JobKind::TellSubscribers => subscribers::tell::run(&means, &job).await,
        JobKind::RemindOfRollout => rollouts::remind::run(&means, &job).await,
    }
}

async fn every<F: Future<Output = ()>>(pause: Duration, mut stopping: watch::Receiver<bool>, act: impl Fn() -> F) {
    while !*stopping.borrow() {
        act().await;
        rest(pause, &mut stopping).await;
    }
}

/// Waits, but not on the way out.
async fn rest(pause: Duration, stopping: &mut watch::Receiver<bool>) {
    // Timed out: the pause is over. An error: nobody is left to say stop, which is a stop too.
    let _ = tokio::time::timeout(pause, stopping.wait_for(|stop| *stop)).await;
}

impl std::fmt::Debug for Worker {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Worker")
    }
}
