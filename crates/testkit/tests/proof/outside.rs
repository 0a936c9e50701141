//! The verifier that we did not write: `aics-tlog`, called by `e2e/validators/log_check.py`.

use std::path::PathBuf;
use std::process::Command;

use testkit::TestApp;

use crate::{grown, key, leaves, text};

/// Somebody outside, with a folder of their own.
pub struct Outsider {
    folder: PathBuf,
    key: String,
}

impl Outsider {
    pub fn new(app: &TestApp) -> Self {
        let folder = std::env::temp_dir().join(format!("countersign-outsider-{}", app.databases.main));
        std::fs::create_dir_all(&folder).unwrap();
        Self { folder, key: key(app).to_string() }
    }

    pub fn keep(&self, name: &str, content: &[u8]) -> String {
        let path = self.folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// Fetches the newest head, the proof from the kept one to it, and where they are handed out the entries.
    pub async fn check(&self, app: &TestApp, kept: &str, with_entries: bool) -> (bool, String) {
        let size = kept.lines().nth(1).unwrap();
        let fetched = [text(app, "checkpoint").await, text(app, &format!("consistency?from={size}")).await];
        let [new, proof] = fetched.map(Option::unwrap_or_default);
        let mut files = vec![self.key.clone(), self.keep("kept", kept.as_bytes())];
        files.extend([self.keep("new", new.as_bytes()), self.keep("proof", proof.as_bytes())]);
        if with_entries {
            let lines: Vec<u8> =
                leaves(app).await.iter().flat_map(|leaf| [leaf.bytes(), b"\n".to_vec()].concat()).collect();
            files.push(self.keep("entries.jsonl", &lines));
        }
        let script = format!("{}/../../e2e/validators/log_check.py", env!("CARGO_MANIFEST_DIR"));
        python(&[vec![script], files].concat())
    }
}

impl Drop for Outsider {
    fn drop(&mut self) {
        // A folder that stays harms nobody.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn python(arguments: &[String]) -> (bool, String) {
    let run = Command::new("python3").arg("-B").args(arguments).output().unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert!(!said.contains("ModuleNotFoundError"), "e2e/validators is not installed; run ./test documents");
    assert!(!said.contains("Traceback"), "{said}");
    (run.status.success(), said)
}

#[tokio::test]
#[ignore = "needs the Python validators; ./test documents runs it"]
async fn others_accept_honest_growth_and_erased_details() {
    let app = TestApp::start().await;
    let outsider = Outsider::new(&app);
    let kept = grown(&app, 290).await;
    app.signed(app.tenant(0), "Læsø Kommune").await;
    grown(&app, 40).await;
    let (holds, said) = outsider.check(&app, &kept, true).await;
    assert!(holds && said.starts_with("holds: "), "{said}");

    let mut superuser = app.databases.superuser().await;
    let gone = sqlx::query("DELETE FROM audit_detail").execute(&mut superuser).await.unwrap();
    assert!(gone.rows_affected() > 300);
    grown(&app, 1).await;
    let (holds, said) = outsider.check(&app, &kept, true).await;
    assert!(holds, "{said}");

    // The same from tiles, by its own command.
    let new = text(&app, "checkpoint").await.unwrap();
    let size: u64 = new.lines().nth(1).unwrap().parse().unwrap();
    assert!((257..512).contains(&size));
    let mut browser = app.browser();
    for tile in ["tile/0/000".to_owned(), format!("tile/0/001.p/{}", size - 256), "tile/1/000.p/1".to_owned()] {
        let bytes = browser.get(&format!("/t/fjeld/en/log/{tile}")).await.expect(http::StatusCode::OK).body;
        outsider.keep(&format!("log/{tile}"), &bytes);
    }
    outsider.keep("log/checkpoint", new.as_bytes());
    let tiles = outsider.folder.join("log").to_str().unwrap().to_owned();
    let (key, old) =
        (outsider.keep("keys", format!("log {}\n", outsider.key).as_bytes()), outsider.keep("old", kept.as_bytes()));
    let command =
        ["-m", "aics_tlog", "verify-consistency", "--tiles", &tiles, "--vkey-file", &key, "--old-checkpoint", &old];
    let (holds, said) = python(&command.map(str::to_owned));
    assert!(holds, "{said}");
    app.finish().await;
}
