//! Writes a notice: to the people whom the contract names for privacy matters, else to who signs; once all of them came
//! back, to the next.

use chrono::{DateTime, Utc};
use domain::agreements::Side;
use domain::duties::DutyKind;
use domain::ids::{ContactId, MailId, NoticeId};
use domain::language::Language;
use domain::people::Duty;
use domain::subprocessors::{ChangeState, Said, Stage, Told, headlines};
use i18n::Locale;
use storage::agreements::{self, Agreement};
use storage::controllers::{self, Contact};
use storage::duties::{self, NewDuty};
use storage::mails::{self as letters, AboutChange, Content, MailKind, NewMail};
use storage::queue::{self, Job};
use storage::subprocessors::changes::{self, Change, ChangeEntry};
use storage::subprocessors::notices::{self, EventKind, Notice};
use storage::{StorageError, TenantTx};

use crate::fault::Fault;
use crate::worker::Means;

/// Writes to the next of the controller's people.
pub async fn run(means: &Means, job: &Job) -> Result<(), Fault> {
    let id = NoticeId(job.subject);
    let mut tx = means.db.tenant(job.ctx()).await?;
    queue::finish(&mut tx, job).await?;
    next_round(&mut tx, id).await?;
    Ok(tx.commit().await?)
}

/// Writes to the next who have not been written to; where nobody is left, says so to the staff.
pub async fn next_round(tx: &mut TenantTx, id: NoticeId) -> Result<(), Fault> {
    let notice = notices::one(tx, id).await?;
    let change = changes::one(tx, notice.change).await?;
    if change.state == ChangeState::Withdrawn || !matches!(notice.stage, Stage::Planned | Stage::Returned) {
        return Ok(());
    }
    let agreement = agreements::one(tx, notice.agreement).await?;
    let written = notices::mails(tx, id).await?;
    let tried: Vec<ContactId> = written.iter().map(|mail| mail.contact).collect();
    let people = controllers::contacts(tx, notice.controller).await?;
    let round = written.iter().map(|mail| mail.round).max().unwrap_or_default() + 1;
    let to = next_people(&people, agreement.signatory, &tried);
    if to.is_empty() {
        if notice.stage == Stage::Planned {
            notices::arrived(tx, id, EventKind::Bounced).await?;
            owe(tx, &notice).await?;
        }
        return Ok(());
    }
    if !notices::written(tx, id, notice.stage).await? {
        return Ok(());
    }
    let touched = changes::entries(tx, &change).await?;
    for contact in to {
        let mail = MailId(tx.new_id());
        let about = about(&change, &touched, &notice, (contact.language, tx.now()));
        send(tx, &agreement, &notice, mail, contact, about).await?;
        notices::add_mail(tx, (id, notice.controller), mail, contact.id, round).await?;
    }
    Ok(())
}

/// A person has to see to a notice that came back.
pub(super) async fn owe(tx: &mut TenantTx, notice: &Notice) -> Result<(), StorageError> {
    let now = tx.now();
    let agreement = (notice.agreement, notice.controller);
    let duty = NewDuty::of(DutyKind::ReturnedNotice, Side::Processor, agreement, notice.id.0, now);
    duties::owe(tx, &duty.by("Art. 28(2) GDPR")).await?;
    Ok(())
}

/// Those for privacy matters; else who signed, else whoever signs; of each only who was not tried.
fn next_people<'a>(people: &'a [Contact], signatory: ContactId, tried: &[ContactId]) -> Vec<&'a Contact> {
    let fresh = |contact: &&Contact| contact.counts() && !tried.contains(&contact.id);
    let rounds: [&dyn Fn(&Contact) -> bool; 3] =
        [&|contact| contact.duties.contains(&Duty::Privacy), &|contact| contact.id == signatory, &|contact| {
            contact.duties.contains(&Duty::Signatory)
        }];
    let round = |is: &&dyn Fn(&Contact) -> bool| {
        let to: Vec<&Contact> = people.iter().filter(fresh).filter(|contact| is(contact)).collect();
        (!to.is_empty()).then_some(to)
    };
    rounds.iter().find_map(round).unwrap_or_default()
}

async fn send(
    tx: &mut TenantTx,
    agreement: &Agreement,
    notice: &Notice,
    id: MailId,
    contact: &Contact,
    about: AboutChange,
) -> Result<(), StorageError> {
    let content = Content {
        email: contact.details.email.clone(),
        name: contact.details.name.clone(),
        change: Some(about),
        ..Content::default()
    };
    let mail = NewMail {
        id,
        kind: MailKind::SubprocessorNotice,
        language: contact.language,
        controller: Some(notice.controller),
        agreement: Some(agreement.id),
        content,
    };
    letters::send(tx, &mail).await
}

/// What a notice says in a language, with the dates that hold if it is received now: it may be written long after the
/// first, to an agreement that came into force later or to the next after it came back.
pub(crate) fn about(
    change: &Change,
    touched: &[ChangeEntry],
    notice: &Notice,
    (language, now): (Language, DateTime<Utc>),
) -> AboutChange {
    let dates = notice.consequence.timing.dates(Told::at(now)).unwrap_or_default();
    let consequence = notice.consequence.dated(dates, change.effect);
    let locale = Locale::new(language);
    AboutChange {
        notice: notice.id,
        number: change.number.unwrap_or_default(),
        effect: change.effect,
        what: touched
            .iter()
            .flat_map(|entry| what(locale, entry))
            .chain(touched.iter().flat_map(|entry| does(locale, entry)))
            .collect(),
        why: change.said.why.said_in(language, Language::En).trim().to_owned(),
        says: consequence.said().iter().map(|said| sentence(locale, said)).collect(),
        demand: consequence.demand.wire().to_owned(),
        act: String::new(),
    }
}

/// What a change does to a company, a sentence each.
pub(super) fn what(locale: Locale, entry: &ChangeEntry) -> Vec<String> {
    let lines = headlines(entry.before.as_ref(), entry.after.as_ref(), &entry.facets);
    lines.into_iter().map(|line| locale.message(&line).into_owned()).collect()
}

/// What a company does after the change, a line for each service.
pub(super) fn does(locale: Locale, entry: &ChangeEntry) -> Vec<String> {
    let Some(profile) = &entry.after else { return Vec::new() };
    let said = profile.work.iter().map(|work| work.processing.said_in(locale.language(), Language::En).trim());
    let line = |does: &str| {
        let args = [("name", profile.name.as_str().into()), ("does", does.into())];
        locale.text_with("subprocessors-does", &args).into_owned()
    };
    said.filter(|does| !does.is_empty()).map(line).collect()
}

/// A sentence with what it rests on in brackets.
fn sentence(locale: Locale, said: &Said) -> String {
    let text = locale.message(&said.text);
    let sources: Vec<String> = [
        said.clause.as_ref().map(|clause| {
            locale.text_with("subprocessors-by-clause", &[("clause", clause.as_str().into())]).into_owned()
        }),
        said.article.map(|article| locale.law(article)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if sources.is_empty() { text.into_owned() } else { format!("{text} ({})", sources.join("; ")) }
}
