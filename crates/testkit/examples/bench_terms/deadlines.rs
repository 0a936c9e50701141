//! A million dates: every unit, both ways, every calendar, both rules, over thirty years.

use std::time::Instant;

use chrono::{DateTime, TimeDelta, Utc};
use domain::terms::Unit;
use domain::time::{Calendar, Counting, National, Rule, Span, deadline};

use crate::figure::{Figure, note};

const MILLION: u32 = 1_000_000;
const UNITS: [Unit; 6] = [Unit::Hours, Unit::Days, Unit::BusinessDays, Unit::Weeks, Unit::Months, Unit::Years];

pub fn measure() {
    let countings: Vec<Counting> = National::ALL
        .into_iter()
        .flat_map(|calendar| {
            [Rule::Contract, Rule::Regulation].map(|rule| Counting::plain(Calendar::of(calendar)).by(rule))
        })
        .collect();
    let first: DateTime<Utc> = "2022-01-03T08:15:00Z".parse().unwrap();
    let began = Instant::now();
    let mut steps = 0;
    for number in 0..MILLION {
        let at = first + TimeDelta::minutes(i64::from(number) * 16);
        let unit = UNITS[number as usize % UNITS.len()];
        let most = if unit == Unit::Years { 3 } else { 30 };
        let span = match number % 4 {
            0 if unit != Unit::Hours => Span::backward(1 + number % most, unit),
            _ => Span::forward(1 + number % most, unit),
        };
        let counting = &countings[number as usize % countings.len()];
        steps += deadline(at, span.unwrap(), counting).unwrap().steps.len();
    }
    let seconds = began.elapsed().as_secs_f64();
    note(&format!("{MILLION} deadlines with {steps} steps in {seconds:.2} s, on one core"));
    Figure::at_most("a million deadlines", seconds, 2.0, " s").print();
}
