//! An ending as both parties' pages show it.

use chrono::NaiveDate;
use domain::duties::{DutyKind, DutyState, what as owed};
use domain::endings::{
    Answer, Begins, Fate, LinkKind, Outcome, Party, Remark, Task, Weight, end_due, remarks, weigh, who_chooses,
};
use domain::message::Message;
use domain::terms::Key;
use i18n::Locale;
use storage::agreements::Agreement;
use storage::duties::{self, Duty};
use storage::endings::{self, AnswerRow, Ending, Facts, Link, Said, Statement};
use storage::{TenantTx, tenants::Profile};

use crate::Result;
use crate::view::Row;
use crate::why;

/// An ending that stands, with all that follows from it.
pub struct Standing {
    pub ending: Ending,
    pub facts: Facts,
    pub links: Vec<Link>,
    pub duties: Vec<Duty>,
    /// Interim statements that were asked for.
    pub statements: Vec<Statement>,
}

impl Standing {
    /// Reads it; none where nobody has ended the agreement.
    pub async fn read(tx: &mut TenantTx, agreement: &Agreement) -> Result<Option<Self>> {
        let Some(ending) = endings::standing(tx, agreement.id).await? else { return Ok(None) };
        let facts = endings::facts(tx, agreement.id).await?;
        let links = endings::links(tx, ending.id).await?;
        let mut duties = duties::of_agreement(tx, agreement.id).await?;
        let answers: Vec<_> = links.iter().flat_map(|link| link.answers.iter().map(|row| row.id.0)).collect();
        duties.retain(|duty| {
            duty.state != DutyState::Dropped && (duty.subject == ending.id.0 || answers.contains(&duty.subject))
        });
        let statements = endings::statements(tx, ending.id).await?;
        Ok(Some(Self { ending, facts, links, duties, statements }))
    }

    /// From which day the periods of the end run, where it is known.
    pub fn begins(&self) -> Option<NaiveDate> {
        self.facts.begins(&self.ending).day()
    }

    /// How many links have answered.
    pub fn answered(&self) -> usize {
        let begins = self.begins();
        let counts =
            |link: &&Link| link.held(begins, self.facts.today).is_some_and(|(weight, _)| weight == Weight::Counts);
        self.links.iter().filter(counts).count()
    }

    /// What must be said beside an answer as things stand today: what was remarked when it was recorded may have been
    /// settled since, by a day that was given or that has come.
    pub fn remarks(&self, kind: LinkKind, answer: &Answer) -> Vec<Remark> {
        let (facts, begins) = (&self.facts, self.begins());
        let weight = weigh(answer, begins, facts.today);
        let due = end_due(&facts.terms, Key::EndEraseWithin, facts.days(&self.ending, None), &facts.counting);
        let last = due.and_then(|due| due.by.deadline().and_then(|deadline| deadline.last_day));
        remarks(&facts.terms, kind, answer, weight, begins, last)
    }

    /// The controller has to choose, and has not.
    pub fn awaits_choice(&self) -> bool {
        !self.links.is_empty() && self.ending.choice.is_none() && who_chooses(&self.facts.terms)
    }
}

/// A sentence with its clause.
pub struct Line {
    pub text: String,
    /// "Clause 14.2"; empty for none.
    pub clause: String,
}

/// A date that follows from the terms.
pub struct DueLine {
    pub what: String,
    pub party: String,
    /// The last day, or that none is stated.
    pub when: String,
    pub clause: String,
    pub tone: &'static str,
    pub state: String,
    pub steps: Vec<String>,
}

/// A link, with what was answered.
pub struct LinkLine {
    /// Where an answer is recorded; empty where the reader cannot.
    pub href: String,
    pub who: String,
    pub task: String,
    pub tone: &'static str,
    pub state: String,
    pub answers: Vec<AnswerLine>,
}

/// An answer.
pub struct AnswerLine {
    pub what: String,
    pub how: String,
    pub evidence: String,
    pub remarks: Vec<Line>,
    /// The file that proves it; empty for none.
    pub file: String,
    pub file_name: String,
    pub by: String,
}

/// All of it, in the reader's words.
pub struct Shown {
    pub rows: Vec<Row>,
    pub against: Vec<Line>,
    pub reason: String,
    /// What has to be asked before the periods run; empty where it is known.
    pub ask: Option<Line>,
    pub dues: Vec<DueLine>,
    pub links: Vec<LinkLine>,
    pub answered: usize,
    pub total: usize,
}

/// What a clause is called: "Clause 9.3", or an article of law as the reader's language cites it; empty for none.
pub fn clause_name(locale: Locale, clause: &str) -> String {
    if clause.is_empty() || clause.starts_with("Art.") {
        return locale.law(clause);
    }
    locale.message(&Message::new("contract-clause").with("number", clause)).into_owned()
}

fn said(locale: Locale, all: &[Said]) -> Vec<Line> {
    all.iter()
        .map(|one| Line {
            text: one.again(|key, args| locale.text_with(key, args).into_owned()),
            clause: clause_name(locale, &one.clause),
        })
        .collect()
}

/// Puts an ending into words. `to` makes addresses below the page; empty ones where the reader may not go.
pub fn shown(locale: Locale, profile: &Profile, standing: &Standing, to: &dyn Fn(&str) -> String) -> Shown {
    let Standing { ending, facts, links, duties, .. } = standing;
    let begins = facts.begins(ending);
    Shown {
        rows: rows(locale, ending, facts, &begins, left_until(duties)),
        against: said(locale, &ending.details.against),
        reason: ending.details.reason.clone(),
        ask: match &begins {
            Begins::MustAsk { reason, clause } if !links.is_empty() => Some(Line {
                text: locale.message(reason).into_owned(),
                clause: clause_name(locale, clause.as_deref().unwrap_or_default()),
            }),
            _ => None,
        },
        dues: duties.iter().map(|duty| due(locale, facts.today, duty)).collect(),
        links: links.iter().map(|link| link_line(locale, profile, standing, link, to)).collect(),
        answered: standing.answered(),
        total: links.len(),
    }
}

/// The last day until which data is left that could not, or must not, be erased at the end; none where none is left.
pub fn left_until(duties: &[Duty]) -> Option<NaiveDate> {
    let left = duties.iter().filter(|duty| duty.kind == DutyKind::EndLeft && duty.state == DutyState::Open);
    left.filter_map(|duty| duty.last_day).max()
}

/// What happens to the data, or has happened to it once the certificate is issued.
fn fate_words(locale: Locale, fate: Fate, gone: bool, left: bool) -> String {
    let word = fate.wire().replace('_', "-");
    let key = if gone { format!("endings-gone-{word}") } else { format!("endings-fate-{word}") };
    let said = locale.text(&key).into_owned();
    match gone && left {
        true => locale.message(&Message::new("endings-gone-except").with("fate", said)).into_owned(),
        false => said,
    }
}

/// Who ends it, in words.
pub fn party(locale: Locale, party: Party) -> String {
    locale.text(&format!("endings-party-{}", party.wire())).into_owned()
}

fn rows(locale: Locale, ending: &Ending, facts: &Facts, begins: &Begins, left: Option<NaiveDate>) -> Vec<Row> {
    let row = |key: &str, value: String| Row { label: locale.text(key).into_owned(), value, change: String::new() };
    let ground = locale.text(&format!("endings-ground-{}", ending.ground.wire().replace('_', "-"))).into_owned();
    let day = |day: Option<NaiveDate>| day.map(|day| locale.weekday_date(day)).unwrap_or_default();
    let mut rows = vec![
        row("endings-row-ground", ground),
        row("endings-row-party", party(locale, ending.party)),
        row("endings-row-noticed", locale.weekday_date(ending.noticed_on)),
        row(
            "endings-row-effective",
            match ending.effective_on {
                Some(on) => day(Some(on)),
                None => locale.text("endings-day-after-erasure").into_owned(),
            },
        ),
    ];
    if let Begins::On { day: from, reason, .. } = begins {
        let value = Message::new("endings-begins-says")
            .with("day", locale.weekday_date(*from))
            .with("reason", locale.message(reason).into_owned());
        rows.push(row("endings-row-begins", locale.message(&value).into_owned()));
    }
    if let Some(fate) = facts.fate(ending) {
        let gone = ending.certified_at.is_some();
        rows.push(row("endings-row-fate", fate_words(locale, fate, gone, left.is_some())));
    }
    if let Some(day) = left {
        let until = Message::new("endings-left-until").with("day", locale.weekday_date(day));
        rows.push(row("endings-row-left", locale.message(&until).into_owned()));
    }
    if !ending.details.replaced_by.is_empty() {
        rows.push(row("endings-row-replaced", ending.details.replaced_by.clone()));
    }
    rows.push(row("endings-row-recorded", ending.details.by.clone()));
    rows
}

fn due(locale: Locale, today: NaiveDate, duty: &Duty) -> DueLine {
    let late = duty.state == DutyState::Open && duty.last_day.is_some_and(|last| last < today);
    DueLine {
        what: locale.message(&owed(duty.kind, &duty.term)).into_owned(),
        party: locale.text(&format!("endings-party-{}", duty.party.word())).into_owned(),
        when: match duty.last_day {
            Some(day) => locale.weekday_date(day),
            None => locale.text("endings-no-date").into_owned(),
        },
        clause: clause_name(locale, &duty.clause),
        tone: match duty.state {
            DutyState::Met => "done",
            _ if late => "late",
            _ => "them",
        },
        state: match (late, duty.state) {
            (true, _) => locale.text("endings-overdue").into_owned(),
            (false, state) => locale.text(state.text()).into_owned(),
        },
        steps: why::steps(locale, duty.how.as_ref()),
    }
}

/// Who answers, by name.
pub fn who(locale: Locale, profile: &Profile, link: &Link) -> String {
    match link.kind {
        LinkKind::Processor => profile.name.clone(),
        LinkKind::Backups => locale.text("endings-link-backups").into_owned(),
        LinkKind::Subprocessor | LinkKind::Other => link.name.clone(),
    }
}

/// What is to be done, in words.
pub fn task(locale: Locale, task: Task) -> String {
    locale.text(&format!("endings-task-{}", task.wire())).into_owned()
}

fn link_line(
    locale: Locale,
    profile: &Profile,
    standing: &Standing,
    link: &Link,
    to: &dyn Fn(&str) -> String,
) -> LinkLine {
    let (tone, state) = match link.held(standing.begins(), standing.facts.today) {
        Some((Weight::Counts, _)) => ("done", "endings-link-answered"),
        Some((Weight::Early, _)) => ("you", "endings-link-early"),
        Some((Weight::Ahead, _)) => ("them", "endings-link-ahead"),
        None => ("you", "endings-link-open"),
    };
    LinkLine {
        href: to(&format!("links/{}", link.id)),
        who: who(locale, profile, link),
        task: task(locale, link.task),
        tone,
        state: locale.text(state).into_owned(),
        answers: link.answers.iter().map(|row| answer_line(locale, standing, link, row, to)).collect(),
    }
}

/// An outcome in words.
pub fn outcome(locale: Locale, task: Task, outcome: Outcome) -> String {
    let key = match (outcome, task) {
        (Outcome::Done, Task::Return) => "endings-outcome-returned".to_owned(),
        (Outcome::Done, Task::Erase) => "endings-outcome-erased".to_owned(),
        (other, _) => format!("endings-outcome-{}", other.wire().replace('_', "-")),
    };
    locale.text(&key).into_owned()
}

fn answer_line(
    locale: Locale,
    standing: &Standing,
    link: &Link,
    row: &AnswerRow,
    to: &dyn Fn(&str) -> String,
) -> AnswerLine {
    let outcome = outcome(locale, link.task, row.answer.outcome);
    let mut what = Message::new("endings-answer-on").with("outcome", outcome.clone()).with("day", row.answer.on);
    if let Some(until) = row.answer.until {
        what = Message::new("endings-answer-until")
            .with("outcome", outcome)
            .with("day", row.answer.on)
            .with("until", until);
    }
    let how = [row.details.law.trim(), row.details.how.trim()].map(str::to_owned);
    AnswerLine {
        what: locale.message(&what).into_owned(),
        how: how.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · "),
        evidence: row.details.evidence.clone(),
        remarks: standing
            .remarks(link.kind, &row.answer)
            .into_iter()
            .map(|remark| Line {
                text: locale.message(&remark.text).into_owned(),
                clause: clause_name(locale, remark.clause.as_deref().unwrap_or_default()),
            })
            .collect(),
        file: if row.file_sha256.is_some() { to(&format!("evidence/{}", row.id)) } else { String::new() },
        file_name: row.details.file.clone(),
        by: row.details.by.clone(),
    }
}
