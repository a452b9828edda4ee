//! `getOrg`.

use serde::{Deserialize, Serialize};

/// Whether an organization is in use.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OrgStatus {
    /// In use.
    #[default]
    Active,
    /// Gone, kept for the records.
    Deleted,
    /// A status this code was not told of.
    #[serde(other)]
    Unknown,
}

/// The master organization, a reseller or a customer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Org {
    /// A UUID.
    pub id: String,
    /// Absent for the master organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<String>,
    /// Any text.
    pub name: String,
    /// Whether it is in use.
    pub status: OrgStatus,
    /// Name of the owner, active or pending; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// Email of that owner.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner_email: Option<String>,
    /// How many hosting packages it has.
    pub subscriptions_count: u64,
    /// How many websites it has.
    pub websites_count: u64,
    /// RFC 3339.
    pub created_at: String,
    /// A tag of orchd's list.
    pub locale: String,
}
