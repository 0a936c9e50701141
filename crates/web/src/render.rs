//! Pages: a handler answers with the data of a template, and one layer around all routes renders it.

use std::any::Any;
use std::collections::HashMap;

use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use chrono_tz::Tz;
use http::StatusCode;
use i18n::Locale;
use i18n::filters::{LOCALE, ZONE};

use crate::filters::NONCE;
use crate::{Error, Result};

/// A page that is not rendered yet.
pub struct Page<T> {
    template: T,
    status: StatusCode,
    locale: Locale,
    zone: Tz,
}

impl<T: Template> Page<T> {
    pub(crate) const fn new(locale: Locale, zone: Tz, template: T) -> Self {
        Self { template, status: StatusCode::OK, locale, zone }
    }

    /// With a status other than 200: 422 for a form that comes back with errors.
    #[must_use]
    pub(crate) fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }
}

type Render = Box<dyn FnOnce(String) -> askama::Result<String> + Send + Sync>;

/// What the layer finds in the answer of a handler.
#[derive(Clone)]
pub struct Unrendered(std::sync::Arc<std::sync::Mutex<Option<Render>>>);

impl<T: Template + Send + Sync + 'static> IntoResponse for Page<T> {
    fn into_response(self) -> Response {
        let Self { template, status, locale, zone } = self;
        let render: Render = Box::new(move |nonce| {
            let values: HashMap<&str, Box<dyn Any>> = HashMap::from([
                (LOCALE, Box::new(locale) as _),
                (ZONE, Box::new(zone) as _),
                (NONCE, Box::new(nonce) as _),
            ]);
            template.render_with_values(&values)
        });
        let mut response = status.into_response();
        response.extensions_mut().insert(Unrendered(std::sync::Arc::new(std::sync::Mutex::new(Some(render)))));
        response
    }
}

/// Renders a piece of a page in another language than the page's own.
pub fn piece<T: Template>(locale: Locale, zone: Tz, template: &T) -> Result<String> {
    let values: HashMap<&str, Box<dyn Any>> =
        HashMap::from([(LOCALE, Box::new(locale) as _), (ZONE, Box::new(zone) as _)]);
    template.render_with_values(&values).map_err(Error::internal)
}

/// Renders the page in an answer, where there is one.
pub fn render(mut response: Response, nonce: &str) -> Response {
    let Some(Unrendered(slot)) = response.extensions_mut().remove::<Unrendered>() else { return response };
    let render = slot.lock().ok().and_then(|mut slot| slot.take());
    match render.map(|render| render(nonce.to_owned())) {
        Some(Ok(html)) => {
            let (parts, _) = response.into_parts();
            let mut rendered = Html(html).into_response();
            *rendered.status_mut() = parts.status;
            for (name, value) in &parts.headers {
                rendered.headers_mut().append(name, value.clone());
            }
            rendered
        }
        failed => {
            let why = failed.and_then(askama::Result::err).map(|error| error.to_string());
            tracing::error!(why, "a page could not be rendered");
            (StatusCode::INTERNAL_SERVER_ERROR, "internal error\n").into_response()
        }
    }
}
