//! The page that leads to everything. It opens from a disk, and needs neither scripts nor a network.

mod controls;
mod escaped;

use std::fmt::{Display, Formatter, Result};

use super::scheme::Scheme;
use super::{LIVE, PICTURES, Picture, Screen};
use crate::walk::Part;
use controls::{Controls, Rules};
use escaped::Escaped;

const STYLE: &str = include_str!("index.css");

/// The halves, as they are told of here.
const PARTS: [(Part, &str); 3] =
    [(Part::Invited, "Invited person"), (Part::Admin, "Admin"), (Part::Unusual, "Not as usual")];

/// Why a screen isn't pictured from right to left; all other pictures there always are.
const NONE: &str = "Not pictured: there is no choice of a language, or choosing one shows the step anew.";

/// Written out, the page.
pub(super) struct Index<'a>(pub(super) &'a [Screen]);

impl Index<'_> {
    fn of(&self, part: Part) -> impl Iterator<Item = &Screen> {
        self.0.iter().filter(move |screen| screen.part == part)
    }
}

impl Display for Index<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let pictures: usize = self.0.iter().map(|screen| screen.pictures.len()).sum();
        writeln!(
            f,
            r#"<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Gallery of every screen</title>
    <style>
{STYLE}{Rules}
    </style>
  </head>
  <body>
    <aside>
      <h1>Gallery</h1>
      <p>{} screens, {pictures} pictures.</p>
{Controls}
      <nav aria-label="Screens">"#,
            self.0.len(),
        )?;
        for (part, title) in PARTS {
            writeln!(f, "        <h2>{title}</h2>\n        <ul>")?;
            for Screen { name, .. } in self.of(part) {
                writeln!(f, r##"          <li><a href="#{name}">{name}</a></li>"##)?;
            }
            writeln!(f, "        </ul>")?;
        }
        writeln!(f, "      </nav>\n    </aside>\n    <main>")?;
        for (part, title) in PARTS {
            writeln!(f, "      <section>\n        <h2>{title}</h2>\n        <div class=\"screens\">")?;
            for screen in self.of(part) {
                write!(f, "{screen}")?;
            }
            writeln!(f, "        </div>\n      </section>")?;
        }
        writeln!(f, "    </main>\n  </body>\n</html>")
    }
}

impl Display for Screen {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Self { name, title, pictures, .. } = self;
        writeln!(
            f,
            r#"          <article id="{name}">
            <header>
              <h3>{name}</h3>
              <p>{}</p>
              <a href="{LIVE}/{name}.html" aria-label="Live page of {name}">Live page</a>
            </header>
            <div class="pictures">"#,
            Escaped(title),
        )?;
        for scheme in Scheme::ALL {
            // What of a row it takes, so that all pictures are made smaller alike.
            let (share, count) = (scheme.widths().iter().sum::<u32>(), scheme.widths().len());
            writeln!(
                f,
                r#"              <section style="--share: {share}; --count: {count}">
                <h4>{}</h4>"#,
                scheme.title(),
            )?;
            let mut those = pictures.iter().filter(|picture| picture.scheme == scheme).peekable();
            if those.peek().is_none() {
                writeln!(f, r#"                <p class="none">{NONE}</p>"#)?;
            }
            for picture in those {
                picture.show(name, f)?;
            }
            writeln!(f, "              </section>")?;
        }
        writeln!(f, "            </div>\n          </article>")
    }
}

impl Picture {
    /// The name of its file.
    pub(super) fn file(self, screen: &str) -> String {
        format!("{screen}-{}-{}.png", self.scheme.name(), self.width)
    }

    fn show(self, screen: &str, f: &mut Formatter<'_>) -> Result {
        let Self { scheme, width, height } = self;
        let (file, scheme, title) = (self.file(screen), scheme.name(), scheme.title());
        writeln!(
            f,
            r#"                <figure data-set="{scheme}-{width}" style="--width: {width}">
                  <a href="{PICTURES}/{file}">
                    <img
                      src="{PICTURES}/{file}"
                      alt="{screen}: {title}, {width} px"
                      width="{width}"
                      height="{height}"
                      loading="lazy"
                      decoding="async"
                    />
                  </a>
                  <figcaption>{width} px</figcaption>
                </figure>"#
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{Index, Part, Picture, Scheme, Screen};

    fn screen(part: Part, name: &'static str) -> Screen {
        let pictures = Scheme::ALL
            .into_iter()
            .flat_map(|scheme| {
                scheme.widths().iter().map(move |width| Picture { scheme, width: *width, height: 700 })
            })
            .collect();
        Screen { part, name, title: "Join <b>Ada & Co</b>".to_owned(), pictures }
    }

    fn page() -> String {
        Index(&[screen(Part::Admin, "created"), screen(Part::Invited, "accepted")]).to_string()
    }

    fn times(page: &str, part: &str) -> usize {
        page.matches(part).count()
    }

    #[test]
    fn each_screen_stands_in_its_part_with_its_pictures_and_a_link_to_its_live_page() {
        let page = page();
        let at = |part: &str| page.find(part).unwrap_or_else(|| panic!("no {part} in {page}"));
        let [invited, admin] =
            ["<h2>Invited person</h2>\n        <div", "<h2>Admin</h2>\n        <div"].map(at);
        assert!(invited < at(r#"<article id="accepted">"#) && at(r#"<article id="accepted">"#) < admin);
        assert!(admin < at(r#"<article id="created">"#));
        for part in ["live/created.html", r##"href="#created""##, "href=\"pictures/created-print-768.png\""] {
            assert_eq!(times(&page, part), 1, "{part}");
        }
        assert_eq!(times(&page, "<img"), 22);
        assert_eq!(times(&page, "loading=\"lazy\""), 22);
        assert!(page.contains("2 screens, 22 pictures."), "{page}");
    }

    #[test]
    fn a_screen_that_is_not_pictured_in_a_scheme_says_so() {
        assert_eq!(times(&page(), "Not pictured:"), 0);
        let mut screen = screen(Part::Invited, "broken");
        screen.pictures.retain(|picture| picture.scheme != Scheme::RightToLeft);
        assert_eq!(times(&Index(&[screen]).to_string(), "Not pictured:"), 1);
    }

    #[test]
    fn what_a_page_calls_itself_is_no_markup_here() {
        assert!(page().contains("<p>Join &lt;b>Ada &amp; Co&lt;/b></p>"), "{}", page());
    }

    #[test]
    fn every_set_of_pictures_can_be_chosen_and_has_its_rule() {
        let page = page();
        for scheme in Scheme::ALL {
            for width in scheme.widths() {
                let set = format!("{}-{width}", scheme.name());
                assert_eq!(times(&page, &format!("id=\"{set}\"")), 1, "{set}");
                assert_eq!(times(&page, &format!("body:has(#{set}:checked)")), 1, "{set}");
                assert_eq!(times(&page, &format!("<figure data-set=\"{set}\"")), 2, "{set}");
            }
        }
    }

    #[test]
    fn nothing_runs_and_nothing_comes_from_elsewhere() {
        let page = page();
        for part in ["<script", "http:", "https:", "//", "url(", "@import"] {
            assert!(!page.contains(part), "{part} in {page}");
        }
    }
}
