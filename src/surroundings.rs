//! What every page counts on: the deployment's settings, the API, the app's voice.
//!
//! They are set once, when a program starts, and read wherever they are needed. Leptos's contexts would do the same for
//! parts of a page; nothing here differs between parts, and an invited person doesn't download them.

use std::cell::Cell;

use leptos::prelude::{Get, RwSignal, Set};

use crate::api::Api;
use crate::browser;
use crate::components::announcer::Voice;
use crate::config::Config;

struct Surroundings {
    config: Config,
    api: Api,
    voice: Voice,
    reworded: RwSignal<bool>,
}

thread_local! {
    static HERE: Cell<Option<&'static Surroundings>> = const { Cell::new(None) };
}

/// Reads the settings of the page and sets everything up. To be called when a program starts, before its first view.
pub(crate) fn set_up() -> &'static Config {
    &anew().config
}

/// The deployment's settings.
pub(crate) fn config() -> &'static Config {
    &here().config
}

/// Where the API is.
pub(crate) fn api() -> Api {
    here().api.clone()
}

/// What speaks to screen readers.
pub(crate) fn voice() -> Voice {
    here().voice
}

fn here() -> &'static Surroundings {
    HERE.get().unwrap_or_else(anew)
}

fn anew() -> &'static Surroundings {
    let config = Config::from_page();
    let api = Api::new(&config.api_base);
    // Once per program, and needed for as long as it runs.
    let here = Box::leak(Box::new(Surroundings {
        config,
        api,
        voice: Voice::new(),
        reworded: RwSignal::new(false),
    }));
    HERE.set(Some(here));
    here
}

/// To be called where a step is shown: it is shown anew whenever another language is chosen.
pub(crate) fn follow_language() {
    here().reworded.get();
}

/// Shows everything anew, in the language that is spoken from here on.
pub(crate) fn reword() {
    // The person is at the chooser, and stays there.
    browser::hold_focus();
    here().reworded.set(true);
}
