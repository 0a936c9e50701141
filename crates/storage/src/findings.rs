//! How the findings about a template's text were settled, and by whom.

use chrono::{DateTime, Utc};
use domain::ids::{StaffId, TemplateId, TemplateVersionId};
use domain::language::Language;
use domain::permissions::{Action, Permit, action};
use serde_json::json;

use crate::audit::{Subject, record};
use crate::{Result, StorageError, TenantTx};

/// A settlement: a person looked at a finding and says why it may stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settlement {
    /// The language of the text.
    pub language: Language,
    /// That of the finding.
    pub fingerprint: [u8; 32],
    /// Why it may stand.
    pub note: String,
    /// The name of who said so.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Which finding.
#[derive(Clone, Copy, Debug)]
pub struct Which {
    /// The version at hand, whose template the settlement is kept for.
    pub version: TemplateVersionId,
    /// Its template.
    pub template: TemplateId,
    /// The language of the text.
    pub language: Language,
    /// That of the finding.
    pub fingerprint: [u8; 32],
}

/// All settlements of a template.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn settled(tx: &mut TenantTx, template: TemplateId) -> Result<Vec<Settlement>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        r#"SELECT f.language, f.fingerprint, f.note, f.settled_at, s.name
           FROM template_finding f JOIN staff s ON s.tenant_id = f.tenant_id AND s.id = f.settled_by
           WHERE f.tenant_id = $1 AND f.template_id = $2"#,
        tenant,
        template.0,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Settlement {
                language: Language::from_tag(&row.language).ok_or(StorageError::Form(row.language))?,
                fingerprint: row
                    .fingerprint
                    .try_into()
                    .map_err(|_| StorageError::Form("a fingerprint of another length".to_owned()))?,
                note: row.note,
                by: row.name,
                at: row.settled_at,
            })
        })
        .collect()
}

/// Settles a finding; the last word counts.
///
/// # Errors
/// [`StorageError::NotFound`] where the tenant has no such template.
pub async fn settle(
    tx: &mut TenantTx,
    permit: Permit<action::EditTemplate>,
    which: &Which,
    by: StaffId,
    note: &str,
) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let done = sqlx::query!(
        "INSERT INTO template_finding (tenant_id, template_id, language, fingerprint, note, settled_by, settled_at)
         SELECT $1, t.id, $3, $4, $5, $6, $7 FROM template t WHERE t.tenant_id = $1 AND t.id = $2
         ON CONFLICT (tenant_id, template_id, language, fingerprint)
         DO UPDATE SET note = $5, settled_by = $6, settled_at = $7",
        tenant,
        which.template.0,
        which.language.tag(),
        which.fingerprint.as_slice(),
        note,
        by.0,
        now,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::NotFound);
    }
    let detail = json!({ "finding": hex::encode(which.fingerprint), "note": note });
    record(tx, permit.actor(), Action::EditTemplate, subject(which), detail).await?;
    Ok(())
}

/// Opens a finding again.
///
/// # Errors
/// [`StorageError::NotFound`] where it is not settled.
pub async fn reopen(tx: &mut TenantTx, permit: Permit<action::EditTemplate>, which: &Which) -> Result<()> {
    let tenant = tx.tenant().0;
    let done = sqlx::query!(
        "DELETE FROM template_finding
         WHERE tenant_id = $1 AND template_id = $2 AND language = $3 AND fingerprint = $4",
        tenant,
        which.template.0,
        which.language.tag(),
        which.fingerprint.as_slice(),
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::NotFound);
    }
    record(
        tx,
        permit.actor(),
        Action::EditTemplate,
        subject(which),
        json!({ "reopened": hex::encode(which.fingerprint) }),
    )
    .await?;
    Ok(())
}

fn subject(which: &Which) -> Subject {
    Subject { kind: "template_version", id: which.version.0, controller: None }
}
