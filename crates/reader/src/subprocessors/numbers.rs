//! Numbers of companies: several in a cell, with and without what they are written with.

use domain::subprocessors::{Number, NumberKind};

use super::Unread;

/// The letters with which numbers for value added tax begin.
const VAT: [&str; 32] = [
    "AT", "BE", "BG", "CH", "CHE", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "EU", "FI", "FR", "GB", "HR", "HU", "IE",
    "IT", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];
/// Words before a number that say which it is.
const VAT_WORDS: [&str; 6] = ["vat", "moms", "mva", "ust", "tva", "btw"];
const REGISTER_WORDS: [&str; 7] = ["reg", "org", "cvr", "company", "enhet", "siren", "kvk"];
/// Registers whose letters are part of the number.
const REGISTERS: [&str; 3] = ["HRB", "HRA", "HE"];

/// Whether letters begin a number for value added tax.
pub fn is_vat(letters: &str) -> bool {
    VAT.contains(&letters)
}

/// The numbers of a cell; `kind` is what its column is about.
pub fn numbers(cell: &str, kind: NumberKind) -> (Vec<Number>, Vec<Unread>) {
    let mut reading = Reading { plain: kind, kind, open: None, found: Vec::new() };
    let words = cell.replace(['|', '/'], " , ");
    for word in words.split_whitespace() {
        reading.word(word);
    }
    reading.close();
    let nothing = reading.found.is_empty() && cell.chars().any(char::is_alphanumeric) && !says_none(cell);
    (reading.found, if nothing { vec![Unread::Number(cell.to_owned())] } else { Vec::new() })
}

/// Whether a cell says that there is nothing to say.
pub fn says_none(cell: &str) -> bool {
    let small = cell.trim().trim_end_matches('.').to_lowercase();
    ["", "-", "–", "n/a", "na", "none", "no", "ingen", "nej", "nei", "ikke relevant", "not applicable"]
        .contains(&small.as_str())
}

struct Reading {
    /// What a number is where nothing else is said.
    plain: NumberKind,
    /// What the next one is.
    kind: NumberKind,
    /// A number that goes on, perhaps.
    open: Option<(NumberKind, String)>,
    found: Vec<Number>,
}

impl Reading {
    fn word(&mut self, word: &str) {
        let ends = word.ends_with([',', ';', ')']);
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let letters: String = bare.chars().take_while(|c| c.is_alphabetic()).collect();
        let digits = bare.chars().filter(char::is_ascii_digit).count();
        if digits == 0 {
            self.letters(bare);
        } else if is_vat(&letters) {
            self.close();
            // A Norwegian number is one for value added tax where "MVA" follows; else it is that of the register.
            let kind = if letters == "NO" { self.kind } else { NumberKind::Vat };
            self.open = Some((kind, bare.to_owned()));
        } else if letters.is_empty() {
            self.digits(bare);
        } else {
            // "Org.nr.912345678", "CVR-27364276": what stands before the digits names them.
            let at = bare.find(|c: char| c.is_ascii_digit()).unwrap_or_default();
            self.letters(bare[..at].trim_matches(|c: char| !c.is_alphanumeric()));
            self.digits(&bare[at..]);
        }
        if ends {
            self.close();
        }
    }

    fn letters(&mut self, word: &str) {
        let small = word.to_lowercase();
        if word == "MVA" && self.open.as_ref().is_some_and(|(_, text)| text.contains(|c: char| c.is_ascii_digit())) {
            // "NO 912 345 678 MVA" ends so.
            self.open = self.open.take().map(|(_, text)| (NumberKind::Vat, format!("{text} MVA")));
            self.close();
            return;
        }
        self.close();
        if is_vat(word) {
            self.open = Some((NumberKind::Vat, word.to_owned()));
        } else if REGISTERS.contains(&word) {
            self.open = Some((NumberKind::Registration, word.to_owned()));
        } else if VAT_WORDS.iter().any(|known| small.starts_with(known)) {
            self.kind = NumberKind::Vat;
        } else if REGISTER_WORDS.iter().any(|known| small.starts_with(known)) {
            self.kind = NumberKind::Registration;
        }
    }

    fn digits(&mut self, word: &str) {
        let is_group = |text: &str| text.len() <= 4 && text.chars().all(|c| c.is_ascii_digit());
        // "957 485 030" is one number, "957485030 912345678" are two.
        let goes_on = self.open.as_ref().is_some_and(|(_, text)| {
            let mut groups = text.split(' ').filter(|part| part.contains(|c: char| c.is_ascii_digit())).peekable();
            groups.peek().is_none() || (is_group(word) && groups.all(|group| is_group(group) || is_headed(group)))
        });
        if !goes_on {
            self.close();
        }
        match &mut self.open {
            Some((_, text)) => {
                text.push(' ');
                text.push_str(word);
            }
            None => self.open = Some((self.kind, word.to_owned())),
        }
    }

    fn close(&mut self) {
        let Some((kind, text)) = self.open.take() else { return };
        self.kind = self.plain;
        // Fewer digits are a year, a page, a number of something else.
        if text.chars().filter(char::is_ascii_digit).count() >= 5 {
            let number = Number { kind, text };
            if !self.found.contains(&number) {
                self.found.push(number);
            }
        }
    }
}

/// Whether a group is the first of a number: "DE811" of "DE811 223 344".
fn is_headed(group: &str) -> bool {
    let digits = group.trim_start_matches(char::is_alphabetic);
    digits.len() < group.len() && digits.len() <= 4 && digits.chars().all(|c| c.is_ascii_digit())
}
