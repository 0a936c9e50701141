//! What must not be found in the database, whatever was killed and when.

use std::collections::BTreeSet;

use storage::agreements;
use testkit::{Invited, Signed};

use crate::site::Site;

/// A promise that was broken.
#[derive(Clone, Debug)]
#[expect(dead_code, reason = "said by a test that fails")]
pub enum Fault {
    /// Somebody was told that it is done, and nothing is there.
    Lost(String),
    /// It is there more than once.
    Doubled(String, String),
    /// Some of it is there.
    Half(String, String),
    /// Somebody who sent the same form again was turned away.
    Refused(String, String),
}

/// Looks at everything, at one moment; `done` are those who had been told before that.
pub async fn look(site: &Site, done: &BTreeSet<String>) -> Vec<Fault> {
    let signed = site.ledger.signed().await.into_iter().filter_map(|row| signature(&row, done));
    let mut faults: Vec<Fault> = signed.collect();
    let invited = site.ledger.invited().await;
    faults.extend(invited.iter().filter_map(invitation));
    for about in done.iter().filter(|about| about.starts_with("Invited")) {
        if !invited.iter().any(|row| row.organisation == *about) {
            faults.push(Fault::Lost(about.clone()));
        }
    }
    faults
}

fn signature(row: &Signed, done: &BTreeSet<String>) -> Option<Fault> {
    let about = row.agreement.to_string();
    if row.is_whole() {
        None
    } else if row.is_untouched() {
        done.contains(&about).then_some(Fault::Lost(about))
    } else if row.is_doubled() {
        Some(Fault::Doubled(about, format!("{row:?}")))
    } else {
        Some(Fault::Half(about, format!("{row:?}")))
    }
}

fn invitation(row: &Invited) -> Option<Fault> {
    let counts = [row.agreements, row.mails, row.links, row.entries];
    let about = || (row.organisation.clone(), format!("{row:?}"));
    if counts == [1; 4] {
        None
    } else if counts.iter().any(|count| *count > 1) {
        Some(Fault::Doubled(about().0, about().1))
    } else {
        Some(Fault::Half(about().0, about().1))
    }
}

/// Opens every signed text with its controller's key, and compares it with its hash.
pub async fn read_all(site: &Site) -> usize {
    let mut read = 0;
    for row in site.ledger.signed().await {
        let staff = site.tenant.ctx.clone();
        let mut tx = site.db.tenant(&staff).await.unwrap();
        let id = row.agreement.to_string().parse().unwrap();
        let controller = agreements::controller_of(&mut tx, id).await.unwrap();
        tx.bring_key(&site.db, controller).await.unwrap();
        let agreement = agreements::one(&mut tx, id).await.unwrap();
        agreements::signed_text(&mut tx, &agreement).await.unwrap();
        read += 1;
    }
    read
}
