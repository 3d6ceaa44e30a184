//! What `hr` knows and does, behind functions that the script of a page can call.
//!
//! A call takes three steps: [`room`] makes room for the question and says where, [`ask`], [`search`] or [`mark`] answers it and says
//! how long the answer is, and [`reply`] says where that is. Questions are UTF-8, answers are JSON. `.ci/page` compiles this
//! to WebAssembly, and `hr page` puts it into the page that it writes.
#![expect(
    unsafe_code,
    reason = "the names for the script are unsafe attributes; nothing else here is"
)]

mod answers;
mod marks;

use std::sync::{Mutex, MutexGuard, PoisonError};

/// What the page has written, and what it is to read.
struct Buffers {
    question: Vec<u8>,
    reply: Vec<u8>,
}

static BUFFERS: Mutex<Buffers> = Mutex::new(Buffers {
    question: Vec::new(),
    reply: Vec::new(),
});

fn buffers() -> MutexGuard<'static, Buffers> {
    BUFFERS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes room for a question of so many bytes.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    let mut buffers = buffers();
    buffers.reply = Vec::new();
    buffers.question = vec![0; length];
    buffers.question.as_mut_ptr()
}

/// Where the reply is.
#[unsafe(no_mangle)]
pub extern "C" fn reply() -> *const u8 {
    buffers().reply.as_ptr()
}

/// What the question is, as `hr` answers it.
#[unsafe(no_mangle)]
pub extern "C" fn ask() -> usize {
    answer(|question| answers::ask(&question))
}

/// The codes that have the words of the question, as `hr search` finds them.
#[unsafe(no_mangle)]
pub extern "C" fn search() -> usize {
    answer(|question| answers::search(&question))
}

/// The log that the question is, with the codes in it, as `hr log` finds them.
#[unsafe(no_mangle)]
pub extern "C" fn mark() -> usize {
    answer(|question| marks::marked(&question))
}

fn answer<T: serde::Serialize>(answer: impl FnOnce(String) -> T) -> usize {
    let mut buffers = buffers();
    let question = std::mem::take(&mut buffers.question);
    let question = String::from_utf8_lossy(&question).into_owned();
    // None of the answers has a map whose keys are no text, which is all that could fail.
    buffers.reply = serde_json::to_vec(&answer(question)).unwrap_or_default();
    buffers.reply.len()
}
