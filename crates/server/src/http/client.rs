//! Where a request comes from, and which host it was sent to.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

use crate::panel::Panel;

/// The client's address, as limits count it: behind a configured proxy the one that proxy names, and for IPv6 the
/// /64 that one client has.
#[derive(Debug, Clone, Copy)]
pub struct ClientAddress(pub IpAddr);

impl FromRequestParts<Panel> for ClientAddress {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, panel: &Panel) -> Result<Self, Infallible> {
        let peer = parts
            .extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED), |info| info.0.ip());
        Ok(Self(counted(forwarded(peer, &parts.headers, &panel.trusted_proxies))))
    }
}

/// The last address of `X-Forwarded-For` that isn't a trusted proxy's own; the peer's unless that is one. An IPv4 address
/// is the same one when it is written as IPv6, as a server that listens on `[::]` sees it.
fn forwarded(peer: IpAddr, headers: &HeaderMap, trusted: &[IpAddr]) -> IpAddr {
    let is_trusted =
        |address: &IpAddr| trusted.iter().any(|proxy| proxy.to_canonical() == address.to_canonical());
    if !is_trusted(&peer) {
        return peer;
    }
    let named: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .collect();
    named
        .into_iter()
        .rev()
        .map_while(|text| text.trim().parse().ok())
        .find(|address| !is_trusted(address))
        .unwrap_or(peer)
}

fn counted(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        v4 @ IpAddr::V4(_) => v4,
    }
}

/// The host the request was sent to, without port, in lower case; empty when it names none. It chooses a realm and
/// is never written into an answer or a link.
#[derive(Debug, Clone)]
pub struct RequestHost(pub String);

impl<S: Sync> FromRequestParts<S> for RequestHost {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let named = parts
            .uri
            .host()
            .map(str::to_owned)
            .or_else(|| {
                let host = parts.headers.get(header::HOST)?.to_str().ok()?;
                let authority: axum::http::uri::Authority = host.parse().ok()?;
                Some(authority.host().to_owned())
            })
            .unwrap_or_default();
        Ok(Self(named.trim_end_matches('.').to_ascii_lowercase()))
    }
}

#[cfg(test)]
mod tests {
    use super::{counted, forwarded};
    use axum::http::{HeaderMap, HeaderValue};
    use std::net::IpAddr;

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn r3_forwarded_addresses_are_believed_from_configured_proxies_alone() {
        let mut headers = HeaderMap::new();
        headers.append("x-forwarded-for", HeaderValue::from_static("6.6.6.6, 192.0.2.7"));
        headers.append("x-forwarded-for", HeaderValue::from_static("10.0.0.2"));
        let trusted = [address("10.0.0.1"), address("10.0.0.2")];
        let of = |peer, trusted: &[IpAddr]| forwarded(address(peer), &headers, trusted);
        assert_eq!(of("10.0.0.1", &trusted), address("192.0.2.7"));
        assert_eq!(of("10.0.0.1", &[]), address("10.0.0.1"));
        assert_eq!(of("198.51.100.1", &trusted), address("198.51.100.1"));
        let none = HeaderMap::new();
        assert_eq!(forwarded(address("10.0.0.1"), &none, &trusted), address("10.0.0.1"));
    }

    /// Who listens on `[::]` sees IPv4 peers as IPv6 ones.
    #[test]
    fn r3_a_proxy_is_the_same_one_whichever_way_its_address_is_written() {
        let mut headers = HeaderMap::new();
        headers.append("x-forwarded-for", HeaderValue::from_static("192.0.2.7, ::ffff:10.0.0.2"));
        for trusted in [["10.0.0.1", "10.0.0.2"], ["::ffff:10.0.0.1", "::ffff:10.0.0.2"]] {
            let trusted = trusted.map(address);
            for peer in ["10.0.0.1", "::ffff:10.0.0.1"] {
                assert_eq!(forwarded(address(peer), &headers, &trusted), address("192.0.2.7"), "{peer}");
            }
        }
    }

    #[test]
    fn an_ipv6_client_is_counted_by_its_network_and_a_mapped_ipv4_as_ipv4() {
        assert_eq!(counted(address("2001:db8:1:2:3:4:5:6")), address("2001:db8:1:2::"));
        assert_eq!(counted(address("::ffff:192.0.2.1")), address("192.0.2.1"));
    }
}
