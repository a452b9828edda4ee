//! The accent colour of a brand, so that everything in it can still be read.
//!
//! It is used as text on the page's surfaces and, with text on it, as a button. Both want a contrast of 4.5 to 1
//! (WCAG 2.2, 1.4.3). A colour that has less is mixed with black in the light scheme and with white in the dark one,
//! no more than it takes; that keeps its hue.

/// Contrast that text wants.
const WANTED: f32 = 4.5;

/// Contrast of what a pointer rests on: seen to be another colour, in the same direction.
const STRONG: f32 = 6.2;

/// Red, green and blue, each from 0 to 1, as light adds up.
type Light = [f32; 3];

/// A scheme as `style/tokens.css` has it: the surface that accents stand out least from, what they are mixed with, and
/// the text on them.
struct Scheme {
    name: &'static str,
    surface: [u8; 3],
    towards: Light,
    on_accent: &'static str,
}

const SCHEMES: [Scheme; 2] = [
    Scheme { name: "light", surface: [0xf4, 0xf5, 0xf7], towards: [0.0; 3], on_accent: "#ffffff" },
    Scheme { name: "dark", surface: [0x1d, 0x20, 0x26], towards: [1.0; 3], on_accent: "#10131c" },
];

/// Names and values of the custom properties that tokens.css looks for; nothing for what is no colour (`#rrggbb`).
pub(super) fn properties(colour: &str) -> Vec<(String, String)> {
    let Some(own) = parse(colour) else { return Vec::new() };
    let of = |scheme: &Scheme| {
        let name = scheme.name;
        let accent = fit(own, scheme, WANTED);
        [
            (format!("--accent-{name}"), written(accent)),
            (format!("--accent-strong-{name}"), written(fit(accent, scheme, STRONG))),
            (format!("--on-accent-{name}"), scheme.on_accent.to_owned()),
        ]
    };
    SCHEMES.iter().flat_map(of).collect()
}

/// The colour itself, or the nearest mixture with the wanted contrast to the scheme's surface.
fn fit(own: [u8; 3], scheme: &Scheme, wanted: f32) -> [u8; 3] {
    let surface = luminance(light(scheme.surface));
    // Rounded to what can be written: it is that which has to have the contrast.
    let mixed = |share: u8| {
        let share = f32::from(share) / 255.0;
        let parts = [0, 1, 2].map(|i| {
            let (own, other) = (light(own), scheme.towards);
            let part = |of: &Light| of.get(i).copied().unwrap_or_default();
            part(&own) * (1.0 - share) + part(&other) * share
        });
        parts.map(encoded)
    };
    (0..=u8::MAX)
        .map(mixed)
        .find(|colour| contrast(luminance(light(*colour)), surface) >= wanted)
        .unwrap_or_else(|| mixed(u8::MAX))
}

/// `#rrggbb`.
fn parse(colour: &str) -> Option<[u8; 3]> {
    let digits = colour.trim().strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    // A sign is no digit, though the standard library takes it for one.
    if digits.contains('+') {
        return None;
    }
    Some([part(0)?, part(2)?, part(4)?])
}

fn written([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn light(colour: [u8; 3]) -> Light {
    colour.map(|part| {
        let part = f32::from(part) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    })
}

/// As it is written, 0 to 255.
fn encoded(part: f32) -> u8 {
    let part = if part <= 0.003_130_8 { part * 12.92 } else { 1.055 * part.powf(1.0 / 2.4) - 0.055 };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "rounded, and held between 0 and 255"
    )]
    let byte = (part * 255.0).round().clamp(0.0, 255.0) as u8;
    byte
}

fn luminance([red, green, blue]: Light) -> f32 {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: f32, other: f32) -> f32 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::{SCHEMES, contrast, fit, light, luminance, parse, properties};
    use proptest::prelude::{any, proptest};

    fn between(one: [u8; 3], other: [u8; 3]) -> f32 {
        contrast(luminance(light(one)), luminance(light(other)))
    }

    fn value(colour: &str, name: &str) -> String {
        properties(colour).into_iter().find(|(known, _)| known == name).map(|(_, value)| value).unwrap()
    }

    #[test]
    fn a_colour_that_can_be_read_stays_as_it_is() {
        assert_eq!(value("#0f766e", "--accent-light"), "#0f766e");
        assert_eq!(value("#8ea2ff", "--accent-dark"), "#8ea2ff");
    }

    #[test]
    fn one_that_can_t_is_darkened_or_lightened_and_keeps_its_hue() {
        assert_eq!(value("#ffff00", "--accent-dark"), "#ffff00");
        let olive = parse(&value("#ffff00", "--accent-light")).unwrap();
        assert!(olive[0] == olive[1] && olive[2] == 0 && olive[0] < 140, "{olive:?}");
        let navy = parse(&value("#000080", "--accent-dark")).unwrap();
        assert!(navy[2] > navy[0] && navy[0] == navy[1], "{navy:?}");
    }

    #[test]
    fn the_schemes_are_the_ones_of_the_style() {
        let tokens = [include_str!("../../style/tokens.css"), include_str!("../../style/tokens-later.css")];
        let [first, later] = tokens.map(|tokens| tokens.split_once("@media").unwrap());
        for (scheme, style) in SCHEMES.iter().zip([[first.0, later.0], [first.1, later.1]]) {
            let style = style.concat();
            let named = |name: &str| {
                let at = style.find(&format!("--{name}:")).unwrap();
                parse(
                    style[at..]
                        .split('#')
                        .nth(1)
                        .and_then(|rest| rest.get(..6))
                        .map(|d| format!("#{d}"))
                        .as_deref()
                        .unwrap(),
                )
                .unwrap()
            };
            for surface in ["page", "surface", "sunken"].map(named) {
                let extreme = scheme.towards.map(|part| if part > 0.5 { 255 } else { 0 });
                assert!(between(extreme, surface) >= between(extreme, scheme.surface), "{}", scheme.name);
            }
            assert!(style.contains(&format!("var(--accent-{},", scheme.name)));
            assert!(style.contains(&format!("var(--on-accent-{}, {})", scheme.name, scheme.on_accent)));
        }
    }

    #[test]
    fn what_is_no_colour_changes_nothing() {
        for bad in ["", "#fff", "teal", "#12345g", "#+12345", "#1234567", "url(x)", "#ééé", "#é23456"] {
            assert!(properties(bad).is_empty(), "{bad}");
        }
        assert_eq!(properties(" #0F766E ").len(), 6);
    }

    proptest! {
        #[test]
        fn every_colour_can_be_read_in_the_end(colour in any::<[u8; 3]>()) {
            for scheme in &SCHEMES {
                let accent = fit(colour, scheme, super::WANTED);
                assert!(between(accent, scheme.surface) >= super::WANTED);
                let text = parse(scheme.on_accent).unwrap();
                assert!(between(accent, text) >= super::WANTED, "{accent:?} {}", scheme.name);
                let strong = fit(accent, scheme, super::STRONG);
                assert!(between(strong, scheme.surface) >= between(accent, scheme.surface));
            }
        }
    }
}
