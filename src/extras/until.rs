//! Until when the invite can be accepted: a line at the end of the steps in which that can be done.
//!
//! When it is, only the answer's header says, which the boot script keeps on the document element (`questions.js`); from
//! then on the line has its room. Where the header is missing, nothing is said.

use web_sys::Element;

use super::dom;
use crate::browser::dates;
use crate::messages;

/// The last paragraph of these steps, and of no other.
const PLACE: &str = ".alternatives";

/// Says it, and again wherever a step comes.
pub(super) fn tell() {
    say();
    dom::on_change(say);
}

/// Says it, in the language that is spoken.
pub(super) fn say() {
    let kept = dom::document().and_then(|page| page.document_element());
    let until = kept.and_then(|root| root.get_attribute("data-until"));
    let Some(date) = until.and_then(|until| dates::local(&until)) else { return };
    for place in dom::all(PLACE) {
        if let Some(line) = line_in(&place) {
            write(&line, &date);
        }
    }
}

/// Writes the sentence, unless it stands there: what is written is a change, too.
fn write(line: &Element, date: &str) {
    if line.text_content() == Some(words::invite::join_until(date)) {
        return;
    }
    let (before, after) = messages::around_name(words::invite::join_until);
    line.set_text_content(Some(&before));
    if let Some(time) = dom::element("time", &[]) {
        dom::say(&time, date);
        let _ = line.append_child(&time);
    }
    let _ = line.append_with_str_1(&after);
}

/// The line, which a new step has not yet.
fn line_in(place: &Element) -> Option<Element> {
    place.query_selector(".until").ok().flatten().or_else(|| {
        let line = dom::element("span", &[("class", "until")])?;
        place.append_child(&line).ok()?;
        Some(line.into())
    })
}
