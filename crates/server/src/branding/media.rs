//! Kinds of pictures, told by what is in them and never by a name or a header: browsers go by the type they are told.

/// A type of picture that every browser shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
pub enum MediaType {
    /// PNG.
    #[sqlx(rename = "image/png")]
    Png,
    /// JPEG.
    #[sqlx(rename = "image/jpeg")]
    Jpeg,
    /// WebP.
    #[sqlx(rename = "image/webp")]
    Webp,
    /// GIF.
    #[sqlx(rename = "image/gif")]
    Gif,
    /// SVG.
    #[sqlx(rename = "image/svg+xml")]
    Svg,
    /// Windows' icons, as old browsers ask for.
    #[sqlx(rename = "image/x-icon")]
    Ico,
}

impl MediaType {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Png, Self::Jpeg, Self::Webp, Self::Gif, Self::Svg, Self::Ico];

    /// What the content is, by the signatures of the WHATWG's MIME Sniffing Standard. SVG has none: it is text in which
    /// `<svg` stands, and [`super::svg::check`] knows the rest.
    #[must_use]
    pub fn of(content: &[u8]) -> Option<Self> {
        match content {
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Self::Png),
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', b'V', b'P', ..] => Some(Self::Webp),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(Self::Gif),
            [0, 0, 1, 0, ..] => Some(Self::Ico),
            _ => std::str::from_utf8(content).ok().filter(|text| text.contains("<svg")).map(|_| Self::Svg),
        }
    }

    /// How names of its files end.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Webp => "webp",
            Self::Gif => "gif",
            Self::Svg => "svg",
            Self::Ico => "ico",
        }
    }

    /// Its `Content-Type`. SVG was read as UTF-8 when it was looked through, so browsers are to read it as that too,
    /// whatever it says of itself.
    #[must_use]
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
            Self::Gif => "image/gif",
            Self::Svg => "image/svg+xml; charset=utf-8",
            Self::Ico => "image/x-icon",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::MediaType;
    use crate::static_files::TYPES;

    #[test]
    fn h2_a_picture_has_the_type_that_a_file_of_its_name_has() {
        for media_type in MediaType::ALL {
            let of_file = TYPES.iter().find(|(ending, _)| *ending == media_type.extension());
            assert_eq!(of_file.map(|(_, of)| *of), Some(media_type.content_type()));
        }
    }

    #[test]
    fn what_has_no_signature_of_a_picture_is_none() {
        for other in [
            &b""[..],
            b"<!doctype html><p>no</p>",
            b"GIF88a",
            b"RIFF\0\0\0\0WAVEfmt ",
            b"%PDF-1.7",
            b"\x89PNG",
            b"BM\0\0",
            b"\xff\xfe<\0s\0v\0g\0",
        ] {
            assert_eq!(MediaType::of(other), None, "{other:?}");
        }
    }
}
