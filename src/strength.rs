//! How hard a password is to guess: a program of its own, which runs in a worker and can reach nothing.
//!
//! The worker's script is served with a policy that allows it no requests, and the page hands it its wasm: what it is
//! told stays with it, and goes when it is ended. `public/strength-worker.js` starts it; `extras::estimator` asks it.

use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};
use zxcvbn::matching::patterns::MatchPattern;
use zxcvbn::{Entropy, zxcvbn};

/// What is said of a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Estimate {
    /// 0 (guessed at once) to 4 (out of reach), as zxcvbn has it.
    pub(crate) score: u8,
    /// It is one of those that many people use, or as easy to guess as those.
    pub(crate) is_common: bool,
}

/// Answers `[password, [what everybody knows]]` with `[score, is common]`, one after the other. Says `true` when it is
/// there.
pub fn start() {
    let Ok(worker) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let answering = worker.clone();
    let asked = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let _ = answering.post_message(&answer(&event.data()));
    });
    worker.set_onmessage(Some(asked.as_ref().unchecked_ref()));
    asked.forget();
    let _ = worker.post_message(&JsValue::TRUE);
}

fn answer(asked: &JsValue) -> JsValue {
    let asked = Array::from(asked);
    let known: Vec<String> =
        Array::from(&asked.get(1)).iter().filter_map(|known| known.as_string()).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let estimate = estimate(&asked.get(0).as_string().unwrap_or_default(), &known);
    Array::of2(&estimate.score.into(), &estimate.is_common.into()).into()
}

/// Estimates `password`; what `known` holds (the address, names) is guessed first.
fn estimate(password: &str, known: &[&str]) -> Estimate {
    let found = zxcvbn(password, known);
    let score = found.score().into();
    Estimate { score, is_common: score < 2 || is_one_word(&found) }
}

/// One entry of a list of words or passwords, and nothing beside it.
fn is_one_word(found: &Entropy) -> bool {
    match found.sequence() {
        [only] => matches!(&only.pattern, MatchPattern::Dictionary(word) if !word.l33t && !word.reversed),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Estimate, estimate};

    #[test]
    fn what_many_people_use_is_common_and_four_words_are_not() {
        for password in ["password", "Password1", "qwertz123", "iloveyou", "12345678", "sunshine"] {
            let found = estimate(password, &[]);
            assert!(found.is_common && found.score < 3, "{password}: {found:?}");
        }
        let words = estimate("correct horse battery staple", &[]);
        assert_eq!(words, Estimate { score: 4, is_common: false });
    }

    #[test]
    fn what_everybody_knows_is_guessed_first() {
        let known = ["ada.lovelace@example.com", "Analytical Engines"];
        let (alone, with) =
            (estimate("ada.lovelace@example.com1", &[]), estimate("ada.lovelace@example.com1", &known));
        assert!(with.score < alone.score, "{with:?} {alone:?}");
    }

    #[test]
    fn any_text_has_an_estimate() {
        for password in ["", "🔑🔑🔑🔑🔑🔑🔑🔑", "пароль пароль", &"x".repeat(10_000), "\0\u{202E}"]
        {
            assert!(estimate(password, &["", "x"]).score <= 4);
        }
    }
}
