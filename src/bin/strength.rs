//! The worker that tells how hard a password is to guess.

fn main() {
    control_panel_invites::strength::start();
}
