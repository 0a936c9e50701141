//! The recipe on the evidence page, followed to the letter.

use std::process::Command;

use domain::language::Language;

use crate::sample::{Folder, TYPESETTER, agreement, pdftotext, signed};

/// The lines of the page that begin with one of these words.
fn lines(text: &str, begins: impl Fn(&str) -> bool) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| begins(line)).collect()
}

#[test]
fn it_recomputes_what_the_page_says() {
    for language in Language::ALL {
        let folder = Folder::new(&format!("recipe-{language}"));
        let pdf = TYPESETTER.pdf(&signed(agreement(language))).unwrap();
        folder.write("FILE.pdf", &pdf);
        let text = pdftotext(&pdf, &[]);
        let commands = lines(&text, |line| line.starts_with("pdfdetach") || line.starts_with("sha256sum"));
        assert_eq!(commands.len(), 2, "{text}");
        let promised = lines(&text, |line| line.starts_with("SHA256 ("));
        assert_eq!(promised.len(), 2, "{text}");
        let run = Command::new("sh").args(["-ec", &commands.join("\n")]).current_dir(&folder.0).output().unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        let answered = String::from_utf8(run.stdout).unwrap();
        assert_eq!(answered.lines().collect::<Vec<_>>(), promised);
    }
}
