//! Journeys through the built app and the real server, in a real browser: names say what must be true.

#![cfg(test)]

#[path = "journeys/admin.rs"]
mod admin;
#[path = "journeys/assistive.rs"]
mod assistive;
#[path = "journeys/brands.rs"]
mod brands;
#[path = "journeys/dead_link.rs"]
mod dead_link;
#[path = "journeys/dead_server.rs"]
mod dead_server;
#[path = "journeys/deployments.rs"]
mod deployments;
#[path = "journeys/early_form.rs"]
mod early_form;
#[path = "journeys/existing_person.rs"]
mod existing_person;
#[path = "journeys/faults.rs"]
mod faults;
#[path = "journeys/first_picture.rs"]
mod first_picture;
#[path = "journeys/kept_page.rs"]
mod kept_page;
#[path = "journeys/languages.rs"]
mod languages;
#[path = "journeys/later.rs"]
mod later;
#[path = "journeys/leaving.rs"]
mod leaving;
#[path = "journeys/many.rs"]
mod many;
#[path = "journeys/markup.rs"]
mod markup;
#[path = "journeys/memory.rs"]
mod memory;
#[path = "journeys/moving.rs"]
mod moving;
#[path = "journeys/new_person.rs"]
mod new_person;
#[path = "journeys/no_script.rs"]
mod no_script;
#[path = "journeys/overheard.rs"]
mod overheard;
#[path = "journeys/password_help.rs"]
mod password_help;
#[path = "journeys/phone.rs"]
mod phone;
#[path = "journeys/preferences.rs"]
mod preferences;
#[path = "journeys/program.rs"]
mod program;
#[path = "journeys/screens.rs"]
mod screens;
#[path = "journeys/second_step.rs"]
mod second_step;
#[path = "journeys/secrets.rs"]
mod secrets;
#[path = "journeys/signed_in.rs"]
mod signed_in;
#[path = "journeys/surroundings.rs"]
mod surroundings;
#[path = "journeys/tampered.rs"]
mod tampered;
#[path = "journeys/told_until.rs"]
mod told_until;
#[path = "journeys/trusted_types.rs"]
mod trusted_types;
#[path = "journeys/two_tabs.rs"]
mod two_tabs;
