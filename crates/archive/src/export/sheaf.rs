//! The file as it grows: entries go into a ZIP, and the ZIP into pieces of some megabytes.

use documents::bundle::{File, Packer};
use sha2::{Digest, Sha256};
use storage::exports::{self, Export, Packed};
use storage::{Db, TenantCtx};

use crate::ArchiveError;

/// The length of a piece, in bytes; the last entry before it is full may make it longer.
const PIECE: usize = 4 * 1024 * 1024;

/// An export that is being packed.
pub(super) struct Sheaf<'a> {
    db: &'a Db,
    keep: &'a TenantCtx,
    export: &'a Export,
    run: i32,
    packer: Packer,
    piece: Vec<u8>,
    pieces: i32,
    hash: Sha256,
    size: i64,
    sums: String,
    /// How many agreements are packed.
    pub agreements: i64,
}

impl<'a> Sheaf<'a> {
    /// Begins anew: what an earlier try left goes.
    pub async fn begin(db: &'a Db, keep: &'a TenantCtx, export: &'a Export, run: i32) -> Result<Self, ArchiveError> {
        let mut tx = db.tenant(keep).await?;
        exports::begin(&mut tx, export.id, run).await?;
        tx.commit().await?;
        Ok(Self {
            db,
            keep,
            export,
            run,
            packer: Packer::default(),
            piece: Vec::new(),
            pieces: 0,
            hash: Sha256::new(),
            size: 0,
            sums: String::new(),
            agreements: 0,
        })
    }

    /// Adds an entry.
    pub async fn add(&mut self, path: String, bytes: Vec<u8>) -> Result<(), ArchiveError> {
        let sum: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        self.sums.push_str(&format!("{sum}  {path}\n"));
        let packed = self.packer.entry(&File { path, bytes });
        self.append(&packed).await
    }

    async fn append(&mut self, bytes: &[u8]) -> Result<(), ArchiveError> {
        self.hash.update(bytes);
        self.size = self.size.saturating_add(i64::try_from(bytes.len()).unwrap_or(i64::MAX));
        self.piece.extend_from_slice(bytes);
        if self.piece.len() >= PIECE { self.keep_piece().await } else { Ok(()) }
    }

    async fn keep_piece(&mut self) -> Result<(), ArchiveError> {
        self.pieces += 1;
        let mut tx = self.db.tenant(self.keep).await?;
        exports::put(&mut tx, self.export, self.run, self.pieces, &self.piece, self.agreements).await?;
        tx.commit().await?;
        self.piece.clear();
        Ok(())
    }

    /// Closes the ZIP with the list of sums, and says what it has become.
    pub async fn finish(mut self) -> Result<(Packed, i64), ArchiveError> {
        let sums = std::mem::take(&mut self.sums).into_bytes();
        let sums = self.packer.entry(&File { path: "SHA256SUMS".to_owned(), bytes: sums });
        self.append(&sums).await?;
        let end = std::mem::take(&mut self.packer).finish();
        self.append(&end).await?;
        if !self.piece.is_empty() {
            self.keep_piece().await?;
        }
        let at = self.db.now();
        let packed = Packed { at, run: self.run, size: self.size, sha256: self.hash.finalize().to_vec() };
        Ok((packed, self.agreements))
    }
}
