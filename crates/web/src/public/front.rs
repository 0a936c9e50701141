//! The front page, and the way from a tenant's short address to its page in the reader's language.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Redirect;
use domain::language::Language;
use http::HeaderMap;
use i18n::Locale;
use storage::tenants;

use crate::render::Page;
use crate::view::{PageHead, Site};
use crate::visit::Visit;
use crate::{App, Error, Result, filters, security};

#[derive(Template)]
#[template(path = "public/front.html")]
pub struct Front {
    page: PageHead,
    verify: String,
}

/// What Countersign is. It names no tenant: who uses it is their own affair.
pub async fn get(headers: HeaderMap) -> Page<Front> {
    let locale = Locale::new(security::preferred(&headers));
    let page = PageHead {
        title: "Countersign".to_owned(),
        site: Site { name: "Countersign".to_owned(), home: "/".to_owned() },
        ..PageHead::default()
    };
    Page::new(locale, chrono_tz::UTC, Front { page, verify: format!("/{}/verify", locale.language()) })
}

/// Leads to the tenant's page in the first language that the browser asks for and the tenant offers, or else in the
/// tenant's own.
pub async fn tenant(State(app): State<App>, Path(slug): Path<String>, headers: HeaderMap) -> Result<Redirect> {
    let arrival = app.db.arrive(&slug, None).await?.ok_or(Error::NotFound)?;
    let mut tx = app.db.tenant(&arrival.public).await?;
    let offered = tenants::profile(&mut tx).await?.languages;
    let language = choose(security::wanted(&headers), &offered);
    Ok(Redirect::to(&format!("/t/{slug}/{language}/")))
}

/// The same page with the slash that its address ends with.
pub async fn slash(visit: Visit) -> Redirect {
    visit.lead("")
}

fn choose(mut wanted: impl Iterator<Item = Language>, offered: &[Language]) -> Language {
    let own = offered.first().copied().unwrap_or(Language::En);
    wanted.find(|language| offered.contains(language)).unwrap_or(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_order_counts_among_what_is_offered() {
        let wanted = [Language::En, Language::Nb];
        assert_eq!(choose(wanted.into_iter(), &[Language::Da, Language::Nb, Language::En]), Language::En);
        assert_eq!(choose(wanted.into_iter(), &[Language::Da, Language::Nb]), Language::Nb);
        assert_eq!(choose(wanted.into_iter(), &[Language::Da]), Language::Da);
    }
}
