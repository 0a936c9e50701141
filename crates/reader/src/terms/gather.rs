//! From the sentences of a text to candidates: each rule's match as a value with its place.

use std::collections::HashMap;

use domain::terms::{Key, Kind, Period, Rate, Status, Term, Unit, Value};
use domain::text::AgreementText;

use super::compiled::{Compiled, column, compiled};
use super::genre::is_agreement;
use super::passages::{Passage, passages};
use super::pattern::Tokens;
use super::quantities::{Amount, Quantity};
use super::reading::{Blank, Certainty, Reading};
use super::roles::Names;
use super::rule::{Rule, Says, Topic};
use super::sentence::{Sentence, Tokenizer};
use super::special;
use super::words::{Word, words};

/// A reading before it is weighed against the others.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub reading: Reading,
    /// The place of its rule in the tables: lower says more.
    pub rank: usize,
    /// Said in passing.
    pub aside: bool,
    /// The sentence, by its place in the text.
    pub place: usize,
    /// The token of its period, where it has one.
    pub token: Option<usize>,
    /// A heading names its matter.
    pub headed: bool,
    /// The sentence puts it as an aim.
    pub aim: bool,
}

/// All that the rules match in one text.
#[derive(Debug, Default)]
pub struct Gathered {
    pub candidates: Vec<Candidate>,
    pub blanks: Vec<Blank>,
}

/// Reads a text with all rules.
pub fn gather(text: &AgreementText) -> Gathered {
    let compiled = compiled();
    let column = column(text.language);
    let passages = passages(text);
    let all: Vec<Word> = passages.iter().flat_map(|passage| words(&passage.text, passage.at.clone())).collect();
    if !is_agreement(text, &all) {
        return Gathered::default();
    }
    let mut tokenizer = Tokenizer::new(&compiled.lexicon, &compiled.signs, Names::of(text.language, &all));
    let mut reader = Reader { compiled, column, gathered: Gathered::default(), text };
    let mut seen: HashMap<&str, Topic> = HashMap::new();
    let mut last = Topic::ANY;
    for (place, passage) in passages.iter().enumerate() {
        let heading = passage.headings.iter().fold(Topic::ANY, |all, heading| {
            let matters = match seen.get(heading) {
                Some(matters) => *matters,
                None => {
                    let matters = compiled.of_heading(&tokenizer.sentence("", heading), column);
                    seen.insert(heading, matters);
                    matters
                }
            };
            all.and(matters)
        });
        let sentence = tokenizer.sentence(&passage.lead, passage.quote());
        let own = compiled.of_sentence(&sentence, column);
        // A sentence goes on with the matter of the one before it.
        let before = if passage.before.is_empty() { Topic::ANY } else { last };
        last = own;
        reader.passage(place, passage, &sentence, Matters { heading, own, before });
    }
    special::read(&passages, &mut reader.gathered);
    reader.gathered
}

/// The matters of a sentence, by how they are told.
#[derive(Clone, Copy)]
struct Matters {
    heading: Topic,
    own: Topic,
    before: Topic,
}

struct Reader<'t> {
    compiled: &'static Compiled,
    column: usize,
    gathered: Gathered,
    text: &'t AgreementText,
}

impl Reader<'_> {
    fn passage(&mut self, place: usize, passage: &Passage<'_>, sentence: &Sentence, matters: Matters) {
        if passage.heading && sentence.len() < 6 {
            return;
        }
        let all = matters.heading.and(matters.own).and(matters.before);
        let matches: Vec<_> = self.compiled.matches(sentence, all, self.column).collect();
        for (rank, rule, found) in matches {
            // The words that lead to a point are a sentence of their own.
            if sentence.lead > 0 && found.last < sentence.lead {
                continue;
            }
            if rule.says == Says::Blank {
                self.blank(rule, passage);
                continue;
            }
            let Some((value, doubt)) = self.value(rule, sentence, found.quantity) else { continue };
            // Contact points that are announced and not given.
            if passage.open && rule.key == Key::ContactsWhere {
                self.blank(rule, passage);
                continue;
            }
            let certainty = certainty(rule, doubt, passage.heading, matters);
            self.gathered.candidates.push(Candidate {
                reading: Reading {
                    key: rule.key,
                    value,
                    clause: passage.clause.clone(),
                    quote: passage.quote().to_owned(),
                    certainty,
                },
                rank,
                aside: rule.aside,
                place,
                token: found.quantity,
                headed: rule.topic.meets(matters.heading),
                aim: rule.key == Key::BreachToController && self.compiled.aims(sentence, self.column),
            });
        }
    }

    fn value(&self, rule: &Rule, sentence: &Sentence, token: Option<usize>) -> Option<(Value, bool)> {
        let (value, doubt) = match rule.says {
            Says::Word(word) => match rule.key.spec().kind {
                Kind::MultiChoice(_) => (Value::Choices([word].into()), false),
                _ => (Value::Choice(word), false),
            },
            Says::Period => {
                let token = token?;
                let Quantity::Period(amount) = sentence.quantity(token)? else { return None };
                let Kind::Period { events, .. } = rule.key.spec().kind else { return None };
                let event = self.compiled.event(sentence, token, events, self.column);
                (Value::Period(Period { number: amount.number, unit: amount.unit, event }), amount.doubt)
            }
            Says::Rate => {
                let Quantity::Rate(times, amount) = sentence.quantity(token?)? else { return None };
                (Value::Rate(Rate { times: times.unwrap_or(1), each: one_unit(amount)? }), amount.doubt)
            }
            Says::Every => {
                let Quantity::Rate(_, amount) = sentence.quantity(token?)? else { return None };
                let (number, unit) = if amount.unit == Unit::Months && amount.number == 12 {
                    (1, Unit::Years)
                } else {
                    (amount.number, amount.unit)
                };
                (Value::Period(Period { number, unit, event: None }), amount.doubt)
            }
            Says::Blank => return None,
        };
        // A value that its key does not take is that of another matter.
        Term::new(rule.key, value.clone(), "1", None, Status::Stated).is_ok().then_some((value, doubt))
    }

    fn blank(&mut self, rule: &Rule, passage: &Passage<'_>) {
        // Only where what it refers to is not there, or nothing is given.
        let elsewhere = rule.says == Says::Blank && rule.key != Key::AuditSubprocessors;
        if elsewhere || passage.open || special::refers_to_absent(self.text, passage.quote()) {
            self.gathered.blanks.push(Blank {
                key: rule.key,
                clause: passage.clause.clone(),
                quote: passage.quote().to_owned(),
            });
        }
    }
}

/// Twelve months are a year; a rate in several units cannot be said as one.
fn one_unit(amount: Amount) -> Option<Unit> {
    match (amount.number, amount.unit) {
        (1, unit) => Some(unit),
        (12, Unit::Months) => Some(Unit::Years),
        _ => None,
    }
}

fn certainty(rule: &Rule, doubt: bool, heading: bool, matters: Matters) -> Certainty {
    let told = if rule.topic == Topic::ANY || rule.topic.meets(matters.heading) || rule.topic.meets(matters.own) {
        Certainty::Certain
    } else {
        Certainty::Likely
    };
    let most = if doubt {
        Certainty::Unsure
    } else if heading {
        Certainty::Likely
    } else {
        told
    };
    most.min(rule.sure)
}
