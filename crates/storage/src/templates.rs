//! Standard agreements and their versions. What is published never changes; the database sees to that too.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::ids::{StaffId, TemplateId, TemplateVersionId};
use domain::language::Language;
use domain::per_language::PerLanguage;
use domain::permissions::{Action, Permit, action};
use domain::subprocessors::Subprocessor;
use domain::terms::Terms;
use domain::text::AgreementText;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::audit::{Subject, record};
use crate::{Result, StorageError, TenantTx};

/// A template in a list.
#[derive(Clone, Debug)]
pub struct TemplateRow {
    /// Which.
    pub id: TemplateId,
    /// What the tenant calls it.
    pub name: String,
    /// The newest version, published or not.
    pub version: TemplateVersionId,
    /// Its number.
    pub number: i32,
    /// Since when that version is published.
    pub published_at: Option<DateTime<Utc>>,
    /// The languages that it has.
    pub languages: Vec<Language>,
}

/// A version, with its texts.
#[derive(Clone, Debug)]
pub struct Version {
    /// Which.
    pub id: TemplateVersionId,
    /// Whose.
    pub template: TemplateId,
    /// What the tenant calls the template.
    pub name: String,
    /// 1, 2, 3 …
    pub number: i32,
    /// The language that counts where two differ.
    pub prevailing: Language,
    /// The terms.
    pub terms: Terms,
    /// The sub-processors.
    pub subprocessors: Vec<Subprocessor<PerLanguage>>,
    /// What the tenant does for its customers.
    pub services: PerLanguage,
    /// The agreement that this one belongs to.
    pub main_agreement: PerLanguage,
    /// Since when it is published.
    pub published_at: Option<DateTime<Utc>>,
    /// SHA-256 of everything that is published.
    pub sha256: Option<Vec<u8>>,
    /// The text in each language.
    pub texts: BTreeMap<Language, AgreementText>,
}

impl Version {
    /// The text in a language, or in the prevailing one where there is none.
    pub fn text(&self, language: Language) -> Option<&AgreementText> {
        self.texts.get(&language).or_else(|| self.texts.get(&self.prevailing))
    }

    /// What is written into a text in a language.
    pub fn said_in(&self, language: Language) -> Said {
        let words = |words: &PerLanguage| words.said_in(language, self.prevailing).to_owned();
        Said {
            services: words(&self.services),
            main_agreement: words(&self.main_agreement),
            subprocessors: self.subprocessors.iter().map(|one| one.said_in(language, self.prevailing)).collect(),
        }
    }

    /// SHA-256 of everything that is published with it: texts, terms and particulars.
    ///
    /// # Errors
    /// [`StorageError::Form`].
    pub fn contents_sha256(&self) -> Result<[u8; 32]> {
        // Canonical by construction: BTreeMaps and fixed fields, compact JSON.
        let contents = json!({
            "texts": self.texts,
            "terms": hex::encode(Sha256::digest(self.terms.canonical_json())),
            "prevailing": self.prevailing,
            "subprocessors": self.subprocessors,
            "services": self.services,
            "main_agreement": self.main_agreement,
        });
        Ok(Sha256::digest(serde_json::to_vec(&contents)?).into())
    }
}

/// The particulars of a version in one language.
#[derive(Clone, Debug)]
pub struct Said {
    /// What the tenant does for its customers.
    pub services: String,
    /// The agreement that this one belongs to.
    pub main_agreement: String,
    /// The sub-processors.
    pub subprocessors: Vec<Subprocessor>,
}

fn subject(id: TemplateVersionId) -> Subject {
    Subject { kind: "template_version", id: id.0, controller: None }
}

/// Adds a template with an empty first version.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn create(
    tx: &mut TenantTx,
    permit: Permit<action::EditTemplate>,
    name: &str,
    prevailing: Language,
) -> Result<TemplateVersionId> {
    let (tenant, template, now) = (tx.tenant().0, tx.new_id(), tx.now());
    sqlx::query!(
        "INSERT INTO template (tenant_id, id, name, created_at) VALUES ($1, $2, $3, $4)",
        tenant,
        template,
        name,
        now,
    )
    .execute(tx.conn())
    .await?;
    let id = insert_version(tx, TemplateId(template), 1, prevailing).await?;
    record(tx, permit.actor(), Action::EditTemplate, subject(id), json!({ "template": name, "number": 1 })).await?;
    Ok(id)
}

async fn insert_version(
    tx: &mut TenantTx,
    template: TemplateId,
    number: i32,
    prevailing: Language,
) -> Result<TemplateVersionId> {
    let (tenant, id, now) = (tx.tenant().0, tx.new_id(), tx.now());
    let terms: Value = serde_json::from_str(&Terms::default().canonical_json())?;
    sqlx::query!(
        "INSERT INTO template_version (tenant_id, id, template_id, number, prevailing, terms, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        tenant,
        id,
        template.0,
        number,
        prevailing.tag(),
        terms,
        now,
    )
    .execute(tx.conn())
    .await?;
    Ok(TemplateVersionId(id))
}

/// A new version of a template, with the texts and terms of its newest one to begin with.
///
/// # Errors
/// [`StorageError::NotFound`]; [`StorageError::Stale`] where a version is being prepared already.
pub async fn next_version(
    tx: &mut TenantTx,
    permit: Permit<action::EditTemplate>,
    template: TemplateId,
) -> Result<TemplateVersionId> {
    let (tenant, id, now) = (tx.tenant().0, tx.new_id(), tx.now());
    let newest = sqlx::query!(
        "SELECT id, number, published_at FROM template_version
         WHERE tenant_id = $1 AND template_id = $2 ORDER BY number DESC LIMIT 1",
        tenant,
        template.0,
    )
    .fetch_one(tx.conn())
    .await?;
    if newest.published_at.is_none() {
        return Err(StorageError::Stale);
    }
    sqlx::query!(
        "INSERT INTO template_version (tenant_id, id, template_id, number, prevailing, terms, subprocessors, services,
                                       main_agreement, created_at)
         SELECT tenant_id, $3, template_id, number + 1, prevailing, terms, subprocessors, services, main_agreement, $4
         FROM template_version WHERE tenant_id = $1 AND id = $2",
        tenant,
        newest.id,
        id,
        now,
    )
    .execute(tx.conn())
    .await?;
    sqlx::query!(
        "INSERT INTO template_text (tenant_id, version_id, language, source, outline, text)
         SELECT tenant_id, $3, language, source, outline, text FROM template_text WHERE tenant_id = $1 AND version_id = $2",
        tenant,
        newest.id,
        id,
    )
    .execute(tx.conn())
    .await?;
    let id = TemplateVersionId(id);
    record(tx, permit.actor(), Action::EditTemplate, subject(id), json!({ "number": newest.number + 1 })).await?;
    Ok(id)
}

/// Writes the text of a version in one language: the source to the letter, its outline, and what that makes.
///
/// # Errors
/// [`StorageError::Stale`] where the version is published.
pub async fn write_text(
    tx: &mut TenantTx,
    permit: Permit<action::EditTemplate>,
    id: TemplateVersionId,
    source: &str,
    outline: &Value,
    text: &AgreementText,
) -> Result<()> {
    editable(tx, id).await?;
    let tenant = tx.tenant().0;
    sqlx::query!(
        "INSERT INTO template_text (tenant_id, version_id, language, source, outline, text)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (tenant_id, version_id, language) DO UPDATE SET source = $4, outline = $5, text = $6",
        tenant,
        id.0,
        text.language.tag(),
        source,
        outline,
        serde_json::to_value(text)?,
    )
    .execute(tx.conn())
    .await?;
    let detail = json!({ "language": text.language, "sha256": hex::encode(Sha256::digest(source)) });
    record(tx, permit.actor(), Action::EditTemplate, subject(id), detail).await?;
    Ok(())
}

/// The source and the outline of a version's text, to correct its structure.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn outline(tx: &mut TenantTx, id: TemplateVersionId, language: Language) -> Result<(String, Value)> {
    let tenant = tx.tenant().0;
    let row = sqlx::query!(
        "SELECT source, outline FROM template_text WHERE tenant_id = $1 AND version_id = $2 AND language = $3",
        tenant,
        id.0,
        language.tag(),
    )
    .fetch_one(tx.conn())
    .await?;
    Ok((row.source, row.outline))
}

/// What an administrator sets beside the texts.
#[derive(Clone, Debug)]
pub struct Particulars {
    /// The language that counts where two differ.
    pub prevailing: Language,
    /// The sub-processors.
    pub subprocessors: Vec<Subprocessor<PerLanguage>>,
    /// What the tenant does for its customers.
    pub services: PerLanguage,
    /// The agreement that this one belongs to.
    pub main_agreement: PerLanguage,
}

/// Writes the particulars of a version.
///
/// # Errors
/// [`StorageError::Stale`] where the version is published.
pub async fn write_particulars(
    tx: &mut TenantTx,
    permit: Permit<action::EditTemplate>,
    id: TemplateVersionId,
    particulars: &Particulars,
) -> Result<()> {
    editable(tx, id).await?;
    let tenant = tx.tenant().0;
    sqlx::query!(
        "UPDATE template_version SET prevailing = $3, subprocessors = $4, services = $5, main_agreement = $6
         WHERE tenant_id = $1 AND id = $2",
        tenant,
        id.0,
        particulars.prevailing.tag(),
        serde_json::to_value(&particulars.subprocessors)?,
        particulars.services.to_column(),
        particulars.main_agreement.to_column(),
    )
    .execute(tx.conn())
    .await?;
    let detail = json!({ "prevailing": particulars.prevailing, "subprocessors": particulars.subprocessors });
    record(tx, permit.actor(), Action::EditTemplate, subject(id), detail).await?;
    Ok(())
}

/// Writes the terms of a version.
///
/// # Errors
/// [`StorageError::Stale`] where the version is published.
pub async fn write_terms(
    tx: &mut TenantTx,
    permit: Permit<action::EditTemplate>,
    id: TemplateVersionId,
    terms: &Terms,
) -> Result<()> {
    editable(tx, id).await?;
    let tenant = tx.tenant().0;
    let value: Value = serde_json::from_str(&terms.canonical_json())?;
    sqlx::query!("UPDATE template_version SET terms = $3 WHERE tenant_id = $1 AND id = $2", tenant, id.0, value)
        .execute(tx.conn())
        .await?;
    record(tx, permit.actor(), Action::EditTemplate, subject(id), json!({ "terms": terms.sha256() })).await?;
    Ok(())
}

/// Holds a version that is being prepared until the transaction ends, so that what is read of it and then written back
/// cannot be changed by another meanwhile.
///
/// # Errors
/// [`StorageError::NotFound`]; [`StorageError::Stale`] where the version is published.
pub async fn hold(tx: &mut TenantTx, _permit: Permit<action::EditTemplate>, id: TemplateVersionId) -> Result<()> {
    editable(tx, id).await
}

async fn editable(tx: &mut TenantTx, id: TemplateVersionId) -> Result<()> {
    let tenant = tx.tenant().0;
    let published = sqlx::query_scalar!(
        "SELECT published_at FROM template_version WHERE tenant_id = $1 AND id = $2 FOR UPDATE",
        tenant,
        id.0,
    )
    .fetch_one(tx.conn())
    .await?;
    if published.is_some() { Err(StorageError::Stale) } else { Ok(()) }
}

/// Publishes a version: from now on it can be signed, and never changes.
///
/// # Errors
/// [`StorageError::Stale`] where it is published; [`StorageError::Form`] where it has no text in its prevailing language.
pub async fn publish(
    tx: &mut TenantTx,
    permit: Permit<action::PublishTemplate>,
    id: TemplateVersionId,
    by: StaffId,
) -> Result<()> {
    editable(tx, id).await?;
    let version = one(tx, id).await?;
    if !version.texts.contains_key(&version.prevailing) {
        return Err(StorageError::Form("no text in the prevailing language".to_owned()));
    }
    let (tenant, now) = (tx.tenant().0, tx.now());
    let terms: [u8; 32] = Sha256::digest(version.terms.canonical_json()).into();
    let sha256 = version.contents_sha256()?;
    sqlx::query!(
        "UPDATE template_text SET published_at = $3 WHERE tenant_id = $1 AND version_id = $2",
        tenant,
        id.0,
        now,
    )
    .execute(tx.conn())
    .await?;
    sqlx::query!(
        "UPDATE template_version SET published_at = $3, published_by = $4, terms_sha256 = $5, sha256 = $6
         WHERE tenant_id = $1 AND id = $2",
        tenant,
        id.0,
        now,
        by.0,
        terms.as_slice(),
        sha256.as_slice(),
    )
    .execute(tx.conn())
    .await?;
    sqlx::query!(
        "UPDATE template SET published_at = coalesce(published_at, $3) WHERE tenant_id = $1 AND id = $2",
        tenant,
        version.template.0,
        now,
    )
    .execute(tx.conn())
    .await?;
    let detail = json!({ "number": version.number, "sha256": hex::encode(sha256) });
    record(tx, permit.actor(), Action::PublishTemplate, subject(id), detail).await?;
    Ok(())
}

/// When and by whom a version was published, and the hashes of what was.
#[derive(Clone, Debug)]
pub struct Publication {
    /// Since when.
    pub at: DateTime<Utc>,
    /// The name of who published it.
    pub by: String,
    /// SHA-256 of everything that is published, in hexadecimal.
    pub sha256: String,
    /// SHA-256 of the terms' canonical JSON, in hexadecimal.
    pub terms_sha256: String,
}

/// How a version was published; `None` where it is not.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn publication(tx: &mut TenantTx, id: TemplateVersionId) -> Result<Option<Publication>> {
    let tenant = tx.tenant().0;
    let row = sqlx::query!(
        r#"SELECT v.published_at AS "at!", v.sha256 AS "sha256!", v.terms_sha256 AS "terms_sha256!", s.name AS "by?"
           FROM template_version v LEFT JOIN staff s ON s.tenant_id = v.tenant_id AND s.id = v.published_by
           WHERE v.tenant_id = $1 AND v.id = $2 AND v.published_at IS NOT NULL"#,
        tenant,
        id.0,
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.map(|row| Publication {
        at: row.at,
        by: row.by.unwrap_or_default(),
        sha256: hex::encode(&row.sha256),
        terms_sha256: hex::encode(&row.terms_sha256),
    }))
}

/// The templates, each with its newest version that is in sight.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn all(tx: &mut TenantTx) -> Result<Vec<TemplateRow>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        r#"SELECT DISTINCT ON (t.name, t.id) t.id, t.name, v.id AS version_id, v.number, v.published_at,
                  ARRAY(SELECT x.language FROM template_text x
                        WHERE x.tenant_id = v.tenant_id AND x.version_id = v.id ORDER BY 1) AS "languages!"
           FROM template t JOIN template_version v ON v.tenant_id = t.tenant_id AND v.template_id = t.id
           WHERE t.tenant_id = $1 ORDER BY t.name, t.id, v.number DESC"#,
        tenant,
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| TemplateRow {
            id: TemplateId(row.id),
            name: row.name,
            version: TemplateVersionId(row.version_id),
            number: row.number,
            published_at: row.published_at,
            languages: row.languages.iter().filter_map(|tag| Language::from_tag(tag)).collect(),
        })
        .collect())
}

/// The newest published version of each template: what can be signed.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn published(tx: &mut TenantTx) -> Result<Vec<TemplateRow>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        r#"SELECT DISTINCT ON (t.name, t.id) t.id, t.name, v.id AS version_id, v.number, v.published_at,
                  ARRAY(SELECT x.language FROM template_text x
                        WHERE x.tenant_id = v.tenant_id AND x.version_id = v.id ORDER BY 1) AS "languages!"
           FROM template t JOIN template_version v ON v.tenant_id = t.tenant_id AND v.template_id = t.id
           WHERE t.tenant_id = $1 AND v.published_at IS NOT NULL ORDER BY t.name, t.id, v.number DESC"#,
        tenant,
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| TemplateRow {
            id: TemplateId(row.id),
            name: row.name,
            version: TemplateVersionId(row.version_id),
            number: row.number,
            published_at: row.published_at,
            languages: row.languages.iter().filter_map(|tag| Language::from_tag(tag)).collect(),
        })
        .collect())
}

/// The name of a version's template, and the version's number.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn named(tx: &mut TenantTx, id: TemplateVersionId) -> Result<(String, i32)> {
    let tenant = tx.tenant().0;
    let row = sqlx::query!(
        "SELECT t.name, v.number
         FROM template_version v JOIN template t ON t.tenant_id = v.tenant_id AND t.id = v.template_id
         WHERE v.tenant_id = $1 AND v.id = $2",
        tenant,
        id.0,
    )
    .fetch_one(tx.conn())
    .await?;
    Ok((row.name, row.number))
}

/// One version, with its texts.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn one(tx: &mut TenantTx, id: TemplateVersionId) -> Result<Version> {
    let tenant = tx.tenant().0;
    let row = sqlx::query!(
        "SELECT v.template_id, t.name, v.number, v.prevailing, v.terms, v.subprocessors, v.services, v.main_agreement,
                v.published_at, v.sha256
         FROM template_version v JOIN template t ON t.tenant_id = v.tenant_id AND t.id = v.template_id
         WHERE v.tenant_id = $1 AND v.id = $2",
        tenant,
        id.0,
    )
    .fetch_one(tx.conn())
    .await?;
    let texts = sqlx::query!("SELECT text FROM template_text WHERE tenant_id = $1 AND version_id = $2", tenant, id.0,)
        .fetch_all(tx.conn())
        .await?;
    let texts = texts
        .into_iter()
        .map(|row| serde_json::from_value::<AgreementText>(row.text).map(|text| (text.language, text)))
        .collect::<Result<_, _>>()?;
    Ok(Version {
        id,
        template: TemplateId(row.template_id),
        name: row.name,
        number: row.number,
        prevailing: Language::from_tag(&row.prevailing).ok_or(StorageError::Form(row.prevailing))?,
        terms: terms(&row.terms)?,
        subprocessors: serde_json::from_value(row.subprocessors)?,
        services: PerLanguage::from_column(row.services),
        main_agreement: PerLanguage::from_column(row.main_agreement),
        published_at: row.published_at,
        sha256: row.sha256,
        texts,
    })
}

pub(crate) fn terms(value: &Value) -> Result<Terms> {
    Terms::from_json(&value.to_string()).map_err(|error| StorageError::Form(error.to_string()))
}
