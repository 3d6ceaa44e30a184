//! The constants of the `windows` crate: `pub const E_FAIL: HRESULT = HRESULT(0x80004005_u32 as _);`.

use bits_codes_core::catalogue::Numbers;
use bits_codes_names::facts::{Fact, is_name};

use crate::File;

/// The constants that are codes, module by module.
pub fn read(files: &[File]) -> Vec<Fact> {
    let mut facts = Vec::new();
    for file in files {
        let place = module(&file.place);
        for line in file.text.lines() {
            let Some((name, ty, number)) = constant(line.trim()) else {
                continue;
            };
            if let (Some(numbers), true) = (numbers(&place, name, ty, number), is_name(name)) {
                facts.push(Fact {
                    place: place.clone(),
                    numbers,
                    number,
                    name: name.to_owned(),
                });
            }
        }
    }
    facts
}

/// `Win32.Foundation` of `src/Windows/Win32/Foundation/mod.rs`.
fn module(path: &str) -> String {
    let path = path.strip_suffix("/mod.rs").unwrap_or(path);
    let path = path.split_once("Windows/").map_or(path, |(_, below)| below);
    path.replace('/', ".")
}

/// Name, type without its path, and number.
fn constant(line: &str) -> Option<(&str, &str, u32)> {
    let (name, rest) = line.strip_prefix("pub const ")?.split_once(": ")?;
    let (ty, value) = rest.strip_suffix(';')?.split_once(" = ")?;
    let ty = ty.rsplit("::").next()?;
    // The number of `HRESULT(0x80004005_u32 as _)` is in the last parentheses.
    let value = value.rsplit('(').next()?.trim_end_matches(')');
    let value = value.strip_suffix(" as _").unwrap_or(value);
    let value = ["_u32", "u32", "i32"]
        .iter()
        .find_map(|suffix| value.strip_suffix(suffix))?;
    let number = if let Some(digits) = value.strip_prefix("0x") {
        u32::from_str_radix(digits, 16).ok()?
    } else {
        let number: i64 = value.parse().ok()?;
        u32::try_from(number)
            .or_else(|_| i32::try_from(number).map(i32::cast_unsigned))
            .ok()?
    };
    Some((name, ty, number))
}

/// What kind of number a constant is, if it is a code.
fn numbers(module: &str, name: &str, ty: &str, number: u32) -> Option<Numbers> {
    let begins = |prefixes: &[&str]| prefixes.iter().any(|prefix| name.starts_with(prefix));
    let win32 = (1..=0xFFFF).contains(&number).then_some(Numbers::Win32);
    match ty {
        "HRESULT" => Some(Numbers::Hresult),
        "NTSTATUS" => Some(Numbers::NtStatus),
        "WIN32_ERROR" if number <= 0xFFFF => Some(Numbers::Win32),
        "WSA_ERROR" => win32,
        "RPC_STATUS" if begins(&["RPC_S_", "RPC_X_"]) => win32,
        "WBEMSTATUS" if begins(&["WBEM_E_", "WBEM_S_", "WBEMESS_E_"]) => Some(Numbers::Hresult),
        "MQERROR" | "XACT_DTC_CONSTANTS" | "XmlError" | "FEEDS_ERROR_CODE"
        | "OpenServiceErrors"
            if number >> 31 == 1 =>
        {
            Some(Numbers::Hresult)
        }
        "u32" | "i32" | "WIN32_ERROR" => match module {
            "Win32.Networking.BackgroundIntelligentTransferService"
                if begins(&["BG_E_", "BG_S_", "BITS_MC_"]) =>
            {
                Some(Numbers::Hresult)
            }
            "Win32.NetworkManagement.NetManagement" if begins(&["NERR_"]) => win32,
            "Win32.Networking.WinInet"
                if begins(&[
                    "ERROR_INTERNET_",
                    "ERROR_HTTP_",
                    "ERROR_FTP_",
                    "ERROR_GOPHER_",
                ]) =>
            {
                win32
            }
            "Win32.Networking.WinHttp" if begins(&["ERROR_WINHTTP_"]) => win32,
            "Win32.NetworkManagement.Rras" if begins(&["ERROR_"]) => win32,
            "Win32.NetworkManagement.Dhcp" if begins(&["ERROR_DHCP_"]) => win32,
            // An HRESULT that its header declares without a type.
            _ if number >> 31 == 1 && says_severity(name) => Some(Numbers::Hresult),
            _ => None,
        },
        _ => None,
    }
}

/// Whether the name has `_E_` after its first word, as only codes do.
fn says_severity(name: &str) -> bool {
    name.split('_').nth(1) == Some("E") || name.starts_with("E_")
}
