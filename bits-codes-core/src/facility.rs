//! The facility of a code: which part of the system it is from.

use core::fmt;

use crate::hresult;

/// The facility of an HRESULT: the part of the system that the code is from.
///
/// It is bits 27 to 16, twelve of them. [MS-ERREF] 2.1 gives the facility eleven and calls bit 27 (X) reserved,
/// but facilities that Microsoft handed out use it, [`DXGI`](Self::DXGI) (`0x87A`) for one.
///
/// The constants are the `FACILITY_*` names of the SDK without that prefix. Some facilities have several names.
///
/// ```
/// use bits_codes::{Facility, Hresult};
///
/// let facility = Hresult::new(0x8019_0194).facility();
/// assert_eq!(facility, Facility::HTTP);
/// assert_eq!(facility.name(), Some("HTTP"));
/// assert_eq!(facility.value(), 25);
///
/// // A facility that Microsoft has not named:
/// const SYNC: Facility = Facility::new(0x123);
/// assert_eq!(SYNC.name(), None);
/// assert_eq!(SYNC.to_string(), "0x123");
/// ```
///
/// [MS-ERREF]: https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/0642cb2f-2075-4469-918c-4441e69c548a
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Facility(u16);

/// Makes of each row, `number in decimal and hex => names`, the constants and a row of [`FACILITIES`].
macro_rules! facilities {
    ($($value:literal $hex:literal => $name:ident $(, $other:ident)*;)*) => {
        /// Each facility's number with its names, in ascending order: the `FACILITY_*` of the Windows SDK without that prefix.
        ///
        /// From winerror.h and, where it is silent, the headers that own the facility, by way of `windows` 0.62. The facilities
        /// of NTSTATUS values (ntstatus.h) are left out, since they are a numbering of their own in which 25 is TRANSACTION and
        /// not HTTP; so is `FACILITY_NT_BIT`, which is a mask.
        pub const FACILITIES: &[(u16, &[&str])] = &[
            $(($value, &[stringify!($name) $(, stringify!($other))*]),)*
        ];

        $(const _: () = assert!($value == $hex);)*

        // `JsDEBUG` is spelled so in its header.
        #[allow(non_upper_case_globals)]
        impl Facility {
            $(
                #[doc = concat!("`FACILITY_", stringify!($name), "`, ", stringify!($value), " (`", stringify!($hex), "`).")]
                pub const $name: Self = Self($value);
                $(
                    #[doc = concat!("`FACILITY_", stringify!($other), "`, another name of [`", stringify!($name), "`](Self::", stringify!($name), ").")]
                    pub const $other: Self = Self($value);
                )*
            )*
        }

        /// The first name of the facility `value`.
        const fn name_of(value: u16) -> Option<&'static str> {
            match value {
                $($value => Some(stringify!($name)),)*
                _ => None,
            }
        }
    };
}

// Of several names for one number the first is the one that `Facility::name` gives.
facilities! {
    0 0x000 => NULL, NONE, SYSTEM;
    1 0x001 => RPC;
    2 0x002 => DISPATCH;
    3 0x003 => STORAGE;
    4 0x004 => ITF, ENHANCED_STORAGE, SL_ITF;
    7 0x007 => WIN32, MF_WIN32, NS_WIN32;
    8 0x008 => WINDOWS;
    9 0x009 => SECURITY, SSPI, WINBIO;
    10 0x00A => CONTROL;
    11 0x00B => CERT;
    12 0x00C => INTERNET;
    13 0x00D => MEDIASERVER, MF, NS;
    14 0x00E => MSMQ;
    15 0x00F => SETUPAPI;
    16 0x010 => SCARD;
    17 0x011 => COMPLUS;
    18 0x012 => AAF;
    19 0x013 => URT;
    20 0x014 => ACS;
    21 0x015 => DPLAY;
    22 0x016 => UMI;
    23 0x017 => SXS;
    24 0x018 => WINDOWS_CE;
    25 0x019 => HTTP;
    26 0x01A => USERMODE_COMMONLOG;
    27 0x01B => WER;
    31 0x01F => USERMODE_FILTER_MANAGER;
    32 0x020 => BACKGROUNDCOPY;
    33 0x021 => CONFIGURATION, WIA;
    34 0x022 => STATE_MANAGEMENT;
    35 0x023 => METADIRECTORY;
    36 0x024 => WINDOWSUPDATE;
    37 0x025 => DIRECTORYSERVICE;
    38 0x026 => GRAPHICS;
    39 0x027 => SHELL, NAP;
    40 0x028 => TPM_SERVICES, INK;
    41 0x029 => TPM_SOFTWARE;
    42 0x02A => UI, WPD;
    43 0x02B => XAML;
    44 0x02C => ACTION_QUEUE;
    48 0x030 => PLA, WINDOWS_SETUP;
    49 0x031 => FVE;
    50 0x032 => FWP;
    51 0x033 => WINRM;
    52 0x034 => NDIS;
    53 0x035 => USERMODE_HYPERVISOR;
    54 0x036 => CMI;
    55 0x037 => USERMODE_VIRTUALIZATION;
    56 0x038 => USERMODE_VOLMGR;
    57 0x039 => BCD;
    58 0x03A => USERMODE_VHD;
    59 0x03B => USERMODE_HNS;
    60 0x03C => SDIAG;
    61 0x03D => WEBSERVICES, WINPE;
    62 0x03E => WPN;
    63 0x03F => WINDOWS_STORE;
    64 0x040 => INPUT;
    65 0x041 => QUIC;
    66 0x042 => EAP;
    70 0x046 => IORING;
    80 0x050 => WINDOWS_DEFENDER;
    81 0x051 => OPC;
    82 0x052 => XPS;
    83 0x053 => RAS;
    84 0x054 => MBN, POWERSHELL;
    85 0x055 => EAS;
    98 0x062 => P2P_INT, DRT;
    99 0x063 => P2P;
    100 0x064 => DAF;
    101 0x065 => BLUETOOTH_ATT;
    102 0x066 => AUDIO;
    103 0x067 => STATEREPOSITORY;
    109 0x06D => VISUALCPP;
    112 0x070 => SCRIPT;
    113 0x071 => PARSE;
    120 0x078 => BLB;
    121 0x079 => BLB_CLI;
    122 0x07A => WSBAPP;
    128 0x080 => BLBUI;
    129 0x081 => USN;
    130 0x082 => USERMODE_VOLSNAP;
    131 0x083 => TIERING;
    133 0x085 => WSB_ONLINE;
    134 0x086 => ONLINE_ID;
    135 0x087 => DEVICE_UPDATE_AGENT;
    136 0x088 => DRVSERVICING;
    153 0x099 => DLS;
    160 0x0A0 => SOS;
    170 0x0AA => IMAPI2;
    173 0x0AD => OCP_UPDATE_AGENT;
    176 0x0B0 => DEBUGGERS;
    208 0x0D0 => DELIVERY_OPTIMIZATION;
    231 0x0E7 => USERMODE_SPACES;
    232 0x0E8 => USER_MODE_SECURITY_CORE;
    234 0x0EA => USERMODE_LICENSING;
    238 0x0EE => RTC_INTERFACE;
    239 0x0EF => SIP_STATUS_CODE;
    240 0x0F0 => PINT_STATUS_CODE;
    256 0x100 => DMSERVER, RESTORE, SPP;
    257 0x101 => DEPLOYMENT_SERVICES_SERVER;
    258 0x102 => DEPLOYMENT_SERVICES_IMAGING;
    259 0x103 => DEPLOYMENT_SERVICES_MANAGEMENT;
    260 0x104 => DEPLOYMENT_SERVICES_UTIL;
    261 0x105 => DEPLOYMENT_SERVICES_BINLSVC;
    263 0x107 => DEPLOYMENT_SERVICES_PXE;
    264 0x108 => DEPLOYMENT_SERVICES_TFTP;
    272 0x110 => DEPLOYMENT_SERVICES_TRANSPORT_MANAGEMENT, WDSTPTMGMT;
    278 0x116 => DEPLOYMENT_SERVICES_DRIVER_PROVISIONING;
    289 0x121 => DEPLOYMENT_SERVICES_MULTICAST_SERVER, WDSMCSERVER;
    290 0x122 => DEPLOYMENT_SERVICES_MULTICAST_CLIENT, WDSMCCLIENT;
    293 0x125 => DEPLOYMENT_SERVICES_CONTENT_PROVIDER;
    296 0x128 => HSP_SERVICES;
    297 0x129 => HSP_SOFTWARE;
    305 0x131 => LINGUISTIC_SERVICES;
    885 0x375 => WEB;
    886 0x376 => WEB_SOCKET;
    1094 0x446 => AUDIOSTREAMING;
    1490 0x5D2 => TTD;
    1536 0x600 => ACCELERATOR;
    1793 0x701 => MOBILE;
    1967 0x7AF => SQLITE;
    1968 0x7B0 => SERVICE_FABRIC;
    1989 0x7C5 => UTC;
    1996 0x7CC => WMAAECMA;
    2047 0x7FF => BACKUP;
    2048 0x800 => NTDSB;
    2049 0x801 => WEP;
    2050 0x802 => SYNCENGINE;
    2114 0x842 => EAP_MESSAGE;
    2168 0x878 => DIRECTMUSIC;
    2169 0x879 => DIRECT3D10;
    2170 0x87A => DXGI;
    2171 0x87B => DXGI_DDI;
    2172 0x87C => DIRECT3D11;
    2173 0x87D => DIRECT3D11_DEBUG;
    2174 0x87E => DIRECT3D12;
    2175 0x87F => DIRECT3D12_DEBUG;
    2176 0x880 => DXCORE;
    2177 0x881 => PRESENTATION;
    2184 0x888 => LEAP;
    2185 0x889 => AUDCLNT;
    2192 0x890 => WINML;
    2198 0x896 => XAUDIO2;
    2199 0x897 => XAPO;
    2200 0x898 => WINCODEC_DWRITE_DWM, DWRITE, WINCODEC_ERR;
    2201 0x899 => DIRECT2D, D2D;
    2304 0x900 => DEFRAG;
    2305 0x901 => USERMODE_SDBUS;
    2306 0x902 => JSCRIPT;
    2339 0x923 => XBOX;
    2340 0x924 => GAME;
    2457 0x999 => WPC;
    2561 0xA01 => PIDGENX;
    2748 0xABC => PIX;
    3527 0xDC7 => JsDEBUG;
}

impl Facility {
    /// The facility of this number.
    ///
    /// For a number that is not known to fit, see [`from_u16`](Self::from_u16).
    ///
    /// # Panics
    ///
    /// Above `0xFFF`, which has more than twelve bits. In a constant that is a compile error.
    ///
    /// ```compile_fail
    /// # use bits_codes::Facility;
    /// const TOO_LARGE: Facility = Facility::new(0x1000);
    /// ```
    #[must_use]
    #[inline]
    #[track_caller]
    pub const fn new(value: u16) -> Self {
        assert!(
            value <= hresult::MAX_FACILITY,
            "a facility has twelve bits, at most 0xFFF"
        );
        Self(value)
    }

    /// The facility of this number, or `None` above `0xFFF`.
    ///
    /// ```
    /// # use bits_codes::Facility;
    /// assert_eq!(Facility::from_u16(32), Some(Facility::BACKGROUNDCOPY));
    /// assert_eq!(Facility::from_u16(0x1020), None);
    /// ```
    #[must_use]
    #[inline]
    pub const fn from_u16(value: u16) -> Option<Self> {
        if value <= hresult::MAX_FACILITY {
            Some(Self(value))
        } else {
            None
        }
    }

    /// The facility of this name, as [`name`](Self::name) and the constants have it: without `FACILITY_`.
    ///
    /// ```
    /// # use bits_codes::Facility;
    /// assert_eq!(Facility::from_name("BACKGROUNDCOPY"), Some(Facility::BACKGROUNDCOPY));
    /// assert_eq!(Facility::from_name("SSPI"), Some(Facility::SECURITY));
    /// assert_eq!(Facility::from_name("FACILITY_HTTP"), None);
    /// ```
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        FACILITIES
            .iter()
            .find(|(_, names)| names.contains(&name))
            .map(|&(value, _)| Self(value))
    }

    /// Its name, where it has one, and its number: `HTTP (0x019)`, `0x123`.
    #[doc(hidden)]
    #[must_use]
    pub const fn described(self) -> Described {
        Described(self)
    }

    /// Bits 27 to 16 of a code.
    #[must_use]
    #[inline]
    #[doc(hidden)]
    pub const fn of(code: u32) -> Self {
        Self(hresult::facility(code))
    }

    /// Its number, at most `0xFFF`.
    #[must_use]
    #[inline]
    pub const fn value(self) -> u16 {
        self.0
    }

    /// The SDK's name for it, without `FACILITY_`.
    ///
    /// The name is also that of the constant, and what `facility = ..` takes in a declaration. Where the SDK has
    /// several, this is the one of winerror.h, and among those the one whose codes are met most.
    ///
    /// ```
    /// # use bits_codes::Facility;
    /// assert_eq!(Facility::BACKGROUNDCOPY.name(), Some("BACKGROUNDCOPY"));
    /// assert_eq!(Facility::SSPI.name(), Some("SECURITY"));
    /// assert_eq!(Facility::new(0x123).name(), None);
    /// ```
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        name_of(self.0)
    }
}

/// A facility as errors describe it; see [`Facility::described`].
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Described(Facility);

impl fmt::Display for Described {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.name() {
            Some(name) => write!(f, "{name} ({:#05X})", self.0.value()),
            None => write!(f, "{:#05X}", self.0.value()),
        }
    }
}

impl From<Facility> for u16 {
    #[inline]
    fn from(facility: Facility) -> Self {
        facility.0
    }
}

impl From<Facility> for u32 {
    #[inline]
    fn from(facility: Facility) -> Self {
        Self::from(facility.0)
    }
}

/// Its name, or else its number: `HTTP`, `0x123`.
impl fmt::Display for Facility {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => f.pad(name),
            None => write!(f, "{:#05X}", self.0),
        }
    }
}

/// Its number and, if it has one, its name: `Facility(0x019, HTTP)`.
impl fmt::Debug for Facility {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => write!(f, "Facility({:#05X}, {name})", self.0),
            None => write!(f, "Facility({:#05X})", self.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{FACILITIES, Facility};
    use std::format;
    use std::vec::Vec;

    #[test]
    fn has_twelve_bits() {
        assert_eq!(Facility::of(0x887A_0001), Facility::DXGI);
        assert_eq!(Facility::of(0xF019_0194), Facility::HTTP);
        assert_eq!(Facility::of(0xFFFF_FFFF).value(), 0xFFF);
        assert_eq!(Facility::from_u16(0xFFF), Some(Facility::new(0xFFF)));
        assert_eq!(Facility::from_u16(0x1000), None);
    }

    #[test]
    #[should_panic = "twelve bits"]
    fn refuses_a_thirteenth_bit() {
        let _ = Facility::new(0x1019);
    }

    #[test]
    fn shows_name_and_number() {
        assert_eq!(format!("{:6}|", Facility::HTTP), "HTTP  |");
        assert_eq!(format!("{}", Facility::new(0x123)), "0x123");
        assert_eq!(format!("{:?}", Facility::HTTP), "Facility(0x019, HTTP)");
        assert_eq!(format!("{:?}", Facility::new(0x123)), "Facility(0x123)");
        assert_eq!(Facility::JsDEBUG.name(), Some("JsDEBUG"));
        assert_eq!(format!("{}", Facility::HTTP.described()), "HTTP (0x019)");
        assert_eq!(format!("{}", Facility::new(0x123).described()), "0x123");
    }

    #[test]
    fn numbers_ascend_and_names_differ() {
        assert!(FACILITIES.is_sorted_by(|(a, _), (b, _)| a < b));
        assert!(FACILITIES.iter().all(|&(value, _)| value <= 0xFFF));
        let mut names: Vec<_> = FACILITIES.iter().flat_map(|(_, names)| *names).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn names_resolve() {
        assert_eq!(Facility::from_name("HTTP"), Some(Facility::HTTP));
        assert_eq!(Facility::from_name("MF_WIN32"), Some(Facility::WIN32));
        assert_eq!(
            Facility::from_name("DXGI").map(Facility::value),
            Some(0x87A)
        );
        assert_eq!(Facility::from_name("http"), None);
        // A facility of NTSTATUS values.
        assert_eq!(Facility::from_name("TRANSACTION"), None);
    }

    #[test]
    fn names_of_one_number_are_equal() {
        assert_eq!(Facility::MF_WIN32, Facility::WIN32);
        assert_eq!(Facility::MF_WIN32.name(), Some("WIN32"));
        assert_eq!(Facility::NULL.name(), Some("NULL"));
    }
}
