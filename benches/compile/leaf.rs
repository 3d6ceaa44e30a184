//! The crate that declares the family, its dependencies built.

use crate::Options;
use crate::build::{Crate, Used};
use crate::form::{Form, Size};
use crate::table::{head, median, row};
use bits_codes_benches::sizes;
use std::fmt::Write;

const PROFILES: [(&str, &[&str]); 3] = [
    ("check", &["check"]),
    ("debug", &["build"]),
    ("release", &["build", "--release"]),
];

pub fn measure(options: &Options) {
    head(
        &format!(
            "Declaring crate: CPU seconds of rustc and, in parentheses, its peak memory in MB; medians of {} turns; in brackets, as a part of the derives",
            options.turns
        ),
        &[
            "entries",
            "build",
            "empty",
            "ours, `phf = false`",
            "ours with maps",
            "derives",
        ],
    );
    let mut growth = Vec::new();
    for size in Size::ALL {
        let list = size.list();
        let crates: Vec<(Form, Crate)> = Form::ALL
            .into_iter()
            .filter(|form| size != Size::Large || *form != Form::Derives || options.slow_peers)
            .map(|form| {
                let name = format!("leaf_{}_{size:?}", form.name()).to_lowercase();
                let source = form.declaration(&list);
                (
                    form,
                    Crate::new(&name, &form.dependencies(), "lib.rs", &source),
                )
            })
            .collect();
        for (profile, command) in PROFILES {
            let used = in_turns(&crates, command, options.turns);
            let seconds = |wanted: Form| {
                let of = used.iter().find(|(form, _)| *form == wanted)?;
                Some(median(of.1.iter().map(|used| used.seconds).collect()))
            };
            let mut cells = vec![list.entries.len().to_string(), profile.to_owned()];
            for (form, used) in &used {
                let megabytes = median(used.iter().map(|used| used.megabytes).collect());
                let own = seconds(*form).unwrap_or_default();
                let mut cell = format!("{own:.2} ({megabytes:.0})");
                if let (Form::Ours | Form::OursWithMaps, Some(derives)) =
                    (form, seconds(Form::Derives))
                {
                    write!(cell, " [{:.2}]", own / derives).expect("a string takes all");
                }
                cells.push(cell);
            }
            row(&cells);
            growth.push((
                profile,
                [Form::Ours, Form::OursWithMaps].map(|form| {
                    seconds(form).unwrap_or_default() - seconds(Form::Empty).unwrap_or_default()
                }),
            ));
        }
    }
    let [middle, large] = [1, 2].map(|size| &growth[size * PROFILES.len()..][..PROFILES.len()]);
    println!(
        "\nLarge against middle, less the empty crate, for {:.1} times the entries:",
        f64::from(sizes::LARGE) / f64::from(sizes::MIDDLE)
    );
    for ((profile, middle), (_, large)) in middle.iter().zip(large) {
        println!(
            "{profile}: {:.2} `phf = false`, {:.2} with maps",
            large[0] / middle[0],
            large[1] / middle[1]
        );
    }
}

/// What each crate takes, time and again, all of them after one another.
fn in_turns(crates: &[(Form, Crate)], command: &[&str], turns: usize) -> Vec<(Form, Vec<Used>)> {
    for (_, leaf) in crates {
        leaf.run(command);
    }
    let mut used: Vec<(Form, Vec<Used>)> =
        crates.iter().map(|(form, _)| (*form, Vec::new())).collect();
    for _ in 0..turns {
        for ((_, leaf), (_, used)) in crates.iter().zip(&mut used) {
            leaf.touch();
            used.extend(leaf.run(command));
        }
    }
    used
}
