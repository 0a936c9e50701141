//! Why a job was not done, by what is to be done about it.

use std::error::Error;

use chrono::TimeDelta;
use storage::StorageError;

/// A job was not done. The words are for the operator: they name no person and no address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Another worker has it. Nothing that was begun here happened.
    #[error("another worker has the job")]
    Fenced,
    /// What it was about has been erased. The job goes too.
    #[error("what the job was about has been erased")]
    Erased,
    /// It may succeed later.
    #[error("{0}")]
    Later(String),
    /// It cannot succeed: a person has to look at it.
    #[error("{0}")]
    Never(String),
}

impl From<StorageError> for Fault {
    fn from(error: StorageError) -> Self {
        match &error {
            StorageError::Fenced => Self::Fenced,
            StorageError::Erased => Self::Erased,
            // Whether the database is away or busy, or refused because something else happened at the same moment,
            // a later try finds out. A key that is missing can be brought back from a backup.
            StorageError::Unavailable(_)
            | StorageError::KeyMissing(_)
            | StorageError::Refused(_)
            | StorageError::Stale
            | StorageError::Duplicate(_)
            | StorageError::QuotaExceeded => Self::Later(chain(&error)),
            StorageError::NotFound | StorageError::Key(_) | StorageError::Form(_) => Self::Never(chain(&error)),
        }
    }
}

/// An error with what caused it, on one line.
pub fn chain(error: &dyn Error) -> String {
    let mut out = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        out.push_str(": ");
        out.push_str(&error.to_string());
        source = error.source();
    }
    out
}

/// How long to wait after so many attempts: half a minute, then twice as long each time, four hours at most. With
/// [`JobKind::most_attempts`](storage::queue::JobKind::most_attempts) most jobs are tried for half a day, and mails for five.
pub fn pause(attempts: i32) -> TimeDelta {
    const FIRST: TimeDelta = TimeDelta::seconds(30);
    const LONGEST: TimeDelta = TimeDelta::hours(4);
    let doublings = u32::try_from(attempts - 1).unwrap_or(0).min(16);
    LONGEST.min(FIRST * 2_i32.pow(doublings))
}

#[cfg(test)]
mod tests {
    use storage::queue::JobKind;

    use super::*;

    #[test]
    fn pauses_double_up_to_four_hours() {
        assert_eq!(pause(1), TimeDelta::seconds(30));
        assert_eq!(pause(2), TimeDelta::minutes(1));
        assert_eq!(pause(9), TimeDelta::minutes(128));
        assert_eq!(pause(10), TimeDelta::hours(4));
        assert_eq!(pause(i32::MAX), TimeDelta::hours(4));
        let all = |kind: JobKind| (1..kind.most_attempts()).map(pause).sum::<TimeDelta>();
        assert_eq!(all(JobKind::SealAgreement), TimeDelta::minutes(255) + TimeDelta::seconds(30) + TimeDelta::hours(8));
        assert_eq!(all(JobKind::SendMail).num_days(), 5);
    }

    #[test]
    fn faults_of_storage_are_told_apart() {
        assert_eq!(Fault::from(StorageError::Fenced), Fault::Fenced);
        assert!(matches!(Fault::from(StorageError::Stale), Fault::Later(_)));
        assert!(matches!(Fault::from(StorageError::NotFound), Fault::Never(_)));
    }
}
