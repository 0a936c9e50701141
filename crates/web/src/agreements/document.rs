//! The sealed document, to take home.

use axum::response::{IntoResponse, Response};
use domain::permissions::action;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use storage::agreements::Agreement;
use storage::blobs;

use super::act::{self, Which};
use crate::visit::Staff;
use crate::{Error, Result};

/// What may stand unescaped in a parameter of RFC 8187.
const PARAMETER: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

pub async fn get(mut staff: Staff, Which(id): Which) -> Result<Response> {
    staff.permit::<action::ViewAgreements>()?;
    let agreement = act::open(&mut staff, id).await?;
    let sha256 = agreement.pdf_sha256.as_deref().ok_or(Error::NotFound)?;
    let pdf = blobs::get(&mut staff.tx, Some(agreement.controller), sha256).await?;
    let disposition = disposition(&agreement);
    Ok(([(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, disposition)], pdf).into_response())
}

/// The file's name by RFC 6266: the organisation and the reference, and for old programs the reference alone.
fn disposition(agreement: &Agreement) -> String {
    // No paths, and nothing that makes a name read otherwise than it is.
    let odd = |c: char| {
        c.is_control()
            || "/\\:*?\"<>|".contains(c)
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let kept = |c: char| if odd(c) { ' ' } else { c };
    let organisation: String = agreement.controller_name.chars().map(kept).take(80).collect();
    let name = format!("{} {}", organisation.trim(), agreement.reference);
    let name = utf8_percent_encode(name.trim(), PARAMETER).to_string();
    format!("attachment; filename=\"{}.pdf\"; filename*=UTF-8''{name}.pdf", agreement.reference)
}
