//! The contents of an amendment's sealed document, from what was stored when each thing happened.

use documents::compare::{self, ClauseDiff, Mark};
use documents::{canonical, typeset};
use domain::agreements::Side;
use domain::amendments::Effect;
use domain::terms::{Term, Terms, value_in_words};
use domain::text::AgreementText;
use i18n::Locale;
use storage::agreements::{self, AgreementVersion, SignatureRow};
use storage::amendments::{self, Amendment, AmendmentSignature};
use storage::{TenantTx, blobs};

use crate::agreements::document::{self, Amended, Record};
use crate::agreements::history::Happened;
use crate::fault::{Fault, chain};

/// Reads it all in one transaction, so that it is of one moment.
pub async fn read(tx: &mut TenantTx, amendment: &Amendment) -> Result<Record, Fault> {
    let never = |what: &str| Fault::Never(what.to_owned());
    let agreement = agreements::one(tx, amendment.agreement).await?;
    let versions = agreements::versions(tx, amendment.agreement).await?;
    let made = versions.iter().find(|version| version.amendment == Some(amendment.id));
    let made = made.ok_or_else(|| never("a concluded amendment has made no version"))?;
    let base = versions.iter().find(|version| version.number == amendment.base);
    let base = base.ok_or_else(|| never("an amendment is based on no version"))?;
    let (old, new) = (agreements::version_text(tx, base).await?, agreements::version_text(tx, made).await?);
    let parsed = |text: &str| canonical::parse(text).map_err(|error| Fault::Never(chain(&error)));
    let (old, text) = (parsed(&old)?, parsed(&new)?);
    let sha256 = amendment.amendment_sha256.as_deref().ok_or_else(|| never("an amendment without its text"))?;
    let own = blobs::get(tx, Some(amendment.controller), sha256).await?;
    let own = String::from_utf8(own).map_err(|error| Fault::Never(chain(&error)))?;
    let standing = amendments::signatures(tx, amendment.id).await?;
    covered(&own, made, &standing)?;
    let locale = Locale::new(agreement.language);
    let happened = happened(locale, amendment, &standing);
    let mut standing = standing.into_iter().filter(|one| one.voided_at.is_none()).collect::<Vec<_>>();
    standing.sort_by_key(|one| one.side == Side::Processor);
    let signatures: [AmendmentSignature; 2] =
        standing.try_into().map_err(|_| never("a concluded amendment without two standing signatures"))?;
    let of = document::Amendment {
        amended: Amended {
            number: amendment.base,
            title: amendment.content.title.clone(),
            printed: printed(
                locale,
                amendment,
                &agreement.reference,
                made.in_force_from,
                (&old, &text),
                (&base.terms, &made.terms),
                own,
            ),
        },
        template_version: made.template_version,
        signatures: signatures.map(|one| SignatureRow {
            id: one.id,
            side: one.side,
            details: one.details,
            text_sha256: made.text_sha256.clone(),
            terms_sha256: made.terms_sha256.clone(),
            signed_at: one.signed_at,
            voided_at: None,
        }),
        text: new,
        terms: made.terms.clone(),
        in_force_from: made.in_force_from,
        happened,
    };
    Record::amended(tx, agreement, of).await
}

/// What is printed is what both have signed: the amendment's own text has the hash that stands in each signature, and it
/// ends with the hashes of the text and the terms that come of it.
fn covered(own: &str, made: &AgreementVersion, signatures: &[AmendmentSignature]) -> Result<(), Fault> {
    let sha256 = canonical::sha256(own);
    let signed = signatures.iter().filter(|one| one.voided_at.is_none());
    let result = format!("result\t{}\t{}\n", hex::encode(&made.text_sha256), hex::encode(&made.terms_sha256));
    let mut signed = signed.map(|one| hex::encode(&one.amendment_sha256));
    if signed.all(|one| one == sha256) && own.ends_with(&result) {
        return Ok(());
    }
    Err(Fault::Never("the text of an amendment is not the one that was signed".to_owned()))
}

/// Who proposed and who accepted, and when.
fn happened(locale: Locale, amendment: &Amendment, signatures: &[AmendmentSignature]) -> Vec<Happened> {
    let step = |one: &AmendmentSignature| {
        let kind = if one.side == amendment.side { "proposed" } else { "accepted" };
        let what = locale.text(&format!("evidence-event-{kind}")).into_owned();
        Happened { at: one.signed_at, kind, what, who: one.details.name.clone() }
    };
    signatures.iter().filter(|one| one.voided_at.is_none()).map(step).collect()
}

fn printed(
    locale: Locale,
    amendment: &Amendment,
    reference: &str,
    from: chrono::NaiveDate,
    (old, new): (&AgreementText, &AgreementText),
    (old_terms, new_terms): (&Terms, &Terms),
    canonical: String,
) -> typeset::Amendment {
    let fact = |key: &str, value: String| typeset::AmendmentFact { name: locale.text(key).into_owned(), value };
    let named = [("number", i64::from(amendment.base).into()), ("title", amendment.content.title.as_str().into())];
    let mut facts =
        vec![fact("documents-amendment-of", reference.to_owned()), fact("documents-amendment-from", locale.date(from))];
    if amendment.content.effect == Effect::Signed {
        facts.push(fact("amendments-row-effect", locale.text("amendments-effect-signed").into_owned()));
    }
    if !amendment.content.why.is_empty() {
        facts.push(fact("documents-amendment-why", amendment.content.why.replace('\n', " ")));
    }
    let says = |term: Option<&Term>| match term {
        Some(term) => locale.message(&value_in_words(term)).into_owned(),
        None => locale.text("terms-not-stated").into_owned(),
    };
    let terms = compare::terms(old_terms, new_terms).into_iter();
    typeset::Amendment {
        heading: locale.text_with("documents-amendment-named", &named).into_owned(),
        facts,
        words: compare::texts(old, new).iter().map(|diff| row(locale, diff)).collect(),
        terms: terms.map(|(key, old, new)| [locale.text(key.spec().name).into_owned(), says(old), says(new)]).collect(),
        sha256: canonical::sha256(&canonical),
        canonical,
    }
}

/// A clause with its words before and after.
fn row(locale: Locale, diff: &ClauseDiff) -> [String; 3] {
    let side = |without: Mark| {
        let pieces = compare::shortened(&diff.pieces);
        let words: String = pieces.iter().filter(|one| one.mark != without).map(|one| one.text.as_str()).collect();
        if words.trim().is_empty() { "–".to_owned() } else { words.split_whitespace().collect::<Vec<_>>().join(" ") }
    };
    let named = match (diff.label.as_str(), diff.heading.as_str()) {
        ("", "") => locale.text("documents-amendment-preamble").into_owned(),
        ("", heading) => heading.to_owned(),
        (label, _) => label.to_owned(),
    };
    [named, side(Mark::New), side(Mark::Gone)]
}
