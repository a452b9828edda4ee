//! The network and the server fail in all their ways, and nobody loses anything by it.

mod before_the_accept;
mod during_the_accept;
