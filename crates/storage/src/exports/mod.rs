//! Everything that is known of a tenant or of one controller, as one file: asked for by a person, packed by the worker,
//! deleted after a time. A controller's is read behind its own fence.

mod file;
mod rows;
mod tables;

pub(crate) use file::discard_all;
pub use file::{Ask, Export, KEPT, Packed, all, ask, begin, discard, finish, one, part, put};
pub use rows::{Cursor, agreements, rows};
pub use tables::{LEFT_OUT, TABLES, Table, Theirs};
