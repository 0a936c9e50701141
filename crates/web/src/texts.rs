//! The texts whose keys are put together from the words of a closed list: every one of the list has its text. A missing
//! one would be met by whoever reads the page first.

use domain::agreements::State;
use domain::api_keys::{self, Grant};
use domain::country;
use domain::endings::{Fate, Ground, Outcome, Party, Task};
use domain::language::Language;
use domain::leaving::NotYet;
use domain::matters::{Act, Kind};
use domain::people::Duty;
use domain::permissions::Role;
use domain::signing::FormField;
use i18n::Locale;
use storage::mails::MailKind;
use storage::subprocessors::notices::{Answered, EventKind, MailState as CarriedState};

fn keys() -> Vec<String> {
    let dashed = |word: &str| word.replace('_', "-");
    let mut keys: Vec<String> = Vec::new();
    keys.extend(country::ALL.iter().map(|code| format!("country-{code}")));
    keys.extend(MailKind::ALL.iter().map(|kind| format!("agreements-mail-{}", dashed(kind.word()))));
    // The others say by what, how, or since when.
    let plain =
        |kind: &&EventKind| !matches!(kind, EventKind::Received(_) | EventKind::Settled(_) | EventKind::Used(_));
    keys.extend(EventKind::SAMPLES.iter().filter(plain).map(|kind| format!("changes-event-{}", dashed(kind.word()))));
    keys.extend(CarriedState::ALL.iter().map(|state| format!("changes-mail-{}", state.word())));
    keys.extend(Answered::ALL.iter().map(|which| format!("changes-show-{}", which.word())));
    keys.extend(Role::ALL.iter().map(|role| format!("role-{}", role.word())));
    for state in State::ALL {
        keys.extend(["agreements", "signing"].map(|page| format!("{page}-state-{}", dashed(state.word()))));
    }
    for duty in Duty::ALL {
        keys.extend(["agreements", "signing", "contacts"].map(|page| format!("{page}-duty-{}", duty.word())));
        keys.push(format!("contacts-duty-{}-hint", duty.word()));
    }
    for field in FormField::ALL {
        keys.push(format!("agreements-field-{}", dashed(field.name())));
        keys.push(format!("form-{}", dashed(field.name())));
    }
    keys.extend(Ground::ALL.iter().map(|ground| format!("endings-ground-{}", dashed(ground.wire()))));
    keys.extend(Party::ALL.iter().map(|party| format!("endings-party-{}", party.wire())));
    keys.extend(Task::ALL.iter().map(|task| format!("endings-task-{}", task.wire())));
    for fate in Fate::ALL {
        let word = dashed(fate.wire());
        keys.extend([format!("endings-fate-{word}"), format!("endings-gone-{word}")]);
    }
    keys.extend(Outcome::ALL.iter().map(|outcome| format!("endings-outcome-hint-{}", dashed(outcome.wire()))));
    keys.extend(Kind::ALL.iter().map(|kind| format!("matters-words-{}", dashed(kind.wire()))));
    for grant in Grant::ALL {
        keys.extend([format!("api-keys-may-{}", grant.word()), format!("api-keys-may-{}-hint", grant.word())]);
    }
    let keys_are = [api_keys::State::Live, api_keys::State::Expired, api_keys::State::Revoked];
    keys.extend(keys_are.map(|state| format!("api-keys-state-{}", state.word())));
    // Opening is an act of the form that opens, and has no button.
    let acts = Act::ALL.iter().filter(|act| **act != Act::Open);
    keys.extend(acts.map(|act| act.text().to_owned()));
    keys.extend([NotYet::Runs, NotYet::NoTime, NotYet::Held].map(|why| format!("leaving-state-{}", why.word())));
    keys
}

#[test]
fn every_word_of_a_closed_list_has_its_text() {
    for language in Language::ALL {
        let locale = Locale::new(language);
        for key in keys() {
            assert!(!locale.text(&key).is_empty(), "{language}: {key}");
        }
    }
}
