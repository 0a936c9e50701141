//! What a report says, in plain words.

use documents::evidence::{Event, Evidence, Signature};
use documents::statement::Statement;
use documents::verify::{Alteration, Attached, Contents, Hashed, Report, SealFacts, Verdict};
use domain::agreements::Side;
use domain::message::Arg;
use i18n::Locale;

use crate::view::{HistoryEvent, Row};

/// The zone in which moments are said: the reader's is not known, and the document's is one of several.
pub(super) const ZONE: chrono_tz::Tz = chrono_tz::UTC;

/// What was found, for the page.
pub struct Answer {
    /// One of the five states.
    pub state: &'static str,
    /// The verdict in one sentence.
    pub title: String,
    /// What it means, and what to do.
    pub body: String,
    /// It is sealed by us and unchanged: the seal may be shown.
    pub sealed: String,
    /// What the agreement or the paper is and who signed it; empty where that cannot be believed.
    pub facts: Vec<Row>,
    /// The heading over those.
    pub facts_title: String,
    /// What happened on the way.
    pub events: Vec<HistoryEvent>,
    /// The hashes, stated and computed.
    pub hashes: Vec<HashRow>,
    /// The file itself.
    pub file: Vec<Row>,
}

/// An attached file and its hash.
pub struct HashRow {
    pub name: &'static str,
    pub stated: String,
    /// What was computed; empty where the file is missing.
    pub actual: String,
    pub holds: bool,
}

impl Answer {
    pub fn new(locale: Locale, report: &Report) -> Self {
        let (state, title, body) = verdict(locale, report);
        let attached = match &report.contents {
            Contents::Read(attached) => Some(attached.as_ref()),
            _ => None,
        };
        Self {
            state,
            title,
            body,
            sealed: match &report.verdict {
                Verdict::SealedByUs(facts) if report.is_good() => {
                    let key = match report.contents {
                        Contents::Statement(_) => "verify-seal-paper",
                        _ => "verify-seal",
                    };
                    said(locale, key, &[("owner", facts.owner.organisation.as_str().into())])
                }
                _ => String::new(),
            },
            facts: match &report.contents {
                Contents::Read(attached) => facts(locale, &attached.evidence),
                Contents::Statement(statement) => super::paper::facts(locale, statement),
                _ => Vec::new(),
            },
            facts_title: match &report.contents {
                Contents::Statement(statement) => said_of(locale, statement),
                _ => said(locale, "verify-facts", &[]),
            },
            events: attached.map(|attached| events(locale, &attached.evidence)).unwrap_or_default(),
            hashes: attached.map(hashes).unwrap_or_default(),
            file: file(locale, report),
        }
    }
}

/// What a paper is.
fn said_of(locale: Locale, statement: &Statement) -> String {
    said(locale, &format!("verify-paper-{}", statement.kind.word()), &[])
}

fn verdict(locale: Locale, report: &Report) -> (&'static str, String, String) {
    let (state, word, facts) = match &report.verdict {
        Verdict::SealedByUs(facts) => match &report.contents {
            Contents::Read(_) if report.is_good() => ("done", "good", Some(facts)),
            Contents::Read(_) => ("late", "contents", Some(facts)),
            Contents::Statement(_) => ("done", "paper", Some(facts)),
            _ => ("you", "without-evidence", Some(facts)),
        },
        Verdict::SealedByOther(facts) => ("you", "other", Some(facts)),
        Verdict::Altered(Alteration::Content) => ("late", "altered-content", None),
        Verdict::Altered(Alteration::Value) => ("late", "altered-value", None),
        Verdict::Altered(Alteration::Added { sealed, .. }) => ("late", "altered-added", Some(sealed.as_ref())),
        Verdict::Altered(Alteration::End) => ("late", "altered-end", None),
        Verdict::Altered(Alteration::CertificateNotValid { .. }) => ("late", "altered-certificate", None),
        Verdict::OtherSignature => ("draft", "other-signature", None),
        Verdict::NotSealed => ("draft", "not-sealed", None),
        Verdict::NotAPdf => ("late", "not-a-pdf", None),
    };
    let args = args(locale, &report.verdict, facts);
    let say = |part: &str| said(locale, &format!("verify-{word}-{part}"), &args);
    (state, say("title"), say("body"))
}

/// What the sentences may speak of: whose seal it claims to be, since when, what was added.
fn args(locale: Locale, verdict: &Verdict, facts: Option<&SealFacts>) -> Vec<(&'static str, Arg)> {
    let mut args = Vec::new();
    if let Some(facts) = facts {
        args.push(("owner", facts.owner.organisation.as_str().into()));
        args.push(("at", locale.moment(facts.sealed_at, ZONE).into()));
    }
    if let Verdict::Altered(Alteration::Added { added, .. }) = verdict {
        args.push(("bytes", (*added).into()));
    }
    args
}

fn facts(locale: Locale, evidence: &Evidence) -> Vec<Row> {
    let row = |key: &str, value: String| Row { label: said(locale, key, &[]), value, change: String::new() };
    let mut rows = vec![row("verify-reference", evidence.reference.clone())];
    if let Some(amendment) = &evidence.amendment {
        let args = [("number", i64::from(amendment.number).into()), ("title", amendment.title.as_str().into())];
        rows.push(row("verify-amendment", said(locale, "amendments-named", &args)));
    }
    for party in &evidence.parties {
        let parts = [&party.name, &party.registration, &party.address, &country(locale, &party.country)];
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect();
        let key = match party.side {
            Side::Controller => "verify-controller",
            Side::Processor => "verify-processor",
        };
        rows.push(row(key, parts.join("\n")));
    }
    for signature in &evidence.signatures {
        let key = match signature.side {
            Side::Controller => "verify-signed-controller",
            Side::Processor => "verify-signed-processor",
        };
        rows.push(row(key, signed(locale, signature)));
    }
    if let Some(date) = evidence.in_force_from {
        rows.push(row("verify-in-force", locale.date(date)));
    }
    rows
}

fn signed(locale: Locale, signature: &Signature) -> String {
    let person = [signature.name.as_str(), &signature.role];
    let person = person.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let method = match signature.method.as_str() {
        "email_link" => said(locale, "verify-method-email-link", &[]),
        "password_and_code" => said(locale, "verify-method-password-and-code", &[]),
        other => other.to_owned(),
    };
    let at = locale.moment(signature.at, ZONE);
    [person, signature.organisation.clone(), at, method]
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

fn country(locale: Locale, code: &str) -> String {
    let known = domain::country::is_known(code);
    if known { said(locale, &format!("country-{code}"), &[]) } else { code.to_owned() }
}

fn events(locale: Locale, evidence: &Evidence) -> Vec<HistoryEvent> {
    evidence
        .events
        .iter()
        .map(|event| HistoryEvent {
            when: locale.moment(event.at, ZONE),
            datetime: event.at.to_rfc3339(),
            what: happened(locale, event),
            who: event.who.clone(),
        })
        .collect()
}

/// What happened, in the reader's language; in the document's where this version does not know the kind.
fn happened(locale: Locale, event: &Event) -> String {
    let key = format!("evidence-event-{}", event.kind);
    if locale.has(&key) { said(locale, &key, &[]) } else { event.what.clone() }
}

fn hashes(attached: &Attached) -> Vec<HashRow> {
    let row = |hashed: &Hashed| HashRow {
        name: hashed.name,
        stated: hashed.stated.clone(),
        actual: hashed.actual.clone().unwrap_or_default(),
        holds: hashed.holds(),
    };
    attached.hashed().map(row).collect()
}

fn file(locale: Locale, report: &Report) -> Vec<Row> {
    let row = |key: &str, value: String| Row { label: said(locale, key, &[]), value, change: String::new() };
    let mut rows = vec![
        row("verify-file-length", locale.number(i64::try_from(report.length).unwrap_or(i64::MAX))),
        row("verify-file-sha256", report.sha256.clone()),
    ];
    if let Verdict::SealedByUs(facts) | Verdict::SealedByOther(facts) = &report.verdict {
        rows.push(row("verify-certificate", facts.fingerprint.to_string()));
    }
    rows
}

fn said(locale: Locale, key: &str, args: &[(&str, Arg)]) -> String {
    locale.text_with(key, args).into_owned()
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use documents::seal::{Fingerprint, SealOwner};
    use domain::language::Language;

    use super::*;

    fn seal() -> SealFacts {
        SealFacts {
            owner: SealOwner { organisation: "Fjeldarkiv ApS".to_owned(), country: None },
            fingerprint: Fingerprint([1; 32]),
            sealed_at: DateTime::from_timestamp(1_799_000_000, 0).unwrap(),
            length: 3,
            sha256: [2; 32],
        }
    }

    /// In debug builds a missing text or argument panics.
    #[test]
    fn every_verdict_has_its_words_in_every_language() {
        let at = seal().sealed_at;
        let verdicts = [
            Verdict::SealedByUs(seal()),
            Verdict::SealedByOther(seal()),
            Verdict::Altered(Alteration::Content),
            Verdict::Altered(Alteration::Value),
            Verdict::Altered(Alteration::Added { sealed: Box::new(seal()), added: 1234 }),
            Verdict::Altered(Alteration::End),
            Verdict::Altered(Alteration::CertificateNotValid { at }),
            Verdict::OtherSignature,
            Verdict::NotSealed,
            Verdict::NotAPdf,
        ];
        for language in Language::ALL {
            let mut titles = std::collections::BTreeSet::new();
            for verdict in &verdicts {
                let contents = Contents::WithoutEvidence;
                let report = Report { verdict: verdict.clone(), length: 3, sha256: String::new(), contents };
                let answer = Answer::new(Locale::new(language), &report);
                assert!(answer.sealed.is_empty() && answer.facts.is_empty(), "nothing is claimed without evidence");
                assert!(titles.insert(answer.title), "{language}: {verdict:?}");
            }
        }
    }
}
