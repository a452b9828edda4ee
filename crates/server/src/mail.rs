//! Mails: worded in [`message`] (invites) and [`pin`], handed over by [`delivery`].

pub mod delivery;
mod frame;
pub mod message;
pub mod pin;
