//! The tenant's staff: invitations, what they may do, and what they sign in with.

use domain::email::EmailAddress;
use domain::ids::StaffId;
use domain::language::Language;
use domain::permissions::{Action, Permit, Role, action};
use keys::Place;
use serde_json::json;
use uuid::Uuid;

use crate::audit::{Subject, record, record_word};
use crate::error::broken_constraint;
use crate::{Result, StorageError, TenantTx, calendars, enrolment, sessions};

pub(crate) const SECRET: Place = Place("staff.totp_secret");

/// The longest name that is taken, in characters.
pub const LONGEST_NAME: usize = 120;

/// Where a member of the staff stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaffState {
    /// Has a link, and has not used it.
    Invited,
    /// Can sign in.
    Active,
    /// Can no longer sign in.
    Disabled,
}

impl StaffState {
    /// The word in the database and in the keys of texts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Active => "active",
            Self::Disabled => "disabled",
        }
    }

    fn from_word(word: &str) -> Self {
        match word {
            "active" => Self::Active,
            "invited" => Self::Invited,
            _ => Self::Disabled,
        }
    }
}

/// A member of the staff.
#[derive(Clone, Debug)]
pub struct Staff {
    /// Who.
    pub id: StaffId,
    /// The address, as typed.
    pub email: String,
    /// The name.
    pub name: String,
    /// What for.
    pub role: Role,
    /// Entitled to bind the processor.
    pub binds: bool,
    /// The language of their mails.
    pub language: Language,
    /// Where they stand.
    pub state: StaffState,
}

/// A new member of the staff.
#[derive(Clone, Debug)]
pub struct NewStaff<'a> {
    /// The address.
    pub email: &'a EmailAddress,
    /// The name.
    pub name: &'a str,
    /// What for.
    pub role: Role,
    /// Entitled to bind the processor.
    pub binds: bool,
    /// The language of their mails.
    pub language: Language,
}

pub(crate) fn subject(id: StaffId) -> Subject {
    Subject { kind: "staff", id: id.0, controller: None }
}

/// Adds a member of the staff, who can sign in once the invitation is used.
///
/// # Errors
/// [`StorageError::Duplicate`] where the address is a member's already.
pub async fn invite(tx: &mut TenantTx, permit: Permit<action::InviteStaff>, new: &NewStaff<'_>) -> Result<StaffId> {
    let (tenant, id, now) = (tx.tenant().0, StaffId(tx.new_id()), tx.now());
    let done = sqlx::query!(
        "INSERT INTO staff (tenant_id, id, email, email_key, name, role, binds, language, state, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'invited', $9)",
        tenant,
        id.0,
        new.email.as_str(),
        new.email.normalised(),
        new.name,
        new.role.word(),
        new.binds,
        new.language.tag(),
        now,
    )
    .execute(tx.conn())
    .await;
    if let Err(error) = done {
        let duplicate = broken_constraint(&error) == Some("staff_tenant_id_email_key_key");
        return Err(if duplicate { StorageError::Duplicate("address") } else { error.into() });
    }
    let detail = json!({ "email": new.email.as_str(), "role": new.role.word(), "binds": new.binds });
    record(tx, permit.actor(), Action::InviteStaff, subject(id), detail).await?;
    Ok(id)
}

/// Notes that somebody was sent their invitation once more.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn invited_again(tx: &mut TenantTx, permit: Permit<action::InviteStaff>, id: StaffId) -> Result<()> {
    record(tx, permit.actor(), Action::InviteStaff, subject(id), json!({ "again": true })).await?;
    Ok(())
}

/// Changes what a member of the staff may do. Their sessions end, so that the next request is judged anew.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn change(
    tx: &mut TenantTx,
    permit: Permit<action::ChangeStaff>,
    id: StaffId,
    role: Role,
    binds: bool,
    disabled: bool,
) -> Result<()> {
    let tenant = tx.tenant().0;
    let done = sqlx::query!(
        "UPDATE staff SET role = $3, binds = $4, state = CASE WHEN $5 THEN 'disabled'
             WHEN password_hash IS NULL OR totp_secret IS NULL THEN 'invited' ELSE 'active' END
         WHERE tenant_id = $1 AND id = $2",
        tenant,
        id.0,
        role.word(),
        binds,
        disabled,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::NotFound);
    }
    sessions::end_all(tx, id.0, None).await?;
    if disabled {
        calendars::clear(tx, id.0).await?;
    }
    let detail = json!({ "role": role.word(), "binds": binds, "disabled": disabled });
    record(tx, permit.actor(), Action::ChangeStaff, subject(id), detail).await?;
    Ok(())
}

/// Those who run the tenant at this moment, held until the transaction ends: of two administrators who take each other's
/// role away at once, one is refused.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn hold_administrators(tx: &mut TenantTx) -> Result<Vec<StaffId>> {
    let tenant = tx.tenant().0;
    let ids = sqlx::query_scalar!(
        "SELECT id FROM staff WHERE tenant_id = $1 AND role = 'administrator' AND state = 'active'
         ORDER BY id FOR UPDATE",
        tenant,
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(ids.into_iter().map(StaffId).collect())
}

/// All of the staff, by name.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn all(tx: &mut TenantTx) -> Result<Vec<Staff>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query_as!(
        Row,
        "SELECT id, email, name, role, binds, language, state FROM staff WHERE tenant_id = $1 ORDER BY name, id",
        tenant,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter().map(Staff::try_from).collect()
}

/// One member of the staff.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn one(tx: &mut TenantTx, id: StaffId) -> Result<Staff> {
    let tenant = tx.tenant().0;
    sqlx::query_as!(
        Row,
        "SELECT id, email, name, role, binds, language, state FROM staff WHERE tenant_id = $1 AND id = $2",
        tenant,
        id.0,
    )
    .fetch_one(tx.conn())
    .await?
    .try_into()
}

struct Row {
    id: Uuid,
    email: String,
    name: String,
    role: String,
    binds: bool,
    language: String,
    state: String,
}

impl TryFrom<Row> for Staff {
    type Error = StorageError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: StaffId(row.id),
            email: row.email,
            name: row.name,
            role: Role::from_word(&row.role).ok_or_else(|| StorageError::Form(row.role.clone()))?,
            binds: row.binds,
            language: Language::from_tag(&row.language).ok_or(StorageError::Form(row.language))?,
            state: StaffState::from_word(&row.state),
        })
    }
}

/// Whether an address is a member's, so that it cannot sign for a controller.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn is_staff(tx: &mut TenantTx, email: &EmailAddress) -> Result<bool> {
    let tenant = tx.tenant().0;
    let found = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM staff WHERE tenant_id = $1 AND email_key = $2) AS "found!""#,
        tenant,
        email.normalised(),
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(found)
}

/// How many besides this person can approve: entitled, active, and no auditor.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn other_approvers(tx: &mut TenantTx, id: StaffId) -> Result<i64> {
    let tenant = tx.tenant().0;
    let others = sqlx::query_scalar!(
        r#"SELECT count(*) AS "others!" FROM staff
           WHERE tenant_id = $1 AND id <> $2 AND binds AND state = 'active' AND role <> 'auditor'"#,
        tenant,
        id.0,
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(others)
}

/// The addresses of those who review, for mails that something waits.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn reviewers(tx: &mut TenantTx) -> Result<Vec<Staff>> {
    Ok(all(tx)
        .await?
        .into_iter()
        .filter(|staff| staff.state == StaffState::Active && staff.role != Role::Auditor)
        .collect())
}

/// What a sign-in is checked against.
#[derive(Clone)]
pub struct Credentials {
    /// Whose.
    pub id: StaffId,
    /// The PHC string of the password's hash.
    pub password_hash: Option<String>,
    /// The second factor's secret; none before it is enrolled.
    pub totp_secret: Option<Vec<u8>>,
    /// The last step of the second factor that was accepted.
    pub totp_last_step: Option<i64>,
    /// Where they stand.
    pub state: StaffState,
}

/// The credentials behind an address; `None` where there is nobody. Callers answer alike in both cases.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn credentials(tx: &mut TenantTx, email_key: &str) -> Result<Option<Credentials>> {
    let tenant = tx.tenant().0;
    let row = sqlx::query!(
        "SELECT id, password_hash, totp_secret, totp_last_step, state FROM staff
         WHERE tenant_id = $1 AND email_key = $2",
        tenant,
        email_key,
    )
    .fetch_optional(tx.conn())
    .await?;
    row.map(|row| {
        Ok(Credentials {
            id: StaffId(row.id),
            password_hash: row.password_hash,
            totp_secret: row.totp_secret.map(|sealed| tx.open(None, SECRET, sealed)).transpose()?,
            totp_last_step: row.totp_last_step,
            state: StaffState::from_word(&row.state),
        })
    })
    .transpose()
}

/// The credentials of a person.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn credentials_of(tx: &mut TenantTx, id: StaffId) -> Result<Credentials> {
    let tenant = tx.tenant().0;
    let row = sqlx::query!(
        "SELECT password_hash, totp_secret, totp_last_step, state FROM staff WHERE tenant_id = $1 AND id = $2",
        tenant,
        id.0,
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(Credentials {
        id,
        password_hash: row.password_hash,
        totp_secret: row.totp_secret.map(|sealed| tx.open(None, SECRET, sealed)).transpose()?,
        totp_last_step: row.totp_last_step,
        state: StaffState::from_word(&row.state),
    })
}

/// Sets a password and ends all sessions.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn set_password(tx: &mut TenantTx, id: StaffId, hash: &str) -> Result<()> {
    let tenant = tx.tenant().0;
    let done = sqlx::query!(
        "UPDATE staff SET password_hash = $3 WHERE tenant_id = $1 AND id = $2 AND state <> 'disabled'",
        tenant,
        id.0,
        hash,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::NotFound);
    }
    sessions::end_all(tx, id.0, None).await?;
    seen(tx, id, "staff.password_set").await
}

/// Enrols a second factor and its recovery codes; the person can sign in from now on.
///
/// # Errors
/// [`StorageError::Stale`] where one is enrolled already.
pub async fn enrol(
    tx: &mut TenantTx,
    id: StaffId,
    secret: &[u8],
    step: i64,
    recovery_hashes: &[[u8; 32]],
) -> Result<()> {
    let tenant = tx.tenant().0;
    let sealed = tx.seal(None, SECRET, &secret)?;
    let done = sqlx::query!(
        "UPDATE staff SET totp_secret = $3, totp_last_step = $4, state = 'active'
         WHERE tenant_id = $1 AND id = $2 AND totp_secret IS NULL AND password_hash IS NOT NULL AND state <> 'disabled'",
        tenant,
        id.0,
        sealed,
        step,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    enrolment::end(tx, id).await?;
    enrolment::write_recovery_codes(tx, id, recovery_hashes).await?;
    seen(tx, id, "staff.second_factor_enrolled").await
}

/// Uses up a step of the second factor. Of two at once, one succeeds.
///
/// # Errors
/// [`StorageError::Stale`] where this step or a later one has been used.
pub async fn use_totp_step(tx: &mut TenantTx, id: StaffId, step: i64) -> Result<()> {
    let tenant = tx.tenant().0;
    let done = sqlx::query!(
        "UPDATE staff SET totp_last_step = $3
         WHERE tenant_id = $1 AND id = $2 AND (totp_last_step IS NULL OR totp_last_step < $3)",
        tenant,
        id.0,
        step,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 { Err(StorageError::Stale) } else { Ok(()) }
}

/// Uses up a recovery code; answers how many are left.
///
/// # Errors
/// [`StorageError::NotFound`] where it is none of theirs, or used.
pub async fn use_recovery_code(tx: &mut TenantTx, id: StaffId, code_hash: &[u8]) -> Result<i64> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let done = sqlx::query!(
        "UPDATE recovery_code SET used_at = $4
         WHERE tenant_id = $1 AND staff_id = $2 AND code_hash = $3 AND used_at IS NULL",
        tenant,
        id.0,
        code_hash,
        now,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::NotFound);
    }
    seen(tx, id, "staff.recovery_code_used").await?;
    enrolment::recovery_codes_left(tx, id).await
}

/// Notes something that a person did with their own access: signed in, signed out, set a password.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn seen(tx: &mut TenantTx, id: StaffId, what: &'static str) -> Result<()> {
    let row = one(tx, id).await?;
    let actor = domain::permissions::Actor::Staff { id, role: row.role, binds: row.binds };
    record_word(tx, actor, what, subject(id), json!({})).await?;
    Ok(())
}
