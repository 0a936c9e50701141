//! A PDF as the product makes them: PDF/A-3a and PDF/UA-1 by Typst, with a file attached.

use std::sync::LazyLock;

use chrono::{DateTime, TimeDelta, Utc};
use documents::seal::{SealField, SealKey, SealOwner};
use rand::SeedableRng;
use rand::rngs::StdRng;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// The file attached to the sample.
pub const ATTACHED: &str = r#"{"terms":[{"kind":"breach-notice","hours":24}]}"#;

const TEXT: &str = r#"
#set document(title: "Sample agreement", author: "Hosting Øst A/S", date: datetime(year: 2026, month: 1, day: 2))
#set text(lang: "en")
#set page(numbering: "1 of 1")
#pdf.attach("terms.json", bytes(ATTACHED), relationship: "data", mime-type: "application/json", description: "Terms")
= Sample agreement
The parties agree on the following. #link("https://example.com/terms")[The terms] are attached.
#table(columns: 2, table.header[Term][Value], [Notice of a breach], [24 hours])
"#;

struct Sample {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    source: Source,
}

impl World for Sample {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }
    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }
    fn main(&self) -> FileId {
        self.source.id()
    }
    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() { Ok(self.source.clone()) } else { Err(FileError::AccessDenied) }
    }
    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }
    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The sample, with this many more pages.
pub fn document(pages: usize) -> Vec<u8> {
    let fonts: Vec<Font> = typst_assets::fonts().flat_map(|data| Font::iter(Bytes::new(data))).collect();
    let path = RootedPath::new(VirtualRoot::Project, VirtualPath::new("sample.typ").unwrap());
    let mut text = TEXT.replace("ATTACHED", &format!("{ATTACHED:?}"));
    for page in 0..pages {
        text.push_str(&format!(
            "#pagebreak()\n== Clause {page}\nA paragraph with #link(\"https://example.com\")[a link].\n"
        ));
    }
    let sample = Sample {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        source: Source::new(path.intern(), text),
    };
    let document = typst::compile::<PagedDocument>(&sample).output.expect("the sample compiles");
    let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]).expect("A-3a and UA-1 go together");
    typst_pdf::pdf(&document, &PdfOptions { standards, ..PdfOptions::default() }).expect("the sample becomes a PDF")
}

/// The sample, made once.
pub static DOCUMENT: LazyLock<Vec<u8>> = LazyLock::new(|| document(1));

/// When the samples are sealed.
pub fn at() -> DateTime<Utc> {
    "2026-07-14T12:00:00.5Z".parse().unwrap()
}

/// A key that was made a day before [`at`] and is valid for ten years.
pub fn key(seed: u64) -> SealKey {
    let owner = SealOwner { organisation: "Hosting Øst A/S".to_owned(), country: Some("DK".to_owned()) };
    let mut rng = StdRng::seed_from_u64(seed);
    SealKey::generate(&owner, &mut rng, at() - TimeDelta::days(1), TimeDelta::days(3650)).unwrap()
}

/// What is said about a seal.
pub fn field() -> SealField {
    SealField {
        name: "Seal".to_owned(),
        description: "Electronic seal of Hosting Øst A/S".to_owned(),
        reason: "Sealed when the agreement was approved (once)".to_owned(),
        location: None,
        contact: Some("privacy@example.com".to_owned()),
    }
}
