//! Messages by key and language.

use std::borrow::Cow;
use std::sync::LazyLock;

use domain::language::Language;
use domain::message::{Arg, Message};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use unic_langid::LanguageIdentifier;

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../locales");

static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 3]> = LazyLock::new(|| Language::ALL.map(bundle));

/// The locale files of a language: name and content. For the tests that compare languages.
pub fn files(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.get_dir(language.tag()).into_iter().flat_map(Dir::files).filter_map(|file| {
        let name = file.path().file_name()?.to_str()?;
        Some((name, file.contents_utf8()?))
    })
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let id: LanguageIdentifier = language.tag().parse().expect("our tags are well-formed");
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // The marks that isolate arguments by direction confuse searches and comparisons; names stand in elements of their own.
    bundle.set_use_isolating(false);
    for (name, content) in files(language) {
        let resource = FluentResource::try_new(content.to_owned()).unwrap_or_else(|(parsed, errors)| {
            report(language, name, errors.len());
            parsed
        });
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// A broken file is a fault of the build, found by the tests of this crate; at run time what can be read is used.
fn report(language: Language, name: &str, errors: usize) {
    debug_assert!(errors == 0, "locales/{language}/{name} has {errors} faults");
}

/// A language as its readers expect it: texts, dates, numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locale(Language);

impl Locale {
    /// The locale of a language.
    pub const fn new(language: Language) -> Self {
        Self(language)
    }

    /// Its language.
    pub const fn language(self) -> Language {
        self.0
    }

    /// The text of a key without arguments.
    pub fn text(self, key: &str) -> Cow<'static, str> {
        self.format(key, None)
    }

    /// The text of a key with arguments.
    pub fn text_with(self, key: &str, args: &[(&str, Arg)]) -> Cow<'static, str> {
        let mut fluent = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            fluent.set((*name).to_owned(), self.value(arg));
        }
        self.format(key, Some(&fluent))
    }

    /// A message said in this language.
    pub fn message(self, message: &Message) -> Cow<'static, str> {
        self.text_with(message.key, &message.args)
    }

    /// A language's name in the reader's language, as it stands within a sentence.
    pub fn language_name(self, language: Language) -> String {
        self.text(match language {
            Language::En => "language-en",
            Language::Da => "language-da",
            Language::Nb => "language-nb",
        })
        .into_owned()
    }

    /// Whether the key is defined in this language.
    pub fn has(self, key: &str) -> bool {
        self.bundle().has_message(key)
    }

    fn value(self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Text(text) => FluentValue::from(text.clone()),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Date(date) => FluentValue::from(self.date(*date)),
            Arg::Moment(at, zone) => FluentValue::from(self.moment(*at, *zone)),
            Arg::Key(key) => FluentValue::from(self.text(key).into_owned()),
            Arg::Message(message) => FluentValue::from(self.message(message).into_owned()),
            Arg::List(items) => FluentValue::from(self.list(items)),
        }
    }

    /// "a, b and c".
    fn list(self, items: &[Arg]) -> String {
        let said: Vec<String> = items
            .iter()
            .map(|item| match item {
                Arg::Text(text) => text.clone(),
                Arg::Number(number) => self.number(*number),
                Arg::Date(date) => self.date(*date),
                Arg::Moment(at, zone) => self.moment(*at, *zone),
                Arg::Key(key) => self.text(key).into_owned(),
                Arg::Message(message) => self.message(message).into_owned(),
                Arg::List(items) => self.list(items),
            })
            .collect();
        let and = match self.0 {
            Language::En => "and",
            Language::Da | Language::Nb => "og",
        };
        match said.split_last() {
            Some((last, rest)) if !rest.is_empty() => format!("{} {and} {last}", rest.join(", ")),
            _ => said.concat(),
        }
    }

    fn bundle(self) -> &'static FluentBundle<FluentResource> {
        &BUNDLES[self.0 as usize]
    }

    fn format(self, key: &str, args: Option<&FluentArgs<'_>>) -> Cow<'static, str> {
        let bundle = self.bundle();
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            debug_assert!(false, "no text for {key} in {}", self.0);
            return Cow::Owned(key.to_owned());
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, args, &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{key} in {}: {errors:?}", self.0);
        Cow::Owned(text)
    }
}
