//! Steps in plain words.

use super::calendar::DayOff;
use super::span::{Span, Way};
use super::step::Step;
use crate::message::Message;

impl Span {
    /// "30 days", whichever way.
    pub fn counted(self) -> Message {
        Message::new(self.unit().counted()).with("number", self.number())
    }
}

impl DayOff {
    /// What the day is: "Sunday", "Good Friday", "an agreed day off".
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Saturday => "time-off-saturday",
            Self::Sunday => "time-off-sunday",
            Self::Holiday(holiday) => holiday.text(),
            Self::Extra => "time-off-extra",
        })
    }
}

impl Step {
    /// The step as a sentence.
    pub fn message(&self) -> Message {
        match *self {
            Self::OwnTarget { within } => Message::new("time-step-own-target").with("period", within.counted()),
            Self::Moment { at } => Message::new("time-step-moment").with("at", at),
            Self::FullHour { event, from } => {
                // Hours run forward from a later moment only.
                let key = if from > event { "time-step-full-hour" } else { "time-step-full-hour-back" };
                Message::new(key).with("event", event).with("from", from)
            }
            Self::Elapsed { span, at } => Message::new(match span.way() {
                Way::Forward => "time-step-elapsed",
                Way::Backward => "time-step-elapsed-back",
            })
            .with("period", span.counted())
            .with("at", at),
            Self::ClocksChange { minutes } if minutes > 0 => {
                Message::new("time-step-clocks-forward").with("minutes", minutes)
            }
            Self::ClocksChange { minutes } => {
                Message::new("time-step-clocks-back").with("minutes", minutes.saturating_neg())
            }
            Self::EventDay { day } => Message::new("time-step-event-day").with("day", day),
            Self::Skipped { day, off: DayOff::Holiday(holiday), national } => Message::new("time-step-holiday")
                .with("day", day)
                .with("holiday", Message::new(holiday.text()))
                .with("country", Message::new(national.text())),
            Self::Skipped { day, off, .. } => {
                Message::new("time-step-skipped").with("day", day).with("off", off.message())
            }
            Self::Weekends { days } => Message::new("time-step-weekends").with("number", days),
            Self::ShortMonth { last } => Message::new("time-step-short-month").with("last", last),
            Self::Counted { span, last } => {
                Message::new("time-step-counted").with("period", span.counted()).with("last", last)
            }
            Self::CountedBack { span, event, last } => Message::new("time-step-counted-back")
                .with("period", span.counted())
                .with("event", event)
                .with("last", last),
            Self::Rolled { from, off, to } => {
                Message::new("time-step-rolled").with("from", from).with("off", off.message()).with("to", to)
            }
            Self::RolledByBgb193 { from, off, to } => {
                Message::new("time-step-rolled-bgb-193").with("from", from).with("off", off.message()).with("to", to)
            }
            Self::TwoWorkingDays { last } => Message::new("time-step-two-working-days").with("last", last),
            Self::TooLate { from } => Message::new("time-step-too-late").with("from", from),
        }
    }
}
