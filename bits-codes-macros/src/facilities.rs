//! The facility names of the Windows SDK, and the code that makes constants of them.
//!
//! This is the only copy: `facility = HTTP` is resolved with it, and [`expand`] turns it into the constants
//! of `bits_codes::Facility`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// Each `FACILITY_*` without that prefix, and its number, ascending.
///
/// From winerror.h and, where it is silent, the headers that own the facility, by way of `windows` 0.62. Left
/// out are the facilities of NTSTATUS values (ntstatus.h), a numbering of its own in which 25 is TRANSACTION
/// and not HTTP, and `FACILITY_NT_BIT`, a mask. Of several names for one number the first is the one that
/// `Facility::name` gives.
pub(crate) const FACILITIES: &[(&str, u16)] = &[
    ("NULL", 0),
    ("NONE", 0),
    ("SYSTEM", 0),
    ("RPC", 1),
    ("DISPATCH", 2),
    ("STORAGE", 3),
    ("ITF", 4),
    ("ENHANCED_STORAGE", 4),
    ("SL_ITF", 4),
    ("WIN32", 7),
    ("MF_WIN32", 7),
    ("NS_WIN32", 7),
    ("WINDOWS", 8),
    ("SECURITY", 9),
    ("SSPI", 9),
    ("WINBIO", 9),
    ("CONTROL", 10),
    ("CERT", 11),
    ("INTERNET", 12),
    ("MEDIASERVER", 13),
    ("MF", 13),
    ("NS", 13),
    ("MSMQ", 14),
    ("SETUPAPI", 15),
    ("SCARD", 16),
    ("COMPLUS", 17),
    ("AAF", 18),
    ("URT", 19),
    ("ACS", 20),
    ("DPLAY", 21),
    ("UMI", 22),
    ("SXS", 23),
    ("WINDOWS_CE", 24),
    ("HTTP", 25),
    ("USERMODE_COMMONLOG", 26),
    ("WER", 27),
    ("USERMODE_FILTER_MANAGER", 31),
    ("BACKGROUNDCOPY", 32),
    ("CONFIGURATION", 33),
    ("WIA", 33),
    ("STATE_MANAGEMENT", 34),
    ("METADIRECTORY", 35),
    ("WINDOWSUPDATE", 36),
    ("DIRECTORYSERVICE", 37),
    ("GRAPHICS", 38),
    ("SHELL", 39),
    ("NAP", 39),
    ("TPM_SERVICES", 40),
    ("INK", 40),
    ("TPM_SOFTWARE", 41),
    ("UI", 42),
    ("WPD", 42),
    ("XAML", 43),
    ("ACTION_QUEUE", 44),
    ("PLA", 48),
    ("WINDOWS_SETUP", 48),
    ("FVE", 49),
    ("FWP", 50),
    ("WINRM", 51),
    ("NDIS", 52),
    ("USERMODE_HYPERVISOR", 53),
    ("CMI", 54),
    ("USERMODE_VIRTUALIZATION", 55),
    ("USERMODE_VOLMGR", 56),
    ("BCD", 57),
    ("USERMODE_VHD", 58),
    ("USERMODE_HNS", 59),
    ("SDIAG", 60),
    ("WEBSERVICES", 61),
    ("WINPE", 61),
    ("WPN", 62),
    ("WINDOWS_STORE", 63),
    ("INPUT", 64),
    ("QUIC", 65),
    ("EAP", 66),
    ("IORING", 70),
    ("WINDOWS_DEFENDER", 80),
    ("OPC", 81),
    ("XPS", 82),
    ("RAS", 83),
    ("MBN", 84),
    ("POWERSHELL", 84),
    ("EAS", 85),
    ("P2P_INT", 98),
    ("DRT", 98),
    ("P2P", 99),
    ("DAF", 100),
    ("BLUETOOTH_ATT", 101),
    ("AUDIO", 102),
    ("STATEREPOSITORY", 103),
    ("VISUALCPP", 109),
    ("SCRIPT", 112),
    ("PARSE", 113),
    ("BLB", 120),
    ("BLB_CLI", 121),
    ("WSBAPP", 122),
    ("BLBUI", 128),
    ("USN", 129),
    ("USERMODE_VOLSNAP", 130),
    ("TIERING", 131),
    ("WSB_ONLINE", 133),
    ("ONLINE_ID", 134),
    ("DEVICE_UPDATE_AGENT", 135),
    ("DRVSERVICING", 136),
    ("DLS", 153),
    ("SOS", 160),
    ("IMAPI2", 170),
    ("OCP_UPDATE_AGENT", 173),
    ("DEBUGGERS", 176),
    ("DELIVERY_OPTIMIZATION", 208),
    ("USERMODE_SPACES", 231),
    ("USER_MODE_SECURITY_CORE", 232),
    ("USERMODE_LICENSING", 234),
    ("RTC_INTERFACE", 238),
    ("SIP_STATUS_CODE", 239),
    ("PINT_STATUS_CODE", 240),
    ("DMSERVER", 256),
    ("RESTORE", 256),
    ("SPP", 256),
    ("DEPLOYMENT_SERVICES_SERVER", 257),
    ("DEPLOYMENT_SERVICES_IMAGING", 258),
    ("DEPLOYMENT_SERVICES_MANAGEMENT", 259),
    ("DEPLOYMENT_SERVICES_UTIL", 260),
    ("DEPLOYMENT_SERVICES_BINLSVC", 261),
    ("DEPLOYMENT_SERVICES_PXE", 263),
    ("DEPLOYMENT_SERVICES_TFTP", 264),
    ("DEPLOYMENT_SERVICES_TRANSPORT_MANAGEMENT", 272),
    ("WDSTPTMGMT", 272),
    ("DEPLOYMENT_SERVICES_DRIVER_PROVISIONING", 278),
    ("DEPLOYMENT_SERVICES_MULTICAST_SERVER", 289),
    ("WDSMCSERVER", 289),
    ("DEPLOYMENT_SERVICES_MULTICAST_CLIENT", 290),
    ("WDSMCCLIENT", 290),
    ("DEPLOYMENT_SERVICES_CONTENT_PROVIDER", 293),
    ("HSP_SERVICES", 296),
    ("HSP_SOFTWARE", 297),
    ("LINGUISTIC_SERVICES", 305),
    ("WEB", 885),
    ("WEB_SOCKET", 886),
    ("AUDIOSTREAMING", 1094),
    ("TTD", 1490),
    ("ACCELERATOR", 1536),
    ("MOBILE", 1793),
    ("SQLITE", 1967),
    ("SERVICE_FABRIC", 1968),
    ("UTC", 1989),
    ("WMAAECMA", 1996),
    ("BACKUP", 2047),
    ("NTDSB", 2048),
    ("WEP", 2049),
    ("SYNCENGINE", 2050),
    ("EAP_MESSAGE", 2114),
    ("DIRECTMUSIC", 2168),
    ("DIRECT3D10", 2169),
    ("DXGI", 2170),
    ("DXGI_DDI", 2171),
    ("DIRECT3D11", 2172),
    ("DIRECT3D11_DEBUG", 2173),
    ("DIRECT3D12", 2174),
    ("DIRECT3D12_DEBUG", 2175),
    ("DXCORE", 2176),
    ("PRESENTATION", 2177),
    ("LEAP", 2184),
    ("AUDCLNT", 2185),
    ("WINML", 2192),
    ("XAUDIO2", 2198),
    ("XAPO", 2199),
    ("WINCODEC_DWRITE_DWM", 2200),
    ("DWRITE", 2200),
    ("WINCODEC_ERR", 2200),
    ("DIRECT2D", 2201),
    ("D2D", 2201),
    ("DEFRAG", 2304),
    ("USERMODE_SDBUS", 2305),
    ("JSCRIPT", 2306),
    ("XBOX", 2339),
    ("GAME", 2340),
    ("WPC", 2457),
    ("PIDGENX", 2561),
    ("PIX", 2748),
    ("JsDEBUG", 3527),
];

/// The number of the facility called `name`, without `FACILITY_`.
pub(crate) fn value_of(name: &str) -> Option<u16> {
    FACILITIES
        .iter()
        .find(|&&(known, _)| known == name)
        .map(|&(_, value)| value)
}

/// The first name of the facility `value`.
fn name_of(value: u16) -> Option<&'static str> {
    FACILITIES
        .iter()
        .find(|&&(_, known)| known == value)
        .map(|&(name, _)| name)
}

/// What to write for it behind `facility =`.
pub(crate) fn spell(value: u16) -> String {
    name_of(value).map_or_else(|| format!("{value:#05X}"), str::to_owned)
}

/// Its name, where it has one, and its number.
pub(crate) fn describe(value: u16) -> String {
    name_of(value).map_or_else(
        || format!("{value:#05X}"),
        |name| format!("{name} ({value:#05X})"),
    )
}

/// Every name, in ascending order of the numbers.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    FACILITIES.iter().map(|&(name, _)| name)
}

/// The constants of `Facility`, and `name_of(u16)`, for the module that declares the type.
pub(crate) fn expand() -> TokenStream {
    let mut constants = TokenStream::new();
    let mut arms = TokenStream::new();
    let mut before: Option<(&str, u16)> = None;

    for &(name, value) in FACILITIES {
        let ident = format_ident!("{name}");
        let doc = match before {
            Some((first, same)) if same == value => {
                format!("`FACILITY_{name}`, another name of [`{first}`](Self::{first}).")
            }
            _ => {
                before = Some((name, value));
                arms.extend(quote!(#value => #name,));
                format!("`FACILITY_{name}`, {value} (`0x{value:03X}`).")
            }
        };
        constants.extend(quote! {
            #[doc = #doc]
            pub const #ident: Self = Self(#value);
        });
    }

    quote! {
        // `JsDEBUG` is spelled so in its header.
        #[allow(non_upper_case_globals)]
        impl Facility {
            #constants
        }

        /// The first name of the facility `value`.
        const fn name_of(value: u16) -> ::core::option::Option<&'static str> {
            ::core::option::Option::Some(match value {
                #arms
                _ => return ::core::option::Option::None,
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{FACILITIES, expand, names, value_of};

    #[test]
    fn numbers_ascend_and_have_twelve_bits() {
        assert!(FACILITIES.is_sorted_by_key(|&(_, value)| value));
        assert!(FACILITIES.iter().all(|&(_, value)| value <= 0xFFF));
    }

    #[test]
    fn names_differ_and_are_identifiers() {
        let mut sorted: Vec<_> = names().collect();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), FACILITIES.len());
        assert!(names().all(|name| syn::parse_str::<syn::Ident>(name).is_ok()));
    }

    #[test]
    fn names_resolve() {
        assert_eq!(value_of("HTTP"), Some(25));
        assert_eq!(value_of("BACKGROUNDCOPY"), Some(32));
        assert_eq!(value_of("DXGI"), Some(0x87A));
        assert_eq!(value_of("http"), None);
        assert_eq!(value_of("FACILITY_HTTP"), None);
        // A facility of NTSTATUS values.
        assert_eq!(value_of("TRANSACTION"), None);
    }

    #[test]
    fn first_name_of_a_number_is_the_one_given() {
        let code = expand().to_string();
        assert!(code.contains(r#"7u16 => "WIN32""#));
        assert!(!code.contains(r#"=> "MF_WIN32""#));
    }
}
