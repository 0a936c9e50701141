//! Any bytes as an agreement: the importer answers with a text or an error, and a text is what was in the source.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reader::import::{Format, import};

fuzz_target!(|data: &[u8]| {
    let source = String::from_utf8_lossy(data);
    for format in [Format::Plain, Format::Markdown] {
        let Ok(imported) = import(&source, format, None) else { continue };
        // What was read is data that others read: it can be written and read again.
        assert!(imported.text.title.len() <= 4 * source.len() + 64, "a title is no longer than its source");
    }
});
