//! The processor's record of what it processes for whom (Art. 30(2) GDPR), made from what its agreements say. What an
//! agreement does not say stays empty, and is shown as not stated.

use chrono::NaiveDate;

use crate::ids::{AgreementId, TemplateVersionId};
use crate::language::Language;
use crate::message::Message;
use crate::signing::Form;
use crate::subprocessors::Subprocessor;
use crate::terms::{Country, Key, Term, Terms, Value, value_in_words};
use crate::text::{AgreementText, Block, Clause};

/// The longest description of measures, in characters: a general one is asked for, and the agreement has the rest.
const LONGEST: usize = 600;

/// An agreement in force on a day, with the version that holds then.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Which.
    pub agreement: AgreementId,
    /// What people call it.
    pub reference: String,
    /// The organisation's name.
    pub organisation: String,
    /// What its people gave when they signed; none where the key has been destroyed.
    pub form: Option<Form>,
    /// The language of the text.
    pub language: Language,
    /// The version that holds on the day.
    pub number: i32,
    /// Since when it holds.
    pub in_force_from: NaiveDate,
    /// Where its text comes from.
    pub template_version: TemplateVersionId,
    /// What it says.
    pub terms: Terms,
    /// Its canonical text where an amendment made the version; the first one's text is that of the template's version.
    pub amended: Option<String>,
}

/// What a version of a template says in one language, for every agreement on it.
#[derive(Clone, Debug, Default)]
pub struct Standard {
    /// The services that it is for.
    pub services: String,
    /// The sub-processors that it names.
    pub subprocessors: Vec<Subprocessor>,
    /// See [`measures`].
    pub measures: Vec<Part>,
}

/// Something that an agreement says, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What.
    pub said: Said,
    /// The clause; empty where none can be cited.
    pub clause: String,
}

/// Words for the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A term in plain words, in the reader's language.
    Term(Message),
    /// Words of the agreement itself, in its own.
    Words(String),
}

fn term(term: &Term) -> Part {
    Part { said: Said::Term(value_in_words(term)), clause: term.clause().to_owned() }
}

fn stated<'a>(terms: &'a Terms, keys: &'a [Key]) -> impl Iterator<Item = &'a Term> {
    keys.iter().filter_map(|key| terms.get(*key)).filter(|term| term.value().is_some())
}

/// The categories of processing carried out for a controller (Art. 30(2)(b)): the services that the agreement is for, and
/// what its terms say of the processing.
pub fn categories(terms: &Terms, services: &str) -> Vec<Part> {
    let services = (!services.trim().is_empty())
        .then(|| Part { said: Said::Words(services.trim().to_owned()), clause: String::new() });
    let keys = [Key::ProcessingNature, Key::ProcessingPurpose, Key::ProcessingData, Key::ProcessingPeople];
    services.into_iter().chain(stated(terms, &keys).map(term)).collect()
}

/// Transfers to third countries, with their safeguards (Art. 30(2)(c)): places outside the EEA where data is processed,
/// sub-processors with a ground for a transfer, and what the terms say of transfers.
pub fn transfers(terms: &Terms, subprocessors: &[Subprocessor]) -> Vec<Part> {
    let countries = stated(terms, &[Key::ProcessingCountries]).filter(|term| match term.value() {
        Some(Value::Countries(countries)) => countries.iter().copied().any(is_third),
        _ => false,
    });
    let mut parts: Vec<Part> = countries.map(term).collect();
    parts.extend(subprocessors.iter().filter(|one| !one.transfer.trim().is_empty()).map(|one| Part {
        said: Said::Words(format!("{}, {}: {}", one.name, one.location, one.transfer)),
        clause: String::new(),
    }));
    parts.extend(stated(terms, &[Key::TransfersThirdCountry, Key::TransfersGrounds]).map(term));
    parts
}

fn is_third(country: Country) -> bool {
    !crate::country::in_eea(country.code())
}

/// The general description of technical and organisational measures (Art. 30(2)(d)), where the text has a part under such
/// a heading: its first words, and where it stands. An appendix tells more than the body does.
pub fn measures(text: &AgreementText) -> Vec<Part> {
    let appendices = text.appendices.iter().flat_map(|appendix| {
        let whole = Clause {
            number: appendix.letter.clone(),
            heading: Some(appendix.heading.clone()),
            body: appendix.body.clone(),
            children: appendix.clauses.clone(),
            ..Clause::default()
        };
        appendix.clauses.iter().cloned().chain([whole])
    });
    let found = appendices
        .chain(text.clauses.iter().cloned())
        .find(|clause| clause.heading.as_deref().is_some_and(speaks_of_measures) && !words(clause).is_empty());
    found
        .map(|clause| Part {
            said: Said::Words(cut(&format!("{}: {}", clause.heading.as_deref().unwrap_or_default(), words(&clause)))),
            clause: clause.number.unwrap_or_default(),
        })
        .into_iter()
        .collect()
}

fn speaks_of_measures(heading: &str) -> bool {
    let heading = heading.to_lowercase();
    // "Security of processing", "behandlingssikkerhed", "tekniske og organisatoriske tiltak".
    let of = ["security", "sikkerhed", "sikkerhet", "technical and organi", "foranstaltning", "tiltak"];
    let breach = ["breach", "brud", "incident"];
    of.iter().any(|word| heading.contains(word)) && !breach.iter().any(|word| heading.contains(word))
}

/// The words of a clause and of its parts, in reading order.
fn words(clause: &Clause) -> String {
    let mut out = Vec::new();
    collect(clause, &mut out);
    out.join(" ")
}

fn collect(clause: &Clause, out: &mut Vec<String>) {
    for block in &clause.body {
        match block {
            Block::Paragraph { text } => out.push(text.clone()),
            Block::List { items } => out.extend(items.iter().map(|item| item.text.clone())),
            Block::Table { rows, .. } => out.extend(rows.iter().map(|row| row.join(", "))),
        }
    }
    for child in &clause.children {
        out.extend(child.heading.clone());
        collect(child, out);
    }
}

/// The beginning of a text, up to a word's end.
fn cut(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(LONGEST) else { return text.to_owned() };
    let whole = text[..end].rfind(char::is_whitespace).map_or(end, |space| space.max(end / 2));
    let whole = (0..=whole).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    format!("{} …", text[..whole].trim_end())
}

/// A cell of a table that spreadsheets open: one that begins like a formula is kept from being one.
pub fn neutral(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { format!("'{cell}") } else { cell.to_owned() }
}

/// A line of comma-separated values (RFC 4180), each neutralised.
pub fn csv_line<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let quoted = cells.into_iter().map(|cell| format!("\"{}\"", neutral(cell).replace('"', "\"\"")));
    let mut line = quoted.collect::<Vec<_>>().join(",");
    line.push_str("\r\n");
    line
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::language::Language;
    use crate::terms::demo;

    #[test]
    fn what_is_not_said_stays_empty() {
        assert_eq!(categories(&Terms::default(), " "), []);
        assert_eq!(transfers(&Terms::default(), &[]), []);
        let text = AgreementText {
            language: Language::En,
            title: String::new(),
            preamble: vec![],
            clauses: vec![],
            appendices: vec![],
        };
        assert_eq!(measures(&text), []);
    }

    #[test]
    fn parts_cite_their_clauses_and_countries_of_the_eea_are_no_transfer() {
        let said = categories(&demo::cloud(), "Storage of files");
        assert_eq!(said[0], Part { said: Said::Words("Storage of files".into()), clause: String::new() });
        assert!(said[1..].iter().all(|part| !part.clause.is_empty()));
        let subprocessor = Subprocessor {
            name: "Kyst Inc.".into(),
            location: "Ohio".into(),
            transfer: "Standard clauses".into(),
            ..Subprocessor::default()
        };
        let found = transfers(&Terms::default(), &[subprocessor, Subprocessor::default()]);
        assert_eq!(found[0].said, Said::Words("Kyst Inc., Ohio: Standard clauses".into()));
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn measures_are_found_by_their_heading_and_not_in_a_clause_on_breaches() {
        let clause = |number: &str, heading: &str| Clause {
            number: Some(number.into()),
            heading: Some(heading.into()),
            body: vec![Block::Paragraph { text: format!("Words of {number}.") }],
            ..Clause::default()
        };
        let mut text = AgreementText {
            language: Language::Da,
            title: String::new(),
            preamble: vec![],
            clauses: vec![clause("7", "Underretning om sikkerhedsbrud"), clause("6", "Behandlingssikkerhed")],
            appendices: vec![],
        };
        assert_eq!(measures(&text)[0].clause, "6");
        let appendix =
            crate::text::Appendix { clauses: vec![clause("C.2", "Tekniske foranstaltninger")], ..Default::default() };
        text.appendices = vec![appendix];
        assert_eq!(measures(&text)[0].clause, "C.2", "the appendix tells more");
    }

    #[test]
    fn formulas_are_none() {
        for odd in ["=1+1", "+47", "-1", "@x", "\tx", "\rx"] {
            assert!(neutral(odd).starts_with('\''), "{odd:?}");
        }
        assert_eq!(csv_line(["a \"b\"", "=x", ""]), "\"a \"\"b\"\"\",\"'=x\",\"\"\r\n");
    }

    proptest! {
        #[test]
        fn no_cell_begins_like_a_formula_and_every_line_has_its_cells(cells in proptest::collection::vec(".{0,12}", 1..6)) {
            let line = csv_line(cells.iter().map(String::as_str));
            let body = line.strip_suffix("\r\n").unwrap();
            let mut read = vec![String::new()];
            let mut quoted = false;
            let mut chars = body.chars().peekable();
            while let Some(c) = chars.next() {
                match c {
                    '"' if quoted && chars.peek() == Some(&'"') => { chars.next(); read.last_mut().unwrap().push('"'); }
                    '"' => quoted = !quoted,
                    ',' if !quoted => read.push(String::new()),
                    c => read.last_mut().unwrap().push(c),
                }
            }
            prop_assert_eq!(&read, &cells.iter().map(|cell| neutral(cell)).collect::<Vec<_>>());
            prop_assert!(read.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])));
        }
    }
}
