//! Somebody alters a bundle, and knows how bundles are made: every list of hashes is made anew.

use documents::bundle::{File, Manifest, Outcome, write};
use sha2::{Digest, Sha256};

use crate::{Sealed, files};

/// With every list of hashes made anew.
pub fn listed_anew(mut files: Vec<File>) -> Vec<u8> {
    let sha256 = |file: &File| hex::encode(Sha256::digest(&file.bytes));
    let of = |name: &str, files: &[File]| files.iter().position(|file| file.path == name).unwrap();
    let at = of("manifest.json", &files);
    let mut manifest: Manifest = serde_json::from_slice(&files[at].bytes).unwrap();
    manifest.files.retain(|listed| files.iter().any(|file| file.path == listed.path));
    for listed in &mut manifest.files {
        let file = files.iter().find(|file| file.path == listed.path).unwrap();
        (listed.sha256, listed.bytes) = (sha256(file), file.bytes.len() as u64);
    }
    files[at].bytes = serde_json::to_vec_pretty(&manifest).unwrap();
    let sums = of("SHA256SUMS", &files);
    let others = files.iter().filter(|file| file.path != "SHA256SUMS");
    let lines: String = others.map(|file| format!("{}  {}\n", sha256(file), file.path)).collect();
    files[sums].bytes = lines.into_bytes();
    write(&files)
}

fn changed(files: &[File], path: &str, change: impl FnOnce(&mut Vec<u8>)) -> Vec<File> {
    let mut files = files.to_vec();
    change(&mut files.iter_mut().find(|file| file.path == path).unwrap().bytes);
    files
}

#[tokio::test]
async fn whatever_is_altered_is_found() {
    let sealed = Sealed::new().await;
    let zip = sealed.zip().await;
    let files = files(&zip);
    assert_eq!(sealed.check(&listed_anew(files.clone())).outcome(), Outcome::Holds, "nothing altered yet");
    for file in &files {
        let flip = |bytes: &mut Vec<u8>| match bytes.len() {
            0 => bytes.push(b'x'),
            length => bytes[length / 2] ^= 1,
        };
        let altered = changed(&files, &file.path, flip);
        assert_eq!(sealed.check(&write(&altered)).outcome(), Outcome::Fails, "{} altered", file.path);
        let without: Vec<File> = files.iter().filter(|other| other.path != file.path).cloned().collect();
        assert_eq!(sealed.check(&write(&without)).outcome(), Outcome::Fails, "{} gone", file.path);
        // What is proved by nothing but the lists: words for people, the mails, and a copy of the certificate.
        let unproved = ["README.txt", "manifest.json", "SHA256SUMS", "seal-certificate.pem"]
            .contains(&file.path.as_str())
            || file.path.starts_with("mails/");
        if !unproved {
            let found = sealed.check(&listed_anew(altered));
            assert_eq!(found.outcome(), Outcome::Fails, "{} altered, and listed anew: {found:#?}", file.path);
        }
    }
    let mut more = files.clone();
    more.push(File { path: "log/more".to_owned(), bytes: Vec::new() });
    assert_eq!(sealed.check(&write(&more)).outcome(), Outcome::Fails, "a file too many");
    for length in [0, 1, 21, 1000, zip.len() / 2, zip.len() - 1] {
        let found = sealed.check(&zip[..length]);
        assert_eq!(found.outcome(), Outcome::Fails);
        assert!(found.findings[0].said.starts_with("The bundle cannot be read: "), "{found:?}");
    }
    sealed.app.finish().await;
}

#[tokio::test]
async fn packed_anew_it_is_the_same_and_an_entry_left_out_is_missed() {
    let sealed = Sealed::new().await;
    let files = files(&sealed.zip().await);
    // In another order, and with folders, as programs for ZIP files do.
    let folder = File { path: "log/".to_owned(), bytes: Vec::new() };
    let anew: Vec<File> = std::iter::once(folder).chain(files.iter().rev().cloned()).collect();
    let found = sealed.check(&write(&anew));
    assert_eq!(found.outcome(), Outcome::Holds, "{found:#?}");
    // The entry is dropped, and its proof stays behind.
    let lines =
        |text: &[u8]| String::from_utf8_lossy(text).lines().skip(1).map(|line| format!("{line}\n")).collect::<String>();
    let without = changed(&files, "log/entries.jsonl", |bytes| *bytes = lines(bytes.as_slice()).into_bytes());
    let found = sealed.check(&listed_anew(without));
    assert!(found.findings.iter().any(|finding| finding.said.contains("proves an entry that is not in")), "{found:#?}");
    sealed.app.finish().await;
}

#[tokio::test]
async fn entries_of_another_agreement_do_not_pass() {
    let sealed = Sealed::new().await;
    let other = sealed.app.countersigned(sealed.app.tenant(0), "Fanø Kommune").await;
    sealed.app.worker_sealing(sealed.app.seal_key()).run_due().await;
    let (own, foreign) = (files(&sealed.zip().await), files(&sealed.zip_of(&other).await));
    let is_log = |file: &&File| file.path.starts_with("log/") && file.path != "log/consistency";
    let mixed: Vec<File> =
        own.iter().filter(|file| !is_log(file)).chain(foreign.iter().filter(is_log)).cloned().collect();
    let found = sealed.check(&listed_anew(with_listed(mixed)));
    assert_eq!(found.outcome(), Outcome::Fails);
    let said = |part: &str| found.findings.iter().any(|finding| finding.said.contains(part));
    assert!(said("about something else than this agreement") && said("no entry of the signature"), "{found:#?}");
    sealed.app.finish().await;
}

/// With every file in the manifest, whichever bundle it came from.
pub fn with_listed(mut files: Vec<File>) -> Vec<File> {
    let at = files.iter().position(|file| file.path == "manifest.json").unwrap();
    let mut manifest: Manifest = serde_json::from_slice(&files[at].bytes).unwrap();
    for file in &files {
        let known = ["manifest.json", "SHA256SUMS"].contains(&file.path.as_str());
        if !known && manifest.files.iter().all(|listed| listed.path != file.path) {
            let (path, sha256) = (file.path.clone(), String::new());
            manifest.files.push(documents::bundle::Listed { path, sha256, bytes: 0 });
        }
    }
    files[at].bytes = serde_json::to_vec(&manifest).unwrap();
    files
}
