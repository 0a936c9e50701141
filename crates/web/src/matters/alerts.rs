//! What stands in the way of processing, on the agreement's page of either side.

use domain::ids::AgreementId;
use domain::matters::State;
use domain::message::Message;
use i18n::Locale;
use storage::{TenantTx, matters};

use crate::Result;

/// A suspended instruction, or an order to stop that is in force.
pub struct Alert {
    pub title: String,
    pub href: String,
}

/// What halts processing; `href` makes the address of a matter.
pub async fn alerts(
    tx: &mut TenantTx,
    locale: Locale,
    agreement: AgreementId,
    href: impl Fn(domain::ids::MatterId) -> String,
) -> Result<Vec<Alert>> {
    let halting = matters::halting(tx, agreement).await?;
    let alert = |matter: &matters::Matter| {
        let key = if matter.state == State::Suspended { "matters-alert-suspended" } else { "matters-alert-stopped" };
        let title = locale.message(&Message::new(key).with("matter", matter.name())).into_owned();
        Alert { title, href: href(matter.id) }
    };
    Ok(halting.iter().map(alert).collect())
}
