//! Who is on which version of a template.

use domain::ids::{AgreementId, TemplateId, TemplateVersionId};
use domain::language::Language;

use super::ROWS;
use crate::{Result, StorageError, TenantTx};

/// A version of a template, and how many agreements in force are on it.
#[derive(Clone, Debug)]
pub struct OnVersion {
    /// Which.
    pub version: TemplateVersionId,
    /// Of which template.
    pub template: TemplateId,
    /// What the tenant calls the template.
    pub name: String,
    /// The version's number.
    pub number: i32,
    /// How many agreements.
    pub agreements: i64,
}

/// How many agreements in force are on each version, by the version of theirs that was concluded last.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn on_versions(tx: &mut TenantTx) -> Result<Vec<OnVersion>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        r#"SELECT n.version AS "version!", t.id AS template, t.name, v.number, n.agreements AS "agreements!"
           FROM (SELECT l.template_version_id AS version, count(*) AS agreements
                 FROM agreement a
                 CROSS JOIN LATERAL (SELECT x.template_version_id FROM agreement_version x
                                     WHERE x.tenant_id = a.tenant_id AND x.agreement_id = a.id
                                     ORDER BY x.number DESC LIMIT 1) AS l
                 WHERE a.tenant_id = $1 AND a.phase = 'in_force' GROUP BY 1) AS n
           JOIN template_version v ON v.tenant_id = $1 AND v.id = n.version
           JOIN template t ON t.tenant_id = v.tenant_id AND t.id = v.template_id
           ORDER BY t.name, t.id, v.number DESC"#,
        tenant,
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| OnVersion {
            version: TemplateVersionId(row.version),
            template: TemplateId(row.template),
            name: row.name,
            number: row.number,
            agreements: row.agreements,
        })
        .collect())
}

/// An agreement in force on a version.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Which.
    pub agreement: AgreementId,
    /// What people call it.
    pub reference: String,
    /// The organisation's name.
    pub controller_name: String,
    /// The language that it is read and signed in.
    pub language: Language,
    /// An amendment to it is proposed and not answered.
    pub open: bool,
    /// It was amended since it was first signed.
    pub amended: bool,
}

/// The agreements in force on a version, oldest first, so many at once. `search`: the beginnings of words, of the
/// reference, the name or the number; an agreement must have them all.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn candidates(
    tx: &mut TenantTx,
    on: TemplateVersionId,
    search: &str,
    after: Option<AgreementId>,
) -> Result<Vec<Candidate>> {
    let tenant = tx.tenant().0;
    let words: Vec<String> = search.split_whitespace().take(8).map(str::to_lowercase).collect();
    let rows = sqlx::query!(
        r#"SELECT a.id, a.reference, c.name, a.language, v.number,
                  EXISTS (SELECT FROM amendment m WHERE m.tenant_id = a.tenant_id AND m.agreement_id = a.id
                                                    AND m.state = 'proposed') AS "open!"
           FROM agreement_version v
           JOIN agreement a ON a.tenant_id = v.tenant_id AND a.id = v.agreement_id
           JOIN controller c ON c.tenant_id = a.tenant_id AND c.id = a.controller_id
           WHERE v.tenant_id = $1 AND v.template_version_id = $2 AND v.agreement_id > $3 AND a.phase = 'in_force'
             AND NOT EXISTS (SELECT FROM agreement_version n
                             WHERE n.tenant_id = v.tenant_id AND n.agreement_id = v.agreement_id AND n.number > v.number)
             AND NOT EXISTS (SELECT FROM unnest($4::text[]) AS o(word)
                             WHERE NOT EXISTS (SELECT FROM agreement_term x
                                               WHERE x.tenant_id = $1 AND x.agreement_id = a.id
                                                 AND x.term ~>=~ o.word AND x.term ~<~ (o.word || U&'\+10FFFF')))
           ORDER BY v.agreement_id LIMIT $5"#,
        tenant,
        on.0,
        after.map(|id| id.0).unwrap_or_default(),
        &words,
        ROWS + 1,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Candidate {
                agreement: AgreementId(row.id),
                reference: row.reference,
                controller_name: row.name,
                language: Language::from_tag(&row.language).ok_or(StorageError::Form(row.language))?,
                open: row.open,
                amended: row.number > 1,
            })
        })
        .collect()
}
