//! .
use crate::Route;
pub fn routes() -> Vec<Route> { Vec::new() }
