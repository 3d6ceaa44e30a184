//! A header or a message file of any bytes: it is imported or it is an error with words, and a declaration is Rust that the reader of
//! declarations reads.

#![no_main]

use bits_codes_cli::import::Importer;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (bool, &[u8])| {
    let (is_message_file, bytes) = input;
    let file = if is_message_file { "codes.mc" } else { "codes.h" };
    match Importer::new().text(file, bytes).import() {
        Ok(imported) => {
            let declaration = imported.declaration();
            syn::parse_file(declaration).expect("the declaration is Rust");
            bits_codes_cli::declaration::read(declaration).expect("the reader reads it, too");
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});
