//! How often something was tried: guesses are slowed, by account and by address, and nobody is locked out for good.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{Db, Result};

/// A limit: so many tries in so long.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// What is counted.
    pub what: &'static str,
    /// How many are let through.
    pub most: i32,
    /// In which time.
    pub within: TimeDelta,
}

impl Db {
    /// Counts a try against a limit; `Some` says from when the next one is let through.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
    pub async fn throttle(&self, limit: Limit, whose: &str) -> Result<Option<DateTime<Utc>>> {
        let (count, until) = self.counted(limit, whose).await?;
        Ok((count > limit.most).then_some(until))
    }

    /// Counts something that happened; answers how often it did in the limit's time.
    pub(crate) async fn count(&self, limit: Limit, whose: &str) -> Result<i32> {
        Ok(self.counted(limit, whose).await?.0)
    }

    async fn counted(&self, limit: Limit, whose: &str) -> Result<(i32, DateTime<Utc>)> {
        let now = self.now();
        let key = self.keyring.system_index().of(&format!("{}\n{whose}", limit.what));
        let row = sqlx::query!(
            "INSERT INTO throttle (key, count, since, until) VALUES ($1, 1, $2, $3)
             ON CONFLICT (key) DO UPDATE SET
                 count = CASE WHEN throttle.until <= $2 THEN 1 ELSE throttle.count + 1 END,
                 since = CASE WHEN throttle.until <= $2 THEN $2 ELSE throttle.since END,
                 until = CASE WHEN throttle.until <= $2 THEN $3 ELSE throttle.until END
             RETURNING count, until",
            key.as_slice(),
            now,
            now + limit.within,
        )
        .fetch_one(self.system_pool())
        .await?;
        Ok((row.count, row.until))
    }

    /// Forgets the tries, after one that was right.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
    pub async fn forget_tries(&self, limit: Limit, whose: &str) -> Result<()> {
        let key = self.keyring.system_index().of(&format!("{}\n{whose}", limit.what));
        sqlx::query!("DELETE FROM throttle WHERE key = $1", key.as_slice()).execute(self.system_pool()).await?;
        Ok(())
    }

    /// Clears away what has expired: tries, sessions, links that nobody used.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
    pub async fn clear_expired(&self) -> Result<u64> {
        let now = self.now();
        let pool = self.system_pool();
        let tries = sqlx::query!("DELETE FROM throttle WHERE until < $1", now).execute(pool).await?;
        let sessions = sqlx::query!("DELETE FROM session WHERE expires_at < $1", now).execute(pool).await?;
        // A used or expired link answers "expired" rather than "unknown" for a month.
        let links =
            sqlx::query!("DELETE FROM link WHERE expires_at < $1", now - TimeDelta::days(30)).execute(pool).await?;
        Ok(tries.rows_affected() + sessions.rows_affected() + links.rows_affected())
    }
}
