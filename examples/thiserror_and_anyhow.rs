//! A family beside the error types of others: a library whose error has a code in one of its variants (thiserror), and a program that
//! gathers errors of all kinds (anyhow) and still finds the code in them.
//!
//! ```text
//! cargo run --example thiserror_and_anyhow
//! ```

use anyhow::Context;
use bits_codes::{Decoded, bits_errors};
use std::num::ParseIntError;

bits_errors! {
    /// What the sync engine returns.
    #[bits(facility = 0x123, customer, prefix = "SYNC_E_")]
    pub enum SyncCode {
        0xA1230001 => SYNC_E_NO_QUOTA: "The mailbox is over its quota.",
        0xA1230003 => SYNC_E_404 as Missing: "The item is not on the server.",
    }
}

/// What can go wrong in the library.
#[derive(Debug, thiserror::Error)]
pub enum StockError {
    /// A code is an error as any other: `#[from]` makes `?` take it.
    #[error("the engine failed")]
    Sync(#[from] SyncCode),
    /// Of a number from elsewhere nothing is lost, whether it has a name or not.
    #[error("the server failed")]
    Server(#[source] Decoded<SyncCode>),
    #[error("the answer is no number")]
    Answer(#[from] ParseIntError),
}

fn engine(item: &str) -> Result<&'static str, SyncCode> {
    match item {
        "stock" => Err(SyncCode::Missing),
        "price" => Ok("12"),
        _ => Ok("twelve"),
    }
}

fn read(item: &str) -> Result<u32, StockError> {
    if item == "server" {
        return Err(StockError::Server(0x8007_0005_u32.into()));
    }
    Ok(engine(item)?.parse()?)
}

fn report(item: &str) -> anyhow::Result<u32> {
    read(item).with_context(|| format!("cannot read {item}"))
}

fn main() {
    for item in ["price", "stock", "server", "name"] {
        let error = match report(item) {
            Ok(number) => {
                println!("{item}: {number}");
                continue;
            }
            Err(error) => error,
        };
        // The code is in the chain, however deep.
        match error.chain().find_map(|cause| cause.downcast_ref()) {
            Some(code @ SyncCode::Missing) => println!("no {item}: {code:#}"),
            _ => println!("{error:#}"),
        }
    }
}
