//! What `hr log` finds in logs, what it leaves alone, and that it loses and alters nothing.

mod marked;

mod command;
mod logs;
mod look_alikes;
mod properties;
mod spellings;
mod streams;

use bits_codes_cli::known::Known;
use bits_codes_cli::log::{Mode, Options, Rules, Status};
use std::io::{Read, Write};
use std::sync::LazyLock;

static KNOWN: LazyLock<Known> = LazyLock::new(Known::default);

fn rules(all: bool) -> Rules<'static> {
    Rules { known: &KNOWN, all }
}

/// Does what the arguments say, as the command does.
fn run(arguments: &[&str], input: impl Read, output: impl Write, mut errors: impl Write) -> Status {
    let mut options = Options::default();
    for argument in arguments {
        match *argument {
            "--json" => options.mode = Mode::Json,
            "--all" => options.all = true,
            "--" => {}
            file => options.files.push(file.into()),
        }
    }
    options.run(&KNOWN, input, output, &mut |message: &str| {
        writeln!(errors, "{message}").expect("there is room");
    })
}
