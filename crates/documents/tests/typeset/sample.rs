//! Papers to print: invented parties, and the real texts of `../shared/seeds`.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use documents::canonical;
use documents::typeset::{Attachments, Event, Evidence, Paper, Party, Signature, Signed, State, TermRow, Typesetter};
use domain::language::Language;
use domain::subprocessors::Subprocessor;
use domain::text::{AgreementText, Appendix, Block, Clause, Item};
use reader::import::{Format, import};

/// One for all tests, as in the server.
pub static TYPESETTER: LazyLock<Typesetter> = LazyLock::new(|| Typesetter::new(None).unwrap());

/// The moment of the last signature on every sample.
pub fn at() -> DateTime<Utc> {
    "2026-03-14T08:26:53Z".parse().unwrap()
}

pub fn paragraph(text: &str) -> Block {
    Block::Paragraph { text: text.to_owned() }
}

/// A clause with a number, a heading and one paragraph; an empty heading is none.
pub fn clause(number: &str, heading: &str, text: &str) -> Clause {
    Clause {
        number: Some(number.trim_end_matches('.').to_owned()),
        label: Some(number.to_owned()),
        heading: (!heading.is_empty()).then(|| heading.to_owned()),
        body: if text.is_empty() { Vec::new() } else { vec![paragraph(text)] },
        children: Vec::new(),
    }
}

/// A small agreement with one of everything.
pub fn agreement(language: Language) -> AgreementText {
    let mut security = clause("2.", "Security", "");
    security.children = vec![
        clause(
            "2.1",
            "",
            "The processor keeps the measures of Appendix A and reviews them once a year, unreasonable internationalisation notwithstanding.",
        ),
        clause("2.2", "", "Access is given to those who need it:"),
    ];
    security.children[1].body.push(Block::List {
        items: vec![
            Item { marker: "a)".into(), text: "operations staff,".into(), items: Vec::new() },
            Item {
                marker: "b)".into(),
                text: "support staff, for a single case:".into(),
                items: vec![
                    Item { marker: "–".into(), text: "with the customer’s consent,".into(), items: Vec::new() },
                    Item { marker: "–".into(), text: "for at most one day.".into(), items: Vec::new() },
                ],
            },
        ],
    });
    AgreementText {
        language,
        title: "Data processing agreement".into(),
        preamble: vec![paragraph("between Fjordby Kommune and Nordlys Drift AS")],
        clauses: vec![clause("1.", "Subject", "The processor runs the archive of the controller."), security],
        appendices: vec![Appendix {
            letter: Some("A".into()),
            label: Some("Appendix A".into()),
            heading: "Measures".into(),
            body: vec![Block::Table {
                header: vec!["Measure".into(), "Reviewed".into()],
                rows: vec![
                    vec!["Encryption of all disks".into(), "yearly".into()],
                    vec!["Two persons for each change".into(), "quarterly".into()],
                ],
            }],
            clauses: vec![clause("A.1", "Storage", "In Tromsø and Aarhus.")],
            ..Appendix::default()
        }],
    }
}

pub fn terms() -> Vec<TermRow> {
    let row = |name: &str, value: Option<&str>, clause: Option<&str>| TermRow {
        name: name.into(),
        value: value.map(Into::into),
        clause: clause.map(Into::into),
    };
    vec![
        row("In force", Some("the day on which both parties have signed"), Some("14.1")),
        row("Notice of a new sub-processor", Some("at least 30 days before it begins"), Some("7.3, B.2")),
        row("Time to object", Some("until the sub-processor begins"), Some("7.3")),
        row(
            "Notice of a personal data breach",
            Some("without undue delay, if possible within 24 hours of becoming aware"),
            Some("10.1, 10.2"),
        ),
        row("Independent audit report", Some("every year, at the processor’s cost"), Some("C.7")),
        row("Governing law", None, None),
    ]
}

pub fn subprocessors() -> Vec<Subprocessor> {
    vec![
        Subprocessor {
            name: "Havn Datacenter A/S".into(),
            registration: "DK 12 34 56 78".into(),
            address: "Kajgade 4, 8000 Aarhus C, Danmark".into(),
            contact: "privacy@havn.example".into(),
            processing: "Operation of servers, storage of backups".into(),
            location: "Aarhus, Denmark".into(),
            transfer: String::new(),
        },
        Subprocessor {
            name: "Postbud Ltd".into(),
            registration: "SC 765432".into(),
            address: "9 Leith Walk, Edinburgh, United Kingdom".into(),
            contact: "dpo@postbud.example".into(),
            processing: "Delivery of e-mail".into(),
            location: "Edinburgh, United Kingdom".into(),
            transfer: "Adequacy decision".into(),
        },
    ]
}

/// The text as a draft.
pub fn draft(text: AgreementText) -> Paper {
    Paper {
        amendment: None,
        id: "ND-2026-0042".into(),
        version: "Edition of 1 March 2026".into(),
        title: "Data processing agreement".into(),
        at: at(),
        text,
        terms: terms(),
        subprocessors: subprocessors(),
        state: State::Draft,
    }
}

/// The text, signed and countersigned.
pub fn signed(text: AgreementText) -> Paper {
    let terms = r#"{"in_force":{"clause":"14.1","value":"both_signatures"}}"#.to_owned();
    let signature = |party, organisation: &str, person: &str, role: &str, at: &str, method: &str| Signature {
        party,
        organisation: organisation.into(),
        registration: Some("NO 987 654 321 MVA".into()),
        address: "Storgata 1, 9008 Tromsø, Norway".into(),
        person: person.into(),
        role: role.into(),
        statement: "I accept this agreement for the organisation named above and I am entitled to do so.".into(),
        at: at.into(),
        method: method.into(),
    };
    let event = |at: &str, what: &str, who: &str| Event { at: at.into(), what: what.into(), who: who.into() };
    Paper {
        amendment: None,
        state: State::Signed(Box::new(Signed {
            in_force: Some("14 March 2026".into()),
            signatures: vec![
                signature(
                    Party::Controller,
                    "Fjordby Kommune",
                    "Åse Bjørnson",
                    "Head of archives",
                    "2026-03-12 13:02:11 CET (UTC+01:00)",
                    "Name typed, after a one-time link sent to the address below",
                ),
                signature(
                    Party::Processor,
                    "Nordlys Drift AS",
                    "Søren Kjær",
                    "Managing director",
                    "2026-03-14 09:26:53 CET (UTC+01:00)",
                    "Name typed, signed in with password and one-time code",
                ),
            ],
            seal_owner: "Nordlys Drift AS".into(),
            evidence: Evidence {
                proved_address: "ase.bjornson@fjordby.example".into(),
                events: vec![
                    event("2026-03-10 10:00:00 CET (UTC+01:00)", "Invitation sent", "Kari Nilsen, Nordlys Drift AS"),
                    event(
                        "2026-03-12 12:48:37 CET (UTC+01:00)",
                        "Address proved by the link in the invitation",
                        "Åse Bjørnson",
                    ),
                    event("2026-03-12 13:02:11 CET (UTC+01:00)", "Signed and submitted", "Åse Bjørnson"),
                    event("2026-03-14 09:26:53 CET (UTC+01:00)", "Countersigned", "Søren Kjær"),
                ],
                text_sha256: canonical::sha256(&canonical::text(&text)),
                terms_sha256: canonical::sha256(&terms),
                verify_url: Some("https://sign.nordlys.example/verify".into()),
            },
            attachments: Attachments { terms, evidence: r#"{"events":4}"#.into() },
        })),
        ..draft(text)
    }
}

/// The real texts, imported; empty, and said so, where they are not beside the repository.
pub fn seeds() -> Vec<(String, AgreementText)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/seeds");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("NOT TESTED on the real texts: ../shared/seeds is not beside the repository");
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    paths.sort();
    assert_eq!(paths.len(), 5, "five real texts");
    let read = |path: PathBuf| {
        let source = std::fs::read_to_string(&path).unwrap();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        (name, import(&source, Format::Plain, None).unwrap().text)
    };
    paths.into_iter().map(read).collect()
}

/// A folder that goes away with the value.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("typeset-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// Writes a file and gives its path.
    pub fn write(&self, name: &str, content: &[u8]) -> String {
        let path = self.0.join(name);
        std::fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The words on the pages as Poppler finds them: furniture included, columns side by side.
pub fn pages(pdf: &[u8]) -> String {
    pdftotext(pdf, &["-layout"])
}

/// What `pdftotext` finds.
pub fn pdftotext(pdf: &[u8], options: &[&str]) -> String {
    let mut run = Command::new("pdftotext")
        .args(options)
        .args(["-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext (poppler-utils) is installed");
    let mut stdin = run.stdin.take().unwrap();
    let pdf = pdf.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&pdf));
    let output = run.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}
