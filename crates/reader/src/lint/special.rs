//! The national identity number, filed under special categories: Art. 87 GDPR has a rule of its own for it, and Art. 9
//! does not name it.

use super::doc::{Doc, Passage, Role};
use super::finding::Finding;
use super::kind::Kind;

/// How texts name special categories.
const SPECIAL: &[&str] = &[
    "special categor*",
    "sensitive .. data|information",
    "særlige|særskilte kategorier",
    "følsomme .. *oplysninger|persondata",
    "sensitive *opplysninger|personopplysninger",
];

/// How texts name the national identity number.
const NATIONAL_ID: &[&str] = &[
    "national|personal identity|identification|id number*|numbers",
    "social security number*",
    "cpr|cprnummer*|cprnumre|personnummer*|personnumre|fødselsnummer*|fødselsnumre",
    "nationalt|nationale|nasjonalt|nasjonale *identifikationsnum*|*identifikasjonsnum*|*identitetsnum*",
];

/// What files one thing under another in a sentence.
const FILED: &[&str] = &[
    "special categor* ... such|including|includes|e|eg|example|namely ... number*",
    "særlige kategorier ... herunder|såsom|f|eksempel|bl|blandt ... *num*|cpr",
    "særlige kategorier ... herunder|slik|slike|f|eksempel|bl|blant ... *num*",
    "følsomme|sensitive ... herunder|såsom|slik|f|eksempel|bl ... cpr|*nummer*|*numre",
];

/// Where it is filed so.
pub fn find(doc: &Doc<'_>, out: &mut Vec<Finding>) {
    // The lines of a list below "Special categories of personal data".
    let mut under: Option<usize> = None;
    for passage in &doc.passages {
        match passage.role {
            Role::Heading | Role::Paragraph | Role::Title => under = heads(doc, passage).then_some(passage.place),
            Role::Point if under == Some(passage.place) => {
                for sentence in passage.sentences.clone() {
                    if doc.in_sentence(sentence, NATIONAL_ID).is_some() {
                        out.push(Finding::at(Kind::NationalIdSpecial, doc, sentence));
                    }
                }
                continue;
            }
            _ => {}
        }
        for sentence in passage.sentences.clone() {
            let filed = doc.in_sentence(sentence, FILED).is_some();
            if filed && doc.in_sentence(sentence, NATIONAL_ID).is_some() {
                out.push(Finding::at(Kind::NationalIdSpecial, doc, sentence));
            }
        }
    }
}

/// A short line on special categories, with nothing of a sentence about it.
fn heads(doc: &Doc<'_>, passage: &Passage<'_>) -> bool {
    let Some(first) = passage.sentences.clone().next().filter(|_| passage.sentences.len() == 1) else { return false };
    doc.tokens_of(first).len() <= 12 && doc.in_sentence(first, SPECIAL).is_some()
}
