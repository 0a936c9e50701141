//! What changed from one version of an entry to the next.

use domain::subprocessors::Profile;
use storage::subprocessors::Version;

/// The texts for the parts that are not the same.
pub fn parts(before: &Profile, after: &Profile) -> Vec<&'static str> {
    let mut parts = Vec::new();
    let mut differ = |is_other: bool, key: &'static str| parts.extend(is_other.then_some(key));
    differ(before.name != after.name, "subprocessors-part-name");
    differ(before.role != after.role, "subprocessors-part-role");
    differ(before.below != after.below, "subprocessors-part-below");
    differ(before.owner != after.owner, "subprocessors-part-owner");
    differ(before.group != after.group, "subprocessors-part-group");
    differ(before.numbers != after.numbers, "subprocessors-part-numbers");
    differ(before.addresses != after.addresses, "subprocessors-part-addresses");
    differ(before.contact != after.contact, "subprocessors-part-contact");
    differ(before.website != after.website, "subprocessors-part-website");
    differ(before.work != after.work, "subprocessors-part-work");
    differ(before.locations != after.locations, "subprocessors-part-locations");
    differ(before.dpa != after.dpa, "subprocessors-part-dpa");
    differ(before.assessments != after.assessments, "subprocessors-part-assessments");
    parts
}

/// The texts for what became of an entry with a version; `before` is the one that it follows.
pub fn happened(before: Option<&Version>, after: &Version) -> Vec<&'static str> {
    match before {
        None => vec!["subprocessors-part-new"],
        Some(_) if after.ended => vec!["subprocessors-part-ended"],
        Some(before) => {
            let back = before.ended.then_some("subprocessors-part-back");
            back.into_iter().chain(parts(&before.profile, &after.profile)).collect()
        }
    }
}
