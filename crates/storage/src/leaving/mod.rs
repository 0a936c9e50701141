//! After the last agreement of a controller: until when its evidence is kept, whether somebody holds it for a claim, and
//! its erasure by destroying the controller's key.

mod destroy;
mod keep;
mod read;

use keys::Place;
use serde::{Deserialize, Serialize};

pub use destroy::{destroy, destroyed};
pub use keep::{Keep, hold, keep, keeps, release, set_keep};
pub use read::{Gone, Leaver, Left, all, gone, one};

const HOLD: Place = Place("leaving.hold");

/// Why evidence is held, and by whom; sealed under the tenant's key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// The claim, in words.
    pub reason: String,
    /// Who holds it.
    pub by: String,
}
