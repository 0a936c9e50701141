//! Every mail in every language, as it would go out.

use std::collections::BTreeSet;
use std::path::Path;

use domain::language::Language;

use super::super::letter::Reason;
use super::*;

fn letter(to_staff: bool, link: &str) -> Letter {
    Letter {
        processor: "Nordlager Drift A/S".to_owned(),
        contact: "databeskyttelse@nordlager.example".to_owned(),
        to_staff,
        link: link.to_owned(),
        code: String::new(),
        expires: "5. januar 2027 kl. 15.20 (CET)".to_owned(),
        written: "5. januar 2027 kl. 14.50 (CET)".to_owned(),
        words: String::new(),
        organisation: "Ærø & Fjordvik <Kommune>".to_owned(),
        reference: "K7QM-2XPD".to_owned(),
        until: "4. februar 2027".to_owned(),
        in_force: "5. januar 2027".to_owned(),
        signatory: "Ingrid Solheim".to_owned(),
        signed: "5. januar 2027 kl. 14.50 (CET)".to_owned(),
        reasons: Vec::new(),
        verify: "https://sign.example.org/da/verify".to_owned(),
        log: "Audit log: 42 entries, root 0011223344556677 https://sign.example.org/t/nordlager/da/log".to_owned(),
        matter: "I-1".to_owned(),
        happened: "Instruksen er bekræftet skriftligt.".to_owned(),
        expected: "Der ventes svar senest 4. februar 2027.".to_owned(),
        title: "Kortere frist for nye underdatabehandlere".to_owned(),
        state: "declined".to_owned(),
        answer_by: "4. februar 2027".to_owned(),
        effect: "15. januar 2027".to_owned(),
        says: Vec::new(),
        demand: "window".to_owned(),
        act: String::new(),
        list: Vec::new(),
        count: 0,
        more: 0,
        ..Letter::default()
    }
}

/// A letter as its kind has it.
fn sample(kind: MailKind, to_staff: bool) -> Letter {
    const TOKEN: &str = "q0Zt3vS4cQ5v8wYkD1hJ2mN6pR7sT9uXaBcEfGhIjKl";
    let path = match kind {
        MailKind::SignInLink | MailKind::Invitation | MailKind::ContactNamed => format!("link/{TOKEN}"),
        MailKind::StaffInvitation | MailKind::PasswordReset => format!("staff/link/{TOKEN}"),
        MailKind::StaffCannotSign
        | MailKind::PasswordChanged
        | MailKind::SecondFactorChanged
        | MailKind::SecondFactorReset => String::new(),
        MailKind::DutiesDue => "staff/duties".to_owned(),
        MailKind::SubscriptionConfirm => format!("subprocessors/confirm/{TOKEN}"),
        MailKind::SubscriptionExists | MailKind::SubscriptionNews => "subprocessors/changes/1".to_owned(),
        _ if to_staff => "staff/agreements/0198c000-0000-7000-8000-000000000001".to_owned(),
        _ => "mine/0198c000-0000-7000-8000-000000000001".to_owned(),
    };
    let link = if path.is_empty() { path } else { format!("https://sign.example.org/t/nordlager/da/{path}") };
    let mut it = letter(to_staff, &link);
    match kind {
        MailKind::DutiesDue => {
            it.list = vec!["Ærø & Fjordvik <Kommune>: A report, 5. januar 2027".to_owned()];
            (it.count, it.more) = (3, 2);
        }
        MailKind::ContactsWritten | MailKind::ContactPoints => {
            it.list = vec!["Brud: breach@old.example → breach@new.example".to_owned()];
        }
        MailKind::SubprocessorNotice | MailKind::SubprocessorNews | MailKind::SubprocessorAnswer => {
            it.list = vec!["Fjordlager <AS> er ny.".to_owned()];
            it.says = vec!["Den dataansvarlige kan gøre indsigelse (punkt 9.1).".to_owned()];
            it.count = 7;
            let news = if to_staff { "objected" } else { "moved" };
            it.act = if kind == MailKind::SubprocessorNotice { String::new() } else { news.to_owned() };
        }
        MailKind::SignInLink => it.code = "7K3M-Q9TA".to_owned(),
        MailKind::SubscriptionExists | MailKind::SubscriptionNews => {
            it.leave = format!("https://sign.example.org/t/nordlager/da/subprocessors/unsubscribe/{TOKEN}");
            it.list = vec!["Nordsky <AS> is new.".to_owned()];
            it.act = "corrected".to_owned();
        }
        MailKind::Rejected => it.words = "We do not offer this service\nin your country.".to_owned(),
        MailKind::Returned => {
            it.reasons = vec![
                Reason { field: "Adresse".to_owned(), text: "The number is missing.".to_owned() },
                Reason { field: String::new(), text: "Is this the right company?".to_owned() },
            ];
        }
        _ => {}
    }
    it
}

fn all() -> Vec<(MailKind, bool, Language, Letter, Rendered)> {
    let mut out = Vec::new();
    for kind in MailKind::ALL {
        for to_staff in [false, true] {
            for language in Language::ALL {
                let it = sample(kind, to_staff);
                let rendered = render(kind, Locale::new(language), &it).unwrap();
                out.push((kind, to_staff, language, it, rendered));
            }
        }
    }
    out
}

/// The words of HTML, tags left out.
fn words(html: &str) -> String {
    let body = &html[html.find("<body").unwrap()..];
    let mut out = String::new();
    let mut within = false;
    for c in body.chars() {
        match c {
            '<' => within = true,
            '>' => {
                within = false;
                out.push(' ');
            }
            c if !within => out.push(c),
            _ => {}
        }
    }
    let out = out.replace("&#60;", "<").replace("&#62;", ">").replace("&#38;", "&").replace("&#39;", "'");
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_mail_is_whole_in_every_language() {
    let mut subjects = BTreeSet::new();
    for (kind, to_staff, language, it, mail) in all() {
        let which = format!("{} to_staff={to_staff} {language}", kind.word());
        assert!(!mail.subject.is_empty() && mail.subject.chars().count() <= 100, "{which}: {}", mail.subject);
        subjects.insert(mail.subject.clone());
        for text in [&mail.subject, &mail.text, &mail.html] {
            assert!(!text.contains(['{', '}']), "{which}: {text}");
            assert!(!text.contains("mail-"), "{which}: a key without a text\n{text}");
        }
        assert!(!mail.text.contains("\n\n\n"), "{which}: {:?}", mail.text);
        assert!(!mail.text.starts_with('\n'), "{which}");
        assert!(mail.html.contains(&format!("<html lang=\"{language}\">")), "{which}");
        // Both lead to the same places, and to none but our own.
        if !it.link.is_empty() {
            assert_eq!(mail.text.matches(&it.link).count(), 1, "{which}");
            assert_eq!(mail.html.matches(&format!("href=\"{}\"", it.link)).count(), 2, "{which}");
        }
        let links = if it.link.is_empty() { 0 } else { 2 } + usize::from(!it.leave.is_empty());
        assert_eq!(mail.html.matches("href=").count(), links, "{which}");
        assert_eq!(
            mail.text.matches("https://").count(),
            mail.html.matches(">https://").count() + mail.html.matches(" https://").count(),
            "{which}\n{}\n{}",
            mail.text,
            mail.html
        );
        assert!(!mail.html.contains("src=") && !mail.html.contains("url("), "{which}: something from the net");
    }
    // A subject for each kind and language, two where the two sides are told differently.
    assert!(subjects.len() >= (MailKind::ALL.len() - 1) * Language::ALL.len(), "{subjects:#?}");
}

#[test]
fn the_first_line_of_both_forms_is_the_same_sentence() {
    for (kind, _, language, _, mail) in all() {
        let first = mail.text.lines().next().unwrap();
        assert!(words(&mail.html).contains(first), "{} {language}: {first}\n{}", kind.word(), words(&mail.html));
    }
}

#[test]
fn names_are_no_markup_and_break_no_line() {
    let mut it = letter(false, "https://sign.example.org/t/a/en/mine/1");
    it.organisation = "<b>Bold</b>\r\nBcc: eve@example.org".to_owned();
    it.words = "<script>alert(1)</script>".to_owned();
    for kind in MailKind::ALL {
        let mail = render(kind, Locale::new(Language::En), &it).unwrap();
        assert!(!mail.subject.contains(['\r', '\n']), "{:?}", mail.subject);
        assert!(!mail.html.contains("<b>") && !mail.html.contains("<script"), "{}", mail.html);
    }
}

#[test]
fn a_code_is_large_and_says_how_long_it_is_good() {
    for language in Language::ALL {
        let it = sample(MailKind::SignInLink, false);
        let mail = render(MailKind::SignInLink, Locale::new(language), &it).unwrap();
        assert!(mail.text.contains("\n    7K3M-Q9TA\n"), "{}", mail.text);
        assert!(mail.html.contains("font-size:30px") && mail.html.contains(">7K3M-Q9TA<"));
        assert!(mail.text.matches(&it.expires).count() == 2);
    }
}

/// Every key is defined in the three languages, and is used by a template or by this crate's code.
#[test]
fn the_texts_and_their_uses_agree() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut sources = String::new();
    collect(&root.join("templates/emails"), &mut sources);
    collect(&root.join("crates/jobs/src"), &mut sources);
    let fields: Vec<String> = domain::signing::FormField::ALL
        .into_iter()
        .map(|field| format!("mail-field-{}", field.name().replace('_', "-")))
        .collect();
    for file in ["mail.ftl", "evidence.ftl"] {
        let keys = Language::ALL.map(|language| keys(language, file));
        assert_eq!(keys[0], keys[1], "en and da of {file}");
        assert_eq!(keys[0], keys[2], "en and nb of {file}");
        for key in &keys[0] {
            // What happened is said by the word of its kind.
            let used = key.strip_prefix("evidence-event-").unwrap_or(key);
            assert!(sources.contains(&format!("\"{used}\"")) || fields.contains(key), "{key} is used nowhere");
        }
    }
}

fn keys(language: Language, file: &str) -> BTreeSet<String> {
    let (_, content) = i18n::files(language).find(|(name, _)| *name == file).unwrap();
    content
        .lines()
        .filter_map(|line| Some(line.split_once(" = ")?.0.to_owned()))
        .filter(|key| !key.starts_with('#'))
        .collect()
}

fn collect(folder: &Path, out: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { collect(&path, out) } else { out.push_str(&std::fs::read_to_string(&path).unwrap()) }
    }
}
