//! What an agreement's text says. Text in, typed data out: no typesetting, no keys, no database, so that a change of a
//! rule is tested in seconds and hostile input meets nothing but rules.

pub mod import;
pub mod lint;
pub mod registry;
pub mod standard;
pub mod subprocessors;
pub mod terms;
