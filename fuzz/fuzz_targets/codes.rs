//! A file of pinned codes: each of its lines is read or is an error with words.

#![no_main]

use bits_codes_core::pins;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for line in pins::lines(text) {
        match line {
            Ok(pins::Line::Pin(pin)) => assert!(pin.names().all(|name| text.contains(name))),
            Ok(pins::Line::Family(name)) => assert!(text.contains(name)),
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
});
