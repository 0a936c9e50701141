//! What a proposal goes by.

/// The letters that a proposal goes by until both parties have signed it, which gives it its number: A, B, … Z, AA, AB and
/// so on, by the order in which an agreement's amendments were begun; `ordinal` from 1. Of several that are open at once
/// all would have the same number, so that none can be named by it.
pub fn letter(ordinal: i64) -> String {
    let mut rest = u64::try_from(ordinal).unwrap_or_default();
    let mut letters = Vec::new();
    while let Some(index) = rest.checked_sub(1) {
        let within = u8::try_from(index % 26).unwrap_or_default();
        letters.push(char::from(b'A' + within));
        rest = index / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_has_letters_of_its_own() {
        let some = [1, 2, 26, 27, 52, 53, 702, 703].map(letter);
        assert_eq!(some, ["A", "B", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
        assert_eq!((1..1000).map(letter).collect::<BTreeSet<_>>().len(), 999);
        assert_eq!(letter(0), "");
    }
}
