//! What programs weigh that use a family, less the same program without one.

use crate::build::Crate;
use crate::form::{Form, Size};
use crate::table::{head, row};
use std::path::Path;
use std::process::Command;

/// Asks one by one, and prints so that formatting itself is there in any case.
const MAIN: &str = "
fn main() {
    for argument in std::env::args().skip(1) {
        println!(\"{:?} {}\", argument.parse::<u32>(), find(&argument, argument.parse().unwrap_or(0)));
    }
}
";
const NOTHING: &str = "fn find(name: &str, code: u32) -> String { format!(\"{name} {code:08X}\") }";
/// From code and name; to name, text, `Display` and `Debug`.
const OURS: &str = "
fn find(name: &str, code: u32) -> String {
    let Some(found) = Code::from_code(code).or_else(|| Code::from_name(name)) else { return String::new() };
    format!(\"{} {} {found} {found:?} {code:08X}\", found.name(), found.text())
}
";
const MAPS: &str = "
fn find(name: &str, code: u32) -> String {
    let Some(found) = Code::BY_CODE.get(&code).or_else(|| Code::BY_NAME.get(name)) else { return String::new() };
    format!(\"{} {} {found} {found:?} {code:08X}\", found.name(), found.text())
}
";
/// The text is what `Display` says.
const DERIVES: &str = "
fn find(name: &str, code: u32) -> String {
    let Some(found) = Code::try_from(code).ok().or_else(|| name.parse().ok()) else { return String::new() };
    format!(\"{} {found} {found:?} {code:08X}\", <&str>::from(found))
}
";
const CODE_TO_TEXT: &str = "
fn find(_: &str, code: u32) -> String { bits_codes::BitsCode::from_code(code).map_or_else(String::new, |code| code.text().to_owned()) }
";
const ALL_OF_BITS: &str = "
use bits_codes::BitsCode as Code;
";
const EXPLAIN: &str = "
fn find(_: &str, code: u32) -> String { bits_codes::explain(code).to_string() }
";

#[derive(Debug, Clone, Copy)]
struct Weight {
    bytes: i64,
    relocations: i64,
}

pub fn measure() {
    head(
        "Release programs, less the same program without a family",
        &[
            "program",
            "KB",
            "relocations",
            "KB, as a part of the derives",
        ],
    );
    let nothing = weigh("nothing", Form::Empty, NOTHING);
    let mut derives = None;
    for size in [Size::Middle, Size::Small] {
        let list = size.list();
        for (form, name, find) in [
            (Form::Derives, "derives", DERIVES),
            (Form::Ours, "ours, `phf = false`", OURS),
            (Form::OursWithMaps, "ours, the maps unused", OURS),
            (Form::OursWithMaps, "ours, the maps used", MAPS),
        ] {
            let source = format!("{}\n{find}", form.declaration(&list));
            let weight = weigh(&format!("{size:?}-{name}"), form, &source);
            let bytes = weight.bytes - nothing.bytes;
            if form == Form::Derives {
                derives = Some(bytes);
            }
            show(
                &format!("{} entries, {name}", list.entries.len()),
                weight,
                nothing,
                derives,
            );
        }
    }
    let of_bits = format!("{ALL_OF_BITS}{OURS}");
    for (name, source) in [
        ("`BitsCode::from_code` and `text`", CODE_TO_TEXT),
        ("every look-up of `BitsCode`", &of_bits),
        ("`explain`", EXPLAIN),
    ] {
        show(name, weigh(name, Form::Ours, source), nothing, None);
    }
}

#[expect(clippy::cast_precision_loss, reason = "they are small")]
fn show(name: &str, weight: Weight, nothing: Weight, derives: Option<i64>) {
    let bytes = (weight.bytes - nothing.bytes) as f64;
    row(&[
        name.to_owned(),
        format!("{:.1}", bytes / 1024.0),
        (weight.relocations - nothing.relocations).to_string(),
        derives.map_or(String::new(), |derives| {
            format!("{:.2}", bytes / derives as f64)
        }),
    ]);
}

fn weigh(name: &str, form: Form, source: &str) -> Weight {
    let letters = |letter: char| {
        if letter.is_ascii_alphanumeric() {
            letter
        } else {
            '_'
        }
    };
    let name = format!("size_{}", name.replace(['`', ','], "").to_lowercase());
    let name: String = name.chars().map(letters).collect();
    let program = Crate::new(
        &name,
        &form.dependencies(),
        "main.rs",
        &format!("{source}{MAIN}"),
    )
    .program();
    // Text, data and bss, in the second line
    let sizes = output("size", &[], &program);
    let line = sizes.lines().nth(1).expect("a head and a line");
    let bytes = line
        .split_whitespace()
        .take(2)
        .map(|number| number.parse::<i64>().expect("a size"))
        .sum();
    let relocations = output("readelf", &["--relocs", "--wide"], &program);
    let relocations = relocations
        .matches("R_")
        .count()
        .try_into()
        .expect("a small number");
    Weight { bytes, relocations }
}

fn output(tool: &str, options: &[&str], program: &Path) -> String {
    let output = Command::new(tool)
        .args(options)
        .arg(program)
        .output()
        .unwrap_or_else(|error| panic!("`{tool}` of binutils does not run: {error}"));
    String::from_utf8(output.stdout).expect("plain letters")
}
