//! What an amendment makes of the agreement: computed anew while it is a draft, read from what was signed afterwards.

use documents::amendments::{self as words, Base, Outcome, Renewal, changed, renewed};
use documents::canonical;
use documents::filling::Filling;
use domain::amendments::{Carried, Fault, Kind, State, negotiated};
use domain::ids::TemplateVersionId;
use domain::terms::Terms;
use domain::text::AgreementText;
use storage::agreements::{self, Agreement, AgreementVersion};
use storage::amendments::{self, Amendment};
use storage::templates::Version;
use storage::tenants::Profile;
use storage::{TenantTx, templates};

use super::desk::Desk;
use crate::visit::zone;
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
        let base = desk.base(amendment).await?;
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
            let (profile, was) = (desk.profile().clone(), base.template_version);
            let fresh = fresh(desk.tx(), &profile, &agreement, was, version).await?;
            Ok(renewed(&based, &amendment.content, &fresh))
        }
    }
}

/// A template version with what the controller gave and what the tenant says of itself today.
async fn fresh(
    tx: &mut TenantTx,
    profile: &Profile,
    agreement: &Agreement,
    was: TemplateVersionId,
    version: TemplateVersionId,
) -> Result<Renewal> {
    let (was, version) = (templates::one(tx, was).await?, templates::one(tx, version).await?);
    let text = text(&version, agreement)?;
    let said = version.said_in(text.language);
    let filling = Filling {
        text,
        form: &agreement.form,
        processor: &profile.processor(),
        services: &said.services,
        main_agreement: &said.main_agreement,
        // What was signed is dated, and stays so.
        date: agreement.submitted_at.map(|at| at.with_timezone(&zone(profile)).date_naive()),
        subprocessors: &said.subprocessors,
    };
    let named = (version.name.as_str(), version.number, &version.terms);
    Renewal::filled(named, &filling, self::text(&was, agreement)?).map_err(Error::internal)
}

/// What was negotiated for an agreement, as far as another version of its template leaves room for it.
pub async fn carried(
    tx: &mut TenantTx,
    agreement: &Agreement,
    base: &AgreementVersion,
    version: TemplateVersionId,
) -> Result<Carried> {
    let concluded = amendments::concluded(tx, agreement.id).await?;
    let changes = negotiated(concluded.iter().map(|one| (one.kind, one.content.changes.as_slice())));
    let (was, version) = (templates::one(tx, base.template_version).await?, templates::one(tx, version).await?);
    words::carried(changes, text(&was, agreement)?, text(&version, agreement)?).map_err(Error::internal)
}

fn text<'a>(version: &'a Version, agreement: &Agreement) -> Result<&'a AgreementText> {
    version.text(agreement.language).ok_or_else(|| Error::internal("a published version has no text"))
}
