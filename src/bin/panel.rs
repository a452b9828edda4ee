//! The admins' program.

use control_panel_invites::{app::PanelApp, start::start};

fn main() {
    start(PanelApp);
}
