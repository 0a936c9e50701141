//! What the certificate of erasure says.

use chrono::{DateTime, Utc};
use documents::evidence::LogState;
use documents::statement::Kind;
use documents::typeset::{Certificate, Fact};
use domain::endings::{Fate, LinkKind, Outcome, Task};
use domain::message::Message;
use i18n::Locale;
use serde_json::{Value, json};
use storage::agreements::Agreement;
use storage::endings::{AnswerRow, Ending, Facts, Link, Said};
use storage::tenants::Profile;

use super::words;
use crate::fault::{Fault, chain};

/// Everything that it is made from.
pub struct Sources<'a> {
    pub agreement: &'a Agreement,
    pub ending: &'a Ending,
    pub facts: &'a Facts,
    pub links: &'a [Link],
    pub profile: &'a Profile,
    pub seal_owner: &'a str,
    pub at: DateTime<Utc>,
    pub log: Option<LogState>,
}

/// The certificate, in the agreement's language.
pub fn certificate(locale: Locale, of: &Sources<'_>) -> Result<Certificate, Fault> {
    let begins = of.facts.begins(of.ending).day();
    let held: Vec<(&Link, &AnswerRow)> =
        of.links.iter().filter_map(|link| Some((link, link.held(begins, of.facts.today)?.1))).collect();
    let left: Vec<String> = held.iter().filter_map(|(link, row)| left(locale, of, link, row)).collect();
    let json = serde_json::to_string_pretty(&data(locale, of, &held)).map_err(|error| Fault::Never(chain(&error)))?;
    let fate = of.facts.fate(of.ending).map(|fate| gone(locale, fate, !left.is_empty()));
    Ok(Certificate {
        rows: held.iter().map(|(link, row)| cells(locale, of, link, row)).collect(),
        lines: if left.is_empty() { vec![locale.text("endings-certificate-nothing-left").into_owned()] } else { left },
        json,
        ..paper(locale, of, fate)
    })
}

/// What has happened to the data, once everybody has answered.
fn gone(locale: Locale, fate: Fate, left: bool) -> String {
    let said = locale.text(&format!("endings-gone-{}", fate.wire().replace('_', "-"))).into_owned();
    match left {
        true => locale.message(&Message::new("endings-gone-except").with("fate", said)).into_owned(),
        false => said,
    }
}

/// What a certificate says whatever was answered; an interim statement begins with the same. `fate` is what happens to the
/// data, or has happened to it; none where nobody has chosen.
pub(super) fn paper(locale: Locale, of: &Sources<'_>, fate: Option<String>) -> Certificate {
    let text = |key: &str| locale.text(key).into_owned();
    let organisation = of.agreement.form.organisation.trim();
    let parties = Message::new("endings-certificate-lede")
        .with("processor", of.profile.name.as_str())
        .with("controller", organisation)
        .with("reference", of.agreement.reference.as_str());
    Certificate {
        kind: Kind::ErasureCertificate,
        id: of.agreement.reference.clone(),
        language: locale.language(),
        at: of.at,
        title: text("endings-certificate-title"),
        lede: locale.message(&parties).into_owned(),
        notice: String::new(),
        facts: facts(locale, of, fate),
        table_heading: text("endings-certificate-answers"),
        header: ["who", "what", "on", "how", "evidence"]
            .map(|word| text(&format!("endings-certificate-{word}")))
            .to_vec(),
        rows: Vec::new(),
        lines_heading: text("endings-certificate-left"),
        lines: Vec::new(),
        proves_heading: text("endings-certificate-proves-heading"),
        proves: text("endings-certificate-proves"),
        seal_heading: text("documents-seal-heading"),
        seal_owner: of.seal_owner.to_owned(),
        seal_explanation: text("documents-seal-explanation"),
        seal_alt: text("documents-seal-alt"),
        attached: text("endings-certificate-attached"),
        log: of.log.clone(),
        json: String::new(),
    }
}

fn facts(locale: Locale, of: &Sources<'_>, fate: Option<String>) -> Vec<Fact> {
    let fact = |key: &str, value: String| Fact { name: locale.text(key).into_owned(), value };
    let party = |name: &str, registration: &str| match registration.trim() {
        "" => name.to_owned(),
        number => format!("{name}, {number}"),
    };
    let form = &of.agreement.form;
    let mut facts = vec![
        fact("endings-certificate-controller", party(form.organisation.trim(), &form.registration)),
        fact("endings-certificate-processor", party(&of.profile.name, &of.profile.registration)),
        fact("endings-certificate-ended", locale.date(of.ending.effective_on.unwrap_or(of.facts.today))),
        fact("endings-certificate-why", words::ground(locale, of.ending)),
    ];
    facts.extend(fate.map(|fate| fact("endings-certificate-fate", fate)));
    let issued = locale.exact_moment(of.at, of.facts.counting.zone);
    facts.push(fact("endings-certificate-issued", issued));
    facts
}

pub(super) fn who(locale: Locale, of: &Sources<'_>, link: &Link) -> String {
    match link.kind {
        LinkKind::Processor => of.profile.name.clone(),
        LinkKind::Backups => locale.text("endings-link-backups").into_owned(),
        LinkKind::Subprocessor | LinkKind::Other => link.name.clone(),
    }
}

pub(super) fn outcome(locale: Locale, task: Task, outcome: Outcome) -> String {
    let key = match (outcome, task) {
        (Outcome::Done, Task::Return) => "endings-outcome-returned".to_owned(),
        (Outcome::Done, Task::Erase) => "endings-outcome-erased".to_owned(),
        (other, _) => format!("endings-outcome-{}", other.wire().replace('_', "-")),
    };
    locale.text(&key).into_owned()
}

pub(super) fn cells(locale: Locale, of: &Sources<'_>, link: &Link, row: &AnswerRow) -> Vec<String> {
    let file = match &row.file_sha256 {
        Some(sha256) => format!("{} SHA-256 {}", row.details.file, hex::encode(sha256)),
        None => String::new(),
    };
    let evidence = [row.details.evidence.trim().to_owned(), file].into_iter().filter(|text| !text.is_empty());
    vec![
        who(locale, of, link),
        outcome(locale, link.task, row.answer.outcome),
        locale.date(row.answer.on),
        row.details.how.trim().to_owned(),
        evidence.collect::<Vec<_>>().join(" "),
    ]
}

/// What is not gone yet: out of reach until it is overwritten, or kept because a law requires it.
pub(super) fn left(locale: Locale, of: &Sources<'_>, link: &Link, row: &AnswerRow) -> Option<String> {
    let until = row.answer.until?;
    let message = match row.answer.outcome {
        Outcome::Inaccessible => Message::new("endings-certificate-inaccessible"),
        Outcome::KeptByLaw => Message::new("endings-certificate-kept").with("law", row.details.law.as_str()),
        Outcome::Done | Outcome::NoneHeld => return None,
    };
    Some(locale.message(&message.with("who", who(locale, of, link)).with("until", until)).into_owned())
}

/// `certificate.json`: the same for machines.
pub(super) fn data(locale: Locale, of: &Sources<'_>, held: &[(&Link, &AnswerRow)]) -> Value {
    let said = |said: &Said| json!({ "text": words::again(locale, said), "clause": said.clause });
    let answers: Vec<Value> = held
        .iter()
        .map(|(link, row)| {
            json!({
                "kind": link.kind.wire(),
                "name": link.name,
                "task": link.task.wire(),
                "outcome": row.answer.outcome.wire(),
                "on": row.answer.on,
                "until": row.answer.until,
                "law": row.details.law,
                "how": row.details.how,
                "evidence": row.details.evidence,
                "file_sha256": row.file_sha256.as_deref().map(hex::encode),
                "remarks": row.details.remarks.iter().map(said).collect::<Vec<_>>(),
                "recorded_at": row.at,
            })
        })
        .collect();
    json!({
        "form": Kind::ErasureCertificate.form(),
        "reference": of.agreement.reference,
        "controller": of.agreement.form.organisation.trim(),
        "processor": of.profile.name,
        "ground": of.ending.ground.wire(),
        "party": of.ending.party.wire(),
        "ended_on": of.ending.effective_on.unwrap_or(of.facts.today),
        "periods_from": of.facts.begins(of.ending).day(),
        "data": of.facts.fate(of.ending).map(|fate| fate.wire()),
        "answers": answers,
        "issued_at": of.at,
        "log": of.log,
    })
}
