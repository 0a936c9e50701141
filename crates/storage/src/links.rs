//! One-time links and codes, which prove an address. They leave by mail alone; here stand their hashes.

use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::{AgreementId, ControllerId, TemplateVersionId, TenantId};
use sqlx::types::Uuid;
use subtle::ConstantTimeEq;

use crate::ctx::Scope;
use crate::{Db, Result, StorageError, TenantCtx, TenantTx};

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// Somebody on the public page wants to begin an agreement.
    Begin,
    /// The staff invited somebody to sign.
    Invitation,
    /// A contact comes back to their page.
    Return,
    /// A new member of the staff chooses a password.
    StaffInvitation,
    /// A member of the staff has forgotten theirs.
    PasswordReset,
}

impl LinkKind {
    /// The word in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::Invitation => "invitation",
            Self::Return => "return",
            Self::StaffInvitation => "staff_invitation",
            Self::PasswordReset => "password_reset",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        [Self::Begin, Self::Invitation, Self::Return, Self::StaffInvitation, Self::PasswordReset]
            .into_iter()
            .find(|kind| kind.word() == word)
    }

    /// For how long it is good: minutes where somebody waits for it, days for invitations.
    pub const fn good_for(self) -> TimeDelta {
        match self {
            Self::Begin | Self::PasswordReset => TimeDelta::minutes(30),
            Self::StaffInvitation => TimeDelta::days(7),
            Self::Invitation | Self::Return => TimeDelta::days(14),
        }
    }
}

/// A link to be made.
#[derive(Clone, Debug)]
pub struct NewLink {
    /// What for.
    pub kind: LinkKind,
    /// The person whose address it proves.
    pub person: Uuid,
    /// Their controller; none for the staff.
    pub controller: Option<ControllerId>,
    /// The agreement that it leads to.
    pub agreement: Option<AgreementId>,
    /// The version that somebody begins with.
    pub version: Option<TemplateVersionId>,
    /// SHA-256 of the token.
    pub token_hash: [u8; 32],
    /// Hash of the short code of the same mail.
    pub code_hash: Option<[u8; 32]>,
}

/// A link that was found by its token or its code.
#[derive(Clone, Debug)]
pub struct Link {
    /// Its id.
    pub id: Uuid,
    /// What for.
    pub kind: LinkKind,
    /// Whose address it proves.
    pub person: Uuid,
    /// Their controller.
    pub controller: Option<ControllerId>,
    /// The agreement that it leads to.
    pub agreement: Option<AgreementId>,
    /// The version that somebody begins with.
    pub version: Option<TemplateVersionId>,
    /// Whether it can be used.
    pub good: bool,
    /// When it was used, in UTC.
    pub used_at: Option<DateTime<Utc>>,
    ctx: TenantCtx,
}

impl Link {
    /// The tenant, and the fence that the link gives: its controller, or the gate.
    pub const fn ctx(&self) -> &TenantCtx {
        &self.ctx
    }
}

/// How often a code may be mistyped before its link is spent.
pub const CODE_TRIES: i32 = 5;

/// Makes a link. The mail that carries it has the same id.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn create(tx: &mut TenantTx, id: Uuid, new: &NewLink) -> Result<()> {
    // Who asked to come back waits for it; who is asked to correct something reads the mail when they can.
    let good_for = match new.kind {
        LinkKind::Return if new.agreement.is_none() => LinkKind::Begin.good_for(),
        kind => kind.good_for(),
    };
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "INSERT INTO link (tenant_id, id, token_hash, code_hash, kind, person_id, controller_id, agreement_id, version_id,
                           created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        tenant,
        id,
        new.token_hash.as_slice(),
        new.code_hash.as_ref().map(<[u8; 32]>::as_slice),
        new.kind.word(),
        new.person,
        new.controller.map(Uuid::from),
        new.agreement.map(Uuid::from),
        new.version.map(Uuid::from),
        now,
        now + good_for,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

impl Db {
    /// The link of a token's hash, within the tenant of the page that it was opened on.
    ///
    /// # Errors
    /// [`StorageError::NotFound`] for a forged one, and for one of another tenant.
    pub async fn find_link(&self, at: &TenantCtx, token_hash: &[u8]) -> Result<Link> {
        let row = sqlx::query_as!(
            Row,
            "SELECT tenant_id, id, kind, person_id, controller_id, agreement_id, version_id, expires_at, used_at,
                    code_tries, code_hash
             FROM link WHERE token_hash = $1 AND tenant_id = $2",
            token_hash,
            at.tenant().0,
        )
        .fetch_optional(self.system_pool())
        .await?;
        Ok(row.ok_or(StorageError::NotFound)?.link(self.now())?.0)
    }

    /// The link of an id whose code has this hash. A wrong code counts as a try.
    ///
    /// # Errors
    /// [`StorageError::NotFound`] for a wrong code, a spent link, and one of another tenant.
    pub async fn find_link_by_code(&self, at: &TenantCtx, id: Uuid, code_hash: &[u8; 32]) -> Result<Link> {
        let row = sqlx::query_as!(
            Row,
            "SELECT tenant_id, id, kind, person_id, controller_id, agreement_id, version_id, expires_at, used_at,
                    code_tries, code_hash
             FROM link WHERE id = $1 AND tenant_id = $2",
            id,
            at.tenant().0,
        )
        .fetch_optional(self.system_pool())
        .await?;
        let (link, right) = row.ok_or(StorageError::NotFound)?.link(self.now())?;
        let right = right.is_some_and(|right| bool::from(right.ct_eq(code_hash)));
        // Guesses at the same time are as many tries: each is counted, and let in, under the lock of the row.
        let mut tx = self.tenant(link.ctx()).await?;
        let counted = sqlx::query!(
            "UPDATE link SET code_tries = code_tries + $4 WHERE tenant_id = $1 AND id = $2 AND code_tries < $3",
            at.tenant().0,
            id,
            CODE_TRIES,
            i32::from(!right),
        )
        .execute(tx.conn())
        .await?;
        tx.commit().await?;
        if counted.rows_affected() == 1 && link.good && right { Ok(link) } else { Err(StorageError::NotFound) }
    }
}

struct Row {
    tenant_id: Uuid,
    id: Uuid,
    kind: String,
    person_id: Uuid,
    controller_id: Option<Uuid>,
    agreement_id: Option<Uuid>,
    version_id: Option<Uuid>,
    expires_at: DateTime<Utc>,
    used_at: Option<DateTime<Utc>>,
    code_tries: i32,
    code_hash: Option<Vec<u8>>,
}

impl Row {
    fn link(self, now: DateTime<Utc>) -> Result<(Link, Option<Vec<u8>>)> {
        let tenant = TenantId(self.tenant_id);
        let controller = self.controller_id.map(ControllerId);
        let link = Link {
            id: self.id,
            kind: LinkKind::from_word(&self.kind).ok_or(StorageError::Form(self.kind))?,
            person: self.person_id,
            controller,
            agreement: self.agreement_id.map(AgreementId),
            version: self.version_id.map(TemplateVersionId),
            good: self.used_at.is_none() && self.expires_at > now && self.code_tries < CODE_TRIES,
            ctx: match controller {
                Some(controller) => TenantCtx::contact(tenant, controller),
                None => TenantCtx::new(tenant, Scope::Gate),
            },
            used_at: self.used_at,
        };
        Ok((link, self.code_hash))
    }
}

/// Uses the link up. Of two at once, one succeeds.
///
/// # Errors
/// [`StorageError::Stale`] where it has been used or has expired.
pub async fn use_up(tx: &mut TenantTx, link: &Link) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let done = sqlx::query!(
        "UPDATE link SET used_at = $3
         WHERE tenant_id = $1 AND id = $2 AND used_at IS NULL AND expires_at > $3 AND code_tries < $4",
        tenant,
        link.id,
        now,
        CODE_TRIES,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 { Err(StorageError::Stale) } else { Ok(()) }
}

/// Spends all links of a person that are still good, when a new one takes their place.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn spend_others(tx: &mut TenantTx, person: Uuid, kind: LinkKind) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "UPDATE link SET used_at = $4 WHERE tenant_id = $1 AND person_id = $2 AND kind = $3 AND used_at IS NULL",
        tenant,
        person,
        kind.word(),
        now,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
