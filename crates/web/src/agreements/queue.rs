//! The queue: what waits, who has it, and everything else by filter and search.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use domain::agreements::State;
use domain::message::Message;
use domain::permissions::{Action, action};
use i18n::Locale;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use storage::agreements::{self, COUNTED, Filter, ListRow};

use super::{cursor, words};
use crate::Result;
use crate::filters;
use crate::view::{Chip, Hidden, PageHead};
use crate::visit::{Staff, zone};

/// The filters of the address.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    phase: String,
    #[serde(default)]
    mine: String,
    #[serde(default)]
    q: String,
    #[serde(default)]
    after: String,
}

/// The phases in the order of their chips; `all` is none of them.
const PHASES: [&str; 5] = ["waiting", "theirs", "in_force", "ended", "all"];

impl Asked {
    fn phase(&self) -> &'static str {
        PHASES.into_iter().find(|phase| *phase == self.phase).unwrap_or("waiting")
    }

    fn mine(&self) -> bool {
        self.mine == "yes"
    }

    fn search(&self) -> &str {
        self.q.trim()
    }

    /// The address of the list with these filters; the search is kept.
    fn href(&self, at: &str, phase: &str, mine: bool, after: &str) -> String {
        let mut query = format!("?phase={phase}");
        if mine {
            query.push_str("&mine=yes");
        }
        if !self.search().is_empty() {
            query.push_str(&format!("&q={}", utf8_percent_encode(self.search(), NON_ALPHANUMERIC)));
        }
        if !after.is_empty() {
            query.push_str(&format!("&after={after}"));
        }
        format!("{at}{query}")
    }
}

struct Line {
    href: String,
    age: String,
    datetime: String,
    next: String,
    organisation: String,
    tone: &'static str,
    state: String,
    holder: String,
    offer: String,
    late: bool,
    language: String,
    reference: String,
}

/// Why the list is empty, and the way on.
struct Empty {
    title: String,
    body: String,
    href: String,
    label: String,
}

#[derive(Template)]
#[template(path = "agreements/queue.html")]
struct Queue {
    page: PageHead,
    at: String,
    search: String,
    kept: Vec<Hidden>,
    phases: Vec<Chip>,
    holders: Vec<Chip>,
    caption: String,
    lines: Vec<Line>,
    empty: Option<Empty>,
    shown: String,
    first: String,
    older: String,
    /// Where customers are invited; empty for those who may not.
    invite: String,
}

pub async fn get(mut staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::ViewAgreements>()?;
    let phase = asked.phase();
    let filter = Filter {
        phase: Some(phase).filter(|phase| *phase != "all").map(str::to_owned),
        holder: asked.mine().then_some(staff.id),
        search: Some(asked.search())
            .filter(|search| !search.is_empty())
            // No word that is searched for holds a control; the database takes not every one of them.
            .map(|search| search.chars().filter(|c| !c.is_control()).take(100).collect()),
        after: cursor::read(&asked.after),
    };
    let found = agreements::list(&mut staff.tx, &filter).await?;
    let counts = agreements::counts(&mut staff.tx).await?;
    let locale = staff.visit.locale;
    let at = staff.visit.to("staff/agreements");
    let now = staff.visit.app.now();
    let lines: Vec<Line> = found.rows.iter().map(|row| line(&staff, row, now)).collect();
    let empty = lines.is_empty().then(|| empty(locale, &asked, &at, &filter));
    let older = found.next.map(|next| asked.href(&at, phase, asked.mine(), &cursor::write(next))).unwrap_or_default();
    let template = Queue {
        page: staff.head("agreements-title"),
        search: asked.search().to_owned(),
        kept: kept(&asked),
        phases: phases(locale, &asked, &at, &counts),
        holders: holders(locale, &asked, &at),
        caption: locale.text(&format!("agreements-caption-{}", key(phase))).into_owned(),
        shown: shown(locale, &asked, lines.len(), &counts, filter.after.is_some() || !older.is_empty()),
        first: filter.after.map(|_| asked.href(&at, phase, asked.mine(), "")).unwrap_or_default(),
        invite: invite(&staff),
        lines,
        empty,
        older,
        at,
    };
    Ok(staff.page(template).into_response())
}

fn invite(staff: &Staff) -> String {
    if Action::InviteController.allows(&staff.actor) {
        staff.visit.to("staff/agreements/invite")
    } else {
        String::new()
    }
}

/// A phase in the keys of texts.
fn key(phase: &str) -> String {
    phase.replace('_', "-")
}

fn line(staff: &Staff, row: &ListRow, now: DateTime<Utc>) -> Line {
    let (locale, zone) = (staff.visit.locale, zone(&staff.profile));
    let offer = row.offer_until.filter(|_| row.state.awaits_decision());
    let late = offer.is_some_and(|until| until <= now);
    let next = match (late, row.to_answer) {
        (true, _) => "lapsed",
        (false, true) => "answer",
        (false, false) => next(row.state),
    };
    // A proposal is answered where the amendments are.
    let page = if row.to_answer { "/amendments" } else { "" };
    Line {
        href: staff.visit.to(&format!("staff/agreements/{}{page}", row.id)),
        age: words::age(locale, row.since, now),
        datetime: words::machine(row.since),
        next: locale.text(&format!("agreements-next-{next}")).into_owned(),
        organisation: if row.controller_name.is_empty() {
            locale.text("agreements-unnamed").into_owned()
        } else {
            row.controller_name.clone()
        },
        tone: words::tone(row.state),
        state: words::state(locale, row.state),
        holder: row.holder_name.clone().unwrap_or_default(),
        offer: offer.map(|until| locale.date(words::last_day(until, zone))).unwrap_or_default(),
        late,
        language: locale.language_name(row.language),
        reference: row.reference.clone(),
    }
}

/// What comes next, as the end of a key.
const fn next(state: State) -> &'static str {
    match state {
        State::Draft => "fill",
        State::Submitted => "review",
        State::InReview => "decide",
        State::Returned => "correct",
        _ => "nothing",
    }
}

fn kept(asked: &Asked) -> Vec<Hidden> {
    let mut kept = vec![Hidden { name: "phase".to_owned(), value: asked.phase().to_owned() }];
    if asked.mine() {
        kept.push(Hidden { name: "mine".to_owned(), value: "yes".to_owned() });
    }
    kept
}

/// How many, as written: counting stops at [`COUNTED`].
fn count(locale: Locale, phase: &str, counts: &[(String, i64)]) -> String {
    let of: Vec<i64> = counts.iter().filter(|(of, _)| phase == "all" || of == phase).map(|(_, n)| *n).collect();
    let sum: i64 = of.iter().sum();
    if of.iter().any(|n| *n >= COUNTED) { format!("{}+", locale.number(COUNTED)) } else { locale.number(sum) }
}

fn phases(locale: Locale, asked: &Asked, at: &str, counts: &[(String, i64)]) -> Vec<Chip> {
    PHASES
        .into_iter()
        .map(|phase| Chip {
            href: asked.href(at, phase, asked.mine(), ""),
            label: locale.text(&format!("agreements-phase-{}", key(phase))).into_owned(),
            count: Some(count(locale, phase, counts)),
            current: phase == asked.phase(),
        })
        .collect()
}

fn holders(locale: Locale, asked: &Asked, at: &str) -> Vec<Chip> {
    [("agreements-holder-anybody", false), ("agreements-holder-mine", true)]
        .into_iter()
        .map(|(label, mine)| Chip {
            href: asked.href(at, asked.phase(), mine, ""),
            label: locale.text(label).into_owned(),
            count: None,
            current: mine == asked.mine(),
        })
        .collect()
}

/// "Showing 8. The filters hide 23 others." A page of several says only how many it shows and of how many.
fn shown(locale: Locale, asked: &Asked, lines: usize, counts: &[(String, i64)], paged: bool) -> String {
    let all = count(locale, "all", counts);
    let narrowed = asked.mine() || !asked.search().is_empty();
    let of = if narrowed { all } else { count(locale, asked.phase(), counts) };
    let message = if paged {
        Message::new("agreements-shown-of").with("count", lines).with("all", of)
    } else {
        let total: i64 = counts.iter().map(|(_, n)| n).sum();
        let others = total - i64::try_from(lines).unwrap_or(i64::MAX);
        let capped = counts.iter().any(|(_, n)| *n >= COUNTED);
        match (capped, others) {
            (true, _) => Message::new("agreements-shown-hides-many").with("count", lines).with("others", COUNTED),
            (false, 1..) => Message::new("agreements-shown-hides").with("count", lines).with("others", others),
            (false, _) => Message::new("agreements-shown-all").with("count", lines),
        }
    };
    locale.message(&message).into_owned()
}

fn empty(locale: Locale, asked: &Asked, at: &str, filter: &Filter) -> Empty {
    let text = |key: &str| locale.text(key).into_owned();
    let (word, href) = if filter.after.is_some() {
        ("end", asked.href(at, asked.phase(), asked.mine(), ""))
    } else if filter.search.is_some() && (asked.phase() != "all" || asked.mine()) {
        ("search", asked.href(at, "all", false, ""))
    } else if filter.search.is_some() {
        ("search-all", format!("{at}?phase=all"))
    } else if asked.mine() {
        ("mine", asked.href(at, asked.phase(), false, ""))
    } else {
        match asked.phase() {
            "waiting" => ("waiting", format!("{at}?phase=all")),
            "all" => ("all", String::new()),
            _ => ("phase", format!("{at}?phase=all")),
        }
    };
    Empty {
        title: text(&format!("agreements-empty-{word}-title")),
        body: text(&format!("agreements-empty-{word}-body")),
        label: if href.is_empty() { String::new() } else { text(&format!("agreements-empty-{word}-go")) },
        href,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(phase: &str, q: &str) -> Asked {
        Asked { phase: phase.to_owned(), q: q.to_owned(), ..Asked::default() }
    }

    #[test]
    fn addresses_keep_the_search_and_escape_it() {
        assert_eq!(
            asked("", "Øst & Vest").href("/x", "theirs", true, ""),
            "/x?phase=theirs&mine=yes&q=%C3%98st%20%26%20Vest"
        );
        assert_eq!(asked("nonsense", "").phase(), "waiting");
    }

    #[test]
    fn counting_stops_where_it_was_stopped() {
        let locale = Locale::new(domain::language::Language::En);
        let counts = [("waiting".to_owned(), 3), ("in_force".to_owned(), COUNTED)];
        assert_eq!(count(locale, "waiting", &counts), "3");
        assert_eq!(count(locale, "in_force", &counts), "500+");
        assert_eq!(count(locale, "all", &counts), "500+");
    }
}
