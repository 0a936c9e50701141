//! Gives the entries of the audit log their places in the tree of their tenant.

use storage::{Db, StorageError, audit};

/// Places all entries that wait.
pub async fn run(db: &Db) -> Result<(), StorageError> {
    for ctx in db.tenants_with_unplaced_entries().await? {
        loop {
            let mut tx = db.tenant(&ctx).await?;
            let placed = audit::place_entries(&mut tx).await?;
            tx.commit().await?;
            if placed == 0 {
                break;
            }
        }
    }
    Ok(())
}
