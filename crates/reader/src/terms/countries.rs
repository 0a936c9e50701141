//! Countries by the names that contracts use, in three languages.

use std::collections::BTreeSet;

use domain::terms::Country;

/// A code, the country's names, and the adjectives of its law.
type Row = (&'static str, &'static [&'static str], &'static [&'static str]);

const COUNTRIES: &[Row] = &[
    ("DK", &["denmark", "danmark"], &["danish", "dansk"]),
    ("NO", &["norway", "norge", "noreg"], &["norwegian", "norsk"]),
    ("SE", &["sweden", "sverige"], &["swedish", "svensk"]),
    ("FI", &["finland"], &["finnish", "finsk"]),
    ("IS", &["iceland", "island"], &["icelandic", "islandsk"]),
    ("DE", &["germany", "tyskland"], &["german", "tysk"]),
    ("NL", &["netherlands", "nederlandene", "nederland", "holland"], &["dutch", "nederlandsk", "hollandsk"]),
    ("BE", &["belgium", "belgien", "belgia"], &["belgian", "belgisk"]),
    ("FR", &["france", "frankrig", "frankrike"], &["french", "fransk"]),
    ("IE", &["ireland", "irland"], &["irish", "irsk"]),
    ("GB", &["united kingdom", "england", "storbritannien", "storbritannia", "great britain"], &["english", "engelsk"]),
    ("ES", &["spain", "spanien", "spania"], &["spanish", "spansk"]),
    ("PT", &["portugal"], &["portuguese", "portugisisk"]),
    ("IT", &["italy", "italien", "italia"], &["italian", "italiensk"]),
    ("AT", &["austria", "østrig", "østerrike"], &["austrian", "østrigsk", "østerriksk"]),
    ("CH", &["switzerland", "schweiz", "sveits"], &["swiss", "schweizisk", "sveitsisk"]),
    ("LU", &["luxembourg", "luxemburg"], &["luxembourg"]),
    ("PL", &["poland", "polen"], &["polish", "polsk"]),
    ("CZ", &["czech republic", "czechia", "tjekkiet", "tsjekkia"], &["czech", "tjekkisk", "tsjekkisk"]),
    ("EE", &["estonia", "estland"], &["estonian", "estisk"]),
    ("LV", &["latvia", "letland"], &["latvian", "lettisk"]),
    ("LT", &["lithuania", "litauen"], &["lithuanian", "litauisk"]),
    ("US", &["united states", "usa"], &["american", "amerikansk", "delaware", "california", "new york"]),
    ("IN", &["india", "indien"], &["indian", "indisk"]),
    ("CA", &["canada"], &["canadian"]),
    ("RO", &["romania", "rumænien"], &["romanian"]),
    ("HU", &["hungary", "ungarn"], &["hungarian"]),
    ("BG", &["bulgaria", "bulgarien"], &["bulgarian"]),
    ("UA", &["ukraine", "ukraina"], &["ukrainian"]),
];

/// The countries that a text names.
pub fn in_text(text: &str) -> BTreeSet<Country> {
    let small = text.to_lowercase();
    COUNTRIES
        .iter()
        .filter(|(_, names, _)| names.iter().any(|name| stands(&small, name)))
        .filter_map(|(code, _, _)| Country::from_code(code))
        .collect()
}

/// Every name, in small letters.
pub fn names() -> impl Iterator<Item = (&'static str, Country)> {
    COUNTRIES.iter().flat_map(|(code, names, _)| {
        let country = Country::from_code(code);
        names.iter().filter_map(move |name| Some((*name, country?)))
    })
}

/// The country whose law a sentence, in small letters, says to govern the agreement; under a heading that says so, the
/// law's name is enough.
pub fn of_law(small: &str, headed: bool) -> Option<Country> {
    let law =
        ["law", "ret", "rett", "lovgivning", "lov", "lovgivningen", "laws"].iter().any(|word| stands(small, word));
    let governs = [
        "govern",
        "subject to the law",
        "subject to danish",
        "underlagt",
        "undergivet",
        "reguleres av",
        "reguleres af",
        "reguleres etter",
        "afgøres efter",
        "apply to this",
        "applies to this",
        "construed in accordance",
        "gælder dansk",
        "gjelder norsk",
        "lovvalg",
        "er underlagt",
        "følger norsk",
        "følger dansk",
    ]
    .iter()
    .any(|word| small.contains(word));
    // The law that binds a processor or protects data is not the law of the agreement.
    let other = ["to which the", "supervisory", "personal data act", "is subject under"]
        .iter()
        .any(|word| small.contains(word));
    if !law || !(governs || headed) || other {
        return None;
    }
    let named = COUNTRIES.iter().filter_map(|(code, names, adjectives)| {
        let at = names.iter().chain(*adjectives).filter_map(|name| find(small, name)).min()?;
        Some((at, *code))
    });
    named.min().and_then(|(_, code)| Country::from_code(code))
}

fn stands(text: &str, word: &str) -> bool {
    find(text, word).is_some()
}

/// Where a word stands by itself.
fn find(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word).map(|(at, _)| at).find(|at| {
        let before = text[..*at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}
