//! What a lawyer would notice in the special terms: findings about the agreement's text with them that the standard text
//! alone does not have.

use std::collections::BTreeSet;

use documents::overrides::written;
use domain::terms::Terms;
use domain::text::AgreementText;
use reader::lint::{Finding, lint};
use reader::terms::found;
use storage::agreements::Agreement;
use storage::templates::Version;

use super::text_of;
use crate::Result;
use crate::templates::lint::{Row, row};
use crate::visit::{Staff, zone};

/// The findings, read away from the threads that serve pages; none where there are no special terms.
pub async fn noticed(staff: Staff, agreement: &Agreement, standard: &Version) -> Result<(Staff, Vec<Row>)> {
    if agreement.overrides.is_empty() {
        return Ok((staff, Vec::new()));
    }
    let (text, terms, overrides) = (text_of(agreement, standard)?, standard.terms.clone(), agreement.overrides.clone());
    let today = staff.visit.app.now().with_timezone(&zone(&staff.profile)).date_naive();
    let language = agreement.language;
    let (staff, findings) = staff
        .meanwhile(move || {
            let read = |text: &AgreementText, terms: &Terms| lint(text, &found(text), Some(terms), today);
            let before: BTreeSet<String> = read(&text, &terms).iter().map(Finding::fingerprint).collect();
            let mut with = text;
            let own = written(&mut with, &terms, &overrides);
            let mut new = read(&with, &own);
            new.retain(|finding| !before.contains(&finding.fingerprint()));
            new
        })
        .await?;
    let rows = findings.iter().map(|finding| row(&staff, language, finding)).collect();
    Ok((staff, rows))
}
