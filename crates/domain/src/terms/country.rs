//! Countries as values of terms.

use crate::country::ALL;

/// A country or territory of [`crate::country::ALL`]. Ordered by code.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Country(u8);

const PREFIX: &[u8] = b"country-";
const LENGTH: usize = PREFIX.len() + 2;

/// The keys of the countries' names, in the order of the codes.
static TEXTS: [[u8; LENGTH]; ALL.len()] = texts();

const fn texts() -> [[u8; LENGTH]; ALL.len()] {
    let mut out = [[0; LENGTH]; ALL.len()];
    let mut row = 0;
    while row < ALL.len() {
        let code = ALL[row].as_bytes();
        let mut byte = 0;
        while byte < LENGTH {
            out[row][byte] = if byte < PREFIX.len() { PREFIX[byte] } else { code[byte - PREFIX.len()] };
            byte += 1;
        }
        row += 1;
    }
    out
}

impl Country {
    /// The country with this code, in capital or small letters; `None` for any other text.
    pub fn from_code(code: &str) -> Option<Self> {
        let at = ALL.binary_search(&code.to_ascii_uppercase().as_str()).ok()?;
        u8::try_from(at).ok().map(Self)
    }

    /// Its code, in capital letters.
    pub const fn code(self) -> &'static str {
        ALL[self.0 as usize]
    }

    /// The key of its name in `locales/`.
    pub fn text(self) -> &'static str {
        std::str::from_utf8(&TEXTS[usize::from(self.0)]).expect("codes are ASCII")
    }

    /// All of them, ordered by code.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=u8::MAX).take(ALL.len()).map(Self)
    }
}

impl std::fmt::Debug for Country {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl std::fmt::Display for Country {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_finds_its_country() {
        assert_eq!(Country::all().count(), ALL.len());
        for country in Country::all() {
            assert_eq!(Country::from_code(country.code()), Some(country));
        }
        assert_eq!(Country::from_code("no").map(Country::text), Some("country-NO"));
        assert_eq!(Country::from_code("EU"), None);
        assert_eq!(Country::from_code("NOR"), None);
    }
}
