//! What follows when somebody has decided that a controller's evidence is destroyed.

pub mod destroy;
