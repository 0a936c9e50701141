//! The record of Art. 30(2) GDPR: what it is made from (the version of each agreement that holds on a day), and the
//! documents that were made of it.

mod volumes;

use std::collections::{HashMap, hash_map};

use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::{AgreementId, ControllerId, TemplateVersionId};
use domain::language::Language;
use domain::record::{Entry, Standard};
use uuid::Uuid;

pub(crate) use volumes::discard_all;
pub use volumes::{KEPT, NewVolume, Paper, Volume, add, ask, discard, one, papers, pdf};

use crate::agreements::FORM;
use crate::{Db, Result, StorageError, TenantTx, blobs, templates};

/// Agreements that are read at once.
pub const PAGE: i64 = 500;

/// What versions of templates say, each read once.
#[derive(Default)]
pub struct Standards(HashMap<(TemplateVersionId, Language), Standard>);

impl Standards {
    /// What stands behind an entry; nothing where it was not read.
    pub fn of(&self, entry: &Entry) -> Standard {
        self.0.get(&(entry.template_version, entry.language)).cloned().unwrap_or_default()
    }
}

/// Reads what stands behind entries and was not read before.
///
/// # Errors
/// [`StorageError::NotFound`] for a version of another tenant.
pub async fn standards(tx: &mut TenantTx, entries: &[Entry], known: &mut Standards) -> Result<()> {
    for entry in entries {
        if let hash_map::Entry::Vacant(place) = known.0.entry((entry.template_version, entry.language)) {
            let version = templates::one(tx, entry.template_version).await?;
            let said = version.said_in(entry.language);
            place.insert(Standard {
                services: said.services,
                subprocessors: said.subprocessors,
                measures: version.text(entry.language).map(domain::record::measures).unwrap_or_default(),
            });
        }
    }
    Ok(())
}

/// The agreements in force on a day, after one of them, in the order in which they were begun. `day_ends` is the first
/// moment after that day: an agreement that ended on that day or later was in force still.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn in_force(
    tx: &mut TenantTx,
    db: &Db,
    day: NaiveDate,
    day_ends: DateTime<Utc>,
    after: Option<AgreementId>,
    most: i64,
) -> Result<Vec<Entry>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        r#"SELECT a.id, a.reference, a.controller_id, c.name, a.form, a.language, v.number, v.in_force_from,
                  v.template_version_id, v.terms,
                  CASE WHEN v.amendment_id IS NOT NULL THEN v.text_sha256 END AS amended
           FROM agreement a
           JOIN LATERAL (SELECT number, in_force_from, template_version_id, terms, amendment_id, text_sha256
                         FROM agreement_version v
                         WHERE v.tenant_id = a.tenant_id AND v.agreement_id = a.id AND v.in_force_from <= $2
                         ORDER BY v.number DESC LIMIT 1) AS v ON true
           JOIN controller c ON c.tenant_id = a.tenant_id AND c.id = a.controller_id
           WHERE a.tenant_id = $1 AND a.id > $4
             AND a.state IN ('approved', 'superseded', 'terminated', 'erased')
             AND NOT EXISTS (SELECT FROM ending e
                             WHERE e.tenant_id = a.tenant_id AND e.agreement_id = a.id AND e.withdrawn_at IS NULL
                               AND (e.effective_on < $2 OR (e.effective_on IS NULL AND e.effected_at < $3)))
           ORDER BY a.id LIMIT $5"#,
        tenant,
        day,
        day_ends,
        after.map_or(Uuid::nil(), |id| id.0),
        most,
    )
    .fetch_all(tx.conn())
    .await?;
    let controllers: Vec<ControllerId> = rows.iter().map(|row| ControllerId(row.controller_id)).collect();
    tx.bring_keys(db, &controllers).await?;
    let amended = rows.iter().filter_map(|row| Some((ControllerId(row.controller_id), row.amended.clone()?))).collect();
    let mut texts = blobs::several(tx, amended).await?;
    rows.into_iter()
        .map(|row| {
            let text = row.amended.and_then(|sha256| texts.remove(&(ControllerId(row.controller_id), sha256)));
            Ok(Entry {
                amended: text
                    .map(String::from_utf8)
                    .transpose()
                    .map_err(|error| StorageError::Form(error.to_string()))?,
                agreement: AgreementId(row.id),
                reference: row.reference,
                organisation: row.name,
                form: tx.open(Some(ControllerId(row.controller_id)), FORM, row.form).ok(),
                language: Language::from_tag(&row.language).ok_or(StorageError::Form(row.language))?,
                number: row.number,
                in_force_from: row.in_force_from,
                template_version: TemplateVersionId(row.template_version_id),
                terms: templates::terms(&row.terms)?,
            })
        })
        .collect()
}
