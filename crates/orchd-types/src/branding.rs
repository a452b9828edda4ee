//! `getBranding`: the name and pictures a reseller puts on the panel.

use serde::{Deserialize, Serialize};

/// Name of the setting that carries the accent colour; its value [is one](is_color). The contract has a place for
/// settings and names none of them: this name is this project's own decision, taken as the other fields are written.
pub const ACCENT_COLOR: &str = "accentColor";

/// Whether `text` is a colour as [`ACCENT_COLOR`] takes it: `#` and six hexadecimal digits, like `#0f766e`. One form
/// alone, so that nobody has to know a style sheet's other ones to read it, and nothing else gets into a style sheet.
#[must_use]
pub fn is_color(text: &str) -> bool {
    const DIGITS: usize = 6;
    text.strip_prefix('#')
        .is_some_and(|digits| digits.len() == DIGITS && digits.bytes().all(|c| c.is_ascii_hexdigit()))
}

/// Branding of a realm. Paths are relative to the panel's origin; what is absent was never set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Branding {
    /// Name of the reseller, or of the master organization.
    pub org_name: String,
    /// Name of the organization above it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Host of the realm's control panel.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub control_panel_domain: Option<String>,
    /// Host of the realm's phpMyAdmin.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub php_my_admin_domain: Option<String>,
    /// Host of the realm's webmail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub roundcube_domain: Option<String>,
    /// Logo for a light background.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo_path: Option<String>,
    /// Logo for a dark background.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inverse_logo_path: Option<String>,
    /// Icon for a dark background.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inverse_icon_path: Option<String>,
    /// Picture beside the sign-in form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub login_image_path: Option<String>,
    /// The tab's icon.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub favicon_path: Option<String>,
    /// Name servers of the realm.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name_servers: Option<Vec<String>>,
    /// Whatever else the reseller set.
    pub settings: Vec<BrandingSetting>,
    /// Host under which staging websites live.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub staging_domain: Option<String>,
    /// A tag of orchd's list.
    pub locale: String,
}

/// One named setting of a branding.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BrandingSetting {
    /// Its name; [`ACCENT_COLOR`] is one.
    pub name: String,
    /// Its value; the contract allows any JSON, this project stores text.
    pub value: String,
}

#[cfg(test)]
mod tests {
    use super::is_color;

    #[test]
    fn a_colour_is_a_number_sign_and_six_hexadecimal_digits() {
        for color in ["#0f766e", "#FFFFFF", "#000000"] {
            assert!(is_color(color), "{color}");
        }
        for other in [
            "",
            "#",
            "0f766e",
            "#0f7",
            "#0f766",
            "#0f766e0",
            "#0f766g",
            " #0f766e",
            "#0f766e\n",
            "teal",
            "#é766e",
        ] {
            assert!(!is_color(other), "{other:?}");
        }
    }
}
