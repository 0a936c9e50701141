//! Import, terms and findings of the longest document that there is: the real ones beside the project, or our own.

use std::fs;
use std::path::Path;
use std::time::Instant;

use chrono::NaiveDate;
use domain::terms::Key;
use reader::import::{Format, import};
use reader::lint::lint;
use reader::terms::found;

use crate::figure::{Figure, median, note};

/// Not counted.
const WARM_UP: usize = 5;
const RUNS: usize = 50;

pub fn measure() {
    let (name, text) = longest();
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let mut times = Vec::new();
    let mut said = (0, 0);
    for run in 0..WARM_UP + RUNS {
        let began = Instant::now();
        let imported = import(&text, Format::of_file_name(&name), None).unwrap();
        let terms = found(&imported.text);
        let findings = lint(&imported.text, &terms, None, today);
        if run >= WARM_UP {
            times.push(began.elapsed().as_secs_f64() * 1e3);
        }
        said = (Key::all().filter(|key| terms.proposed(*key).is_some()).count(), findings.len());
    }
    let milliseconds = median(&mut times);
    note(&format!(
        "{name}: {} characters, {} terms and {} findings in {milliseconds:.1} ms, median of {RUNS}",
        text.chars().count(),
        said.0,
        said.1
    ));
    Figure::at_most("import, terms and findings of the longest document", milliseconds, 50.0, " ms").print();
}

fn longest() -> (String, String) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let seeds = root.join("../shared/seeds");
    let folder = if seeds.is_dir() {
        seeds
    } else {
        note("the real documents are not there; the longest of our own is read");
        root.join("standard")
    };
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let texts = files.filter(|path| path.extension().is_some_and(|kind| kind == "txt" || kind == "md"));
    let read = |path: std::path::PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        fs::read_to_string(&path).ok().map(|text| (name, text))
    };
    texts.filter_map(read).max_by_key(|(_, text)| text.len()).unwrap()
}
