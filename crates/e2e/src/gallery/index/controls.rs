//! Which pictures are shown: radio buttons, and the rules of style that look which of them is chosen.

use std::fmt::{Display, Formatter, Result};

use crate::gallery::scheme::Scheme;

/// Every width that anything is pictured at.
const WIDTHS: [u32; 3] = [320, 768, 1280];

/// Written out, the radio buttons: a table of schemes and widths.
pub(super) struct Controls;

impl Display for Controls {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let [small, middle, large] = WIDTHS;
        writeln!(
            f,
            r#"      <fieldset>
        <legend>Show, at a width in px</legend>
        <label class="everything"><input type="radio" name="set" id="everything" checked /> Everything</label>
        <table>
          <tr><td></td><th scope="col">{small}</th><th scope="col">{middle}</th><th scope="col">{large}</th></tr>"#
        )?;
        for scheme in Scheme::ALL {
            let (name, title) = (scheme.name(), scheme.title());
            write!(f, r#"          <tr><th scope="row">{title}</th>"#)?;
            for width in WIDTHS {
                if scheme.widths().contains(&width) {
                    write!(
                        f,
                        r#"<td><label><input type="radio" name="set" id="{name}-{width}" aria-label="{title}, {width} px" /></label></td>"#
                    )?;
                } else {
                    write!(f, "<td></td>")?;
                }
            }
            writeln!(f, "</tr>")?;
        }
        write!(f, "        </table>\n      </fieldset>")
    }
}

/// Written out, for each set of pictures: nothing else is shown while it is chosen, and it is said where a screen has none.
pub(super) struct Rules;

impl Display for Rules {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        for scheme in Scheme::ALL {
            for width in scheme.widths() {
                let set = format!("{}-{width}", scheme.name());
                writeln!(
                    f,
                    r#"
body:has(#{set}:checked) {{
  --shown: {width};

  & figure:not([data-set="{set}"]) {{
    display: none;
  }}

  & .pictures:not(:has([data-set="{set}"]))::after {{
    content: "Not pictured like this.";
  }}
}}"#
                )?;
            }
        }
        Ok(())
    }
}
