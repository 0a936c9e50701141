//! An agreement and its terms as pages show them.

use domain::language::Language;
use domain::message::Message;
use domain::signing::Form;
use domain::terms::{self, Terms};
use domain::text::{AgreementText, Appendix, Block, Clause, Item};
use i18n::Locale;

use crate::view::{Fact, FactPart, IndexEntry, Point};

/// An agreement, laid out for the template `components/agreement.html`.
#[derive(Clone, Debug)]
pub struct Contract {
    /// The language of the text.
    pub lang: &'static str,
    /// Its title.
    pub title: String,
    /// Everything in it, in reading order.
    pub parts: Vec<Part>,
    /// The clauses to jump to.
    pub index: Vec<IndexEntry>,
}

/// A piece of an agreement on a page.
#[derive(Clone, Debug)]
pub enum Part {
    /// A heading; depth 0 for an appendix.
    Heading {
        /// 0 to 3.
        depth: usize,
        /// Its place on the page.
        id: String,
        /// The number as printed.
        label: String,
        /// The words.
        text: String,
    },
    /// A place to lead to where nothing is printed.
    Place(String),
    /// A paragraph, numbered where it begins a clause.
    Paragraph {
        /// Its place on the page; empty where it has none.
        id: String,
        /// The number as printed.
        label: String,
        /// The words.
        text: String,
    },
    /// Points.
    Points(Vec<Point>),
    /// A table.
    Table {
        /// The how-manieth of the agreement, for those who hear it.
        number: usize,
        /// The header's cells; may be empty.
        header: Vec<String>,
        /// The rows.
        rows: Vec<Vec<String>>,
    },
}

/// The place of a clause on a page: `clause-9-3`.
pub fn anchor(number: &str) -> String {
    // A letter alone is an appendix.
    if number.len() == 1 && number.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return format!("appendix-{}", number.to_lowercase());
    }
    let place: String = number.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    format!("clause-{}", place.trim_matches('-').to_lowercase())
}

impl Contract {
    /// Lays out an agreement.
    pub fn new(text: &AgreementText) -> Self {
        let mut contract =
            Self { lang: text.language.tag(), title: text.title.clone(), parts: Vec::new(), index: Vec::new() };
        contract.blocks(&text.preamble);
        for clause in &text.clauses {
            contract.clause(clause, 1);
        }
        for appendix in &text.appendices {
            contract.appendix(appendix);
        }
        contract
    }

    /// With a title where the text has none, so that the page has one.
    #[must_use]
    pub fn titled(mut self, name: &str) -> Self {
        if self.title.is_empty() {
            name.clone_into(&mut self.title);
        }
        self
    }

    fn appendix(&mut self, appendix: &Appendix) {
        let letter = appendix.letter.as_deref().unwrap_or_default();
        let id = match letter {
            "" => format!("part-{}", self.index.len()),
            letter => format!("appendix-{}", letter.to_lowercase()),
        };
        let label = appendix.label.clone().unwrap_or_default();
        if label.is_empty() && appendix.heading.is_empty() {
            self.parts.push(Part::Place(id.clone()));
        }
        if !label.is_empty() || !appendix.heading.is_empty() {
            self.index.push(IndexEntry {
                href: format!("#{id}"),
                number: letter.to_owned(),
                heading: appendix.heading.clone(),
            });
            self.parts.push(Part::Heading { depth: 0, id, label, text: appendix.heading.clone() });
        }
        self.blocks(&appendix.body);
        for clause in &appendix.clauses {
            self.clause(clause, 1);
        }
    }

    fn clause(&mut self, clause: &Clause, depth: usize) {
        let id = clause.number.as_deref().map(anchor).unwrap_or_default();
        let label = clause.label.clone().unwrap_or_default();
        let mut body = clause.body.as_slice();
        match (&clause.heading, body.split_first()) {
            (Some(heading), _) => {
                if depth == 1 && !id.is_empty() {
                    let number = clause.number.clone().unwrap_or_default();
                    self.index.push(IndexEntry { href: format!("#{id}"), number, heading: heading.clone() });
                }
                self.parts.push(Part::Heading { depth: depth.min(3), id, label, text: heading.clone() });
            }
            (None, Some((Block::Paragraph { text }, rest))) => {
                self.parts.push(Part::Paragraph { id, label, text: text.clone() });
                body = rest;
            }
            (None, _) if !label.is_empty() => {
                self.parts.push(Part::Paragraph { id, label, text: String::new() });
            }
            (None, _) => {}
        }
        self.blocks(body);
        for child in &clause.children {
            self.clause(child, depth + 1);
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.parts.push(match block {
                Block::Paragraph { text } => {
                    Part::Paragraph { id: String::new(), label: String::new(), text: text.clone() }
                }
                Block::List { items } => {
                    let mut list = Vec::new();
                    points(&mut list, items, 0);
                    Part::Points(list)
                }
                Block::Table { header, rows } => {
                    let before = self.parts.iter().filter(|part| matches!(part, Part::Table { .. })).count();
                    Part::Table { number: before + 1, header: header.clone(), rows: rows.clone() }
                }
            });
        }
    }
}

fn points(out: &mut Vec<Point>, items: &[Item], depth: usize) {
    for item in items {
        out.push(Point { depth: depth.min(3), marker: item.marker.clone(), text: item.text.clone() });
        points(out, &item.items, depth + 1);
    }
}

/// The eight plain facts, each with a link to its clause. `at` is the address of the page that shows the agreement;
/// empty where it is this page.
pub fn facts(locale: Locale, terms: &Terms, at: &str) -> Vec<Fact> {
    terms::facts(terms)
        .into_iter()
        .map(|fact| Fact {
            question: locale.text(fact.topic.text()).into_owned(),
            parts: fact.parts.iter().map(|part| fact_part(locale, part, at)).collect(),
        })
        .collect()
}

/// A sentence of the terms with a link to its clause, or that it is not stated.
pub fn fact_part(locale: Locale, part: &terms::Part, at: &str) -> FactPart {
    let clause = part.clause.as_deref().filter(|clause| !clause.is_empty());
    FactPart {
        text: locale.message(&part.text).into_owned(),
        href: clause.map(|clause| format!("{at}#{}", anchor(first(clause)))).unwrap_or_default(),
        clause: clause
            .map(|clause| locale.message(&Message::new("contract-clause").with("number", clause)).into_owned())
            .unwrap_or_default(),
    }
}

/// A form in which each field that is still empty says what will stand there, in the language of the text: "[name of
/// your organisation]".
pub fn with_blanks(form: &Form, language: Language) -> Form {
    let locale = Locale::new(language);
    let or_blank = |given: &str, key: &str| match given.trim() {
        "" => format!("[{}]", locale.text(key)),
        _ => given.to_owned(),
    };
    Form {
        organisation: or_blank(&form.organisation, "public-blank-organisation"),
        registration: or_blank(&form.registration, "public-blank-registration"),
        address: or_blank(&form.address, "public-blank-address"),
        country: or_blank(&form.country, "public-blank-country"),
        signatory: or_blank(&form.signatory, "public-blank-signatory"),
        signatory_role: or_blank(&form.signatory_role, "public-blank-signatory-role"),
        privacy_name: or_blank(&form.privacy_name, "public-blank-privacy"),
        breach_name: or_blank(&form.breach_name, "public-blank-breach"),
        ..form.clone()
    }
}

/// The first of several clauses: "7.3, B.2" and "7.3–7.5" are 7.3.
fn first(clause: &str) -> &str {
    clause.split([',', ';', ' ', '–', '-']).next().unwrap_or(clause)
}

/// The terms as rows: name, value in words, clause. The same as in the sealed document.
pub fn term_rows(locale: Locale, terms: &Terms) -> Vec<(String, Option<String>, Option<String>)> {
    documents::terms_table::rows(locale, terms).into_iter().map(|row| (row.name, row.value, row.clause)).collect()
}
