//! One change, at an address that stays.

use askama::Template;
use axum::extract::Path;
use domain::ids::ChangeId;
use serde::Deserialize;

use super::list::{Place, places};
use super::news::News;
use super::read::{self, day_of};
use crate::render::Page;
use crate::subprocessors::describe::WorkLine;
use crate::view::PageHead;
use crate::visit::Visit;
use crate::{Error, Result, filters};

#[derive(Deserialize)]
pub struct Which {
    change: String,
}

/// A company that the change touches, as it is after it.
struct Company {
    name: String,
    work: Vec<WorkLine>,
    places: Vec<Place>,
}

#[derive(Template)]
#[template(path = "subprocessors/public/change.html")]
pub struct Shown {
    page: PageHead,
    origin: String,
    back: String,
    news: News,
    companies: Vec<Company>,
}

pub async fn get(visit: Visit, Path(which): Path<Which>) -> Result<Page<Shown>> {
    let id: ChangeId = which.change.parse().map_err(|_| Error::NotFound)?;
    let (mut tx, profile) = visit.public().await?;
    let told = read::one(&mut tx, id).await?;
    drop(tx);
    let reader = read::reader(&visit, &profile, day_of(&visit, &profile, "")?);
    let news = News::new(&visit, &reader, &told);
    let companies = told.touched.iter().filter_map(|entry| {
        let profile = entry.after.as_ref()?;
        Some(Company {
            name: profile.name.clone(),
            work: profile.work.iter().map(|work| reader.work(work)).collect(),
            places: places(&reader, &profile.locations),
        })
    });
    let template = Shown {
        page: visit.head_with(&profile, news.title.clone()),
        origin: visit.app.settings.public_url.clone(),
        back: visit.to("subprocessors"),
        news,
        companies: companies.collect(),
    };
    Ok(visit.page(&profile, template))
}
