//! What there is to show of getBranding's answer. Whatever makes no sense counts as not set.

use orchd_types::text::neutralised;

use crate::api::json::Json;

/// Most characters of a name that are shown.
const NAME_MAX: usize = 80;

/// The setting that carries the accent colour: `#rrggbb`. orchd publishes no names of settings.
const ACCENT: &str = "accentColor";

/// A brand; pictures by their paths on the panel's own origin.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Brand {
    pub(super) name: String,
    /// For a light background.
    pub(super) logo: Option<String>,
    /// For a dark one.
    pub(super) inverse_logo: Option<String>,
    /// A smaller sign for a dark one.
    pub(super) inverse_icon: Option<String>,
    pub(super) login_image: Option<String>,
    pub(super) favicon: Option<String>,
    /// As it was set: whether it is a colour is for [`accent`](super::super::accent) to say.
    pub(super) accent: Option<String>,
}

impl Brand {
    /// Nothing where `body` is no branding at all.
    pub(super) fn read(body: &str) -> Option<Self> {
        let branding = Json::parse(body).ok()?;
        let name = branding.text("orgName").ok()?.unwrap_or_default();
        let path = |field: &str| branding.text(field).ok().flatten().filter(|path| is_own(path));
        let settings = branding.list("settings").unwrap_or_default();
        let named = |setting: &&Json| matches!(setting.text("name"), Ok(Some(name)) if name == ACCENT);
        Some(Self {
            name: neutralised(&name).chars().take(NAME_MAX).collect(),
            logo: path("logoPath"),
            inverse_logo: path("inverseLogoPath"),
            inverse_icon: path("inverseIconPath"),
            login_image: path("loginImagePath"),
            favicon: path("faviconPath"),
            accent: settings.iter().find(named).and_then(|setting| setting.text("value").ok().flatten()),
        })
    }
}

/// A path of this origin. The page's policy lets in nothing else either; this spares it the attempt. Characters that
/// would end a path in `srcset` are none that a path needs.
fn is_own(path: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._~%-?=&+".contains(c);
    path.starts_with('/') && !path.starts_with("//") && path.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::{Brand, NAME_MAX, is_own};
    use crate::api::fuzz;
    use proptest::prelude::{prop_assert, proptest};

    #[test]
    fn a_branding_without_pictures_is_a_name() {
        let read = Brand::read(r#"{"orgName":"Acme","settings":[],"locale":"en"}"#);
        assert_eq!(read, Some(Brand { name: "Acme".to_owned(), ..Brand::default() }));
    }

    #[test]
    fn pictures_are_paths_of_the_panels_own_origin() {
        let with = |path: &str| {
            let body = serde_json::json!({ "orgName": "", "logoPath": path }).to_string();
            Brand::read(&body).unwrap().logo
        };
        for path in ["/api/branding/0f.svg", "/x.png?v=1", "/~a/b%20c.webp"] {
            assert_eq!(with(path).as_deref(), Some(path));
        }
        for path in [
            "",
            "x.png",
            "//evil.example/x.png",
            "https://evil.example/x",
            "/\\evil",
            "data:image/png,x",
            "/a b",
            "/a,b",
        ] {
            assert_eq!(with(path), None, "{path}");
        }
    }

    #[test]
    fn the_accent_is_the_setting_of_that_name_among_any_others() {
        let body = r##"{"orgName":"A","settings":[{"name":"x","value":{}},{"value":1},7,{"name":"accentColor","value":"#123456"}]}"##;
        assert_eq!(Brand::read(body).unwrap().accent.as_deref(), Some("#123456"));
        let body = r#"{"orgName":"A","settings":[{"name":"accentColor","value":7}]}"#;
        assert_eq!(Brand::read(body).unwrap().accent, None);
    }

    #[test]
    fn x4_a_name_turns_nothing_around_it_and_has_an_end() {
        let body = serde_json::json!({ "orgName": format!("Acme\u{202E}\n{}", "x".repeat(200)) }).to_string();
        let name = Brand::read(&body).unwrap().name;
        assert!(name.starts_with("Acme xxx") && name.chars().count() == 80, "{name}");
    }

    #[test]
    fn q3_what_is_no_branding_is_none() {
        for body in ["", "<html>", "[]", "7", "null", r#"{"orgName":7}"#, r#"{"orgName":"#] {
            assert_eq!(Brand::read(body), None, "{body}");
        }
        assert_eq!(Brand::read("{}"), Some(Brand::default()));
    }

    proptest! {
        #[test]
        fn q3_whatever_is_answered_is_a_short_name_and_pictures_of_this_origin(body in fuzz::body()) {
            if let Some(brand) = Brand::read(&body) {
                prop_assert!(brand.name.chars().count() <= NAME_MAX && !brand.name.contains(char::is_control));
                let pictures =
                    [brand.logo, brand.inverse_logo, brand.inverse_icon, brand.login_image, brand.favicon];
                for path in pictures.into_iter().flatten() {
                    prop_assert!(is_own(&path), "{path}");
                }
            }
        }
    }
}
