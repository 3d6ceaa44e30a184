//! A COM object whose method fails with a code of its own family: the code comes back through the vtable as the HRESULT, and the text as
//! the error information of the thread.
//!
//! ```text
//! cargo run --example com_method
//! ```

#[cfg(windows)]
mod spooler {
    use bits_codes::{Decoded, bits_errors};
    use windows::core::{IUnknown, IUnknown_Vtbl, Result, implement, interface};

    bits_errors! {
        /// What the spooler returns.
        #[bits(facility = 0x123, customer, prefix = ["SPOOL_E_", "SPOOL_S_"], windows_result)]
        pub enum SpoolCode {
            0xA1230001 => SPOOL_E_OFFLINE: "The printer is switched off or not connected.",
            0xA1230002 => SPOOL_E_NO_PAPER: "The paper tray is empty.",
            0x21230003 => SPOOL_S_NOTHING_TO_DO: "There was nothing to print.",
        }
    }

    #[interface("5b8a1c52-0c5e-4d3f-9f2e-6d1f1c1a7e10")]
    pub unsafe trait ISpooler: IUnknown {
        /// Prints so many pages.
        fn print(&self, pages: u32) -> Result<()>;
    }

    /// The object. It has paper for ten pages.
    #[implement(ISpooler)]
    struct Spooler;

    impl ISpooler_Impl for Spooler_Impl {
        unsafe fn print(&self, pages: u32) -> Result<()> {
            // A family's own error in, an error of Windows out.
            feed(pages)?;
            Ok(())
        }
    }

    /// Knows nothing of COM.
    fn feed(pages: u32) -> std::result::Result<(), SpoolCode> {
        match pages {
            0 => Err(SpoolCode::NothingToDo),
            1..=10 => Ok(()),
            _ => Err(SpoolCode::NoPaper),
        }
    }

    pub fn run() {
        let spooler: ISpooler = Spooler.into();
        for pages in [3, 11, 0] {
            // SAFETY: the pointer is that of a living object with this interface.
            match unsafe { spooler.print(pages) } {
                Ok(()) => println!("{pages} pages: printed"),
                Err(error) => match Decoded::from(&error) {
                    Decoded::Known(SpoolCode::NoPaper) => {
                        println!("{pages} pages: fill the tray ({})", error.message());
                    }
                    other => println!("{pages} pages: {} ({})", error.message(), other.hresult()),
                },
            }
        }
    }
}

#[cfg(windows)]
fn main() {
    spooler::run();
}

#[cfg(not(windows))]
fn main() {
    println!("COM is a thing of Windows: build this for a target such as x86_64-pc-windows-gnu");
}
