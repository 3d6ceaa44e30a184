//! Modules of Python: tables such as `0x80070005: ("E_ACCESSDENIED", ..`, of which the texts are left behind, and assignments.

use bits_codes_core::catalogue::Numbers;
use bits_codes_names::facts::{Fact, is_name};

use crate::File;

/// The names of the tables, and of plain assignments: `E_ACCESSDENIED = -2147024891`.
pub fn read(files: &[File]) -> Vec<Fact> {
    let mut facts = Vec::new();
    for file in files {
        let kind = match &*file.place {
            place if place.contains("hresult") => Some(Numbers::Hresult),
            place if place.contains("system") => Some(Numbers::Win32),
            place if place.contains("nt_") => Some(Numbers::NtStatus),
            _ => None,
        };
        let rows = file.text.lines().filter_map(|line| match kind {
            Some(numbers) => table(line, numbers),
            None => assignment(line),
        });
        let rows = rows.filter(|(_, _, name)| is_name(name));
        facts.extend(rows.map(|(numbers, number, name)| Fact {
            place: file.place.rsplit('/').next().unwrap_or_default().to_owned(),
            numbers,
            number,
            name: name.to_owned(),
        }));
    }
    facts
}

/// A row of a table, of whose numbers the name of the file says the kind.
fn table(line: &str, numbers: Numbers) -> Option<(Numbers, u32, &str)> {
    let (number, rest) = line.trim().strip_prefix("0x")?.split_once(':')?;
    let name = rest.trim().strip_prefix("(\"")?.split('"').next()?;
    let number = u32::from_str_radix(number, 16).ok()?;
    let is_number = numbers != Numbers::Win32 || number <= 0xFFFF;
    is_number.then_some((numbers, number, name))
}

/// A negative number is an HRESULT. One above 0 is a Win32 error if the name says so.
fn assignment(line: &str) -> Option<(Numbers, u32, &str)> {
    let (name, number) = line.split_once(" = ")?;
    let number: i64 = number.trim().parse().ok()?;
    if let Ok(number @ i32::MIN..=-0x1000) = i32::try_from(number) {
        return Some((Numbers::Hresult, number.cast_unsigned(), name));
    }
    let is_win32 = [
        "ERROR_",
        "RPC_S_",
        "RPC_X_",
        "EPT_S_",
        "WSAE",
        "DNS_ERROR_",
        "NERR_",
    ];
    let is_win32 = is_win32.iter().any(|prefix| name.starts_with(prefix));
    let number = u32::try_from(number)
        .ok()
        .filter(|number| (1..=0xFFFF).contains(number) && is_win32)?;
    Some((Numbers::Win32, number, name))
}
