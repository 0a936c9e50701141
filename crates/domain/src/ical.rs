//! Calendars as RFC 5545 writes them, as far as dates to be met need it: events on a day, and events at a moment.
//!
//! Moments are in UTC, so that no zone has to be described. Nothing here is of a person.

use chrono::{DateTime, Days, NaiveDate, Utc};

/// The longest line, in octets, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// A calendar to be subscribed to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// What the reader's program calls it.
    pub name: String,
    /// BCP 47.
    pub language: &'static str,
    /// The events.
    pub events: Vec<Event>,
}

/// Something in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The same whenever the event is written again, and of no other event.
    pub uid: String,
    /// When this event last became what it is.
    pub stamp: DateTime<Utc>,
    /// When it is.
    pub when: When,
    /// What it is.
    pub summary: String,
    /// More on it; empty for nothing.
    pub description: String,
}

/// When an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// All of a day.
    Day(NaiveDate),
    /// At a moment.
    Moment(DateTime<Utc>),
}

impl Calendar {
    /// The calendar as a file: lines that end in CRLF, none longer than 75 octets.
    pub fn write(&self) -> String {
        let mut out = Lines::default();
        out.line("BEGIN:VCALENDAR");
        out.line("VERSION:2.0");
        out.line("PRODID:-//Countersign//Duties 1//EN");
        out.line("CALSCALE:GREGORIAN");
        out.words("X-WR-CALNAME", &self.name);
        out.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        for event in &self.events {
            event.write(self.language, &mut out);
        }
        out.line("END:VCALENDAR");
        out.0
    }
}

impl Event {
    fn write(&self, language: &str, out: &mut Lines) {
        out.line("BEGIN:VEVENT");
        out.words("UID", &self.uid);
        out.line(&format!("DTSTAMP:{}", moment(self.stamp)));
        match self.when {
            When::Day(day) => {
                out.line(&format!("DTSTART;VALUE=DATE:{}", date(day)));
                // The end is the first day that no longer belongs to it (3.6.1).
                if let Some(next) = day.checked_add_days(Days::new(1)) {
                    out.line(&format!("DTEND;VALUE=DATE:{}", date(next)));
                }
            }
            When::Moment(at) => out.line(&format!("DTSTART:{}", moment(at))),
        }
        out.words(&format!("SUMMARY;LANGUAGE={language}"), &self.summary);
        if !self.description.is_empty() {
            out.words(&format!("DESCRIPTION;LANGUAGE={language}"), &self.description);
        }
        // Who has something to do is not busy all day.
        out.line("TRANSP:TRANSPARENT");
        out.line("END:VEVENT");
    }
}

fn date(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

fn moment(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A property whose value is text: what would end it or split it is escaped (3.3.11), and other controls, which text
    /// cannot hold, are left out.
    fn words(&mut self, name: &str, value: &str) {
        let mut line = String::with_capacity(name.len() + value.len() + 8);
        line.push_str(name);
        line.push(':');
        for c in value.replace("\r\n", "\n").chars() {
            match c {
                '\\' | ';' | ',' => line.extend(['\\', c]),
                '\n' => line.push_str("\\n"),
                c if c.is_control() => {}
                c => line.push(c),
            }
        }
        self.line(&line);
    }

    /// A line, folded where it is too long, and never within a character.
    fn line(&mut self, line: &str) {
        let mut rest = line;
        let mut room = LINE;
        while rest.len() > room {
            let end = rest.floor_char_boundary(room);
            self.0.push_str(&rest[..end]);
            self.0.push_str("\r\n ");
            rest = &rest[end..];
            // The blank that begins the next line counts.
            room = LINE - 1;
        }
        self.0.push_str(rest);
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn event(summary: &str) -> Event {
        Event {
            uid: "0198c000@sign.example.org".into(),
            stamp: "2026-11-23T09:00:00Z".parse().unwrap(),
            when: When::Day("2026-12-31".parse().unwrap()),
            summary: summary.into(),
            description: String::new(),
        }
    }

    fn write(event: Event) -> String {
        Calendar { name: "Duties".into(), language: "en", events: vec![event] }.write()
    }

    #[test]
    fn days_are_whole_and_moments_in_utc() {
        let text = write(event("A report"));
        assert!(text.contains("\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"), "{text}");
        assert!(text.contains("\r\nDTSTAMP:20261123T090000Z\r\n"));
        let at = "2026-12-31T22:30:00Z".parse().unwrap();
        let text = write(Event { when: When::Moment(at), ..event("A notice") });
        assert!(text.contains("\r\nDTSTART:20261231T223000Z\r\n") && !text.contains("DTEND"), "{text}");
    }

    #[test]
    fn a_name_ends_no_line_and_adds_no_property() {
        let text = write(event("Øst; Vest, Nord\\Syd\r\nATTACH:https://evil.example\u{0}"));
        assert!(text.contains("SUMMARY;LANGUAGE=en:Øst\\; Vest\\, Nord\\\\Syd\\nATTACH:"), "{text}");
        assert_eq!(text.lines().filter(|line| line.starts_with("ATTACH")).count(), 0);
    }

    /// As a reader does it: lines are unfolded, then values unescaped.
    fn summary(text: &str) -> String {
        let unfolded = text.replace("\r\n ", "");
        let line = unfolded.lines().find_map(|line| line.strip_prefix("SUMMARY;LANGUAGE=en:")).unwrap().to_owned();
        let mut out = String::new();
        let mut chars = line.chars();
        while let Some(c) = chars.next() {
            match (c, c == '\\') {
                (_, true) => match chars.next() {
                    Some('n') => out.push('\n'),
                    Some(other) => out.push(other),
                    None => {}
                },
                (c, false) => out.push(c),
            }
        }
        out
    }

    proptest! {
        #[test]
        fn lines_are_short_and_what_was_written_is_read(text in "[ -~æøåÆØÅ€😀\n]{0,300}") {
            let written = write(event(&text));
            prop_assert!(written.ends_with("END:VCALENDAR\r\n"));
            for line in written.split_terminator("\r\n") {
                prop_assert!(line.len() <= LINE && !line.contains(['\r', '\n']), "{line:?}");
            }
            prop_assert_eq!(summary(&written), text);
        }
    }
}
