//! What holds of all deadlines.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use proptest::prelude::*;
use proptest::sample::select;

use super::{
    Calendar, Counting, ExtraDay, National, Rule, Span, Way, bounds, deadline, earliest_effect, first_instant,
    latest_notice,
};
use crate::terms::Unit;

/// Moments of the years that are counted, far enough from their ends for the spans below.
fn event() -> impl Strategy<Value = DateTime<Utc>> {
    (1_660_000_000i64..2_700_000_000, 0u32..1_000_000_000)
        .prop_map(|(seconds, nanos)| DateTime::from_timestamp(seconds, nanos).expect("in range"))
}

fn any_unit() -> impl Strategy<Value = Unit> + Clone {
    select(Unit::ALL.to_vec())
}

fn unit_of_days() -> impl Strategy<Value = Unit> + Clone {
    select(Unit::ALL.iter().copied().filter(|unit| *unit != Unit::Hours).collect::<Vec<_>>())
}

fn number(unit: Unit) -> u32 {
    match unit {
        Unit::Hours => 1_000,
        Unit::Days | Unit::BusinessDays => 120,
        Unit::Weeks => 60,
        Unit::Months => 40,
        Unit::Years => 3,
    }
}

fn span(unit: impl Strategy<Value = Unit> + Clone) -> impl Strategy<Value = Span> {
    unit.prop_flat_map(|unit| (1..=number(unit)).prop_map(move |number| Span::forward(number, unit).expect("in range")))
}

fn counting() -> impl Strategy<Value = Counting> {
    let zone = prop_oneof![
        3 => select(National::ALL.map(National::zone).to_vec()),
        1 => select(chrono_tz::TZ_VARIANTS.to_vec()),
    ];
    let extra = proptest::option::of(select(vec!["12-24", "12-31", "06-05", "02-29"]));
    (select(National::ALL.to_vec()), select(Rule::ALL.to_vec()), zone, extra, any::<bool>(), any::<bool>()).prop_map(
        |(national, rule, zone, extra, saturdays, bgb_193)| {
            let extra = extra.map(|day| ExtraDay::list(day).expect("a day")).unwrap_or_default();
            let calendar = Calendar::of(national).with_extra(extra).with_saturdays(saturdays);
            Counting { rule, calendar, zone, bgb_193 }
        },
    )
}

fn local_day(at: DateTime<Utc>, counting: &Counting) -> NaiveDate {
    at.with_timezone(&counting.zone).date_naive()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2048))]

    #[test]
    fn a_later_event_makes_no_earlier_deadline(
        event in event(), later in 0i64..400_000, span in span(any_unit()), back in any::<bool>(), counting in counting(),
    ) {
        let span = if back { span.towards(Way::Backward) } else { span };
        let first = deadline(event, span, &counting).unwrap();
        let second = deadline(event + TimeDelta::seconds(later), span, &counting).unwrap();
        prop_assert!(first.due_before <= second.due_before);
        prop_assert!(first.last_day <= second.last_day);
    }

    #[test]
    fn a_longer_period_makes_no_earlier_deadline(event in event(), span in span(any_unit()), counting in counting()) {
        let longer = Span::forward(span.number() + 1, span.unit()).unwrap();
        let (short, long) = (deadline(event, span, &counting).unwrap(), deadline(event, longer, &counting).unwrap());
        prop_assert!(short.due_before <= long.due_before);
        let [short, long] = [span, longer].map(|span| deadline(event, span.towards(Way::Backward), &counting).unwrap());
        prop_assert!(long.due_before <= short.due_before);
    }

    #[test]
    fn what_is_due_lies_ahead_of_the_event(event in event(), span in span(any_unit()), counting in counting()) {
        prop_assert!(deadline(event, span, &counting).unwrap().due_before > event);
        prop_assert!(deadline(event, span.towards(Way::Backward), &counting).unwrap().due_before <= event);
    }

    #[test]
    fn days_end_where_it_is_too_late(event in event(), span in span(any_unit()), back in any::<bool>(), counting in counting()) {
        let span = if back { span.towards(Way::Backward) } else { span };
        let counted = deadline(event, span, &counting).unwrap();
        prop_assert_eq!(counted.last_day.is_none(), span.unit() == Unit::Hours);
        if let Some(last) = counted.last_day {
            prop_assert_eq!(Some(counted.due_before), first_instant(last.succ_opt().unwrap(), counting.zone));
            prop_assert!(counted.due_before.date_naive() > last);
        }
    }

    #[test]
    fn business_days_end_on_business_days(event in event(), span in span(Just(Unit::BusinessDays)), counting in counting()) {
        let last = deadline(event, span, &counting).unwrap().last_day.unwrap();
        prop_assert_eq!(counting.calendar.day_off(last).unwrap(), None);
        let works = |day: NaiveDate| match counting.rule {
            Rule::Contract => counting.calendar.day_off(day) == Ok(None),
            Rule::Regulation => counting.calendar.off_by_law(day) == Ok(None),
        };
        let days = local_day(event, &counting).iter_days().skip(1).take_while(|day| *day <= last);
        // Section 193 may move a Saturday that the term counts as a business day.
        if counting.rule == Rule::Regulation || !counting.bgb_193 {
            prop_assert_eq!(days.filter(|day| works(*day)).count(), span.number() as usize);
        }
    }

    #[test]
    fn backward_and_forward_agree(event in event(), span in span(any_unit()), counting in counting()) {
        let plain = counting.by(Rule::Contract).with_bgb_193(false);
        let back = deadline(event, span.towards(Way::Backward), &plain).unwrap();
        let Some(last) = back.last_day else {
            prop_assert_eq!(deadline(back.due_before.to_utc(), span, &plain).unwrap().due_before.to_utc(), event);
            return Ok(());
        };
        let effect = local_day(event, &plain);
        let forward = |day: NaiveDate| {
            deadline(first_instant(day, plain.zone).unwrap().to_utc(), span, &plain).unwrap().last_day.unwrap()
        };
        prop_assert!(forward(last) < effect, "from the last day the period ends before the day of the event");
        prop_assert!(forward(last.succ_opt().unwrap()) >= effect, "from the next it does not");
    }

    #[test]
    fn notice_and_effect_agree(received in event(), span in span(unit_of_days()), counting in counting()) {
        let plain = counting.by(Rule::Contract);
        let effect = earliest_effect(received, span, &plain).unwrap();
        // A day that the zone left out is in no calendar on the wall.
        prop_assume!(effect.notice.last_day.unwrap().succ_opt() == Some(effect.day));
        let day = local_day(received, &plain);
        prop_assert!(latest_notice(effect.day, span, &plain).unwrap().last_day.unwrap() >= day);
        let sooner = effect.day.pred_opt().unwrap();
        prop_assert!(latest_notice(sooner, span, &plain).unwrap().last_day.unwrap() < day);
    }

    #[test]
    fn the_regulation_never_ends_earlier(event in event(), span in span(any_unit()), counting in counting()) {
        let plain = deadline(event, span, &counting.clone().by(Rule::Contract).with_bgb_193(false)).unwrap();
        let law = deadline(event, span, &counting.clone().by(Rule::Regulation)).unwrap();
        prop_assert!(plain.due_before <= law.due_before);
        let both = bounds(event, span, &counting).unwrap();
        prop_assert_eq!((both.target, both.allowed), (plain, law));
        // Counted back it leads no less far.
        let back = span.towards(Way::Backward);
        let plain = deadline(event, back, &counting.clone().by(Rule::Contract)).unwrap();
        let law = deadline(event, back, &counting.by(Rule::Regulation)).unwrap();
        prop_assert!(law.due_before <= plain.due_before);
    }

    #[test]
    fn the_regulation_ends_on_working_days_and_holds_two(event in event(), span in span(unit_of_days()), counting in counting()) {
        let law = counting.by(Rule::Regulation);
        let last = deadline(event, span, &law).unwrap().last_day.unwrap();
        prop_assert_eq!(law.calendar.off_by_law(last).unwrap(), None);
        let days = local_day(event, &law).iter_days().skip(1).take_while(|day| *day <= last);
        let working = days.filter(|day| law.calendar.off_by_law(*day) == Ok(None)).count();
        let short = span.number() == 1 && matches!(span.unit(), Unit::Days | Unit::BusinessDays);
        let wanted = if short { 1 } else { 2 };
        prop_assert!(working >= wanted);
    }

    #[test]
    fn hours_are_elapsed_hours(event in event(), span in span(Just(Unit::Hours)), counting in counting()) {
        let counted = deadline(event, span, &counting).unwrap();
        let elapsed = counted.due_before.to_utc() - event;
        let stated = TimeDelta::hours(span.number().into());
        match counting.rule {
            Rule::Contract => prop_assert_eq!(elapsed, stated),
            Rule::Regulation => prop_assert!(elapsed > stated && elapsed <= stated + TimeDelta::hours(1)),
        }
    }
}
