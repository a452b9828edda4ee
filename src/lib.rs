//! The invite flow of a hosting control panel, as a WebAssembly app.
//!
//! | module | what |
//! |---|---|
//! | [`app`] | the two programs and their routes |
//! | [`start`] | mounting a program in place of the static shell |
//! | `routes` | every path, defined once |
//! | `surroundings` | what every page counts on: settings, API, voice |
//! | `config` | what a deployment sets in meta tags |
//! | `domain` | pure decisions: which step comes next, what will do |
//! | `api` | the only place that talks HTTP |
//! | `pages` | a module per route, a file per step |
//! | `components` | pieces used by more than one page |
//! | [`extras`] | a program for what a page can do without: the brand, help with a password |
//! | [`strength`] | a program in a worker: how hard a password is to guess |
//! | `messages` | which sentence is said when; the sentences are the crate `words` |
//! | `browser` | thin wrappers around what the browser offers |
//!
//! Data flows one way: URL → `api` → `domain` → view. The browser tests mount the programs of
//! [`app`] and use nothing else.

mod api;
pub mod app;
mod browser;
mod components;
mod config;
mod domain;
pub mod extras;
mod messages;
mod pages;
mod routes;
pub mod start;
pub mod strength;
mod surroundings;
