//! `README.txt`: what the export holds, what it does not, and how to check it; in the language of whoever asked.

use chrono::SecondsFormat;
use domain::message::Arg;
use i18n::Locale;
use storage::exports::Export;
use storage::tenants::Profile;

use crate::wrapped;

/// The files and what each is.
const FILES: [(&str, &str); 5] = [
    ("agreements.csv", "exports-file-list"),
    ("agreements/", "exports-file-bundles"),
    ("agreements/erased.json", "exports-file-erased"),
    ("tables/", "exports-file-tables"),
    ("SHA256SUMS", "exports-file-sums"),
];
/// What a tenant's has besides.
const OF_TENANT: [(&str, &str); 2] = [("templates/", "exports-file-templates"), ("evidence/", "exports-file-evidence")];

/// Lines of at most 78 characters, paragraphs apart.
pub(super) fn text(export: &Export, profile: &Profile, log: &str) -> String {
    let locale = Locale::new(export.language);
    let args = [
        ("processor", Arg::from(profile.name.as_str())),
        ("at", Arg::from(export.asked_at.to_rfc3339_opts(SecondsFormat::Secs, true))),
        ("log", Arg::from(log)),
    ];
    let say = |key: &str| wrapped(&locale.text_with(key, &args), "");
    let whole = export.controller.is_none();
    let mut out = format!(
        "{}\n\n{}\n",
        say("exports-readme-title"),
        say(if whole { "exports-readme-tenant" } else { "exports-readme-own" })
    );
    for (path, key) in FILES.iter().chain(OF_TENANT.iter().filter(|_| whole)) {
        out.push_str(&format!("\n{path}\n{}\n", wrapped(&locale.text_with(key, &args), "    ")));
    }
    for key in [if whole { "exports-readme-not-tenant" } else { "exports-readme-not-own" }, "exports-readme-check"] {
        out.push_str(&format!("\n{}\n", say(key)));
    }
    out
}
