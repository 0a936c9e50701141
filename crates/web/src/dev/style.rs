//! `/dev/style`: every component with a sample.

use askama::Template;

use super::Reader;
use crate::filters;
use crate::render::Page;
use crate::view::{
    Chip, Choice, ComparedClause, ComparedTerm, Fact, FactPart, FieldError, Hidden, IndexEntry, LifeEvent, PageHead,
    Piece, Point, Row, Step, TermField,
};

/// Shows every component.
pub async fn get(reader: Reader) -> Page<StylePage> {
    let text = |key: &str| reader.locale.text(key).into_owned();
    reader.page(StylePage::new(reader.head(text("style-title")), text))
}

/// The page of every component.
#[derive(Template)]
#[template(path = "dev/style.html")]
pub struct StylePage {
    /// Head and frame.
    pub page: PageHead,
    errors: Vec<FieldError>,
    countries: Vec<Choice>,
    entitled: Vec<Choice>,
    notice: TermField,
    silence: TermField,
    chips: Vec<Chip>,
    kept: Vec<Hidden>,
    rows: Vec<Row>,
    facts: Vec<Fact>,
    steps: Vec<Step>,
    life: Vec<LifeEvent>,
    compared: Vec<ComparedClause>,
    compared_terms: Vec<ComparedTerm>,
    clauses: Vec<IndexEntry>,
    points: Vec<Point>,
}

impl StylePage {
    /// The samples, in the language that `text` speaks.
    pub fn new(page: PageHead, text: impl Fn(&str) -> String) -> Self {
        let choice = |value: &str, key: &str, hint: &str, selected| Choice {
            value: value.to_owned(),
            label: text(key),
            hint: if hint.is_empty() { String::new() } else { text(hint) },
            selected,
        };
        let step = |key: &str, status, href: &str| Step { label: text(key), status, href: href.to_owned() };
        let event = |key: &str, state, passed: bool| LifeEvent {
            label: text(key),
            when: if passed { text("style-event-when") } else { String::new() },
            datetime: if passed { "2027-01-05T14:02:00+01:00".to_owned() } else { String::new() },
            who: if passed { "Ingrid Solheim".to_owned() } else { String::new() },
            state,
            passed,
        };
        Self {
            errors: vec![FieldError { id: "mail".to_owned(), text: text("style-field-mail-error") }],
            countries: vec![
                choice("DK", "style-country-dk", "", false),
                choice("NO", "style-country-no", "", false),
                choice("SE", "style-country-se", "", false),
            ],
            entitled: vec![
                choice("yes", "style-entitled-yes", "", true),
                choice("power", "style-entitled-power", "style-entitled-power-hint", false),
                choice("no", "style-entitled-no", "", false),
            ],
            notice: TermField {
                key: "subprocessor.notice".to_owned(),
                label: text("style-term-notice"),
                number: "30".to_owned(),
                units: vec![
                    choice("days", "style-unit-days", "", true),
                    choice("months", "style-unit-months", "", false),
                ],
                events: vec![choice("receipt", "style-event-receipt", "", true)],
                clause: "9.3".to_owned(),
                absent: false,
                error: String::new(),
            },
            silence: TermField {
                key: "subprocessor.silence".to_owned(),
                label: text("style-term-silence"),
                number: String::new(),
                units: vec![choice("approval", "style-silence-approval", "", false)],
                events: vec![],
                clause: String::new(),
                absent: true,
                error: String::new(),
            },
            chips: vec![
                Chip {
                    href: "?".to_owned(),
                    label: text("style-filter-all"),
                    count: Some("12".to_owned()),
                    current: true,
                },
                Chip {
                    href: "?state=you".to_owned(),
                    label: text("style-state-you"),
                    count: Some("3".to_owned()),
                    current: false,
                },
            ],
            kept: vec![Hidden { name: "state".to_owned(), value: "you".to_owned() }],
            rows: vec![
                Row {
                    label: text("style-row-address"),
                    value: text("style-row-address-value"),
                    change: "#form".to_owned(),
                },
                Row { label: text("style-row-dpo"), value: String::new(), change: "#form".to_owned() },
            ],
            facts: vec![Fact {
                question: text("style-fact-question"),
                parts: vec![FactPart {
                    text: text("style-fact-answer"),
                    href: "#c10".to_owned(),
                    clause: text("style-fact-clause"),
                }],
            }],
            steps: vec![
                step("style-step-organisation", "done", "#time"),
                step("style-step-read", "now", ""),
                step("style-step-sign", "later", ""),
            ],
            life: vec![
                event("style-event-signed", "done", true),
                event("style-event-review", "you", false),
                event("style-event-force", "later", false),
            ],
            compared: vec![ComparedClause {
                title: text("style-contract-heading"),
                tone: "them",
                word: text("layout-compare-changed"),
                pieces: vec![
                    Piece { kind: "same", text: text("style-compare-start") },
                    Piece { kind: "del", text: text("style-compare-left") },
                    Piece { kind: "ins", text: text("style-compare-right") },
                    Piece { kind: "same", text: ".".to_owned() },
                ],
            }],
            compared_terms: vec![ComparedTerm {
                name: text("style-contract-heading"),
                old: text("style-compare-left"),
                old_clause: text("style-fact-clause"),
                new: text("style-compare-right"),
                new_clause: text("style-fact-clause"),
            }],
            clauses: vec![IndexEntry {
                href: "#c10".to_owned(),
                number: "10".to_owned(),
                heading: text("style-contract-heading"),
            }],
            points: vec![Point { depth: 0, marker: "a)".to_owned(), text: text("style-contract-point") }],
            page,
        }
    }
}
