//! Whatever is put in, the answer is a value or an error.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use proptest::prelude::*;
use proptest::sample::select;

use super::{
    Calendar, Counting, ExtraDay, FIRST_YEAR, LAST_YEAR, National, OwnTarget, Rule, Span, Statutory, Way, bounds,
    deadline, earliest_effect, latest_notice, moment,
};
use crate::terms::Unit;

/// Any moment that can be written, those at the ends of the years among them.
fn any_moment() -> impl Strategy<Value = DateTime<Utc>> {
    let seconds = prop_oneof![
        DateTime::<Utc>::MIN_UTC.timestamp()..=DateTime::<Utc>::MAX_UTC.timestamp(),
        1_514_000_000i64..1_516_000_000,
        2_871_000_000i64..2_873_000_000,
        1_500_000_000i64..2_900_000_000,
    ];
    // A leap second, where there can be one.
    (seconds, 0u32..1_000_000_000, any::<bool>()).prop_map(|(seconds, nanos, leap)| {
        let leap = DateTime::from_timestamp(seconds, nanos + 1_000_000_000).filter(|_| leap);
        leap.or_else(|| DateTime::from_timestamp(seconds, nanos)).expect("within what can be written")
    })
}

fn any_span() -> impl Strategy<Value = Span> {
    let number = prop_oneof![1u32..200, 1u32..=10_000];
    (number, select(Unit::ALL.to_vec()), select(vec![Way::Forward, Way::Backward]))
        .prop_map(|(number, unit, way)| Span::forward(number, unit).expect("in range").towards(way))
}

fn any_counting() -> impl Strategy<Value = Counting> {
    let zone = select(chrono_tz::TZ_VARIANTS.to_vec());
    let rule = select(Rule::ALL.to_vec());
    (select(National::ALL.to_vec()), rule, zone, any::<bool>(), any::<bool>()).prop_map(
        |(national, rule, zone, saturdays, bgb_193)| {
            let calendar = Calendar::of(national).with_saturdays(saturdays);
            Counting { rule, calendar, zone, bgb_193 }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn counting_never_panics(event in any_moment(), span in any_span(), counting in any_counting()) {
        if let Ok(counted) = deadline(event, span, &counting) {
            let days = [Some(event.with_timezone(&counting.zone).date_naive()), counted.last_day];
            for day in days.into_iter().flatten() {
                prop_assert!((FIRST_YEAR..=LAST_YEAR).contains(&day.year()));
            }
            for step in &counted.steps {
                prop_assert!(step.message().key.starts_with("time-step-"));
            }
        }
        let _ = bounds(event, span, &counting);
        let _ = earliest_effect(event, span, &counting);
        let _ = Statutory::BreachToAuthority.counted(event, &counting);
        let _ = OwnTarget::within(span).and_then(|own| own.deadline(event, &counting));
    }

    #[test]
    fn notice_of_any_day_never_panics(days in any::<i32>(), span in any_span(), counting in any_counting()) {
        if let Some(day) = NaiveDate::from_num_days_from_ce_opt(days) {
            let _ = latest_notice(day, span, &counting);
        }
        for day in [NaiveDate::MIN, NaiveDate::MAX] {
            prop_assert!(latest_notice(day, span, &counting).is_err());
            prop_assert!(counting.calendar.day_off(day).is_err());
        }
    }

    #[test]
    fn reading_never_panics(text in "\\PC{0,40}", number in "[-−+ ]{0,2}[0-9]{0,12}", unit in "[ _a-zA-ZæİΣ]{0,12}") {
        let _ = text.parse::<Span>();
        if let Ok(span) = format!("{number}{unit}").parse::<Span>() {
            prop_assert_eq!(span.to_string().parse::<Span>(), Ok(span));
        }
        let _ = ExtraDay::list(&text);
        let _ = text.parse::<National>();
        let _ = text.parse::<Rule>();
        let _ = moment(&text, chrono_tz::Europe::Oslo);
    }

    #[test]
    fn moments_of_any_shape_never_panic(
        year in "[-+]?[0-9]{1,7}", rest in "-[0-9]{1,2}-[0-9]{1,2}([T ][0-9]{1,2}:[0-9]{1,2}(:[0-9]{1,2}(\\.[0-9]{1,12})?)?)?",
        offset in "(Z|[-+][0-9]{2}:[0-9]{2})?", zone in select(chrono_tz::TZ_VARIANTS.to_vec()),
        days in "[0-9]{1,4}-[0-9]{1,2}(-[0-9]{1,2})?",
    ) {
        let _ = moment(&format!("{year}{rest}{offset}"), zone);
        let _ = ExtraDay::list(&days);
    }
}
