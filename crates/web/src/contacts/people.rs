//! The contacts of a controller as both sides see them.

use chrono_tz::Tz;
use domain::people::Duty;
use i18n::Locale;
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
        duties: if person.is_stranger() { String::new() } else { duties(locale, person.meant_for()) },
        waits: !person.wanted.is_empty() || (person.is_stranger() && person.proved_at.is_none()),
        asked: asked(locale, person, all),
        href: root.map(|root| format!("{root}/{}", person.id)).unwrap_or_default(),
    }
}

/// What the staff wrote and nobody has confirmed: "Signatory, in place of Nina Friis".
pub fn asked(locale: Locale, person: &Contact, all: &[Contact]) -> String {
    let Some(asked) = &person.asked else { return String::new() };
    let duties = duties(locale, &asked.duties);
    let replaced = all.iter().find(|other| asked.replaces == Some(other.id));
    match replaced {
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

fn event(locale: Locale, zone: Tz, entry: &Entry, names: &Result<Names, String>) -> Option<HistoryEvent> {
    let text = |name: &str| entry.detail.as_ref()?.get(name)?.as_str().map(str::to_owned);
    let act = text("act").filter(|_| matches!(entry.action.as_str(), "contact.change" | "contact.answer"))?;
    let act = ["name", "change", "end", "confirm", "refuse", "answer"].into_iter().find(|known| *known == act)?;
    let email = text("email").unwrap_or_default();
    let args = [("email", email.into()), ("evidence", text("evidence").unwrap_or_default().into())];
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
