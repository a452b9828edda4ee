//! The invited person's program.

use control_panel_invites::{app::InviteApp, start::start};

fn main() {
    start(InviteApp);
}
