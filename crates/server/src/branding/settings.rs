//! Settings of control panels: names with a text each, which this server keeps and whoever shows a panel reads.

use orchd_types::branding::{ACCENT_COLOR, BrandingSetting, is_color};
use orchd_types::text::is_deceptive;
use sqlx::SqliteConnection;

/// Longest name, in code points.
pub const NAME_MAX: usize = 64;

/// Longest value, in code points.
pub const VALUE_MAX: usize = 1000;

/// Why a setting is refused. A name that is repeated is one that may be shown.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingError {
    /// Empty, too long or deceptive.
    #[error("the name of a setting must be 1 to {NAME_MAX} characters, none of them a control character")]
    Name,
    /// Too long or deceptive.
    #[error("the value of {0} must be at most {VALUE_MAX} characters, none of them a control character")]
    Value(String),
    /// Not a colour.
    #[error("{ACCENT_COLOR} takes a colour of # and six hexadecimal digits, like #0f766e")]
    Color,
}

/// Looks at a setting that is to be kept. Only the value of [`ACCENT_COLOR`] has a form: the others are whatever a
/// panel makes of them, and stored as they are.
///
/// # Errors
/// [`SettingError`].
pub fn check(name: &str, value: &str) -> Result<(), SettingError> {
    let is_fit = |text: &str, max| text.chars().count() <= max && !text.chars().any(is_deceptive);
    if name.is_empty() || !is_fit(name, NAME_MAX) {
        return Err(SettingError::Name);
    }
    if !is_fit(value, VALUE_MAX) {
        return Err(SettingError::Value(name.to_owned()));
    }
    if name == ACCENT_COLOR && !is_color(value) {
        return Err(SettingError::Color);
    }
    Ok(())
}

/// Gives the realm that setting, in place of another value it has.
///
/// # Errors
/// What the database reports.
pub async fn put(db: &mut SqliteConnection, realm_id: &str, name: &str, value: &str) -> sqlx::Result<()> {
    sqlx::query("INSERT OR REPLACE INTO branding_settings (realm_id, name, value) VALUES (?, ?, ?)")
        .bind(realm_id)
        .bind(name)
        .bind(value)
        .execute(db)
        .await?;
    Ok(())
}

/// Removes the realm's setting of that name, if it has one.
///
/// # Errors
/// What the database reports.
pub async fn remove(db: &mut SqliteConnection, realm_id: &str, name: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM branding_settings WHERE realm_id = ? AND name = ?")
        .bind(realm_id)
        .bind(name)
        .execute(db)
        .await?;
    Ok(())
}

/// The realm's settings, by name.
///
/// # Errors
/// What the database reports.
pub async fn list(db: &mut SqliteConnection, realm_id: &str) -> sqlx::Result<Vec<BrandingSetting>> {
    let all: Vec<(String, String)> =
        sqlx::query_as("SELECT name, value FROM branding_settings WHERE realm_id = ? ORDER BY name")
            .bind(realm_id)
            .fetch_all(db)
            .await?;
    Ok(all.into_iter().map(|(name, value)| BrandingSetting { name, value }).collect())
}

#[cfg(test)]
mod tests {
    use super::{NAME_MAX, SettingError, VALUE_MAX, check};

    #[test]
    fn x4_what_is_too_long_or_turns_the_text_around_it_is_refused() {
        let (name, value) = ("n".repeat(NAME_MAX), "å".repeat(VALUE_MAX));
        assert_eq!(check(&name, &value), Ok(()));
        assert_eq!(check("größe = x", ""), Ok(()));
        assert_eq!(check("", "x"), Err(SettingError::Name));
        assert_eq!(check(&format!("{name}n"), "x"), Err(SettingError::Name));
        assert_eq!(check(&name, &format!("{value}å")), Err(SettingError::Value(name.clone())));
        for bad in ["a\nb", "a\u{0}", "\u{1b}[31m", "a\u{202e}b", "\u{7f}"] {
            assert_eq!(check(bad, "x"), Err(SettingError::Name));
            assert_eq!(check("x", bad), Err(SettingError::Value("x".to_owned())));
        }
    }

    #[test]
    fn the_accent_colour_is_a_colour_and_other_settings_are_what_they_like() {
        assert_eq!(check("accentColor", "#0f766e"), Ok(()));
        for other in ["", "teal", "#0f7", "#0f766e;", "url(x)"] {
            assert_eq!(check("accentColor", other), Err(SettingError::Color));
            assert_eq!(check("accentcolor", other), Ok(()));
        }
    }
}
