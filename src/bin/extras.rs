//! The program for what a page can do without.

fn main() {
    control_panel_invites::extras::start();
}
