//! What others find in the file: `page` for conformance, and a reader of the structure tree for the words.
//!
//! These need the packages of `e2e/validators/requirements-pdf.txt` in the first `python3` on the path: `./test` sees
//! to it.

use std::process::Command;

use documents::typeset::Paper;
use domain::language::Language;
use domain::text::AgreementText;
use unicode_normalization::UnicodeNormalization;

use crate::certificates::certificate;
use crate::lists::list;
use crate::sample::{Folder, TYPESETTER, agreement, draft, seeds, signed};
use crate::volumes::volume;

fn python(script: &str, arguments: &[&str]) -> String {
    let script = format!("{}/../../e2e/validators/{script}", env!("CARGO_MANIFEST_DIR"));
    let run = Command::new("python3").arg("-B").arg(script).args(arguments).output().expect("python3 is installed");
    let said = String::from_utf8(run.stdout).unwrap();
    assert!(run.status.success(), "{said}{}", String::from_utf8_lossy(&run.stderr));
    said
}

fn print(folder: &Folder, name: &str, paper: &Paper) -> String {
    folder.write(&format!("{name}.pdf"), &TYPESETTER.pdf(paper).unwrap())
}

fn texts() -> Vec<(String, AgreementText)> {
    let samples = Language::ALL.map(|language| (format!("sample-{language}"), agreement(language)));
    samples.into_iter().chain(seeds()).collect()
}

#[test]
#[ignore = "needs the Python validators; ./test runs it"]
fn it_conforms_to_pdf_a_and_pdf_ua() {
    let folder = Folder::new("conformance");
    let mut files = Vec::new();
    for (name, text) in texts() {
        files.push(print(&folder, &format!("{name}-draft"), &draft(text.clone())));
        files.push(print(&folder, &name, &signed(text)));
    }
    let mut names = agreement(Language::En);
    names.title = "דוד محمد Ἀριστοτέλης Лев 王 😀".into();
    files.push(print(&folder, "names", &signed(names)));
    for language in Language::ALL {
        let mut press = |name: &str, pdf: Vec<u8>| files.push(folder.write(&format!("{name}-{language}.pdf"), &pdf));
        press("record", TYPESETTER.record_volume(&volume(2, 12, language)).unwrap());
        press("subprocessors", TYPESETTER.subprocessors(&list(12, language)).unwrap());
        press("certificate", TYPESETTER.certificate(&certificate(language, false)).unwrap());
        press("interim", TYPESETTER.certificate(&certificate(language, true)).unwrap());
    }
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    println!("{}", python("conformance_check.py", &files));
}

#[test]
#[ignore = "needs the Python validators; ./test runs it"]
fn no_word_is_lost_added_or_moved() {
    let folder = Folder::new("words");
    for (name, text) in texts() {
        let paper = signed(text);
        let printed = python("structure_text.py", &["--words", &print(&folder, &name, &paper)]);
        let printed: Vec<&str> = printed.lines().collect();
        let expected: String = paper.text.reading_order().nfc().collect();
        let expected: Vec<&str> = expected.split_whitespace().collect();
        let differs = expected.iter().zip(&printed).position(|(a, b)| a != b);
        if let Some(n) = differs {
            let from = n.saturating_sub(5);
            panic!("{name}: {:?} was printed as {:?}", &expected[from..n + 3], &printed[from..n + 3]);
        }
        assert!(printed.len() > expected.len(), "{name}: the terms follow");
        let (heading, rest) = match paper.text.language {
            Language::En => ("Terms", "What"),
            Language::Da => ("Vilkår", "Hvad"),
            Language::Nb => ("Vilkår", "Hva"),
        };
        assert_eq!(
            printed[expected.len()..expected.len() + 2],
            [heading, rest],
            "{name}: nothing follows the text but the terms"
        );
    }
}
