//! A user's crate with a family of three entries, and everything that it depends on, from nothing: ours beside the derives,
//! beside thiserror alone, and beside the least that the crates we are built on take.

use crate::Options;
use crate::build::{Build, Crate};
use crate::form::Form;
use crate::table::{head, median, row};
use bits_codes_benches::generate::List;
use bits_codes_benches::small;

const ENTRIES: usize = 3;

pub fn measure(options: &Options) {
    let mut list = small::list();
    list.entries.truncate(ENTRIES);
    list.facilities.retain(|facility| {
        let of_facility = |code: u32| code >> 16 & 0xFFF == u32::from(*facility);
        list.entries.iter().any(|entry| of_facility(entry.code))
    });
    let crates = [
        ("ours, `phf = false`", of_form(Form::Ours, &list)),
        ("ours with maps", of_form(Form::OursWithMaps, &list)),
        ("the floor", floor()),
        ("thiserror alone", thiserror(&list)),
        ("derives", of_form(Form::Derives, &list)),
    ];
    let mut builds = [const { Vec::new() }; 5];
    for _ in 0..options.turns {
        for ((_, cold), builds) in crates.iter().zip(&mut builds) {
            cold.forget_all();
            builds.push(cold.build());
        }
    }
    head(
        &format!(
            "Cold build of a crate with {ENTRIES} entries, seconds; medians of {} turns; in brackets, as a part of the derives",
            options.turns
        ),
        &["", "wall", "CPU of all", "CPU of the slowest crate", ""],
    );
    let wall = |build: &Build| build.wall.as_secs_f64();
    let middle = |builds: &[Build], of: fn(&Build) -> f64| median(builds.iter().map(of).collect());
    let derives = &builds[builds.len() - 1];
    for ((name, _), builds) in crates.iter().zip(&builds) {
        let part = |of| {
            let own = middle(builds, of);
            format!("{own:.2} [{:.2}]", own / middle(derives, of))
        };
        let slowest = builds[0].slowest();
        row(&[
            (*name).to_owned(),
            part(wall),
            part(|build| build.seconds),
            format!(
                "{:.2}",
                median(builds.iter().map(|build| build.of(&slowest)).collect())
            ),
            slowest,
        ]);
    }
}

fn of_form(form: Form, list: &List) -> Crate {
    let name = format!("cold_{}", form.name());
    Crate::new(
        &name,
        &form.dependencies(),
        "lib.rs",
        &form.declaration(list),
    )
    .alone()
}

fn thiserror(list: &List) -> Crate {
    let source = list.derived("Code", &["thiserror::Error"]);
    Crate::new("cold_thiserror", "thiserror = '2'", "lib.rs", &source).alone()
}

/// A macro that does nothing, on the crates that ours are built on with the same features, in a library on phf.
fn floor() -> Crate {
    let macros = Crate::new(
        "floor_macros",
        "proc-macro2 = { version = '1', default-features = false, features = ['proc-macro'] }
quote = { version = '1', default-features = false, features = ['proc-macro'] }
syn = { version = '3', default-features = false, features = ['proc-macro'] }

[lib]
proc-macro = true",
        "lib.rs",
        "#[proc_macro]
pub fn nothing(_: proc_macro::TokenStream) -> proc_macro::TokenStream { quote::quote!().into() }",
    );
    let library = Crate::new(
        "floor_library",
        &format!(
            "phf = {{ version = '0.14', default-features = false }}\n{}",
            macros.dependency()
        ),
        "lib.rs",
        "pub use floor_macros::nothing; pub use phf;",
    );
    Crate::new(
        "cold_floor",
        &library.dependency(),
        "lib.rs",
        "floor_library::nothing! {}",
    )
    .alone()
}
