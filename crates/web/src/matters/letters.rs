//! Word of a matter to the other side. What it says of an enquiry or a disclosure stands on the page alone.

use chrono::TimeDelta;
use chrono_tz::Tz;
use domain::agreements::Side;
use domain::ids::MailId;
use domain::language::Language;
use domain::matters::{Act, may_speak};
use storage::agreements::Agreement;
use storage::mails::{self, Content, MailKind, MatterNews, NewMail};
use storage::matters::Matter;
use storage::staff::Staff;
use storage::{TenantTx, controllers};

use crate::Result;

/// Whom a mail goes to.
struct To<'a> {
    email: &'a str,
    name: &'a str,
    language: Language,
    side: Side,
}

/// Tells those who speak for the controller; nobody where law forbids it.
pub async fn to_contacts(tx: &mut TenantTx, agreement: &Agreement, matter: &Matter, act: Act, zone: Tz) -> Result<()> {
    if matter.state.is_untold() {
        return Ok(());
    }
    for contact in controllers::contacts(tx, agreement.controller).await? {
        if may_speak(&contact.duties) {
            let (email, name) = (contact.details.email.as_str(), contact.details.name.as_str());
            let to = To { email, name, language: contact.language, side: Side::Controller };
            send(tx, agreement, matter, act, zone, &to).await?;
        }
    }
    Ok(())
}

/// Tells the staff who can act on it.
pub async fn to_staff(
    tx: &mut TenantTx,
    agreement: &Agreement,
    matter: &Matter,
    act: Act,
    zone: Tz,
    staff: &[Staff],
) -> Result<()> {
    for member in staff.iter().filter(|member| crate::signing::staff::reviews(member)) {
        let to = To { email: &member.email, name: &member.name, language: member.language, side: Side::Processor };
        send(tx, agreement, matter, act, zone, &to).await?;
    }
    Ok(())
}

async fn send(
    tx: &mut TenantTx,
    agreement: &Agreement,
    matter: &Matter,
    act: Act,
    zone: Tz,
    to: &To<'_>,
) -> Result<()> {
    let last = matter.due_before.map(|before| (before - TimeDelta::microseconds(1)).with_timezone(&zone).date_naive());
    let news = MatterNews {
        id: matter.id,
        name: matter.name(),
        kind: matter.kind.wire().to_owned(),
        act: act.wire().to_owned(),
        answer: matter.state.waits_for() == Some(to.side),
        until: last.filter(|_| matter.state.waits_for() == Some(to.side)),
    };
    let content = Content {
        email: to.email.to_owned(),
        name: to.name.trim().to_owned(),
        to_staff: to.side == Side::Processor,
        matter: Some(news),
        ..Content::default()
    };
    let mail = NewMail {
        id: MailId(tx.new_id()),
        kind: MailKind::Matter,
        language: to.language,
        controller: Some(agreement.controller),
        agreement: Some(agreement.id),
        content,
    };
    Ok(mails::send(tx, &mail).await?)
}
