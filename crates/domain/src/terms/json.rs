//! Terms as JSON: the form that is stored, hashed, attached to the PDF and read by others.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::country::Country;
use super::lists::{Event, Status, Unit};
use super::schema::Kind;
use super::{Fault, Key, Period, Rate, Term, Terms, TermsError, Value, Word};

/// The version of the format that is written here.
const VERSION: u32 = 1;

/// A term on the wire: `{key, value, unit?, event?, clause, quote, status}`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TermJson {
    pub(super) key: String,
    value: Json,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    event: Option<String>,
    clause: String,
    #[serde(default)]
    quote: Option<String>,
    status: String,
}

/// All terms on the wire, sorted by the names of their keys.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TermsJson {
    version: u32,
    terms: Vec<TermJson>,
}

impl TermJson {
    pub(super) fn read(self) -> Result<Term, Fault> {
        let key = Key::from_wire(&self.key).ok_or(Fault::UnknownKey)?;
        let status = Status::from_wire(&self.status).ok_or(Fault::Status)?;
        let value = self.value(key)?;
        match value {
            Some(value) => Term::new(key, value, &self.clause, self.quote.as_deref(), status),
            None if status == Status::NotStated => Term::not_stated(key, &self.clause, self.quote.as_deref()),
            None => Err(Fault::ValueMissing),
        }
    }

    fn value(&self, key: Key) -> Result<Option<Value>, Fault> {
        let unit = self.unit.as_deref().map(|unit| Unit::from_wire(unit).ok_or(Fault::Unit)).transpose()?;
        let event = self.event.as_deref().map(|event| Event::from_wire(event).ok_or(Fault::Event)).transpose()?;
        let value = match (&self.value, key.spec().kind) {
            (Json::Number(number), Kind::Period { .. }) => {
                let period = Period { number: whole(number)?, unit: unit.ok_or(Fault::Unit)?, event };
                return Ok(Some(Value::Period(period)));
            }
            (Json::Number(number), Kind::Rate { .. }) => {
                let rate = Rate { times: whole(number)?, each: unit.ok_or(Fault::Unit)? };
                return if event.is_none() { Ok(Some(Value::Rate(rate))) } else { Err(Fault::Event) };
            }
            (Json::Null, _) => None,
            (Json::String(word), Kind::Choice(_) | Kind::Period { .. }) => Some(Value::Choice(read_word(word)?)),
            (Json::String(code), Kind::Country) => Some(Value::Country(read_country(code)?)),
            (Json::String(text), Kind::Text) => Some(Value::Text(text.clone())),
            (Json::Array(words), Kind::MultiChoice(_)) => Some(Value::Choices(each(words, read_word)?)),
            (Json::Array(codes), Kind::Countries) => Some(Value::Countries(each(codes, read_country)?)),
            _ => return Err(Fault::Kind),
        };
        match (unit, event) {
            (None, None) => Ok(value),
            (Some(_), _) => Err(Fault::Unit),
            (None, Some(_)) => Err(Fault::Event),
        }
    }
}

fn whole(number: &serde_json::Number) -> Result<u32, Fault> {
    number.as_u64().and_then(|number| u32::try_from(number).ok()).ok_or(Fault::Number)
}

fn read_word(word: &str) -> Result<Word, Fault> {
    Word::from_wire(word).ok_or(Fault::Word)
}

/// Codes on the wire are in capital letters and nothing else.
fn read_country(code: &str) -> Result<Country, Fault> {
    Country::from_code(code).filter(|country| country.code() == code).ok_or(Fault::Country)
}

fn each<T: Ord>(items: &[Json], read: fn(&str) -> Result<T, Fault>) -> Result<BTreeSet<T>, Fault> {
    let mut out = BTreeSet::new();
    for item in items {
        if !out.insert(read(item.as_str().ok_or(Fault::Kind)?)?) {
            return Err(Fault::Twice);
        }
    }
    Ok(out)
}

/// Names sorted as text, so that the order does not change when the lists in the code do.
fn sorted<T>(items: &BTreeSet<T>, name: fn(&T) -> &'static str) -> Json {
    items.iter().map(name).collect::<BTreeSet<_>>().into_iter().collect()
}

impl From<Term> for TermJson {
    fn from(term: Term) -> Self {
        let (mut unit, mut event) = (None, None);
        let value = match term.value() {
            None => Json::Null,
            Some(Value::Period(period)) => {
                unit = Some(period.unit);
                event = period.event;
                period.number.into()
            }
            Some(Value::Rate(rate)) => {
                unit = Some(rate.each);
                rate.times.into()
            }
            Some(Value::Choice(word)) => word.wire().into(),
            Some(Value::Choices(words)) => sorted(words, |word| word.wire()),
            Some(Value::Country(country)) => country.code().into(),
            Some(Value::Countries(countries)) => sorted(countries, |country| country.code()),
            Some(Value::Text(text)) => text.as_str().into(),
        };
        Self {
            key: term.key().wire().to_owned(),
            value,
            unit: unit.map(|unit| unit.wire().to_owned()),
            event: event.map(|event| event.wire().to_owned()),
            clause: term.clause().to_owned(),
            quote: term.quote().map(str::to_owned),
            status: term.status().wire().to_owned(),
        }
    }
}

impl From<Terms> for TermsJson {
    fn from(terms: Terms) -> Self {
        let mut terms: Vec<TermJson> = terms.iter().cloned().map(TermJson::from).collect();
        terms.sort_by(|a, b| a.key.cmp(&b.key));
        Self { version: VERSION, terms }
    }
}

impl TryFrom<TermsJson> for Terms {
    type Error = TermsError;

    fn try_from(json: TermsJson) -> Result<Self, TermsError> {
        if json.version != VERSION {
            return Err(TermsError::Version(json.version));
        }
        let mut out = Self::default();
        let mut seen = BTreeSet::new();
        for term in json.terms {
            let term = Term::try_from(term)?;
            if !seen.insert(term.key()) {
                return Err(TermsError::Term { key: term.key().wire().to_owned(), fault: Fault::Twice });
            }
            out.set(term);
        }
        Ok(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Terms, TermsError> {
        Terms::from_json(&format!(r#"{{"version":1,"terms":[{json}]}}"#))
    }

    fn fault(json: &str) -> Fault {
        match read(json) {
            Err(TermsError::Term { fault, .. }) => fault,
            other => panic!("{json} gave {other:?}"),
        }
    }

    #[test]
    fn a_term_is_written_as_the_documentation_says() {
        let json = r#"{"key":"subprocessor.window","value":10,"unit":"business_days","event":"receipt","clause":"9.3","quote":null,"status":"stated"}"#;
        let terms = read(json).unwrap();
        let period = Period { number: 10, unit: Unit::BusinessDays, event: Some(Event::Receipt) };
        assert_eq!(terms.value(Key::SubprocessorWindow), Some(&Value::Period(period)));
        let term = terms.get(Key::SubprocessorWindow).unwrap();
        assert_eq!(serde_json::to_string(term).unwrap(), json);
    }

    #[test]
    fn words_stand_in_place_of_a_number() {
        let terms = read(
            r#"{"key":"breach.to_controller","value":"without_undue_delay","clause":"8.1","quote":"x  y\n z","status":"confirmed"}"#,
        );
        let terms = terms.unwrap();
        assert_eq!(terms.word(Key::BreachToController), Some(Word::WithoutUndueDelay));
        assert_eq!(terms.get(Key::BreachToController).unwrap().quote(), Some("x y z"));
    }

    #[test]
    fn what_is_wrong_is_named_with_its_key() {
        let error = read(r#"{"key":"subprocessor.notise","value":1,"clause":"1","status":"stated"}"#).unwrap_err();
        assert_eq!(error.to_string(), "subprocessor.notise: there is no such key");
        assert_eq!(fault(r#"{"key":"end.data","value":null,"clause":"1","status":"stated"}"#), Fault::ValueMissing);
        assert_eq!(
            fault(r#"{"key":"end.data","value":"erase","clause":"1","status":"not_stated"}"#),
            Fault::ValueUnexpected
        );
        assert_eq!(fault(r#"{"key":"end.data","value":"general","clause":"1","status":"stated"}"#), Fault::Word);
        assert_eq!(fault(r#"{"key":"end.data","value":["erase"],"clause":"1","status":"stated"}"#), Fault::Kind);
        assert_eq!(
            fault(r#"{"key":"end.data","value":"erase","unit":"days","clause":"1","status":"stated"}"#),
            Fault::Unit
        );
        assert_eq!(fault(r#"{"key":"end.data","value":"erase","clause":" ","status":"stated"}"#), Fault::ClauseMissing);
        assert_eq!(fault(r#"{"key":"end.data","value":"erase","clause":"1","status":"sure"}"#), Fault::Status);
        assert_eq!(fault(r#"{"key":"end.erase_within","value":90,"clause":"1","status":"stated"}"#), Fault::Unit);
        assert_eq!(
            fault(r#"{"key":"end.erase_within","value":90,"unit":"hours","clause":"1","status":"stated"}"#),
            Fault::Unit
        );
        assert_eq!(
            fault(r#"{"key":"end.erase_within","value":0,"unit":"days","clause":"1","status":"stated"}"#),
            Fault::Number
        );
        assert_eq!(
            fault(r#"{"key":"end.erase_within","value":1.5,"unit":"days","clause":"1","status":"stated"}"#),
            Fault::Number
        );
        assert_eq!(
            fault(
                r#"{"key":"end.erase_within","value":9,"unit":"days","event":"effect","clause":"1","status":"stated"}"#
            ),
            Fault::Event
        );
        assert_eq!(fault(r#"{"key":"governing_law","value":"no","clause":"1","status":"stated"}"#), Fault::Country);
        assert_eq!(
            fault(r#"{"key":"processing.countries","value":["NO","NO"],"clause":"1","status":"stated"}"#),
            Fault::Twice
        );
        assert_eq!(
            fault(r#"{"key":"transfers.grounds","value":[],"clause":"1","status":"stated"}"#),
            Fault::ValueMissing
        );
        assert_eq!(
            fault(r#"{"key":"main_agreement","value":"a\u0007","clause":"1","status":"stated"}"#),
            Fault::ControlCharacter
        );
    }

    #[test]
    fn other_shapes_and_versions_are_refused() {
        let extra = read(r#"{"key":"end.data","value":"erase","clause":"1","status":"stated","sure":true}"#);
        assert!(matches!(extra, Err(TermsError::Shape(_))));
        assert_eq!(Terms::from_json(r#"{"version":2,"terms":[]}"#), Err(TermsError::Version(2)));
        let term = r#"{"key":"end.data","value":"erase","clause":"1","status":"stated"}"#;
        assert_eq!(fault(&format!("{term},{term}")), Fault::Twice);
        assert!(matches!(Terms::from_json("[]"), Err(TermsError::Shape(_))));
    }
}
