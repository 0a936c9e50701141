//! Where a page of the queue begins, as it stands in the address.

use chrono::DateTime;
use chrono::Utc;
use domain::ids::AgreementId;
use uuid::Uuid;

/// A row: its moment in microseconds since 1970, and its id.
pub fn write((since, id): (DateTime<Utc>, AgreementId)) -> String {
    format!("{}.{}", since.timestamp_micros(), id.0.simple())
}

/// The row of an address; `None` for what our pages do not write.
pub fn read(text: &str) -> Option<(DateTime<Utc>, AgreementId)> {
    let (since, id) = text.split_once('.')?;
    // The database has fewer years than the clock's type; nothing was waiting before 1970.
    let since = DateTime::from_timestamp_micros(since.parse().ok().filter(|micros| *micros >= 0)?)?;
    Some((since, AgreementId(Uuid::try_parse(id).ok()?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let row = (DateTime::from_timestamp_micros(1_790_000_000_123_456).unwrap(), AgreementId(Uuid::from_u128(7)));
        assert_eq!(read(&write(row)), Some(row));
        for other in [
            "",
            ".",
            "1",
            "x.y",
            "1.2",
            "-1.00000000000000000000000000000007",
            "99999999999999999999.00000000000000000000000000000007",
        ] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
