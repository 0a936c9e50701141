//! The bundle of an agreement: everything that proves it, in one file, the same for both parties.

mod gather;
mod letters;
mod readme;

pub use gather::gather;
