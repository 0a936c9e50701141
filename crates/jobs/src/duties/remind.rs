//! Tells the staff every morning what is overdue and what falls due: one message to a person, in their language.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::duties::what;
use domain::ids::MailId;
use domain::message::Message;
use domain::permissions::Role;
use i18n::Locale;
use storage::mails::{self, Content, MailKind, NewMail};
use storage::queue::{self, Job};
use storage::reminders::{self, Due};
use storage::staff::{self, StaffState};
use storage::tenants;

use crate::fault::Fault;
use crate::worker::Means;

/// Writes to everybody who wants it and has something to be told, and comes back next morning.
pub async fn run(means: &Means, job: &Job) -> Result<(), Fault> {
    let mut tx = means.db.tenant(job.ctx()).await?;
    queue::finish(&mut tx, job).await?;
    let zone: Tz = tenants::profile(&mut tx).await?.zone.parse().unwrap_or(Tz::UTC);
    let now = tx.now();
    let today = now.with_timezone(&zone).date_naive();
    let people = staff::all(&mut tx).await?;
    // An auditor changes nothing, and so has nothing to be reminded of.
    for person in people.into_iter().filter(|one| one.state == StaffState::Active && one.role != Role::Auditor) {
        let wish = reminders::wish(&mut tx, person.id).await?;
        if !wish.wanted {
            continue;
        }
        let until = now + TimeDelta::days(wish.days.into());
        let (due, count) = reminders::due(&mut tx, person.id, until).await?;
        if due.is_empty() || !reminders::claim(&mut tx, person.id, today).await? {
            continue;
        }
        let locale = Locale::new(person.language);
        let list = due.iter().map(|one| line(locale, zone, now, one)).collect();
        let mail = NewMail {
            id: MailId(tx.new_id()),
            kind: MailKind::DutiesDue,
            language: person.language,
            controller: None,
            agreement: None,
            content: Content {
                email: person.email,
                name: person.name,
                list,
                count,
                to_staff: true,
                ..Content::default()
            },
        };
        mails::send(&mut tx, &mail).await?;
    }
    reminders::schedule(&mut tx).await?;
    Ok(tx.commit().await?)
}

/// "Fjordvik Kommune: New report on compliance, Tue 5 January 2027 (overdue)".
fn line(locale: Locale, zone: Tz, now: DateTime<Utc>, due: &Due) -> String {
    let date = match due.last_day {
        Some(day) => locale.weekday_date(day),
        None => locale.moment(due.due_before, zone),
    };
    let date = match due.due_before <= now {
        true => locale.message(&Message::new("mail-duties-due-late").with("date", date)).into_owned(),
        false => date,
    };
    let message = Message::new("mail-duties-due-line")
        .with("organisation", due.organisation.as_str())
        .with("what", what(due.kind, &due.term))
        .with("date", date);
    locale.message(&message).into_owned()
}
