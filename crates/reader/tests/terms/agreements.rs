//! Invented agreements, each beside the terms that it states.

use std::path::Path;

use reader::import::{Format, import};

use crate::expected::{checked, read, score};

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/terms/agreements")
}

fn scored(name: &str) -> crate::expected::Score {
    let file = |ending: &str| std::fs::read_to_string(folder().join(format!("{name}.{ending}"))).unwrap();
    let imported = import(&file("txt"), Format::Plain, None).unwrap();
    let score = score(&checked(&imported), &read(&file("terms")), &[]);
    score.show(name);
    score
}

#[test]
fn all() {
    for name in ["kommune.nb", "clauses.da", "enterprise.en", "sparse.nb", "sparse.en"] {
        let _ = scored(name);
    }
}

#[test]
fn held() {
    for name in ["held_saas.en", "held_host.da"] {
        let _ = scored(name);
    }
}
