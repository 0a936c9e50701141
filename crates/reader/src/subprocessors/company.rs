//! A row of a list as an entry of the registry.

use std::collections::BTreeSet;

use domain::email::EmailAddress;
use domain::per_language::PerLanguage;
use domain::subprocessors::{Location, NumberKind, Person, Profile, Use, Work};

use super::addresses::addresses;
use super::columns::{Column, Row};
use super::numbers::{numbers, says_none};
use super::places::{places, uses};
use super::{Countries, Found, Unread};

/// The company of a row; `processing` is what it does, in the languages of the source.
pub fn company(row: &Row, processing: PerLanguage, countries: &Countries) -> Found {
    let mut unread = Vec::new();
    let mut take = |more: Vec<Unread>| unread.extend(more);
    let (mut all, odd) = numbers(row.cell(Column::Vat), NumberKind::Vat);
    take(odd);
    let (more, odd) = numbers(row.cell(Column::Number), NumberKind::Registration);
    take(odd);
    for number in more {
        if !all.contains(&number) {
            all.push(number);
        }
    }
    let (addresses, odd) = addresses(row.cell(Column::Address), countries);
    take(odd);
    let does = row.cell(Column::Processing);
    let (mut locations, odd) = places(row.cell(Column::Place), does, countries);
    take(odd);
    let mut done_there = uses(does);
    if locations.is_empty() && row.cell(Column::Place).is_empty() {
        let sites: Vec<_> = addresses.iter().filter(|one| one.is_site).collect();
        if !sites.is_empty() && done_there.is_empty() {
            take(vec![Unread::Uses]);
            done_there = BTreeSet::from([Use::Processing]);
        }
        for site in sites {
            let place = Location {
                country: site.address.country.clone(),
                place: site.town.clone(),
                uses: done_there.clone(),
                transfer: None,
            };
            if !locations.iter().any(|one: &Location| one.country == place.country && one.place == place.place) {
                locations.push(place);
            }
        }
    }
    let told = |column| Some(row.cell(column).to_owned()).filter(|text| !says_none(text));
    take(told(Column::Transfer).map(Unread::Ground).into_iter().collect());
    take(told(Column::Special).map(Unread::Special).into_iter().collect());
    take(told(Column::Other).map(Unread::Loose).into_iter().collect());
    let work = Work {
        service: row.cell(Column::Service).split_whitespace().collect::<Vec<_>>().join(" "),
        processing,
        ..Work::default()
    };
    let profile = Profile {
        name: row.cell(Column::Name).split_whitespace().collect::<Vec<_>>().join(" "),
        numbers: all,
        addresses: addresses.into_iter().map(|one| one.address).collect(),
        contact: contact(row.cell(Column::Contact)),
        work: Some(work).filter(|work| *work != Work::default()).into_iter().collect(),
        locations,
        ..Profile::default()
    };
    kept(row, profile, unread)
}

/// Leaves out, and says so, what the registry would refuse: hidden characters, texts that are too long. Without a name that
/// can be kept nothing is.
fn kept(row: &Row, profile: Profile, mut unread: Vec<Unread>) -> Found {
    type Part = (Column, fn(&mut Profile, &Profile));
    const PARTS: [Part; 5] = [
        (Column::Number, |kept, all| kept.numbers.clone_from(&all.numbers)),
        (Column::Address, |kept, all| kept.addresses.clone_from(&all.addresses)),
        (Column::Contact, |kept, all| kept.contact.clone_from(&all.contact)),
        (Column::Processing, |kept, all| kept.work.clone_from(&all.work)),
        (Column::Place, |kept, all| kept.locations.clone_from(&all.locations)),
    ];
    let odd = |column| Unread::Odd(row.cell(column).chars().filter(|c| !c.is_control()).take(200).collect());
    let Ok(mut good) = (Profile { name: profile.name.clone(), ..Profile::default() }).checked() else {
        return Found { profile: Profile::default(), unread: vec![odd(Column::Name)] };
    };
    for (column, put) in PARTS {
        let mut next = good.clone();
        put(&mut next, &profile);
        match next.checked() {
            Ok(next) => good = next,
            Err(_) => unread.push(odd(column)),
        }
    }
    Found { profile: good, unread }
}

/// Whom to turn to: an address that can be written to, a number that can be called, and who that is.
fn contact(cell: &str) -> Person {
    let mut person = Person::default();
    let mut name = Vec::new();
    for part in cell.split([',', ';', '\n']).map(str::trim).filter(|part| !says_none(part)) {
        let mail = part.split_whitespace().find(|word| word.contains('@'));
        let mail = mail.map(|word| word.trim_matches(['<', '>', '(', ')', '.', ':']));
        let digits = part.chars().filter(char::is_ascii_digit).count();
        if let Some(mail) = mail.filter(|mail| EmailAddress::parse(mail).is_ok()) {
            if person.email.is_empty() {
                person.email = mail.to_owned();
            }
            let rest = part.replace(mail, " ");
            let rest = rest.trim_matches(|c: char| !c.is_alphanumeric());
            if !rest.is_empty() && !["mail", "e-mail", "email", "e-post"].contains(&rest.to_lowercase().as_str()) {
                name.push(rest.to_owned());
            }
        } else if digits >= 6 && person.phone.is_empty() {
            person.phone = part.trim_start_matches(|c: char| c != '+' && !c.is_ascii_digit()).to_owned();
        } else {
            name.push(part.to_owned());
        }
    }
    person.name = name.join(", ");
    person
}
