//! Packs the names of `data/` for `bits_codes_core::catalogue`: `cargo run -p bits-codes-names`.

use bits_codes_names::{PACKED, PACKED_TEXT, pack, read_all};
use std::fs;
use std::process::ExitCode;

fn main() -> ExitCode {
    let packed = match read_all() {
        Ok(names) => pack(&names),
        Err(mistakes) => {
            for mistake in mistakes {
                eprintln!("error: {mistake}");
            }
            return ExitCode::FAILURE;
        }
    };
    match fs::write(PACKED, &packed.table).and_then(|()| fs::write(PACKED_TEXT, &packed.text)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: `{PACKED}` cannot be written: {error}");
            ExitCode::FAILURE
        }
    }
}
