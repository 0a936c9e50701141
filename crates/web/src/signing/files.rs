//! Documents to take home: the sealed one, what was signed, and a draft to show to others before signing.

use std::sync::Arc;

use axum::body::Body;
use axum::response::Response;
use documents::typeset::{Paper, State, TermRow};
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use i18n::Locale;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use storage::{agreements, blobs, templates};
use tokio::sync::Semaphore;

use super::offer::offer;
use super::own::Own;
use crate::{Error, Result, contract};

/// Drafts that are typeset at once: each takes a processor for a moment, and signing must not wait for them.
static TYPESETTING: Semaphore = Semaphore::const_new(2);

/// RFC 8187, `attr-char`.
const NOT_PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_');

/// The sealed document.
pub async fn document(mut own: Own) -> Result<Response> {
    let sha256 = own.agreement.pdf_sha256.clone().ok_or(Error::NotFound)?;
    let bytes = blobs::get(&mut own.contact.tx, Some(own.agreement.controller), &sha256).await?;
    attachment(&name(&own, "signing-file-agreement", "pdf"), "application/pdf", bytes)
}

/// The text that was signed, to the letter.
pub async fn signed(mut own: Own) -> Result<Response> {
    let text = agreements::signed_text(&mut own.contact.tx, &own.agreement).await?;
    attachment(&name(&own, "signing-file-signed", "txt"), "text/plain; charset=utf-8", text.into_bytes())
}

/// The agreement with what was given so far, marked as a draft.
pub async fn preview(mut own: Own) -> Result<Response> {
    if !own.agreement.state.is_editable() {
        return Err(Error::NotFound);
    }
    let version = templates::one(&mut own.contact.tx, own.agreement.version).await?;
    let text = offer(&own, &version)?.text;
    let locale = Locale::new(text.language);
    let published = version.published_at.map(|at| own.day(at)).unwrap_or_else(|| own.today());
    let edition = [("number", i64::from(version.number).into()), ("date", published.into())];
    let paper = Paper {
        amendment: None,
        id: own.agreement.reference.clone(),
        version: locale.text_with("public-edition", &edition).into_owned(),
        title: version.name.clone(),
        at: own.contact.tx.now(),
        subprocessors: version.said_in(text.language).subprocessors,
        text,
        terms: contract::term_rows(locale, &own.agreement.terms)
            .into_iter()
            .map(|(name, value, clause)| TermRow { name, value, clause })
            .collect(),
        state: State::Draft,
    };
    let name = name(&own, "signing-file-draft", "pdf");
    let typesetter = Arc::clone(&own.contact.visit.app.typesetter);
    // No transaction waits for the typesetter.
    drop(own);
    let _place = TYPESETTING.acquire().await.map_err(Error::internal)?;
    let pdf = tokio::task::spawn_blocking(move || typesetter.pdf(&paper)).await.map_err(Error::internal)?;
    attachment(&name, "application/pdf", pdf.map_err(Error::internal)?)
}

/// "Data processing agreement K7QM-2XPD.pdf", in the language of the agreement.
fn name(own: &Own, key: &str, kind: &str) -> String {
    format!("{} {}.{kind}", Locale::new(own.agreement.language).text(key), own.agreement.reference)
}

/// A file to be kept, under its name (RFC 6266): in ASCII for old browsers, and as it is.
pub(crate) fn attachment(name: &str, kind: &'static str, bytes: Vec<u8>) -> Result<Response> {
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || " .-_".contains(c) { c } else { '_' }).collect();
    let exact = utf8_percent_encode(name, NOT_PLAIN);
    Response::builder()
        .header(CONTENT_TYPE, kind)
        .header(CONTENT_DISPOSITION, format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{exact}"))
        .body(Body::from(bytes))
        .map_err(Error::internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_its_name_in_ascii_and_as_it_is() {
        let response = attachment("Avtale på \"norsk\"\r\n K7QM.pdf", "application/pdf", Vec::new()).unwrap();
        let header = response.headers()[CONTENT_DISPOSITION].to_str().unwrap();
        assert_eq!(
            header,
            "attachment; filename=\"Avtale p_ _norsk___ K7QM.pdf\"; \
             filename*=UTF-8''Avtale%20p%C3%A5%20%22norsk%22%0D%0A%20K7QM.pdf"
        );
    }
}
