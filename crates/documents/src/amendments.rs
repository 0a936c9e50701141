//! What an amendment makes of an agreement, and the one form of its own words that both parties sign.
//!
//! The amendment's text is canonical as [`crate::canonical`] defines it (UTF-8 in NFC, a line for each unit, parts
//! after tabs). Its SHA-256 is what the signatures cover; it holds the hashes of what it was made from and of what
//! comes of it, so that no word and no term of either can differ:
//!
//! ```text
//! amendment text→1→en                    the form's version and the language; always the first line
//! agreement→REFERENCE
//! amendment→NUMBER
//! changes→VERSION→SHA256→SHA256          the version that it is based on: its number, text and terms
//! title→WORDS
//! why→WORDS                              a line for each paragraph; may be absent
//! effect→signed                          from the day of the second signature, or effect→YYYY-MM-DD
//! answer by→YYYY-MM-DD                   may be absent
//! replace→CLAUSE→HEADING                 followed by its words, as lines of an agreement's text
//! remove→CLAUSE
//! add after→CLAUSE→NUMBER→HEADING        followed by its words
//! term→KEY→JSON                          the term as canonical JSON (RFC 8785)
//! template version→NAME→NUMBER           the changes above are made to its text; absent where single changes are agreed
//! lost→CLAUSE                            words agreed for this agreement alone that no longer apply; may be absent
//! result→SHA256→SHA256                   text and terms of the agreement as amended; always the last line
//! ```

use domain::amendments::{Carried, Change, Content, Effect, Fault, OWN_LINE, apply, carry, is_own_line, places};
use domain::message::Message;
use domain::terms::{self, Status, Term, Terms};
use domain::text::{AgreementText, Appendix, Block, Clause, Item};
use i18n::Locale;

use crate::canonical::{self, Lines, NotCanonical, part};
use crate::filling::Filling;

/// The version of the form that this module writes.
pub const FORM: u32 = 1;

/// The version of an agreement that an amendment is based on.
#[derive(Clone, Debug)]
pub struct Base<'a> {
    /// What people call the agreement.
    pub reference: &'a str,
    /// The version's number. The amendment gets the same: the first changes version 1.
    pub number: i32,
    /// Its text, as [`canonical::parse`] reads it.
    pub text: &'a AgreementText,
    /// SHA-256 of its canonical text, in hexadecimal digits.
    pub text_sha256: String,
    /// Its terms.
    pub terms: &'a Terms,
}

/// A template version that the agreement goes on with.
#[derive(Clone, Debug)]
pub struct Renewal {
    /// What the tenant calls the template.
    pub name: String,
    /// The version's number.
    pub number: i32,
    /// Its text, filled with this agreement's particulars.
    pub text: AgreementText,
    /// Its terms.
    pub terms: Terms,
    /// The text of the version that the agreement's words come from, without particulars: what stands in the agreement's
    /// appendix D beyond it was written there by amendments.
    pub was: AgreementText,
}

impl Renewal {
    /// Fills a version with an agreement's particulars. `was` is the version that the agreement's words come from.
    ///
    /// # Errors
    /// [`NotCanonical`] for a text that has no canonical form, which no published text is.
    pub fn filled(
        (name, number, terms): (&str, i32, &Terms),
        filling: &Filling<'_>,
        was: &AgreementText,
    ) -> Result<Self, NotCanonical> {
        Ok(Self {
            name: name.to_owned(),
            number,
            text: as_read(&filling.filled())?,
            terms: terms.clone(),
            was: as_read(was)?,
        })
    }
}

/// What of `negotiated` can be put on another version of the template; see [`carry`].
///
/// # Errors
/// [`NotCanonical`] for a text that has no canonical form, which no published text is.
pub fn carried(negotiated: Vec<Change>, was: &AgreementText, new: &AgreementText) -> Result<Carried, NotCanonical> {
    Ok(carry(negotiated, &as_read(was)?, &as_read(new)?))
}

/// A text with its places as they are cited when its canonical form is read.
fn as_read(text: &AgreementText) -> Result<AgreementText, NotCanonical> {
    canonical::parse(&canonical::text(text))
}

/// What comes of an amendment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The agreement as amended.
    pub text: AgreementText,
    /// Its canonical text.
    pub canonical: String,
    /// SHA-256 of that, in hexadecimal digits.
    pub text_sha256: String,
    /// The terms as amended.
    pub terms: Terms,
    /// SHA-256 of their canonical JSON.
    pub terms_sha256: String,
    /// The amendment's own canonical text.
    pub amendment: String,
    /// SHA-256 of that: what the signatures cover.
    pub amendment_sha256: String,
}

/// Applies single changes.
///
/// # Errors
/// [`Fault`], among others where nothing would change.
pub fn changed(base: &Base<'_>, content: &Content) -> Result<Outcome, Fault> {
    let words = apply(base.text, &content.changes)?;
    let text = read_back(&words, &content.changes)?;
    let same_terms = content.terms().all(|term| base.terms.value(term.key()) == term.value());
    if same_terms && canonical::text(&text) == canonical::text(base.text) {
        return Err(Fault::NothingChanges);
    }
    let terms: Vec<Term> = content.terms().cloned().collect();
    finished(base, content, text, base.terms, &terms, None)
}

/// Puts another version of its template in the agreement's place, with the changes of `content` made to it: those that
/// [`carried`] has kept. Terms that were agreed for this agreement alone stay, those that are no longer stated included,
/// and so do the lines that amendments have written into appendix D.
///
/// # Errors
/// [`Fault::NothingChanges`] where the agreement says the same already.
pub fn renewed(base: &Base<'_>, content: &Content, fresh: &Renewal) -> Result<Outcome, Fault> {
    let agreed = |term: &&Term| {
        let by_amendment = content.terms().any(|one| one.key() == term.key());
        term.value().is_none() && (by_amendment || is_own_line(term.clause(), &fresh.was))
    };
    let taken_away = base.terms.iter().filter(agreed);
    let own: Vec<Term> =
        overrides(base.terms).chain(taken_away).filter_map(|term| with_clause(term, OWN_LINE)).collect();
    if canonical::text(&fresh.text) == canonical::text(base.text) && fresh.terms == *base.terms {
        return Err(Fault::NothingChanges);
    }
    let words = apply(&fresh.text, &content.changes)?;
    let mut text = read_back(&words, &content.changes)?;
    keep_lines(&mut text, base.text, &fresh.was);
    finished(base, content, text, &fresh.terms, &own, Some(fresh))
}

/// Takes the lines along that amendments have written into appendix D. Where the template has come to use a number, the
/// line gets the next.
fn keep_lines(text: &mut AgreementText, base: &AgreementText, was: &AgreementText) {
    let d = base.appendices.iter().filter(|appendix| appendix.letter.as_deref() == Some(OWN_LINE));
    let lines = d.flat_map(|appendix| &appendix.clauses);
    for line in lines.filter(|line| line.number.as_deref().is_some_and(|at| is_own_line(at, was))) {
        let taken = places(text).iter().any(|place| Some(&place.at) == line.number.as_ref());
        let number = if taken { None } else { line.number.clone() };
        put_into_d(text, number, line.clone());
    }
}

/// The terms that were agreed for one agreement alone.
pub fn overrides(terms: &Terms) -> impl Iterator<Item = &Term> {
    terms.iter().filter(|term| term.status() == Status::Overridden)
}

fn finished(
    base: &Base<'_>,
    content: &Content,
    mut text: AgreementText,
    terms: &Terms,
    own: &[Term],
    fresh: Option<&Renewal>,
) -> Result<Outcome, Fault> {
    let locale = Locale::new(text.language);
    let effect = match content.effect {
        Effect::Signed => Message::new("documents-amendment-effect-signed"),
        Effect::On(day) => Message::new("documents-amendment-effect-on").with("day", day),
    };
    let heading =
        Message::new("documents-amendment-line").with("number", i64::from(base.number)).with("effect", effect);
    let renewed = |fresh: &Renewal| {
        let name = fresh.name.as_str();
        let key = match own.is_empty() && content.changes.is_empty() {
            true => "documents-amendment-renewed-plain",
            false => "documents-amendment-renewed",
        };
        Message::new(key).with("name", name).with("number", i64::from(fresh.number))
    };
    let mut points: Vec<Message> = fresh.map(renewed).into_iter().collect();
    points.extend(content.changes.iter().filter_map(say));
    points.extend(own.iter().map(terms::in_words));
    let lost = |at: &String| Message::new("documents-amendment-lost").with("clause", at.as_str());
    points.extend(content.lost.iter().map(lost));
    let points: Vec<String> = points.iter().map(|point| locale.message(point).into_owned()).collect();
    let line = write_into_d(&mut text, &locale.message(&heading), &content.title, &points);
    let own: Vec<Term> = own
        .iter()
        .filter_map(|term| if term.clause() == OWN_LINE { with_clause(term, &line) } else { Some(term.clone()) })
        .collect();
    let terms = terms.with_overrides(&own);
    let canonical = canonical::text(&text);
    // What is printed must be what is read back when the document is made.
    let text = canonical::parse(&canonical).map_err(|_| Fault::NoWords)?;
    let (text_sha256, terms_sha256) = (canonical::sha256(&canonical), terms.sha256());
    let amendment = own_text(base, content, fresh, &text_sha256, &terms_sha256);
    let amendment_sha256 = canonical::sha256(&amendment);
    Ok(Outcome { text, canonical, text_sha256, terms, terms_sha256, amendment, amendment_sha256 })
}

/// The text as its canonical form has it: each number is given once, and each new clause has got one.
fn read_back(words: &AgreementText, changes: &[Change]) -> Result<AgreementText, Fault> {
    let text = canonical::parse(&canonical::text(words)).map_err(|_| Fault::NoWords)?;
    let unnumbered = |text: &AgreementText| places(text).iter().filter(|place| place.at.starts_with('#')).count();
    let labels = || {
        changes.iter().filter_map(|change| match change {
            Change::Add { label, .. } => Some(label),
            _ => None,
        })
    };
    // New clauses had no number before: each that has one now is one fewer without.
    match labels().next_back() {
        Some(label) if unnumbered(&text) + labels().count() > unnumbered(words) => {
            Err(Fault::NumberTaken(label.clone()))
        }
        _ => Ok(text),
    }
}

/// The same term in another clause; none where the clause cannot be written, which a line of ours always can.
pub(crate) fn with_clause(term: &Term, clause: &str) -> Option<Term> {
    match term.value() {
        Some(value) => Term::new(term.key(), value.clone(), clause, term.quote(), Status::Overridden).ok(),
        None => Term::not_stated(term.key(), clause, term.quote()).ok(),
    }
}

/// What a change of words is, in a sentence; terms are said with the others of the agreement's own.
fn say(change: &Change) -> Option<Message> {
    Some(match change {
        Change::Replace { at, .. } => Message::new("documents-amendment-replaced").with("clause", at.as_str()),
        Change::Remove { at } => Message::new("documents-amendment-removed").with("clause", at.as_str()),
        Change::Add { after, label, .. } => {
            Message::new("documents-amendment-added").with("number", label.as_str()).with("clause", after.as_str())
        }
        Change::Term { .. } => return None,
    })
}

/// Writes a line into appendix D, which is made where the text has none, and answers its number. Each line of the words
/// is a paragraph.
pub fn write_into_d(text: &mut AgreementText, heading: &str, words: &str, points: &[String]) -> String {
    let paragraphs = words.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut body: Vec<Block> = paragraphs.map(|line| Block::Paragraph { text: line.to_owned() }).collect();
    if !points.is_empty() {
        let item = |text: &String| Item { marker: "–".to_owned(), text: text.clone(), items: Vec::new() };
        body.push(Block::List { items: points.iter().map(item).collect() });
    }
    put_into_d(text, None, Clause { heading: Some(heading.to_owned()), body, ..Clause::default() })
}

/// Puts a line into appendix D under a number that is free, the next one where none is given. Answers the number.
fn put_into_d(text: &mut AgreementText, number: Option<String>, line: Clause) -> String {
    let locale = Locale::new(text.language);
    let taken: Vec<String> = places(text).into_iter().map(|place| place.at).collect();
    let next = || (1..).map(|n| format!("D.{n}")).find(|number| !taken.contains(number));
    let number = number.or_else(next).unwrap_or_default();
    let line = Clause { number: Some(number.clone()), label: Some(number.clone()), ..line };
    let is_d = |appendix: &Appendix| appendix.letter.as_deref() == Some(OWN_LINE);
    let at = text.appendices.iter().position(is_d).unwrap_or_else(|| {
        // After the last that has a letter: what has none are the particulars at the end.
        let at = text.appendices.iter().rposition(|appendix| appendix.letter.is_some()).map_or(0, |last| last + 1);
        let appendix = Appendix {
            letter: Some(OWN_LINE.to_owned()),
            label: Some(locale.text("documents-appendix-d").into_owned()),
            heading: locale.text("documents-appendix-d-heading").into_owned(),
            ..Appendix::default()
        };
        text.appendices.insert(at, appendix);
        at
    });
    text.appendices[at].clauses.push(line);
    number
}

fn own_text(
    base: &Base<'_>,
    content: &Content,
    fresh: Option<&Renewal>,
    text_sha256: &str,
    terms_sha256: &str,
) -> String {
    let mut out = Lines::default();
    let number = base.number.to_string();
    out.line("amendment text", [FORM.to_string().as_str(), base.text.language.tag()]);
    out.line("agreement", [base.reference]);
    out.line("amendment", [number.as_str()]);
    out.line("changes", [number.as_str(), &base.text_sha256, &base.terms.sha256()]);
    out.line("title", [content.title.as_str()]);
    for why in content.why.lines().filter(|line| !part(line).is_empty()) {
        out.line("why", [why]);
    }
    match content.effect {
        Effect::Signed => out.line("effect", ["signed"]),
        Effect::On(day) => out.line("effect", [day.to_string().as_str()]),
    }
    if let Some(day) = content.answer_by {
        out.line("answer by", [day.to_string().as_str()]);
    }
    for change in &content.changes {
        match change {
            Change::Replace { at, heading, body } => {
                out.line("replace", [at.as_str(), heading]);
                out.blocks(body);
            }
            Change::Remove { at } => out.line("remove", [at.as_str()]),
            Change::Add { after, label, heading, body } => {
                out.line("add after", [after.as_str(), label, heading]);
                out.blocks(body);
            }
            Change::Term { term } => {
                let json = Terms::from_iter([term.clone()]).canonical_json();
                out.line("term", [term.key().wire(), &json]);
            }
        }
    }
    if let Some(fresh) = fresh {
        out.line("template version", [fresh.name.as_str(), &fresh.number.to_string()]);
    }
    for at in &content.lost {
        out.line("lost", [at.as_str()]);
    }
    out.line("result", [text_sha256, terms_sha256]);
    out.0
}

#[cfg(test)]
#[path = "amendments_tests.rs"]
mod tests;
