//! A header or a message file of any bytes: it is imported or it is an error with words, and a declaration is Rust.

#![no_main]

use bits_codes_cli::import::Request;
use libfuzzer_sys::fuzz_target;
use std::path::Path;

fuzz_target!(|input: (bool, &[u8])| {
    let (is_message_file, bytes) = input;
    let file = if is_message_file { "codes.mc" } else { "codes.h" };
    let request = Request {
        bytes,
        file: Some(Path::new(file)),
        name: None,
        only: "",
        customer: false,
    };
    match request.import() {
        Ok(imported) => {
            syn::parse_file(&imported.declaration).expect("the declaration is Rust");
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});
