//! Beginning an agreement.

use domain::ids::{AgreementId, ContactId, ControllerId, StaffId, TemplateVersionId};
use domain::language::Language;
use domain::permissions::{Action, Actor};
use domain::signing::Form;
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::read::FORM;
use super::subject;
use crate::audit::record;
use crate::error::broken_constraint;
use crate::{Result, StorageError, TenantTx, templates};

/// An agreement to be begun.
#[derive(Clone, Debug)]
pub struct Start {
    /// For whom.
    pub controller: ControllerId,
    /// Who signs.
    pub signatory: ContactId,
    /// From which version.
    pub version: TemplateVersionId,
    /// In which language.
    pub language: Language,
    /// What is known already.
    pub form: Form,
    /// The member of the staff who invited.
    pub invited_by: Option<StaffId>,
}

/// Begins an agreement with a copy of its version's terms, which from now on are its own.
///
/// # Errors
/// [`StorageError::NotFound`] where the version is not published.
pub async fn start(tx: &mut TenantTx, actor: Actor, start: &Start) -> Result<AgreementId> {
    let version = templates::one(tx, start.version).await?;
    if version.published_at.is_none() {
        return Err(StorageError::NotFound);
    }
    let (tenant, now) = (tx.tenant().0, tx.now());
    let terms = version.terms.canonical_json();
    let terms_sha256: [u8; 32] = Sha256::digest(&terms).into();
    let terms: serde_json::Value = serde_json::from_str(&terms)?;
    let form = tx.seal(Some(start.controller), FORM, &start.form)?;
    let id = AgreementId(tx.new_id());
    let reference = tx.randomness().reference();
    let done = sqlx::query!(
        "INSERT INTO agreement (tenant_id, id, reference, controller_id, version_id, signatory_id, language, state, form,
                                terms, terms_sha256, invited_by, created_at, since)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'draft', $8, $9, $10, $11, $12, $12)",
        tenant,
        id.0,
        reference,
        start.controller.0,
        start.version.0,
        start.signatory.0,
        start.language.tag(),
        form,
        terms,
        terms_sha256.as_slice(),
        start.invited_by.map(Uuid::from),
        now,
    )
    .execute(tx.conn())
    .await;
    if let Err(error) = done {
        // One in 10^12; the caller's retry makes another.
        let taken = broken_constraint(&error) == Some("agreement_tenant_id_reference_key");
        return Err(if taken { StorageError::Duplicate("reference") } else { error.into() });
    }
    write_search_terms(tx, id, start.controller, &[&reference, &start.form.organisation]).await?;
    let action = if start.invited_by.is_some() { Action::InviteController } else { Action::BeginAgreement };
    let detail = json!({ "reference": reference, "version": version.number });
    record(tx, actor, action, subject(id, start.controller), detail).await?;
    Ok(id)
}

/// Writes what an agreement is found by: the words of these texts, in lower case.
pub(super) async fn write_search_terms(
    tx: &mut TenantTx,
    id: AgreementId,
    controller: ControllerId,
    texts: &[&str],
) -> Result<()> {
    let tenant = tx.tenant().0;
    sqlx::query!("DELETE FROM agreement_term WHERE tenant_id = $1 AND agreement_id = $2", tenant, id.0)
        .execute(tx.conn())
        .await?;
    let terms = search_words(texts);
    sqlx::query!(
        "INSERT INTO agreement_term (tenant_id, term, agreement_id, controller_id)
         SELECT $1, term, $2, $3 FROM unnest($4::text[]) AS term ON CONFLICT DO NOTHING",
        tenant,
        id.0,
        controller.0,
        &terms,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

fn search_words(texts: &[&str]) -> Vec<String> {
    let mut words: Vec<String> = texts
        .iter()
        .flat_map(|text| text.split_whitespace().chain(text.split(|c: char| !c.is_alphanumeric())))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .take(60)
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agreement_is_found_by_its_words_whole_and_in_part() {
        assert_eq!(
            search_words(&["K7QM-2XPD", "Øst & Vest A/S"]),
            ["&", "2xpd", "a", "a/s", "k7qm", "k7qm-2xpd", "s", "vest", "øst"]
        );
    }
}
