//! The typefaces: those inside the program, and those of a directory for scripts that these do not cover.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo};
use typst::utils::LazyHash;

/// A directory of typefaces cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("cannot read the typefaces in {path}")]
pub struct FontsError {
    path: PathBuf,
    source: std::io::Error,
}

/// All typefaces by their index in the book. Those of a directory are read when a text first needs them.
pub(super) struct Fonts {
    book: LazyHash<FontBook>,
    slots: Vec<Slot>,
}

struct Slot {
    source: Source,
    font: OnceLock<Option<Font>>,
}

enum Source {
    Embedded(&'static [u8], u32),
    File(PathBuf, u32),
}

impl Fonts {
    /// The embedded typefaces, then those of the directory and its subdirectories in the order of their paths.
    /// A file there that is no typeface is passed over.
    ///
    /// # Errors
    /// A directory that cannot be listed.
    pub(super) fn load(directory: Option<&Path>) -> Result<Self, FontsError> {
        let mut book = FontBook::new();
        let mut slots = Vec::new();
        let mut push = |info, source| {
            book.push(info);
            slots.push(Slot { source, font: OnceLock::new() });
        };
        for data in typst_assets::fonts() {
            for (index, info) in (0..).zip(FontInfo::iter(data)) {
                push(info, Source::Embedded(data, index));
            }
        }
        let mut files = Vec::new();
        if let Some(directory) = directory {
            list(directory, &mut files)?;
            files.sort();
        }
        for path in files {
            let Ok(data) = std::fs::read(&path) else { continue };
            for (index, info) in (0..).zip(FontInfo::iter(&data)) {
                push(info, Source::File(path.clone(), index));
            }
        }
        Ok(Self { book: LazyHash::new(book), slots })
    }

    pub(super) fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    /// The typeface at an index of the book; none where its file has gone since.
    pub(super) fn font(&self, index: usize) -> Option<Font> {
        let slot = self.slots.get(index)?;
        let font = slot.font.get_or_init(|| match &slot.source {
            Source::Embedded(data, index) => Font::new(Bytes::new(*data), *index),
            Source::File(path, index) => Font::new(Bytes::new(std::fs::read(path).ok()?), *index),
        });
        font.clone()
    }
}

fn list(directory: &Path, files: &mut Vec<PathBuf>) -> Result<(), FontsError> {
    let failed = |source| FontsError { path: directory.to_owned(), source };
    for entry in std::fs::read_dir(directory).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let path = entry.path();
        // A link to a directory is not followed: it could lead in a circle.
        if entry.file_type().map_err(failed)?.is_dir() {
            list(&path, files)?;
        } else if path.extension().is_some_and(|e| e == "ttf" || e == "otf" || e == "ttc" || e == "otc") {
            files.push(path);
        }
    }
    Ok(())
}
