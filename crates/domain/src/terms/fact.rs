//! The eight plain facts that stand beside an agreement's text.

use super::names::{closed_list, text_key};
use super::plain::value_in_words;
use super::{Key, Terms};
use crate::message::Message;

closed_list! {
    /// What a reader wants to know of any agreement.
    Topic, "terms-fact-" {
        /// What is processed, and about whom.
        What = "what",
        /// Where.
        Where = "where",
        /// Who else processes.
        WhoElse = "who_else",
        /// How long.
        HowLong = "how_long",
        /// What happens when something goes wrong.
        Breach = "breach",
        /// How the controller can see for itself.
        Audit = "audit",
        /// What happens to the data at the end.
        End = "end",
        /// Whom to ask.
        WhomToAsk = "whom_to_ask",
    }
}

/// A topic with what the terms say on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The topic; [`Topic::text`] is the key of its heading.
    pub topic: Topic,
    /// Sentences, in the order in which they are read; never empty.
    pub parts: Vec<Part>,
}

/// One sentence with its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The key that it comes from.
    pub key: Key,
    /// The sentence.
    pub text: Message,
    /// The clause that says so; none where none does.
    pub clause: Option<String>,
    /// Whether the agreement says so. Otherwise the sentence says that it does not.
    pub stated: bool,
}

impl Topic {
    /// The keys without which the fact is not told: where one is not stated, the fact says so.
    const fn needs(self) -> &'static [Key] {
        match self {
            Self::What => &[Key::ProcessingNature, Key::ProcessingData, Key::ProcessingPeople],
            Self::Where => &[Key::ProcessingCountries, Key::TransfersThirdCountry],
            Self::WhoElse => &[Key::SubprocessorAuthorisation, Key::SubprocessorNotice, Key::SubprocessorWindow],
            Self::HowLong => &[Key::Survives],
            Self::Breach => &[Key::BreachToController],
            Self::Audit => &[Key::AuditReport, Key::AuditInspection],
            Self::End => &[Key::EndData, Key::EndEraseWithin],
            Self::WhomToAsk => &[Key::ContactsWhere],
        }
    }

    /// The keys that add to it where they are stated.
    const fn adds(self) -> &'static [Key] {
        match self {
            Self::What => &[Key::ProcessingPurpose],
            Self::Where => &[],
            Self::WhoElse => &[Key::SubprocessorSilence],
            Self::HowLong => &[
                Key::RetentionAnonymiseAfter,
                Key::RetentionDeleteAfter,
                Key::RetentionException,
                Key::RetentionExceptionAfter,
            ],
            Self::Breach => &[Key::BreachInAnyCase, Key::BreachScope],
            Self::Audit => &[Key::AuditReportEvery, Key::AuditInspectionMax, Key::AuditCost],
            Self::End => &[Key::EndConfirmation],
            Self::WhomToAsk => &[Key::ContactsUpdates],
        }
    }
}

/// The eight facts, from the terms alone.
pub fn facts(terms: &Terms) -> [Fact; 8] {
    [
        Topic::What,
        Topic::Where,
        Topic::WhoElse,
        Topic::HowLong,
        Topic::Breach,
        Topic::Audit,
        Topic::End,
        Topic::WhomToAsk,
    ]
    .map(|topic| {
        let needs = topic.needs().iter().map(|key| part(terms, *key));
        let adds = topic.adds().iter().filter(|key| terms.value(**key).is_some()).map(|key| part(terms, *key));
        Fact { topic, parts: needs.chain(adds).collect() }
    })
}

/// What the terms say under a key, or that they do not say.
pub fn part(terms: &Terms, key: Key) -> Part {
    let stated = terms.get(key).filter(|term| term.value().is_some());
    let text = match stated {
        Some(term) => value_in_words(term),
        None => Message::new("terms-line")
            .with("name", Message::new(key.spec().name))
            .with("value", Message::new("terms-not-stated")),
    };
    Part { key, text, clause: terms.clause(key).map(str::to_owned), stated: stated.is_some() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::demo;

    #[test]
    fn nothing_stated_is_said_eight_times() {
        let facts = facts(&Terms::default());
        assert_eq!(facts.each_ref().map(|fact| fact.topic).as_slice(), Topic::ALL);
        for fact in &facts {
            assert_eq!(fact.parts.len(), fact.topic.needs().len());
            assert!(fact.parts.iter().all(|part| !part.stated && part.clause.is_none()));
        }
    }

    #[test]
    fn each_sentence_cites_its_clause() {
        for terms in [demo::iam(), demo::cloud(), demo::sms(), demo::files()] {
            for part in facts(&terms).into_iter().flat_map(|fact| fact.parts) {
                assert_eq!(part.stated, terms.value(part.key).is_some());
                assert!(!part.stated || part.clause.is_some(), "{} has no clause", part.key);
            }
        }
    }

    #[test]
    fn a_blank_in_the_agreement_is_not_stated_but_cited() {
        let [.., whom] = facts(&demo::sms());
        assert_eq!(whom.topic, Topic::WhomToAsk);
        let part = &whom.parts[0];
        assert_eq!((part.stated, part.clause.as_deref()), (false, Some("15.1")));
    }
}
