//! The log's part of a bundle: checkpoint, entries, proofs, and what entries say.

use std::collections::{BTreeMap, BTreeSet};

use domain::log::{Checkpoint, Leaf, commitment, leaf_hash, verify_consistency, verify_inclusion};
use serde_json::Value;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::check::{Bundle, Expected, Report};
use super::manifest::{Told, path};
use crate::evidence::{Evidence, LogState};
use crate::log::{VerifierKey, consistency_text, open, read_consistency, read_inclusion};
use crate::verify::Attached;

/// What stands in the log beyond doubt.
#[derive(Default)]
pub(super) struct Proven {
    /// The entries, in the order of the log.
    pub leaves: Vec<Leaf>,
    /// What they say, by their ids, where that is told and is what they committed to.
    pub told: BTreeMap<Uuid, Value>,
}

pub(super) fn check(bundle: &Bundle, attached: Option<&Attached>, expected: &Expected, report: &mut Report) -> Proven {
    let evidence = attached.map(|attached| &attached.evidence);
    let sealed = evidence.and_then(|evidence| evidence.log.as_ref());
    let Some(key) = key(bundle, sealed, expected, report) else { return Proven::default() };
    let note = bundle.text(path::CHECKPOINT);
    let head = match open(note, &key) {
        Ok(head) if head.origin == bundle.manifest.log => head,
        Ok(head) => {
            report.fails(format!("The checkpoint is of another log: {}.", head.origin));
            return Proven::default();
        }
        Err(error) => {
            report.fails(format!("log/checkpoint: {error}."));
            return Proven::default();
        }
    };
    report.holds(format!("The checkpoint of {} over {} entries is signed by the key {key}.", head.origin, head.size));
    if let Some(sealed) = sealed {
        since_sealing(bundle, sealed, &key, &head, note, report);
    } else if evidence.is_some() {
        report.open("agreement.pdf names no checkpoint: it was sealed before they were printed.");
    }
    let leaves = entries(bundle, &head, note, report);
    let told = told(bundle, &leaves, report);
    if let Some(evidence) = evidence {
        events(bundle, evidence, &leaves, report);
    }
    if bundle.manifest.younger_entries > 0 {
        report.open(format!(
            "{} newer entries: they are younger than the checkpoint, and a bundle made later has them.",
            bundle.manifest.younger_entries
        ));
    }
    Proven { leaves, told }
}

/// The key that was given; without one, the key in the bundle, which the sealed agreement may vouch for.
fn key(bundle: &Bundle, sealed: Option<&LogState>, expected: &Expected, report: &mut Report) -> Option<VerifierKey> {
    let Ok(own) = bundle.text(path::KEY).parse::<VerifierKey>() else {
        report.fails("log/key is not the key of a log.");
        return None;
    };
    if let Some(known) = &expected.log_key {
        if *known != own {
            report.fails(format!("The bundle's log has another key than the expected one: {own}."));
            return None;
        }
    } else if sealed.is_some_and(|sealed| sealed.key == own.to_string()) {
        report.holds("The key of the log is the one that the sealed agreement names.");
    } else {
        report.anonymous = true;
        report.open("Whose log it is: no key was named (--log-key), and the sealed agreement names none.");
    }
    Some(own)
}

/// The log only grew since the agreement was sealed.
fn since_sealing(
    bundle: &Bundle,
    sealed: &LogState,
    key: &VerifierKey,
    head: &Checkpoint,
    note: &str,
    report: &mut Report,
) {
    let then = match open(&sealed.checkpoint, key) {
        Ok(then) => then,
        Err(error) => return report.fails(format!("The checkpoint in agreement.pdf: {error}.")),
    };
    let text = bundle.text(path::CONSISTENCY);
    let proof = match read_consistency(text) {
        Some((old, proof)) if old == then.size && consistency_text(old, &proof, note) == text => proof,
        _ if then == *head => Vec::new(),
        _ => return report.fails("There is no proof that the log only grew since the agreement was sealed."),
    };
    if verify_consistency(then.size, head.size, &then.root, &head.root, &proof) {
        report.holds(format!(
            "The log only grew since the agreement was sealed: {} entries then, {} now.",
            then.size, head.size
        ));
    } else {
        report.fails("The log is not the one that the sealed agreement names: it was rewritten since.");
    }
}

/// Each entry is about this agreement and stands in the log. Answers those.
fn entries(bundle: &Bundle, head: &Checkpoint, note: &str, report: &mut Report) -> Vec<Leaf> {
    let (mut leaves, mut places, mut bad) = (Vec::new(), Vec::new(), 0);
    let mut proofs = BTreeSet::new();
    for (number, line) in bundle.text(path::ENTRIES).lines().enumerate() {
        let Some(leaf) = Leaf::read(line.as_bytes()) else {
            bad += 1;
            report.fails(format!("Entry {} is not in the form of an entry.", number + 1));
            continue;
        };
        let proof = path::proof(leaf.id);
        let found = read_inclusion(bundle.text(&proof)).filter(|(index, hashes, beside)| {
            *beside == note && verify_inclusion(&leaf_hash(line.as_bytes()), *index, head.size, hashes, &head.root)
        });
        match found {
            None => {
                bad += 1;
                report.fails(format!(
                    "Entry {} ({}) is not in the log: {proof} does not prove it.",
                    leaf.id, leaf.action
                ));
            }
            Some(_) if !bundle.manifest.subjects.contains(&leaf.subject_id) => {
                bad += 1;
                report
                    .fails(format!("Entry {} ({}) is about something else than this agreement.", leaf.id, leaf.action));
            }
            Some((index, ..)) => {
                places.push(index);
                leaves.push(leaf);
            }
        }
        proofs.insert(proof);
    }
    for file in bundle.under("log/proofs/").filter(|file| !proofs.contains(&file.path)) {
        bad += 1;
        report.fails(format!("{} proves an entry that is not in {}.", file.path, path::ENTRIES));
    }
    if leaves.is_empty() {
        report.fails("There is no entry of the log about this agreement.");
    } else if !places.is_sorted_by(|a, b| a < b) {
        report.fails("The entries do not stand in the order of the log.");
    } else if bad == 0 {
        report.holds(format!("All {} entries about this agreement stand in the log.", leaves.len()));
    }
    leaves
}

/// What entries say is what they committed to. Answers that.
fn told(bundle: &Bundle, leaves: &[Leaf], report: &mut Report) -> BTreeMap<Uuid, Value> {
    let committed: BTreeMap<Uuid, _> = leaves.iter().map(|leaf| (leaf.id, leaf.commitment)).collect();
    let (mut good, mut bad) = (BTreeMap::new(), false);
    for line in bundle.text(path::DETAILS).lines() {
        let told: Option<Told> = serde_json::from_str(line).ok();
        let opened = told.and_then(|told| {
            let mut salt = [0; 32];
            hex::decode_to_slice(&told.salt, &mut salt).ok()?;
            Some((told.id, commitment(&salt, told.detail.as_bytes()), told.detail))
        });
        match opened {
            Some((id, found, detail)) if committed.get(&id) == Some(&found) => {
                good.insert(id, serde_json::from_str(&detail).unwrap_or_default());
            }
            Some((id, ..)) => {
                bad = true;
                report.fails(format!("What is told of entry {id} is not what was committed to."));
            }
            None => {
                bad = true;
                report.fails("log/details.jsonl has a line that cannot be read.");
            }
        }
    }
    if !good.is_empty() && !bad {
        report.holds(format!("What {} of them say is what they committed to.", good.len()));
    }
    if good.len() < leaves.len() {
        report.open(format!(
            "What {} entries say: it is erased, or an affair of one party's own house. That they stand in the log is shown.",
            leaves.len() - good.len()
        ));
    }
    good
}

/// The log tells of the signatures and of the sealed file.
fn events(bundle: &Bundle, evidence: &Evidence, leaves: &[Leaf], report: &mut Report) {
    for signature in &evidence.signatures {
        let acts = ["agreement.sign", "agreement.approve"];
        if !leaves.iter().any(|leaf| leaf.at == signature.at && acts.contains(&leaf.action.as_str())) {
            report.fails(format!("The log has no entry of the signature at {}.", signature.at));
        }
    }
    let pdf = bundle.file(path::AGREEMENT).map(|bytes| hex::encode(Sha256::digest(bytes))).unwrap_or_default();
    // The commitments were compared above: what is told is what was written when the file was sealed.
    if bundle.text(path::DETAILS).contains(&pdf) {
        report.holds("The log tells of both signatures at the times in agreement.pdf, and of this very file.");
    } else {
        report.open("That the log tells of this very file: what its entry says is not in the bundle.");
    }
}
