//! Numbers as text: what is read is written back and read the same, and what is not read is an error with words.

#![no_main]

use bits_codes::{BitsCode, Hresult, explain};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match text.parse::<Hresult>() {
        Ok(code) => {
            assert_eq!(code.to_string().parse(), Ok(code));
            // Eight digits without a sign are hex.
            let signed = code.as_i32().to_string();
            assert!(signed.len() == 8 || signed.parse() == Ok(code));
            assert!(!explain(code.bits()).to_string().is_empty());
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
    if let Ok(code) = text.parse::<BitsCode>() {
        assert_eq!(code.name().parse(), Ok(code));
    }
});
