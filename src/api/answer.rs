//! An answer as it came over the wire, before anyone knows what it means.

use orchd_types::error::ErrorCode;
use serde::de::DeserializeOwned;

use super::json::Json;
use crate::domain::trouble::Trouble;

/// Status, the headers that matter, and the body as text.
#[derive(Debug, Clone, Default)]
pub(super) struct Answer {
    pub(super) status: u16,
    /// Seconds, where the server said it in a way that can be used.
    pub(super) retry_after: Option<u32>,
    /// This project's server says so of an invite's mail in a header of its own.
    pub(super) mail_is_delayed: bool,
    /// Until when a created invite can be accepted, as the server writes times.
    pub(super) expires: Option<String>,
    pub(super) body: String,
}

impl Answer {
    /// The body as JSON. A body cut short or of another kind is [`Trouble::Unreadable`].
    pub(super) fn json(&self) -> Result<Json, Trouble> {
        Json::parse(&self.body)
    }

    /// The body as one of the contract's types; as [`Self::json`], and so is a body of another shape. For the admins'
    /// program alone: what generates these decoders is too large for the invited person's.
    pub(super) fn decoded<T: DeserializeOwned>(&self) -> Result<T, Trouble> {
        // All of them are objects; serde would take a list for one, its values for the fields in order.
        if !self.body.trim_start().starts_with('{') {
            return Err(Trouble::Unreadable);
        }
        serde_json::from_str(&self.body).map_err(|_| Trouble::Unreadable)
    }

    /// The code of an error body (D3); [`ErrorCode::Unknown`] for a body that is anything else.
    pub(super) fn code(&self) -> ErrorCode {
        let code = self.json().and_then(|body| body.text("code"));
        code.ok().flatten().map_or(ErrorCode::Unknown, |code| ErrorCode::from_wire(&code))
    }

    /// What the status means when the operation has no meaning of its own for it.
    pub(super) fn trouble(&self) -> Trouble {
        Trouble::of_status(self.status, self.retry_after)
    }

    /// Whether the body is one that an API sends: JSON, or nothing at all.
    pub(super) fn is_from_api(&self) -> bool {
        self.body.trim().is_empty() || self.json().is_ok()
    }

    /// Whether the body is a web page: a portal's or a proxy's answer, not the API's, whatever its status.
    pub(super) fn is_page(&self) -> bool {
        self.body.trim_start().starts_with('<')
    }
}

/// What fills the `Retry-After` header: seconds, or a date that is read against the answer's own `Date`, so that the
/// client's clock decides nothing. `parse_date` gives milliseconds since the epoch, or NaN.
pub(super) fn retry_after(
    value: Option<&str>,
    date: Option<&str>,
    parse_date: impl Fn(&str) -> f64,
) -> Option<u32> {
    let value = value?.trim();
    if let Ok(seconds) = value.parse::<u32>() {
        return Some(seconds);
    }
    let seconds = ((parse_date(value) - parse_date(date?)) / 1000.0).ceil();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float's cast saturates, and the range was checked"
    )]
    (0.0..=f64::from(u32::MAX)).contains(&seconds).then_some(seconds as u32)
}

#[cfg(test)]
mod tests {
    use super::{Answer, retry_after};
    use orchd_types::error::ErrorCode;
    use proptest::option;
    use proptest::prelude::{any, prop_assert_eq, proptest};

    proptest! {
        #[test]
        fn whatever_retry_after_holds_it_is_seconds_or_nothing(value in option::of("[ 0-9a-z.,:+-]{0,30}|\\PC{0,30}"), date in option::of("\\PC{0,30}"), from in any::<f64>(), until in any::<f64>()) {
            let parse = |text: &str| if Some(text) == date.as_deref() { from } else { until };
            let seconds = retry_after(value.as_deref(), date.as_deref(), parse);
            let plain = value.as_deref().and_then(|value| value.trim().parse::<u32>().ok());
            if plain.is_some() || value.is_none() {
                prop_assert_eq!(seconds, plain);
            } else if date.is_none() {
                prop_assert_eq!(seconds, None);
            }
        }
    }

    #[test]
    fn any_body_has_a_code_or_none() {
        let code = |body: &str| Answer { status: 400, body: body.to_owned(), ..Answer::default() }.code();
        assert_eq!(code(r#"{"code":"already_member","detail":"x"}"#), ErrorCode::AlreadyMember);
        for body in
            ["", "<html>", "{}", "[]", "null", "\"x\"", r#"{"code":5}"#, r#"{"code":"later"}"#, r#"{"co"#]
        {
            assert_eq!(code(body), ErrorCode::Unknown, "{body}");
        }
    }

    #[test]
    fn retry_after_is_seconds_or_a_date_measured_by_the_servers_clock() {
        let parse = |text: &str| text.strip_prefix('t').and_then(|t| t.parse().ok()).unwrap_or(f64::NAN);
        assert_eq!(retry_after(Some("30"), None, parse), Some(30));
        assert_eq!(retry_after(Some(" 0 "), None, parse), Some(0));
        assert_eq!(retry_after(Some("t61000"), Some("t1000"), parse), Some(60));
        assert_eq!(retry_after(Some("t61000"), None, parse), None);
        assert_eq!(retry_after(Some("t1000"), Some("t61000"), parse), None);
        for nonsense in ["", "soon", "-1", "1.5", "99999999999999"] {
            assert_eq!(retry_after(Some(nonsense), Some("t1000"), parse), None, "{nonsense}");
        }
        assert_eq!(retry_after(None, Some("t1000"), parse), None);
    }
}
