//! Which of our languages a text is written in, by its commonest words.

use domain::language::Language;

/// Words that stand in almost every sentence of one language and in none of the others.
const ENGLISH: &[&str] = &["the", "of", "and", "to", "shall", "is", "by", "with", "or", "be", "this", "that", "which"];
/// As above; Danish and Norwegian share most words, so these are the ones that are spelt differently.
const DANISH: &[&str] = &[
    "af",
    "efter",
    "mellem",
    "uden",
    "sig",
    "aftale",
    "aftalen",
    "oplysninger",
    "personoplysninger",
    "dataansvarlige",
    "bliver",
    "blive",
    "også",
    "hvad",
    "have",
    "samtykke",
    "herunder",
    "nogen",
    "gøre",
    "hvor",
    "ifølge",
    "foranstaltninger",
    "databehandleraftale",
    "godkendelse",
    "sikkerhed",
    "hvis",
    "være",
    "medarbejdere",
    "underretning",
    "jf",
];
/// As above.
const NORWEGIAN: &[&str] = &[
    "av",
    "etter",
    "mellom",
    "uten",
    "seg",
    "avtale",
    "avtalen",
    "opplysninger",
    "personopplysninger",
    "behandlingsansvarlig",
    "behandlingsansvarlige",
    "blir",
    "bli",
    "hva",
    "ha",
    "ble",
    "noen",
    "gjøre",
    "henhold",
    "databehandleravtale",
    "godkjenning",
    "sikkerhet",
    "tiltak",
    "dersom",
    "være",
    "ansatte",
    "jf",
    "hvis",
    "hvor",
];
/// Words of both Danish and Norwegian that English lacks.
const SCANDINAVIAN: &[&str] =
    &["og", "til", "på", "som", "ikke", "eller", "skal", "er", "det", "den", "med", "fra", "ved", "om"];

/// The language of the text; `None` where nothing speaks for one of ours.
pub fn detect(text: &str) -> Option<Language> {
    let (mut en, mut da, mut nb, mut both) = (0u32, 0u32, 0u32, 0u32);
    // A few thousand words are enough, and keep the time bounded.
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).take(5_000) {
        let word = word.to_lowercase();
        let word = word.as_str();
        en += u32::from(ENGLISH.contains(&word));
        da += u32::from(DANISH.contains(&word));
        nb += u32::from(NORWEGIAN.contains(&word));
        both += u32::from(SCANDINAVIAN.contains(&word));
    }
    if en + da + nb + both == 0 {
        None
    } else if en > both + da.max(nb) {
        Some(Language::En)
    } else if nb > da {
        Some(Language::Nb)
    } else if da > 0 || both > 0 {
        Some(Language::Da)
    } else {
        Some(Language::En)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_three_apart() {
        let cases = [
            ("The processor shall act on the instructions of the controller.", Language::En),
            ("Databehandleren handler efter instruks fra den dataansvarlige og gør intet af egen drift.", Language::Da),
            (
                "Databehandleren handler etter instruks fra den behandlingsansvarlige og gjør ingenting av eget tiltak.",
                Language::Nb,
            ),
            ("Aftalen gælder til den bliver opsagt.", Language::Da),
            ("Avtalen gjelder til den blir sagt opp.", Language::Nb),
            // A Danish text that quotes English headings stays Danish.
            (
                "Incident Response Plan. Best practice. Vi skriver en analyse, der bliver gennemgået af alle på holdet.",
                Language::Da,
            ),
        ];
        for (text, language) in cases {
            assert_eq!(detect(text), Some(language), "{text}");
        }
    }

    #[test]
    fn says_nothing_where_nothing_speaks() {
        assert_eq!(detect("1.1 2.2 GmbH"), None);
        assert_eq!(detect(""), None);
    }
}
