//! The real documents in `../shared/seeds`: every trap of theirs is found, and little else. They are not in the
//! repository: where they are absent, the tests say so and pass.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

use reader::import::{Format, decode, import};
use reader::lint::{Finding, Kind};

use crate::lint;

fn findings(name: &str) -> Option<Vec<Finding>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/seeds");
    if !folder.is_dir() {
        // Not `eprintln!`, which the test harness hides when a test passes.
        let _ = writeln!(std::io::stderr(), "SKIPPED: {} is absent, so {name} was not looked at", folder.display());
        return None;
    }
    let entry =
        std::fs::read_dir(&folder).unwrap().flatten().find(|e| e.file_name().to_string_lossy().starts_with(name));
    let path = entry.unwrap_or_else(|| panic!("no {name}* in {}", folder.display())).path();
    let text = decode(&std::fs::read(path).unwrap()).unwrap();
    Some(lint(&import(&text, Format::Plain, None).unwrap().text))
}

/// Every expected pair is there, and there are no more findings than that and `others`.
fn assert_found(findings: &[Finding], expected: &[(Kind, &str)], others: usize) {
    let there: BTreeSet<(Kind, &str)> = findings.iter().map(|f| (f.kind, f.clause.as_deref().unwrap_or("-"))).collect();
    let missed: Vec<_> = expected.iter().filter(|pair| !there.contains(pair)).collect();
    assert!(missed.is_empty(), "missed {missed:?} in {there:?}");
    let more: Vec<_> = there.iter().filter(|pair| !expected.contains(pair)).collect();
    assert!(more.len() <= others, "{} more than expected: {more:?}", more.len());
}

#[test]
fn onlime_in_english() {
    let Some(findings) = findings("000") else { return };
    let expected = [(Kind::NotAnAgreement, "-"), (Kind::LawRepealed, "-"), (Kind::DateBeforeLaw, "-")];
    assert_found(&findings, &expected, 0);
    assert!(findings.iter().any(|f| f.subject == "privacy_shield"));
}

#[test]
fn onlime_in_danish() {
    let Some(findings) = findings("001") else { return };
    // The Danish page names the Data Privacy Framework, which stands, and persondataloven, which does not.
    let expected = [(Kind::NotAnAgreement, "-"), (Kind::LawRepealed, "-"), (Kind::LanguageMixed, "-")];
    assert_found(&findings, &expected, 0);
    assert!(findings.iter().all(|f| f.subject != "privacy_shield"));
}

#[test]
fn dni() {
    let Some(findings) = findings("002") else { return };
    let expected = [
        (Kind::ReferenceElsewhere, "1.3"),
        (Kind::ClauseNotThere, "8.2"),
        (Kind::DutyOfOtherParty, "8.2"),
        (Kind::Blank, "A.1"),
        (Kind::NationalIdSpecial, "A.3"),
        (Kind::Blank, "C.8"),
    ];
    assert_found(&findings, &expected, 3);
    let about = |kind, clause: &str| findings.iter().find(|f| f.kind == kind && f.clause.as_deref() == Some(clause));
    assert_eq!(about(Kind::ClauseNotThere, "8.2").unwrap().subject, "C.9");
    assert!(format!("{:?}", about(Kind::ReferenceElsewhere, "1.3").unwrap().message()).contains("C.8"));
}

#[test]
fn op() {
    let Some(findings) = findings("003") else { return };
    let expected = [
        (Kind::Blank, "1.1"),
        (Kind::PartyOnBothSides, "3.1"),
        (Kind::MissingEndChoice, "3.4"),
        (Kind::DutyOfOtherParty, "4.3"),
        (Kind::BreachScopeNarrow, "5.1"),
        (Kind::DutyOfOtherParty, "6.3"),
        (Kind::PartyOnBothSides, "6.4"),
        (Kind::DutyOfOtherParty, "7.3"),
        (Kind::PartyOnBothSides, "9.1"),
        (Kind::ChangeBeforeObjection, "9.2"),
        (Kind::PartyOnBothSides, "9.3"),
    ];
    assert_found(&findings, &expected, 1);
}

#[test]
fn gw() {
    let Some(findings) = findings("004") else { return };
    let expected = [
        (Kind::AppendixNotThere, "2.9"),
        (Kind::BreachAimAndLimit, "10.2"),
        (Kind::ErasureRulesDiffer, "11.1"),
        (Kind::ClauseNotThere, "12.2"),
        (Kind::Blank, "15.1"),
        (Kind::AuthorisationContradicted, "B"),
        (Kind::ErasureRulesDiffer, "C.2"),
        (Kind::ProtocolUnknown, "C.2"),
        (Kind::DutyOfOtherParty, "C.3"),
        (Kind::ClauseNotThere, "C.5"),
        (Kind::WrongArticle, "C.6"),
    ];
    assert_found(&findings, &expected, 1);
}
