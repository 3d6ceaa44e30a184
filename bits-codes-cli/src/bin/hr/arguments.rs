//! The command line of `hr`.

use crate::exporting::Export;
use crate::importing::Import;
use crate::paging::PageFile;
use crate::pinning::PinFile;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;

/// Says what a Windows HRESULT is.
#[derive(Debug, Parser)]
#[command(
    name = "hr",
    version,
    args_conflicts_with_subcommands = true,
    after_help = "The exit status is 0 if all is done, 1 if something could not be done, and 2 for wrong use."
)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Option<Command>,

    #[command(flatten)]
    pub answer: Answer,
}

#[derive(Debug, Args)]
pub struct Answer {
    /// What was pasted: numbers in any spelling (0x80190194, 80190194, -2145844844, 0n-2145844844, 404), symbolic names
    /// (`BG_E_NOT_FOUND`, `notfound`) or a line of a log; `-`, or a pipe, is a line for each
    #[arg(value_name = "CODE", allow_negative_numbers = true)]
    pub codes: Vec<OsString>,

    /// Show the code that carries this HTTP status
    #[arg(long, value_name = "STATUS")]
    pub http: Vec<String>,

    /// Show all that is known, with all paragraphs of the texts
    #[arg(short, long)]
    pub verbose: bool,

    /// Write an object of JSON for each answer
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Show the known codes with all these words, or parts of words, in their names or texts, the likeliest first
    Search(Search),
    /// Copy logs byte for byte, and put a note beside every HRESULT in them
    ///
    /// A log that starts with a UTF-16 byte order mark is read as UTF-16, and so are the notes written; columns and offsets are
    /// in its bytes. Any other log may be in any encoding that contains ASCII, and gets its notes in UTF-8.
    Log(Log),
    /// Write the `bits_errors!` declaration of C headers or of message compiler files
    ///
    /// The format is detected from the content. Anything skipped or changed is reported on standard error.
    Import(Import),
    /// Write a family as a C header, as a message compiler file, as JSON or as CSV
    Export(Export),
    /// Write the files that hold what the families of a Rust source have promised, or add to them what is new
    ///
    /// A promise is never changed: what breaks one is reported, and its file stays as it is.
    Pin(PinFile),
    /// Write a page for a browser that answers as `hr` does and names the codes in a log, in one file without a network
    Page(PageFile),
}

#[derive(Debug, Args)]
pub struct Search {
    #[arg(required = true, value_name = "WORD")]
    pub words: Vec<String>,

    /// Show no more than this many codes
    #[arg(short = 'n', long, value_name = "COUNT")]
    pub limit: Option<usize>,

    /// Write an object of JSON for each code
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the command line"
)]
pub struct Log {
    /// The logs, folders of logs, or patterns such as `*.log`, packed by gzip or not; `-`, or none, is standard input
    pub files: Vec<OsString>,

    /// Write a row for each code instead of the log: how often it is there, where and when first and last, and what to do;
    /// codes that come together are in a chain, from the outermost to its cause
    #[arg(long, conflicts_with_all = ["only", "json_lines"])]
    pub summary: bool,

    /// Write the lines with codes alone
    #[arg(long, conflicts_with_all = ["json", "json_lines"])]
    pub only: bool,

    /// Write the number of each line before it
    #[arg(short = 'n', long, requires = "only")]
    pub line_number: bool,

    /// Write what is found instead of the log, an object of JSON in each line; docs/json.md has the fields
    #[arg(long, conflicts_with = "json_lines")]
    pub json: bool,

    /// The log has an object of JSON in each line: add what is found to the objects, so that they stay valid
    #[arg(long)]
    pub json_lines: bool,

    /// How much a note says
    #[arg(long, value_enum, value_name = "STYLE", default_value_t = Notes::Full)]
    pub notes: Notes,

    /// Paint codes and notes
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Color::Auto)]
    pub color: Color,

    /// Also name numbers that may be codes or not: those that have no known name and are not announced by a word such as
    /// `error`, `code`, `result` or `hr`
    #[arg(long)]
    pub all: bool,
}

/// How much a note says.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Notes {
    /// Name and text beside each code
    Full,
    /// The name alone
    Short,
    /// Name and text the first time that a code comes, then the name alone
    Once,
    /// The name alone, and the texts behind the log
    Foot,
}

/// When to paint.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    Always,
    Never,
}

/// The argument as clap takes it: a number with a sign and more than digits, `-2145386495L`, would be an option to it. With the
/// sign of mathematics it is none, and as good as a number.
pub fn with_sign(argument: OsString) -> OsString {
    let number = argument
        .to_str()
        .and_then(|text| text.strip_prefix('-'))
        .filter(|number| number.starts_with(|first: char| first.is_ascii_digit()));
    match number {
        Some(number) if !number.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("\u{2212}{number}").into()
        }
        _ => argument,
    }
}
