//! Writes the lists in all their forms.

#[allow(dead_code)]
mod generate;
mod sizes;
mod small;

use generate::List;
use std::path::Path;
use std::{env, fs};

fn main() {
    for source in ["build.rs", "small.rs", "sizes.rs", "generate"] {
        println!("cargo::rerun-if-changed={source}");
    }
    let folder = env::var_os("OUT_DIR").expect("cargo sets it");
    let folder = Path::new(&folder);
    for (size, list) in [
        ("small", small::list()),
        ("middle", List::synthetic(sizes::MIDDLE)),
        ("large", List::synthetic(sizes::LARGE)),
    ] {
        let write = |form: &str, text: String| {
            fs::write(folder.join(format!("{size}_{form}.rs")), text).expect("cargo's own folder");
        };
        write("ours", list.bits_errors("Code", false));
        write("phf", list.phf_maps("Code"));
        write("sorted", list.sorted("Code"));
        write("matches", list.matches("Code"));
        let derives = [
            "num_enum::TryFromPrimitive",
            "strum::EnumString",
            "strum::FromRepr",
            "strum::IntoStaticStr",
            "strum::EnumMessage",
        ];
        write("derived", list.derived("Derived", &derives));
    }
    // Three families together, and the same entries as one.
    for length in [300, 3000] {
        let list = List::synthetic(length);
        let mut source = list.bits_errors("One", false);
        for (third, name) in ["A", "B", "C"].into_iter().enumerate() {
            let entries = list.entries.iter().skip(third).step_by(3);
            let part = List {
                facilities: list.facilities.clone(),
                entries: entries.cloned().collect(),
            };
            source += &part.bits_errors(name, false);
        }
        source += "::bits_codes::bits_families! { pub enum All { A(A), B(B), C(C) } }";
        fs::write(folder.join(format!("families_{length}.rs")), source)
            .expect("cargo's own folder");
    }
}
