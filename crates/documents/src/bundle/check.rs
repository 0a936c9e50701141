//! Checking a bundle with nothing but itself, and what the reader knows from elsewhere: whose seal and whose log it is.

use sha2::{Digest, Sha256};

use super::container::{File, read};
use super::make::sums;
use super::manifest::{FORM, Manifest, path};
use super::{check_later, check_log, check_papers};
use crate::log::VerifierKey;
use crate::seal::Fingerprint;
use crate::verify::{Attached, Contents, Verdict, report};

/// What the reader knows from elsewhere.
#[derive(Clone, Debug, Default)]
pub struct Expected {
    /// The certificates whose seal is expected; empty for not known.
    pub certificates: Vec<Fingerprint>,
    /// The key of the log.
    pub log_key: Option<VerifierKey>,
}

/// What became of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was checked, and is as it should be.
    Holds,
    /// It was checked, and is not.
    Fails,
    /// Nobody could check it, or it cannot be checked; the sentence says which.
    NotChecked,
}

/// One check, in an English sentence for the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What became of it.
    pub outcome: Outcome,
    /// What was checked.
    pub said: String,
}

/// Everything that was checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What the bundle says it is; empty where it could not be read.
    pub reference: String,
    /// The checks, in order.
    pub findings: Vec<Finding>,
    /// Nobody said whose seal is expected, or whose log.
    pub anonymous: bool,
}

impl Report {
    /// What all of it comes to. `NotChecked` where all is consistent and nobody said whose it should be.
    pub fn outcome(&self) -> Outcome {
        if self.findings.iter().any(|finding| finding.outcome == Outcome::Fails) {
            Outcome::Fails
        } else if self.anonymous {
            Outcome::NotChecked
        } else {
            Outcome::Holds
        }
    }

    pub(super) fn holds(&mut self, said: impl Into<String>) {
        self.findings.push(Finding { outcome: Outcome::Holds, said: said.into() });
    }

    pub(super) fn fails(&mut self, said: impl Into<String>) {
        self.findings.push(Finding { outcome: Outcome::Fails, said: said.into() });
    }

    pub(super) fn open(&mut self, said: impl Into<String>) {
        self.findings.push(Finding { outcome: Outcome::NotChecked, said: said.into() });
    }
}

/// A bundle that was read.
pub(super) struct Bundle {
    pub manifest: Manifest,
    pub files: Vec<File>,
}

impl Bundle {
    /// A file's bytes.
    pub fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.iter().find(|file| file.path == path).map(|file| file.bytes.as_slice())
    }

    /// A file's text; empty where there is none.
    pub fn text(&self, path: &str) -> &str {
        self.file(path).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// The files under a folder.
    pub fn under(&self, folder: &str) -> impl Iterator<Item = &File> {
        self.files.iter().filter(move |file| file.path.starts_with(folder))
    }
}

/// Checks a bundle. It needs no database, no network, and writes nothing.
///
/// Takes time in proportion to the bundle's length.
pub fn check(zip: &[u8], expected: &Expected) -> Report {
    let mut report = Report::default();
    let files = match read(zip) {
        Ok(files) => files,
        Err(error) => {
            report.fails(format!("The bundle cannot be read: {error}."));
            return report;
        }
    };
    let manifest = files.iter().find(|file| file.path == path::MANIFEST);
    let Some(manifest) = manifest.and_then(|file| serde_json::from_slice::<Manifest>(&file.bytes).ok()) else {
        let is_export = files.iter().any(|file| file.path.starts_with("agreements/"));
        report.fails(match is_export {
            true => {
                "It is no bundle of one agreement, but an export: unpack it, and check each bundle under agreements/."
            }
            false => "It has no manifest.json of a bundle.",
        });
        return report;
    };
    if manifest.form != FORM {
        report.fails(format!("It is a bundle of form {}, which this version does not know.", manifest.form));
        return report;
    }
    report.reference.clone_from(&manifest.reference);
    let bundle = Bundle { manifest, files };
    hashes(&bundle, &mut report);
    let sealed = documents(&bundle, expected, &mut report);
    let attached = sealed.iter().find_map(|(path, contents)| match contents {
        Contents::Read(attached) if path == path::AGREEMENT => Some(attached.as_ref()),
        _ => None,
    });
    match attached {
        Some(attached) => {
            terms(&bundle, attached, &mut report);
            check_later::check(&bundle, attached, &sealed, &mut report);
        }
        None if bundle.file(path::AGREEMENT).is_none() => report.fails("agreement.pdf is missing."),
        None => {
            report.fails("agreement.pdf holds no evidence that can be read, so nothing can be compared with it.");
        }
    }
    let proven = check_log::check(&bundle, attached, expected, &mut report);
    check_papers::check(&bundle, &proven, &mut report);
    if bundle.under("mails/").next().is_some() {
        report.open("That the mails went out as shown, and what the servers answered: for that there is the sender's word alone.");
    }
    report.open("That what was written down is true, and that everything was: no proof can show that.");
    report
}

/// Every file is there, unaltered, and no other.
fn hashes(bundle: &Bundle, report: &mut Report) {
    let listed = &bundle.manifest.files;
    let mut whole = true;
    for expected in listed {
        match bundle.file(&expected.path) {
            None => {
                whole = false;
                report.fails(format!("{} is missing.", expected.path));
            }
            Some(bytes) if hex::encode(Sha256::digest(bytes)) != expected.sha256 => {
                whole = false;
                report.fails(format!("{} is not the file that the manifest lists.", expected.path));
            }
            Some(_) => {}
        }
    }
    for file in &bundle.files {
        let known = [path::MANIFEST, path::SUMS].contains(&file.path.as_str());
        if !known && listed.iter().all(|listed| listed.path != file.path) {
            whole = false;
            report.fails(format!("{} is no part of the bundle.", file.path));
        }
    }
    // In any order: whoever packs the files anew keeps none.
    if in_order(bundle.text(path::SUMS)) != in_order(&sums(&bundle.files)) {
        whole = false;
        report.fails("SHA256SUMS does not list these files.");
    }
    if whole {
        report.holds(format!("All {} files are those that the manifest lists.", listed.len()));
    }
}

fn in_order(lines: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = lines.lines().collect();
    lines.sort_unstable();
    lines
}

/// Every sealed document. Answers what is attached to those whose seal is good, by their paths.
fn documents(bundle: &Bundle, expected: &Expected, to: &mut Report) -> Vec<(String, Contents)> {
    let mut sealed = Vec::new();
    if expected.certificates.is_empty() {
        to.anonymous = true;
        to.open("Whose seal it is: no certificate was named (--certificate).");
    }
    for file in bundle.files.iter().filter(|file| file.path.ends_with(".pdf")) {
        let mut known = report(&file.bytes, &expected.certificates);
        if let Verdict::SealedByOther(facts) = &known.verdict
            && expected.certificates.is_empty()
        {
            // Without a name to expect: unaltered since somebody sealed it.
            known = report(&file.bytes, &[facts.fingerprint]);
        }
        match (&known.verdict, known.contents) {
            (Verdict::SealedByUs(facts), contents) => {
                to.holds(format!(
                    "{} is unchanged to the byte since it was sealed at {}; its certificate names {} (SHA-256 {}).",
                    file.path, facts.sealed_at, facts.owner.organisation, facts.fingerprint
                ));
                sealed.push((file.path.clone(), contents));
            }
            (Verdict::SealedByOther(facts), _) => to.fails(format!(
                "{} bears the seal of another certificate than the expected one: SHA-256 {}.",
                file.path, facts.fingerprint
            )),
            (Verdict::Altered(_), _) => to.fails(format!("{} is not what was sealed.", file.path)),
            _ => to.fails(format!("{} bears no seal of ours.", file.path)),
        }
    }
    sealed
}

/// Text and terms are those that were signed.
fn terms(bundle: &Bundle, attached: &Attached, report: &mut Report) {
    let evidence = &attached.evidence;
    if evidence.reference != bundle.manifest.reference {
        report.fails(format!("agreement.pdf is another agreement: {}.", evidence.reference));
    }
    for (path, hashed) in [(path::TEXT, &attached.text), (path::TERMS, &attached.terms)] {
        let beside = bundle.file(path).map(|bytes| hex::encode(Sha256::digest(bytes)));
        if hashed.holds() && beside.as_ref() == Some(&hashed.stated) {
            report.holds(format!("{path} is what both parties signed: SHA-256 {}.", hashed.stated));
        } else {
            report.fails(format!("{path} is not what both parties signed."));
        }
    }
    for signature in &evidence.signatures {
        report.holds(format!(
            "Signed by {}, {}, for {}, at {}.",
            signature.name, signature.role, signature.organisation, signature.at
        ));
    }
}
