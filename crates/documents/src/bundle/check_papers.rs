//! Sealed papers that the log tells of: each is here. Whoever leaves one out would have to leave out its entry too.

use domain::log::Leaf;
use sha2::{Digest, Sha256};

use super::check::{Bundle, Report};
use super::check_log::Proven;
use super::manifest::path;

/// A kind of sealed paper.
struct Paper {
    /// The word of the entry about its seal.
    action: &'static str,
    /// Where that entry says its SHA-256.
    hash: &'static str,
    /// How the paths of these papers begin.
    path: &'static str,
    /// What it is, in a sentence.
    called: &'static str,
}

const AMENDMENT: Paper =
    Paper { action: "amendment.sealed", hash: "pdf_sha256", path: "amendments/", called: "an amendment" };

/// The papers without which a bundle is not whole. Interim statements are not among them: a bundle holds the newest of an
/// end that stands.
const PAPERS: [Paper; 4] = [
    Paper { action: "agreement.sealed", hash: "pdf_sha256", path: path::AGREEMENT, called: "the agreement" },
    AMENDMENT,
    Paper {
        action: "ending.certified",
        hash: "certificate_sha256",
        path: "erasure-certificate.pdf",
        called: "a certificate of erasure",
    },
    Paper { action: "addition.sealed", hash: "pdf_sha256", path: "additions/", called: "an addition to an appendix" },
];

pub(super) fn check(bundle: &Bundle, proven: &Proven, report: &mut Report) {
    let known = PAPERS.iter().any(|paper| proven.of(paper.action).next().is_some());
    let missing: Vec<String> = PAPERS.iter().flat_map(|paper| missing(bundle, proven, paper)).collect();
    if known && missing.is_empty() {
        report.holds("Every sealed document that these entries tell of is in the bundle.");
    }
    for said in missing {
        report.fails(said);
    }
    let accepted = proven.of("amendment.accept").count();
    let sealed = proven.of(AMENDMENT.action).count().max(hashes(bundle, AMENDMENT.path).len());
    if accepted > sealed {
        report.open(format!(
            "{} of the accepted amendments: no sealed document is in this bundle. It was not sealed yet, or left out.",
            accepted - sealed
        ));
    }
}

impl Proven {
    fn of(&self, action: &str) -> impl Iterator<Item = &Leaf> {
        self.leaves.iter().filter(move |leaf| leaf.action == action)
    }
}

/// What is said of the papers of a kind that are not here: by their hashes, or by their number where entries keep to
/// themselves what they say.
fn missing(bundle: &Bundle, proven: &Proven, paper: &Paper) -> Vec<String> {
    let mut here = hashes(bundle, paper.path);
    let (mut missing, mut untold) = (Vec::new(), Vec::new());
    for leaf in proven.of(paper.action) {
        match proven.told.get(&leaf.id).and_then(|said| said.get(paper.hash)?.as_str()) {
            None => untold.push(leaf),
            Some(hash) => match here.iter().position(|other| other == hash) {
                Some(at) => drop(here.swap_remove(at)),
                None => missing.push(format!(
                    "The log tells of {} sealed at {} with SHA-256 {hash}, which is not in the bundle.",
                    paper.called, leaf.at
                )),
            },
        }
    }
    missing.extend(
        untold.iter().skip(here.len()).map(|leaf| {
            format!("The log tells of {} sealed at {}, which is not in the bundle.", paper.called, leaf.at)
        }),
    );
    missing
}

fn hashes(bundle: &Bundle, path: &str) -> Vec<String> {
    let papers = bundle.under(path).filter(|file| file.path.ends_with(".pdf"));
    papers.map(|file| hex::encode(Sha256::digest(&file.bytes))).collect()
}

#[cfg(test)]
#[path = "check_papers_tests.rs"]
mod tests;
