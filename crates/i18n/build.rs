//! The texts are part of the program: a changed file makes it new.
fn main() {
    println!("cargo::rerun-if-changed=../../locales");
}
