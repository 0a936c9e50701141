//! The agreement in the middle of the page: to the letter what was signed, or what would be.

use documents::canonical;
use documents::filling::Filling;
use documents::overrides::written;
use domain::agreements::Side;
use storage::agreements::{self, Agreement, SignatureRow};
use storage::{StorageError, TenantTx, templates};

use crate::contract::Contract;
use crate::visit::Staff;
use crate::{Error, Result};

/// The text of an agreement.
pub enum Text {
    /// As it would be signed, with what the customer has typed so far.
    Draft(Contract),
    /// As it was signed: read from the signed text itself, so that no later change of any data shows in it.
    Signed(Contract),
    /// What is stored is not what was signed.
    Altered,
}

impl Text {
    /// It is what was signed, or nothing was.
    pub const fn unchanged(&self) -> bool {
        !matches!(self, Self::Altered)
    }
}

/// The text of an agreement, and whether it is what the signatures say.
pub async fn of(staff: &mut Staff, agreement: &Agreement, signatures: &[SignatureRow]) -> Result<Text> {
    let Some(signed) = agreement.text_sha256.as_deref().filter(|_| !agreement.state.is_editable()) else {
        return draft(staff, agreement).await;
    };
    // Each standing signature, and the customer's last one where none stands any more.
    let mut agreed = standing(signatures).chain(last(signatures));
    if !agreed.all(|signature| signature.text_sha256 == signed) {
        return Ok(Text::Altered);
    }
    Ok(match stored(&mut staff.tx, agreement).await? {
        Some(text) if canonical::sha256(&text) == hex::encode(signed) => {
            canonical::parse(&text).map_or(Text::Altered, |text| Text::Signed(Contract::new(&text)))
        }
        _ => Text::Altered,
    })
}

/// The signatures that stand.
pub fn standing(signatures: &[SignatureRow]) -> impl Iterator<Item = &SignatureRow> {
    signatures.iter().filter(|signature| signature.voided_at.is_none())
}

/// The customer's last signature, void or not.
pub fn last(signatures: &[SignatureRow]) -> Option<&SignatureRow> {
    signatures.iter().rfind(|signature| signature.side == Side::Controller)
}

/// The stored text; `None` where it is gone or does not open, which is a finding and not a fault.
async fn stored(tx: &mut TenantTx, agreement: &Agreement) -> Result<Option<String>> {
    match agreements::signed_text(tx, agreement).await {
        Ok(text) => Ok(Some(text)),
        Err(error @ (StorageError::NotFound | StorageError::Form(_) | StorageError::Key(_))) => {
            tracing::error!(agreement = %agreement.id, %error, "a signed text is not what was signed");
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}

async fn draft(staff: &mut Staff, agreement: &Agreement) -> Result<Text> {
    let version = templates::one(&mut staff.tx, agreement.version).await?;
    let text = version.text(agreement.language).ok_or_else(|| Error::internal("a published version without a text"))?;
    let said = version.said_in(text.language);
    let filling = Filling {
        text,
        form: &crate::contract::with_blanks(&agreement.form, text.language),
        processor: &staff.profile.processor(),
        services: &said.services,
        main_agreement: &said.main_agreement,
        date: None,
        subprocessors: &said.subprocessors,
    };
    let mut text = filling.filled();
    written(&mut text, &version.terms, &agreement.overrides);
    Ok(Text::Draft(Contract::new(&text)))
}
