//! The five real documents. They are other people's texts and not in the repository: where they are absent, the tests
//! say so and pass.

use std::io::Write;
use std::path::Path;

use chrono::NaiveDate;
use domain::language::Language;
use domain::terms::Key;
use domain::text::{Block, Clause};
use reader::import::{FindingKind, Imported, Say, decode, json};
use reader::lint::lint;
use reader::terms::found as found_terms;

use crate::{found, plain};

fn seed(name: &str) -> Option<Imported> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/seeds");
    if !folder.is_dir() {
        // Not `eprintln!`, which the test harness hides when a test passes.
        let _ = writeln!(std::io::stderr(), "SKIPPED: {} is absent, so {name} was not imported", folder.display());
        return None;
    }
    let entry =
        std::fs::read_dir(&folder).unwrap().flatten().find(|e| e.file_name().to_string_lossy().starts_with(name));
    let path = entry.unwrap_or_else(|| panic!("no {name}* in {}", folder.display())).path();
    // Checks the words as well.
    Some(plain(&decode(&std::fs::read(path).unwrap()).unwrap()))
}

fn numbers(clauses: &[Clause]) -> Vec<&str> {
    clauses.iter().map(|c| c.number.as_deref().unwrap_or("-")).collect()
}

fn range(from: u32, to: u32) -> Vec<String> {
    (from..=to).map(|n| n.to_string()).collect()
}

fn letters(imported: &Imported) -> Vec<(&str, bool)> {
    imported.text.appendices.iter().map(|a| (a.letter.as_deref().unwrap_or("-"), a.inferred)).collect()
}

fn headings(clauses: &[Clause]) -> Vec<&str> {
    clauses.iter().map(|c| c.heading.as_deref().unwrap_or("-")).collect()
}

/// The clause cited so, anywhere.
fn clause<'a>(imported: &'a Imported, number: &str) -> &'a Clause {
    fn search<'a>(clauses: &'a [Clause], number: &str) -> Option<&'a Clause> {
        clauses.iter().find_map(
            |c| {
                if c.number.as_deref() == Some(number) { Some(c) } else { search(&c.children, number) }
            },
        )
    }
    let text = &imported.text;
    search(&text.clauses, number)
        .or_else(|| text.appendices.iter().find_map(|a| search(&a.clauses, number)))
        .unwrap_or_else(|| panic!("no clause {number}"))
}

fn markers(clause: &Clause) -> Vec<&str> {
    let lists = clause.body.iter().filter_map(|b| if let Block::List { items } = b { Some(items) } else { None });
    lists.flatten().map(|i| i.marker.as_str()).collect()
}

#[test]
fn dni() {
    let Some(dni) = seed("002") else { return };
    assert_eq!(dni.text.language, Language::En);
    assert_eq!(dni.text.title, "DATA PROCESSOR AGREEMENT");
    assert!(dni.text.preamble.is_empty());
    assert_eq!(numbers(&dni.text.clauses), range(1, 14));
    assert_eq!(letters(&dni), [("A", false), ("B", false), ("C", false), ("D", false)]);
    assert_eq!(numbers(&clause(&dni, "9").children), ["9.1", "9.2", "9.3", "9.4", "9.5", "9.6", "9.7"]);
    assert_eq!(markers(clause(&dni, "3")), ["i.", "ii.", "iii.", "iv."]);
    assert_eq!(markers(clause(&dni, "8.2")), ["a.", "b.", "c.", "d."]);
    assert_eq!(markers(clause(&dni, "10.3")), ["a)", "b)", "c)"]);
    assert_eq!(markers(clause(&dni, "9.7")), ["•", "•", "•"]);
    assert_eq!(clause(&dni, "2").body.len(), 4, "three definitions and a closing sentence");
    let [a, b, c, d] = dni.text.appendices.as_slice() else { unreachable!() };
    assert_eq!(numbers(&a.clauses), ["A.1", "A.2", "A.3", "A.4", "A.5"]);
    assert_eq!(numbers(&b.clauses), ["B.1", "B.2"]);
    assert_eq!(numbers(&c.clauses), ["C.1", "C.2", "C.3", "C.4", "C.5", "C.6", "C.7", "C.8"]);
    assert_eq!(numbers(&clause(&dni, "C.2").children), ["C.2.1", "C.2.2"]);
    assert!(d.clauses.is_empty() && d.body.is_empty() && d.heading.starts_with("CHANGES"));
    // The list of appendices stays a list, and text of its own.
    let list = clause(&dni, "14").children.iter().find(|c| c.number.is_none()).unwrap();
    assert_eq!(markers(list).len(), 4);
    let [flat] = found(&dni, FindingKind::FlattenedTable)[..] else { panic!("{:?}", dni.findings) };
    assert_eq!((flat.clause.as_deref(), flat.args["lines"].as_str()), (Some("B.2"), "2"));
    assert!(clause(&dni, "B.2").body.iter().all(|b| matches!(b, Block::Paragraph { .. })));
    assert_eq!(found(&dni, FindingKind::AppendixEmpty).len(), 1);
    let empty: Vec<_> = found(&dni, FindingKind::ClauseEmpty).iter().filter_map(|f| f.clause.clone()).collect();
    assert_eq!(empty, ["C.7"]);
}

#[test]
fn op() {
    let Some(op) = seed("003") else { return };
    assert_eq!(op.text.language, Language::Nb);
    assert_eq!(op.text.title, "Nettpartner Vedlegg 1 Persondatabehandleravtale");
    assert_eq!(op.text.preamble.len(), 3);
    assert_eq!(numbers(&op.text.clauses), range(1, 11));
    assert!(op.text.clauses.iter().all(|c| c.label.as_deref() == Some("1.") && c.heading.is_some()));
    assert_eq!(numbers(&clause(&op, "9").children), ["9.1", "9.2", "9.3", "9.4", "9.5"]);
    assert_eq!(markers(clause(&op, "4.2")), ["1. en)", "2. b)", "3. c)", "4. d)", "5. e)"]);
    assert_eq!(letters(&op), [("A", false)]);
    let annex = &op.text.appendices[0];
    assert_eq!(annex.label.as_deref(), Some("Bilag A,"));
    assert_eq!((annex.body.len(), numbers(&annex.clauses)), (1, vec!["-"; 4]));
    assert_eq!(annex.clauses.iter().map(|c| markers(c).len()).collect::<Vec<_>>(), [3, 10, 7, 4]);
    let [restarted] = found(&op, FindingKind::NumberingRestarted)[..] else { panic!("{:?}", op.findings) };
    assert_eq!(restarted.args["count"], "10");
}

#[test]
fn gw() {
    let Some(gw) = seed("004") else { return };
    assert_eq!(gw.text.language, Language::En);
    assert_eq!(numbers(&gw.text.clauses), range(2, 15));
    assert!(gw.text.clauses.iter().all(|c| c.heading.is_some()));
    assert_eq!(clause(&gw, "2").children.len(), 11);
    assert_eq!(numbers(&clause(&gw, "7").children), ["7.1", "7.2", "7.3", "7.4", "7.5", "7.6"]);
    assert_eq!(clause(&gw, "7.3").label.as_deref(), Some("3."));
    assert_eq!(clause(&gw, "14.5").heading.as_deref(), Some("Signature"));
    assert_eq!(clause(&gw, "14.5").body.len(), 2);
    assert_eq!(numbers(&clause(&gw, "15").children), ["15.1", "15.2", "15.1"]);
    assert_eq!(found(&gw, FindingKind::NumberRepeated)[0].clause.as_deref(), Some("15.1"));
    assert_eq!(found(&gw, FindingKind::NumberMissing)[0].clause.as_deref(), Some("2"));
    assert_eq!(markers(clause(&gw, "9.1")).len(), 10);
    assert_eq!(letters(&gw), [("A", false), ("B", true), ("C", false)]);
    let [a, b, c] = gw.text.appendices.as_slice() else { unreachable!() };
    assert_eq!(numbers(&a.clauses), ["A.1", "A.2", "A.3", "A.4", "A.5"]);
    let [Block::Table { header, rows }, Block::Paragraph { .. }] = b.body.as_slice() else { panic!("{:?}", b.body) };
    assert_eq!((header.len(), rows.len()), (4, 1));
    assert_eq!((numbers(&b.clauses), b.label.as_deref(), b.heading.as_str()), (vec!["B.2"], None, ""));
    assert_eq!(numbers(&c.clauses), ["C.1", "C.2", "C.3", "C.4", "C.5", "C.6", "C.7"]);
    assert_eq!(found(&gw, FindingKind::AppendixInferred)[0].args["letter"], "B");
}

#[test]
fn onlime() {
    for (name, language, tops) in [("000", Language::En, 11), ("001", Language::Da, 14)] {
        let Some(onlime) = seed(name) else { return };
        assert_eq!(onlime.text.language, language);
        assert!(onlime.text.preamble.is_empty() && onlime.text.appendices.is_empty());
        assert_eq!(numbers(&onlime.text.clauses), vec!["-"; tops], "{:?}", headings(&onlime.text.clauses));
        assert!(onlime.text.clauses.iter().all(|c| c.heading.is_some()));
        assert_eq!(markers(&onlime.text.clauses[0]), ["1.", "2.", "3."]);
        // The questions stand under their heading.
        assert_eq!(onlime.text.clauses[1].children.len(), 3);
    }
}

#[test]
fn as_json() {
    let Some(gw) = seed("004") else { return };
    let found = found_terms(&gw.text);
    let noticed = lint(&gw.text, &found, None, NaiveDate::from_ymd_opt(2026, 11, 22).unwrap());
    let say = Say { structure: &|finding| finding.message_key().to_owned(), content: &|said| said.key.to_owned() };
    let json = json(&gw, &found, &noticed, &say);
    let keys: Vec<_> = json.as_object().unwrap().keys().cloned().collect();
    assert_eq!(keys.len(), 7, "{keys:?}");
    assert_eq!(json["language"], "en");
    assert!(json["preamble"].as_str().unwrap().lines().count() == 12);
    assert_eq!(json["clauses"].as_array().unwrap().len(), 14);
    assert_eq!(json["clauses"][4]["number"], "6");
    let first = json["clauses"][4]["children"][0]["text"].as_str().unwrap();
    assert_eq!(first.lines().filter(|l| l.starts_with("- ")).count(), 4);
    assert_eq!(json["appendices"][1]["inferred"], true);
    assert!(json["appendices"][1]["text"].as_str().unwrap().starts_with("| Name | "));
    let terms = json["terms"].as_array().unwrap();
    assert!(terms.iter().map(|term| term["key"].as_str().unwrap()).eq(Key::all().map(Key::wire)));
    let notice = terms.iter().find(|term| term["key"] == "subprocessor.notice").unwrap();
    assert_eq!((&notice["value"], &notice["unit"], &notice["event"]), (&30.into(), &"days".into(), &"effect".into()));
    assert_eq!(
        (&notice["clause"], &notice["status"], &notice["certainty"]),
        (&"7.3".into(), &"stated".into(), &"certain".into())
    );
    assert_eq!(notice["others"][0]["clause"], "B.2");
    let absent = terms.iter().find(|term| term["key"] == "audit.subprocessors").unwrap();
    assert_eq!(
        (&absent["value"], &absent["clause"], &absent["status"]),
        (&serde_json::Value::Null, &"12.2".into(), &"not_stated".into())
    );
    let both: Vec<_> = json["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|f| f["quotes"].as_array().is_some_and(|q| q.len() == 2))
        .collect();
    assert!(both.len() >= 3, "{both:?}");
    assert!(both.iter().all(|f| f["quotes"][0]["text"] != f["quotes"][1]["text"] && f["message"].is_string()));
    assert!(
        json["findings"].as_array().unwrap().iter().any(|f| f["kind"] == "appendix_inferred" && f["clause"] == "B")
    );
}
