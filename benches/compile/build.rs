//! Crates to build, and compilers to measure.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};
use wait4::Wait4;

/// The variable that makes this program a compiler, and names the file where it writes what it took.
pub const LOG: &str = "BITS_CODES_BENCHES_LOG";

/// Runs the compiler that the arguments tell, and logs its time and memory.
pub fn measured(log: &OsStr) -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let compiler = arguments.next().expect("cargo names the compiler");
    let arguments: Vec<_> = arguments.collect();
    let mut child = Command::new(compiler)
        .args(&arguments)
        .spawn()
        .expect("the compiler runs");
    let used = child.wait4().expect("the compiler was started");
    let name = arguments
        .iter()
        .skip_while(|argument| *argument != "--crate-name")
        .nth(1);
    if let Some(name) = name {
        let seconds = (used.rusage.utime + used.rusage.stime).as_secs_f64();
        let megabytes = used.rusage.maxrss / (1 << 20);
        let mut log = File::options()
            .append(true)
            .create(true)
            .open(log)
            .expect("the log can be written");
        writeln!(log, "{} {seconds} {megabytes}", name.display()).expect("the log can be written");
    }
    match used.status.code() {
        Some(0) => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

/// What a compiler took.
#[derive(Debug, Clone, Copy)]
pub struct Used {
    /// CPU seconds of the compiler.
    pub seconds: f64,
    /// The most memory that it had.
    pub megabytes: f64,
}

/// What a build took with everything in it.
#[derive(Debug, Clone)]
pub struct Build {
    pub wall: Duration,
    /// CPU seconds of cargo and all that it ran.
    pub seconds: f64,
    /// CPU seconds of the compiler, by crate.
    crates: Vec<(String, f64)>,
}

impl Build {
    /// The crate that took the compiler longest.
    pub fn slowest(&self) -> String {
        let slowest = self.crates.iter().max_by(|a, b| a.1.total_cmp(&b.1));
        slowest.map_or_else(String::new, |(name, _)| name.clone())
    }

    /// What the compiler took for the crate.
    pub fn of(&self, name: &str) -> f64 {
        let of_name = self.crates.iter().filter(|(other, _)| other == name);
        of_name.map(|(_, seconds)| seconds).sum()
    }
}

/// A crate in a folder of its own, outside the workspace.
pub struct Crate {
    name: String,
    folder: PathBuf,
    target: PathBuf,
}

impl Crate {
    /// `source` is `lib.rs` or `main.rs`.
    pub fn new(name: &str, dependencies: &str, file: &str, source: &str) -> Self {
        let folder = workplace().join(name);
        fs::create_dir_all(folder.join("src")).expect("cargo's own folder");
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}\n\n[workspace]\n"
        );
        let write = |path: &str, text: &str| {
            fs::write(folder.join(path), text).expect("cargo's own folder");
        };
        write("Cargo.toml", &manifest);
        write(&format!("src/{file}"), source);
        // The same versions as here
        write("Cargo.lock", include_str!("../../Cargo.lock"));
        Self {
            name: name.to_owned(),
            folder,
            target: workplace().join("target"),
        }
    }

    /// With a target folder that nothing else is in.
    pub fn alone(mut self) -> Self {
        self.target = workplace().join(format!("target-{}", self.name));
        self
    }

    /// Throws away what was built for this crate, but not what it depends on.
    pub fn touch(&self) {
        for file in ["src/lib.rs", "src/main.rs"] {
            let path = self.folder.join(file);
            if let Ok(source) = fs::read(&path) {
                fs::write(path, source).expect("it was written before");
            }
        }
    }

    pub fn forget_all(&self) {
        if self.target.exists() {
            fs::remove_dir_all(&self.target).expect("cargo's own folder");
        }
    }

    /// How another of these crates depends on it.
    pub fn dependency(&self) -> String {
        format!("{} = {{ path = '{}' }}", self.name, self.folder.display())
    }

    /// Runs cargo; gives what the crate itself took, if it was built.
    ///
    /// # Panics
    ///
    /// If the build fails.
    pub fn run(&self, command: &[&str]) -> Option<Used> {
        let (log, _, _) = self.logged(command);
        let mut line = log
            .lines()
            .find_map(|line| line.strip_prefix(&self.name)?.strip_prefix(' '))?
            .split(' ')
            .map(|number| number.parse().expect("it was written as a number"));
        Some(Used {
            seconds: line.next()?,
            megabytes: line.next()?,
        })
    }

    /// Builds everything that is not built.
    ///
    /// # Panics
    ///
    /// If the build fails.
    pub fn build(&self) -> Build {
        let (log, wall, seconds) = self.logged(&["build"]);
        let crates = log.lines().filter_map(|line| {
            let mut words = line.split(' ');
            Some((words.next()?.to_owned(), words.next()?.parse().ok()?))
        });
        Build {
            wall,
            seconds,
            crates: crates.collect(),
        }
    }

    /// Runs cargo. Gives the log of what the compilers took, the wall time and the CPU seconds of all.
    fn logged(&self, command: &[&str]) -> (String, Duration, f64) {
        let log = workplace().join("log");
        let _ = fs::remove_file(&log);
        let start = Instant::now();
        let mut cargo = Command::new(env!("CARGO"))
            .args(command)
            .arg("--quiet")
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", &self.target)
            .env("CARGO_INCREMENTAL", "0")
            .env("RUSTC_WRAPPER", std::env::current_exe().expect("it runs"))
            .env(LOG, &log)
            .stdout(Stdio::null())
            .spawn()
            .expect("cargo runs");
        let used = cargo.wait4().expect("cargo was started");
        let wall = start.elapsed();
        assert!(used.status.success(), "{} does not build", self.name);
        let seconds = (used.rusage.utime + used.rusage.stime).as_secs_f64();
        (fs::read_to_string(log).unwrap_or_default(), wall, seconds)
    }

    /// The program, built for release.
    pub fn program(&self) -> PathBuf {
        self.run(&["build", "--release"]);
        self.target.join("release").join(&self.name)
    }
}

/// A folder inside the target folder of this program.
fn workplace() -> PathBuf {
    let program = std::env::current_exe().expect("it runs");
    let target = program.ancestors().nth(2).unwrap_or(Path::new("."));
    target.join("compile")
}
