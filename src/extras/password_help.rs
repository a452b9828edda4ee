//! What is said of a new password while it is typed: which of the rules it keeps already, and how hard it is to guess.
//!
//! The field, the rules and the place for the strength are the program's (`components::password_field`), or the early
//! form's; they come and go, and are looked for anew each time.

use std::cell::{Cell, RefCell};

use orchd_types::password::{self, Context, Refusal};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlInputElement};

use super::dom;
use super::estimator::Estimator;
use crate::config::Config;
use crate::strength::Estimate;

/// The field of a new password.
const FIELD: &str = "input[autocomplete='new-password']";

thread_local! {
    /// There while there is a field to estimate for that has had the focus.
    static ESTIMATOR: RefCell<Option<Estimator>> = const { RefCell::new(None) };

    /// Whether it is about to be said.
    static SOON: Cell<bool> = const { Cell::new(false) };
}

/// Listens to the whole page: fields come and go.
pub(super) fn listen() {
    let Some(page) = dom::document() else { return };
    // Some managers tell of what they filled in by `change` alone.
    for event in ["focusin", "input", "change"] {
        dom::on(&page, event, |event: Event| {
            attend(event.target().and_then(|target| target.dyn_into().ok()));
        });
    }
    // It may have had the focus before anybody listened.
    attend(page.active_element());
    watch_for_other_fields();
    if let Some(window) = web_sys::window() {
        // Nothing of a password stays behind, in the worker neither.
        dom::on(&window, "pagehide", |_: Event| ESTIMATOR.set(None));
    }
}

/// Somebody is at an element: if it is a new password's field, all that can be said of it is said.
fn attend(element: Option<Element>) {
    if !element.is_some_and(|element| element.matches(FIELD) == Ok(true)) {
        return;
    }
    ESTIMATOR.with_borrow_mut(|estimator| {
        if estimator.is_none() {
            *estimator = Estimator::start(show_estimate);
        }
    });
    tell_soon();
}

/// The character that was typed, and the step that was asked for, are seen before what there is to say of them.
fn tell_soon() {
    if SOON.replace(true) {
        return;
    }
    spawn_local(async {
        dom::picture().await;
        SOON.set(false);
        tell();
    });
}

/// Says everything anew, in the language that is spoken from here on.
pub(super) fn tell_anew() {
    tell();
}

/// Another step, or the same in another language: what was said has gone with it.
fn watch_for_other_fields() {
    dom::on_change(|| {
        if dom::find(FIELD).is_none() {
            ESTIMATOR.set(None);
        } else if dom::find(".rules:not([data-told])").is_some() {
            tell_soon();
        }
    });
}

fn typed_now() -> Option<String> {
    dom::find(FIELD)?.dyn_into::<HtmlInputElement>().ok().map(|field| field.value())
}

/// Marks the rules that what is typed keeps, and asks for its strength.
fn tell() {
    let Some(typed) = typed_now() else { return };
    if let Some(rules) = dom::find(".rules") {
        let _ = rules.set_attribute("data-told", "");
    }
    let email = dom::find("#email").and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let email = email.map(|field| field.value()).unwrap_or_default();
    let org = dom::find("h1 bdi").and_then(|name| name.text_content()).unwrap_or_default();
    let (long_enough, their_own) = kept(&typed, Config::from_page().password_min, &email, &org);
    mark("length", long_enough);
    mark("own", their_own);
    if typed.is_empty() {
        mark("common", false);
        show_strength(None);
    }
    ESTIMATOR.with_borrow_mut(|estimator| {
        if let Some(estimator) = estimator.as_mut().filter(|_| !typed.is_empty()) {
            estimator.ask(typed, &[email, org]);
        }
    });
}

/// Whether a password has a length that will do, and whether it is neither the address nor the organization's name. The
/// person's own name the page doesn't know: of that, nothing is said before the server does.
fn kept(typed: &str, min: usize, email: &str, org: &str) -> (bool, bool) {
    let context = Context {
        email: Some(email).filter(|email| !email.is_empty()),
        name: None,
        org_name: Some(org).filter(|org| !org.is_empty()),
    };
    let length =
        !matches!(password::check(typed, min, Context::default()), Err(Refusal::TooShort | Refusal::TooLong));
    let own = !typed.is_empty()
        && !matches!(password::check(typed, 0, context), Err(Refusal::IsEmail | Refusal::IsOrgName));
    (length, own)
}

/// Marks a rule as kept, for the eye and for those who are read to.
fn mark(rule: &str, is_kept: bool) {
    for item in dom::all(&format!(".rules [data-rule={rule}]")) {
        let told = item.query_selector(".visually-hidden").ok().flatten();
        if is_kept {
            let _ = item.set_attribute("data-kept", "");
            let told = told.or_else(|| {
                let told = dom::element("span", &[("class", "visually-hidden")])?;
                item.append_child(&told).ok()?;
                Some(told.into())
            });
            if let Some(told) = told {
                dom::say(&told, &format!(" ({})", words::invite::rule_met()));
            }
        } else if let Some(told) = told {
            let _ = item.remove_attribute("data-kept");
            told.remove();
        }
    }
}

/// Shows what was found out about `typed`, if that is what stands in the field still.
fn show_estimate(typed: &str, estimate: Estimate) {
    if typed_now().as_deref() == Some(typed) {
        show_strength(Some(estimate));
    }
}

fn show_strength(estimate: Option<Estimate>) {
    let Some(place) = dom::find(".strength") else { return };
    let text = place.query_selector("[role=status]").ok().flatten();
    let (score, words) = match estimate {
        None => {
            let _ = place.remove_attribute("data-score");
            (None, words::page::password_advice())
        }
        Some(estimate) => {
            mark("common", !estimate.is_common);
            (Some(estimate.score), name(estimate.score))
        }
    };
    if let Some(score) = score {
        let _ = place.set_attribute("data-score", &score.to_string());
    }
    if let Some(text) = text {
        dom::say(&text, words);
    }
}

/// What a score is called, from 0 to 4.
fn name(score: u8) -> &'static str {
    match score {
        0 => words::invite::strength_none(),
        1 => words::invite::strength_weak(),
        2 => words::invite::strength_fair(),
        3 => words::invite::strength_good(),
        _ => words::invite::strength_strong(),
    }
}

#[cfg(test)]
mod tests {
    use super::{kept, name};

    #[test]
    fn rules_are_kept_or_not_each_for_itself() {
        let of = |typed: &str| kept(typed, 8, "ada@example.com", "Acme Hosting");
        assert_eq!(of(""), (false, false));
        assert_eq!(of("short"), (false, true));
        assert_eq!(of("ada"), (false, false));
        assert_eq!(of("Ada@Example.com"), (true, false));
        assert_eq!(of("acme hosting"), (true, false));
        assert_eq!(of("correct horse"), (true, true));
        assert_eq!(of(&"x".repeat(257)), (false, true));
        assert_eq!(kept("ada@example.com", 8, "", ""), (true, true), "what isn't known forbids nothing");
    }

    #[test]
    fn f1_length_is_counted_in_code_points() {
        assert_eq!(kept("🔑🔑🔑🔑🔑🔑🔑🔑", 8, "", ""), (true, true));
        assert_eq!(kept("🔑🔑", 8, "", ""), (false, true));
    }

    #[test]
    fn each_score_has_a_name_of_its_own() {
        let names: std::collections::HashSet<_> = (0..=4).map(name).collect();
        assert_eq!(names.len(), 5);
    }
}
