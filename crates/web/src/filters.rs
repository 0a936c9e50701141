//! The filters of the templates: texts and dates from [`i18n::filters`], and what belongs to the page alone.

use askama::Values;

pub use i18n::filters::*;

/// The runtime value under which the page's nonce stands.
pub const NONCE: &str = "nonce";

/// The nonce that the content security policy of this answer names.
#[askama::filter_fn]
pub fn nonce(_: impl std::fmt::Display, values: &dyn Values) -> askama::Result<String> {
    askama::get_value::<String>(values, NONCE).cloned()
}

/// The address of a file of ours, with the hash of its content, so that browsers may keep it for good.
#[askama::filter_fn]
pub fn asset(name: impl std::fmt::Display, _: &dyn Values) -> askama::Result<String> {
    Ok(crate::assets::address(&name.to_string()))
}
