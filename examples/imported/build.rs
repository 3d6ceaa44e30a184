//! Makes the family of the header, each time that the header changes.

use bits_codes_cli::import::Importer;
use std::env;
use std::error::Error;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=include");
    let imported = Importer::new()
        .file("include/mailbox.h")
        .name("MailboxCode")
        .import()?;
    for notice in imported.summary() {
        println!("cargo::warning={notice}");
    }
    // A code that the header has and Rust has not is no warning.
    if !imported.is_complete() {
        return Err("codes of include/mailbox.h were not taken".into());
    }
    let folder = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo runs it")?);
    imported.write(folder.join("mailbox.rs"))?;
    Ok(())
}
