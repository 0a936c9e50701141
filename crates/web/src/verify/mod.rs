//! Is this document, to the byte, what was sealed? For anybody, without signing in; the file is checked and not kept.

mod answer;
mod page;
mod paper;

use axum::response::Redirect;
use http::HeaderMap;

use crate::security::preferred;
use crate::{Access, Route};

/// Room for a file that is too large, which is read and thrown away to say so; see [`crate::upload`].
const UPLOAD_BYTES: usize = 256 * 1024 * 1024;

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/verify", Access::Anybody, in_your_language),
        Route::get("/{lang}/verify", Access::Anybody, page::get),
        Route::post("/{lang}/verify", Access::Anybody, page::post).with_room_for(UPLOAD_BYTES),
    ]
}

/// The address that is printed in documents: it leads to the page in the language that the browser asks for.
async fn in_your_language(headers: HeaderMap) -> Redirect {
    Redirect::to(&format!("/{}/verify", preferred(&headers)))
}
