//! What is put before the signatory, to the letter: the text with its fields filled, and the statements.

use documents::canonical;
use documents::filling::Filling;
use documents::overrides::written;
use domain::offer::{Lapse, offer_lapses};
use domain::text::AgreementText;
use storage::templates::Version;

use super::own::Own;
use crate::{Error, Result};

/// What a signature accepts. Made anew for each request: what comes back from the page is compared with it.
pub struct Offer {
    /// The agreement, filled in, dated today.
    pub text: AgreementText,
    /// Its canonical text.
    pub canonical: String,
    /// SHA-256 of that, in hexadecimal digits.
    pub text_sha256: String,
    /// What the signatory states, in the reader's language.
    pub statements: Statements,
    /// Until when the processor may accept.
    pub lapse: Lapse,
}

/// What a person states by signing.
pub struct Statements {
    pub accept: String,
    pub authority: String,
    pub electronic: String,
    pub offer: String,
}

impl Statements {
    /// In the order in which they are shown.
    pub fn all(&self) -> [&str; 4] {
        [&self.accept, &self.authority, &self.electronic, &self.offer]
    }
}

impl Offer {
    /// What was shown, as one hash: text and statements. It changes with the day, since both name it.
    pub fn shown(&self) -> String {
        canonical::sha256(&format!("{}\n{}", self.text_sha256, self.statements.all().join("\n")))
    }
}

/// The agreement as it would be signed now.
pub fn offer(own: &Own, version: &Version) -> Result<Offer> {
    let profile = &own.contact.profile;
    let form = &own.agreement.form;
    let text =
        version.text(own.agreement.language).ok_or_else(|| Error::internal("a published version has no text"))?;
    let said = version.said_in(text.language);
    let filling = Filling {
        text,
        form,
        processor: &profile.processor(),
        services: &said.services,
        main_agreement: &said.main_agreement,
        // The civil date of the signature, so that what is read is what is signed.
        date: Some(own.today()),
        subprocessors: &said.subprocessors,
    };
    let mut text = filling.filled();
    written(&mut text, &version.terms, &own.agreement.overrides);
    let canonical = canonical::text(&text);
    let days = u32::try_from(profile.offer_days).unwrap_or_default();
    let lapse = offer_lapses(own.contact.tx.now(), days, &profile.counting()?).map_err(Error::internal)?;
    Ok(Offer {
        text_sha256: canonical::sha256(&canonical),
        text,
        canonical,
        statements: statements(own, &lapse),
        lapse,
    })
}

fn statements(own: &Own, lapse: &Lapse) -> Statements {
    let visit = &own.contact.visit;
    let processor = own.contact.profile.name.as_str();
    let args = [
        ("organisation", own.agreement.form.organisation.trim().into()),
        ("processor", processor.into()),
        ("owner", visit.app.settings.seal_owner.as_str().into()),
        ("until", visit.locale.moment(lapse.too_late, own.zone()).into()),
    ];
    let say = |key: &str| visit.locale.text_with(key, &args).into_owned();
    Statements {
        accept: say("statement-accept"),
        authority: say("statement-authority"),
        electronic: say("statement-electronic"),
        offer: say("statement-offer"),
    }
}
