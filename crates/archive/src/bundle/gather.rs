//! Reading what goes into a bundle: short transactions, and none while a PDF is looked into.

use std::collections::{BTreeMap, BTreeSet};

use documents::bundle::{Contents, Entry, File, Log, path};
use documents::evidence::Evidence;
use documents::verify::attachments;
use domain::agreements::Side;
use domain::log::Checkpoint;
use i18n::Locale;
use storage::agreements::{self, Agreement};
use storage::subprocessors::{additions, notices};
use storage::{StorageError, TenantTx, amendments, blobs, endings, log, mails, matters, tenants};
use uuid::Uuid;

use super::{letters, readme};
use crate::{ArchiveError, Source};

type Result<T> = std::result::Result<T, ArchiveError>;

/// What an entry says of these stays in the house of the party that did it; that it was done is shown.
const OWN_HOUSE: [&str; 4] = ["agreement.review", "duty.assign", "leaving.hold", "leaving.keep"];

/// That a party writes something which it has not proposed is not even shown: a bundle is the same for both.
const UNSENT: &str = "amendment.draft";

/// Everything that proves an agreement; none while the log has no checkpoint that covers an entry of it.
///
/// # Errors
/// [`StorageError::NotFound`] for an agreement without a sealed document.
pub async fn gather(from: &Source<'_>, agreement: &Agreement) -> Result<Option<Contents>> {
    let mut tx = from.db.tenant(from.ctx).await?;
    let profile = tenants::profile(&mut tx).await?;
    // The head before the papers, so that each is there of which an entry below it tells.
    let kept = log::latest(&mut tx).await?;
    let mut files = documents(&mut tx, agreement).await?;
    let sent = mails::copies(&mut tx, agreement.id).await?;
    drop(tx);
    let pdf = files.iter().find(|file| file.path == path::AGREEMENT).map(|file| file.bytes.clone());
    let sealed = tokio::task::spawn_blocking(move || pdf.and_then(|pdf| sealed_at(&pdf))).await?;
    files.extend(letters::files(&sent));

    let mut tx = from.db.tenant(from.ctx).await?;
    let subjects = subjects(&mut tx, agreement).await?;
    let Some(kept) = kept else { return Ok(None) };
    let size = kept.head.size;
    let (mut told, younger) = log::entries(&mut tx, &subjects, size).await?;
    told.retain(|entry| entry.leaf.action != UNSENT);
    if told.is_empty() {
        return Ok(None);
    }
    let places: Vec<u64> = told.iter().map(|entry| entry.index).collect();
    let proofs = log::inclusions(&mut tx, &places, size).await?;
    let since_sealing = match sealed.filter(|then| then.size <= size) {
        Some(then) => Some((then.size, log::consistency(&mut tx, then.size, size).await?)),
        None => None,
    };
    drop(tx);
    let entries = told.into_iter().zip(proofs).map(|(entry, proof)| Entry {
        told: entry.told.filter(|_| !OWN_HOUSE.contains(&entry.leaf.action.as_str())),
        leaf: entry.leaf,
        index: entry.index,
        proof,
    });
    let log = Log {
        key: from.log_key.named(from.log_name).to_string(),
        name: from.log_name.to_owned(),
        checkpoint: kept.note,
        entries: entries.collect(),
        younger,
        since_sealing,
    };
    let readme = readme::text(Locale::new(agreement.language), agreement, &profile, &log.name);
    let (reference, language) = (agreement.reference.clone(), agreement.language);
    Ok(Some(Contents { reference, language, subjects, readme, files, log }))
}

/// The agreement, its matters and the notices of changes to sub-processors: the log's entries about these are in the bundle. A bundle is the same for both parties,
/// so that a matter which the controller must not be told of is in neither's.
async fn subjects(tx: &mut TenantTx, agreement: &Agreement) -> Result<Vec<Uuid>> {
    let matters = matters::of_agreement(tx, agreement.id).await?;
    let told = matters.iter().filter(|matter| !matter.state.is_untold()).map(|matter| matter.id.0);
    let notices = notices::of_agreement(tx, agreement.id).await?.into_iter().map(|notice| notice.id.0);
    Ok(std::iter::once(agreement.id.0).chain(told).chain(notices).collect())
}

/// Every document of the agreement. A feature that seals another adds it here, under a folder of its own.
async fn documents(tx: &mut TenantTx, agreement: &Agreement) -> Result<Vec<File>> {
    let sha256 = agreement.pdf_sha256.as_deref().ok_or(StorageError::NotFound)?;
    let pdf = blobs::get(tx, Some(agreement.controller), sha256).await?;
    let text = agreements::signed_text(tx, agreement).await?;
    let mut files = vec![
        File { path: path::AGREEMENT.to_owned(), bytes: pdf },
        File { path: path::TEXT.to_owned(), bytes: text.into_bytes() },
        File { path: path::TERMS.to_owned(), bytes: agreement.terms.canonical_json().into_bytes() },
    ];
    let mut amended = BTreeSet::new();
    for amendment in amendments::of_agreement(tx, Side::Controller, agreement.id).await? {
        if let Some(sha256) = &amendment.pdf_sha256 {
            let bytes = blobs::get(tx, Some(agreement.controller), sha256).await?;
            files.push(File { path: format!("amendments/{}.pdf", amendment.base), bytes });
            amended.insert(amendment.base + 1);
        }
    }
    if let Some(ending) = endings::standing(tx, agreement.id).await? {
        if let Some(sha256) = &ending.certificate_sha256 {
            let bytes = blobs::get(tx, Some(agreement.controller), sha256).await?;
            files.push(File { path: "erasure-certificate.pdf".to_owned(), bytes });
        }
        for statement in endings::statements(tx, ending.id).await? {
            let Some(sha256) = &statement.sha256 else { continue };
            let bytes = blobs::get(tx, Some(agreement.controller), sha256).await?;
            files.push(File { path: format!("erasure-statements/{}.pdf", statement.id), bytes });
        }
    }
    let mut additions: BTreeMap<i32, usize> = BTreeMap::new();
    for paper in additions::papers(tx, agreement.id).await? {
        let Some((number, sha256)) = &paper.made else { continue };
        let bytes = blobs::get(tx, Some(agreement.controller), sha256).await?;
        let nth = additions.entry(*number).and_modify(|nth| *nth += 1).or_insert(1);
        files.push(File { path: format!("additions/{number}-{nth}.pdf"), bytes });
    }
    // What was first signed stands above; later versions follow from amendments, once those are sealed.
    let versions = agreements::versions(tx, agreement.id).await?;
    for version in versions.iter().filter(|version| amended.contains(&version.number)) {
        let folder = format!("versions/{}", version.number);
        let text = agreements::version_text(tx, version).await?;
        files.push(File { path: format!("{folder}/agreement.txt"), bytes: text.into_bytes() });
        files.push(File { path: format!("{folder}/terms.json"), bytes: version.terms.canonical_json().into_bytes() });
    }
    Ok(files)
}

/// The head of the log that a sealed document names. It is what we wrote there; whoever checks the bundle checks it.
fn sealed_at(pdf: &[u8]) -> Option<Checkpoint> {
    let files = attachments(pdf).ok()?;
    let evidence = files.iter().find(|file| file.name == "evidence.json")?;
    let note = Evidence::from_json(&evidence.bytes).ok()?.log?.checkpoint;
    Checkpoint::parse(&format!("{}\n", note.split("\n\n").next()?)).ok()
}
