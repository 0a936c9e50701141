//! The worker: what happens after the answer has gone out.
