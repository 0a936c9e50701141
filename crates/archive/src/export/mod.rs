//! The export: a ZIP of everything that a tenant or a controller may see, packed entry by entry and kept in pieces, so
//! that its size costs no memory.
//!
//! A controller's export is read in a context behind its own fence: what the database does not show there cannot get in.

mod agreements;
mod readme;
mod sheaf;
mod tables;

use storage::exports::{Export, Packed};

use self::sheaf::Sheaf;
use crate::{ArchiveError, Source};

/// Packs an export. `from` reads, behind the fence of whom it is for; `keep` is the context in which the pieces are kept.
///
/// # Errors
/// [`ArchiveError`].
pub async fn pack(
    from: &Source<'_>,
    keep: &storage::TenantCtx,
    export: &Export,
    run: i32,
) -> Result<(Packed, i64), ArchiveError> {
    let mut sheaf = Sheaf::begin(from.db, keep, export, run).await?;
    let mut tx = from.db.tenant(from.ctx).await?;
    let profile = storage::tenants::profile(&mut tx).await?;
    drop(tx);
    let readme = readme::text(export, &profile, from.log_name);
    sheaf.add("README.txt".to_owned(), readme.into_bytes()).await?;
    tables::add(from, export, &mut sheaf).await?;
    agreements::add(from, &mut sheaf).await?;
    sheaf.finish().await
}
