//! Says what an HRESULT is, whatever it is: the smallest use of `explain`.
//!
//! ```text
//! cargo run --example decode -- 0x80190194 -2145386495
//! ```
//!
//! The tool `hr` of the crate `bits-codes-cli` does more: it takes names, searches, and reads whole logs.

use bits_codes::Hresult;
use std::env;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut status = ExitCode::SUCCESS;
    for argument in env::args().skip(1) {
        match argument.parse::<Hresult>() {
            Ok(code) => decode(code),
            Err(error) => {
                eprintln!("decode: `{argument}` is no HRESULT: {error}");
                status = ExitCode::FAILURE;
            }
        }
    }
    status
}

/// One line that says what the number is, and its parts under it.
fn decode(code: Hresult) {
    let explanation = code.explain();
    println!("{explanation}");
    println!("  signed    {}", code.as_i32());
    println!("  severity  {}", code.severity());
    println!("  facility  {}", code.facility());
    println!("  code      {}", code.low16());
    for name in explanation.names() {
        println!("  name      {name} ({})", name.family());
    }
    if let Some(hint) = explanation.hint() {
        println!("  hint      {hint}");
    }
}
