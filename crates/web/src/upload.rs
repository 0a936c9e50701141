//! Forms that carry a file. A file that is too large is read to its end and thrown away as it comes, so that the reader
//! gets our page with the reason beside the field, and not a broken connection.

use axum::extract::multipart::Field;
use axum::extract::{FromRequest, Multipart, Request};
use sha2::{Digest, Sha256};

use crate::forms::Fields;
use crate::{App, Error, Result};

/// A form with at most one file.
#[derive(Clone, Debug, Default)]
pub struct Upload {
    /// Its fields that are no files, and one `file` with the SHA-256 of the file, so that the form counts once for
    /// each content.
    pub fields: Fields,
    /// The file; none where the reader chose none.
    pub file: Option<File>,
    /// A field was longer than allowed and is cut off.
    pub cut: bool,
}

/// A file as it was sent.
#[derive(Clone, Debug, Default)]
pub struct File {
    /// What its owner calls it.
    pub name: String,
    /// Its content; none where it is longer than allowed.
    pub bytes: Option<Vec<u8>>,
}

impl Upload {
    /// Reads a form whose file and fields have at most so many bytes each.
    ///
    /// # Errors
    /// [`Error::TooLarge`] where even the room for throwing away is used up; [`Error::BadRequest`] where this is no
    /// such form.
    pub async fn read(request: Request, app: &App, most: usize) -> Result<Self> {
        let mut form = Multipart::from_request(request, app).await.map_err(|_| unreadable())?;
        let mut upload = Self::default();
        while let Some(mut field) = form.next_field().await? {
            let Some(name) = field.name().map(str::to_owned) else { continue };
            let file = field.file_name().map(str::to_owned);
            let (bytes, whole) = content(&mut field, most).await?;
            match file {
                None => {
                    upload.cut |= !whole;
                    // Our pages say UTF-8; a stand-in for what is not would change somebody's words without a word. Cut
                    // off, the end may be half a character.
                    let text = match String::from_utf8(bytes) {
                        Ok(text) => text,
                        Err(_) if whole => return Err(unreadable()),
                        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
                    };
                    upload.fields.0.push((name, text));
                }
                // Browsers send an empty part for a field in which nothing was chosen.
                Some(file) if file.is_empty() && bytes.is_empty() => {}
                Some(file) => {
                    upload.fields.0.push((name, hex::encode(Sha256::digest(&bytes))));
                    upload.file = Some(File { name: file, bytes: whole.then_some(bytes) });
                }
            }
        }
        Ok(upload)
    }
}

/// The content up to `most` bytes, and whether that is all of it.
async fn content(field: &mut Field<'_>, most: usize) -> Result<(Vec<u8>, bool)> {
    let mut bytes = Vec::new();
    let mut whole = true;
    while let Some(chunk) = field.chunk().await? {
        whole &= bytes.len() + chunk.len() <= most;
        if whole {
            bytes.extend_from_slice(&chunk);
        }
    }
    Ok((bytes, whole))
}

fn unreadable() -> Error {
    Error::BadRequest(domain::message::Message::new("error-bad-request-body"))
}
