//! A password on its way from a field to a request body.

use std::fmt;

/// Text that no log line, panic message or error report can carry: it prints as `[redacted]`.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Password(String);

impl Password {
    pub(crate) fn new(typed: String) -> Self {
        Self(typed)
    }

    /// The text itself: for the field it was typed into, the rule that checks it and the body that carries it.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

#[cfg(test)]
mod tests {
    use super::Password;

    #[test]
    fn a_password_prints_as_redacted() {
        let password = Password::new("canary".to_owned());
        assert_eq!(format!("{password:?}"), "[redacted]");
        assert_eq!(password.reveal(), "canary");
    }
}
