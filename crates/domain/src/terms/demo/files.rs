use super::{countries, text};
use crate::terms::{Country, Key, Term, Terms, standard};

/// Fjeldarkiv ApS: file storage, Denmark, on the standard agreement, with the main agreement and the countries that are
/// its own.
pub fn files() -> Terms {
    rows().into_iter().collect()
}

pub(super) fn rows() -> Vec<Term> {
    let own =
        [text(Key::MainAgreement, "Fjeldarkiv", "1.1"), countries(Key::ProcessingCountries, &["DK", "NO"], "C.5")];
    let standard = standard(Country::from_code("DK"));
    standard.iter().filter(|term| own.iter().all(|own| own.key() != term.key())).chain(&own).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::{Kind, Value};

    /// A value as `standard/terms.md` writes it; none where the tenant sets it, or the text does in each language.
    fn written(value: &Value) -> Option<String> {
        Some(match value {
            Value::Period(period) => {
                let event = period.event.map(|event| format!(", {}", event.wire())).unwrap_or_default();
                format!("`{} {}{event}`", period.number, period.unit.wire())
            }
            Value::Rate(rate) => format!("`{} per {}`", rate.times, rate.each.wire()),
            Value::Choice(word) => format!("`{}`", word.wire()),
            Value::Choices(words) => listed(words.iter().map(|word| word.wire()).collect()),
            Value::Country(_) | Value::Countries(_) | Value::Text(_) => return None,
        })
    }

    fn listed(mut words: Vec<&str>) -> String {
        words.sort_unstable();
        format!("`{}`", words.join(", "))
    }

    #[test]
    fn they_are_those_of_the_standard_agreement() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../standard/terms.md");
        let page = std::fs::read_to_string(path).expect("standard/terms.md");
        let terms = files();
        let mut rows = 0;
        for line in page.lines().filter(|line| line.starts_with("| `")) {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            let name = cells[1].trim_matches('`');
            let key = Key::from_wire(name).unwrap_or_else(|| panic!("{name} is no key"));
            if key == Key::ProcessingPurpose {
                // A sentence in each language: one set of terms holds none of them.
                continue;
            }
            let value = terms.value(key).unwrap_or_else(|| panic!("{name} is stated there"));
            assert_eq!(terms.clause(key), Some(cells[3]), "{name}");
            let stated = match key.spec().kind {
                Kind::MultiChoice(_) => listed(cells[2].trim_matches('`').split(", ").collect()),
                _ => cells[2].to_owned(),
            };
            if let Some(written) = written(value) {
                assert_eq!(written, stated, "{name}");
            }
            rows += 1;
        }
        // Every row is there and no other; the nature of the processing is read from A.2.
        let own = usize::from(!page.contains("`processing.nature`"));
        assert_eq!(rows + own, terms.iter().count());
        assert_eq!(terms.value(Key::GoverningLaw), Country::from_code("DK").map(Value::Country).as_ref());
    }
}
