//! May a company process for an agreement today? The page; `ask.rs` has the same for programs.

use askama::Template;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use domain::ids::SubprocessorId;
use domain::permissions::action;
use domain::subprocessors::{Brought, ChangeState, Placed, Standing, placed};
use i18n::Locale;
use storage::TenantTx;
use storage::agreements::{self, Agreement};
use storage::subprocessors::{self, Ledger};

use super::{AdditionView, WhichAgreement, additions};
use crate::agreements::sections::sections;
use crate::in_force::today;
use crate::subprocessors::changes::words::{noticed, standing, title};
use crate::subprocessors::describe::Reader;
use crate::subprocessors::list::reader;
use crate::subprocessors::map::{Map, agreement_map};
use crate::view::{Link, PageHead, RailItem};
use crate::visit::{Staff, zone};
use crate::{Result, filters};

/// The answer for one company.
pub struct Gated {
    pub id: SubprocessorId,
    pub name: String,
    pub tone: &'static str,
    pub standing: String,
    pub found: Standing,
    /// What is not authorised though the company is, by the number of the change: a new place, say.
    pub but: Vec<(i32, String)>,
    /// Since when it is used without authorisation, and why; empty where it is not.
    pub used: Vec<String>,
    /// Where it is for the agreement.
    pub placed: Vec<Placed>,
}

/// Where data is for an agreement, and which of the companies are not on the map.
pub fn gate_map(reader: &Reader, companies: &[Gated]) -> (Option<Map>, String) {
    let map = agreement_map(reader, companies.iter().map(|one| (one.name.as_str(), one.placed.as_slice())));
    let absent = companies.iter().filter(|one| one.placed.is_empty());
    (map, reader.list(absent.map(|one| one.name.clone()).collect()))
}

struct NoticeLine {
    href: String,
    title: String,
    effect: String,
    tone: &'static str,
    state: String,
    standing: String,
}

#[derive(Template)]
#[template(path = "subprocessors/changes/gate.html")]
struct Page {
    page: PageHead,
    crumbs: Vec<Link>,
    sections: Vec<RailItem>,
    organisation: String,
    day: String,
    companies: Vec<Gated>,
    map: Option<Map>,
    /// The sub-processors that are not on it.
    absent: String,
    notices: Vec<NoticeLine>,
    additions: Vec<AdditionView>,
    json: String,
}

/// Every company of the registry, and what the gate says of it under an agreement.
pub async fn gated(
    tx: &mut TenantTx,
    agreement: &Agreement,
    (locale, zone, now): (Locale, chrono_tz::Tz, DateTime<Utc>),
) -> Result<(Vec<Gated>, Ledger)> {
    let ledger = subprocessors::ledger(tx, agreement).await?;
    let day = now.with_timezone(&zone).date_naive();
    let mut known = subprocessors::list(tx, day).await?;
    // Companies that are announced and not in the registry yet.
    for told in &ledger.told {
        for entry in &told.entries {
            if let Some(profile) = entry.after.clone().filter(|_| !known.iter().any(|one| one.id == entry.id)) {
                let from = told.change.effect;
                known.push(subprocessors::Entry { id: entry.id, number: 0, from, profile });
            }
        }
    }
    // Standard services of third parties are no sub-processors, and need no authorisation.
    known.retain(|entry| entry.profile.is_subprocessor());
    let companies = known.into_iter().map(|entry| {
        let gate = ledger.gate(entry.id, &entry.profile, now);
        let (tone, words) = standing(locale, &gate.standing, zone);
        let used = gate.notices.iter().flat_map(|notice| notice.used.iter());
        let used: Vec<String> = used
            .map(|(day, why)| {
                locale.text_with("changes-used", &[("day", (*day).into()), ("why", why.as_str().into())]).into_owned()
            })
            .collect();
        let told: Vec<Brought<'_>> = ledger
            .about(entry.id)
            .zip(&gate.notices)
            .filter_map(|(told, notice)| {
                let one = told.entries.iter().find(|one| one.id == entry.id)?;
                let (before, after) = (one.before.as_ref(), one.after.as_ref());
                Some(Brought { before, after, standing: notice.standing, used: !notice.used.is_empty() })
            })
            .collect();
        let but = ledger.about(entry.id).zip(&gate.notices).filter_map(|(told, notice)| {
            let open = gate.standing.is_authorised() && !notice.standing.is_authorised();
            let number = told.change.number.filter(|_| open && told.change.state != ChangeState::Withdrawn)?;
            Some((number, standing(locale, &notice.standing, zone).1))
        });
        let but: Vec<(i32, String)> = but.collect();
        let placed = placed(&entry.profile, gate.standing, !used.is_empty(), &told);
        Gated { id: entry.id, name: entry.profile.name, tone, standing: words, found: gate.standing, but, used, placed }
    });
    let companies = companies.collect();
    Ok((companies, ledger))
}

pub async fn get(mut staff: Staff, WhichAgreement(id): WhichAgreement) -> Result<Response> {
    staff.permit::<action::ViewSubprocessors>()?;
    let controller = agreements::controller_of(&mut staff.tx, id).await?;
    staff.about(controller).await?;
    let agreement = agreements::one(&mut staff.tx, id).await?;
    let (locale, zone, now) = (staff.visit.locale, zone(&staff.profile), staff.visit.app.now());
    let (companies, ledger) = gated(&mut staff.tx, &agreement, (locale, zone, now)).await?;
    let sections = sections(&mut staff, &agreement, "subprocessors").await?;
    let organisation = match agreement.controller_name.trim() {
        "" => agreement.reference.clone(),
        name => name.to_owned(),
    };
    let to = |path: &str| staff.visit.to(&format!("staff/agreements/{}{path}", agreement.id));
    let notice_at = |id| to(&format!("/subprocessors/notices/{id}"));
    let day = today(&staff.tx, &staff.profile);
    let notices = ledger.told.iter().map(|told| {
        let consequence = &told.notice.consequence;
        let (tone, state) = noticed(locale, consequence.demand, told.notice.stage, told.notice.stance);
        let found = ledger.standing(told, now);
        NoticeLine {
            href: notice_at(told.notice.id),
            title: title(locale, &told.change),
            effect: locale.date(told.change.effect),
            tone,
            state,
            standing: standing(locale, &found, zone).1,
        }
    });
    let label = locale.text("subprocessors-title").into_owned();
    let (map, absent) = gate_map(&reader(&staff, day), &companies);
    let additions = additions(&mut staff.tx, id, &ledger, (locale, zone, day), &to("/subprocessors")).await?;
    let template = Page {
        page: staff.head_with(format!("{label} · {organisation}")),
        crumbs: vec![
            Link { href: staff.visit.to("staff/agreements"), label: locale.text("agreements-title").into_owned() },
            Link { href: to(""), label: organisation.clone() },
        ],
        sections,
        day: locale.date(day),
        companies,
        map,
        absent,
        notices: notices.collect(),
        additions,
        json: staff.visit.to(&format!("api/v1/agreements/{}/subprocessors", agreement.id)),
        organisation,
    };
    Ok(staff.page(template).into_response())
}
