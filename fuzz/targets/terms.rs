//! Any text as an agreement: its terms and findings are there or not, and what is quoted stands in the text.
#![no_main]

use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use reader::import::{Format, import};
use reader::lint::lint;
use reader::terms::found;

fuzz_target!(|data: &[u8]| {
    let source = String::from_utf8_lossy(data);
    let Ok(imported) = import(&source, Format::Plain, None) else { return };
    let found = found(&imported.text);
    let proposal = found.proposal();
    // A proposal is terms like any others: it has one form, and is read back from it.
    let json = proposal.canonical_json();
    assert_eq!(domain::terms::Terms::from_json(&json).as_ref(), Ok(&proposal));
    let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
    for finding in lint(&imported.text, &found, Some(&proposal), day) {
        assert_eq!(finding.fingerprint().len(), 64);
    }
});
