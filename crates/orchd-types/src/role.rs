//! What a member may do in an organization.

use serde::{Deserialize, Serialize};

/// A role as it stands on the wire; the panel's own words for it are a matter of the app's catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Role {
    /// The organization's main contact; exactly one, can't be removed.
    Owner,
    /// Everything but removing the owner. Shown as "Super admin".
    SuperAdmin,
    /// Hosting packages and branding.
    Business,
    /// Only the websites it was given. Shown as "Collaborator".
    SiteAccess,
    /// Customers and their websites.
    Support,
    /// Servers, services, customers, websites, platform settings. Shown as "System administrator".
    Sysadmin,
    /// A role this code was not told of. A server refuses it, a client words it neutrally.
    #[serde(other)]
    Unknown,
}

impl Role {
    /// Every role of the contract, in the order in which a person is offered them: least surprising first.
    pub const ALL: [Self; 6] =
        [Self::SuperAdmin, Self::Sysadmin, Self::Support, Self::Business, Self::SiteAccess, Self::Owner];

    /// The name on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "Owner",
            Self::SuperAdmin => "SuperAdmin",
            Self::Business => "Business",
            Self::SiteAccess => "SiteAccess",
            Self::Support => "Support",
            Self::Sysadmin => "Sysadmin",
            Self::Unknown => "Unknown",
        }
    }

    /// The role of that name on the wire, [`Role::Unknown`] for any other name.
    #[must_use]
    pub fn from_wire(name: &str) -> Self {
        Self::ALL.into_iter().find(|role| role.as_str() == name).unwrap_or(Self::Unknown)
    }

    /// Whether holders may invite others to the organization and to those below it.
    #[must_use]
    pub const fn may_invite(self) -> bool {
        matches!(self, Self::Owner | Self::SuperAdmin)
    }
}

#[cfg(test)]
mod tests {
    use super::Role;

    #[test]
    fn every_role_survives_the_wire_and_any_other_name_is_unknown() {
        for role in Role::ALL {
            let wire = serde_json::to_string(&role).unwrap();
            assert_eq!(wire, format!("\"{}\"", role.as_str()));
            assert_eq!(serde_json::from_str::<Role>(&wire).unwrap(), role);
            assert_eq!(Role::from_wire(role.as_str()), role);
        }
        assert_eq!(serde_json::from_str::<Role>("\"Astronaut\"").unwrap(), Role::Unknown);
        assert_eq!(Role::from_wire("owner"), Role::Unknown);
    }
}
