//! The last bytes of a sealed PDF, fixed to the byte:
//!
//! ```text
//! …/M(D:20260714120000Z)/ByteRange[0  <start>  <end>  <rest>]/Contents<30820…0000>>>⏎endobj⏎
//! <cross-reference section>
//! startxref⏎<its offset>⏎%%EOF⏎
//! ```
//!
//! The seal is found from the end of the file, by these bytes alone. So a verifier needs no parser of PDF, and no
//! file can be built that this one and a parser understand differently: the bytes between `<` and `>` aside,
//! every byte is under the signature.

use std::ops::Range;

use chrono::{DateTime, NaiveDateTime, Utc};
use sha2::{Digest, Sha256};

/// Bytes kept for the CMS value. A seal takes less than 2 KiB; the rest is room for an RFC 3161 timestamp.
pub(crate) const CONTENTS_LENGTH: usize = 16 * 1024;

/// What follows the `/Contents` up to the cross-reference section.
pub(super) const OBJECT_END: &[u8] = b">>\nendobj\n";

/// What stands in the signature dictionary before anything that varies.
pub(crate) const DICTIONARY_START: &[u8] = b"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached";

const CONTENTS_KEY: &str = "/Contents";
const DATE_FORMAT: &str = "D:%Y%m%d%H%M%SZ";
/// How long [`Frame::head`] is, whatever stands in it.
pub(super) const HEAD_LENGTH: usize = 76;

/// Where the seal is, and the time it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Frame {
    /// The bytes that are not signed: the hexadecimal CMS value with its `<` and `>`.
    pub(crate) gap: Range<usize>,
    /// The value of `/M`, in whole seconds.
    pub(crate) at: DateTime<Utc>,
}

impl Frame {
    /// Finds the seal whose frame ends with the last byte of `pdf`.
    pub(crate) fn find(pdf: &[u8]) -> Option<Frame> {
        let section = xref_offset(pdf)?;
        let gap_end = pdf.get(..section)?.strip_suffix(OBJECT_END)?.len();
        let digits_end = pdf[..gap_end].strip_suffix(b">")?.len();
        let digits = pdf[..digits_end].iter().rev().take_while(|byte| byte.is_ascii_hexdigit()).count();
        let before = pdf[..digits_end - digits].strip_suffix(b"<")?;
        let head_start = before.len().checked_sub(HEAD_LENGTH)?;
        let written = std::str::from_utf8(&before[head_start..]).ok()?;
        let date = written.strip_prefix("/M(")?.split_once(')')?.0;
        let frame =
            Frame { gap: before.len()..gap_end, at: NaiveDateTime::parse_from_str(date, DATE_FORMAT).ok()?.and_utc() };
        (frame.head(pdf.len()) == written).then_some(frame)
    }

    /// The bytes before the gap, for a file of `length` bytes.
    pub(super) fn head(&self, length: usize) -> String {
        let Range { start, end } = self.gap;
        let rest = length.saturating_sub(end);
        let at = self.at.format(DATE_FORMAT);
        format!("/M({at})/ByteRange[0 {start:>10} {end:>10} {rest:>10}]{CONTENTS_KEY}")
    }

    /// The SHA-256 of all that is signed: every byte of the file but the gap.
    pub(crate) fn digest(&self, pdf: &[u8]) -> [u8; 32] {
        let hash = Sha256::new().chain_update(&pdf[..self.gap.start]);
        hash.chain_update(&pdf[self.gap.end..]).finalize().into()
    }

    /// The hexadecimal digits of the CMS value and its padding.
    pub(crate) fn digits<'a>(&self, pdf: &'a [u8]) -> &'a [u8] {
        &pdf[self.gap.start + 1..self.gap.end - 1]
    }
}

/// The last line but one, if the file ends exactly as every file must.
pub(super) fn xref_offset(pdf: &[u8]) -> Option<usize> {
    let line = pdf.strip_suffix(b"\n%%EOF\n")?;
    let digits = line.iter().rev().take(11).take_while(|byte| byte.is_ascii_digit()).count();
    let (before, digits) = line.split_at(line.len() - digits);
    if digits.is_empty() || digits.len() > 10 || digits.starts_with(b"0") || !before.ends_with(b"startxref\n") {
        return None;
    }
    std::str::from_utf8(digits).ok()?.parse().ok()
}
