//! Agreements as documents: canonical text, PDF, seal, verification. Data in, bytes out.

pub mod amendments;
pub mod bundle;
pub mod canonical;
pub mod compare;
pub mod evidence;
pub mod filling;
pub mod log;
pub mod overrides;
pub mod record;
pub mod seal;
pub mod statement;
pub mod terms_table;
pub mod typeset;
pub mod verify;
