//! What the benchmarks compare.
//!
//! - `cargo bench -p bits-codes-benches` times every look-up beside its peers, and then once more in turns, as ratios.
//! - `cargo bench -p bits-codes-benches -- instructions` counts the instructions of each look-up, under valgrind.
//! - `cargo run --release -p bits-codes-benches --bin compile` measures what a family costs to compile and to ship.
//!
//! Three lists: the documented BITS values, a list as long as Microsoft's published table of HRESULTs, and one of ten
//! thousand. With `--features slow-peers` the first two also time, at the third, what takes rustc minutes there.

pub mod generate;
pub mod sizes;
pub mod small;
