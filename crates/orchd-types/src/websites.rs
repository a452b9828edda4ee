//! `getWebsites`: what a [`crate::role::Role::SiteAccess`] can be given.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Whether a website answers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum WebsiteStatus {
    /// It does.
    #[default]
    Active,
    /// Switched off.
    Disabled,
    /// Gone, kept for the records.
    Deleted,
    /// A status this code was not told of.
    #[serde(other)]
    Unknown,
}

/// What a website is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum WebsiteKind {
    /// Somebody's website.
    #[default]
    Normal,
    /// A control panel.
    ControlPanel,
    /// A phpMyAdmin.
    PhpMyAdmin,
    /// A webmail.
    Roundcube,
    /// A copy to try things on.
    Staging,
    /// The page under a server's own name.
    ServerHostname,
    /// A kind this code was not told of.
    #[serde(other)]
    Unknown,
}

/// What a domain is to its website.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum DomainKind {
    /// The one it is known by.
    #[default]
    Primary,
    /// A name to look at it before its own domain leads to it.
    Preview,
    /// Another domain with a folder of its own.
    Addon,
    /// Another name of the same.
    Alias,
    /// A name under the primary one.
    Subdomain,
    /// A kind this code was not told of.
    #[serde(other)]
    Unknown,
}

/// Whether a domain goes through Cloudflare.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CloudflareStatus {
    /// It does.
    Connected,
    /// It doesn't.
    #[default]
    Disconnected,
    /// It should, and something is wrong.
    Error,
    /// A status this code was not told of.
    #[serde(other)]
    Unknown,
}

/// A name that leads to a website.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct WebsiteDomain {
    /// Opaque.
    pub id: String,
    /// The name itself, without scheme.
    pub domain: String,
    /// Folder of its files.
    pub document_root: String,
    /// What it is to the website.
    pub kind: DomainKind,
    /// Whether it goes through Cloudflare.
    pub cloudflare_status: CloudflareStatus,
}

/// A website of an organization.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Website {
    /// What `siteAccesses` of an invite takes.
    pub id: String,
    /// The domain it is known by.
    pub domain: WebsiteDomain,
    /// Its other names.
    pub aliases: Vec<WebsiteDomain>,
    /// The contract says nothing of their shape.
    pub subdomains: Vec<Value>,
    /// Whether it answers.
    pub status: WebsiteStatus,
    /// `#rrggbb`.
    pub color_code: String,
    /// Bytes on disk.
    pub size: u64,
    /// Whose it is: a UUID.
    pub org_id: String,
    /// What it is for.
    pub kind: WebsiteKind,
    /// RFC 3339.
    pub created_at: String,
}

/// Some of the websites, by domain.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WebsitesPage {
    /// From `offset` on, `limit` at most.
    pub items: Vec<Website>,
    /// How many there are in all pages under the same search.
    pub total: u64,
}

#[cfg(test)]
mod tests {
    use super::{CloudflareStatus, DomainKind, Website, WebsiteKind, WebsiteStatus, WebsitesPage};
    use serde::de::DeserializeOwned;
    use serde_json::{Value, json};

    #[test]
    fn a_website_with_fields_missing_and_words_never_heard_of_is_read() {
        let page: WebsitesPage = serde_json::from_value(json!({"items": [{
            "domain": {"domain": "example.com", "kind": "parked", "cloudflareStatus": "Paused"},
            "subdomains": [1, {"any": []}],
            "status": "moving",
            "kind": "forum",
        }]}))
        .unwrap();
        let site = &page.items[0];
        assert_eq!(site.domain.domain, "example.com");
        assert_eq!(
            (site.domain.kind, site.domain.cloudflare_status),
            (DomainKind::Unknown, CloudflareStatus::Unknown)
        );
        assert_eq!((site.status, site.kind), (WebsiteStatus::Unknown, WebsiteKind::Unknown));
        assert_eq!((site.subdomains.len(), page.total), (2, 0));
        assert_eq!(serde_json::from_value::<WebsitesPage>(json!({})).unwrap(), WebsitesPage::default());
    }

    #[test]
    fn a_website_is_written_with_every_field_that_the_contract_requires() {
        let written = serde_json::to_value(Website::default()).unwrap();
        let names = |value: &Value| {
            let mut names: Vec<String> = value.as_object().unwrap().keys().cloned().collect();
            names.sort_unstable();
            names.join(" ")
        };
        assert_eq!(
            names(&written),
            "aliases colorCode createdAt domain id kind orgId size status subdomains"
        );
        assert_eq!(names(&written["domain"]), "cloudflareStatus documentRoot domain id kind");
    }

    #[test]
    fn the_words_are_the_contracts() {
        same::<WebsiteStatus>(&["active", "disabled", "deleted"]);
        same::<WebsiteKind>(&[
            "normal",
            "controlPanel",
            "phpMyAdmin",
            "roundcube",
            "staging",
            "serverHostname",
        ]);
        same::<DomainKind>(&["primary", "preview", "addon", "alias", "subdomain"]);
        same::<CloudflareStatus>(&["Connected", "Disconnected", "Error"]);
    }

    /// Read and written again, a word is the same: it was not taken for an unknown one.
    fn same<T: DeserializeOwned + serde::Serialize>(words: &[&str]) {
        for word in words {
            let value: T = serde_json::from_value(json!(word)).unwrap();
            assert_eq!(serde_json::to_value(value).unwrap(), json!(word));
        }
    }
}
