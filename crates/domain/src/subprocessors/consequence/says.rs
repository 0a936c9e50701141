//! A consequence in sentences, as previews, notices and pages show it.

use super::dates::{Dates, Until};
use super::lists::{Demand, Receipt, Why};
use super::timing::{Counted, Window};
use super::{Consequence, Earliest, Reason, RecordedIn, ToldBy};
use crate::message::{Arg, Message};
use crate::terms::Key;
use crate::time::Span;

/// A sentence with the clause that it rests on and how its date was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The sentence.
    pub text: Message,
    /// The clause of the agreement; none where none says so.
    pub clause: Option<String>,
    /// The article of law.
    pub article: Option<&'static str>,
    /// How a date in it was counted; empty where there is none.
    pub steps: Vec<Message>,
}

impl Said {
    fn new(text: Message, clause: Option<&str>) -> Self {
        Self { text, clause: clause.map(str::to_owned), article: None, steps: Vec::new() }
    }

    fn counted(text: Message, counted: &Counted) -> Self {
        Self { steps: counted.steps(), ..Self::new(text, counted.clause.as_deref()) }
    }
}

impl Reason {
    /// The reason with its clause and article.
    pub fn said(&self) -> Said {
        Said { article: self.article(), ..Said::new(self.message(), self.clause.as_deref()) }
    }
}

impl RecordedIn {
    /// That an approval amends the appendix.
    pub fn said(&self) -> Said {
        let text = Message::new("subprocessors-recorded-in").with("appendix", self.appendix.as_str());
        Said::new(text, self.clause.as_deref())
    }
}

impl ToldBy {
    /// By when the controller is told.
    pub fn said(&self) -> Said {
        let key = if self.sent { "subprocessors-told-by-sent" } else { "subprocessors-told-by-received" };
        Said { steps: self.steps(), ..Said::new(Message::new(key).with("day", self.day), self.clause.as_deref()) }
    }
}

impl Dates {
    /// Until when the controller may object; `effect` is the day on which the change takes effect.
    pub fn said_until(&self, effect: chrono::NaiveDate) -> Said {
        match &self.until {
            Until::Day { period } => {
                Said::counted(Message::new("subprocessors-until-day").with("day", period.last), period)
            }
            Until::Effect { clause } => {
                let day = effect.max(self.earliest.unwrap_or(effect));
                Said::new(Message::new("subprocessors-until-effect").with("day", day), clause.as_deref())
            }
        }
    }
}

impl Consequence {
    /// What is asked for.
    pub fn said_demand(&self) -> Message {
        Message::new(self.demand.text())
    }

    /// What silence means.
    pub fn said_silence(&self) -> Said {
        Said::new(Message::new(self.silence.text()), self.silence_clause.as_deref())
    }

    /// What follows an objection, and how long there is to find a solution, where the terms say so.
    pub fn said_after(&self) -> Vec<Said> {
        let what = self.objection.after.and_then(|word| Key::SubprocessorAfterObjection.text_of(word));
        let after = what.map(|what| {
            let text = Message::new("subprocessors-after-objection").with("what", Arg::Key(what));
            Said::new(text, self.objection.after_clause.as_deref())
        });
        let within = self.timing.alternative.as_ref().and_then(|timed| {
            let span: Span = timed.how.period.parse().ok()?;
            let period = Message::new(span.unit().counted()).with("number", span.number());
            let text = Message::new("subprocessors-alternative-within").with("period", period);
            Some(Said::new(text, timed.clause.as_deref()))
        });
        after.into_iter().chain(within).collect()
    }

    /// What counts as receipt, where the terms say so.
    pub fn said_receipt(&self) -> Option<Said> {
        let counted = Receipt::ALL.iter().filter(|by| self.receipt.counts(**by));
        let by = Arg::List(counted.map(|by| Arg::Key(by.how())).collect());
        let text = Message::new("subprocessors-receipt-by").with("by", by);
        (!self.receipt.by.is_empty()).then(|| Said::new(text, self.receipt.clause.as_deref()))
    }

    /// From when the change may take effect, if it is received when it is announced.
    pub fn said_earliest(&self) -> Said {
        let text = match self.earliest() {
            Earliest::On(day) => Message::new("subprocessors-earliest-on").with("day", day),
            Earliest::Approved(Some(day)) => Message::new("subprocessors-earliest-approved-on").with("day", day),
            Earliest::Approved(None) => Message::new("subprocessors-earliest-approved"),
            Earliest::Ask => Message::new("subprocessors-earliest-ask"),
            Earliest::Never => Message::new("subprocessors-earliest-never"),
        };
        match self.planned.as_ref().map(|dates| (&dates.notice, &dates.until)) {
            Some((_, Until::Day { period })) if self.waits_for_window() => Said::counted(text, period),
            Some((Some(notice), _)) => Said::counted(text, notice),
            Some((None, Until::Day { period })) => Said::counted(text, period),
            _ => Said::new(text, None),
        }
    }

    /// Whether the window is what the change waits for, though the period of notice is over before.
    pub fn waits_for_window(&self) -> bool {
        self.planned.as_ref().is_some_and(Dates::waits_for_window)
    }

    /// Everything in the order in which it is read: what is asked and why, told by when, window, silence, effect.
    pub fn said(&self) -> Vec<Said> {
        let strictest = || self.judged.iter().flat_map(|one| &one.reasons).filter(|one| one.demand == self.demand);
        // That the controller is told and may object is what the general reason says too.
        let is_said = strictest().any(|reason| reason.why == Why::General);
        let mut said: Vec<Said> = (!is_said).then(|| Said::new(self.said_demand(), None)).into_iter().collect();
        for reason in strictest() {
            let reason = reason.said();
            if !said.contains(&reason) {
                said.push(reason);
            }
        }
        if !self.ask.is_empty() {
            said.push(Said::new(self.said_ask(), None));
        }
        said.extend(self.told_by.as_ref().map(ToldBy::said));
        if self.demand == Demand::Window {
            said.extend(self.planned.as_ref().map(|dates| dates.said_until(self.effect)));
            said.extend(self.said_receipt());
            said.push(self.said_silence());
            said.extend(self.said_after());
        }
        if self.demand == Demand::Approval {
            said.extend(self.recorded_in.as_ref().map(RecordedIn::said));
            said.push(self.said_silence());
        }
        if self.demand != Demand::Nothing {
            said.push(self.said_earliest());
        }
        if self.waits_for_window() {
            let clause = match &self.timing.window {
                Window::Period { period, .. } => period.clause.as_deref(),
                Window::UntilEffect { .. } => None,
            };
            let waits = Said::new(Message::new("subprocessors-waits-for-window"), clause);
            said.push(Said { article: Some("Art. 28(2) GDPR"), ..waits });
        }
        said
    }

    /// What the terms do not say, and a person has to.
    fn said_ask(&self) -> Message {
        let names = self.ask.iter().map(|key: &Key| Arg::Key(key.spec().name)).collect();
        Message::new("subprocessors-ask").with("terms", Arg::List(names))
    }
}
