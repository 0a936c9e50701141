//! The commands of docs/verify-by-hand.md, run as they stand there.

use std::path::{Path, PathBuf};
use std::process::Command;

use documents::bundle::{File, write};
use sha2::{Digest, Sha256};

use crate::{Sealed, files};

/// The blocks of shell commands, one script.
fn script() -> String {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/verify-by-hand.md");
    let page = std::fs::read_to_string(page).unwrap();
    let blocks: Vec<_> = page.split("```sh\n").skip(1).map(|block| block.split("```").next().unwrap()).collect();
    assert!(blocks.len() >= 7, "{} blocks", blocks.len());
    format!("set -euo pipefail\n{}", blocks.concat())
}

struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that stays harms nobody.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn run(sealed: &Sealed, name: &str, zip: &[u8]) -> (bool, String) {
    let folder = Folder(std::env::temp_dir().join(format!("countersign-{}-{name}", sealed.app.databases.main)));
    std::fs::create_dir_all(&folder.0).unwrap();
    let bundle = folder.0.join("bundle.zip");
    std::fs::write(&bundle, zip).unwrap();
    let run = Command::new("bash")
        .arg("-c")
        .arg(script())
        .current_dir(&folder.0)
        .env("BUNDLE", &bundle)
        .env("FINGERPRINT", sealed.certificate.to_string())
        .env("LOG_KEY", sealed.log_key().to_string())
        .output()
        .unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert!(!said.contains("ModuleNotFoundError"), "e2e/validators is not installed; run ./test documents");
    (run.status.success(), said)
}

#[tokio::test]
#[ignore = "needs the Python validators; ./test documents runs it"]
async fn the_commands_accept_a_bundle_and_refuse_altered_ones() {
    let sealed = Sealed::new().await;
    let zip = sealed.zip().await;
    let (accepted, said) = run(&sealed, "whole", &zip);
    assert!(accepted, "{said}");
    let files = files(&zip);
    let proof = files.iter().find(|file| file.path.ends_with(".tlog-proof")).unwrap().path.clone();
    for path in [
        "agreement.pdf",
        "terms.json",
        "log/checkpoint",
        "log/consistency",
        "log/entries.jsonl",
        "log/details.jsonl",
        &proof,
    ] {
        let mut altered = files.clone();
        let file = altered.iter_mut().find(|file| file.path == path).unwrap();
        // A digit or a letter that stays one, so that the file can still be read.
        let at = (file.bytes.len() / 2..).find(|&at| file.bytes[at].is_ascii_alphanumeric()).unwrap();
        file.bytes[at] = if file.bytes[at] == b'7' { b'8' } else { b'7' };
        let sums: String = altered
            .iter()
            .filter(|file| file.path != "SHA256SUMS")
            .map(|file| format!("{}  {}\n", hex::encode(Sha256::digest(&file.bytes)), file.path))
            .collect();
        let altered: Vec<File> = altered
            .into_iter()
            .map(
                |file| if file.path == "SHA256SUMS" { File { bytes: sums.clone().into_bytes(), ..file } } else { file },
            )
            .collect();
        let (accepted, said) = run(&sealed, "altered", &write(&altered));
        assert!(!accepted, "{path} was altered: {said}");
    }
    sealed.app.finish().await;
}
