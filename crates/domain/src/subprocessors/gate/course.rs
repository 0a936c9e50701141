//! Where one notice stands: what the controller has said, and what time has done.

use chrono::{DateTime, NaiveDate, Utc};

use super::facts::{Course, Fact, Settlement, What};
use super::standing::{Because, Standing, WhyNot};
use crate::duties::HowError;
use crate::ids::SubprocessorId;
use crate::subprocessors::consequence::{Consequence, Dates, Demand, Told, Until};

/// What the controller says at present.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stance {
    /// Nothing; since then where it took back what it had said.
    Silent(Option<DateTime<Utc>>),
    Approved {
        at: DateTime<Utc>,
        from: Option<NaiveDate>,
    },
    Objected,
    Refused,
    Settled(Settlement),
}

/// An answer that came when it could no longer change anything: it is kept, and marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Late {
    /// When it came.
    pub at: DateTime<Utc>,
}

pub(super) struct Found {
    pub(super) standing: Standing,
    pub(super) late: Vec<Late>,
}

/// Where a notice stands for an entry at a moment. Facts after it are not known yet.
pub(super) fn follow(course: &Course<'_>, entry: SubprocessorId, now: DateTime<Utc>) -> Found {
    let mut facts: Vec<&Fact> = course.facts.iter().filter(|fact| fact.at <= now).collect();
    facts.sort_by_key(|fact| fact.at);
    let mut late = Vec::new();
    let Some(judged) = course.consequence.of(entry) else {
        return Found { standing: Standing::not(WhyNot::NotListed), late };
    };
    let standing = Walk::new(course.consequence, judged.demand, &facts)
        .and_then(|mut walk| {
            for fact in &facts {
                walk.take(fact)?;
            }
            late = std::mem::take(&mut walk.late);
            walk.standing(now)
        })
        .unwrap_or(Standing::not(WhyNot::CannotCount));
    Found { standing, late }
}

/// Whether an objection or refusal at a moment would come too late to change anything.
pub(super) fn is_late(course: &Course<'_>, entry: SubprocessorId, at: DateTime<Utc>) -> bool {
    let mut facts: Vec<&Fact> = course.facts.iter().filter(|fact| fact.at < at).collect();
    facts.sort_by_key(|fact| fact.at);
    let Some(judged) = course.consequence.of(entry) else { return false };
    let late = Walk::new(course.consequence, judged.demand, &facts).and_then(|mut walk| {
        for fact in &facts {
            walk.take(fact)?;
        }
        walk.is_late(at)
    });
    late.unwrap_or_default()
}

struct Walk<'a> {
    kept: &'a Consequence,
    demand: Demand,
    way: OnItsWay,
    dates: Option<Dates>,
    effect: NaiveDate,
    stance: Stance,
    /// What the controller had said before it approved.
    before_approval: Stance,
    withdrawn: bool,
    late: Vec<Late>,
}

impl<'a> Walk<'a> {
    fn new(kept: &'a Consequence, demand: Demand, facts: &[&Fact]) -> Result<Self, HowError> {
        let (told, way) = told(kept, facts);
        Ok(Self {
            kept,
            demand,
            way,
            dates: kept.timing.dates(told)?,
            effect: kept.effect,
            stance: Stance::Silent(None),
            before_approval: Stance::Silent(None),
            withdrawn: false,
            late: Vec::new(),
        })
    }

    /// From when the clock lets the change take effect; none where it does not, or nobody knows.
    fn by_clock(&self) -> Result<Option<DateTime<Utc>>, HowError> {
        let Some(earliest) = self.dates.as_ref().and_then(|dates| dates.earliest) else { return Ok(None) };
        self.kept.timing.begins(self.effect.max(earliest)).map(Some)
    }

    /// From when the change is authorised as things stand; none where it is not.
    fn since(&self) -> Result<Option<DateTime<Utc>>, HowError> {
        let effect = self.kept.timing.begins(self.effect)?;
        let clock = self.by_clock()?;
        Ok(match (self.stance, self.demand) {
            (Stance::Objected | Stance::Refused | Stance::Settled(_), _) | (_, Demand::Forbidden) => None,
            (Stance::Approved { at, from: Some(from) }, _) => Some(at.max(self.kept.timing.begins(from)?)),
            (Stance::Approved { at, from: None }, _) => Some(at.max(clock.unwrap_or(effect))),
            (Stance::Silent(_), Demand::Approval) => None,
            (Stance::Silent(since), Demand::Nothing) => Some(since.map_or(effect, |at| effect.max(at))),
            // What was taken back stood in the way until then.
            (Stance::Silent(since), Demand::Inform | Demand::Window) => {
                clock.map(|clock| since.map_or(clock, |at| clock.max(at)))
            }
        })
    }

    const fn is_approved(&self) -> bool {
        matches!(self.stance, Stance::Approved { .. })
    }

    /// Whether an answer at a moment comes too late to change anything: the change is authorised already, or the time to
    /// object has passed.
    fn is_late(&self, at: DateTime<Utc>) -> Result<bool, HowError> {
        let passed = match self.dates.as_ref().map(|dates| &dates.until) {
            Some(Until::Day { period }) => self.demand == Demand::Window && at >= period.too_late,
            _ => false,
        };
        Ok(passed || self.since()?.is_some_and(|since| at >= since))
    }

    fn take(&mut self, fact: &Fact) -> Result<(), HowError> {
        let at = fact.at;
        let says_no = match &fact.what {
            What::Objected => Some(Stance::Objected),
            What::Refused => Some(Stance::Refused),
            // Without the approval, what was said before it stands again, and silence begins to count now.
            What::ApprovalWithdrawn if self.is_approved() => Some(match self.before_approval {
                Stance::Silent(_) => Stance::Silent(Some(at)),
                said => said,
            }),
            _ => None,
        };
        if let Some(stance) = says_no {
            // Where approval is needed, nothing but the approval authorises: without it nothing does any more.
            let ends = matches!(fact.what, What::ApprovalWithdrawn) && self.demand == Demand::Approval;
            if !ends && self.is_late(at)? {
                self.late.push(Late { at });
            } else {
                self.stance = stance;
            }
            return Ok(());
        }
        match &fact.what {
            // What is authorised already was not waiting for an approval.
            What::Approved { from } if self.since()?.is_none_or(|since| since > at) => {
                if !self.is_approved() {
                    self.before_approval = self.stance;
                }
                self.stance = Stance::Approved { at, from: *from };
            }
            What::ObjectionWithdrawn if matches!(self.stance, Stance::Objected | Stance::Refused) => {
                self.stance = Stance::Silent(Some(at));
            }
            What::Settled { how } => self.stance = Stance::Settled(*how),
            What::ChangeWithdrawn => self.withdrawn = true,
            // A day that has come is not moved, and an earlier one has to be announced anew.
            What::Moved { to } if self.since()?.is_none_or(|since| since > at) => self.effect = self.effect.max(*to),
            // That it is used makes nobody authorised.
            What::Used { .. } => {}
            _ => {}
        }
        Ok(())
    }

    fn standing(&self, now: DateTime<Utc>) -> Result<Standing, HowError> {
        if self.withdrawn {
            return Ok(Standing::not(WhyNot::ChangeWithdrawn));
        }
        let because = match self.stance {
            Stance::Objected => WhyNot::ObjectionOpen,
            Stance::Refused => WhyNot::Refused,
            Stance::Settled(how) => WhyNot::Settled(how),
            Stance::Silent(_) | Stance::Approved { .. } => return self.by_time(now),
        };
        Ok(Standing::not(because))
    }

    /// Nothing stands against it: what is it waiting for?
    fn by_time(&self, now: DateTime<Utc>) -> Result<Standing, HowError> {
        if self.demand == Demand::Forbidden {
            return Ok(Standing::not(WhyNot::Forbidden));
        }
        let Some(since) = self.since()? else {
            return Ok(Standing::not(match (self.demand, &self.dates, self.way) {
                (_, None, OnItsWay::No) => WhyNot::NotYetTold,
                (_, None, OnItsWay::Sent) => WhyNot::Unread,
                (_, None, OnItsWay::Bounced) => WhyNot::Bounced,
                (Demand::Approval, ..) => WhyNot::NeedsApproval,
                (_, Some(_), _) => WhyNot::NotStated,
            }));
        };
        if since <= now {
            let because = match (self.stance, self.demand) {
                (Stance::Approved { .. }, _) => Because::Approved,
                (_, Demand::Nothing) => Because::NothingAsked,
                (_, Demand::Inform) => Because::Informed,
                _ => Because::Silence(self.kept.silence),
            };
            return Ok(Standing::Authorised { since, because });
        }
        let day = since.with_timezone(&self.kept.timing.zone()?).date_naive();
        let until = match self.dates.as_ref().map(|dates| &dates.until) {
            _ if self.demand != Demand::Window || !matches!(self.stance, Stance::Silent(_)) => None,
            Some(Until::Day { period }) => (now < period.too_late).then_some(period.last),
            _ => day.pred_opt(),
        };
        let because = until.map_or(WhyNot::NotYet, |until| WhyNot::WindowOpen { until });
        Ok(Standing::Not { because, earliest: Some(day) })
    }
}

/// How far a notice has come whose receipt is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OnItsWay {
    /// It was not sent.
    No,
    /// It was sent, for the first time or again, and nobody knows whether it arrived.
    Sent,
    /// It came back.
    Bounced,
}

/// When the controller was told. A bounce is no receipt, nor is what the terms do not count as one; what came back was not
/// sent; whoever answers has received.
pub(super) fn told(kept: &Consequence, facts: &[&Fact]) -> (Told, OnItsWay) {
    let (mut told, mut way, mut bounced) = (Told::default(), OnItsWay::No, false);
    for fact in facts {
        match &fact.what {
            What::Sent => {
                told.sent.get_or_insert(fact.at);
                way = OnItsWay::Sent;
            }
            What::Bounced if told.received.is_none() => {
                told.sent = None;
                (way, bounced) = (OnItsWay::Bounced, true);
            }
            What::Received { by } if !kept.receipt.counts(*by) => {}
            What::Received { .. } | What::Approved { .. } | What::Refused | What::Objected => {
                told.received.get_or_insert(fact.at);
            }
            _ => {}
        }
    }
    // Sent again after a bounce, nobody knows yet whether it arrives: only receipt starts anything.
    if bounced && told.received.is_none() {
        told.sent = None;
    }
    (told, way)
}
