//! A browser without a network.

use serde_json::json;

use super::Browser;
use crate::error::Result;
use crate::settings::Kind;

/// What "Work Offline" in Firefox's menu does; by itself it leaves this machine's own programs reachable.
const WORK_OFFLINE: &str = "
    Services.prefs.setBoolPref('network.disable-localhost-when-offline', true);
    Services.io.manageOfflineStatus = false;
    Services.io.offline = arguments[0];";

impl Browser {
    /// Takes the network away from the page, or gives it back. Nobody can have WebKit's do without one.
    ///
    /// # Errors
    /// When the driver does.
    pub async fn set_offline(&self, offline: bool) -> Result<()> {
        if self.kind == Kind::Firefox {
            return self.in_chrome(WORK_OFFLINE, vec![offline.into()]).await;
        }
        self.tell("Network.enable", json!({})).await?;
        let none =
            json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.tell("Network.emulateNetworkConditions", none).await
    }
}
