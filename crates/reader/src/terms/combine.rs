//! Terms that follow from several readings together.

use std::collections::BTreeMap;

use domain::terms::{Key, Value, Word};

use super::gather::Candidate;
use super::reading::Certainty;

type ByKey = BTreeMap<Key, Vec<Candidate>>;

fn is(candidate: &Candidate, word: Word) -> bool {
    candidate.reading.value == Value::Choice(word)
}

/// What must be put together before readings of one key are weighed.
pub fn before(all: &mut ByKey) {
    notice_is_no_window(all);
    in_any_case(all);
    after_objection(all);
    authority(all);
}

/// What one key takes over from another.
pub fn after(all: &mut ByKey) {
    third_country(all);
    begins(all);
    // Silence can only be read out of a right to object where changes are allowed at all.
    let general =
        all.get(&Key::SubprocessorAuthorisation).and_then(|c| c.first()).is_some_and(|c| is(c, Word::General));
    if !general {
        remove(all, Key::SubprocessorSilence, |candidate| candidate.aside);
    }
}

fn remove(all: &mut ByKey, key: Key, unwanted: impl Fn(&Candidate) -> bool) {
    if let Some(candidates) = all.get_mut(&key) {
        candidates.retain(|candidate| !unwanted(candidate));
    }
}

/// "30 days before, so that the controller can object until then": the number is that of the notice.
fn notice_is_no_window(all: &mut ByKey) {
    let of = |candidates: &Vec<Candidate>| -> Vec<(usize, Option<usize>)> {
        candidates.iter().map(|c| (c.place, c.token)).collect()
    };
    let notices = all.get(&Key::SubprocessorNotice).map(of).unwrap_or_default();
    remove(all, Key::SubprocessorWindow, |c| c.token.is_some() && notices.contains(&(c.place, c.token)));
}

/// "If possible within 24 hours": the number is an aim, and the word elsewhere is what is owed in any case.
fn in_any_case(all: &mut ByKey) {
    let Some(candidates) = all.get(&Key::BreachToController) else { return };
    let aim = candidates.iter().any(|c| c.aim && matches!(c.reading.value, Value::Period(_)));
    let firm = candidates.iter().any(|c| !c.aim && matches!(c.reading.value, Value::Period(_)));
    if !aim || firm {
        return;
    }
    let owed: Vec<_> = candidates
        .iter()
        .filter(|c| matches!(c.reading.value, Value::Choice(_)))
        .map(|c| {
            let mut candidate = c.clone();
            candidate.reading.key = Key::BreachInAnyCase;
            // Where it is owed outright goes before where it is an aim as well.
            candidate.rank += usize::from(c.aim) * 1_000;
            candidate
        })
        .collect();
    all.entry(Key::BreachInAnyCase).or_default().extend(owed);
}

/// An objection leads to talks, to an alternative, to an end, or to one after the other.
fn after_objection(all: &mut ByKey) {
    let Some(candidates) = all.get_mut(&Key::SubprocessorAfterObjection) else { return };
    let ends = candidates.iter().any(|c| is(c, Word::MayTerminate));
    for candidate in candidates.iter_mut() {
        let alternative = is(candidate, Word::AlternativeOrTerminate);
        let talks = is(candidate, Word::Negotiate);
        if alternative && !ends {
            candidate.reading.value = Value::Choice(Word::Negotiate);
            candidate.reading.certainty = candidate.reading.certainty.min(Certainty::Likely);
        } else if talks && ends {
            candidate.reading.value = Value::Choice(Word::NegotiateOrTerminate);
        }
    }
    // An end comes after an objection only where objections are spoken of.
    if ends && !candidates.iter().any(|c| !is(c, Word::MayTerminate)) {
        for candidate in candidates.iter_mut() {
            candidate.reading.certainty = candidate.reading.certainty.min(Certainty::Likely);
        }
    }
}

/// The controller tells the authority, and in the same breath the processor helps.
fn authority(all: &mut ByKey) {
    let Some(candidates) = all.get_mut(&Key::BreachAuthority) else { return };
    let helps: Vec<String> =
        candidates.iter().filter(|c| is(c, Word::ControllerWithHelp)).map(|c| c.reading.clause.clone()).collect();
    for candidate in candidates.iter_mut() {
        if is(candidate, Word::Controller) && helps.contains(&candidate.reading.clause) {
            candidate.reading.value = Value::Choice(Word::ControllerWithHelp);
        }
    }
}

/// What any transfer needs, one to a sub-processor needs as well.
fn third_country(all: &mut ByKey) {
    if all.get(&Key::SubprocessorThirdCountry).is_some_and(|candidates| !candidates.is_empty()) {
        return;
    }
    let Some(general) = all.get(&Key::TransfersThirdCountry).and_then(|candidates| candidates.first()) else { return };
    if general.aside {
        return;
    }
    let mut own = general.clone();
    own.reading.key = Key::SubprocessorThirdCountry;
    own.reading.certainty = own.reading.certainty.min(Certainty::Likely);
    all.insert(Key::SubprocessorThirdCountry, vec![own]);
}

/// What must have ended is what the sentence on erasure names.
fn begins(all: &mut ByKey) {
    let place = [Key::EndEraseWithin, Key::EndData].iter().find_map(|key| all.get(key)?.first().map(|c| c.place));
    let clause =
        [Key::EndEraseWithin, Key::EndData].iter().find_map(|key| Some(all.get(key)?.first()?.reading.clause.clone()));
    match (place, clause, all.get_mut(&Key::EndBegins)) {
        (Some(place), Some(clause), Some(candidates)) => {
            candidates.sort_by_key(|c| (c.place != place, c.reading.clause != clause, c.rank));
        }
        // Nothing runs from it.
        (_, _, Some(candidates)) => candidates.clear(),
        _ => {}
    }
}
