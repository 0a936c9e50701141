//! The electronic seal on a document.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use documents::seal::{self, SealError, SealField};
use documents::typeset::Certificate;
use i18n::Locale;

use crate::fault::{Fault, chain};
use crate::worker::Means;

/// Seals a document; `reason` is the key of the text that says what for. Call it where blocking is allowed.
pub fn seal(means: &Means, pdf: &[u8], now: DateTime<Utc>, locale: Locale, reason: &str) -> Result<Vec<u8>, Fault> {
    let owner = means.settings.seal_owner.as_str();
    let field = SealField {
        name: "Seal".to_owned(),
        description: locale.text_with("evidence-seal-description", &[("owner", owner.into())]).into_owned(),
        reason: locale.text(reason).into_owned(),
        location: None,
        contact: None,
    };
    // A certificate that has run out is the operator's to replace; the document waits for it.
    seal::seal(pdf, &means.seal_key, now, &field).map_err(|error| match error {
        SealError::CertificateNotValid(_) => Fault::Later(chain(&error)),
        error => Fault::Never(chain(&error)),
    })
}

/// Typesets a paper of one table and seals it, on a thread where blocking is allowed.
pub async fn press(
    means: &Arc<Means>,
    paper: Certificate,
    locale: Locale,
    reason: &'static str,
) -> Result<Vec<u8>, Fault> {
    let _turn = means.press.acquire().await.map_err(|closed| Fault::Later(closed.to_string()))?;
    let (shared, now) = (means.clone(), means.db.now());
    let pressing = tokio::task::spawn_blocking(move || {
        let pdf = shared.typesetter.certificate(&paper).map_err(|error| Fault::Never(chain(&error)))?;
        seal(&shared, &pdf, now, locale, reason)
    });
    pressing.await.map_err(|cut_off| Fault::Later(cut_off.to_string()))?
}
