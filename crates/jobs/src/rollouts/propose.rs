//! One proposal of a roll-out: an amendment like any other, signed for by whoever started the roll-out.

use documents::amendments::{Base, Renewal, carried, renewed};
use documents::canonical;
use documents::filling::Filling;
use domain::agreements::{Side, State};
use domain::amendments::{self as rules, Content, Fault as Wrong, Kind, negotiated};
use domain::ids::{AgreementId, AmendmentId};
use domain::message::Message;
use domain::people::Duty;
use domain::permissions::{Actor, Permit, action};
use domain::rollouts::Aside;
use domain::text::AgreementText;
use domain::time::first_instant;
use i18n::Locale;
use storage::agreements::{self, Agreement, AgreementVersion, SignatureDetails};
use storage::amendments::{self, Proposal};
use storage::mails::MailKind;
use storage::rollouts::Rollout;
use storage::staff::{self, Staff, StaffState};
use storage::templates::{self, Version};
use storage::tenants::{self, Profile};
use storage::{StorageError, TenantTx, endings};

use crate::agreements::{controllers_people, write_of};
use crate::amendments::about;
use crate::fault::{Fault, chain};

/// Who signs, and what they may do at this moment.
struct Signer {
    person: Staff,
    draft: Permit<action::DraftAmendment>,
    propose: Permit<action::ProposeAmendment>,
}

/// Proposes the version for an agreement that is held; else why not, and nothing must be kept of this transaction then.
pub async fn proposal(
    tx: &mut TenantTx,
    rollout: &Rollout,
    id: AgreementId,
) -> Result<Result<AmendmentId, Aside>, Fault> {
    let profile = tenants::profile(tx).await?;
    let agreement = agreements::one(tx, id).await?;
    if agreement.state != State::Approved || endings::standing(tx, id).await?.is_some() {
        return Ok(Err(Aside::Ending));
    }
    let base = agreements::latest_version(tx, id).await?;
    if base.template_version != rollout.from {
        return Ok(Err(Aside::Moved));
    }
    // A controller's own draft is nobody else's business, and stands in nothing's way.
    if amendments::is_open(tx, id).await? {
        return Ok(Err(Aside::OpenProposal));
    }
    let Some(signer) = signer(staff::one(tx, rollout.started_by).await?) else { return Ok(Err(Aside::NotEntitled)) };
    let counting = profile.counting()?;
    let today = tx.now().with_timezone(&counting.zone).date_naive();
    if rollout.answer_by < today {
        return Ok(Err(Aside::TooLate));
    }
    let (was, version) = (templates::one(tx, rollout.from).await?, templates::one(tx, rollout.to).await?);
    // Nobody is moved to another language by the way.
    let texts = was.text(agreement.language).zip(version.text(agreement.language));
    let Some((was, text)) = texts.filter(|(was, text)| was.language == text.language) else {
        return Ok(Err(Aside::Language));
    };
    let content = match content(tx, rollout, &agreement, (was, text), &version).await? {
        Ok(content) => content,
        Err(why) => return Ok(Err(why)),
    };
    if content.effect.checked(base.in_force_from, today).is_err() {
        return Ok(Err(Aside::Effect));
    }
    let old = canonical::parse(&agreements::version_text(tx, &base).await?).map_err(never)?;
    let based = Base {
        reference: &agreement.reference,
        number: base.number,
        text: &old,
        text_sha256: hex::encode(&base.text_sha256),
        terms: &base.terms,
    };
    let fresh = fresh(&profile, &agreement, (was, text), &version)?;
    let made = match renewed(&based, &content, &fresh) {
        Ok(made) => made,
        Err(Wrong::NothingChanges) => return Ok(Err(Aside::Same)),
        // Words that the version leaves no room for after all: a person looks at it.
        Err(_) => return Ok(Err(Aside::WordsLost)),
    };
    let open_until = rollout.answer_by.succ_opt().and_then(|day| first_instant(day, counting.zone));
    let proposal = Proposal {
        person: signer.person.id.0,
        details: details(rollout, &profile, &agreement, &signer.person, &base, &content),
        amendment: made.amendment,
        text: made.canonical,
        terms: made.terms,
        open_until: open_until.map(|at| at.to_utc()),
    };
    let kind = Kind::NewVersion(rollout.to);
    let begun = amendments::begin(tx, signer.draft, Side::Processor, &base, kind, &content, None).await?;
    let draft = amendments::by_id(tx, Side::Processor, begun).await?;
    match amendments::propose(tx, signer.propose, &draft, &proposal).await {
        Ok(()) => {}
        Err(StorageError::Stale) => return Ok(Err(Aside::OpenProposal)),
        Err(error) => return Err(error.into()),
    }
    let readers = controllers_people(tx, &agreement, &[Duty::Privacy]).await?;
    let about = about(&draft, rules::State::Proposed);
    write_of(tx, &agreement, MailKind::AmendmentProposed, readers, Some(&about)).await?;
    Ok(Ok(begun))
}

/// Whoever started it, as far as they are entitled at the moment of the signature too.
fn signer(person: Staff) -> Option<Signer> {
    let actor = Actor::Staff { id: person.id, role: person.role, binds: person.binds };
    let (draft, propose) = (actor.permit().ok()?, actor.permit().ok()?);
    (person.state == StaffState::Active).then_some(Signer { person, draft, propose })
}

/// What the amendment says. A roll-out takes nobody's negotiated words away.
async fn content(
    tx: &mut TenantTx,
    rollout: &Rollout,
    agreement: &Agreement,
    (was, text): (&AgreementText, &AgreementText),
    version: &Version,
) -> Result<Result<Content, Aside>, Fault> {
    let concluded = amendments::concluded(tx, agreement.id).await?;
    let changes = negotiated(concluded.iter().map(|one| (one.kind, one.content.changes.as_slice())));
    let carried = carried(changes, was, text).map_err(never)?;
    if !carried.lost.is_empty() {
        return Ok(Err(Aside::WordsLost));
    }
    // What it is called stands in the agreement, so it is said in its language.
    let title = Message::new("agreements-fact-version-of")
        .with("name", version.name.as_str())
        .with("number", i64::from(version.number));
    Ok(Ok(Content {
        title: Locale::new(agreement.language).message(&title).into_owned(),
        why: rollout.said.why.clone(),
        effect: rollout.said.effect,
        answer_by: Some(rollout.answer_by),
        changes: carried.kept,
        lost: Vec::new(),
    }))
}

/// The version with what the controller gave and what the tenant says of itself today.
fn fresh(
    profile: &Profile,
    agreement: &Agreement,
    (was, text): (&AgreementText, &AgreementText),
    version: &Version,
) -> Result<Renewal, Fault> {
    let zone: chrono_tz::Tz = profile.zone.parse().unwrap_or(chrono_tz::UTC);
    let said = version.said_in(text.language);
    let filling = Filling {
        text,
        form: &agreement.form,
        processor: &profile.processor(),
        services: &said.services,
        main_agreement: &said.main_agreement,
        // What was signed is dated, and stays so.
        date: agreement.submitted_at.map(|at| at.with_timezone(&zone).date_naive()),
        subprocessors: &said.subprocessors,
    };
    Renewal::filled((&version.name, version.number, &version.terms), &filling, was).map_err(never)
}

/// What the signature says of the person, and what they confirmed once for all proposals.
fn details(
    rollout: &Rollout,
    profile: &Profile,
    agreement: &Agreement,
    person: &Staff,
    base: &AgreementVersion,
    content: &Content,
) -> SignatureDetails {
    let locale = Locale::new(agreement.language);
    let accept = Message::new("statement-amendment-propose-processor")
        .with("number", i64::from(base.number))
        .with("title", content.title.as_str())
        .with("organisation", agreement.form.organisation.trim())
        .with("processor", profile.name.as_str());
    SignatureDetails {
        name: person.name.clone(),
        role: locale.text("agreements-approver-role").into_owned(),
        email: person.email.clone(),
        statements: vec![locale.message(&accept).into_owned(), rollout.said.statement.clone()],
        method: "password_and_code".to_owned(),
        network_address: rollout.said.network_address.clone(),
        user_agent: rollout.said.user_agent.clone(),
    }
}

fn never(error: impl std::error::Error) -> Fault {
    Fault::Never(chain(&error))
}
