//! What a deployment sets without a rebuild: `<meta name="invites:…">` tags of index.html.

use orchd_types::password;

use crate::browser;

/// The settings of this deployment. A tag that is missing, empty or doesn't make sense takes its default.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Config {
    /// `invites:api-base`: where the API is, without a trailing slash. Default `/api`.
    pub(crate) api_base: String,
    /// `invites:panel-url`: where a person goes after accepting. Default `/`.
    pub(crate) panel_url: String,
    /// `invites:forgot-password-url`: the panel's page for it. Default: not offered.
    pub(crate) forgot_password_url: Option<String>,
    /// `invites:password-min`: fewest code points of a new password. Default 8; the server decides in the end.
    pub(crate) password_min: usize,
    /// `invites:support`: a mail address or URL for people who are stuck. Default: none.
    pub(crate) support: Option<Support>,
}

/// Whom to turn to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Support {
    Mail(String),
    Page(String),
}

impl Config {
    pub(crate) fn from_page() -> Self {
        Self::read(|name| browser::meta(&format!("invites:{name}")))
    }

    /// `tag` gives the content of the meta tag of that name, without the prefix.
    fn read(tag: impl Fn(&str) -> Option<String>) -> Self {
        let text = |name: &str| tag(name).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        let target = |name: &str| text(name).filter(|url| is_target(url));
        Self {
            api_base: target("api-base").unwrap_or_else(|| "/api".to_owned()),
            panel_url: target("panel-url").unwrap_or_else(|| "/".to_owned()),
            forgot_password_url: target("forgot-password-url"),
            password_min: text("password-min")
                .and_then(|min| min.parse().ok())
                .filter(|min| (1..=password::MAX_CHARS).contains(min))
                .unwrap_or(password::MIN_CHARS),
            support: text("support").and_then(|contact| Support::read(&contact)),
        }
    }
}

impl Support {
    fn read(contact: &str) -> Option<Self> {
        let address = contact.strip_prefix("mailto:").unwrap_or(contact);
        match orchd_types::email::parse(address) {
            Some(address) => Some(Self::Mail(address.to_owned())),
            None => is_target(contact).then(|| Self::Page(contact.to_owned())),
        }
    }
}

/// A path of this origin or a web address: nothing that a click could run, and no `//host` that looks like a path.
fn is_target(url: &str) -> bool {
    let path = url.starts_with('/') && !url.starts_with("//") && !url.starts_with("/\\");
    path || url.starts_with("https://") || url.starts_with("http://")
}

#[cfg(test)]
mod tests {
    use super::{Config, Support};
    use proptest::option;
    use proptest::prelude::{prop_assert, proptest};

    proptest! {
        #[test]
        fn x3_whatever_the_tags_hold_no_setting_leads_where_a_click_could_run_something(
            tags in option::of("(javascript:|data:|//|/\\\\|/|https?://|mailto:|[0-9]{1,6})?\\PC{0,20}")
        ) {
            let config = Config::read(|_| tags.clone());
            let page = match config.support {
                Some(Support::Page(page)) => Some(page),
                Some(Support::Mail(address)) => {
                    prop_assert!(orchd_types::email::parse(&address).is_some(), "{address}");
                    None
                }
                None => None,
            };
            for url in [Some(config.api_base), Some(config.panel_url), config.forgot_password_url, page] {
                let Some(url) = url else { continue };
                let is_web = url.starts_with("https://") || url.starts_with("http://");
                let is_path = url.starts_with('/') && !url.starts_with("//") && !url.starts_with("/\\");
                prop_assert!(is_web || is_path, "{url}");
            }
            prop_assert!((1..=256).contains(&config.password_min));
        }
    }

    fn with(name: &'static str, content: &'static str) -> Config {
        Config::read(move |asked| (asked == name).then(|| content.to_owned()))
    }

    #[test]
    fn without_tags_everything_has_its_default() {
        let config = Config::read(|_| None);
        assert_eq!((config.api_base.as_str(), config.panel_url.as_str()), ("/api", "/"));
        assert_eq!((config.password_min, config.forgot_password_url, config.support), (8, None, None));
    }

    #[test]
    fn x3_a_target_is_a_path_or_a_web_address() {
        assert_eq!(with("panel-url", " /panel ").panel_url, "/panel");
        assert_eq!(with("panel-url", "https://panel.example.com").panel_url, "https://panel.example.com");
        for bad in
            ["javascript:alert(1)", "//evil.example", "/\\evil.example", "data:text/html,x", "panel", ""]
        {
            assert_eq!(with("panel-url", bad).panel_url, "/", "{bad}");
        }
    }

    #[test]
    fn the_password_minimum_is_a_number_that_a_password_can_meet() {
        assert_eq!(with("password-min", "15").password_min, 15);
        for bad in ["0", "-1", "many", "100000"] {
            assert_eq!(with("password-min", bad).password_min, 8, "{bad}");
        }
    }

    #[test]
    fn support_is_an_address_or_a_page() {
        let mail = Some(Support::Mail("help@example.com".to_owned()));
        assert_eq!(with("support", "help@example.com").support, mail);
        assert_eq!(with("support", "mailto:help@example.com").support, mail);
        let page = Some(Support::Page("https://example.com/help".to_owned()));
        assert_eq!(with("support", "https://example.com/help").support, page);
        assert_eq!(with("support", "call us").support, None);
    }
}
