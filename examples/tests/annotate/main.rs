//! What `annotate` finds in logs, what it leaves alone, and that it loses and alters nothing.

mod marked;

mod command;
mod logs;
mod look_alikes;
mod properties;
mod spellings;
mod streams;
