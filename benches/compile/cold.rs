//! A user's crate with a small family, and everything that it depends on, from nothing.

use crate::Options;
use crate::build::Crate;
use crate::form::{Form, Size};
use crate::table::{head, median, row};

pub fn measure(options: &Options) {
    let list = Size::Small.list();
    let crates = Form::ALL.map(|form| {
        let name = format!("cold_{}", form.name());
        let source = form.declaration(&list);
        Crate::new(&name, &form.dependencies(), "lib.rs", &source).alone()
    });
    let mut seconds = [const { Vec::new() }; Form::ALL.len()];
    for _ in 0..options.turns.min(3) {
        for (cold, seconds) in crates.iter().zip(&mut seconds) {
            cold.forget_all();
            let used = cold.run(&["build"]).expect("nothing was built");
            seconds.push(used.wall.as_secs_f64());
        }
    }
    let seconds = seconds.map(median);
    head(
        "Cold build of a crate with a small family, wall seconds",
        &["", "seconds", "as a part of the derives"],
    );
    for (form, time) in Form::ALL.into_iter().zip(seconds) {
        row(&[
            form.name().replace('_', " "),
            format!("{time:.1}"),
            format!("{:.2}", time / seconds[Form::ALL.len() - 1]),
        ]);
    }
}
