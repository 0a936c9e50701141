//! What is owed: under all agreements of the tenant, under one, and to the controller's people what concerns them.

mod act;
mod agreement;
mod calendar;
mod feed;
mod list;
mod mine;
mod picture;
mod show;
mod tally;
mod words;

use domain::permissions::Action;

pub(crate) use tally::Tallies;

use crate::{Access, Route};

/// The routes of this feature.
pub fn routes() -> Vec<Route> {
    const VIEW: Access = Access::Staff(Action::ViewDuties);
    const VIEW_OWN: Access = Access::Contact(Action::ViewOwnDuties);
    vec![
        Route::get("/t/{slug}/{lang}/staff/duties", VIEW, list::get),
        Route::get("/t/{slug}/{lang}/staff/duties/{duty}", VIEW, show::get),
        Route::post("/t/{slug}/{lang}/staff/duties/{duty}/owner", Access::Staff(Action::AssignDuty), act::owner),
        Route::post("/t/{slug}/{lang}/staff/duties/{duty}/meet", Access::Staff(Action::MeetDuty), act::meet),
        Route::post("/t/{slug}/{lang}/staff/duties/{duty}/reopen", Access::Staff(Action::ReopenDuty), act::reopen),
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/duties", VIEW, agreement::get),
        Route::get("/calendar/{token}", Access::Anybody, feed::get),
        Route::get("/t/{slug}/{lang}/staff/me/calendar", VIEW, calendar::get),
        Route::post("/t/{slug}/{lang}/staff/me/calendar", VIEW, calendar::post),
        Route::post("/t/{slug}/{lang}/staff/me/calendar/revoke", VIEW, calendar::revoke),
        Route::post("/t/{slug}/{lang}/staff/me/reminders", VIEW, calendar::remind),
        Route::get("/t/{slug}/{lang}/mine/calendar", VIEW_OWN, calendar::mine),
        Route::post("/t/{slug}/{lang}/mine/calendar", VIEW_OWN, calendar::mine_post),
        Route::post("/t/{slug}/{lang}/mine/calendar/revoke", VIEW_OWN, calendar::mine_revoke),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/duties", VIEW_OWN, mine::list),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/duties/{duty}", VIEW_OWN, mine::one),
        Route::post(
            "/t/{slug}/{lang}/mine/{agreement}/duties/{duty}",
            Access::Contact(Action::MeetOwnDuty),
            mine::meet,
        ),
    ]
}
