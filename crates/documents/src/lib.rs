//! Agreements as documents: import, canonical text, PDF, seal, verification. Data in, bytes out.

pub mod canonical;
pub mod evidence;
pub mod filling;
pub mod import;
pub mod seal;
pub mod standard;
pub mod terms_table;
pub mod typeset;
pub mod verify;
