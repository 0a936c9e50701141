//! `countersign deadline`: when something is due, with the steps of counting.

use std::process::ExitCode;

use chrono::NaiveDate;
use chrono_tz::Tz;
use clap::Args;
use domain::language::Language;
use domain::time::{self, Calendar, Counting, ExtraDay, National, Rule, Span};
use i18n::Locale;
use serde::Serialize;

use crate::Failure;
use crate::say::say;

/// Count a period from an event, or back from it.
#[derive(Args)]
pub struct Deadline {
    /// The event: a moment (2026-12-18T10:12+01:00; without an offset, as the zone's clocks show it) or a day.
    #[arg(long)]
    from: String,
    /// How long: 72 h, 30 d, 10 bd (business days), 2 w, 1 month, 1 y. A leading minus counts backward: --period="-30 d".
    #[arg(long, allow_hyphen_values = true)]
    period: Span,
    /// Whose holidays: DK, NO, SE, FI or DE.
    #[arg(long)]
    calendar: National,
    /// How it is counted: "contract", plainly, or "1182-71", by the regulation for periods in law.
    #[arg(long, default_value = "contract")]
    rule: Rule,
    /// The zone whose days count; the calendar's own without it.
    #[arg(long, value_parser = zone)]
    zone: Option<Tz>,
    /// Further days off, as in 12-24,12-31 for every year or 2027-06-05 for one.
    #[arg(long, value_delimiter = ',')]
    extra: Vec<ExtraDay>,
    /// Saturday is a business day.
    #[arg(long)]
    saturday: bool,
    /// A last day that is no working day gives way to the next one (section 193 of the German Civil Code).
    #[arg(long)]
    bgb_193: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// What is printed.
#[derive(Serialize)]
struct Answer {
    due_before: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_day: Option<NaiveDate>,
    steps: Vec<String>,
}

fn zone(name: &str) -> Result<Tz, String> {
    name.parse().map_err(|_| "zones are named as in Europe/Oslo".to_owned())
}

impl Deadline {
    pub fn run(self) -> Result<ExitCode, Failure> {
        let json = self.json;
        let answer = self.answer()?;
        if json {
            say!("{}", serde_json::to_string_pretty(&answer)?);
            return Ok(ExitCode::SUCCESS);
        }
        if let Some(day) = answer.last_day {
            say!("Last day: {day}");
        }
        say!("Too late from: {}", answer.due_before);
        for step in &answer.steps {
            say!("- {step}");
        }
        Ok(ExitCode::SUCCESS)
    }

    fn answer(self) -> Result<Answer, Failure> {
        let calendar = Calendar::of(self.calendar).with_extra(self.extra).with_saturdays(self.saturday);
        let plain = Counting::plain(calendar).by(self.rule).with_bgb_193(self.bgb_193);
        let counting = match self.zone {
            Some(zone) => plain.within(zone),
            None => plain,
        };
        let event = time::moment(&self.from, counting.zone)?;
        let deadline = time::deadline(event, self.period, &counting)?;
        let english = Locale::new(Language::En);
        Ok(Answer {
            due_before: deadline.due_before_rfc3339(),
            last_day: deadline.last_day,
            steps: deadline.steps.iter().map(|step| english.message(&step.message()).into_owned()).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        deadline: Deadline,
    }

    fn answer(line: &[&str]) -> Answer {
        let args = std::iter::once("deadline").chain(line.iter().copied());
        Line::try_parse_from(args).expect("a line that is understood").deadline.answer().expect("a deadline")
    }

    #[test]
    fn ten_business_days_over_christmas() {
        let line = ["--from", "2026-12-18T10:12+01:00", "--period", "10 bd", "--calendar", "NO", "--json"];
        let json = serde_json::to_value(answer(&line)).expect("JSON");
        assert_eq!(json["due_before"], "2027-01-06T00:00:00+01:00");
        assert_eq!(json["last_day"], "2027-01-05");
        let christmas = "25 December 2026 is skipped: Christmas Day, a holiday in Norway.";
        assert!(json["steps"].as_array().is_some_and(|steps| steps.iter().any(|step| step == christmas)), "{json}");
    }

    #[test]
    fn hours_have_no_last_day() {
        let line = ["--from=2026-04-03T15:20", "--period=72 h", "--calendar=NO", "--rule=1182-71"];
        let json = serde_json::to_value(answer(&line)).expect("JSON");
        assert_eq!(json["due_before"], "2026-04-06T16:00:00+02:00");
        assert_eq!(json.get("last_day"), None);
    }

    #[test]
    fn backward_is_understood_with_and_without_the_sign_of_equality() {
        for period in [&["--period=-30 d"][..], &["--period", "-30 d"][..]] {
            let line = [&["--from", "2026-07-02", "--calendar", "dk", "--extra", "12-24,12-31"][..], period].concat();
            assert_eq!(answer(&line).last_day, NaiveDate::from_ymd_opt(2026, 6, 1));
        }
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        let fine = ["deadline", "--from", "2026-07-02", "--period", "30 d", "--calendar", "DK"];
        assert!(Line::try_parse_from(fine).is_ok());
        for wrong in [["--zone", "Europe/Nowhere"], ["--extra", "13-01"], ["--rule", "1182"]] {
            assert!(Line::try_parse_from(fine.into_iter().chain(wrong)).is_err(), "{wrong:?}");
        }
    }
}
