//! `countersign log`: the audit log for its operator and for auditors. docs/log.md tells what each command is good for.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};
use documents::log::VerifierKey;
use domain::log::origin;
use storage::log::{self, TreeHead, recount};
use storage::{Db, StorageError, TenantCtx};

use crate::config::Config;
use crate::say::say;
use crate::{Failure, serve};

/// The audit log.
#[derive(Subcommand)]
pub enum Log {
    /// Count the tree anew from the entries, and compare it with every checkpoint.
    Check(Check),
    /// Print the entries' canonical bytes, one entry a line, in the order of the tree.
    Export(Which),
    /// Print the key that verifiers of a tenant's checkpoints are given.
    Key(Which),
}

/// What is compared.
#[derive(Args)]
pub struct Check {
    /// One tenant; all without it.
    #[arg(long)]
    tenant: Option<String>,
    /// A checkpoint that was kept outside this installation; may be given several times.
    #[arg(long, requires = "tenant")]
    kept: Vec<PathBuf>,
}

/// A tenant.
#[derive(Args)]
pub struct Which {
    /// Its name in its addresses.
    #[arg(long)]
    tenant: String,
}

impl Log {
    /// Does it; `check` ends with 1 where a log is not what a checkpoint says.
    pub async fn run(self, config: &Config) -> Result<ExitCode, Failure> {
        let parts = serve::open(config)?;
        let key = |slug: &str| parts.log.public().named(&origin(&config.public_url, slug));
        match self {
            Self::Check(check) => {
                let slugs = match check.tenant {
                    Some(slug) => vec![slug],
                    None => parts.db.slugs().await?,
                };
                let mut whole = true;
                for slug in slugs {
                    let kept = check.kept.iter().map(|path| read(path, &key(&slug)));
                    let kept = kept.collect::<Result<Vec<_>, _>>()?;
                    let ctx = tenant(&parts.db, &slug).await?;
                    whole &= compare(&parts.db, &ctx, &slug, &kept, &key(&slug)).await?;
                }
                Ok(if whole { ExitCode::SUCCESS } else { ExitCode::FAILURE })
            }
            Self::Export(which) => {
                let ctx = tenant(&parts.db, &which.tenant).await?;
                export(&parts.db, &ctx).await?;
                Ok(ExitCode::SUCCESS)
            }
            Self::Key(which) => {
                tenant(&parts.db, &which.tenant).await?;
                say!("{}", key(&which.tenant));
                Ok(ExitCode::SUCCESS)
            }
        }
    }
}

async fn tenant(db: &Db, slug: &str) -> Result<TenantCtx, Failure> {
    match db.operator(slug).await {
        Err(StorageError::NotFound) => {
            Err(format!("There is no tenant {slug}. `countersign admin tenant list` names them.").into())
        }
        other => Ok(other?),
    }
}

fn read(path: &PathBuf, key: &VerifierKey) -> Result<TreeHead, Failure> {
    let note = std::fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
    let checkpoint = documents::log::open(&note, key).map_err(|error| format!("{}: {error}.", path.display()))?;
    Ok(TreeHead { size: checkpoint.size, root: checkpoint.root })
}

async fn compare(db: &Db, ctx: &TenantCtx, slug: &str, kept: &[TreeHead], key: &VerifierKey) -> Result<bool, Failure> {
    let mut tx = db.tenant(ctx).await?;
    let signed = log::latest(&mut tx).await?;
    let found = match recount(&mut tx, kept).await {
        Ok(found) => found,
        Err(error) => {
            say!("{slug}: BROKEN. {error}");
            return Ok(false);
        }
    };
    say!("{slug}: {} entries, root {}", found.entries.size, hex::encode(found.entries.root));
    let mut whole = true;
    if let Some(head) = found.broken {
        whole = false;
        say!("  BROKEN: the entries are not those of the checkpoint of size {}.", head.size);
    } else {
        say!("  all {} checkpoints are those of the entries", found.compared);
    }
    if !found.nodes_agree {
        whole = false;
        say!("  BROKEN: the stored tree is not that of the entries.");
    }
    if let Some(Err(error)) = signed.map(|kept| documents::log::open(&kept.note, key)) {
        whole = false;
        say!("  BROKEN: the newest checkpoint: {error}.");
    }
    Ok(whole)
}

async fn export(db: &Db, ctx: &TenantCtx) -> Result<(), Failure> {
    let mut tx = db.tenant(ctx).await?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut place = 0;
    loop {
        let leaves = log::leaves(&mut tx, place).await?;
        if leaves.is_empty() {
            return Ok(out.flush()?);
        }
        for leaf in leaves {
            place += 1;
            out.write_all(&leaf.bytes())?;
            out.write_all(b"\n")?;
        }
    }
}
