//! A finding: what, where, in which words, and why.

use std::borrow::Cow;

use domain::message::{Arg, Message};
use sha2::{Digest, Sha256};

use super::doc::Doc;
use super::kind::{Kind, Severity};

/// Something in an agreement that a person should look at. It says what is noticed and changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind of thing it is.
    pub kind: Kind,
    /// How it weighs.
    pub severity: Severity,
    /// The clause (`9.3`, `C.2.1`) or appendix (`B`) that it is about; none where it is about the whole text, or where
    /// the words stand before the first clause.
    pub clause: Option<String>,
    /// The words concerned, to the letter; none where it is words that are missing.
    pub quotes: Vec<Quote>,
    /// What tells it from others of its kind in the same clause: the law, the article, the clause that is not there.
    pub subject: String,
    /// The named arguments of its sentence.
    args: Vec<(&'static str, Arg)>,
}

/// Words of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Where they stand, as it is cited.
    pub clause: Option<String>,
    /// The words, to the letter; long sentences are cut at the end of a word.
    pub text: String,
}

/// The longest quote, in bytes; a sentence of a contract is rarely longer.
const LONGEST_QUOTE: usize = 600;

impl Quote {
    /// Words and where they stand.
    pub fn new(clause: Option<&str>, text: &str) -> Self {
        Self { clause: clause.map(str::to_owned), text: clipped(text.trim(), LONGEST_QUOTE).into_owned() }
    }
}

/// At most `most` bytes of a text, cut at the end of a word and marked as cut.
pub fn clipped(text: &str, most: usize) -> Cow<'_, str> {
    if text.len() <= most {
        return Cow::Borrowed(text);
    }
    let cut = (0..=most).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let end = text[..cut].rfind(' ').filter(|at| *at > most / 2).unwrap_or(cut);
    Cow::Owned(format!("{} …", text[..end].trim_end()))
}

impl Finding {
    /// A finding about the whole text.
    pub fn of_text(kind: Kind) -> Self {
        Self {
            kind,
            severity: kind.severity(),
            clause: None,
            quotes: Vec::new(),
            subject: String::new(),
            args: vec![("quote", Arg::Text(String::new()))],
        }
    }

    /// A finding about words of a clause.
    pub fn new(kind: Kind, clause: Option<&str>, words: &str) -> Self {
        let mut finding = Self::of_text(kind);
        finding.clause = clause.map(str::to_owned);
        finding.quotes.push(Quote::new(clause, words));
        finding.with("quote", clipped(words.trim(), 160).into_owned())
    }

    /// A finding about a sentence.
    pub fn at(kind: Kind, doc: &Doc<'_>, sentence: usize) -> Self {
        Self::new(kind, doc.cited(sentence), doc.quote(sentence))
    }

    /// The same with words of another place beside it.
    #[must_use]
    pub fn beside(mut self, clause: Option<&str>, words: &str) -> Self {
        self.quotes.push(Quote::new(clause, words));
        let name = |clause: Option<&str>| clause.unwrap_or_default().to_owned();
        self.with("other", name(clause)).with("otherquote", clipped(words.trim(), 160).into_owned())
    }

    /// The same with what tells it from others of its kind.
    #[must_use]
    pub fn about(mut self, subject: impl Into<String>) -> Self {
        self.subject = subject.into();
        self
    }

    /// The same with a value for its sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.retain(|(known, _)| *known != name);
        self.args.push((name, value.into()));
        self
    }

    /// The same with another weight.
    #[must_use]
    pub fn weighing(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Its sentence. It does not name the clause, which is shown beside it; what is empty is called `none`, so that
    /// sentences can tell.
    pub fn message(&self) -> Message {
        let named = |(name, arg): &(&'static str, Arg)| match arg {
            Arg::Text(text) if text.is_empty() => (*name, Arg::Text("none".to_owned())),
            arg => (*name, arg.clone()),
        };
        Message { key: self.kind.message_key(), args: self.args.iter().map(named).collect() }
    }

    /// By which a settlement finds it again: the SHA-256, in small hexadecimal letters, of kind, clause, subject and
    /// words. The same text gives the same; it changes when the words do, and then a person looks again.
    pub fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        let mut field = |text: &str| {
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text);
        };
        field(self.kind.wire());
        field(self.clause.as_deref().unwrap_or_default());
        field(&self.subject);
        for quote in &self.quotes {
            field(quote.clause.as_deref().unwrap_or_default());
            field(&quote.text);
        }
        hex::encode(hash.finalize())
    }
}
