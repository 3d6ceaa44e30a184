//! The owners and the sources of names, in the order in which rows refer to them.
//!
//! `cargo run -p bits-codes-names` writes this file.

use bits_codes_core::catalogue::Numbers;

#[rustfmt::skip]
pub(super) static OWNERS: [(&str, Numbers); 41] = [
    ("MingwBits", Numbers::Hresult),
    ("Com", Numbers::Hresult),
    ("HttpStatus", Numbers::Hresult),
    ("Win32", Numbers::Win32),
    ("WindowsUpdate", Numbers::Hresult),
    ("DeliveryOptimization", Numbers::Hresult),
    ("Servicing", Numbers::Hresult),
    ("Setup", Numbers::Hresult),
    ("SetupApi", Numbers::Hresult),
    ("WinGet", Numbers::Hresult),
    ("AppX", Numbers::Hresult),
    ("Wsl", Numbers::Hresult),
    ("DotNet", Numbers::Hresult),
    ("Vss", Numbers::Hresult),
    ("Wmi", Numbers::Hresult),
    ("VirtualDisk", Numbers::Hresult),
    ("Activation", Numbers::Hresult),
    ("BitLocker", Numbers::Hresult),
    ("Tpm", Numbers::Hresult),
    ("HyperV", Numbers::Hresult),
    ("Mdm", Numbers::Hresult),
    ("DirectX", Numbers::Hresult),
    ("Graphics", Numbers::Hresult),
    ("Media", Numbers::Hresult),
    ("MessageQueuing", Numbers::Hresult),
    ("ComPlus", Numbers::Hresult),
    ("SmartCard", Numbers::Hresult),
    ("OleDb", Numbers::Hresult),
    ("WebServices", Numbers::Hresult),
    ("Notifications", Numbers::Hresult),
    ("Filtering", Numbers::Hresult),
    ("Ndis", Numbers::Hresult),
    ("Eap", Numbers::Hresult),
    ("Packaging", Numbers::Hresult),
    ("PeerToPeer", Numbers::Hresult),
    ("Sqlite", Numbers::Hresult),
    ("Shell", Numbers::Hresult),
    ("Wer", Numbers::Hresult),
    ("FileSystem", Numbers::Hresult),
    ("NtStatus", Numbers::NtStatus),
    ("Windows", Numbers::Hresult),
];

#[rustfmt::skip]
pub(super) static SOURCES: [&str; 11] = [
    "windows",
    "sdk",
    "mingw",
    "erref",
    "pywin32",
    "winget",
    "dotnet",
    "wsl",
    "do",
    "pages",
    "cbs",
];
