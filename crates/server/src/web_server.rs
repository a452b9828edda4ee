//! Configuration examples for other web servers that host the bundle beside a real orchd (H4). Everything in them comes
//! from where this server has it too: headers from [`crate::headers`], types and which names never change from
//! [`crate::static_files`], the hashes of inline scripts and styles from the bundle at hand.

mod caddy;
mod headers_file;
mod nginx;

use std::path::Path;

use crate::headers::{self, Kind};
use crate::static_files::{self, BundleError};

/// Whose configuration it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A `server` block.
    Nginx,
    /// A site of a Caddyfile.
    Caddy,
    /// `_headers`, as Netlify, Cloudflare Pages and others read it.
    HeadersFile,
}

/// What an example is about.
#[derive(Debug, Clone)]
pub struct Site {
    host: String,
    api: String,
    root: String,
    /// Paths of the bundle's files, without those that are only packed copies.
    files: Vec<String>,
    policy: String,
}

impl Site {
    /// The bundle in `dist`, to be hosted at `host` from the folder `root`, with orchd at `api`.
    ///
    /// # Errors
    /// When there is no bundle.
    pub fn read(dist: &Path, host: &str, api: &str, root: &str) -> Result<Self, BundleError> {
        let (files, policy) = static_files::outline(dist)?;
        Ok(Self { host: host.to_owned(), api: api.to_owned(), root: root.to_owned(), files, policy })
    }

    /// The example.
    #[must_use]
    pub fn example(&self, format: Format) -> String {
        match format {
            Format::Nginx => nginx::example(self),
            Format::Caddy => caddy::example(self),
            Format::HeadersFile => headers_file::example(self),
        }
    }

    /// All headers of one kind of answer, over TLS.
    fn headers(&self, kind: Kind) -> Vec<(String, String)> {
        headers::all(kind, &self.policy, true)
            .into_iter()
            .map(|(name, value)| (name.as_str().to_owned(), value))
            .collect()
    }

    /// Headers that a picture and whatever else is answered in its place have in common. By the others a picture may be
    /// kept for a year, and its absence must not be: which of the two it is, only orchd knows, and says it itself.
    fn headers_around_pictures(&self) -> Vec<(String, String)> {
        let other = self.headers(Kind::Api);
        self.headers(Kind::Picture).into_iter().filter(|header| other.contains(header)).collect()
    }
}

/// Lines, each indented by so many spaces.
fn indented(spaces: usize, lines: impl IntoIterator<Item = String>) -> String {
    lines.into_iter().map(|line| format!("{:spaces$}{line}\n", "")).collect::<Vec<_>>().concat()
}
