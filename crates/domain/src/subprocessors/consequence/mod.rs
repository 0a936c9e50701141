//! What a change asks of one agreement, by the terms of the version in force when it is announced.

mod dates;
mod judge;
mod lists;
mod reason;
mod says;
mod timing;

#[cfg(test)]
mod examples;
#[cfg(test)]
mod properties;

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use dates::{Dates, Told, ToldBy, Until};
pub use judge::Judged;
pub use lists::{Demand, Receipt, Silence, Why};
pub use reason::Reason;
pub use says::Said;
pub use timing::{Counted, Notice, Timed, Timing, Window};

use super::facets::Facet;
use super::profile::Profile;
use crate::duties::HowError;
use crate::ids::SubprocessorId;
use crate::terms::{Key, Terms, Value, Word};
use crate::time::Counting;

/// One entry of a change, as a consequence is computed from it.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Which.
    pub id: SubprocessorId,
    /// In which respects it changes, as [`facets()`](super::facets()) finds them.
    pub facets: &'a BTreeSet<Facet>,
    /// Its profile after the change, or before it where it leaves.
    pub profile: &'a Profile,
}

/// A change as it is planned.
#[derive(Clone, Copy, Debug)]
pub struct Plan<'a> {
    /// The entries that it changes.
    pub entries: &'a [Entry<'a>],
    /// The day on which it is to take effect.
    pub effect: NaiveDate,
    /// The moment at which it is announced, and is taken to be received for as long as nobody knows better.
    pub announced: DateTime<Utc>,
}

/// What a change asks of one agreement. Kept with the agreement's notice: what it says holds for that notice, whatever
/// becomes of the terms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consequence {
    /// The strictest demand of all entries.
    pub demand: Demand,
    /// What it means that the controller does not answer.
    pub silence: Silence,
    /// The clause that says what silence means.
    pub silence_clause: Option<String>,
    /// What is asked for each entry, in the order in which they came.
    pub judged: Vec<Judged>,
    /// What the terms do not say, and a person has to.
    pub ask: BTreeSet<Key>,
    /// The day on which the change is to take effect.
    pub effect: NaiveDate,
    /// The last day for telling the controller, if it is to take effect then.
    pub told_by: Option<ToldBy>,
    /// The dates if the notice is received when it is announced; none where nothing is counted.
    pub planned: Option<Dates>,
    /// The periods, to be counted from whenever it is received.
    pub timing: Timing,
    /// What an objection must be.
    pub objection: Objection,
    /// What counts as receipt.
    #[serde(default)]
    pub receipt: ReceiptBy,
    /// Where an approval is stated once it is given, if it is a transfer that needs it; none where the terms do not say.
    #[serde(default)]
    pub recorded_in: Option<RecordedIn>,
}

/// Where the approval of a transfer is stated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordedIn {
    /// The appendix, by its letter or heading.
    pub appendix: String,
    /// The clause that says so.
    pub clause: Option<String>,
}

impl RecordedIn {
    /// What the terms say.
    fn of(terms: &Terms) -> Option<Self> {
        let Some(Value::Text(appendix)) = terms.value(Key::TransfersRecordedIn) else { return None };
        let clause = terms.clause(Key::TransfersRecordedIn).map(str::to_owned);
        Some(Self { appendix: appendix.clone(), clause })
    }
}

/// What counts as receipt of a notice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ReceiptBy {
    /// By what it is known; empty where the terms do not say, so that anything will do.
    pub by: BTreeSet<Word>,
    /// The clause that says so.
    pub clause: Option<String>,
}

impl ReceiptBy {
    /// What the terms say.
    pub fn of(terms: &Terms) -> Self {
        match terms.value(Key::SubprocessorNoticeReceipt) {
            Some(Value::Choices(by)) => {
                Self { by: by.clone(), clause: terms.clause(Key::SubprocessorNoticeReceipt).map(str::to_owned) }
            }
            _ => Self::default(),
        }
    }

    /// Whether a receipt that is known by this counts.
    pub fn counts(&self, by: Receipt) -> bool {
        self.by.is_empty() || Word::from_wire(by.wire()).is_some_and(|word| self.by.contains(&word))
    }
}

/// What an objection must be, and what follows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Objection {
    /// In what form: in writing, promptly, with reasons.
    pub form: BTreeSet<Word>,
    /// On what grounds: any, reasonable ones, those of data protection.
    pub grounds: Option<Word>,
    /// What follows it.
    pub after: Option<Word>,
    /// The clause that says what follows it.
    pub after_clause: Option<String>,
    /// The clauses that say so.
    pub clauses: BTreeSet<String>,
}

impl Objection {
    /// What the terms say.
    pub fn of(terms: &Terms) -> Self {
        let form = match terms.value(Key::SubprocessorObjection) {
            Some(Value::Choices(words)) => words.clone(),
            _ => BTreeSet::new(),
        };
        let keys = [Key::SubprocessorObjection, Key::SubprocessorGrounds, Key::SubprocessorAfterObjection];
        let stated = keys.into_iter().filter(|key| terms.value(*key).is_some());
        Self {
            form,
            grounds: terms.word(Key::SubprocessorGrounds),
            after: terms.word(Key::SubprocessorAfterObjection),
            after_clause: terms.clause(Key::SubprocessorAfterObjection).map(str::to_owned),
            clauses: stated.filter_map(|key| terms.clause(key)).map(str::to_owned).collect(),
        }
    }

    /// Whether whoever objects has to say why.
    pub fn asks_grounds(&self) -> bool {
        self.form.contains(&Word::WithReasons) || matches!(self.grounds, Some(Word::Reasonable | Word::DataProtection))
    }
}

/// From when a change may take effect under an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Earliest {
    /// From this day on, unless the controller objects.
    On(NaiveDate),
    /// Not before the controller approves, and not before this day unless it says earlier.
    Approved(Option<NaiveDate>),
    /// The terms do not say: a person has to.
    Ask,
    /// Not while the agreement stands as it does.
    Never,
}

impl Consequence {
    /// From when the change may take effect if the notice is received when it is announced.
    pub fn earliest(&self) -> Earliest {
        let day = self.planned.as_ref().and_then(|dates| dates.earliest);
        match self.demand {
            Demand::Forbidden => Earliest::Never,
            Demand::Approval => Earliest::Approved(day),
            Demand::Nothing => Earliest::On(self.effect),
            Demand::Window | Demand::Inform => day.map_or(Earliest::Ask, Earliest::On),
        }
    }

    /// The same with the dates that follow from when it was received, as far as that is known, and with the day on which the
    /// change takes effect by now. By when the controller had to be told is left out where that day was missed, or belongs
    /// to another effect: the dates say what follows instead.
    #[must_use]
    pub fn dated(&self, dates: Option<Dates>, effect: NaiveDate) -> Self {
        let planned = self.planned.clone().map(|planned| dates.unwrap_or(planned));
        let in_time = planned.as_ref().and_then(|dates| dates.earliest).is_none_or(|earliest| earliest <= effect);
        let told_by = self.told_by.clone().filter(|_| in_time && effect == self.effect);
        Self { planned, effect, told_by, ..self.clone() }
    }

    /// What is asked for one entry; none where the change does not touch it.
    pub fn of(&self, entry: SubprocessorId) -> Option<&Judged> {
        self.judged.iter().find(|judged| judged.entry == entry)
    }
}

/// What a change asks of an agreement with these terms. The most an entry asks for holds for the whole notice: it is
/// one, and is answered as one.
///
/// # Errors
/// A date that leaves the years that can be counted.
pub fn consequence(terms: &Terms, plan: Plan<'_>, counting: &Counting) -> Result<Consequence, HowError> {
    let judged: Vec<Judged> =
        plan.entries.iter().map(|entry| judge::judge(terms, entry.id, entry.facets, entry.profile)).collect();
    let demand = judged.iter().map(|one| one.demand).max().unwrap_or(Demand::Nothing);
    let mut ask: BTreeSet<Key> = judged.iter().flat_map(|one| one.ask.iter().copied()).collect();
    let strictest = judged.iter().flat_map(|one| &one.reasons).find(|reason| reason.demand == demand);
    let informs = strictest.and_then(|reason| reason.key);
    let (timing, not_stated) = Timing::of(terms, (demand, informs), plan.announced, counting);
    let (mut told_by, mut planned) = (None, None);
    if !matches!(demand, Demand::Nothing | Demand::Forbidden) {
        ask.extend(not_stated);
        told_by = timing.told_by(plan.effect)?;
        planned = timing.dates(Told::at(plan.announced))?;
    }
    let silence = match demand {
        Demand::Nothing | Demand::Inform => Silence::NoQuestion,
        Demand::Approval | Demand::Forbidden => Silence::Refusal,
        Demand::Window if terms.word(Key::SubprocessorSilence) == Some(Word::Approval) => Silence::Approval,
        Demand::Window => Silence::MayProceed,
    };
    let is_said = matches!(silence, Silence::MayProceed | Silence::Approval);
    let silence_clause = terms.clause(Key::SubprocessorSilence).filter(|_| is_said).map(str::to_owned);
    let is_transfer = |one: &Judged| one.demand == Demand::Approval && one.facets.iter().any(Facet::is_transfer);
    let recorded_in = judged.iter().any(is_transfer).then(|| RecordedIn::of(terms)).flatten();
    let (effect, objection, receipt) = (plan.effect, Objection::of(terms), ReceiptBy::of(terms));
    Ok(Consequence {
        demand,
        silence,
        silence_clause,
        judged,
        ask,
        effect,
        told_by,
        planned,
        timing,
        objection,
        receipt,
        recorded_in,
    })
}
