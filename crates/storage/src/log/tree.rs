//! Growing the tree, and making roots and proofs of its stored nodes.

use domain::log::{self, Hash, NodeRange, Nodes, Run, TilePath, leaf_hash};

use super::leaves::{LEAVES_AT_ONCE, leaves};
use crate::{Result, StorageError, TenantTx};

/// The state of a tenant's tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TreeHead {
    /// How many entries it holds.
    pub size: u64,
    /// The root of RFC 6962 over their canonical bytes.
    pub root: Hash,
}

/// Gives entries their places, in the order of their time, and grows the tree over them; answers how many leaves were
/// added. Called until it answers 0: each call takes a thousand at most.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn grow(tx: &mut TenantTx) -> Result<u64> {
    let tenant = tx.tenant().0;
    // One sequencer for each tenant at a time; appending transactions never wait for it.
    sqlx::query!("SELECT pg_advisory_xact_lock(hashtextextended($1, 7)) AS lock", tenant.to_string())
        .fetch_one(tx.conn())
        .await?;
    sqlx::query!(
        "WITH due AS (
             SELECT p.entry_id, row_number() OVER (ORDER BY e.at, e.id) AS rank
             FROM audit_pending p JOIN audit_entry e ON e.tenant_id = p.tenant_id AND e.id = p.entry_id
             WHERE p.tenant_id = $1 ORDER BY e.at, e.id LIMIT $2
         ), gone AS (
             DELETE FROM audit_pending p USING due WHERE p.tenant_id = $1 AND p.entry_id = due.entry_id
         )
         INSERT INTO audit_leaf (tenant_id, position, entry_id)
         SELECT $1, coalesce((SELECT max(position) FROM audit_leaf WHERE tenant_id = $1), -1) + rank, entry_id FROM due",
        tenant,
        LEAVES_AT_ONCE,
    )
    .execute(tx.conn())
    .await?;
    // Also leaves that an earlier version placed without a hash.
    let old = size(tx).await?;
    let added: Vec<Hash> = leaves(tx, old).await?.iter().map(|leaf| leaf_hash(&leaf.bytes())).collect();
    let new = old + added.len() as u64;
    insert(tx, 0, old, &added).await?;
    for range in log::next_nodes(old, new) {
        let children = NodeRange {
            level: range.level - 1,
            places: range.places.start * log::TILE as u64..range.places.end * log::TILE as u64,
        };
        let nodes = fetch(tx, vec![children]).await?;
        let hashes = range.places.clone().map(|place| nodes.above(range.level, place).ok_or_else(missing));
        let hashes = hashes.collect::<Result<Vec<_>>>()?;
        insert(tx, range.level, range.places.start, &hashes).await?;
    }
    Ok(new - old)
}

async fn insert(tx: &mut TenantTx, level: u8, first: u64, hashes: &[Hash]) -> Result<()> {
    let tenant = tx.tenant().0;
    let hashes: Vec<Vec<u8>> = hashes.iter().map(|hash| hash.to_vec()).collect();
    sqlx::query!(
        "INSERT INTO audit_node (tenant_id, level, place, hash)
         SELECT $1, $2, $3 + ordinality - 1, hash FROM unnest($4::bytea[]) WITH ORDINALITY AS added (hash, ordinality)",
        tenant,
        i16::from(level),
        number(first)?,
        &hashes,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// How many leaves the tree holds.
async fn size(tx: &mut TenantTx) -> Result<u64> {
    let tenant = tx.tenant().0;
    let last = sqlx::query_scalar!(
        "SELECT place FROM audit_node WHERE tenant_id = $1 AND level = 0 ORDER BY place DESC LIMIT 1",
        tenant,
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(last.map_or(0, |last| last.unsigned_abs() + 1))
}

/// The head of the tree over all placed entries.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn head(tx: &mut TenantTx) -> Result<TreeHead> {
    let size = size(tx).await?;
    head_at(tx, size).await
}

/// The head that the tree had with so many leaves.
///
/// # Errors
/// [`StorageError::NotFound`] where it never had so many.
pub async fn head_at(tx: &mut TenantTx, size: u64) -> Result<TreeHead> {
    let root = hashes(tx, &[Run::whole(size)]).await?.pop().ok_or_else(missing)?;
    Ok(TreeHead { size, root })
}

/// The proof that the leaf at `index` is in the tree of `size` leaves.
///
/// # Errors
/// [`StorageError::NotFound`] where there is no such leaf, or the tree never had so many.
pub async fn inclusion(tx: &mut TenantTx, index: u64, size: u64) -> Result<Vec<Hash>> {
    let runs = log::inclusion(index, size).ok_or(StorageError::NotFound)?;
    reach(tx, size).await?;
    hashes(tx, &runs).await
}

/// The same for several leaves, read at once.
///
/// # Errors
/// As [`inclusion`].
pub async fn inclusions(tx: &mut TenantTx, indices: &[u64], size: u64) -> Result<Vec<Vec<Hash>>> {
    reach(tx, size).await?;
    let runs = indices.iter().map(|index| log::inclusion(*index, size).ok_or(StorageError::NotFound));
    let runs = runs.collect::<Result<Vec<_>>>()?;
    let nodes = fetch(tx, runs.iter().flatten().flat_map(|run| run.needs()).collect()).await?;
    let made = runs.iter().map(|runs| runs.iter().map(|run| nodes.hash(*run)).collect::<Option<_>>());
    made.collect::<Option<_>>().ok_or(StorageError::NotFound)
}

/// The proof that the tree of `new` leaves begins with that of `old`.
///
/// # Errors
/// [`StorageError::NotFound`] where `old` is the longer one, or the tree never had so many.
pub async fn consistency(tx: &mut TenantTx, old: u64, new: u64) -> Result<Vec<Hash>> {
    let runs = log::consistency(old, new).ok_or(StorageError::NotFound)?;
    reach(tx, new).await?;
    hashes(tx, &runs).await
}

async fn reach(tx: &mut TenantTx, wanted: u64) -> Result<()> {
    if wanted > size(tx).await? { Err(StorageError::NotFound) } else { Ok(()) }
}

/// The bytes of a tile, as <https://c2sp.org/tlog-tiles> serves them.
///
/// # Errors
/// [`StorageError::NotFound`] where the tree does not have all of it.
pub async fn tile(tx: &mut TenantTx, path: TilePath) -> Result<Vec<u8>> {
    let range = NodeRange { level: path.level, places: path.places() };
    let nodes = fetch(tx, vec![range]).await?;
    let hashes = path.places().map(|place| nodes.get((path.level, place))).collect::<Option<Vec<_>>>();
    Ok(hashes.ok_or(StorageError::NotFound)?.concat())
}

/// The hashes of runs, made of stored nodes alone: some hundreds of them, however long the log is.
async fn hashes(tx: &mut TenantTx, runs: &[Run]) -> Result<Vec<Hash>> {
    let nodes = fetch(tx, runs.iter().flat_map(|run| run.needs()).collect()).await?;
    runs.iter().map(|run| nodes.hash(*run).ok_or(StorageError::NotFound)).collect()
}

async fn fetch(tx: &mut TenantTx, ranges: Vec<NodeRange>) -> Result<Nodes> {
    let tenant = tx.tenant().0;
    let (mut levels, mut first, mut past) = (Vec::new(), Vec::new(), Vec::new());
    for range in ranges {
        levels.push(i16::from(range.level));
        first.push(number(range.places.start)?);
        past.push(number(range.places.end)?);
    }
    let rows = sqlx::query!(
        "SELECT n.level, n.place, n.hash
         FROM unnest($2::smallint[], $3::bigint[], $4::bigint[]) AS wanted (level, first, past)
         JOIN audit_node n ON n.tenant_id = $1 AND n.level = wanted.level
                          AND n.place >= wanted.first AND n.place < wanted.past",
        tenant,
        &levels,
        &first,
        &past,
    )
    .fetch_all(tx.conn())
    .await?;
    let mut nodes = Nodes::default();
    for row in rows {
        let (Ok(level), Ok(hash)) = (u8::try_from(row.level), row.hash.try_into()) else { return Err(missing()) };
        nodes.put((level, row.place.unsigned_abs()), hash);
    }
    Ok(nodes)
}

/// A number that no tree reaches is one that it does not have.
pub(super) fn number(place: u64) -> Result<i64> {
    i64::try_from(place).map_err(|_| StorageError::NotFound)
}

fn missing() -> StorageError {
    StorageError::Form("a node of the log's tree is missing".to_owned())
}
