//! Dates that were counted by hand.

use chrono::NaiveDate;

use super::{
    Calendar, Counting, Deadline, ExtraDay, National, OwnTarget, Rule, Span, Statutory, Step, TimeError, bounds,
    deadline, earliest_effect, latest_notice, moment,
};

fn in_calendar(code: &str, rule: &str) -> Counting {
    Counting::plain(Calendar::of(code.parse().unwrap())).by(rule.parse().unwrap())
}

fn counted(counting: &Counting, from: &str, period: &str) -> Result<Deadline, TimeError> {
    deadline(moment(from, counting.zone).unwrap(), period.parse().unwrap(), counting)
}

/// The last day, or the first instant that is too late where hours are counted.
fn end(counting: &Counting, from: &str, period: &str) -> String {
    let deadline = counted(counting, from, period).unwrap();
    deadline.last_day.map_or_else(|| deadline.due_before_rfc3339(), |day| day.to_string())
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn the_first_examples() {
    let norway = in_calendar("NO", "contract");
    let ten = counted(&norway, "2026-12-18T10:12+01:00", "10 bd").unwrap();
    assert_eq!(ten.last_day, Some(day("2027-01-05")));
    assert_eq!(ten.due_before_rfc3339(), "2027-01-06T00:00:00+01:00");

    assert_eq!(end(&norway, "2027-01-31T09:00", "1 month"), "2027-02-28");
    assert_eq!(end(&in_calendar("NO", "1182-71"), "2027-01-31T09:00", "1 month"), "2027-03-01");
    assert_eq!(end(&norway, "2026-07-02", "-30 d"), "2026-06-01");
    assert_eq!(end(&in_calendar("NO", "1182-71"), "2026-04-03T15:20", "72 h"), "2026-04-06T16:00:00+02:00");
}

#[test]
fn steps_say_what_was_skipped() {
    let ten = counted(&in_calendar("NO", "contract"), "2026-12-18T10:12", "10 bd").unwrap();
    let skipped: Vec<NaiveDate> = ten
        .steps
        .iter()
        .filter_map(|step| if let Step::Skipped { day, .. } = step { Some(*day) } else { None })
        .collect();
    // 26 December is a Saturday.
    assert_eq!(skipped, [day("2026-12-25"), day("2027-01-01")]);
    assert!(ten.steps.contains(&Step::Weekends { days: 6 }));
    assert_eq!(ten.steps.first(), Some(&Step::EventDay { day: day("2026-12-18") }));
    assert_eq!(ten.steps.last(), Some(&Step::TooLate { from: ten.due_before }));
}

#[test]
fn hours_are_hours_whatever_clocks_do() {
    let plain = in_calendar("DK", "contract");
    assert_eq!(end(&plain, "2026-03-27T12:00", "72 h"), "2026-03-30T13:00:00+02:00");
    assert_eq!(end(&plain, "2026-10-23T12:00", "72 h"), "2026-10-26T11:00:00+01:00");
    let steps = counted(&plain, "2026-03-27T12:00", "72 h").unwrap().steps;
    assert!(steps.contains(&Step::ClocksChange { minutes: 60 }));
    // Back over the same change, and over both changes of a year.
    let back = counted(&plain, "2026-03-30T13:00", "-72 h").unwrap();
    assert_eq!(back.due_before_rfc3339(), "2026-03-27T12:00:00+01:00");
    assert!(back.steps.contains(&Step::ClocksChange { minutes: 60 }));
    assert_eq!(end(&plain, "2026-03-01T00:00", "8760 h"), "2027-03-01T00:00:00+01:00");
    // Twice 02:30 is two moments.
    assert_eq!(end(&plain, "2026-10-25T02:30+02:00", "1 h"), "2026-10-25T02:30:00+01:00");
}

#[test]
fn days_end_at_midnight_of_the_zone() {
    let plain = in_calendar("DK", "contract");
    // Half past eleven in the evening of UTC is the next day already.
    assert_eq!(end(&plain, "2026-06-01T23:30Z", "1 d"), "2026-06-03");
    let spring = counted(&plain, "2026-03-28T12:00", "1 d").unwrap();
    assert_eq!(spring.due_before_rfc3339(), "2026-03-30T00:00:00+02:00");
    let beirut = plain.clone().within(chrono_tz::Asia::Beirut);
    assert_eq!(counted(&beirut, "2022-03-25T12:00", "1 d").unwrap().due_before_rfc3339(), "2022-03-27T01:00:00+03:00");
    let havana = plain.within(chrono_tz::America::Havana);
    assert_eq!(counted(&havana, "2026-10-30T12:00", "1 d").unwrap().due_before_rfc3339(), "2026-11-01T00:00:00-04:00");
}

#[test]
fn the_regulation_counts_from_the_next_full_hour() {
    let law = in_calendar("DK", "1182-71");
    // The hour that begins with the event is the hour of the event.
    assert_eq!(end(&law, "2026-06-01T15:00:00", "1 h"), "2026-06-01T17:00:00+02:00");
    assert_eq!(end(&law, "2026-06-01T15:59:59.999", "1 h"), "2026-06-01T17:00:00+02:00");
    assert_eq!(end(&law, "2026-06-04T15:20", "-72 h"), "2026-06-01T15:00:00+02:00");
    // What is counted back begins with the hour of the event, and the sentence says so.
    let said = |span| counted(&law, "2026-06-04T00:00", span).unwrap().steps[0].message().key;
    assert_eq!((said("72 h"), said("-72 h")), ("time-step-full-hour", "time-step-full-hour-back"));
    // Periods in hours are left alone, even where they end on a Sunday and hold no working day.
    assert_eq!(end(&law, "2026-06-05T23:20", "40 h"), "2026-06-07T16:00:00+02:00");
}

#[test]
fn the_regulation_moves_the_last_day_and_wants_two_working_days() {
    let law = in_calendar("DK", "1182-71");
    // From Friday: one day ends on Saturday and so on Monday; two days need Tuesday as a second working day.
    assert_eq!(end(&law, "2026-06-12T10:00", "1 d"), "2026-06-15");
    assert_eq!(end(&law, "2026-06-12T10:00", "2 d"), "2026-06-16");
    assert_eq!(end(&law, "2026-06-12T10:00", "4 d"), "2026-06-16");
    // Over Easter: from Maundy Thursday, a holiday, five days end on Tuesday; Wednesday is the second working day.
    assert_eq!(end(&law, "2026-04-02T10:00", "5 d"), "2026-04-08");
    assert_eq!(end(&law, "2026-04-02T10:00", "1 w"), "2026-04-09");
    // Backward nothing moves to a later day, but two working days lie between: Thursday and Friday.
    assert_eq!(end(&law, "2026-06-15", "-1 d"), "2026-06-13");
    assert_eq!(end(&law, "2026-06-15", "-2 d"), "2026-06-10");
    assert_eq!(end(&in_calendar("DK", "contract"), "2026-06-15", "-2 d"), "2026-06-12");
}

#[test]
fn months_and_years_know_february() {
    let plain = in_calendar("DK", "contract");
    assert_eq!(end(&plain, "2028-02-29T10:00", "1 y"), "2029-02-28");
    assert_eq!(end(&plain, "2028-02-29T10:00", "4 y"), "2032-02-29");
    assert_eq!(end(&plain, "2028-01-31T10:00", "1 month"), "2028-02-29");
    assert_eq!(end(&plain, "2028-02-29T10:00", "1 month"), "2028-03-29");
    assert_eq!(end(&plain, "2027-03-01", "-1 month"), "2027-01-31");
    assert_eq!(end(&plain, "2028-03-01", "-1 y"), "2027-02-28");
    let short = counted(&plain, "2027-01-31T10:00", "1 month").unwrap().steps;
    assert!(short.contains(&Step::ShortMonth { last: day("2027-02-28") }));
}

#[test]
fn business_days_follow_what_is_agreed() {
    let plain = in_calendar("DK", "contract");
    assert_eq!(end(&plain, "2026-12-18T10:00", "10 bd"), "2027-01-05");
    let own = Counting { calendar: plain.calendar.clone().with_extra(ExtraDay::list("12-24,12-31").unwrap()), ..plain };
    assert_eq!(end(&own, "2026-12-18T10:00", "10 bd"), "2027-01-07");
    let six_days = Counting { calendar: own.calendar.clone().with_saturdays(true), ..own };
    assert_eq!(end(&six_days, "2026-12-18T10:00", "10 bd"), "2027-01-05");
    // The law's working days leave Saturday out, whatever is agreed.
    assert_eq!(end(&six_days, "2026-06-12T10:00", "3 bd"), "2026-06-16");
    assert_eq!(end(&six_days.by(Rule::Regulation), "2026-06-12T10:00", "3 bd"), "2026-06-17");
    // Great Prayer Day was a holiday in 2023 and is a Friday like any other in 2024.
    let plain = in_calendar("DK", "contract");
    assert_eq!(end(&plain, "2023-05-04T10:00", "1 bd"), "2023-05-08");
    assert_eq!(end(&plain, "2024-04-25T10:00", "1 bd"), "2024-04-26");
    // The eve of midsummer is a day off in Finland, and not in Sweden.
    assert_eq!(end(&in_calendar("FI", "contract"), "2026-06-18T10:00", "1 bd"), "2026-06-22");
    assert_eq!(end(&in_calendar("SE", "contract"), "2026-06-18T10:00", "1 bd"), "2026-06-19");
    // Backward: one business day lies between Friday and Tuesday, so that Sunday is in time.
    assert_eq!(end(&in_calendar("NO", "contract"), "2026-06-16", "-1 bd"), "2026-06-14");
}

#[test]
fn section_193_is_a_switch_of_the_term() {
    let plain = in_calendar("DE", "contract");
    let rolls = plain.clone().with_bgb_193(true);
    // A Saturday that is the Day of German Unity, then Sunday.
    assert_eq!(end(&plain, "2026-09-03T10:00", "1 month"), "2026-10-03");
    assert_eq!(end(&rolls, "2026-09-03T10:00", "1 month"), "2026-10-05");
    assert_eq!(end(&rolls, "2026-10-05", "-1 d"), "2026-10-03", "notice is not moved");
    assert_eq!(end(&rolls, "2026-10-02T10:00", "24 h"), "2026-10-03T10:00:00+02:00", "hours are not moved");
    // A Saturday may be a business day of the term; the section names it all the same.
    let six_days = Counting { calendar: rolls.calendar.clone().with_saturdays(true), ..rolls };
    assert_eq!(end(&six_days, "2026-06-12T10:00", "1 bd"), "2026-06-15");
}

#[test]
fn the_product_works_to_the_earlier_and_shows_the_later() {
    let counting = in_calendar("NO", "contract");
    let aware = moment("2026-04-03T15:20", counting.zone).unwrap();
    let (law, both) = Statutory::BreachToAuthority.counted(aware, &counting).unwrap();
    assert_eq!(law.article, "Art. 33(1) GDPR");
    assert_eq!(both.target.due_before_rfc3339(), "2026-04-06T15:20:00+02:00");
    assert_eq!((both.target_rule, both.allowed_rule), (Rule::Contract, Rule::Regulation));
    assert_eq!(both.allowed.due_before_rfc3339(), "2026-04-06T16:00:00+02:00");
    // Counted back, the regulation may be the earlier of the two.
    let effect = moment("2026-06-15", counting.zone).unwrap();
    let both = bounds(effect, "-2 d".parse().unwrap(), &counting).unwrap();
    assert_eq!((both.target_rule, both.target.last_day), (Rule::Regulation, Some(day("2026-06-10"))));
}

#[test]
fn a_change_takes_effect_the_day_after_the_notice_period() {
    let counting = in_calendar("DK", "contract");
    let received = moment("2026-06-01T23:59", counting.zone).unwrap();
    let notice: Span = "-30 d".parse().unwrap();
    let effect = earliest_effect(received, notice, &counting).unwrap();
    assert_eq!((effect.notice.last_day, effect.day), (Some(day("2026-07-01")), day("2026-07-02")));
    assert_eq!(latest_notice(effect.day, notice, &counting).unwrap().last_day, Some(day("2026-06-01")));
    let hours = earliest_effect(received, "48 h".parse().unwrap(), &counting).unwrap();
    assert_eq!((hours.at.to_rfc3339().as_str(), hours.day), ("2026-06-03T23:59:00+02:00", day("2026-06-03")));
}

#[test]
fn an_own_target_says_that_it_is_one() {
    let counting = in_calendar("NO", "1182-71");
    let aware = moment("2026-04-03T15:20", counting.zone).unwrap();
    let own = OwnTarget::within("24 h".parse().unwrap()).unwrap();
    let target = own.deadline(aware, &counting).unwrap();
    assert_eq!(target.due_before_rfc3339(), "2026-04-04T15:20:00+02:00");
    assert_eq!(target.steps.first(), Some(&Step::OwnTarget { within: own.span() }));
    assert_eq!(OwnTarget::within("-24 h".parse().unwrap()), Err(TimeError::WrongWay));
}

#[test]
fn other_years_are_refused_and_the_last_days_are_not() {
    for rule in ["contract", "1182-71"] {
        let counting = in_calendar("SE", rule);
        for (from, period) in [
            ("2017-12-31T12:00", "1 d"),
            ("2061-01-01T00:00", "1 h"),
            ("2060-12-31T12:00", "1 d"),
            ("2060-12-31T12:00", "12 h"),
            ("2060-12-30T12:00", "2 bd"),
            ("2018-01-02", "-1 d"),
            ("2018-01-01T12:00", "-13 h"),
            ("2030-06-01T12:00", "10000 y"),
            ("2030-06-01T12:00", "-10000 months"),
            ("2030-06-01T12:00", "10000 bd"),
        ] {
            assert_eq!(counted(&counting, from, period), Err(TimeError::OutsideYears), "{from} {period} {rule}");
        }
    }
    assert_eq!(end(&in_calendar("SE", "contract"), "2060-12-30T12:00", "1 d"), "2060-12-31");
    assert_eq!(end(&in_calendar("SE", "contract"), "2018-01-03", "-1 d"), "2018-01-01");
}

#[test]
fn every_calendar_counts_in_its_own_zone() {
    let zones = National::ALL.map(|national| Counting::plain(Calendar::of(national)).zone.name());
    assert_eq!(zones, ["Europe/Copenhagen", "Europe/Oslo", "Europe/Stockholm", "Europe/Helsinki", "Europe/Berlin"]);
}
