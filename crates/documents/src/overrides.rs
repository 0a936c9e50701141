//! Special terms of one agreement, written into its appendix D before it is signed.

use domain::overrides::Override;
use domain::terms::{self, Term, Terms};
use domain::text::AgreementText;
use i18n::Locale;

use crate::amendments::{with_clause, write_into_d};

/// Writes each special term into the text as a line of appendix D, in the language of the text, and answers the
/// agreement's terms: those of its template's version with these in place of theirs, each with its line as its clause.
pub fn written(text: &mut AgreementText, terms: &Terms, overrides: &[Override]) -> Terms {
    let locale = Locale::new(text.language);
    let heading = locale.text("documents-override-line").into_owned();
    let mut own: Vec<Term> = Vec::new();
    for one in overrides {
        let said = one.term.as_ref().map(|term| locale.message(&terms::in_words(term)).into_owned());
        let line = write_into_d(text, &heading, &one.words, said.as_slice());
        own.extend(one.term.as_ref().and_then(|term| with_clause(term, &line)));
    }
    terms.with_overrides(&own)
}

#[cfg(test)]
mod tests {
    use domain::language::Language;
    use domain::terms::{Event, Key, Period, Status, Unit, Value};
    use reader::lint::{Kind, lint};
    use reader::terms::found;

    use super::*;
    use crate::canonical;

    fn within(days: u32, clause: &str) -> Term {
        let period = Period { number: days, unit: Unit::Days, event: None };
        Term::new(Key::EndEraseWithin, Value::Period(period), clause, None, Status::Stated).unwrap()
    }

    fn empty(language: Language) -> AgreementText {
        let title = "Agreement".to_owned();
        AgreementText { language, title, preamble: Vec::new(), clauses: Vec::new(), appendices: Vec::new() }
    }

    #[test]
    fn what_is_agreed_for_one_stands_in_its_text_and_in_its_terms() {
        let standard: Terms = [within(90, "11.1")].into_iter().collect();
        let overrides = [
            Override::new("Backups stay in Bergen.\nNowhere else.", None).unwrap(),
            Override::new("", Some(within(30, "D"))).unwrap(),
        ];
        for language in Language::ALL {
            let mut text = empty(language);
            let own = written(&mut text, &standard, &overrides);
            let canonical = canonical::text(&text);
            assert!(canonical.contains("Backups stay in Bergen."), "{canonical}");
            assert!(canonical.contains("30"), "{canonical}");
            assert_eq!(own.clause(Key::EndEraseWithin), Some("D.2"));
            assert_eq!(own.get(Key::EndEraseWithin).unwrap().status(), Status::Overridden);
            let again = canonical::parse(&canonical).unwrap();
            assert_eq!(canonical::text(&again), canonical, "what is shown is what is read back");
        }
    }

    /// As the page of special terms asks the linter: what it says of the text with them, and not of the text alone.
    #[test]
    fn a_term_that_says_all_there_is_is_noticed() {
        let period = |number, unit, event| Value::Period(Period { number, unit, event: Some(event) });
        let own = [
            (Key::BreachToController, period(96, Unit::Hours, Event::Awareness), Kind::BreachPeriodLong),
            (Key::SubprocessorWindow, period(60, Unit::Days, Event::Receipt), Kind::ChangeBeforeObjection),
            (Key::SubprocessorAuthorisation, Value::Choice(terms::Word::Specific), Kind::AuthorisationContradicted),
        ];
        let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        for language in Language::ALL {
            let text = reader::standard::agreement(language).unwrap().text;
            let standard = found(&text).proposal();
            let before = lint(&text, &found(&text), Some(&standard), today);
            for (key, value, kind) in &own {
                let term = Term::new(*key, value.clone(), "D", None, Status::Overridden).unwrap();
                let mut with = text.clone();
                let terms = written(&mut with, &standard, &[Override::new("", Some(term)).unwrap()]);
                let mut new = lint(&with, &found(&with), Some(&terms), today);
                new.retain(|finding| !before.contains(finding));
                let noticed = new.iter().find(|finding| finding.kind == *kind);
                let quotes = noticed.map(|finding| finding.quotes.as_slice()).unwrap_or_default();
                let in_d = quotes.iter().find(|quote| quote.clause.as_deref() == terms.clause(*key));
                assert!(in_d.is_some_and(|quote| !quote.text.is_empty()), "{language}: {new:#?}");
            }
        }
    }

    #[test]
    fn without_any_nothing_changes() {
        let standard: Terms = [within(90, "11.1")].into_iter().collect();
        let mut text = empty(Language::Da);
        assert_eq!(written(&mut text, &standard, &[]), standard);
        assert_eq!(text, empty(Language::Da));
    }
}
