//! A text as it arrives, pasted or as a file, and what can be wrong with it.

use axum::extract::{FromRequest, FromRequestParts, Request};
use domain::language::Language;
use domain::message::Message;
use http::StatusCode;
use reader::import::{BinaryKind, Encoding, Format, ImportError, Imported, MAX_BYTES, decode, import};
use storage::sessions::SessionKind;

use crate::upload::{File, Upload};
use crate::visit::{Staff, Visit};
use crate::{App, Error, Result};

/// A member of the staff who sends a file. The form is read first: no transaction waits for somebody's line.
pub struct Sent {
    pub staff: Staff,
    pub upload: Upload,
}

impl FromRequest<App> for Sent {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self> {
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, app).await?;
        if visit.session(SessionKind::Staff).is_none() {
            return Err(Error::SignInFirst(visit.to("staff/sign-in")));
        }
        let upload = Upload::read(Request::from_parts(parts.clone(), body), app, MAX_BYTES).await?;
        let staff = Staff::from_request_parts(&mut parts, app).await?;
        Ok(Self { staff, upload })
    }
}

/// Where the text was: the field beside which is said what is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    File,
    Source,
}

impl Field {
    /// The name of the input.
    pub const fn name(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Source => "source",
        }
    }
}

/// A text as it was sent: a file, where one was chosen, or else what was pasted.
#[derive(Clone, Debug)]
pub struct Text {
    pub field: Field,
    format: Format,
    /// None: longer than is read.
    bytes: Option<Vec<u8>>,
}

impl Text {
    /// The text in a form.
    pub fn of(upload: Upload) -> Self {
        let Upload { fields, file, cut } = upload;
        match file {
            Some(File { name, bytes }) => Self { field: Field::File, format: Format::of_file_name(&name), bytes },
            None => {
                let format = if fields.text("format") == "markdown" { Format::Markdown } else { Format::Plain };
                let bytes = (!cut).then(|| fields.text("source").as_bytes().to_vec());
                Self { field: Field::Source, format, bytes }
            }
        }
    }

    /// The source to the letter, and what the importer finds in it. Takes time: call it where blocking is allowed.
    ///
    /// # Errors
    /// [`ImportError`]
    pub fn import(self, language: Language) -> Result<(String, Imported), ImportError> {
        let bytes = self.bytes.ok_or(ImportError::TooLarge { bytes: MAX_BYTES + 1 })?;
        let source = decode(&bytes)?;
        let imported = import(&source, self.format, Some(language))?;
        Ok((source, imported))
    }
}

/// Whether a source looks as if it were Markdown: what the page proposes.
pub fn looks_like_markdown(source: &str) -> bool {
    source.lines().any(|line| line.trim_start_matches('#').starts_with(' ') && line.starts_with('#'))
}

/// What to do about a text that cannot be imported, and the status that says so.
pub fn refusal(error: &ImportError) -> (StatusCode, Message) {
    let message = match error {
        ImportError::Empty => Message::new("import-error-empty"),
        ImportError::Binary(kind) => Message::new(match kind {
            BinaryKind::Pdf => "import-error-pdf",
            BinaryKind::Zip | BinaryKind::OldOffice => "import-error-office",
            BinaryKind::Rtf => "import-error-rtf",
            BinaryKind::Image => "import-error-image",
            BinaryKind::Compressed | BinaryKind::Program | BinaryKind::Unknown => "import-error-binary",
        }),
        ImportError::NotUtf8 { offset, looks_like } => {
            let key = match looks_like {
                Encoding::Utf16Le | Encoding::Utf16Be => "import-error-utf16",
                Encoding::Windows1252 => "import-error-windows",
                Encoding::BrokenUtf8 => "import-error-broken",
            };
            // People count from one.
            Message::new(key).with("place", offset + 1)
        }
        ImportError::TooLarge { .. } => {
            return (
                StatusCode::PAYLOAD_TOO_LARGE,
                Message::new("import-error-too-large").with("most", MAX_BYTES >> 20),
            );
        }
        ImportError::TooManyClauses { found } => Message::new("import-error-too-many").with("found", *found),
        ImportError::TooDeep { line } => Message::new("import-error-too-deep").with("line", *line),
    };
    (StatusCode::UNPROCESSABLE_ENTITY, message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::Fields;

    fn pasted(source: &str, format: &str) -> Text {
        let fields = [("source", source), ("format", format)].map(|(name, value)| (name.to_owned(), value.to_owned()));
        Text::of(Upload { fields: Fields(fields.to_vec()), ..Upload::default() })
    }

    #[test]
    fn a_file_goes_before_what_is_pasted_and_is_read_by_its_name() {
        let mut upload =
            Upload { file: Some(File { name: "A.MD".to_owned(), bytes: Some(b"# T".to_vec()) }), ..Upload::default() };
        upload.fields.0.push(("source".to_owned(), "other".to_owned()));
        let text = Text::of(upload);
        assert_eq!(text.field, Field::File);
        let (source, imported) = text.import(Language::En).unwrap();
        assert_eq!((source.as_str(), imported.text.title.as_str()), ("# T", "T"));
    }

    #[test]
    fn every_refusal_has_its_words() {
        let mut upload = Upload { cut: true, ..Upload::default() };
        assert_eq!(
            refusal(&Text::of(upload.clone()).import(Language::En).unwrap_err()).0,
            StatusCode::PAYLOAD_TOO_LARGE
        );
        upload.cut = false;
        assert_eq!(refusal(&Text::of(upload).import(Language::En).unwrap_err()).1.key, "import-error-empty");
        let many: String = (1..=10_000).map(|number| format!("{number}. Clause {number}\n\n")).collect();
        assert_eq!(refusal(&pasted(&many, "plain").import(Language::En).unwrap_err()).1.key, "import-error-too-many");
    }

    #[test]
    fn markdown_is_told_by_its_headings() {
        assert!(looks_like_markdown("Text\n## 1. Scope\n"));
        assert!(!looks_like_markdown("1. Scope\n#1 of all\n"));
    }
}
