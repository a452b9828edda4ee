//! Until when the invite can be accepted: a line at the end of the steps in which that can be done.
//!
//! When it is, only the answer's header says, which the boot script keeps on the document element (`questions.js`); from
//! then on the line has its room. Where the header is missing, nothing is said.

use std::cell::RefCell;

use web_sys::Element;

use super::dom;
use crate::browser::dates;
use crate::messages;

/// The last paragraph of these steps, and of no other.
const PLACE: &str = ".alternatives";

thread_local! {
    /// The date in the language that is spoken: to write one, a browser needs the time of a step.
    static DATE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Says it, and again wherever a step comes.
pub(super) fn tell() {
    say();
    dom::on_change(say);
}

/// Says it in the language that is spoken from here on.
pub(super) fn say_anew() {
    DATE.set(None);
    say();
}

fn say() {
    let Some(date) = DATE.take().or_else(kept) else { return };
    DATE.set(Some(date.clone()));
    for place in dom::all(PLACE) {
        if let Some(line) = line_in(&place) {
            write(&line, &date);
        }
    }
}

/// The date, once the answer is there.
fn kept() -> Option<String> {
    let until = dom::document()?.document_element()?.get_attribute("data-until")?;
    dates::local(&until)
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
