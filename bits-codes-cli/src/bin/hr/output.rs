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
    if was_closed() {
        return Err(io::Error::other("standard output is closed"));
    }
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

/// Whether standard output was closed when the program began.
///
/// Rust opens `/dev/null` in its place then, for reading and writing, where a shell's `> /dev/null` is for writing alone. Services
/// have all three streams there in that way, and are meant to.
#[cfg(unix)]
fn was_closed() -> bool {
    use rustix::fs::{OFlags, fcntl_getfl, fstat, stat};
    use std::os::fd::{AsFd, BorrowedFd};

    let is_null = |stream: BorrowedFd<'_>| {
        let (Ok(stream), Ok(null)) = (fstat(stream), stat("/dev/null")) else {
            return false;
        };
        (stream.st_dev, stream.st_ino) == (null.st_dev, null.st_ino)
    };
    let is_opened_for_both = |stream: BorrowedFd<'_>| {
        fcntl_getfl(stream).is_ok_and(|flags| flags & OFlags::ACCMODE == OFlags::RDWR)
    };
    let is_placeholder = |stream: BorrowedFd<'_>| is_null(stream) && is_opened_for_both(stream);
    is_placeholder(io::stdout().as_fd())
        && !(is_placeholder(io::stdin().as_fd()) && is_placeholder(io::stderr().as_fd()))
}
