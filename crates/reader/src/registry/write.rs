//! Writing the table.

use chrono::NaiveDate;
use domain::ids::SubprocessorId;
use domain::language::Language;
use domain::per_language::PerLanguage;
use domain::subprocessors::{Assessment, Profile, Transfer, Work};
use domain::terms::Word;

use super::COLUMNS;
use super::cell::{cell, joined, line, neutral};

/// The table of some entries, each with the day from which it holds; with the mark by which spreadsheets know UTF-8.
pub fn write<'a>(entries: impl IntoIterator<Item = (SubprocessorId, NaiveDate, &'a Profile)>) -> String {
    let mut out = String::from("\u{feff}");
    push(&mut out, COLUMNS.iter().map(|column| (*column).to_owned()));
    for (id, from, profile) in entries {
        push(&mut out, COLUMNS.iter().map(|column| value(column, id, from, profile)));
    }
    out
}

fn push(out: &mut String, cells: impl Iterator<Item = String>) {
    let quoted: Vec<_> = cells.map(|cell| format!("\"{}\"", neutral(&cell).replace('"', "\"\""))).collect();
    out.push_str(&quoted.join(","));
    out.push_str("\r\n");
}

fn value(column: &str, id: SubprocessorId, from: NaiveDate, profile: &Profile) -> String {
    let contact = &profile.contact;
    let paper =
        |part: fn(&domain::subprocessors::Document) -> String| profile.dpa.as_ref().map(part).unwrap_or_default();
    match column {
        "id" => id.to_string(),
        "parent" => profile.below.map(|id| id.to_string()).unwrap_or_default(),
        "kind" => profile.role.wire().to_owned(),
        "legal_name" => line(&profile.name),
        "owner" => line(&profile.owner),
        "group_company" => (if profile.group { "yes" } else { "no" }).to_owned(),
        "numbers" => cell(profile.numbers.iter().map(|one| format!("{} {}", one.kind.wire(), one.text))),
        "addresses" => {
            cell(profile.addresses.iter().map(|one| joined(one.lines.split('\n').chain([one.country.as_str()]))))
        }
        "contact_name" => line(&contact.name),
        "contact_email" => line(&contact.email),
        "contact_phone" => line(&contact.phone),
        "website" => line(&profile.website),
        "dpa_title" => paper(|paper| line(&paper.title)),
        "dpa_date" => paper(|paper| day(paper.signed_on)),
        "dpa_reference" => paper(|paper| line(&paper.reference)),
        "from" => from.to_string(),
        "assessed_on" | "assessment_result" | "assessment" | "next_assessment" => {
            cell(profile.assessments.iter().map(|made| assessed(column, Some(made))))
        }
        "locations" => cell(profile.locations.iter().map(|one| {
            let uses: Vec<_> = one.uses.iter().map(|what| what.wire()).collect();
            let place = if one.place.is_empty() { String::new() } else { format!(": {}", one.place) };
            format!("{} {}{place}", uses.join("+"), one.country)
        })),
        column if column.starts_with("ground") || column.starts_with("transfer_") => {
            cell(profile.locations.iter().map(|one| transfer(column, one.transfer.as_ref())))
        }
        column => cell(profile.work.iter().map(|one| work(column, one))),
    }
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

fn assessed(column: &str, made: Option<&Assessment>) -> String {
    let Some(made) = made else { return String::new() };
    match column.trim_start_matches("transfer_") {
        "assessed_on" => made.on.to_string(),
        "assessment_result" => made.result.wire().to_owned(),
        "assessment" => line(&made.words),
        _ => day(made.next),
    }
}

fn transfer(column: &str, transfer: Option<&Transfer>) -> String {
    let Some(transfer) = transfer else { return String::new() };
    match column {
        "ground" => transfer.ground.wire().to_owned(),
        "ground_document" => line(&transfer.document),
        "ground_from" => day(transfer.from),
        "ground_until" => day(transfer.until),
        column => assessed(column, transfer.assessment.as_ref()),
    }
}

fn work(column: &str, work: &Work) -> String {
    let set =
        |words: &std::collections::BTreeSet<Word>| words.iter().map(|word| word.wire()).collect::<Vec<_>>().join(", ");
    match column {
        "service" => line(&work.service),
        "nature" => set(&work.nature),
        "data_categories" => set(&work.data),
        "people" => set(&work.people),
        column => {
            let (name, language) = column.split_once('.').unwrap_or((column, ""));
            words(if name == "does" { &work.processing } else { &work.responsible }, language)
        }
    }
}

/// The words of a language, or (without one) those that are the same in all.
fn words(words: &PerLanguage, language: &str) -> String {
    match (words, Language::from_tag(language)) {
        (PerLanguage::One(words), None) => line(words),
        (PerLanguage::Each(each), Some(language)) => each.get(&language).map(|words| line(words)).unwrap_or_default(),
        _ => String::new(),
    }
}
