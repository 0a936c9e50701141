//! Proposals as JSON.

use domain::terms::{Key, Status, Term};
use serde_json::{Map, Value, json as value};

use super::reading::{Found, Reading};

/// An array with an entry for each key, in their order: a term as `docs/terms.md` has it, and with it how sure it is and
/// what else the text says under the key.
pub fn json(found: &Found) -> Value {
    Key::all().map(|key| Value::Object(entry(found, key))).collect()
}

fn entry(found: &Found, key: Key) -> Map<String, Value> {
    let Some((proposed, others)) = found.readings(key).split_first() else {
        return not_stated(found, key);
    };
    let mut entry = reading(proposed);
    entry.insert("key".to_owned(), key.wire().into());
    entry.insert("status".to_owned(), Status::Stated.wire().into());
    if !others.is_empty() {
        entry.insert("others".to_owned(), others.iter().map(|other| Value::Object(reading(other))).collect());
    }
    entry
}

/// Value, unit, event, clause, quote and certainty.
fn reading(reading: &Reading) -> Map<String, Value> {
    // The forms of values are those of terms; a clause is needed there, and is set below.
    let term = Term::new(reading.key, reading.value.clone(), "1", None, Status::Stated);
    let term = term.ok().and_then(|term| serde_json::to_value(term).ok());
    let mut out = match term {
        Some(Value::Object(fields)) => fields,
        _ => Map::new(),
    };
    out.remove("key");
    out.remove("status");
    out.insert("clause".to_owned(), reading.clause.as_str().into());
    out.insert("quote".to_owned(), reading.quote.as_str().into());
    out.insert("certainty".to_owned(), reading.certainty.wire().into());
    out
}

fn not_stated(found: &Found, key: Key) -> Map<String, Value> {
    let blank = found.blank(key);
    let entry = value!({
        "key": key.wire(),
        "value": null,
        "clause": blank.map_or("", |blank| &blank.clause),
        "quote": blank.map(|blank| &blank.quote),
        "status": Status::NotStated.wire(),
    });
    if let Value::Object(entry) = entry { entry } else { Map::new() }
}
