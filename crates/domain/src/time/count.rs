//! Counting.

use chrono::{DateTime, Datelike, NaiveDate, Offset, TimeDelta, Utc};
use chrono_tz::Tz;

use super::TimeError;
use super::calendar::{DayOff, FIRST_YEAR, LAST_YEAR};
use super::counting::{Counting, Rule};
use super::days;
use super::deadline::Deadline;
use super::instant::{first_instant, local, start_of_hour};
use super::span::{Span, Way};
use super::step::Step;
use crate::terms::Unit;

/// Counts a period from an event, or back from it. An event that is a day and not a moment (a change takes effect on
/// 2 July) is given by that day's [`first_instant`].
///
/// Backward periods ("received at least 30 days before") end with the last day whose forward period ends before the day
/// of the event begins. No law moves that day to the next working day (Art. 3(4), second sentence, of Regulation
/// 1182/71); under [`Rule::Regulation`] Art. 3(1) and (5) hold for them too and lead further back.
///
/// # Errors
/// [`TimeError::OutsideYears`] where the event or the end lies outside the years whose holidays are known. This holds for
/// all units, so that no date of the product depends on a calendar that nobody knows.
pub fn deadline(event: DateTime<Utc>, span: Span, counting: &Counting) -> Result<Deadline, TimeError> {
    let event = local(event, counting.zone)?;
    match (span.unit(), span.way()) {
        (Unit::Hours, _) => hours(event, span, counting),
        (_, Way::Forward) => forward(event.date_naive(), span, counting),
        (_, Way::Backward) => backward(event.date_naive(), span, counting),
    }
}

fn hours(event: DateTime<Tz>, span: Span, counting: &Counting) -> Result<Deadline, TimeError> {
    let hours = TimeDelta::hours(span.number().into());
    let (from, first) = match counting.rule {
        Rule::Contract => (event, Step::Moment { at: event }),
        Rule::Regulation => {
            let hour = start_of_hour(event).ok_or(TimeError::OutsideYears)?;
            let from = match span.way() {
                Way::Forward => hour.checked_add_signed(TimeDelta::hours(1)).ok_or(TimeError::OutsideYears)?,
                Way::Backward => hour,
            };
            (from, Step::FullHour { event, from })
        }
    };
    let end = match span.way() {
        Way::Forward => from.checked_add_signed(hours),
        Way::Backward => from.checked_sub_signed(hours),
    };
    let end = local(end.ok_or(TimeError::OutsideYears)?.to_utc(), counting.zone)?;
    let mut steps = vec![first];
    let put = |at: DateTime<Tz>| i64::from(at.offset().fix().local_minus_utc());
    let (earlier, later) = if from < end { (from, end) } else { (end, from) };
    let minutes = (put(later) - put(earlier)) / 60;
    if minutes != 0 {
        steps.push(Step::ClocksChange { minutes });
    }
    steps.push(Step::Elapsed { span, at: end });
    Ok(Deadline { due_before: end, last_day: None, steps })
}

fn forward(event: NaiveDate, span: Span, counting: &Counting) -> Result<Deadline, TimeError> {
    let mut steps = Vec::with_capacity(6);
    steps.push(Step::EventDay { day: event });
    let mut last = match span.unit() {
        Unit::BusinessDays => business_days(event, span, counting, &mut steps)?,
        unit => {
            let last = days::after(event, span.number(), unit).ok_or(TimeError::OutsideYears)?;
            if matches!(unit, Unit::Months | Unit::Years) && last.day() != event.day() {
                steps.push(Step::ShortMonth { last });
            }
            last
        }
    };
    steps.push(Step::Counted { span, last });
    let by_regulation = counting.rule == Rule::Regulation;
    if (by_regulation || counting.bgb_193)
        && let Some(off) = counting.calendar.off_by_law(last)?
    {
        let (from, to) = (last, working_day(last, Way::Forward, counting)?);
        steps.push(if by_regulation { Step::Rolled { from, off, to } } else { Step::RolledByBgb193 { from, off, to } });
        last = to;
    }
    if by_regulation && span.is_two_days_or_more() {
        let second = working_day(working_day(event, Way::Forward, counting)?, Way::Forward, counting)?;
        if second > last {
            last = second;
            steps.push(Step::TwoWorkingDays { last });
        }
    }
    ending(last, steps, counting)
}

fn backward(event: NaiveDate, span: Span, counting: &Counting) -> Result<Deadline, TimeError> {
    let mut steps = Vec::with_capacity(6);
    steps.push(Step::EventDay { day: event });
    let mut last = match span.unit() {
        // The day before the first of the business days that lie between.
        Unit::BusinessDays => previous(business_days(event, span, counting, &mut steps)?)?,
        unit => previous(event)
            .and_then(|end| days::before(end, span.number(), unit).ok_or(TimeError::OutsideYears))
            .and_then(within)?,
    };
    steps.push(Step::CountedBack { span, event, last });
    if counting.rule == Rule::Regulation && span.is_two_days_or_more() {
        let second = working_day(working_day(event, Way::Backward, counting)?, Way::Backward, counting)?;
        let latest = previous(second)?;
        if latest < last {
            last = latest;
            steps.push(Step::TwoWorkingDays { last });
        }
    }
    ending(last, steps, counting)
}

fn ending(last: NaiveDate, mut steps: Vec<Step>, counting: &Counting) -> Result<Deadline, TimeError> {
    let next = within(last)?.succ_opt().ok_or(TimeError::OutsideYears)?;
    let due_before = first_instant(next, counting.zone).ok_or(TimeError::OutsideYears)?;
    steps.push(Step::TooLate { from: due_before });
    Ok(Deadline { due_before, last_day: Some(last), steps })
}

/// The business day that is so many after the event, or before it.
fn business_days(
    event: NaiveDate,
    span: Span,
    counting: &Counting,
    steps: &mut Vec<Step>,
) -> Result<NaiveDate, TimeError> {
    let (mut day, mut left, mut weekends) = (event, span.number(), 0);
    while left > 0 {
        day = beside(day, span.way())?;
        // In a period of law, "working days" are those of the law.
        let off = match counting.rule {
            Rule::Contract => counting.calendar.day_off(day)?,
            Rule::Regulation => counting.calendar.off_by_law(day)?,
        };
        match off {
            None => left -= 1,
            Some(DayOff::Saturday | DayOff::Sunday) => weekends += 1,
            Some(off) => steps.push(Step::Skipped { day, off, national: counting.calendar.national() }),
        }
    }
    if weekends > 0 {
        steps.push(Step::Weekends { days: weekends });
    }
    Ok(day)
}

/// The nearest working day by law after a day, or before it.
fn working_day(mut day: NaiveDate, way: Way, counting: &Counting) -> Result<NaiveDate, TimeError> {
    loop {
        day = beside(day, way)?;
        if counting.calendar.off_by_law(day)?.is_none() {
            return Ok(day);
        }
    }
}

fn beside(day: NaiveDate, way: Way) -> Result<NaiveDate, TimeError> {
    match way {
        Way::Forward => day.succ_opt().ok_or(TimeError::OutsideYears),
        Way::Backward => previous(day),
    }
}

fn previous(day: NaiveDate) -> Result<NaiveDate, TimeError> {
    day.pred_opt().ok_or(TimeError::OutsideYears)
}

fn within(day: NaiveDate) -> Result<NaiveDate, TimeError> {
    if (FIRST_YEAR..=LAST_YEAR).contains(&day.year()) { Ok(day) } else { Err(TimeError::OutsideYears) }
}
