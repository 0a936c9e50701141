//! What came after the agreement was sealed: amendments, each made to the version before it, and papers about its end.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

use super::check::{Bundle, Report};
use super::manifest::path;
use crate::typeset::attached;
use crate::verify::{Attached, Contents, Hashed, attachments};

/// A version of the agreement, by the hashes of its text and of its terms.
#[derive(Clone, PartialEq, Eq)]
struct Version {
    text: String,
    terms: String,
}

pub(super) fn check(bundle: &Bundle, agreement: &Attached, sealed: &[(String, Contents)], report: &mut Report) {
    let evidence = &agreement.evidence;
    let mut version = Version { text: evidence.text_sha256.clone(), terms: evidence.terms_sha256.clone() };
    let mut known = BTreeSet::from([path::AGREEMENT.to_owned()]);
    for number in 1.. {
        let path = format!("amendments/{number}.pdf");
        let Some((_, contents)) = sealed.iter().find(|(other, _)| *other == path) else { break };
        match amended(bundle, &path, number, contents, &evidence.reference, &version) {
            Some(next) => {
                let later = number + 1;
                report.holds(format!(
                    "{path} changes version {number} of this agreement, and versions/{later}/ is what comes of it."
                ));
                version = next;
                known.extend(["agreement.txt", "terms.json"].map(|name| format!("versions/{later}/{name}")));
            }
            None => return report.fails(format!("{path} is no amendment of version {number} of this agreement.")),
        }
        known.insert(path);
    }
    for file in bundle.under("versions/").filter(|file| !known.contains(&file.path)) {
        report.fails(format!("{} comes of no amendment in this bundle.", file.path));
    }
    for (path, contents) in sealed.iter().filter(|(path, _)| !known.contains(path)) {
        match contents {
            Contents::Statement(said) if said.reference.as_ref() == Some(&evidence.reference) => {
                report.holds(format!("{path} is about this agreement, and was issued at {}.", said.issued_at));
            }
            _ => report.fails(format!("{path} is about something else, or about nothing that can be read.")),
        }
    }
}

/// The version that comes of an amendment; none where the amendment is of another agreement or of another version, or
/// where what lies beside it is not what both parties signed.
fn amended(
    bundle: &Bundle,
    path: &str,
    number: i32,
    contents: &Contents,
    reference: &str,
    before: &Version,
) -> Option<Version> {
    let Contents::Read(attached) = contents else { return None };
    let evidence = &attached.evidence;
    let is_this = evidence.reference == reference && evidence.amendment.as_ref()?.number == number;
    if !is_this || !attached.hashed().all(Hashed::holds) {
        return None;
    }
    let files = attachments(bundle.file(path)?).ok()?;
    let text = &files.iter().find(|file| file.name == attached::AMENDMENT)?.bytes;
    let mut lines = std::str::from_utf8(text).ok()?.lines();
    let changes = lines.find_map(|line| line.strip_prefix("changes\t"))?;
    let result = Version { text: evidence.text_sha256.clone(), terms: evidence.terms_sha256.clone() };
    let said = changes == format!("{number}\t{}\t{}", before.text, before.terms)
        && lines.last()? == format!("result\t{}\t{}", result.text, result.terms);
    let folder = format!("versions/{}", number + 1);
    let beside = |name: &str| bundle.file(&format!("{folder}/{name}")).map(|bytes| hex::encode(Sha256::digest(bytes)));
    let same = beside("agreement.txt")? == result.text && beside("terms.json")? == result.terms;
    (said && same).then_some(result)
}
