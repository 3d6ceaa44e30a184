//! A family that is imported from a C header whenever the program is built: `cargo run -p imported -- MAILBOX_E_FULL`.

include!(concat!(env!("OUT_DIR"), "/mailbox.rs"));

fn main() {
    for name in std::env::args().skip(1) {
        match MailboxCode::from_name(&name) {
            Some(MailboxCode::Quota) => println!("{}: delete something", MailboxCode::Quota.name()),
            Some(code) => println!("{}: {code}", code.name()),
            None => println!("{name} is not in include/mailbox.h"),
        }
    }
}
