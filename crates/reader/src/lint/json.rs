//! Findings as `countersign import --json` prints them.

use domain::message::Message;
use serde_json::{Value, json};

use super::Finding;

/// `{kind, clause, message, severity, quotes, source, fingerprint}` for each; `say` puts a sentence into a language.
pub fn json(findings: &[Finding], say: &dyn Fn(&Message) -> String) -> Vec<Value> {
    let quote = |quote: &super::Quote| json!({ "clause": quote.clause, "text": quote.text });
    let one = |finding: &Finding| {
        json!({
            "kind": finding.kind.wire(),
            "clause": finding.clause,
            "message": say(&finding.message()),
            "severity": finding.severity.wire(),
            "quotes": finding.quotes.iter().map(quote).collect::<Vec<_>>(),
            "source": finding.kind.source(),
            "fingerprint": finding.fingerprint(),
        })
    };
    findings.iter().map(one).collect()
}
