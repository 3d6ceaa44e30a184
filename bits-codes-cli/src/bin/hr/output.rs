//! Standard output as a plain file.
//!
//! What Rust's own `Stdout` writes to an output that takes nothing, such as a file opened for reading, is lost without an error.

use std::fs::File;
use std::io;

/// Standard output.
///
/// # Errors
///
/// It is closed.
#[cfg(unix)]
pub fn standard() -> io::Result<File> {
    use std::os::fd::AsFd as _;
    io::stdout().as_fd().try_clone_to_owned().map(File::from)
}

/// Standard output.
///
/// # Errors
///
/// It is closed.
#[cfg(windows)]
pub fn standard() -> io::Result<File> {
    use std::os::windows::io::AsHandle as _;
    io::stdout()
        .as_handle()
        .try_clone_to_owned()
        .map(File::from)
}
