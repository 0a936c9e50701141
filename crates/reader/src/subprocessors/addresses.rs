//! Addresses: several in a cell, with and without marks between them.

use domain::subprocessors::Address;
use domain::terms::Country;

use super::{Countries, Unread};

/// Words for places where machines or people are, before "in Germany:".
const SITES: [&str; 26] = [
    "location",
    "locations",
    "co-location",
    "co-locations",
    "colocation",
    "colocations",
    "site",
    "sites",
    "datacenter",
    "datacenters",
    "datacentre",
    "datacentres",
    "data",
    "center",
    "centers",
    "centre",
    "centres",
    "lokation",
    "lokationer",
    "lokasjon",
    "lokasjoner",
    "datacentret",
    "datasenter",
    "datasentre",
    "serverpark",
    "servers",
];
const OFFICES: [&str; 8] = ["office", "offices", "address", "addresses", "kontor", "kontorer", "adresse", "adresser"];
const BEFORE_COUNTRY: [&str; 4] = ["in", "i", "at", "på"];
/// How the names of streets end that are one word.
const STREETS: [&str; 27] = [
    "straße", "strasse", "str", "gasse", "allee", "allé", "vej", "gade", "plads", "stræde", "veien", "vegen", "gata",
    "gaten", "gatan", "vägen", "katu", "tie", "kuja", "polku", "straat", "laan", "weg", "platz", "torget", "brygge",
    "bryggen",
];

/// An address as it was found.
pub struct FoundAddress {
    pub address: Address,
    /// It is said to be a place where data is, not an office.
    pub is_site: bool,
    /// The town; empty where it cannot be told.
    pub town: String,
}

/// A part of a cell under one label.
struct Group<'a> {
    country: Option<Country>,
    is_site: bool,
    text: &'a str,
}

impl<'a> Group<'a> {
    /// With its text. A label with something behind it is about its own line; alone, about those that follow.
    fn close(self, text: &'a str, groups: &mut Vec<Self>) {
        match text.trim_start_matches(' ').split_once('\n') {
            Some((line, rest)) if (self.country.is_some() || self.is_site) && !line.trim().is_empty() => {
                groups.push(Group { text: line, ..self });
                groups.push(Group { country: None, is_site: false, text: rest });
            }
            _ => groups.push(Group { text, ..self }),
        }
    }
}

/// The addresses of a cell.
pub fn addresses(cell: &str, countries: &Countries) -> (Vec<FoundAddress>, Vec<Unread>) {
    let (mut found, mut unread) = (Vec::new(), Vec::new());
    for group in groups(cell, countries) {
        let lines = group.text.split(['\n', ';', '|']).map(|line| line.trim_matches([' ', ',', '.']));
        for text in joined(lines.filter(|line| !line.is_empty()), countries) {
            match apart(&text, countries) {
                None => unread.push(Unread::Together(text)),
                Some(each) => {
                    for one in each {
                        match address(&one, group.country, countries) {
                            Some((address, town)) => {
                                found.push(FoundAddress { address, is_site: group.is_site, town });
                            }
                            None => unread.push(Unread::NoCountry(one)),
                        }
                    }
                }
            }
        }
    }
    (found, unread)
}

/// Lines of one address belong together: a line with a postcode or a country ends what the lines before it began.
fn joined<'a>(lines: impl Iterator<Item = &'a str>, countries: &Countries) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut open = false;
    for line in lines {
        let words: Vec<&str> = line.split_whitespace().collect();
        let is_country = countries.named(line).is_some();
        match all.last_mut() {
            // "Bryggen 9", "5003 Bergen", "Norway": three lines of one.
            Some(before) if open || is_country => {
                before.push_str(", ");
                before.push_str(line);
            }
            _ => all.push(line.to_owned()),
        }
        let ends = line.rsplit(',').next().is_some_and(|last| countries.named(last).is_some());
        open = !ends && (0..words.len()).all(|at| postcode(&words, at).is_none());
    }
    all
}

/// The parts of a cell, each with what its label says: "Co-locations in Germany: …".
fn groups<'a>(cell: &'a str, countries: &Countries) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    let mut open = Group { country: None, is_site: false, text: "" };
    let mut from = 0;
    for (colon, _) in cell.match_indices(':') {
        let Some((begins, country, is_site)) = label(&cell[from..colon], countries) else { continue };
        open.close(&cell[from..from + begins], &mut groups);
        open = Group { country, is_site, text: "" };
        from = colon + 1;
    }
    open.close(&cell[from..], &mut groups);
    groups.retain(|group| group.text.chars().any(char::is_alphanumeric));
    groups
}

/// The label with which a text ends: where it begins, its country, whether it is about places of data.
fn label(text: &str, countries: &Countries) -> Option<(usize, Option<Country>, bool)> {
    let named = countries.at_end(text);
    let mut begins = named.map_or(text.trim_end().len(), |(at, _)| at);
    let mut is_site = false;
    let mut words = 0;
    loop {
        let before = text[..begins].trim_end();
        let at = before.char_indices().rev().find(|(_, c)| c.is_whitespace()).map_or(0, |(at, c)| at + c.len_utf8());
        let word = before[at..].trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let is_place = SITES.contains(&word.as_str());
        let is_preposition = words == 0 && named.is_some() && BEFORE_COUNTRY.contains(&word.as_str());
        if before.is_empty() || !(is_place || is_preposition || OFFICES.contains(&word.as_str())) {
            break;
        }
        is_site |= is_place;
        words += usize::from(!is_preposition);
        begins = at;
    }
    (named.is_some() || words > 0).then_some((begins, named.map(|(_, country)| country), is_site))
}

/// The addresses of a text, each by itself; none where they cannot be told apart.
fn apart(text: &str, countries: &Countries) -> Option<Vec<String>> {
    let words: Vec<&str> = text.split_whitespace().collect();
    // Where each postcode begins and ends.
    let codes: Vec<(usize, usize)> = (0..words.len()).filter_map(|at| Some((at, at + postcode(&words, at)?))).collect();
    let mut cuts = vec![0];
    for pair in codes.windows(2) {
        let (from, to) = (pair[0].1, pair[1].0);
        let between = words.get(from..to)?;
        let first_number = between.iter().position(|word| word.contains(|c: char| c.is_ascii_digit()))?;
        // "0155 Oslo, Havnegata 1, 5003 …": a comma before the street. Otherwise the street's own name has to tell.
        let comma = between[..first_number].iter().rposition(|word| word.ends_with(','));
        let street = first_number.checked_sub(1).filter(|at| *at > 0 && is_street(between[*at]));
        let cut = comma.map(|at| at + 1).or(street)?;
        cuts.push(from + cut);
    }
    cuts.push(words.len());
    let each = cuts.windows(2).filter_map(|pair| words.get(pair[0]..pair[1]));
    let each = each.map(|part| part.join(" ").trim_matches([' ', ',', ';', '/']).to_owned());
    let each: Vec<String> = each.filter(|part| !part.is_empty()).collect();
    // "Havnegata 1, 0155 Oslo, Norway Bryggen 9": a country in the middle is the end of one.
    let whole = |part: &String| part.split(',').rev().skip(1).all(|piece| countries.named(piece).is_none());
    each.iter().all(whole).then_some(each)
}

/// How many words a postcode takes that begins here: four or five digits, or three and two, before the name of a town.
fn postcode(words: &[&str], at: usize) -> Option<usize> {
    let word = words.get(at)?;
    let word_at = |at: usize| words.get(at).copied().unwrap_or_default();
    let digits = word.rsplit('-').next().unwrap_or_default();
    let prefix = word[..word.len() - digits.len()].trim_end_matches('-');
    let all = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    if !all(digits) || !prefix.chars().all(|c| c.is_ascii_uppercase()) {
        return None;
    }
    let length = match digits.len() {
        3 if word_at(at + 1).len() == 2 && all(word_at(at + 1)) => 2,
        4 | 5 => 1,
        _ => return None,
    };
    word_at(at + length).starts_with(char::is_uppercase).then_some(length)
}

fn is_street(word: &str) -> bool {
    let small = word.trim_end_matches(['.', ',']).to_lowercase();
    STREETS.iter().any(|ending| small.len() > ending.len() + 1 && small.ends_with(ending))
}

/// One address with its country, and its town; none where no country is named.
fn address(text: &str, of_group: Option<Country>, countries: &Countries) -> Option<(Address, String)> {
    let mut parts: Vec<&str> = text.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    let named = parts.last().and_then(|last| countries.named(last));
    if named.is_some() {
        parts.pop();
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let code = (0..words.len()).find(|at| postcode(&words, *at).is_some());
    let prefixed = code.and_then(|at| words[at].split_once('-')).and_then(|(prefix, _)| of_prefix(prefix));
    let country = named.or(of_group).or(prefixed)?;
    let mut lines: Vec<String> = Vec::new();
    for part in parts {
        // "Huurrekuja 10 04360 Tuusula": the town has a line of its own.
        let words: Vec<&str> = part.split_whitespace().collect();
        let at = (1..words.len()).find(|at| postcode(&words, *at).is_some()).unwrap_or_default();
        if at > 0 {
            lines.push(words[..at].join(" "));
        }
        lines.push(words[at..].join(" "));
    }
    let town = lines.iter().rev().find_map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let length = postcode(&words, 0)?;
        Some(words[length..].join(" "))
    });
    let address = Address { lines: lines.join("\n"), country: country.code().to_owned() };
    (!address.lines.is_empty()).then_some((address, town.unwrap_or_default()))
}

/// The letters before a postcode.
fn of_prefix(prefix: &str) -> Option<Country> {
    let code = match prefix {
        "D" => "DE",
        "N" => "NO",
        "S" => "SE",
        "FIN" => "FI",
        other if other.len() == 2 => other,
        _ => return None,
    };
    Country::from_code(code)
}
