//! Pages for developers; not in release builds.
use crate::Route;
pub fn routes() -> Vec<Route> { Vec::new() }
