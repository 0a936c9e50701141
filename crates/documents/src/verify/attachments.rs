//! The files attached to a PDF.

use std::collections::HashSet;

use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, decode_text_string};
use sha2::{Digest, Sha256};

/// The longest PDF that is opened, in bytes.
const PDF_LIMIT: usize = 64 * 1024 * 1024;
/// The most files that are read.
const FILES_LIMIT: usize = 64;
/// The most nodes of the tree of names that are visited.
const NODES_LIMIT: usize = 256;
/// How long all files together may be, in bytes; also what any one stream may unpack to.
const BYTES_LIMIT: usize = 32 * 1024 * 1024;

/// A file attached to a PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name: what the PDF says, so anything. Not a path to write to.
    pub name: String,
    /// Its media type, as the PDF says.
    pub mime: Option<String>,
    /// What it is, as the PDF says.
    pub description: Option<String>,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl Attachment {
    /// The SHA-256 of the content.
    pub fn sha256(&self) -> [u8; 32] {
        Sha256::digest(&self.bytes).into()
    }
}

/// Why attachments could not be read.
#[derive(Debug, thiserror::Error)]
pub enum AttachmentError {
    /// The file cannot be read as PDF, or what it says of its attachments makes no sense.
    #[error("the attachments cannot be read")]
    Pdf(#[from] lopdf::Error),
    /// The PDF is too long, or has too many attachments, or too large ones.
    #[error("the attachments are too many or too large")]
    TooLarge,
}

/// Reads the files attached to a PDF, in the order of their names in it.
///
/// Bounded in depth, number and size. Still this parses PDF: call it for files whose seal has been found good and
/// ours ([`super::Verdict::SealedByUs`]), not for what strangers send.
///
/// # Errors
/// If the file cannot be read as PDF, or a bound is exceeded. A PDF without attachments has an empty list.
pub fn attachments(pdf: &[u8]) -> Result<Vec<Attachment>, AttachmentError> {
    if pdf.len() > PDF_LIMIT {
        return Err(AttachmentError::TooLarge);
    }
    let options = LoadOptions { strict: true, max_decompressed_size: Some(BYTES_LIMIT), ..LoadOptions::default() };
    let document = Document::load_mem_with_options(pdf, options)?;
    let catalog = document.catalog()?;
    let Some(names) = dictionary_in(&document, catalog, b"Names")? else { return Ok(Vec::new()) };
    let Some(files) = dictionary_in(&document, names, b"EmbeddedFiles")? else { return Ok(Vec::new()) };
    let mut left = BYTES_LIMIT;
    let specifications = leaves(&document, files)?;
    specifications.into_iter().map(|specification| attachment(&document, specification, &mut left)).collect()
}

/// The values in a tree of names (ISO 32000-1, 7.9.6), from the left. Every node is visited once.
fn leaves<'a>(document: &'a Document, root: &'a Dictionary) -> Result<Vec<&'a Dictionary>, AttachmentError> {
    let mut leaves = Vec::new();
    let mut visited: HashSet<ObjectId> = HashSet::new();
    let mut nodes = vec![root];
    let mut count = 0;
    while let Some(node) = nodes.pop() {
        count += 1;
        if count > NODES_LIMIT {
            return Err(AttachmentError::TooLarge);
        }
        if let Some(kids) = array_in(document, node, b"Kids")? {
            for kid in kids.iter().rev() {
                let (id, kid) = document.dereference(kid)?;
                if nodes.len() < NODES_LIMIT && id.is_none_or(|id| visited.insert(id)) {
                    nodes.push(kid.as_dict()?);
                }
            }
        }
        for pair in array_in(document, node, b"Names")?.unwrap_or_default().chunks_exact(2) {
            leaves.push(document.dereference(&pair[1])?.1.as_dict()?);
        }
        if leaves.len() > FILES_LIMIT {
            return Err(AttachmentError::TooLarge);
        }
    }
    Ok(leaves)
}

/// Reads one file specification (ISO 32000-1, 7.11.3) and takes its length off what is `left`.
fn attachment(
    document: &Document,
    specification: &Dictionary,
    left: &mut usize,
) -> Result<Attachment, AttachmentError> {
    let text =
        |key: &[u8]| specification.get_deref(key, document).ok().and_then(|value| decode_text_string(value).ok());
    let embedded = specification.get_deref(b"EF", document)?.as_dict()?;
    let stream = embedded.get_deref(b"UF", document).or_else(|_| embedded.get_deref(b"F", document))?.as_stream()?;
    let bytes = match stream.filters() {
        Ok(filters) if !filters.is_empty() => stream.decompressed_content_with_limit(*left)?,
        _ => stream.content.clone(),
    };
    *left = left.checked_sub(bytes.len()).ok_or(AttachmentError::TooLarge)?;
    let mime = stream.dict.get(b"Subtype").and_then(Object::as_name).ok();
    Ok(Attachment {
        name: text(b"UF").or_else(|| text(b"F")).unwrap_or_default(),
        mime: mime.map(|name| String::from_utf8_lossy(name).into_owned()),
        description: text(b"Desc"),
        bytes,
    })
}

fn dictionary_in<'a>(
    document: &'a Document,
    holder: &'a Dictionary,
    key: &[u8],
) -> Result<Option<&'a Dictionary>, AttachmentError> {
    if holder.has(key) { Ok(Some(holder.get_deref(key, document)?.as_dict()?)) } else { Ok(None) }
}

fn array_in<'a>(
    document: &'a Document,
    holder: &'a Dictionary,
    key: &[u8],
) -> Result<Option<&'a [Object]>, AttachmentError> {
    if holder.has(key) { Ok(Some(holder.get_deref(key, document)?.as_array()?)) } else { Ok(None) }
}
