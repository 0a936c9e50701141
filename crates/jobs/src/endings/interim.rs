//! What the interim statement says: who has answered and what, who has not, and that it is no certificate.

use documents::statement::Kind;
use documents::typeset::Certificate;
use domain::endings::Weight;
use domain::message::Message;
use i18n::Locale;
use serde_json::json;
use storage::endings::{AnswerRow, Link};

use super::certificate::{Sources, cells, data, left, outcome, paper, who};
use crate::fault::{Fault, chain};

/// The statement, in the agreement's language.
pub fn interim(locale: Locale, of: &Sources<'_>) -> Result<Certificate, Fault> {
    let begins = of.facts.begins(of.ending).day();
    let held: Vec<(&Link, Option<(Weight, &AnswerRow)>)> =
        of.links.iter().map(|link| (link, link.held(begins, of.facts.today))).collect();
    let counts: Vec<(&Link, &AnswerRow)> = held
        .iter()
        .filter_map(|(link, held)| held.filter(|(weight, _)| *weight == Weight::Counts).map(|(_, row)| (*link, row)))
        .collect();
    let open: Vec<&Link> = held
        .iter()
        .filter(|(link, _)| counts.iter().all(|(known, _)| known.id != link.id))
        .map(|(link, _)| *link)
        .collect();
    let rows = held.iter().map(|(link, held)| match held {
        Some((Weight::Counts, row)) => cells(locale, of, link, row),
        other => unanswered(locale, of, link, *other),
    });
    let mut json = data(locale, of, &counts);
    json["form"] = json!(Kind::ErasureInterim.form());
    json["open"] = open
        .iter()
        .map(|link| json!({ "kind": link.kind.wire(), "name": link.name, "task": link.task.wire() }))
        .collect();
    let json = serde_json::to_string_pretty(&json).map_err(|error| Fault::Never(chain(&error)))?;
    let notice = match open.len() {
        0 => Message::new("endings-interim-notice-rest"),
        open => Message::new("endings-interim-notice").with("open", open).with("total", of.links.len()),
    };
    let mut left: Vec<String> = counts.iter().filter_map(|(link, row)| left(locale, of, link, row)).collect();
    left.extend(open.iter().map(|link| {
        let said = Message::new("endings-interim-open").with("who", who(locale, of, link));
        locale.message(&said).into_owned()
    }));
    let text = |key: &str| locale.text(key).into_owned();
    let fate = of.facts.fate(of.ending).map(|fate| text(&format!("endings-fate-{}", fate.wire().replace('_', "-"))));
    Ok(Certificate {
        kind: Kind::ErasureInterim,
        title: text("endings-interim-title"),
        notice: locale.message(&notice).into_owned(),
        lede: lede(locale, of),
        rows: rows.collect(),
        lines: if left.is_empty() { vec![text("endings-certificate-nothing-left")] } else { left },
        proves: text("endings-interim-proves"),
        attached: text("endings-interim-attached"),
        json,
        ..paper(locale, of, fate)
    })
}

fn lede(locale: Locale, of: &Sources<'_>) -> String {
    let said = Message::new("endings-interim-lede")
        .with("processor", of.profile.name.as_str())
        .with("controller", of.agreement.form.organisation.trim())
        .with("reference", of.agreement.reference.as_str());
    locale.message(&said).into_owned()
}

/// A link without an answer that counts: none, one that came too early, or one that says what is planned.
fn unanswered(locale: Locale, of: &Sources<'_>, link: &Link, held: Option<(Weight, &AnswerRow)>) -> Vec<String> {
    let state = |key: &str| locale.text(key).into_owned();
    let (what, on, how) = match held {
        None | Some((Weight::Counts, _)) => (state("endings-link-open"), String::new(), String::new()),
        Some((weight, row)) => {
            let key = if weight == Weight::Early { "endings-link-early" } else { "endings-link-ahead" };
            let what = format!("{} ({})", outcome(locale, link.task, row.answer.outcome), state(key));
            (what, locale.date(row.answer.on), row.details.how.trim().to_owned())
        }
    };
    vec![who(locale, of, link), what, on, how, String::new()]
}
