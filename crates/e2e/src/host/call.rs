//! What browsers ask for, as far as journeys tell it apart.

/// A kind of request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Call {
    /// What an invite is for.
    Validate,
    /// Accepting an invite.
    Accept,
    /// Who is signed in.
    Login,
    /// Where they are a member.
    Memberships,
    /// Signing out.
    SignOut,
    /// Inviting somebody to an organization.
    Invite,
    /// A program's wasm.
    Wasm,
    /// The words of a language.
    Words,
    /// Whose panel it is.
    Branding,
    /// Everything else.
    Other,
}

impl Call {
    pub(super) fn of(method: &str, path: &str) -> Self {
        let segments: Vec<&str> = path.trim_start_matches('/').split(['/', '?']).collect();
        match (method, segments.as_slice()) {
            ("POST", ["api", "invites", _, "validate"]) => Self::Validate,
            ("POST", ["api", "invites", _]) => Self::Accept,
            ("GET", ["api", "login"]) => Self::Login,
            ("GET", ["api", "login", "memberships"]) => Self::Memberships,
            ("DELETE", ["api", "login", "sessions", "current"]) => Self::SignOut,
            ("POST", ["api", "orgs", _, "invites"]) => Self::Invite,
            ("GET", [file]) if file.rsplit('.').next() == Some("wasm") => Self::Wasm,
            ("GET", ["api", "branding"]) => Self::Branding,
            ("GET", [file]) if file.starts_with("words-") => Self::Words,
            _ => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Call;

    #[test]
    fn calls_are_told_apart_by_method_and_path() {
        for (method, path, call) in [
            ("POST", "/api/invites/abc/validate", Call::Validate),
            ("POST", "/api/invites/abc", Call::Accept),
            ("GET", "/api/invites/abc", Call::Other),
            ("GET", "/api/login", Call::Login),
            ("GET", "/api/login/memberships", Call::Memberships),
            ("DELETE", "/api/login/sessions/current", Call::SignOut),
            ("POST", "/api/orgs/abc/invites", Call::Invite),
            ("GET", "/panel-0123_bg.wasm", Call::Wasm),
            ("GET", "/api/branding", Call::Branding),
            ("GET", "/words-invite-de-0123.json", Call::Words),
            ("GET", "/invites/abc?email=a@example.com", Call::Other),
        ] {
            assert_eq!(Call::of(method, path), call, "{method} {path}");
        }
    }
}
