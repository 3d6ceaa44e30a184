//! Every look-up beside its peers. `cargo bench -p bits-codes-benches`; see `lib.rs`.

mod instructions;
mod keys;
mod lists;
mod rows;
mod turns;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    if let ["row", row, rounds] = arguments[..] {
        instructions::run(row, rounds);
        return ExitCode::SUCCESS;
    }
    if arguments.contains(&"instructions") {
        return instructions::count();
    }
    divan::main();
    // Not under `cargo test`, nor where a filter asks for some only.
    if arguments == ["--bench"] {
        turns::compare();
    }
    ExitCode::SUCCESS
}

#[divan::bench(args = rows::all(), sample_count = 20, sample_size = 1)]
fn lookups(bencher: divan::Bencher<'_, '_>, row: &rows::Row) {
    bencher
        .counter(divan::counter::ItemsCount::new(keys::COUNT))
        .bench(|| (row.run)());
}
