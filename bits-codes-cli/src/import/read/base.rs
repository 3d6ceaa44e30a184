//! The names that are known without any header: those behind `explain`.

use std::collections::HashMap;
use std::sync::OnceLock;

use bits_codes::Hresult;
use bits_codes::explain::known;

/// What a known name means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Symbol {
    /// An HRESULT, or an NTSTATUS.
    Code(u32),
    /// A Win32 error by its own number.
    Win32(u32),
}

/// The symbol of this name. Where several owners have the name, the first of `explain` wins.
pub fn symbol(name: &str) -> Option<Symbol> {
    static SYMBOLS: OnceLock<HashMap<&'static str, Symbol>> = OnceLock::new();
    let symbols = SYMBOLS.get_or_init(|| {
        let mut symbols = HashMap::new();
        for known in known() {
            let code = known.code();
            let symbol = match code.win32_code() {
                Some(error) if known.family() == "Win32" && !is_hresult(known.name()) => {
                    Symbol::Win32(u32::from(error))
                }
                _ => Symbol::Code(code.bits()),
            };
            symbols.entry(known.name()).or_insert(symbol);
        }
        // `explain` says of 0 that it is S_OK.
        for name in ["ERROR_SUCCESS", "NO_ERROR"] {
            symbols.insert(name, Symbol::Win32(0));
        }
        symbols.entry("S_OK").or_insert(Symbol::Code(0));
        symbols.entry("S_FALSE").or_insert(Symbol::Code(1));
        symbols
    });
    symbols.get(name).copied()
}

/// Whether the headers define a name of the Win32 errors as the HRESULT that it becomes, as `WININET_E_TIMEOUT` is.
fn is_hresult(name: &str) -> bool {
    bits_codes_core::names::severity(name).is_some_and(bits_codes_core::names::Letter::is_error)
}

/// The facility that winerror.h has under this name.
pub fn facility(name: &str) -> Option<i64> {
    let name = name.strip_prefix("FACILITY_")?;
    bits_codes::Facility::from_name(name).map(|facility| i64::from(facility.value()))
}

/// The number as it is in a header: of an HRESULT that a Win32 error becomes, that.
pub fn wrapped(error: u32) -> u32 {
    Hresult::from_win32(error).bits()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_have_the_numbers_of_their_headers() {
        for (name, expected) in [
            ("E_OUTOFMEMORY", Symbol::Code(0x8007_000E)),
            ("E_INVALIDARG", Symbol::Code(0x8007_0057)),
            ("S_FALSE", Symbol::Code(1)),
            ("ERROR_FILE_NOT_FOUND", Symbol::Win32(2)),
            ("ERROR_SUCCESS", Symbol::Win32(0)),
            ("ERROR_INTERNET_TIMEOUT", Symbol::Win32(12002)),
            ("STATUS_UNSUCCESSFUL", Symbol::Code(0xC000_0001)),
            ("BG_E_NOT_FOUND", Symbol::Code(0x8020_0001)),
        ] {
            assert_eq!(symbol(name), Some(expected), "{name}");
        }
        assert_eq!(symbol("NO_SUCH_NAME"), None);
        assert_eq!(facility("FACILITY_BACKGROUNDCOPY"), Some(32));
    }
}
