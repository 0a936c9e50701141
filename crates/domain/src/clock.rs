//! Time, injected: nothing else in the product asks the system what time it is.

use std::sync::Arc;

use chrono::{DateTime, Utc};

/// Says what time it is.
pub trait Clock: Send + Sync + 'static {
    /// The present moment.
    fn now(&self) -> DateTime<Utc>;
}

/// A clock that is handed around.
pub type SharedClock = Arc<dyn Clock>;

/// The clock of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the system for the time")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// Another clock, set off by some time; for making a past (the demo's).
#[derive(Clone)]
pub struct OffsetClock {
    /// The other clock.
    pub clock: SharedClock,
    /// What is added to it.
    pub by: chrono::TimeDelta,
}

impl Clock for OffsetClock {
    fn now(&self) -> DateTime<Utc> {
        self.clock.now() + self.by
    }
}
