//! Instructions, which are the same on an idle machine and on a busy one.
//!
//! This program runs itself under valgrind's callgrind, once a row with one round and once with two: the difference is
//! what a round takes.

use crate::keys::COUNT;
use crate::rows;
use crate::turns;
use std::process::{Command, ExitCode, Stdio};

/// Asks the numbered row `rounds` times.
pub fn run(row: &str, rounds: &str) {
    let [row, rounds] = [row, rounds].map(|number| number.parse().expect("a number"));
    let row = &rows::all()[row];
    for _ in 0..rounds {
        (row.run)();
    }
}

/// Prints a table of markdown.
pub fn count() -> ExitCode {
    let rows = rows::all();
    let mut counted = Vec::with_capacity(rows.len());
    for row in 0..rows.len() {
        let [Some(once), Some(twice)] = ["1", "2"].map(|rounds| instructions(row, rounds)) else {
            eprintln!("valgrind, with its tool callgrind, does not run");
            return ExitCode::FAILURE;
        };
        counted.push((twice - once) / f64::from(COUNT));
    }
    turns::print("instructions a look-up", &rows, &counted);
    ExitCode::SUCCESS
}

/// How many instructions all of a run takes, as callgrind says when it ends.
fn instructions(row: usize, rounds: &str) -> Option<f64> {
    let run = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(std::env::current_exe().ok()?)
        .args(["row", &row.to_string(), rounds])
        .stdout(Stdio::null())
        .output()
        .ok()?;
    let said = String::from_utf8(run.stderr).ok()?;
    let (_, collected) = said.split_once("Collected : ")?;
    collected.lines().next()?.trim().parse().ok()
}
