//! Writes the families of the tests `sizes` and `differential`: what shows a wrong look-up is too long to write by hand.

#[path = "generate/chosen.rs"]
mod chosen;
#[path = "generate/codes.rs"]
mod codes;
#[path = "generate/family.rs"]
mod family;
#[path = "generate/seeded.rs"]
mod seeded;

use family::Family;
use std::path::PathBuf;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=generate");
    write("sizes.rs", &chosen::families());
    write("differential.rs", &seeded::families());
}

fn write(file: &str, families: &[Family]) {
    let mut source = String::new();
    for family in families {
        family.write(&mut source);
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join(file), source).expect("cargo made the folder");
}
