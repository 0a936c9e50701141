//! `README.txt`: what the bundle holds and how to check it, in the agreement's language.

use domain::message::Arg;
use i18n::Locale;
use storage::agreements::Agreement;
use storage::tenants::Profile;

use crate::wrapped;

/// The files and what each is, in the order of the README.
const FILES: [(&str, &str); 11] = [
    ("agreement.pdf", "bundles-file-agreement"),
    ("agreement.txt, terms.json", "bundles-file-signed"),
    ("amendments/, versions/, additions/", "bundles-file-later"),
    ("erasure-certificate.pdf, erasure-statements/", "bundles-file-end"),
    ("seal-certificate.pem", "bundles-file-certificate"),
    ("mails/", "bundles-file-mails"),
    ("log/entries.jsonl", "bundles-file-entries"),
    ("log/details.jsonl", "bundles-file-details"),
    ("log/proofs/", "bundles-file-proofs"),
    ("log/checkpoint, log/key, log/consistency", "bundles-file-checkpoint"),
    ("SHA256SUMS, manifest.json", "bundles-file-sums"),
];

/// Lines of at most 78 characters, paragraphs apart.
pub fn text(locale: Locale, agreement: &Agreement, profile: &Profile, log: &str) -> String {
    let args = [
        ("reference", Arg::from(agreement.reference.as_str())),
        ("processor", Arg::from(profile.name.as_str())),
        ("controller", Arg::from(agreement.controller_name.as_str())),
        ("log", Arg::from(log)),
    ];
    let say = |key: &str| wrapped(&locale.text_with(key, &args), "");
    let mut out = format!("{}\n\n{}\n", say("bundles-title"), say("bundles-what"));
    for (path, key) in FILES {
        out.push_str(&format!("\n{path}\n{}\n", wrapped(&locale.text_with(key, &args), "    ")));
    }
    for key in ["bundles-check-program", "bundles-check-hand", "bundles-check-not"] {
        out.push_str(&format!("\n{}\n", say(key)));
    }
    out
}
