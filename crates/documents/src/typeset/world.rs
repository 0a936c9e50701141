//! What a template can see while one paper is set: itself, the paper as JSON, the seal's drawing, and nothing else.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::fonts::Fonts;

/// What can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Template {
    /// An agreement.
    Agreement,
    /// A certificate of erasure.
    Certificate,
    /// A part of the list of sub-processors.
    Subprocessors,
    /// A volume of the record of processing.
    Volume,
}

impl Template {
    const fn name(self) -> &'static str {
        match self {
            Self::Agreement => "document.typ",
            Self::Certificate => "certificate.typ",
            Self::Subprocessors => "subprocessors.typ",
            Self::Volume => "volume.typ",
        }
    }
}

/// The templates' files.
static SOURCES: LazyLock<[Source; 6]> = LazyLock::new(|| {
    [
        ("document.typ", include_str!("../../../../templates/documents/document.typ")),
        ("parts.typ", include_str!("../../../../templates/documents/parts.typ")),
        ("end.typ", include_str!("../../../../templates/documents/end.typ")),
        ("certificate.typ", include_str!("../../../../templates/documents/certificate.typ")),
        ("subprocessors.typ", include_str!("../../../../templates/documents/subprocessors.typ")),
        ("volume.typ", include_str!("../../../../templates/documents/volume.typ")),
    ]
    .map(|(name, text)| Source::new(id(name), text.to_owned()))
});
static SEAL: LazyLock<(FileId, Bytes)> = LazyLock::new(|| {
    (id("seal.svg"), Bytes::new(include_bytes!("../../../../templates/documents/seal.svg").as_slice()))
});
static PAPER: LazyLock<FileId> = LazyLock::new(|| id("paper.json"));
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

fn id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("our file names are valid");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// One paper as the template sees it.
pub(super) struct Desk<'a> {
    fonts: &'a Fonts,
    main: FileId,
    paper: Bytes,
    /// Names and contents of the files that the template attaches.
    attachments: Vec<(FileId, Bytes)>,
}

impl<'a> Desk<'a> {
    pub(super) fn new(fonts: &'a Fonts, template: Template, paper: Vec<u8>, attachments: Vec<(&str, String)>) -> Self {
        let attachments =
            attachments.into_iter().map(|(name, content)| (id(name), Bytes::from_string(content))).collect();
        Self { fonts, main: id(template.name()), paper: Bytes::new(paper), attachments }
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        SOURCES.iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *PAPER {
            return Ok(self.paper.clone());
        }
        std::iter::once(&*SEAL)
            .chain(&self.attachments)
            .find(|(known, _)| *known == id)
            .map(|(_, bytes)| bytes.clone())
            .ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    /// A paper says its own dates; the day on which it is printed is not among them.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_opens_nothing_but_its_own_files() {
        let fonts = Fonts::load(None).expect("no directory");
        let desk = Desk::new(&fonts, Template::Agreement, b"{}".to_vec(), vec![("terms.json", "[]".to_owned())]);
        assert_eq!(desk.file(id("paper.json")).map(|bytes| bytes.len()), Ok(2));
        assert_eq!(desk.file(id("terms.json")).map(|bytes| bytes.len()), Ok(2));
        for other in ["evidence.json", "document.typ", "etc/passwd", "fonts/a.ttf"] {
            assert_eq!(desk.file(id(other)), Err(FileError::AccessDenied), "{other}");
        }
        assert!(desk.source(id("parts.typ")).is_ok());
        assert!(matches!(desk.source(id("other.typ")), Err(FileError::AccessDenied)));
        assert_eq!(desk.today(None), None);
    }
}
