use super::*;

fn read(fields: &[(&str, &str)]) -> (Terms, Vec<(String, Fault)>) {
    let posted: Vec<_> = fields.iter().map(|(name, text)| (format!("terms.{name}"), (*text).to_owned())).collect();
    let (terms, errors) = Terms::from_form(&posted);
    (terms, errors.into_iter().map(|error| (error.field, error.fault)).collect())
}

#[test]
fn a_form_as_a_browser_posts_it() {
    let (terms, errors) = read(&[
        ("subprocessor.notice.number", " 30 "),
        ("subprocessor.notice.unit", "days"),
        ("subprocessor.notice.event", "effect"),
        ("subprocessor.notice.value", ""),
        ("subprocessor.notice.clause", "7.3"),
        ("subprocessor.notice.quote", ""),
        ("subprocessor.notice.status", "stated"),
        // Not filled in: the browser posts the select's first unit all the same.
        ("subprocessor.window.number", ""),
        ("subprocessor.window.unit", "days"),
        ("subprocessor.window.status", "not_stated"),
        ("transfers.grounds.value", "adequacy"),
        ("transfers.grounds.value", "standard_clauses"),
        ("transfers.grounds.clause", "10.3"),
        ("processing.countries.value", "no, FI"),
        ("processing.countries.clause", "B.2"),
    ]);
    assert_eq!(errors, []);
    let period = Period { number: 30, unit: Unit::Days, event: Some(Event::Effect) };
    assert_eq!(terms.period(Key::SubprocessorNotice), Some(period));
    assert_eq!(terms.get(Key::SubprocessorWindow), None);
    let grounds = [Word::Adequacy, Word::StandardClauses].into_iter().collect();
    assert_eq!(terms.value(Key::TransfersGrounds), Some(&Value::Choices(grounds)));
    let countries = [Country::from_code("NO"), Country::from_code("FI")].into_iter().flatten().collect();
    assert_eq!(terms.value(Key::ProcessingCountries), Some(&Value::Countries(countries)));
}

#[test]
fn every_fault_stands_beside_its_field_and_the_rest_is_kept() {
    let (terms, errors) = read(&[
        ("end.data.value", "erase"),
        ("end.data.clause", "11.1"),
        ("end.erase_within.number", "ninety"),
        ("end.erase_within.unit", "days"),
        ("end.erase_within.clause", "11.3"),
        ("breach.to_controller.number", "24"),
        ("breach.to_controller.unit", "months"),
        ("audit.inspection.max.number", "1"),
        ("audit.inspection.max.unit", "years"),
        ("governing_law.value", "Norway"),
        ("governing_law.clause", "14"),
        ("prevails.value", "this_agreement"),
        ("prevails.clause", "1.4"),
        ("prevails.status", "not_stated"),
        ("survives.status", "confirmed"),
        ("subprocessor.window.number", "3"),
        ("subprocessor.window.unit", "days"),
        ("subprocessor.window.value", "until_effect"),
        ("subprocessor.window.clause", "9"),
        ("end.date.value", "erase"),
    ]);
    let expected = [
        ("end.date.value", Fault::UnknownField),
        ("prevails.status", Fault::ValueUnexpected),
        ("survives.value", Fault::ValueMissing),
        ("subprocessor.window.number", Fault::NumberAndWord),
        ("breach.to_controller.unit", Fault::Unit),
        ("audit.inspection.max.clause", Fault::ClauseMissing),
        ("end.erase_within.number", Fault::Number),
        ("governing_law.value", Fault::Country),
    ];
    assert_eq!(errors, expected.map(|(field, fault)| (format!("terms.{field}"), fault)));
    assert_eq!(terms.word(Key::EndData), Some(Word::Erase));
}

#[test]
fn other_fields_of_the_page_are_passed_over() {
    let posted = [("idempotency".to_owned(), "x".to_owned()), ("termsx".to_owned(), "y".to_owned())];
    assert_eq!(Terms::from_form(&posted), (Terms::default(), vec![]));
    let (_, errors) = read(&[("prevails.value", "this_agreement"), ("prevails.value", "main_agreement")]);
    assert_eq!(errors, [("terms.prevails.value".to_owned(), Fault::Twice)]);
}

#[test]
fn inputs_have_the_names_that_are_read() {
    for key in Key::all() {
        for input in inputs(key) {
            let (name, part) = input.field.strip_prefix("terms.").unwrap().rsplit_once('.').unwrap();
            assert_eq!(Key::from_wire(name), Some(key));
            assert!(Field::from_wire(part).is_some());
        }
        let last = key.wire().rsplit('.').next().unwrap();
        assert_eq!(Field::from_wire(last), None, "{key} reads like a field");
    }
}
