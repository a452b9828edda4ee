//! The vocabulary that the app, the embedded server and their tests share.
//!
//! * The wire types of orchd's API, as `contract/orchd.openapi.yaml` in the server's crate states them:
//!   [`invites`], [`logins`], [`members`], [`orgs`], [`websites`], [`branding`], [`error`], [`role`].
//! * The input rules on which browser and server must agree: [`email`], [`password`], [`text`].
//!
//! Decoding is lenient where a client has to survive another server's answers (a missing field takes its default,
//! an unknown role becomes [`role::Role::Unknown`], and so with every enumeration); encoding always gives the whole shape of the contract.

pub mod branding;
pub mod email;
pub mod error;
pub mod invites;
pub mod logins;
pub mod members;
pub mod orgs;
pub mod password;
pub mod role;
pub mod text;
pub mod websites;
