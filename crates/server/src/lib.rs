//! orchd's invite API and its neighbours, on one `SQLite` file, with the app's bundle served beside them.
//!
//! * [`server`] opens the port and stops in good order; [`config`] is what it is told; [`connections`] bounds what
//!   slow and many clients can take.
//! * [`http`] is the only place that speaks HTTP: routing, sessions, error bodies; [`headers`] holds every header
//!   that isn't about one answer alone, [`static_files`] the bundle.
//! * [`realms`], [`orgs`], [`logins`], [`members`], [`websites`], [`invites`], [`sessions`], [`two_factor`],
//!   [`branding`] hold the rules and the SQL, one thing each, as `contract/behaviour.md` states them.
//! * [`web_server`] writes what other web servers need to host the bundle in this one's place.
//! * [`mail`] words invites and pins and hands them over; [`demo`] fills an empty panel to try.

pub mod branding;
pub mod clock;
pub mod config;
pub mod connections;
pub mod db;
pub mod demo;
pub mod first_owner;
pub mod folders;
pub mod headers;
pub mod http;
pub mod invites;
pub mod limits;
pub mod links;
pub mod locales;
pub mod logins;
pub mod mail;
pub mod members;
pub mod orgs;
pub mod panel;
pub mod passwords;
pub mod realms;
pub mod search;
pub mod secret;
pub mod server;
pub mod sessions;
pub mod static_files;
pub mod two_factor;
pub mod web_server;
pub mod websites;
