//! What an SVG may hold. Browsers run nothing that a picture holds and load nothing that it names, and the policy it is
//! served with forbids both where it is opened by itself. So what is refused here would never be seen as it was drawn;
//! and whoever finds a way around one of the two still finds nothing to run.

use roxmltree::{Attribute, Document, Error, Node};

const SVG: &str = "http://www.w3.org/2000/svg";
const XHTML: &str = "http://www.w3.org/1999/xhtml";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// Functions of style sheets that load something, besides `url()`.
const LOADING: [&str; 3] = ["image(", "image-set(", "src("];

/// Why an SVG is refused.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum SvgError {
    /// Not read to its end.
    #[error("it is not well-formed XML ({0})")]
    Malformed(String),
    /// It could declare entities, and names another file.
    #[error("it begins with a document type, which can refer to other files: remove the <!DOCTYPE …>")]
    DocumentType,
    /// A browser would show the text of it.
    #[error("its outermost element is not <svg xmlns=\"{SVG}\">")]
    OtherRoot,
    /// A script, or an attribute that is one.
    #[error("it holds a script ({0})")]
    Script(String),
    /// HTML in it.
    #[error("it holds a piece of a web page (<{0}>)")]
    Page(String),
    /// Something to be loaded.
    #[error("it refers to something outside of itself ({0})")]
    Reference(String),
    /// A style sheet, or an attribute that is one. The policy of pictures has no `'unsafe-inline'`, and Firefox goes by
    /// it even inside `<img>`: what a style colours would be black there.
    #[error(
        "it holds styles ({0}), which not every browser applies to pictures: save it with presentation attributes \
         (fill=\"…\") in their place"
    )]
    Style(String),
}

/// Looks through all of it.
///
/// # Errors
/// The first thing that stands in the way.
pub fn check(text: &str) -> Result<(), SvgError> {
    let document = Document::parse(text).map_err(|error| match error {
        Error::DtdDetected => SvgError::DocumentType,
        other => SvgError::Malformed(other.to_string()),
    })?;
    if !document.root_element().has_tag_name((SVG, "svg")) {
        return Err(SvgError::OtherRoot);
    }
    document.descendants().try_for_each(check_node)
}

fn check_node(node: Node<'_, '_>) -> Result<(), SvgError> {
    if let Some(instruction) = node.pi().filter(|pi| pi.target == "xml-stylesheet") {
        return Err(SvgError::Reference(format!("<?{}?>", instruction.target)));
    }
    let name = node.tag_name();
    match name.name() {
        "script" => return Err(SvgError::Script("<script>".to_owned())),
        "foreignObject" => return Err(SvgError::Page(name.name().to_owned())),
        "style" if !node.children().all(|child| child.text().unwrap_or_default().trim().is_empty()) => {
            return Err(SvgError::Style("<style>".to_owned()));
        }
        other if name.namespace() == Some(XHTML) => return Err(SvgError::Page(other.to_owned())),
        _ => {}
    }
    node.attributes().try_for_each(check_attribute)
}

fn check_attribute(attribute: Attribute<'_, '_>) -> Result<(), SvgError> {
    let (name, value) = (attribute.name(), attribute.value().trim().to_ascii_lowercase());
    let refers = || SvgError::Reference(format!("{name}=\"…\""));
    if name == "href" || name == "src" {
        return if value.is_empty() || value.starts_with('#') { Ok(()) } else { Err(refers()) };
    }
    match attribute.namespace() {
        Some(XML) if name == "base" => return Err(refers()),
        // What editors write for themselves.
        Some(_) => return Ok(()),
        None => {}
    }
    if name.starts_with("on") {
        return Err(SvgError::Script(format!("{name}=\"…\"")));
    }
    if name == "style" && !value.is_empty() {
        return Err(SvgError::Style("style=\"…\"".to_owned()));
    }
    // An animation could give an element later on what it must not have to begin with.
    if name == "attributeName" && (value.contains("href") || value.starts_with("on") || value == "style") {
        return Err(SvgError::Script(format!("attributeName=\"{value}\"")));
    }
    if loads(&value) { Err(refers()) } else { Ok(()) }
}

/// Whether the value of an attribute, in lower case, would load something if it were taken for a style.
fn loads(value: &str) -> bool {
    let is_outside = |after: &str| !after.trim_start().trim_start_matches(['"', '\'']).starts_with('#');
    let escaped = value.contains('\\') && value.contains('(');
    escaped
        || LOADING.iter().any(|function| value.contains(function))
        || value.split("url(").skip(1).any(is_outside)
}

#[cfg(test)]
mod tests {
    use super::{SvgError, check};

    fn svg(inside: &str) -> String {
        format!(
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" \
             xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:h=\"http://www.w3.org/1999/xhtml\" \
             xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:ed=\"http://editor.example\">{inside}</svg>"
        )
    }

    #[test]
    fn what_is_only_drawn_is_taken() {
        for inside in [
            "",
            "<title>Blåbær &lt;script&gt; &amp; Söhne</title><path d=\"M0 0h1\" fill=\"#123456\"/>",
            "<defs><linearGradient id=\"a\"/><style/></defs><circle fill=\"url(#a)\" stroke=\"url('#a') none\"/>",
            "<use xlink:href=\"#a\"/><use href=\" #a\"/><a href=\"\"/>",
            "<rect><animate attributeName=\"opacity\" values=\"0;1\"/></rect><g transform=\"rotate(4)\"/>",
            "<metadata><rdf:RDF rdf:resource=\"http://purl.org/x\"/><ed:view ed:file=\"C:\\a(1)\\b\"/></metadata>",
            "<?xpacket begin=\"x\"?><!-- <script>alert(1)</script> --><text><![CDATA[<script>]]></text>",
            "<text xml:space=\"preserve\" xml:lang=\"nb\" aria-label=\"a\\b\">x</text>",
        ] {
            assert_eq!(check(&svg(inside)), Ok(()), "{inside}");
        }
        assert_eq!(check("\u{feff}<svg xmlns='http://www.w3.org/2000/svg'/>"), Ok(()));
        assert_eq!(check("<s:svg xmlns:s='http://www.w3.org/2000/svg'/>"), Ok(()));
    }

    #[test]
    fn x1_what_runs_or_loads_or_is_no_drawing_is_refused() {
        for (inside, says) in [
            ("<script>alert(1)</script>", "a script (<script>)"),
            ("<g><script href=\"#a\"/></g>", "a script (<script>)"),
            ("<h:script/>", "a script (<script>)"),
            ("<ed:script/>", "a script (<script>)"),
            ("<g onclick=\"alert(1)\"/>", "a script (onclick=\"…\")"),
            ("<g onload=\"\"/>", "a script (onload=\"…\")"),
            ("<set attributeName=\"onmouseover\" to=\"alert(1)\"/>", "a script (attributeName"),
            ("<a><animate attributeName=\"xlink:href\" to=\"#\"/></a>", "a script (attributeName"),
            ("<set attributeName=\"style\" to=\"\"/>", "a script (attributeName"),
            ("<foreignObject/>", "a web page (<foreignObject>)"),
            ("<h:img/>", "a web page (<img>)"),
            ("<x xmlns=\"http://www.w3.org/1999/xhtml\"/>", "a web page (<x>)"),
            ("<image href=\"https://example.com/a.png\"/>", "outside of itself (href="),
            ("<image xlink:href=\"a.png\"/>", "outside of itself (href="),
            ("<image href=\"data:image/png;base64,AAAA\"/>", "outside of itself (href="),
            ("<a href=\"java&#10;script:alert(1)\"/>", "outside of itself (href="),
            ("<use href=\"//example.com/a.svg#a\"/>", "outside of itself (href="),
            ("<ed:a xlink:href=\"x\"/>", "outside of itself (href="),
            ("<g xml:base=\"https://example.com\"/>", "outside of itself (base="),
            ("<g fill=\"url(https://example.com/#a)\"/>", "outside of itself (fill="),
            ("<g fill=\"url(#a) URL( 'x' )\"/>", "outside of itself (fill="),
            ("<g fill=\"u\\72l(x)\"/>", "outside of itself (fill="),
            ("<g mask=\"image-set('x' 1x)\"/>", "outside of itself (mask="),
            ("<animate attributeName=\"fill\" values=\"red;url(x#a)\"/>", "outside of itself (values="),
            ("<?xml-stylesheet href=\"a.css\"?>", "outside of itself (<?xml-stylesheet?>)"),
            ("<style>p{}</style>", "styles (<style>)"),
            ("<h:style> <![CDATA[p{}]]></h:style>", "styles (<style>)"),
            ("<g style=\"fill:red\"/>", "styles (style=\"…\")"),
            ("<g>", "not well-formed XML ("),
            ("&nbsp;", "not well-formed XML ("),
            ("<g a=\"1\" a=\"2\"/>", "not well-formed XML ("),
        ] {
            let refused = check(&svg(inside)).unwrap_err().to_string();
            assert!(refused.contains(says), "{inside}: {refused}");
        }
        for other in
            ["<svg/>", "<html xmlns='http://www.w3.org/1999/xhtml'><svg/></html>", "<s:svg xmlns:s='x'/>"]
        {
            assert_eq!(check(other), Err(SvgError::OtherRoot), "{other}");
        }
        let entity = "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>";
        assert_eq!(check(entity), Err(SvgError::DocumentType));
        let sheet = "<?xml-stylesheet href='a.css'?><svg xmlns='http://www.w3.org/2000/svg'/>";
        assert!(matches!(check(sheet), Err(SvgError::Reference(_))));
    }

    #[test]
    fn however_deep_it_goes_it_is_looked_through() {
        let deep = 100_000;
        assert_eq!(check(&svg(&format!("{}{}", "<g>".repeat(deep), "</g>".repeat(deep)))), Ok(()));
        let hidden = format!("{}<script/>{}", "<g>".repeat(deep), "</g>".repeat(deep));
        assert!(matches!(check(&svg(&hidden)), Err(SvgError::Script(_))));
    }
}
