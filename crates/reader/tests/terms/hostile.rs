//! Texts that are no agreements, and texts that are meant to break the reader.

use domain::language::Language;
use domain::terms::Key;
use proptest::prelude::*;
use reader::import::{Format, import};

use crate::expected::checked;

fn count(source: &str) -> usize {
    let imported = import(source, Format::Plain, None).unwrap();
    let found = checked(&imported);
    Key::all().filter(|key| found.proposed(*key).is_some()).count()
}

const NOVEL: &str = "The Lighthouse

Chapter 1

It was within two days of the storm that Ada wrote to her brother in writing, and he did not answer for a month. She \
objected to the silence, which she considered an approval of sorts, and returned the letters. The keeper inspected the \
lamp once a year; the breach in the sea wall had been there for thirty years.

Chapter 2

The agreement between the families ended when the ship did. Within a week all of it was erased, the names, the files, \
the small debts. Nobody was notified. After 24 hours the wind turned.";

const COMMENTARY: &str = "The duties of the processor: a commentary

I. Article 28 and its context

Article 28 GDPR sets out what a contract with a processor must contain. Under Article 28(2) the processor shall not \
engage another processor without prior specific or general written authorisation of the controller. Article 33(2) \
requires the processor to notify the controller without undue delay after becoming aware of a personal data breach, \
whereas Article 33(1) gives the controller 72 hours. Recital 85 explains why.

II. Erasure

Under Article 28(3)(g) the processor shall, at the choice of the controller, delete or return all the personal data after \
the end of the provision of services. Some authors read Article 17 into Article 28; Article 5 and recital 39 speak \
against it. In practice contracts provide for 30 days, for 90 days, or for no time at all.

III. Audits

Article 28(3)(h) obliges the processor to allow for and contribute to audits, including inspections, conducted by the \
controller or another auditor mandated by the controller. Article 31 and Article 58 concern the supervisory authority.";

#[test]
fn a_novel_and_a_commentary_state_nothing() {
    assert_eq!(count(NOVEL), 0);
    assert_eq!(count(COMMENTARY), 0);
}

#[test]
fn a_scan_without_text_states_nothing() {
    assert_eq!(count("\u{c}\n . . ,\n|||\n 1 \n l1I| .,;\n"), 0);
    assert_eq!(count("[image]\n\n[image]\n\nPage 1 of 2"), 0);
}

#[test]
fn one_endless_sentence_is_read_in_time() {
    let source =
        format!("1. Breach\n\n1.1 {}", "the processor shall notify the controller within 24 hours ".repeat(20_000));
    let begun = std::time::Instant::now();
    assert!(count(&source) > 0);
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

/// Words that rules look for, in any order.
fn words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "the",
        "controller",
        "processor",
        "shall",
        "notify",
        "object",
        "within",
        "30",
        "thirty (30)",
        "days",
        "month",
        "a",
        "of",
        "sub-processor",
        "erase",
        "return",
        "backup",
        "senest",
        "inden",
        "dage",
        "databehandleren",
        "den dataansvarlige",
        "slette",
        "ved ophør",
        "en",
        "måned",
        "C.8",
        "é",
        "ß",
        "İ",
        "(the \"MSA\")",
        "\u{301}",
        "’s",
        "-",
        ".",
        ":",
        ";",
        "\n\n",
        "1.1",
        "Appendix A",
        "•",
        "law",
        "Norwegian",
        "once",
        "per year",
        "{{x}}",
        "audit",
        "in writing",
        "\t",
        "99999999999",
    ]);
    prop::collection::vec(word, 0..120).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_text_breaks_it(source in "(?s).{0,400}", markdown: bool) {
        for language in Language::ALL {
            let format = if markdown { Format::Markdown } else { Format::Plain };
            if let Ok(imported) = import(&source, format, Some(language)) {
                let found = checked(&imported);
                let _ = (found.proposal(), reader::terms::json(&found));
            }
        }
    }

    #[test]
    fn no_order_of_its_words_breaks_it(source in words(), markdown: bool) {
        for language in Language::ALL {
            let format = if markdown { Format::Markdown } else { Format::Plain };
            if let Ok(imported) = import(&source, format, Some(language)) {
                let found = checked(&imported);
                for reading in Key::all().flat_map(|key| found.readings(key)) {
                    prop_assert!(!reading.quote.is_empty());
                }
                let _ = (found.proposal(), reader::terms::json(&found));
            }
        }
    }
}
