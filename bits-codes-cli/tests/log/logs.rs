//! Whole logs in the ways of the programs that write them, with the codes in them marked.

use crate::marked::check;

macro_rules! logs {
    ($($name:ident)+) => {
        $(
            #[test]
            fn $name() {
                check(include_str!(concat!("logs/", stringify!($name), ".log")));
            }
        )+
    };
}

logs! {
    bits_client
    windows_update
    configuration_manager
    intune
    setup
    servicing
    winget
    powershell
    json_lines
    python
    debugger
}
