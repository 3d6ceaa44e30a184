//! Times, once more: each row in turn, again and again, so that what else the machine does meets all alike.

use crate::keys::COUNT;
use crate::rows::{self, OURS, Row};
use std::time::{Duration, Instant};

const TURNS: usize = 20;
const ROUNDS: usize = 3;

/// Prints a table of markdown: nanoseconds a look-up, and how many times as long as ours.
pub fn compare() {
    let rows = rows::all();
    let mut best = vec![Duration::MAX; rows.len()];
    for _ in 0..TURNS {
        for (row, best) in rows.iter().zip(&mut best) {
            // The tables of the row before are what the caches hold
            (row.run)();
            for _ in 0..ROUNDS {
                let start = Instant::now();
                (row.run)();
                *best = start.elapsed().min(*best);
            }
        }
    }
    let of_round: Vec<f64> = best
        .iter()
        .map(|best| best.as_secs_f64() * 1e9 / f64::from(COUNT))
        .collect();
    print(
        &format!("ns a look-up, best of {TURNS} turns of {COUNT} random keys"),
        &rows,
        &of_round,
    );
}

/// A table of what each row takes, and in brackets how many times as much as ours.
pub fn print(title: &str, rows: &[Row], took: &[f64]) {
    println!("\n{title} (in brackets: divided by ours)\n\n| | entries | |\n|---|---|---|");
    for (row, ours) in rows.iter().zip(took) {
        if row.peer == OURS {
            let same = |other: &Row| other.question == row.question && other.size == row.size;
            let cells: Vec<String> = rows
                .iter()
                .zip(took)
                .filter(|(other, _)| same(other))
                .map(|(other, took)| format!("{} {took:.1} [{:.1}]", other.peer, took / ours))
                .collect();
            println!("| {} | {} | {} |", row.question, row.size, cells.join(", "));
        }
    }
}
