//! Where the control panels are, and the link an invited person gets. Hosts come from configuration alone (U1).

use url::Url;

/// Address of the master's control panel; resellers' differ in the host.
#[derive(Debug, Clone)]
pub struct Links {
    public_url: Url,
}

impl Links {
    /// Of the configured address.
    #[must_use]
    pub const fn new(public_url: Url) -> Self {
        Self { public_url }
    }

    /// Host of the master's control panel, without port.
    #[must_use]
    pub fn master_host(&self) -> &str {
        self.public_url.host_str().unwrap_or("localhost")
    }

    /// Whether browsers come over TLS.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.public_url.scheme() == "https"
    }

    /// `scheme://host[:port]` of the master's control panel (`None`) or of a reseller's.
    #[must_use]
    pub fn origin(&self, domain: Option<&str>) -> String {
        let scheme = self.public_url.scheme();
        let host = domain.unwrap_or_else(|| self.master_host());
        match self.public_url.port() {
            Some(port) => format!("{scheme}://{host}:{port}"),
            None => format!("{scheme}://{host}"),
        }
    }

    /// The invite link. The email stands in it as it is, as orchd writes it, but for the three characters that would
    /// end or change a query value (`%`, `&`, `#`).
    #[must_use]
    pub fn invite(&self, domain: Option<&str>, key: &str, email: &str) -> String {
        let email = email.replace('%', "%25").replace('&', "%26").replace('#', "%23");
        format!("{}/invites/{key}?email={email}", self.origin(domain))
    }
}

#[cfg(test)]
mod tests {
    use super::Links;

    #[test]
    fn the_link_has_the_configured_scheme_and_port_and_the_email_as_it_is() {
        let links = Links::new("https://panel.example.com:8443/".parse().unwrap());
        assert_eq!(
            links.invite(None, "KEY", "ada+x@example.com"),
            "https://panel.example.com:8443/invites/KEY?email=ada+x@example.com"
        );
        assert_eq!(
            links.invite(Some("panel.reseller.net"), "KEY", "a&b#c%d@example.com"),
            "https://panel.reseller.net:8443/invites/KEY?email=a%26b%23c%25d@example.com"
        );
        let links = Links::new("http://localhost".parse().unwrap());
        assert_eq!(links.origin(None), "http://localhost");
    }
}
