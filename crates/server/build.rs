//! Tells cargo that the migrations are part of the program: `sqlx::migrate!` reads them while compiling.

fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
