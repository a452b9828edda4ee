//! In what a screen is pictured.

use crate::browser::Browser;
use crate::error::Result;

/// What a person has chosen, or has the page on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scheme {
    Light,
    Dark,
    ForcedColors,
    Print,
    /// In Arabic: everything runs from right to left.
    RightToLeft,
}

impl Scheme {
    /// The last one is in another language, which may show a step anew.
    pub(super) const ALL: [Self; 5] =
        [Self::Light, Self::Dark, Self::ForcedColors, Self::Print, Self::RightToLeft];

    /// As part of a file's name.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::ForcedColors => "forced-colors",
            Self::Print => "print",
            Self::RightToLeft => "rtl",
        }
    }

    /// For people.
    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::Light => "Light",
            Self::Dark => "Dark",
            Self::ForcedColors => "Forced colours",
            Self::Print => "Print",
            Self::RightToLeft => "Right to left",
        }
    }

    /// The widths it is pictured at, in CSS pixels: where something can be expected to be different. A sheet of paper has
    /// about 720.
    pub(super) const fn widths(self) -> &'static [u32] {
        match self {
            Self::Light | Self::Dark => &[320, 768, 1280],
            Self::ForcedColors | Self::RightToLeft => &[320, 1280],
            Self::Print => &[768],
        }
    }

    /// Has pages shown in it; the language is another matter.
    pub(super) async fn show(self, browser: &Browser) -> Result<()> {
        match self {
            Self::Light | Self::RightToLeft => browser.prefer("light").await,
            Self::Dark => browser.prefer("dark").await,
            Self::ForcedColors => browser.force_colors().await,
            Self::Print => browser.show_as_printed().await,
        }
    }
}
