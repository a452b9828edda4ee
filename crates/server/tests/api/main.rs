//! The server over real HTTP on a real `SQLite` file. Every answer is held against `contract/orchd.openapi.yaml`.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of a test that can't go on fails the test")]

mod abuse;
mod accept;
mod branding;
mod client;
mod connections;
mod contract;
mod create;
mod demo;
mod devices;
mod disk;

mod fuzz;
mod killed;
mod load;
mod locked;
mod mail;
mod members;
mod migrations;
mod observatory;
mod outbox;
mod pages;
mod pins;
mod process;
mod remove;
mod safety;
mod second_step;
mod sessions;
mod smtp;
mod statuses;
mod web_servers;
mod websites;
mod world;
