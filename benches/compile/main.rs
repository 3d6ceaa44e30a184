//! What a family costs to compile and to ship, beside the derives that give about the same.
//!
//! `cargo run --release -p bits-codes-benches --bin compile -- [leaf] [cold] [size] [--turns N] [--slow-peers]`
//!
//! Everything is built in turns, so that what else the machine does meets all alike, and the medians are shown. Times are
//! CPU seconds of the compiler alone. Linux only: sizes are read by `size` and `readelf`.

mod build;
mod cold;
mod form;
mod leaf;
mod size;
mod table;

use std::process::ExitCode;

/// What to measure.
struct Options {
    turns: usize,
    slow_peers: bool,
}

fn main() -> ExitCode {
    // cargo runs this program in the place of rustc
    if let Some(log) = std::env::var_os(build::LOG) {
        return build::measured(log.as_ref());
    }
    let mut options = Options {
        turns: 5,
        slow_peers: false,
    };
    let mut parts = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--turns" => {
                let turns = arguments.next().and_then(|turns| turns.parse().ok());
                options.turns = turns.expect("`--turns` is followed by a number");
            }
            "--slow-peers" => options.slow_peers = true,
            "leaf" | "cold" | "size" => parts.push(argument),
            _ => {
                eprintln!(
                    "unknown argument `{argument}`, expected `leaf`, `cold`, `size`, `--turns N` or `--slow-peers`"
                );
                return ExitCode::FAILURE;
            }
        }
    }
    let wanted = |part: &str| parts.is_empty() || parts.iter().any(|wanted| wanted == part);
    if wanted("size") {
        size::measure();
    }
    if wanted("leaf") {
        leaf::measure(&options);
    }
    if wanted("cold") {
        cold::measure(&options);
    }
    ExitCode::SUCCESS
}
