//! Tells the linker what the Wasm of the page needs.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        // What cuts it into parts (src/bin/prerender/cut.rs) reads the relocations.
        println!("cargo::rustc-link-arg-bin=web=--emit-relocs");
    }
}
