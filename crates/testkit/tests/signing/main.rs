//! From the public page to a signed agreement, through the real site; and everything that must not work on the way.

mod answers;
mod double;
mod fence;
mod links;
mod path;
mod steps;
mod walk;
