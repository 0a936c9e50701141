//! The pages, by feature; each file one act.
