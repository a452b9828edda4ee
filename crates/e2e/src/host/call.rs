//! What browsers ask for, as far as journeys tell it apart.

/// Declares the kinds and lists them: none is left out of what is done with all of them.
macro_rules! calls {
    ($($(#[$what:meta])+ $name:ident,)+) => {
        /// A kind of request.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Call {
            $($(#[$what])+ $name,)+
        }

        impl Call {
            /// Every kind there is.
            pub const ALL: &[Self] = &[$(Self::$name),+];
        }
    };
}

calls! {
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
    /// Signing in with a password.
    SignIn,
    /// Signing in with a code.
    Verify,
    /// Asking for a new code.
    ResendPin,
    /// What an organization is.
    Org,
    /// Who is a member of an organization.
    Members,
    /// Removing a member, or whoever was invited to be one.
    Remove,
    /// The websites of an organization.
    Websites,
    /// Inviting somebody to an organization.
    Invite,
    /// A page.
    Page,
    /// What pages can do without: its module and its wasm.
    Extras,
    /// The worker that estimates passwords: the same.
    Strength,
    /// A program's module.
    Module,
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
        let path = path.split('?').next().unwrap_or_default();
        let segments: Vec<&str> = path.trim_start_matches('/').split('/').collect();
        match (method, segments.as_slice()) {
            ("POST", ["api", "invites", _, "validate"]) => Self::Validate,
            ("POST", ["api", "invites", _]) => Self::Accept,
            ("GET", ["api", "login"]) => Self::Login,
            ("GET", ["api", "login", "memberships"]) => Self::Memberships,
            ("DELETE", ["api", "login", "sessions", "current"]) => Self::SignOut,
            ("POST", ["api", "login", "sessions"]) => Self::SignIn,
            ("POST", ["api", "login", "2fa"]) => Self::Verify,
            ("POST", ["api", "login", "2fa", "resend-pin"]) => Self::ResendPin,
            ("GET", ["api", "orgs", _]) => Self::Org,
            ("GET", ["api", "orgs", _, "members"]) => Self::Members,
            ("DELETE", ["api", "orgs", _, "members", _]) => Self::Remove,
            ("GET", ["api", "orgs", _, "websites"]) => Self::Websites,
            ("POST", ["api", "orgs", _, "invites"]) => Self::Invite,
            ("GET", ["api", "branding"]) => Self::Branding,
            (_, ["api", ..]) => Self::Other,
            ("GET", [file]) if file.starts_with("words-") => Self::Words,
            ("GET", [file]) if file.starts_with("extras-") => Self::Extras,
            ("GET", [file]) if file.starts_with("strength-") => Self::Strength,
            ("GET", [file]) if is_a(file, "wasm") => Self::Wasm,
            ("GET", [file]) if is_a(file, "js") => Self::Module,
            ("GET", ["invites", ..]) => Self::Page,
            ("GET", [.., file]) if !file.contains('.') => Self::Page,
            _ => Self::Other,
        }
    }
}

fn is_a(file: &str, extension: &str) -> bool {
    file.rsplit_once('.').is_some_and(|(_, end)| end == extension)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

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
            ("POST", "/api/login/sessions", Call::SignIn),
            ("POST", "/api/login/2fa", Call::Verify),
            ("POST", "/api/login/2fa/resend-pin", Call::ResendPin),
            ("GET", "/api/orgs/abc", Call::Org),
            ("GET", "/api/orgs/abc/members?offset=0&limit=500", Call::Members),
            ("DELETE", "/api/orgs/abc/members/def", Call::Remove),
            ("GET", "/api/orgs/abc/websites?search=a", Call::Websites),
            ("POST", "/api/orgs/abc/invites", Call::Invite),
            ("GET", "/api/nothing", Call::Other),
            ("GET", "/panel-0123_bg.wasm", Call::Wasm),
            ("GET", "/api/branding", Call::Branding),
            ("GET", "/extras-0123.js", Call::Extras),
            ("GET", "/strength-worker-0123_bg.wasm", Call::Strength),
            ("GET", "/words-invite-de-0123.json", Call::Words),
            ("GET", "/panel-0123.js", Call::Module),
            ("GET", "/", Call::Page),
            ("GET", "/orgs/abc/invites/new", Call::Page),
            ("GET", "/invites/abc?email=a@example.com", Call::Page),
            ("GET", "/icon.svg", Call::Other),
        ] {
            assert_eq!(Call::of(method, path), call, "{method} {path}");
        }
    }

    /// The addresses that a source asks of the API: a stretch of it like `{base}/orgs/{org}/members?…`, filled in.
    fn addresses(source: &str) -> Vec<String> {
        let texts = source.split(['"', '`']).filter(|text| text.starts_with('{') || text.starts_with("${"));
        let filled = texts.filter_map(|text| {
            let (_, path) = text.split_once('}')?;
            let mut parts = path.split('{');
            let first = parts.next()?.trim_end_matches('$');
            let rest =
                parts.map(|part| part.split_once('}').map_or("", |(_, rest)| rest).trim_end_matches('$'));
            let path = rest.fold(first.to_owned(), |path, part| format!("{path}x{part}"));
            (path.starts_with('/') && !path.contains(' ')).then(|| format!("/api{path}"))
        });
        filled.collect()
    }

    /// Otherwise nothing would ever go wrong with it.
    #[test]
    fn whatever_the_app_asks_of_the_api_is_a_kind_of_its_own() {
        let app = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src");
        let mut asked = Vec::new();
        for folder in ["api", "boot"] {
            for entry in fs::read_dir(app.join(folder)).unwrap().flatten() {
                let source = fs::read_to_string(entry.path()).unwrap();
                let shipped = source.split("#[cfg(test)]").next().unwrap();
                // What is there to be tested is no module's own.
                if entry.file_name() != "statuses.rs" {
                    asked.extend(addresses(shipped));
                }
            }
        }
        assert!(asked.len() >= 14, "{asked:?}");
        for path in asked {
            let is_known = |method| Call::of(method, &path) != Call::Other;
            assert!(["GET", "POST", "DELETE"].into_iter().any(is_known), "{path}");
        }
    }
}
