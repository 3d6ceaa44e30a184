//! Two modules with a family of their own each, and BITS: one enum for all that the program returns.

use bits_codes::{BitsCode, Decoded, bits_families, code};

mod spool {
    bits_codes::bits_errors! {
        /// What the spool returns.
        #[bits(facility = 0x124, customer, prefix = "SPOOL_E_")]
        pub enum SpoolCode {
            0xA1240001 => SPOOL_E_FULL: "The spool is full.",
            0xA1240002 => SPOOL_E_JAM: "The paper is jammed.",
        }
    }

    pub fn print(page: &str) -> Result<(), SpoolCode> {
        match page {
            "poster" => Err(SpoolCode::Jam),
            _ => Ok(()),
        }
    }
}

mod net {
    bits_codes::bits_errors! {
        /// What the network returns.
        #[bits(facility = 0x125, customer, prefix = "NET_E_")]
        pub enum NetCode {
            0xA1250001 => NET_E_OFFLINE: "The printer cannot be reached.",
        }
    }

    pub fn send(page: &str) -> Result<(), NetCode> {
        match page {
            "letter" => Err(NetCode::Offline),
            _ => Ok(()),
        }
    }
}

bits_families! {
    /// Everything that a print job returns.
    pub enum AnyCode {
        Spool(spool::SpoolCode),
        Net(net::NetCode),
        Bits(BitsCode),
    }
}

/// `?` makes the one enum of either family.
fn job(page: &str) -> Result<(), AnyCode> {
    net::send(page)?;
    spool::print(page)?;
    Ok(())
}

fn main() {
    for page in ["form", "letter", "poster"] {
        match job(page) {
            Ok(()) => println!("{page}: done"),
            // Checked against all families
            Err(code!(AnyCode, 0xA1250001)) => println!("{page}: no printer, try again later"),
            Err(code) => println!("{page}: {code:#}"),
        }
    }

    // Numbers from a log, whichever family they are of.
    for number in [0xA124_0001_u32, 0x8019_0194, 0x8007_0005] {
        match Decoded::from(number) {
            Decoded::Known(AnyCode::Bits(code)) => println!("{number:#010X}: BITS: {code}"),
            Decoded::Known(code) => println!("{number:#010X}: ours: {code}"),
            Decoded::Unknown(other) => println!("{}", other.explain()),
        }
    }
}
