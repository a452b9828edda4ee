//! The server's clock, and how its times are written.

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// Whole seconds since 1970, UTC: the unit of every stored time.
#[must_use]
pub fn now() -> i64 {
    OffsetDateTime::now_utc().unix_timestamp()
}

/// A stored time in RFC 3339, UTC. A time no calendar has reads as the start of 1970.
#[must_use]
pub fn rfc3339(seconds: i64) -> String {
    at(seconds).format(&Rfc3339).unwrap_or_default()
}

/// The day of a stored time, UTC: `YYYY-MM-DD`.
#[must_use]
pub fn date(seconds: i64) -> String {
    at(seconds).date().to_string()
}

/// A stored time as a date and time of day.
#[must_use]
pub fn at(seconds: i64) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::{date, rfc3339};

    #[test]
    fn times_are_written_in_rfc_3339() {
        assert_eq!(rfc3339(1_700_000_000), "2023-11-14T22:13:20Z");
        assert_eq!(rfc3339(i64::MAX), "1970-01-01T00:00:00Z");
    }

    #[test]
    fn days_are_written_as_the_contract_has_them() {
        assert_eq!(date(1_700_000_000), "2023-11-14");
        assert_eq!(date(1_704_153_599), "2024-01-01");
    }
}
