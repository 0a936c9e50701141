//! What follows from the terms of agreements as days pass.

pub mod follow;
pub mod remind;
