//! Pure types and rules: terms, agreements, people, permissions, time. No input, no output.
//!
//! Nothing here knows of a database, a page or a network; everything that the product promises can be read and
//! tested in this crate alone.

pub mod agreements;
pub mod amendments;
pub mod api_keys;
pub mod clock;
pub mod country;
pub mod duties;
pub mod email;
pub mod endings;
pub mod fields;
pub mod ical;
pub mod ids;
pub mod language;
pub mod leaving;
pub mod log;
pub mod matters;
pub mod message;
pub mod names;
pub mod offer;
pub mod overrides;
pub mod password;
pub mod people;
pub mod per_language;
pub mod permissions;
pub mod randomness;
pub mod record;
pub mod retention;
pub mod rollouts;
pub mod secrets;
pub mod signing;
pub mod subprocessors;
pub mod terms;
pub mod text;
pub mod time;
pub mod totp;
