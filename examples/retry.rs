//! Decides by the code of a BITS error whether to try the job again.
//!
//! ```text
//! cargo run --example retry -- 0x80190194 0x801901F7 0x80072EE7
//! ```

use bits_codes::{BitsCode, Decoded, code};
use std::env;
use std::error::Error;

/// What to do about a job that failed.
#[derive(Debug)]
enum Next {
    Retry,
    Wait,
    GiveUp,
}

fn next(error: Decoded<BitsCode>) -> Next {
    match error {
        // Checked when this compiles: a number that BITS does not have is a compile error.
        Decoded::Known(code!(BitsCode, 0x80200010) | BitsCode::BG_E_BLOCKED_BY_POLICY) => {
            Next::Wait
        }
        // A server that is busy may answer later; one that does not have the file will not.
        other => match other.http_status() {
            Some(408 | 429 | 500..=599) => Next::Retry,
            // What BITS passes on from the network.
            None if other.hresult().win32_code().is_some() => Next::Retry,
            _ => Next::GiveUp,
        },
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    for argument in env::args().skip(1) {
        let error: Decoded<BitsCode> = argument.parse()?;
        println!("{:?}: {}", next(error), error.hresult().explain());
    }
    Ok(())
}
