//! Why a text cannot be imported.

/// Longest source that is read, in bytes (2 MiB): the longest real agreement seen is a fiftieth of it.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;
/// Most clauses, sub-clauses and unnumbered headings together.
pub const MAX_CLAUSES: usize = 5_000;
/// Deepest nesting of clauses, and of points within a list.
pub const MAX_DEPTH: u8 = 10;

/// The source cannot become an agreement. Each case has a sentence of its own for the person who uploaded it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// There is nothing but white space.
    #[error("the source is empty")]
    Empty,
    /// It is a file of another kind; the kind is named where its first bytes give it away.
    #[error("the source is not text: {0}")]
    Binary(BinaryKind),
    /// It is text in another encoding than UTF-8.
    #[error("the source is not UTF-8: byte {offset} does not fit; it looks like {looks_like}")]
    NotUtf8 {
        /// The first byte that is not valid, counted from 0.
        offset: usize,
        /// What it probably is, so that the person knows what to choose when saving it anew.
        looks_like: Encoding,
    },
    /// It is longer than [`MAX_BYTES`].
    #[error("the source has {bytes} bytes, more than {MAX_BYTES}")]
    TooLarge {
        /// Its length.
        bytes: usize,
    },
    /// It has more clauses than [`MAX_CLAUSES`].
    #[error("the source has {found} clauses, more than {MAX_CLAUSES}")]
    TooManyClauses {
        /// How many were found.
        found: usize,
    },
    /// Its clauses or lists are nested deeper than [`MAX_DEPTH`].
    #[error("line {line} is nested deeper than {MAX_DEPTH} levels")]
    TooDeep {
        /// The line of the source, counted from 1.
        line: usize,
    },
}

/// A kind of file that is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BinaryKind {
    /// A PDF.
    Pdf,
    /// A zip archive: Word (`.docx`), OpenDocument and others are such.
    Zip,
    /// A Word file of before 2007, or another compound file.
    OldOffice,
    /// Rich text (`.rtf`): text, but full of commands.
    Rtf,
    /// A picture.
    Image,
    /// A compressed file.
    Compressed,
    /// A program.
    Program,
    /// Something else: it holds bytes that no text has.
    Unknown,
}

impl std::fmt::Display for BinaryKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Pdf => "a PDF",
            Self::Zip => "a Word document or another zip archive",
            Self::OldOffice => "an old Word document",
            Self::Rtf => "rich text",
            Self::Image => "a picture",
            Self::Compressed => "a compressed file",
            Self::Program => "a program",
            Self::Unknown => "it holds bytes that no text has",
        })
    }
}

/// An encoding that a text may have instead of UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// UTF-16, low byte first ("Unicode" in older Windows programs).
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252 or its subset Latin-1 ("ANSI", "Western European").
    Windows1252,
    /// UTF-8 that is cut off or damaged.
    BrokenUtf8,
}

impl std::fmt::Display for Encoding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Utf16Le => "UTF-16 (little-endian)",
            Self::Utf16Be => "UTF-16 (big-endian)",
            Self::Windows1252 => "Windows-1252 or Latin-1",
            Self::BrokenUtf8 => "UTF-8 that is cut off or damaged",
        })
    }
}
