//! `hr log`.

use bits_codes_cli::known::Known;
use bits_codes_cli::log::{Mode, Options, Status, Style, Watcher};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal as _};

use crate::arguments::{Color, Log, Notes};
use crate::{output, report};

/// Reads logs, and writes what they become.
pub fn annotate(known: &Known, arguments: Log) -> io::Result<Status> {
    let mode = match &arguments {
        Log {
            summary: true,
            json,
            ..
        } => Mode::Summary { json: *json },
        Log {
            only: true,
            line_number,
            ..
        } => Mode::Only {
            numbered: *line_number,
        },
        Log {
            json_lines: true, ..
        } => Mode::JsonLines,
        Log { json: true, .. } => Mode::Json,
        _ => Mode::Copy,
    };
    let is_colored = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let options = Options {
        mode,
        style: match arguments.notes {
            Notes::Full => Style::Full,
            Notes::Short => Style::Short,
            Notes::Once => Style::Once,
            Notes::Foot => Style::Foot,
        },
        color: match arguments.color {
            Color::Auto => is_colored && io::stdout().is_terminal(),
            Color::Always => true,
            Color::Never => false,
        },
        all: arguments.all,
        files: arguments.files,
    };
    let out = output::standard()?;
    Ok(options.run(known, io::stdin().lock(), out, &mut Progress::default()))
}

/// Shows on a terminal how far a long log has been read, unless what is written goes there, too.
#[derive(Default)]
struct Progress {
    bar: Option<ProgressBar>,
}

impl Watcher for Progress {
    fn report(&mut self, message: &str) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
        report(message);
    }

    fn start(&mut self, name: &str, length: Option<u64>) {
        /// What is read in no time needs no bar.
        const LONG: u64 = 64 << 20;
        let length = length.filter(|&length| length > LONG && !io::stdout().is_terminal());
        self.bar = length.map(|length| {
            // Hidden, where standard error is no terminal.
            let bar = ProgressBar::with_draw_target(Some(length), ProgressDrawTarget::stderr());
            let style =
                ProgressStyle::with_template("{msg} {wide_bar} {bytes}/{total_bytes} {eta}");
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            bar.set_message(name.to_owned());
            bar
        });
    }

    fn progress(&self, bytes: u64) {
        if let Some(bar) = &self.bar {
            bar.set_position(bytes);
        }
    }

    fn end(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
    }
}
