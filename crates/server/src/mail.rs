//! Mails: worded in [`message`] (invites) and [`pin`], handed over by [`delivery`]; those of invites wait in the
//! [`outbox`] until they are.

pub mod delivery;
mod frame;
pub mod message;
pub mod outbox;
pub mod pin;
