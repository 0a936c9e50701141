//! References to what is not there, or to what does not hold what it is said to hold.

use std::collections::BTreeSet;

use super::doc::{Doc, Role};
use super::finding::Finding;
use super::kind::Kind;
use super::references::{Reference, Target, references};

/// What a reference is made for, where its words say so.
struct Subject {
    /// What it is called beside the reference.
    said: &'static [&'static str],
    /// What is called so where it is found.
    held: &'static [&'static str],
    /// The headings under which it is usually found.
    heading: &'static [&'static str],
}

const SUBJECTS: &[Subject] = &[
    Subject {
        said: &[
            "contact person*|persons|point|points",
            "point|points of contact",
            "breach|privacy contact",
            "kontaktperson*|kontaktpunkt*",
        ],
        held: &["contact person*|point*", "enquiries", "breach|privacy contact", "kontaktperson*|kontaktpunkt*"],
        heading: &["contact|contacts", "kontakt*"],
    },
    Subject {
        said: &["security measures", "*sikkerhedsforanstaltning*", "*sikkerhetstiltak*"],
        held: &["security|measures", "*sikkerhed*|foranstaltning*", "*sikkerhet*|tiltak*"],
        heading: &["security", "*sikkerhed*", "*sikkerhet*"],
    },
    Subject {
        said: &[
            "audits|inspections|auditing",
            "revision|inspektion|revisioner|inspektioner",
            "revisjon|inspeksjon|revisjoner|inspeksjoner",
        ],
        held: &["audit*|inspect*|monitor*|supervis*", "revision*|inspektion*|tilsyn*", "revisjon*|inspeksjon*|tilsyn*"],
        heading: &["audit*|inspect*", "revision*|inspektion*|tilsyn*", "revisjon*|inspeksjon*"],
    },
    Subject {
        said: &[
            "list|overview of .. subprocessors",
            "approved|authorised subprocessors",
            "liste* .. underdatabehandler*",
        ],
        held: &["subprocessor*|subcontractor*", "underdatabehandler*|underbehandler*"],
        heading: &["subprocessor*|subprocessors", "underdatabehandler*|underbehandler*"],
    },
    Subject {
        said: &["erasure|deletion", "sletning", "sletting"],
        held: &["eras*|delet*", "slet*"],
        heading: &["erasure|deletion", "sletning|slettefrist*", "sletting|slettefrist*"],
    },
];

/// Words by which a sentence says what the thing that it begins with holds.
const HOLDS: &[&str] = &[
    "includes|contains|sets|describes|lists|holds|specifies",
    "indeholder|beskriver|omfatter|angiver",
    "inneholder|beskriver|omfatter|angir",
];

/// More references than a sentence of a contract has: no subject is looked for there.
const MOST: usize = 24;

/// References that lead nowhere, and those that lead to the wrong place.
pub fn find(doc: &Doc<'_>, out: &mut Vec<Finding>) {
    let clauses: BTreeSet<&str> = doc.places.iter().filter(|p| p.numbered).filter_map(|p| p.cited.as_deref()).collect();
    let references = references(doc);
    let mut told = BTreeSet::new();
    for reference in &references {
        let place = doc.place_of(reference.sentence);
        let name = match &reference.target {
            Target::Clause(number) | Target::Appendix(number) => number.as_str(),
        };
        let there = match &reference.target {
            Target::Clause(number) => clause_there(doc, &clauses, number, place),
            Target::Appendix(letter) => appendix_there(doc, letter).then(|| letter.clone()),
        };
        match there {
            None => {
                let kind = match reference.target {
                    Target::Clause(_) if clauses.len() < 3 => continue,
                    Target::Clause(_) => Kind::ClauseNotThere,
                    Target::Appendix(_) => Kind::AppendixNotThere,
                };
                if told.insert((kind, name.to_owned(), doc.places[place].cited.clone())) {
                    let meant = meant(doc, reference, &references, None);
                    let finding = Finding::at(kind, doc, reference.sentence).about(name).with("target", name);
                    out.push(finding.with("meant", meant.unwrap_or_default()));
                }
            }
            Some(there) => {
                // One subject for a reference: a list of contents names many.
                if let Some(meant) = meant(doc, reference, &references, Some(&there))
                    && told.insert((Kind::ReferenceElsewhere, name.to_owned(), doc.places[place].cited.clone()))
                {
                    let finding = Finding::at(Kind::ReferenceElsewhere, doc, reference.sentence).about(name);
                    out.push(finding.with("target", name).with("meant", meant));
                }
            }
        }
    }
}

/// The clause of this number, seen from a place: within an appendix, "section 1" may be its own. A letter after the
/// number is a point of a list, and not looked for.
fn clause_there(doc: &Doc<'_>, clauses: &BTreeSet<&str>, number: &str, from: usize) -> Option<String> {
    let is_there = |number: &str| {
        let below = format!("{number}.");
        clauses.contains(number) || clauses.range(below.as_str()..).next().is_some_and(|next| next.starts_with(&below))
    };
    let letter = doc.places[from].appendix.and_then(|at| doc.text.appendices[at].letter.as_deref());
    let mut number = number;
    loop {
        if is_there(number) {
            return Some(number.to_owned());
        }
        if let Some(inner) = letter.map(|letter| format!("{letter}.{number}")).filter(|inner| is_there(inner)) {
            return Some(inner);
        }
        let (shorter, last) = number.rsplit_once('.')?;
        if last.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        number = shorter;
    }
}

/// Whether the appendix is there; the text itself may be the annex of another one.
fn appendix_there(doc: &Doc<'_>, letter: &str) -> bool {
    let same = |a: &str| a.eq_ignore_ascii_case(letter);
    let own = doc.text.appendices.iter().any(|a| a.letter.as_deref().is_none_or(same));
    let title = super::sentences::words(&doc.text.title).map(|w| w.lower).collect::<Vec<_>>();
    let is_one = title.windows(2).any(|pair| {
        matches!(pair[0].as_str(), "appendix" | "annex" | "bilag" | "vedlegg" | "schedule") && same(&pair[1])
    });
    own || is_one
}

/// What a reference is made for, where the place that it names does not hold it and one other place, by its heading,
/// does: that place. For a place that is not there, `there` is none.
fn meant(doc: &Doc<'_>, reference: &Reference, all: &[Reference], there: Option<&str>) -> Option<String> {
    let sentence = reference.sentence;
    let tokens = doc.tokens_of(sentence);
    // The references of this sentence: they come in the order of the text.
    let from = all.partition_point(|r| r.sentence < sentence);
    let all = &all[from..from + all[from..].partition_point(|r| r.sentence == sentence)];
    if all.len() > MOST {
        return None;
    }
    let first = tokens.clone().find(|t| doc.tokens[*t].end as usize > reference.bytes.start)?;
    let last = tokens.clone().find(|t| doc.tokens[*t].start as usize >= reference.bytes.end).unwrap_or(tokens.end);
    let holds = doc.in_tokens(sentence, last..(last + 7).min(tokens.end), HOLDS).is_some();
    // What follows "Appendix A contains …" up to the next reference, or what stands before "… in Appendix C".
    let next = all.iter().map(|r| r.bytes.start).filter(|start| *start >= reference.bytes.end).min();
    let until =
        next.and_then(|byte| tokens.clone().find(|t| doc.tokens[*t].start as usize >= byte)).unwrap_or(tokens.end);
    let window = if holds { last..until } else { first.saturating_sub(10).max(tokens.start)..first };
    SUBJECTS.iter().find_map(|subject| {
        doc.in_tokens(sentence, window.clone(), subject.said)?;
        if there.is_some_and(|there| holds_subject(doc, there, subject)) {
            return None;
        }
        let cited =
            |name: &str| all.iter().any(|r| matches!(&r.target, Target::Clause(n) | Target::Appendix(n) if n == name));
        let own = doc.place_of(sentence);
        let place = doc.places.iter().enumerate().find(|(at, place)| {
            // What an appendix says in its instructions is what such references mean.
            place.numbered
                && place.appendix.is_some()
                && place.parent.is_some()
                && *at != own
                && headed(doc, place.passages.clone(), subject)
                && place.cited.as_deref().is_some_and(|name| !cited(name))
        });
        place?.1.cited.clone()
    })
}

fn headed(doc: &Doc<'_>, passages: std::ops::Range<usize>, subject: &Subject) -> bool {
    let first = passages.into_iter().next().filter(|p| doc.passages[*p].role == Role::Heading);
    first.is_some_and(|p| doc.passages[p].sentences.clone().any(|s| doc.in_sentence(s, subject.heading).is_some()))
}

/// Whether a place, or something within it, speaks of the subject, or points to where it stands.
fn holds_subject(doc: &Doc<'_>, there: &str, subject: &Subject) -> bool {
    let below = format!("{there}.");
    let mut within = doc.places.iter().filter(|place| {
        let name = place.cited.as_deref().unwrap_or_default();
        name == there || name.starts_with(&below)
    });
    within.any(|place| {
        headed(doc, place.passages.clone(), subject)
            || place
                .passages
                .clone()
                .flat_map(|p| doc.passages[p].sentences.clone())
                .any(|s| doc.in_sentence(s, subject.held).is_some())
    })
}
