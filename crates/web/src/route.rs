//! The list of routes: what is served where, and to whom.

use axum::handler::Handler;
use axum::routing::{self, MethodRouter};
use domain::permissions::Action;

use crate::App;

/// Who may use a route. The handlers enforce it by their extractors and permits; the tests hold them to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anybody.
    Anybody,
    /// Members of the staff who may do this.
    Staff(Action),
    /// Members of the staff while signing in, with a password and nothing more.
    HalfSignedIn,
    /// People of a controller, within their controller.
    Contact(Action),
    /// Programs with a key that was made for this, and members of the staff who may do it. Such a route lies under `/api/`.
    Program(Action),
}

/// How a route is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Reads.
    Get,
    /// Changes.
    Post,
}

/// A route.
pub struct Route {
    /// How it is asked.
    pub verb: Verb,
    /// Where.
    pub path: &'static str,
    /// Who may.
    pub access: Access,
    pub(crate) handler: MethodRouter<App>,
}

impl Route {
    /// A page.
    pub(crate) fn get<T: 'static>(path: &'static str, access: Access, handler: impl Handler<T, App>) -> Self {
        Self { verb: Verb::Get, path, access, handler: routing::get(handler) }
    }

    /// An act.
    pub(crate) fn post<T: 'static>(path: &'static str, access: Access, handler: impl Handler<T, App>) -> Self {
        Self { verb: Verb::Post, path, access, handler: routing::post(handler) }
    }

    /// The same with room for an upload of so many bytes.
    pub(crate) fn with_room_for(mut self, bytes: usize) -> Self {
        self.handler = self.handler.layer(axum::extract::DefaultBodyLimit::max(bytes));
        self
    }
}
