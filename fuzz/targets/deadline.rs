//! Any words as the inputs of a count: a deadline or an error, and forward periods never end before they begin.
#![no_main]

use chrono::DateTime;
use domain::duties::How;
use domain::time::{ExtraDay, moment};
use libfuzzer_sys::fuzz_target;

const RULES: [&str; 2] = ["contract", "1182-71"];
const CALENDARS: [&str; 5] = ["DK", "NO", "SE", "FI", "DE"];
const ZONES: [&str; 4] = ["Europe/Oslo", "Europe/Helsinki", "America/St_Johns", "Pacific/Apia"];

fuzz_target!(|data: &[u8]| {
    let Some((head, rest)) = data.split_first_chunk::<12>() else { return };
    let words = String::from_utf8_lossy(rest);
    let mut parts = words.split('\n');
    let period = parts.next().unwrap_or_default().to_owned();
    let extra: Vec<String> = parts.next().unwrap_or_default().split(',').map(str::to_owned).collect();
    let _ = ExtraDay::list(&extra.join(","));
    let zone = ZONES[usize::from(head[10]) % ZONES.len()];
    if let Ok(zone) = zone.parse() {
        let _ = moment(&words, zone);
    }
    let seconds = i64::from_le_bytes([head[0], head[1], head[2], head[3], head[4], head[5], head[6], head[7]]);
    // Half of the moments lie in the years that can be counted.
    let seconds = if head[8] % 2 == 0 { seconds } else { 1_514_000_000 + seconds.rem_euclid(1_357_000_000) };
    let Some(from) = DateTime::from_timestamp(seconds, u32::from(head[11])) else { return };
    let how = How {
        from,
        period,
        rule: RULES[usize::from(head[8] / 2) % RULES.len()].to_owned(),
        calendar: CALENDARS[usize::from(head[9]) % CALENDARS.len()].to_owned(),
        zone: zone.to_owned(),
        extra: if head[9] > 127 { extra } else { Vec::new() },
        saturdays: head[8] & 4 != 0,
        bgb_193: head[8] & 8 != 0,
    };
    if let Ok(deadline) = how.deadline() {
        let forward = how.span().is_ok_and(|span| matches!(span.way(), domain::time::Way::Forward));
        assert!(!forward || deadline.due_before > from, "{how:?}");
        assert!(!deadline.steps.is_empty());
    }
});
