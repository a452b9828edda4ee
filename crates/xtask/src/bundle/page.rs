//! The page: its boot scripts come with it, and it is as small as it can be.

use std::fs;
use std::path::Path;

use super::finish::{Tool, output};
use crate::error::Error;

/// The boot script as index.html has it while developing, when a browser loads its modules one after the other.
const BOOT: &str = "import \"/boot/first.js\";";

/// Puts one script made of the boot modules in the place where index.html names the first of them. It is no module any
/// more, and runs as soon as it is read.
pub fn inline_boot(page: &str, folder: &Path, tool: Tool<'_>) -> Result<String, Error> {
    let modules = folder.join("boot");
    let script = output(
        tool("esbuild")
            .args(["--bundle", "--minify", "--charset=utf8", "--format=iife", "--target=es2022,safari15"])
            .arg(modules.join("first.js")),
    )?;
    let page = in_place_of(&squeezed(page), BOOT, String::from_utf8_lossy(&script).trim())?;
    fs::remove_dir_all(&modules).map_err(Error::file(format!("remove {}", modules.display())))?;
    Ok(page)
}

/// The page with `script` in the tag of the module that holds `import` and nothing else.
fn in_place_of(page: &str, import: &str, script: &str) -> Result<String, Error> {
    const MODULE: &str = " type=\"module\"";
    let missing =
        || Error::Missing(format!("index.html has no `{import}` in a `<script{MODULE}`: it starts nothing."));
    let (head, end) = page.split_once(import).ok_or_else(missing)?;
    let (before, tag) = head.rsplit_once("<script").ok_or_else(missing)?;
    if !tag.contains(MODULE) {
        return Err(missing());
    }
    Ok([before, "<script", &tag.replacen(MODULE, "", 1), script, end].concat())
}

/// The page without comments and indentation, its inline scripts and styles shrunk.
pub fn shrink(page: &str, tool: Tool<'_>) -> Result<String, Error> {
    let mut small = String::with_capacity(page.len());
    let mut rest = without_comments(page);
    while let Some((name, at)) = next_inline(&rest) {
        let (before, from_tag) = rest.split_at(at);
        let Some((tag, content)) = from_tag.split_once('>') else { break };
        let Some((content, after)) = content.split_once(&format!("</{name}")) else { break };
        small.push_str(&tags(before));
        small.push_str(&squeezed(tag));
        small.push('>');
        small.push_str(&shrink_text(content, if name == "style" { "css" } else { "js" }, tool)?);
        small.push_str("</");
        small.push_str(name);
        rest = after.to_owned();
    }
    small.push_str(&tags(&rest));
    Ok(without_body_tag(&styles_together(&small)))
}

/// The page without the tag that opens its body, which HTML lets one leave out. Chromium reads the head to its end
/// however long that takes; once there is a body it stops after the next piece of the page, where ten milliseconds have
/// gone by, and paints. The tag by itself would be such a piece, and the picture an empty one.
fn without_body_tag(page: &str) -> String {
    page.replacen("<body> ", "", 1)
}

/// One style instead of several in a row: what a browser has to read before the first picture, it reads in one go.
fn styles_together(page: &str) -> String {
    page.replace("</style> <style>", "")
}

/// Squeezed, and without the slash at the end of tags, which means nothing in HTML.
fn tags(html: &str) -> String {
    squeezed(html).replace(" />", ">")
}

/// The inline script or style that comes first.
fn next_inline(page: &str) -> Option<(&'static str, usize)> {
    ["script", "style"]
        .into_iter()
        .filter_map(|name| {
            let at = page.find(&format!("<{name}"))?;
            Some((name, at))
        })
        .min_by_key(|(_, at)| *at)
}

fn without_comments(page: &str) -> String {
    let mut clean = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("<!--") {
        clean.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    clean + rest
}

/// Every run of white space as one character. Nothing in the page is preformatted.
fn squeezed(html: &str) -> String {
    let mut small = String::with_capacity(html.len());
    for c in html.chars() {
        let c = if c.is_ascii_whitespace() { ' ' } else { c };
        if c != ' ' || !small.ends_with(' ') {
            small.push(c);
        }
    }
    small
}

/// A script (`js`) or a style (`css`) without what is there for readers.
pub fn shrink_text(text: &str, loader: &str, tool: Tool<'_>) -> Result<String, Error> {
    let file = std::env::temp_dir().join(format!("invites-inline-{}.{loader}", std::process::id()));
    fs::write(&file, text).map_err(Error::file(format!("write {}", file.display())))?;
    let shrunk =
        output(tool("esbuild").args(["--minify", "--charset=utf8", "--target=es2022,safari15"]).arg(&file));
    fs::remove_file(&file).map_err(Error::file(format!("remove {}", file.display())))?;
    let shrunk = String::from_utf8_lossy(&shrunk?).trim().to_owned();
    Ok(shrunk)
}

#[cfg(test)]
mod tests {
    use super::{
        in_place_of, next_inline, squeezed, styles_together, tags, without_body_tag, without_comments,
    };

    #[test]
    fn a_script_stands_where_its_module_was_named_and_keeps_its_attributes() {
        let page = r#"<script type="module">import "/a.js";</script><p></p><script type="module" data-b="/c">import "/b.js";</script>"#;
        let page = in_place_of(page, r#"import "/b.js";"#, "b()").unwrap();
        let page = in_place_of(&page, r#"import "/a.js";"#, "a()").unwrap();
        assert_eq!(page, r#"<script>a()</script><p></p><script data-b="/c">b()</script>"#);
        assert!(in_place_of(&page, r#"import "/b.js";"#, "b()").is_err());
        assert!(in_place_of(r#"<script>import "/b.js";</script>"#, r#"import "/b.js";"#, "b()").is_err());
    }

    #[test]
    fn comments_go_and_words_stay_apart() {
        let page = "<p>\n    one\n    <b>two</b> <i>three</i>\n</p><!-- a\nnote --><p></p>";
        assert_eq!(squeezed(&without_comments(page)), "<p> one <b>two</b> <i>three</i> </p><p></p>");
        assert_eq!(tags("<input\n  value=\"a\"\n/>"), "<input value=\"a\">");
    }

    #[test]
    fn styles_in_a_row_are_one() {
        let page = "<style>a</style> <style>b</style> <noscript> <style>c</style> </noscript>";
        assert_eq!(styles_together(page), "<style>ab</style> <noscript> <style>c</style> </noscript>");
    }

    #[test]
    fn the_body_begins_with_what_is_in_it() {
        let page = "<head> <style>a</style> </head> <body> <main> … </main> </body>";
        assert_eq!(without_body_tag(page), "<head> <style>a</style> </head> <main> … </main> </body>");
    }

    #[test]
    fn scripts_and_styles_are_taken_in_their_order() {
        assert_eq!(next_inline("<p></p><style>a</style><script>b</script>"), Some(("style", 7)));
        assert_eq!(next_inline("<script>b</script><style>a</style>"), Some(("script", 0)));
        assert_eq!(next_inline("<p></p>"), None);
    }
}
