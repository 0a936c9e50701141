//! The processor's record of Art. 30(2) GDPR, made from its agreements as of any day: as a page, as comma-separated values,
//! as JSON, and as sealed documents in volumes. Nothing is entered for it.

mod files;
mod page;
mod rows;
mod volumes;

pub use rows::on;

use domain::permissions::Action;

use crate::{Access, Route};

/// The routes of this feature.
pub fn routes() -> Vec<Route> {
    const VIEW: Access = Access::Staff(Action::ViewRecord);
    vec![
        Route::get("/t/{slug}/{lang}/staff/record", VIEW, page::get),
        Route::get("/t/{slug}/{lang}/staff/record.csv", VIEW, files::csv),
        Route::get("/t/{slug}/{lang}/staff/record.json", VIEW, files::json),
        Route::post("/t/{slug}/{lang}/staff/record/volumes", Access::Staff(Action::MakeRecord), volumes::post),
        Route::get("/t/{slug}/{lang}/staff/record/volumes/{record}/{volume}", VIEW, volumes::pdf),
    ]
}
