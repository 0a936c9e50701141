//! One term as a form of its own gives it: another value, or that the agreement says nothing about it.

use domain::message::Message;
use domain::terms::{Key, Status, Term, Terms};
use i18n::Locale;

use crate::forms::{Fields, Problems};
use crate::view::FieldError;

/// The term as it is to be, in a clause. `shown` is what the form was filled with: who ticks that the agreement says
/// nothing and types another value beside it is asked which of the two holds.
pub fn read(locale: Locale, key: Key, fields: &Fields, clause: &str, shown: Option<&Term>) -> Result<Term, Problems> {
    let field = |part: &str| format!("terms.{key}.{part}");
    let typed = typed(key, fields, clause);
    let mut problems = Problems::default();
    if fields.ticked("absent") {
        let other = typed.as_ref().ok().and_then(Term::value);
        if other.is_some() && other != shown.and_then(Term::value) {
            problems.add(locale, "absent", &Message::new("form-problem-absent-and-value"));
            return Err(problems);
        }
        return Term::not_stated(key, clause, None).map_err(|fault| {
            problems.add(locale, &field("clause"), &Message::new(fault.text()));
            problems
        });
    }
    typed.map_err(|errors| {
        let errors = errors.into_iter();
        problems.0 = errors.map(|(id, text)| FieldError { id, text: locale.text(text).into_owned() }).collect();
        problems
    })
}

/// What was typed, or what is wrong with it: fields and keys of texts.
fn typed(key: Key, fields: &Fields, clause: &str) -> Result<Term, Vec<(String, &'static str)>> {
    let own = format!("terms.{key}.");
    let is_own = |name: &str| name.starts_with(&own) && !name.ends_with(".clause") && !name.ends_with(".status");
    let mut posted: Vec<_> = fields.0.iter().filter(|(name, _)| is_own(name)).cloned().collect();
    posted.push((format!("{own}clause"), clause.to_owned()));
    posted.push((format!("{own}status"), Status::Overridden.wire().to_owned()));
    let (terms, faults) = Terms::from_form(&posted);
    match terms.get(key) {
        Some(term) if faults.is_empty() => Ok(term.clone()),
        _ => Err(faults.into_iter().map(|fault| (fault.field, fault.fault.text())).collect()),
    }
}

#[cfg(test)]
mod tests {
    use domain::amendments::OWN_LINE;
    use domain::language::Language;
    use domain::terms::{Period, Unit, Value};

    use super::*;

    const KEY: Key = Key::SubprocessorWindow;

    fn form(number: &str, absent: bool) -> Fields {
        let of = |part: &str, value: &str| (format!("terms.{KEY}.{part}"), value.to_owned());
        let mut fields = vec![of("number", number), of("unit", "days"), of("value", "")];
        if absent {
            fields.push(("absent".to_owned(), "yes".to_owned()));
        }
        Fields(fields)
    }

    #[test]
    fn a_tick_and_another_value_are_no_answer() {
        let ten = Value::Period(Period { number: 10, unit: Unit::Days, event: None });
        let shown = Term::new(KEY, ten, "9.3", None, Status::Confirmed).unwrap();
        let read = |fields: &Fields| read(Locale::new(Language::En), KEY, fields, OWN_LINE, Some(&shown));
        assert!(read(&form("10", true)).unwrap().value().is_none(), "what stood there before is no other value");
        assert!(read(&form("", true)).unwrap().value().is_none());
        assert_eq!(read(&form("5", true)).unwrap_err().0[0].id, "absent");
        assert!(read(&form("5", false)).unwrap().value().is_some());
        assert!(!read(&form("x", false)).unwrap_err().is_empty());
    }
}
