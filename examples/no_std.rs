//! A family in a crate without `std` and without an allocator: a driver that fails with codes, and logs them into whatever takes text.
//!
//! ```text
//! cargo test --example no_std
//! ```

#![no_std]

use bits_codes::{Decoded, bits_errors};
use core::fmt::{self, Write};

bits_errors! {
    /// What the driver returns.
    #[bits(facility = 0x124, customer, prefix = "DRV_E_")]
    pub enum DriverCode {
        0xA1240001 => DRV_E_NO_DEVICE: "The device does not answer.",
        0xA1240002 => DRV_E_CHECKSUM: "The data is damaged.",
    }
}

/// Reads a register.
///
/// # Errors
///
/// The device does not answer.
pub fn read(register: u8) -> Result<u8, DriverCode> {
    if register < 16 {
        Ok(0)
    } else {
        Err(DriverCode::NoDevice)
    }
}

/// Writes a line about a status of the device, which may be of the driver or of what is below it.
///
/// # Errors
///
/// Those of the log.
pub fn log(status: u32, log: &mut impl Write) -> fmt::Result {
    writeln!(log, "{:#}", Decoded::<DriverCode>::from(status))
}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::{DriverCode, log, read};
    use std::string::String;

    #[test]
    fn a_status_becomes_a_line() {
        let mut lines = String::new();
        let status = read(16).unwrap_err();
        log(status.code(), &mut lines).unwrap();
        log(0x8007_0005, &mut lines).unwrap();
        assert_eq!(status, DriverCode::NoDevice);
        assert_eq!(
            lines,
            "DRV_E_NO_DEVICE (0xA1240001): The device does not answer.\nunknown error 0x80070005 (Win32 error 5)\n"
        );
    }
}
