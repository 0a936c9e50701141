//! The contacts of a controller as both sides see them.

use chrono_tz::Tz;
use domain::ids::ContactId;
use domain::people::Duty;
use i18n::Locale;
use serde_json::Value;
use storage::audit::Entry;
use storage::controllers::Contact;

use crate::agreements::words::{Names, machine};
use crate::view::HistoryEvent;

/// A contact.
pub struct Person {
    pub name: String,
    pub email: String,
    pub phone: String,
    /// What they are for; empty for nothing yet.
    pub duties: String,
    /// The address is not proved yet.
    pub waits: bool,
    /// What waits for the customer to confirm it; empty for nothing.
    pub asked: String,
    /// Where the reader changes it; empty where they may not.
    pub href: String,
}

/// A contact as it is shown; `root` is the address of the list, for those who may change it.
pub fn shown(locale: Locale, person: &Contact, all: &[Contact], root: Option<&str>) -> Person {
    Person {
        name: person.details.name.clone(),
        email: person.details.email.clone(),
        phone: person.details.phone.clone(),
        duties: match person.is_stranger() {
            true => String::new(),
            // Confirmed, but the address is not proved: until then whoever they replace is there.
            false if person.asked.is_none() => in_place(locale, person.meant_for(), person.replaces, all),
            false => duties(locale, person.meant_for()),
        },
        waits: !person.wanted.is_empty() || (person.is_stranger() && person.proved_at.is_none()),
        asked: asked(locale, person, all),
        href: root.map(|root| format!("{root}/{}", person.id)).unwrap_or_default(),
    }
}

/// What the staff wrote and nobody has confirmed: "Signatory, in place of Nina Friis".
pub fn asked(locale: Locale, person: &Contact, all: &[Contact]) -> String {
    let Some(asked) = &person.asked else { return String::new() };
    in_place(locale, &asked.duties, asked.replaces, all)
}

/// Duties, and whose place is taken with them.
fn in_place(locale: Locale, what: &[Duty], replaces: Option<ContactId>, all: &[Contact]) -> String {
    let duties = duties(locale, what);
    match all.iter().find(|other| replaces == Some(other.id)) {
        Some(other) => {
            let args = [("duties", duties.into()), ("name", name_of(other).into())];
            locale.text_with("contacts-asked-in-place", &args).into_owned()
        }
        None => duties,
    }
}

/// What duties are called, one after the other.
pub fn duties(locale: Locale, duties: &[Duty]) -> String {
    let words = duties.iter().map(|duty| locale.text(&format!("contacts-duty-{}", duty.word())).into_owned());
    words.collect::<Vec<_>>().join(", ")
}

/// The name, or the address of whom nobody has named.
pub fn name_of(person: &Contact) -> String {
    let details = &person.details;
    if details.name.trim().is_empty() { details.email.clone() } else { details.name.trim().to_owned() }
}

/// What was changed, newest first, as the log has it. `names`: those of the staff; for the customer's own people, who see no
/// names of the staff, what the processor is called.
pub fn history(locale: Locale, zone: Tz, entries: &[Entry], names: &Result<Names, String>) -> Vec<HistoryEvent> {
    entries.iter().rev().filter_map(|entry| event(locale, zone, entry, names)).collect()
}

/// What can be done with a contact, by the words of the log.
const HISTORY: [&str; 7] = ["name", "change", "end", "confirm", "refuse", "answer", "replace"];

/// The duties that an entry names, and whose place is taken: "Signatory, in place of per@ribe.example"; empty for none.
fn meant(locale: Locale, detail: &Value) -> String {
    let words = detail.get("duties").and_then(Value::as_array).into_iter().flatten();
    let known: Vec<Duty> = words.filter_map(|word| Duty::from_word(word.as_str()?)).collect();
    let duties = duties(locale, &known);
    match detail.get("replaces").and_then(Value::as_str) {
        Some(other) if !duties.is_empty() => {
            let args = [("duties", duties.into()), ("name", other.into())];
            locale.text_with("contacts-asked-in-place", &args).into_owned()
        }
        _ => duties,
    }
}

fn event(locale: Locale, zone: Tz, entry: &Entry, names: &Result<Names, String>) -> Option<HistoryEvent> {
    let text = |name: &str| entry.detail.as_ref()?.get(name)?.as_str().map(str::to_owned);
    let act = text("act").filter(|_| matches!(entry.action.as_str(), "contact.change" | "contact.answer"))?;
    let detail = entry.detail.as_ref()?;
    let earlier = detail.get("earlier").filter(|earlier| !earlier.is_null());
    let act = match act.as_str() {
        "name" if earlier.is_some() => "again",
        act => HISTORY.into_iter().find(|known| *known == act)?,
    };
    let email = [text("email").unwrap_or_default(), meant(locale, detail)];
    let email = email.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let args = [
        ("email", email.into()),
        ("evidence", text("evidence").unwrap_or_default().into()),
        ("earlier", earlier.map(|earlier| meant(locale, earlier)).unwrap_or_default().into()),
    ];
    let who = match (entry.actor_kind.as_str(), names) {
        ("staff", Ok(names)) => entry.actor_id.and_then(|id| names.get(&id)).cloned().unwrap_or_default(),
        ("staff", Err(processor)) => processor.clone(),
        _ => String::new(),
    };
    Some(HistoryEvent {
        when: locale.moment(entry.at, zone),
        datetime: machine(entry.at),
        what: locale.text_with(&format!("contacts-history-{act}"), &args).into_owned(),
        who,
    })
}
