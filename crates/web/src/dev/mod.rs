//! Pages for developers, and for the demo: the mail that was sent, and every part of the look. Not in release builds.

mod mail;
mod style;

use axum::extract::FromRequestParts;
use domain::language::Language;
use http::request::Parts;
use i18n::Locale;

use crate::render::Page;
use crate::security::preferred;
use crate::view::{LanguageLink, PageHead, Site};
use crate::{Access, App, Error, Route};

/// The pages.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/dev/mail", Access::Anybody, mail::list),
        Route::get("/dev/mail/{id}", Access::Anybody, mail::one),
        Route::get("/dev/mail/{id}/html", Access::Anybody, mail::html),
        Route::get("/dev/mail/{id}/files/{index}", Access::Anybody, mail::file),
        Route::get("/dev/style", Access::Anybody, style::get),
    ]
}

/// The language that the reader asked for by `?lang=`, or else their browser.
struct Reader {
    locale: Locale,
    path: String,
}

impl FromRequestParts<App> for Reader {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Error> {
        let query = parts.uri.query().unwrap_or_default();
        let asked = query.split('&').find_map(|pair| Language::from_tag(pair.strip_prefix("lang=")?));
        let language = asked.unwrap_or_else(|| preferred(&parts.headers));
        Ok(Self { locale: Locale::new(language), path: parts.uri.path().to_owned() })
    }
}

impl Reader {
    fn head(&self, title: String) -> PageHead {
        let languages = Language::ALL.into_iter().map(|language| LanguageLink {
            tag: language.tag(),
            name: language.own_name(),
            href: format!("{}?lang={language}", self.path),
            current: language == self.locale.language(),
        });
        PageHead {
            title,
            site: Site { name: "Countersign".to_owned(), home: "/".to_owned() },
            languages: languages.collect(),
            ..PageHead::default()
        }
    }

    fn page<T: askama::Template>(&self, template: T) -> Page<T> {
        Page::new(self.locale, chrono_tz::UTC, template)
    }
}
