//! The mail that carries an invite: worded in [`message`], handed over by [`delivery`].

pub mod delivery;
pub mod message;
