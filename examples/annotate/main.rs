//! Copies a log and names the HRESULTs in it.
//!
//! ```sh
//! cargo run --release --example annotate < WindowsUpdate.log
//! cargo run --release --example annotate -- --json WindowsUpdate.log
//! ```

use std::env;
use std::io;

use bits_codes_examples::annotate::{self, Status};

fn main() -> Status {
    annotate::run(
        env::args_os().skip(1),
        io::stdin().lock(),
        io::stdout().lock(),
        io::stderr().lock(),
    )
}
