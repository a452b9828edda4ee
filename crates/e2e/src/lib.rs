//! What the journeys are made of: the real server on data of its own, a real browser with a profile of its own, the
//! mail that was really written, and a person who asks the API how things stand.
//!
//! | module | holds |
//! |---|---|
//! | [`settings`] | which browser, bundle, server and drivers: from the environment |
//! | [`panel`] | a server process and its data folder |
//! | [`host`] | a host before a panel, on which whatever is asked can go wrong |
//! | [`seed`] | organizations that a journey needs and the API can't make |
//! | [`person`] | somebody who speaks to the API without a browser |
//! | [`mail`] | the mails of a panel |
//! | [`browser`] | a browser and its driver; what a person does with a page, and sees |
//! | [`walk`] | every step and screen, one after the other |
//! | [`gallery`] | pictures and copies of every screen |
//! | [`language`] | a page in another language, and whether it is the same one |
//! | [`axe`] | axe-core, run in a page |
//! | [`outline`] | a page as a screen reader is told of it |
//! | [`stage`] | a panel and a browser for one journey, and the limit on how many run at once |
//! | [`wait`] | bounded waiting for something to come true |
//!
//! Everything that is started ends with the value that started it, also when a test panics.

pub mod axe;
pub mod browser;
pub mod error;
pub mod gallery;
pub mod host;
pub mod language;
mod listening;
pub mod mail;
pub mod outline;
pub mod panel;
pub mod person;
mod process;
pub mod seed;
pub mod settings;
pub mod stage;
pub mod wait;
pub mod walk;

pub use error::{Error, Result};
