//! What can go wrong between the page and the server, in terms that a person can be told.

/// A fault that is nobody's refusal: trying again may help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// The browser says that there is no network.
    Offline,
    /// No answer came: refused, reset, or the name could not be found.
    Unreachable,
    /// Silence for longer than a person should wait.
    TimedOut,
    /// 429.
    TooManyRequests {
        /// Seconds, as `Retry-After` said, at most an hour; `None` where it said nothing that can be used.
        retry_after: Option<u32>,
    },
    /// 5xx.
    ServerFault {
        /// Seconds, as `Retry-After` said.
        retry_after: Option<u32>,
    },
    /// An answer that isn't what the contract says: HTML, cut short, another shape, a status without a meaning here.
    Unreadable,
}

/// Longest wait a page asks of a person, in seconds, whatever the server says.
const MAX_WAIT: u32 = 3600;

impl Trouble {
    /// What a status means that no endpoint has an answer of its own for. `retry_after` is in seconds.
    pub(crate) fn of_status(status: u16, retry_after: Option<u32>) -> Self {
        let retry_after = retry_after.map(|seconds| seconds.min(MAX_WAIT));
        match status {
            408 => Self::TimedOut,
            429 => Self::TooManyRequests { retry_after },
            500..=599 => Self::ServerFault { retry_after },
            _ => Self::Unreadable,
        }
    }

    /// Seconds to wait before trying again makes sense.
    pub(crate) fn wait(self) -> Option<u32> {
        match self {
            Self::TooManyRequests { retry_after } | Self::ServerFault { retry_after } => retry_after,
            Self::Offline | Self::Unreachable | Self::TimedOut | Self::Unreadable => None,
        }
    }

    /// Whether the server may have done what it was asked to, though it didn't get to say so. A 429 is certain not to.
    pub(crate) fn leaves_doubt(self) -> bool {
        match self {
            Self::TooManyRequests { .. } => false,
            Self::Offline
            | Self::Unreachable
            | Self::TimedOut
            | Self::ServerFault { .. }
            | Self::Unreadable => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Trouble;

    #[test]
    fn every_status_without_a_meaning_has_a_trouble_and_no_wait_is_endless() {
        for status in 0..=999 {
            let trouble = Trouble::of_status(status, Some(u32::MAX));
            assert!(trouble.wait().is_none_or(|seconds| seconds == 3600));
            let named = matches!(status, 408 | 429 | 500..600);
            assert_eq!(trouble == Trouble::Unreadable, !named);
        }
        assert_eq!(Trouble::of_status(429, None).wait(), None);
    }
}
