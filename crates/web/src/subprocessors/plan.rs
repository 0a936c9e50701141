//! What a table that is read in would change.

use std::collections::{BTreeMap, BTreeSet};

use domain::ids::SubprocessorId;
use domain::message::Message;
use domain::subprocessors::{Chain, ChainFault, Profile};
use reader::registry::{Row, Table, TableFault};
use storage::TenantTx;
use storage::subprocessors::{Change, Entry};

use super::changed::parts;

/// A row of the table.
pub struct Planned {
    pub number: usize,
    pub name: String,
    pub what: What,
}

/// What becomes of a row's company.
pub enum What {
    New,
    /// The texts for the parts that change.
    Changed(Vec<&'static str>),
    Same,
    Wrong,
}

/// A whole table.
pub struct Plan {
    pub rows: Vec<Planned>,
    pub faults: Vec<TableFault>,
    pub changes: Vec<Change>,
    /// How many entries the table does not name; they stay as they are.
    pub unnamed: usize,
}

/// What is there already.
pub struct There {
    pub entries: Vec<Entry>,
    /// Of all entries, ended ones too.
    pub revisions: BTreeMap<SubprocessorId, i32>,
}

fn fold(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// What the rows mean: each is a company that is there already, by its id, else by a number in a register, else by name;
/// or a new one.
pub fn plan(tx: &TenantTx, table: &Table, there: &There) -> Plan {
    let mut faults = Vec::new();
    let mut met = BTreeSet::new();
    let known: Vec<Option<&Entry>> = table.rows.iter().map(|row| found(row, there)).collect();
    let ids: Vec<_> =
        known.iter().map(|entry| entry.map_or_else(|| SubprocessorId(tx.new_id()), |entry| entry.id)).collect();
    let (mut rows, mut changes) = (Vec::new(), Vec::new());
    for ((row, before), id) in table.rows.iter().zip(&known).zip(&ids) {
        let nothing = Profile::default();
        let old = before.map_or(&nothing, |entry| &entry.profile);
        let mut wrong = Vec::new();
        if !met.insert(*id) {
            wrong.push(row.fault("id", Message::new("subprocessors-import-twice")));
        }
        if before.is_none()
            && row.cell("id").parse::<SubprocessorId>().is_ok_and(|id| there.revisions.contains_key(&id))
        {
            wrong.push(row.fault("id", Message::new("subprocessors-import-ended")));
        }
        let below = match above(row, table, &ids, there) {
            Ok(below) if row.has("parent") => below,
            Ok(_) => old.below,
            Err(fault) => {
                wrong.push(fault);
                old.below
            }
        };
        let profile = row.profile(old).map(|profile| Profile { below, ..profile });
        let what = match &profile {
            _ if !wrong.is_empty() => What::Wrong,
            Err(_) => What::Wrong,
            Ok(_) if before.is_none() => What::New,
            Ok(profile) if profile == old => What::Same,
            Ok(profile) => What::Changed(parts(old, profile)),
        };
        if let (Ok(profile), What::New | What::Changed(_)) = (&profile, &what) {
            let seen = before.and_then(|entry| there.revisions.get(&entry.id).copied());
            changes.push(Change { id: *id, seen, profile: profile.clone(), why: String::new() });
        }
        faults.append(&mut wrong);
        faults.extend(profile.err().into_iter().flatten());
        rows.push(Planned { number: row.number, name: row.cell("legal_name").to_owned(), what });
    }
    faults.extend(circle(&rows, &ids, &changes, there));
    let unnamed = there.entries.iter().filter(|entry| !met.contains(&entry.id)).count();
    Plan { rows, faults, changes, unnamed }
}

/// The company that a row is about, where it is there already.
fn found<'a>(row: &Row, there: &'a There) -> Option<&'a Entry> {
    let own = row.cell("id");
    if let Ok(id) = own.parse::<SubprocessorId>()
        && there.revisions.contains_key(&id)
    {
        return there.entries.iter().find(|entry| entry.id == id);
    }
    let Ok(read) = row.profile(&Profile::default()) else {
        return by_name(row.cell("legal_name"), &there.entries);
    };
    let same_number = |entry: &&Entry| entry.profile.numbers.iter().any(|number| read.numbers.contains(number));
    there.entries.iter().find(same_number).or_else(|| by_name(&read.name, &there.entries))
}

fn by_name<'a>(name: &str, entries: &'a [Entry]) -> Option<&'a Entry> {
    entries.iter().find(|entry| fold(&entry.profile.name) == fold(name))
}

/// Who engages a row's company: a row of the table by its id or name, or somebody who is there already.
fn above(
    row: &Row,
    table: &Table,
    ids: &[SubprocessorId],
    there: &There,
) -> Result<Option<SubprocessorId>, TableFault> {
    let parent = row.cell("parent");
    if parent.is_empty() {
        return Ok(None);
    }
    let of_table = |column: &str, same: &dyn Fn(&str) -> bool| {
        table.rows.iter().zip(ids).find(|(other, _)| same(other.cell(column))).map(|(_, id)| *id)
    };
    let found = of_table("id", &|id| id == parent)
        .or_else(|| parent.parse().ok().filter(|id| there.entries.iter().any(|entry| entry.id == *id)))
        .or_else(|| of_table("legal_name", &|name| fold(name) == fold(parent)))
        .or_else(|| by_name(parent, &there.entries).map(|entry| entry.id));
    found.map(Some).ok_or_else(|| row.fault("parent", Message::new("subprocessors-import-parent")))
}

/// The circle that the rows would make with what is there.
fn circle(rows: &[Planned], ids: &[SubprocessorId], changes: &[Change], there: &There) -> Option<TableFault> {
    let mut below: BTreeMap<_, _> = there.entries.iter().map(|entry| (entry.id, entry.profile.below)).collect();
    below.extend(changes.iter().map(|change| (change.id, change.profile.below)));
    let chain = Chain::new(below);
    let fault = chain.faults().iter().find(|fault| matches!(fault, ChainFault::Cycle(_)))?;
    let name = |id: SubprocessorId| {
        let change = changes.iter().find(|change| change.id == id).map(|change| &change.profile.name);
        let entry = there.entries.iter().find(|entry| entry.id == id).map(|entry| &entry.profile.name);
        change.or(entry).cloned().unwrap_or_default()
    };
    let in_circle = |id: &SubprocessorId| matches!(fault, ChainFault::Cycle(members) if members.contains(id));
    let row = rows.iter().zip(ids).find(|(_, id)| in_circle(id)).map_or(1, |(row, _)| row.number);
    Some(TableFault { row, column: "parent".to_owned(), message: fault.message(name) })
}
