use sqlx::types::Uuid;
use sqlx::{AssertSqlSafe, Executor, FromRow};

use crate::postgres::connect;

/// What a database holds, as its superuser sees it: each answer is one statement, so it is seen at one moment.
#[derive(Clone, Debug)]
pub struct Ledger {
    url: String,
}

/// Everything that a signature leaves behind, for one agreement.
#[derive(Clone, Debug, FromRow)]
pub struct Signed {
    pub agreement: Uuid,
    pub state: String,
    pub revision: i32,
    pub signatures: i64,
    /// Those of them that stand.
    pub standing: i64,
    /// Texts whose hash is the agreement's and the signature's.
    pub texts: i64,
    pub receipts: i64,
    /// Mails that tell the staff.
    pub tellings: i64,
    /// Entries of the log, with their details.
    pub entries: i64,
    /// Jobs that end the offer.
    pub jobs: i64,
    /// Forms that counted.
    pub forms: i64,
}

/// Everything that an invitation leaves behind, for one organisation.
#[derive(Clone, Debug, FromRow)]
pub struct Invited {
    pub organisation: String,
    pub agreements: i64,
    pub mails: i64,
    pub links: i64,
    pub entries: i64,
}

/// What the announcement of the only change has led to so far.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Announcement {
    pub announced: i64,
    /// Agreements in force.
    pub in_force: i64,
    /// Notices, each for another agreement.
    pub notices: i64,
    /// Messages that carry them, each for another notice.
    pub mails: i64,
    /// Those of them that the relay is known to have.
    pub accepted: i64,
    /// Messages that may have gone twice.
    pub perhaps_twice: Vec<Uuid>,
    /// Work that is not done, but for what waits for its day: the change, and whether each notice was received.
    pub waiting: i64,
}

const ANNOUNCEMENT: &str = "
    SELECT (SELECT count(*) FROM audit_entry WHERE action = 'subprocessor.announce') AS announced,
           (SELECT count(*) FROM agreement WHERE phase = 'in_force') AS in_force,
           count(DISTINCT n.agreement_id) AS notices, count(DISTINCT m.mail_id) AS mails,
           count(DISTINCT m.mail_id) FILTER (WHERE m.state = 'accepted') AS accepted,
           coalesce(array_agg(l.id) FILTER (WHERE l.possibly_twice), '{}') AS perhaps_twice,
           (SELECT count(*) FROM job WHERE kind NOT IN ('take_effect', 'ask_receipt')) AS waiting
      FROM subprocessor_notice n
      LEFT JOIN subprocessor_notice_mail m ON m.tenant_id = n.tenant_id AND m.notice_id = n.id
      LEFT JOIN mail l ON l.tenant_id = m.tenant_id AND l.id = m.mail_id";

const SIGNED: &str = "
    SELECT a.id AS agreement, a.state, a.revision,
           (SELECT count(*) FROM signature s WHERE s.agreement_id = a.id) AS signatures,
           (SELECT count(*) FROM signature s WHERE s.agreement_id = a.id AND s.voided_at IS NULL) AS standing,
           (SELECT count(*) FROM blob b JOIN signature s ON s.agreement_id = a.id AND s.text_sha256 = b.sha256
             WHERE b.owner_id = a.controller_id AND b.sha256 = a.text_sha256) AS texts,
           (SELECT count(*) FROM mail m WHERE m.agreement_id = a.id AND m.kind = 'receipt') AS receipts,
           (SELECT count(*) FROM mail m WHERE m.agreement_id = a.id AND m.kind = 'waiting') AS tellings,
           (SELECT count(*) FROM audit_entry e JOIN audit_detail d ON d.tenant_id = e.tenant_id AND d.entry_id = e.id
             WHERE e.subject_id = a.id AND e.action = 'agreement.sign') AS entries,
           (SELECT count(*) FROM job j WHERE j.subject_id = a.id AND j.kind = 'lapse_offer') AS jobs,
           (SELECT count(*) FROM idempotency i WHERE i.controller_id = a.controller_id AND i.action = 'agreement.sign')
               AS forms
      FROM agreement a WHERE a.invited_by IS NULL ORDER BY a.id";

const INVITED: &str = "
    SELECT c.name AS organisation, count(*) AS agreements,
           sum((SELECT count(*) FROM mail m WHERE m.agreement_id = a.id AND m.kind = 'invitation'))::bigint AS mails,
           sum((SELECT count(*) FROM link l WHERE l.agreement_id = a.id AND l.kind = 'invitation'))::bigint AS links,
           sum((SELECT count(*) FROM audit_entry e WHERE e.subject_id = a.id AND e.action = 'agreement.invite'))::bigint
               AS entries
      FROM agreement a JOIN controller c ON c.id = a.controller_id
     WHERE a.invited_by IS NOT NULL GROUP BY c.name ORDER BY c.name";

impl Signed {
    /// Those of the staff who are told of a signature: all but the auditor.
    pub const TOLD: i64 = 3;

    /// Nothing of a signature is there.
    pub fn is_untouched(&self) -> bool {
        self.state == "draft" && self.revision == 1 && self.counts() == [0; 8]
    }

    /// All of one signature is there, once.
    pub fn is_whole(&self) -> bool {
        self.state == "submitted" && self.revision == 2 && self.counts() == [1, 1, 1, 1, Self::TOLD, 1, 1, 1]
    }

    /// Something is there more often than it should be.
    pub fn is_doubled(&self) -> bool {
        self.counts().into_iter().zip([1, 1, 1, 1, Self::TOLD, 1, 1, 1]).any(|(found, most)| found > most)
    }

    const fn counts(&self) -> [i64; 8] {
        [self.signatures, self.standing, self.texts, self.receipts, self.tellings, self.entries, self.jobs, self.forms]
    }
}

impl Ledger {
    /// Of the main database at this URL.
    pub const fn new(superuser_url: String) -> Self {
        Self { url: superuser_url }
    }

    /// Every agreement that its controller began.
    pub async fn signed(&self) -> Vec<Signed> {
        sqlx::query_as(SIGNED).fetch_all(&mut connect(&self.url).await).await.unwrap()
    }

    /// What the announcement of the only change has led to so far.
    pub async fn announcement(&self) -> Announcement {
        sqlx::query_as(ANNOUNCEMENT).fetch_one(&mut connect(&self.url).await).await.unwrap()
    }

    /// Every organisation that was invited.
    pub async fn invited(&self) -> Vec<Invited> {
        sqlx::query_as(INVITED).fetch_all(&mut connect(&self.url).await).await.unwrap()
    }

    /// A number.
    pub async fn number(&self, sql: &'static str) -> i64 {
        sqlx::query_scalar(sql).fetch_one(&mut connect(&self.url).await).await.unwrap()
    }

    /// Does something to the database that the product cannot.
    pub async fn tamper(&self, sql: &str) {
        connect(&self.url).await.execute(AssertSqlSafe(sql)).await.unwrap();
    }
}
