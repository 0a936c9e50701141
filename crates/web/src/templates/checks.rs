//! What stands in the way of publishing a version, and what should be looked at first.

use documents::canonical::{FieldsUsed, fields_used};
use domain::fields::Field;
use domain::language::Language;
use domain::per_language::PerLanguage;
use domain::terms::Terms;
use i18n::Locale;
use storage::templates::Version;

use super::cited::doubts;
use super::lint::Noticed;

/// One thing to look at, with a way to it.
#[derive(Clone, Debug)]
pub struct Check {
    /// What it is.
    pub text: String,
    /// Where it is put right.
    pub href: String,
}

/// How ready a version is.
#[derive(Clone, Debug, Default)]
pub struct Checks {
    /// It cannot be published before these are put right.
    pub refusals: Vec<Check>,
    /// It can be published with these.
    pub warnings: Vec<Check>,
}

/// What is checked, beside the version itself.
pub struct Checked<'a> {
    pub locale: Locale,
    pub version: &'a Version,
    /// The languages that the tenant offers its customers.
    pub offered: &'a [Language],
    /// How many findings each text has.
    pub findings: &'a [(Language, usize)],
    /// What is open in what the texts say.
    pub noticed: &'a Noticed,
}

impl Checked<'_> {
    /// Looks at everything; `at` makes addresses below the version.
    pub fn checks(&self, at: impl Fn(&str) -> String) -> Checks {
        let mut checks = Checks::default();
        self.texts(&mut checks, &at);
        for (language, text) in &self.version.texts {
            self.fields(&mut checks, *language, &fields_used(text), &at);
        }
        if self.version.terms == Terms::default() {
            checks.warnings.push(self.check("templates-check-no-terms", &[], at("terms")));
        }
        if self.noticed.undecided > 0 {
            let args = [("count", self.noticed.undecided.to_string())];
            checks.warnings.push(self.check("templates-check-undecided", &args, at("found")));
        }
        for (language, count) in self.noticed.blocking.iter().filter(|(_, count)| *count > 0) {
            let args = [("language", self.locale.language_name(*language)), ("count", count.to_string())];
            checks.refusals.push(self.check("templates-check-blocks", &args, at("findings")));
        }
        for (language, count) in self.noticed.open.iter().filter(|(_, count)| *count > 0) {
            let args = [("language", self.locale.language_name(*language)), ("count", count.to_string())];
            checks.warnings.push(self.check("templates-check-noticed", &args, at("findings")));
        }
        self.untranslated(&mut checks, &at);
        self.cited(&mut checks, &at);
        checks
    }

    fn texts(&self, checks: &mut Checks, at: &impl Fn(&str) -> String) {
        let version = self.version;
        if !version.texts.contains_key(&version.prevailing) {
            let href = at(&format!("text/{}", version.prevailing));
            checks.refusals.push(self.of("templates-check-no-prevailing", version.prevailing, href));
        }
        for language in self.offered.iter().filter(|language| !version.texts.contains_key(language)) {
            if *language != version.prevailing {
                let href = at(&format!("text/{language}"));
                checks.warnings.push(self.of("templates-check-no-text", *language, href));
            }
        }
        for (language, count) in self.findings.iter().filter(|(_, count)| *count > 0) {
            let href = at(&format!("text/{language}/structure"));
            let args = [("language", self.locale.language_name(*language)), ("count", count.to_string())];
            checks.warnings.push(self.check("templates-check-findings", &args, href));
        }
    }

    /// Texts that will show words of another language.
    fn untranslated(&self, checks: &mut Checks, at: &impl Fn(&str) -> String) {
        let version = self.version;
        let of_subprocessors =
            version.subprocessors.iter().flat_map(|one| [&one.processing, &one.location, &one.transfer]);
        let all: Vec<_> = [&version.services, &version.main_agreement].into_iter().chain(of_subprocessors).collect();
        let lacks =
            |words: &PerLanguage, language| !words.is_empty() && words.own(language, version.prevailing).is_empty();
        for language in version.texts.keys().filter(|language| **language != version.prevailing) {
            if all.iter().any(|words| lacks(words, *language)) {
                let args = [
                    ("language", self.locale.language_name(*language)),
                    ("prevailing", self.locale.language_name(version.prevailing)),
                ];
                checks.warnings.push(self.check("templates-check-untranslated", &args, at("particulars")));
            }
        }
    }

    fn cited(&self, checks: &mut Checks, at: &impl Fn(&str) -> String) {
        for (key, doubts) in doubts(&self.version.terms, &self.version.texts, self.version.prevailing) {
            for doubt in doubts {
                let (term, said) = (self.locale.text(key.spec().name), doubt.words(self.locale));
                let args = [("term", term.as_ref().into()), ("doubt", said.as_str().into())];
                checks.warnings.push(Check {
                    text: self.locale.text_with("templates-check-term", &args).into_owned(),
                    href: at(&format!("terms#terms.{}.{}", key.wire(), doubt.field())),
                });
            }
        }
    }

    fn fields(&self, checks: &mut Checks, language: Language, used: &FieldsUsed, at: &impl Fn(&str) -> String) {
        let text = at(&format!("text/{language}"));
        for field in &used.unknown {
            let args = [("language", self.locale.language_name(language)), ("field", format!("{{{{{field}}}}}"))];
            checks.refusals.push(self.check("templates-check-unknown-field", &args, text.clone()));
        }
        for field in &used.misplaced {
            let args = [("language", self.locale.language_name(language)), ("field", field.placeholder())];
            checks.refusals.push(self.check("templates-check-misplaced-field", &args, text.clone()));
        }
        if language != self.version.prevailing {
            return;
        }
        let empty = [
            (Field::Services, &self.version.services, "templates-check-no-services"),
            (Field::MainAgreement, &self.version.main_agreement, "templates-check-no-main-agreement"),
        ];
        for (field, value, key) in empty {
            if value.is_empty() && used.known.contains(&field) {
                checks.warnings.push(self.check(key, &[], at("particulars")));
            }
        }
    }

    fn of(&self, key: &str, language: Language, href: String) -> Check {
        self.check(key, &[("language", self.locale.language_name(language))], href)
    }

    fn check(&self, key: &str, args: &[(&str, String)], href: String) -> Check {
        let args: Vec<_> = args
            .iter()
            .map(|(name, value)| (*name, value.parse::<i64>().map_or_else(|_| value.as_str().into(), Into::into)))
            .collect();
        Check { text: self.locale.text_with(key, &args).into_owned(), href }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use domain::ids::{TemplateId, TemplateVersionId};
    use reader::standard;
    use uuid::Uuid;

    use super::*;

    fn version(texts: &[Language]) -> Version {
        let texts: BTreeMap<_, _> =
            texts.iter().map(|language| (*language, standard::agreement(*language).unwrap().text)).collect();
        Version {
            id: TemplateVersionId(Uuid::nil()),
            template: TemplateId(Uuid::nil()),
            name: "Standard".to_owned(),
            number: 1,
            prevailing: Language::En,
            terms: domain::terms::standard(None),
            subprocessors: Vec::new(),
            services: "Storage".into(),
            main_agreement: PerLanguage::default(),
            published_at: None,
            sha256: None,
            texts,
        }
    }

    fn checks(version: &Version) -> Checks {
        checks_with(version, Vec::new())
    }

    fn checks_with(version: &Version, blocking: Vec<(Language, usize)>) -> Checks {
        let checked = Checked {
            locale: Locale::new(Language::En),
            version,
            offered: &[Language::En, Language::Da],
            findings: &[(Language::En, 2)],
            noticed: &Noticed { open: vec![(Language::En, 3)], blocking, undecided: 0 },
        };
        checked.checks(str::to_owned)
    }

    fn places(checks: &[Check]) -> Vec<&str> {
        checks.iter().map(|check| check.href.as_str()).collect()
    }

    #[test]
    fn the_standard_agreement_can_be_published_and_what_is_left_open_is_said() {
        let checks = checks(&version(&[Language::En]));
        assert!(checks.refusals.is_empty(), "{checks:?}");
        assert_eq!(places(&checks.warnings), ["text/da", "text/en/structure", "particulars", "findings"]);
    }

    #[test]
    fn a_term_that_cannot_be_computed_stands_in_the_way() {
        let checks = checks_with(&version(&[Language::En]), vec![(Language::En, 1), (Language::Da, 0)]);
        assert_eq!(places(&checks.refusals), ["findings"]);
    }

    #[test]
    fn without_the_prevailing_text_or_with_fields_that_nobody_fills_it_cannot() {
        let mut version = version(&[Language::Da]);
        version.texts.get_mut(&Language::Da).unwrap().title = "{{customer}} {{subprocessors}}".to_owned();
        assert_eq!(places(&checks(&version).refusals), ["text/en", "text/da", "text/da"]);
    }
}
