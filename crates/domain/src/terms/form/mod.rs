//! Terms as a form: which inputs a page shows for a key, and what a posted form says.
//!
//! Fields are named `terms.<key>.<part>`: `terms.subprocessor.notice.number`. What is typed for one key never hides
//! what is right for another: everything valid is returned, and every fault with the field beside which it is shown.

use std::collections::{BTreeMap, BTreeSet};

use super::country::Country;
use super::lists::{Event, Status, Unit};
use super::names::{closed_list, text_key};
use super::schema::Kind;
use super::term::{MAX_CLAUSE, MAX_QUOTE};
use super::value::tidy;
use super::{Fault, Key, Period, Rate, Term, Terms, Value, Word};

mod inputs;
#[cfg(test)]
mod tests;

pub use inputs::{Choosable, Control, Input, inputs};

closed_list! {
    /// A part of a term that has a field of its own.
    Field, "terms-field-" {
        /// Words, countries, free text.
        Value = "value",
        /// The number of a period or rate.
        Number = "number",
        /// Its unit.
        Unit = "unit",
        /// What it counts from.
        Event = "event",
        /// How far it can be relied on.
        Status = "status",
        /// The clause.
        Clause = "clause",
        /// The words of the clause.
        Quote = "quote",
    }
}

/// What is wrong with a posted form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field beside which it is shown.
    pub field: String,
    /// The key that it belongs to; none where the form has no such key.
    pub key: Option<Key>,
    /// What is wrong; [`Fault::text`] is the key of its sentence.
    pub fault: Fault,
}

fn field(key: Key, part: Field) -> String {
    format!("terms.{key}.{}", part.wire())
}

impl Terms {
    /// The fields of a form that says these terms.
    pub fn to_form(&self) -> Vec<(String, String)> {
        let mut out = Vec::new();
        for term in self.iter() {
            let mut put = |part, text: &str| out.push((field(term.key(), part), text.to_owned()));
            match term.value() {
                None => {}
                Some(Value::Period(period)) => {
                    put(Field::Number, &period.number.to_string());
                    put(Field::Unit, period.unit.wire());
                    if let Some(event) = period.event {
                        put(Field::Event, event.wire());
                    }
                }
                Some(Value::Rate(rate)) => {
                    put(Field::Number, &rate.times.to_string());
                    put(Field::Unit, rate.each.wire());
                }
                Some(Value::Choice(word)) => put(Field::Value, word.wire()),
                Some(Value::Choices(words)) => words.iter().for_each(|word| put(Field::Value, word.wire())),
                Some(Value::Country(country)) => put(Field::Value, country.code()),
                Some(Value::Countries(countries)) => {
                    put(Field::Value, &countries.iter().map(|country| country.code()).collect::<Vec<_>>().join(", "));
                }
                Some(Value::Text(text)) => put(Field::Value, text),
            }
            put(Field::Clause, term.clause());
            put(Field::Quote, term.quote().unwrap_or_default());
            put(Field::Status, term.status().wire());
        }
        out
    }

    /// Reads a posted form. Fields that are not named `terms.…` belong to others and are passed over. A key without a
    /// value and without a status is not stated; one with a value and without a status is stated.
    pub fn from_form(posted: &[(String, String)]) -> (Self, Vec<FieldError>) {
        let mut errors = Vec::new();
        let mut keys: BTreeMap<Key, Parts<'_>> = BTreeMap::new();
        for (name, text) in posted {
            let Some(rest) = name.strip_prefix("terms.") else { continue };
            let key = rest.rsplit_once('.').and_then(|(key, _)| Key::from_wire(key));
            let part = rest.rsplit_once('.').and_then(|(_, part)| Field::from_wire(part));
            match (key, part) {
                (Some(key), Some(part)) => keys.entry(key).or_default().0.entry(part).or_default().push(text.trim()),
                _ => errors.push(FieldError { field: name.clone(), key, fault: Fault::UnknownField }),
            }
        }
        let mut terms = Self::default();
        for (key, parts) in keys {
            match parts.term(key) {
                Ok(term) => terms.set(term),
                Err(faults) => errors.extend(faults.into_iter().map(|(part, fault)| FieldError {
                    field: field(key, part),
                    key: Some(key),
                    fault,
                })),
            }
        }
        (terms, errors)
    }
}

/// What was posted for one key.
#[derive(Default)]
struct Parts<'a>(BTreeMap<Field, Vec<&'a str>>);

type Wrong = (Field, Fault);

impl Parts<'_> {
    /// What was posted in a field that stands there once; empty where it was not posted.
    fn one(&self, part: Field) -> Result<&str, Wrong> {
        match self.0.get(&part).map(Vec::as_slice) {
            None => Ok(""),
            Some([text]) => Ok(text),
            Some(_) => Err((part, Fault::Twice)),
        }
    }

    fn term(&self, key: Key) -> Result<Term, Vec<Wrong>> {
        let mut wrong = Vec::new();
        let value = self.value(key).and_then(|value| match value {
            Some(value) => value.checked(key).map(Some).map_err(|fault| (self.place(key, fault), fault)),
            None => Ok(None),
        });
        let value = value.map_err(|fault| wrong.push(fault));
        let mut text = |part, max| {
            let text = self.one(part).and_then(|text| tidy(text, max).map_err(|fault| (part, fault)));
            text.map_err(|fault| wrong.push(fault)).unwrap_or_default()
        };
        let (clause, quote) = (text(Field::Clause, MAX_CLAUSE), text(Field::Quote, MAX_QUOTE));
        let status = self.one(Field::Status).and_then(|name| match (name, &value) {
            ("", Ok(Some(_)) | Err(())) => Ok(Status::Stated),
            ("", Ok(None)) => Ok(Status::NotStated),
            _ => Status::from_wire(name).ok_or((Field::Status, Fault::Status)),
        });
        let status = status.map_err(|fault| wrong.push(fault));
        let stated = match (&value, status) {
            (Ok(Some(_)), Ok(Status::NotStated)) => Err((Field::Status, Fault::ValueUnexpected)),
            (Ok(None), Ok(Status::NotStated)) => Ok(false),
            (Ok(None), Ok(_)) => Err((self.place(key, Fault::ValueMissing), Fault::ValueMissing)),
            (Ok(Some(_)), Ok(_)) if clause.is_empty() => Err((Field::Clause, Fault::ClauseMissing)),
            _ => Ok(true),
        };
        if let Err(fault) = stated {
            wrong.push(fault);
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let term = match (value, status) {
            (Ok(Some(value)), Ok(status)) => Term::new(key, value, &clause, Some(&quote), status),
            _ => Term::not_stated(key, &clause, Some(&quote)),
        };
        term.map_err(|fault| vec![(self.place(key, fault), fault)])
    }

    fn value(&self, key: Key) -> Result<Option<Value>, Wrong> {
        if let Kind::MultiChoice(_) = key.spec().kind {
            let words = self.0.get(&Field::Value).into_iter().flatten().filter(|word| !word.is_empty());
            let words = words.map(|word| read_word(word)).collect::<Result<BTreeSet<_>, _>>()?;
            return Ok((!words.is_empty()).then_some(Value::Choices(words)));
        }
        let (text, number) = (self.one(Field::Value)?, self.one(Field::Number)?);
        let value = match key.spec().kind {
            Kind::Period { .. } | Kind::Rate { .. } if !text.is_empty() && !number.is_empty() => {
                return Err((Field::Number, Fault::NumberAndWord));
            }
            Kind::Period { .. } if !number.is_empty() => {
                Value::Period(Period { number: read_number(number)?, unit: self.unit()?, event: self.event()? })
            }
            Kind::Rate { .. } if !number.is_empty() => {
                Value::Rate(Rate { times: read_number(number)?, each: self.unit()? })
            }
            _ if text.is_empty() => return Ok(None),
            Kind::Rate { .. } => return Err((Field::Number, Fault::Number)),
            Kind::Period { .. } | Kind::Choice(_) | Kind::MultiChoice(_) => Value::Choice(read_word(text)?),
            Kind::Country => Value::Country(read_country(text)?),
            Kind::Countries => {
                let codes = text.split([',', ';', ' ']).filter(|code| !code.is_empty());
                Value::Countries(codes.map(read_country).collect::<Result<_, _>>()?)
            }
            Kind::Text => Value::Text(text.to_owned()),
        };
        Ok(Some(value))
    }

    fn unit(&self) -> Result<Unit, Wrong> {
        Unit::from_wire(self.one(Field::Unit)?).ok_or((Field::Unit, Fault::Unit))
    }

    fn event(&self) -> Result<Option<Event>, Wrong> {
        match self.one(Field::Event)? {
            "" => Ok(None),
            name => Event::from_wire(name).map(Some).ok_or((Field::Event, Fault::Event)),
        }
    }

    /// The field beside which a fault of the value is shown.
    fn place(&self, key: Key, fault: Fault) -> Field {
        match (fault, key.spec().kind) {
            (Fault::Unit, _) => Field::Unit,
            (Fault::Event, _) => Field::Event,
            (Fault::Number, _) | (Fault::ValueMissing, Kind::Period { .. } | Kind::Rate { .. }) => Field::Number,
            _ => Field::Value,
        }
    }
}

fn read_number(text: &str) -> Result<u32, Wrong> {
    text.parse().map_err(|_| (Field::Number, Fault::Number))
}

fn read_word(text: &str) -> Result<Word, Wrong> {
    Word::from_wire(text).ok_or((Field::Value, Fault::Word))
}

fn read_country(text: &str) -> Result<Country, Wrong> {
    Country::from_code(text).ok_or((Field::Value, Fault::Country))
}
