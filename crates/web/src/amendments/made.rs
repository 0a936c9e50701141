//! What an amendment makes of the agreement: computed anew while it is a draft, read from what was signed afterwards.

use documents::amendments::{Base, Outcome, Renewal, changed, renewed};
use documents::canonical;
use documents::filling::Filling;
use domain::amendments::{Fault, Kind, State};
use domain::ids::TemplateVersionId;
use domain::terms::Terms;
use domain::text::AgreementText;
use storage::agreements::{self, Agreement, AgreementVersion};
use storage::amendments::{self, Amendment};
use storage::tenants::Profile;
use storage::{TenantTx, templates};

use super::desk::Desk;
use crate::{Error, Result};

/// An amendment between the versions that it stands between.
pub struct Made {
    /// The version that it changes.
    pub base: AgreementVersion,
    pub old: AgreementText,
    /// What comes of it; what is wrong with it, for a draft.
    pub new: Result<(AgreementText, Terms), Fault>,
    /// What is to be signed; of a draft only.
    pub outcome: Option<Outcome>,
    /// Another amendment was concluded since it was written.
    pub outdated: bool,
}

/// A canonical text that was signed, read back.
pub fn parsed(text: &str) -> Result<AgreementText> {
    canonical::parse(text).map_err(Error::internal)
}

impl Made {
    pub async fn of(desk: &mut Desk, amendment: &Amendment) -> Result<Self> {
        let versions = agreements::versions(desk.tx(), amendment.agreement).await?;
        let base = versions.into_iter().find(|version| version.number == amendment.base);
        let base = base.ok_or_else(|| Error::internal("an amendment without the version that it changes"))?;
        let old = parsed(&agreements::version_text(desk.tx(), &base).await?)?;
        let outdated = matches!(amendment.state, State::Draft | State::Proposed) && desk.latest.number != base.number;
        if let Some(terms) = amendment.terms.clone() {
            let text = parsed(&amendments::proposed_text(desk.tx(), amendment).await?)?;
            return Ok(Self { base, old, new: Ok((text, terms)), outcome: None, outdated });
        }
        let outcome = outcome(desk, amendment, &base, &old).await?;
        let (new, outcome) = match outcome {
            Ok(outcome) => (Ok((outcome.text.clone(), outcome.terms.clone())), Some(outcome)),
            Err(fault) => (Err(fault), None),
        };
        Ok(Self { base, old, new, outcome, outdated })
    }
}

async fn outcome(
    desk: &mut Desk,
    amendment: &Amendment,
    base: &AgreementVersion,
    old: &AgreementText,
) -> Result<Result<Outcome, Fault>> {
    let agreement = desk.agreement.clone();
    let based = Base {
        reference: &agreement.reference,
        number: base.number,
        text: old,
        text_sha256: hex::encode(&base.text_sha256),
        terms: &base.terms,
    };
    let effect = amendment.content.effect.checked(base.in_force_from, desk.today());
    if let Err(fault) = effect {
        return Ok(Err(fault));
    }
    match amendment.kind {
        Kind::Changes => Ok(changed(&based, &amendment.content)),
        Kind::NewVersion(version) => {
            let profile = desk.profile().clone();
            let fresh = Fresh::of(desk.tx(), &profile, &agreement, version).await?;
            Ok(renewed(&based, &amendment.content, &fresh.renewal()))
        }
    }
}

/// A template version with an agreement's particulars in it.
pub struct Fresh {
    name: String,
    number: i32,
    text: AgreementText,
    terms: Terms,
}

impl Fresh {
    /// Fills a version with what the controller gave and what the tenant says of itself today.
    pub async fn of(
        tx: &mut TenantTx,
        profile: &Profile,
        agreement: &Agreement,
        version: TemplateVersionId,
    ) -> Result<Self> {
        let version = templates::one(tx, version).await?;
        let text =
            version.text(agreement.language).ok_or_else(|| Error::internal("a published version has no text"))?;
        let said = version.said_in(text.language);
        let filling = Filling {
            text,
            form: &agreement.form,
            processor: &profile.processor(),
            services: &said.services,
            main_agreement: &said.main_agreement,
            date: None,
            subprocessors: &said.subprocessors,
        };
        let filled = canonical::text(&filling.filled());
        Ok(Self { name: version.name.clone(), number: version.number, text: parsed(&filled)?, terms: version.terms })
    }

    pub fn renewal(&self) -> Renewal<'_> {
        Renewal { name: &self.name, number: self.number, text: &self.text, terms: &self.terms }
    }
}
