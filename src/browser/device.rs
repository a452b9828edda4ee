//! The device id of the second step of signing in, kept by the browser where it lets pages keep something.

use leptos::prelude::window;
use web_sys::Storage;

use crate::domain::device::{DeviceId, RANDOM_BYTES};

const NAME: &str = "invites:device";

/// The id that was kept at an earlier sign-in.
pub(crate) fn kept() -> Option<DeviceId> {
    storage()?.get_item(NAME).ok().flatten().and_then(|kept| DeviceId::read(&kept))
}

/// The id to be kept from now on: the one that is, else a new one. `None` where nothing can be kept, or where there is
/// no randomness.
pub(crate) fn to_keep() -> Option<DeviceId> {
    if !can_keep() {
        return None;
    }
    kept().or_else(random)
}

/// Keeps the id; where the browser refuses, the next sign-in asks for a code.
pub(crate) fn keep(id: &DeviceId) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(NAME, id.reveal());
    }
}

/// Found out by trying: some browsers offer a storage that takes nothing.
fn can_keep() -> bool {
    const PROBE: &str = "invites:probe";
    storage()
        .is_some_and(|storage| storage.set_item(PROBE, "1").is_ok() && storage.remove_item(PROBE).is_ok())
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn random() -> Option<DeviceId> {
    let mut bytes = [0; RANDOM_BYTES];
    window().crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(DeviceId::from_random(&bytes))
}
