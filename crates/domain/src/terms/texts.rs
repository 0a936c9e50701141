//! The keys of all texts that this module speaks by, so that the locales can be checked against them: most are made
//! from the table, and a search of the source for them finds none.

use std::collections::BTreeSet;

use super::form::Field;
use super::{Country, Event, Fault, Group, Key, Kind, Status, Topic, Unit};

const SENTENCES: [&str; 10] = [
    "terms-line",
    "terms-period",
    "terms-not-stated",
    "terms-in-force-both-signatures",
    "terms-in-force-as-main-agreement",
    "terms-in-force-ask-main-agreement",
    "terms-in-force-other-date",
    "terms-in-force-ask-other-date",
    "terms-in-force-given",
    "terms-in-force-ask-not-stated",
];

/// Every key of `locales/` that terms are said by. None is written in a template.
pub fn text_keys() -> BTreeSet<&'static str> {
    let mut keys = BTreeSet::from(SENTENCES);
    for key in Key::all() {
        let spec = key.spec();
        keys.extend([spec.name, spec.help]);
        keys.extend(key.choices().iter().map(|choice| choice.text));
        if !matches!(spec.kind, Kind::Choice(_)) {
            keys.insert(spec.says);
        }
        if let Kind::Rate { units } = spec.kind {
            keys.extend(units.iter().map(|unit| unit.each()));
        }
    }
    keys.extend(Unit::ALL.iter().flat_map(|unit| [unit.text(), unit.counted()]));
    keys.extend(Event::ALL.iter().map(|event| event.text()));
    keys.extend(Status::ALL.iter().map(|status| status.text()));
    keys.extend(Group::ALL.iter().map(|group| group.text()));
    keys.extend(Field::ALL.iter().map(|field| field.text()));
    keys.extend(Topic::ALL.iter().map(|topic| topic.text()));
    keys.extend(Fault::ALL.iter().map(|fault| fault.text()));
    keys.extend(Country::all().map(Country::text));
    keys
}
