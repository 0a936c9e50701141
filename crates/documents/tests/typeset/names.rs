//! People have the names they have.

use std::path::Path;

use documents::canonical;
use documents::typeset::{State, Typesetter};
use domain::language::Language;
use unicode_normalization::UnicodeNormalization;

use crate::sample::{TYPESETTER, agreement, pages, paragraph, signed};

const NAMES: [&str; 10] = [
    "דוד בן־גוריון",
    "محمد عبد الله الفارسي",
    "Ἀριστοτέλης Παπαδόπουλος",
    "Лев Николаевич Толстой",
    "王小明 山田太郎 김철수",
    "Zoë 😀👩‍👩‍👧 Ødegård 🇳🇴",
    "नरेन्द्र मोदी",
    "Nguyễn Thị Minh Khai",
    "สมชาย ใจดี",
    "𓀀𝔘𝔫𝔦𝔠𝔬𝔡𝔢 a̴̡͝b\u{301}\u{327}",
];

fn print(typesetter: &Typesetter, name: &str) -> String {
    let mut text = agreement(Language::En);
    text.title = format!("Agreement with {name}");
    text.preamble = vec![paragraph(&format!("between {name} and Nordlys Drift AS"))];
    let mut paper = signed(text.clone());
    let State::Signed(content) = &mut paper.state else { unreachable!() };
    content.signatures[0].person = name.into();
    content.signatures[0].organisation = name.into();
    let composed: String = name.nfc().collect();
    assert!(canonical::text(&text).contains(&composed), "the canonical text keeps the characters");
    pages(&typesetter.pdf(&paper).unwrap_or_else(|error| panic!("{name}: {error}")))
}

#[test]
fn every_name_can_be_printed() {
    for name in NAMES {
        let printed = print(&TYPESETTER, name);
        assert!(!printed.contains('\u{fffd}'), "{name}");
    }
}

#[test]
fn what_no_typeface_covers_is_named() {
    let printed = print(&TYPESETTER, "山 Zoë 😀👩\u{200d}👧 Ødegård");
    assert!(printed.contains("⟨U+5C71⟩ Zoë ⟨U+1F600 U+1F469 U+200D U+1F467⟩ Ødegård"), "{printed}");
    assert!(print(&TYPESETTER, "Лев Παπαδόπουλος Ødegård").contains("Лев Παπαδόπουλος Ødegård"));
}

#[test]
fn a_directory_of_typefaces_covers_more() {
    let noto = Path::new("/usr/share/fonts/truetype/noto");
    if !noto.exists() {
        println!("NOT TESTED with more typefaces: fonts-noto-core is not installed");
        return;
    }
    let typesetter = Typesetter::new(Some(noto)).unwrap();
    for name in NAMES {
        print(&typesetter, name);
    }
    assert!(print(&typesetter, "สมชาย").contains("สมชาย"));
    assert!(!print(&TYPESETTER, "สมชาย").contains("สมชาย"));
}

#[test]
fn a_directory_that_is_not_there_is_an_error() {
    assert!(Typesetter::new(Some(Path::new("/nowhere/fonts"))).is_err());
}
