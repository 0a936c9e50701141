//! Which agreements a change concerns, grouped by their terms, and planning what each is told.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::ids::{AgreementId, ChangeId, ControllerId, NoticeId};
use domain::subprocessors::{Consequence, Demand, Stage, Stance};
use domain::terms::Terms as AgreementTerms;
use serde_json::Value;
use uuid::Uuid;

use crate::queue::JobKind;
use crate::{Result, StorageError, TenantTx};

/// The SHA-256 of terms: agreements that share it are asked for the same.
pub type Terms = [u8; 32];

/// Agreements in force that have the same terms.
#[derive(Clone, Debug)]
pub struct TermsGroup {
    /// The SHA-256 of the terms.
    pub sha256: Terms,
    /// How many agreements.
    pub count: i64,
    /// One of them, with its version that counts.
    pub sample: (AgreementId, i32),
    /// The first few, by reference and name.
    pub names: Vec<(AgreementId, String, String)>,
}

/// How many of a group are named.
const NAMED: i32 = 3;

/// All agreements in force, by the terms that hold for them on a day, or from a later day where they are not in force yet;
/// the largest groups first.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn groups(tx: &mut TenantTx, day: NaiveDate) -> Result<Vec<TermsGroup>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        r#"SELECT g.sha AS "sha!", g.count AS "count!", g.sample AS "sample!", g.number AS "number!",
                  ARRAY(SELECT a.reference FROM agreement a WHERE a.tenant_id = $1 AND a.id = ANY (g.first)
                        ORDER BY a.id) AS "references!",
                  ARRAY(SELECT c.name FROM agreement a JOIN controller c ON c.tenant_id = a.tenant_id AND c.id = a.controller_id
                        WHERE a.tenant_id = $1 AND a.id = ANY (g.first) ORDER BY a.id) AS "names!",
                  g.first AS "first!"
           FROM (SELECT l.terms_sha256 AS sha, count(*) AS count, (array_agg(a.id ORDER BY a.id))[1] AS sample,
                        (array_agg(l.number ORDER BY a.id))[1] AS number, (array_agg(a.id ORDER BY a.id))[1:$3] AS first
                 FROM agreement a
                 CROSS JOIN LATERAL (SELECT v.number, v.terms_sha256 FROM agreement_version v
                                     WHERE v.tenant_id = a.tenant_id AND v.agreement_id = a.id
                                     ORDER BY v.in_force_from <= $2 DESC,
                                              CASE WHEN v.in_force_from <= $2 THEN -v.number ELSE v.number END LIMIT 1) AS l
                 WHERE a.tenant_id = $1 AND a.phase = 'in_force' GROUP BY l.terms_sha256) AS g
           ORDER BY g.count DESC, g.sample"#,
        tenant,
        day,
        NAMED,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            let named = row.references.into_iter().zip(row.names);
            Ok(TermsGroup {
                sha256: sha256(row.sha)?,
                count: row.count,
                sample: (AgreementId(row.sample), row.number),
                names: row.first.into_iter().zip(named).map(|(id, (a, b))| (AgreementId(id), a, b)).collect(),
            })
        })
        .collect()
}

/// Whether any agreement is in force, so that somebody has to be told of a change.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn anybody(tx: &mut TenantTx) -> Result<bool> {
    let tenant = tx.tenant().0;
    let there = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM agreement WHERE tenant_id = $1 AND phase = 'in_force') AS "there!""#,
        tenant,
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(there)
}

fn sha256(bytes: Vec<u8>) -> Result<Terms> {
    bytes.try_into().map_err(|_| StorageError::Form("a SHA-256 of another length".to_owned()))
}

/// The terms of versions, each by its agreement and number, in the order in which they were asked for.
///
/// # Errors
/// [`StorageError::NotFound`] where there is no such version.
pub async fn terms_of(tx: &mut TenantTx, versions: &[(AgreementId, i32)]) -> Result<Vec<AgreementTerms>> {
    let tenant = tx.tenant().0;
    let (ids, numbers): (Vec<Uuid>, Vec<i32>) = versions.iter().map(|(id, number)| (id.0, *number)).unzip();
    let rows = sqlx::query_scalar!(
        r#"SELECT v.terms FROM unnest($2::uuid[], $3::int[]) WITH ORDINALITY AS w(id, number, place)
           JOIN agreement_version v ON v.tenant_id = $1 AND v.agreement_id = w.id AND v.number = w.number
           ORDER BY w.place"#,
        tenant,
        &ids,
        &numbers,
    )
    .fetch_all(tx.conn())
    .await?;
    if rows.len() != versions.len() {
        return Err(StorageError::NotFound);
    }
    rows.into_iter().map(|terms: Value| Ok(serde_json::from_value(terms)?)).collect()
}

/// An agreement in force that has no notice of a change yet.
#[derive(Clone, Copy, Debug)]
pub struct Planned {
    /// Which.
    pub agreement: AgreementId,
    /// Whose.
    pub controller: ControllerId,
    /// The number of the version whose terms count.
    pub version: i32,
    /// The SHA-256 of those terms.
    pub terms: Terms,
}

/// The next agreements in force that have no notice of a change yet, by id.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn next(
    tx: &mut TenantTx,
    change: ChangeId,
    day: NaiveDate,
    after: Option<AgreementId>,
    most: i64,
) -> Result<Vec<Planned>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        "SELECT a.id, a.controller_id, l.number, l.terms_sha256
         FROM agreement a
         CROSS JOIN LATERAL (SELECT v.number, v.terms_sha256 FROM agreement_version v
                             WHERE v.tenant_id = a.tenant_id AND v.agreement_id = a.id
                             ORDER BY v.in_force_from <= $4 DESC,
                                      CASE WHEN v.in_force_from <= $4 THEN -v.number ELSE v.number END LIMIT 1) AS l
         WHERE a.tenant_id = $1 AND a.phase = 'in_force' AND a.id > $3
           AND NOT EXISTS (SELECT FROM subprocessor_notice n
                           WHERE n.tenant_id = a.tenant_id AND n.change_id = $2 AND n.agreement_id = a.id
                             -- Follows from the two conditions above; PostgreSQL does not see it.
                             AND n.agreement_id > $3)
         ORDER BY a.id LIMIT $5",
        tenant,
        change.0,
        after.map_or(Uuid::nil(), Uuid::from),
        day,
        most,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Planned {
                agreement: AgreementId(row.id),
                controller: ControllerId(row.controller_id),
                version: row.number,
                terms: sha256(row.terms_sha256)?,
            })
        })
        .collect()
}

/// For which terms it is known what a change asks, and what that is.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn known_consequences(tx: &mut TenantTx, change: ChangeId, terms: &[Terms]) -> Result<Vec<(Terms, Demand)>> {
    let tenant = tx.tenant().0;
    let wanted: Vec<Vec<u8>> = terms.iter().map(|one| one.to_vec()).collect();
    let rows = sqlx::query!(
        r#"SELECT terms_sha256, consequence->>'demand' AS "demand!" FROM subprocessor_consequence
           WHERE tenant_id = $1 AND change_id = $2 AND terms_sha256 = ANY ($3)"#,
        tenant,
        change.0,
        &wanted,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok((sha256(row.terms_sha256)?, Demand::from_wire(&row.demand).ok_or(StorageError::Form(row.demand))?))
        })
        .collect()
}

/// Keeps what a change asks of agreements with these terms; what is known stays.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn keep_consequence(
    tx: &mut TenantTx,
    change: ChangeId,
    terms: Terms,
    consequence: &Consequence,
) -> Result<()> {
    let tenant = tx.tenant().0;
    sqlx::query!(
        "INSERT INTO subprocessor_consequence (tenant_id, change_id, terms_sha256, consequence) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING",
        tenant,
        change.0,
        terms.as_slice(),
        serde_json::to_value(consequence)?,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Makes the notices of agreements, and a job for each that is to be written: two statements, however many. An agreement
/// that has its notice by now is passed over.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn plan(tx: &mut TenantTx, change: ChangeId, batch: &[(Planned, Demand)]) -> Result<u64> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let ids: Vec<Uuid> = batch.iter().map(|_| NoticeId(tx.new_id()).0).collect();
    let agreements: Vec<Uuid> = batch.iter().map(|(one, _)| one.agreement.0).collect();
    let controllers: Vec<Uuid> = batch.iter().map(|(one, _)| one.controller.0).collect();
    let versions: Vec<i32> = batch.iter().map(|(one, _)| one.version).collect();
    let terms: Vec<Vec<u8>> = batch.iter().map(|(one, _)| one.terms.to_vec()).collect();
    let demands: Vec<String> = batch.iter().map(|(_, demand)| demand.wire().to_owned()).collect();
    let stages: Vec<String> = batch.iter().map(|(_, demand)| demand.first_stage().wire().to_owned()).collect();
    let done = sqlx::query!(
        "WITH made AS (
             INSERT INTO subprocessor_notice (tenant_id, id, change_id, agreement_id, controller_id, version_number,
                                              terms_sha256, demand, stage, stance, revision, planned_at)
             SELECT $1, w.id, $2, w.agreement, w.controller, w.version, w.terms, w.demand, w.stage, $11, 0, $10
             FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::int[], $7::bytea[], $8::text[], $9::text[])
                  AS w(id, agreement, controller, version, terms, demand, stage)
             ON CONFLICT DO NOTHING RETURNING id, controller_id, stage
         )
         INSERT INTO job (tenant_id, id, kind, subject_id, controller_id, run_at, created_at)
         SELECT $1, m.id, $12, m.id, m.controller_id, $10, $10 FROM made m WHERE m.stage = $13",
        tenant,
        change.0,
        &ids,
        &agreements,
        &controllers,
        &versions,
        &terms,
        &demands,
        &stages,
        now,
        Stance::Silent.wire(),
        JobKind::WriteNotice.word(),
        Stage::Planned.wire(),
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// Changes that were announced and have not taken effect, for an agreement that comes into force meanwhile: a job for each.
pub(crate) async fn follow(tx: &mut TenantTx) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let open: BTreeSet<Uuid> = sqlx::query_scalar!(
        "SELECT c.id FROM subprocessor_change c
         WHERE c.tenant_id = $1 AND c.published_at IS NOT NULL
           AND NOT EXISTS (SELECT FROM subprocessor_change_act a
                           WHERE a.tenant_id = c.tenant_id AND a.change_id = c.id AND a.kind IN ('withdrawn', 'effective'))",
        tenant,
    )
    .fetch_all(tx.conn())
    .await?
    .into_iter()
    .collect();
    for change in open {
        crate::queue::enqueue(tx, JobKind::PlanNotices, change, None, now).await?;
    }
    Ok(())
}
