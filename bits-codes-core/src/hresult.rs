//! The bit fields of an HRESULT, as plain integers.
//!
//! `S R C N X facility(11) code(16)`, from bit 31 down ([MS-ERREF] 2.1). Real facilities such as DXGI's use X as one more
//! facility bit, so a facility has twelve bits here.
//!
//! [MS-ERREF]: https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/0642cb2f-2075-4469-918c-4441e69c548a

/// S, bit 31: the code is a failure.
pub const SEVERITY: u32 = 1 << 31;
/// R, bit 30: reserved; with S it marks an NTSTATUS error.
pub const R: u32 = 1 << 30;
/// C, bit 29: somebody other than Microsoft defines the code.
pub const CUSTOMER: u32 = 1 << 29;
/// N, bit 28, `FACILITY_NT_BIT` of winerror.h: the other bits are an NTSTATUS.
pub const N: u32 = 1 << 28;
/// X, bit 27: reserved in [MS-ERREF], and the highest bit of the facility in practice.
///
/// [MS-ERREF]: https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/0642cb2f-2075-4469-918c-4441e69c548a
pub const X: u32 = 1 << 27;

/// The facility whose codes each COM interface gives a meaning of its own.
pub const ITF: u16 = 4;
/// The facility of converted Win32 errors.
pub const WIN32: u16 = 7;
/// The facility whose low 16 bits are an HTTP status.
pub const HTTP: u16 = 25;
/// COM keeps the codes of [`ITF`] below this for itself.
pub const ITF_FIRST_FREE: u16 = 0x200;
/// The highest facility that leaves X clear.
pub const MAX_FACILITY_BELOW_X: u16 = 0x7FF;
/// The highest facility that twelve bits hold.
pub const MAX_FACILITY: u16 = 0xFFF;

/// Whether bit 31 is set. `FAILED` of winerror.h.
#[must_use]
#[inline]
pub const fn is_error(code: u32) -> bool {
    code & SEVERITY != 0
}

/// Bits 27 to 16.
#[must_use]
#[inline]
pub const fn facility(code: u32) -> u16 {
    (code >> 16) as u16 & MAX_FACILITY
}

/// Bits 15 to 0. `HRESULT_CODE` of winerror.h.
#[must_use]
#[inline]
pub const fn low16(code: u32) -> u16 {
    (code & 0xFFFF) as u16
}

/// The code with these parts. `MAKE_HRESULT` of winerror.h.
#[must_use]
#[inline]
pub const fn from_parts(is_error: bool, facility: u16, code: u16) -> u32 {
    (is_error as u32) << 31 | (facility as u32) << 16 | code as u32
}

/// The same code in another facility.
#[must_use]
#[inline]
pub const fn with_facility(code: u32, facility: u16) -> u32 {
    code & !((MAX_FACILITY as u32) << 16) | (facility as u32) << 16
}

/// The failure that carries a Win32 error. `HRESULT_FROM_WIN32` of winerror.h: 0, and what has bit 31 set, stays.
#[must_use]
#[inline]
pub const fn from_win32(error: u32) -> u32 {
    if error == 0 || is_error(error) {
        error
    } else {
        SEVERITY | (WIN32 as u32) << 16 | error & 0xFFFF
    }
}

/// Whether HTTP has this status: 100 to 599.
#[must_use]
#[inline]
pub const fn is_status(status: u16) -> bool {
    matches!(status, 100..=599)
}

/// The failure that carries an HTTP status.
#[must_use]
#[inline]
pub const fn from_http_status(status: u16) -> Option<u32> {
    if is_status(status) {
        Some(SEVERITY | (HTTP as u32) << 16 | status as u32)
    } else {
        None
    }
}

/// The HTTP status that the code itself carries. An NTSTATUS (N set) carries none: its facility 25 is transactions.
#[must_use]
#[inline]
pub const fn http_status(code: u32) -> Option<u16> {
    let status = low16(code);
    if facility(code) == HTTP && code & N == 0 && is_status(status) {
        Some(status)
    } else {
        None
    }
}

/// The signed number that Windows tools print: failures are negative.
#[must_use]
#[inline]
#[expect(clippy::cast_possible_wrap, reason = "the bits stay")]
pub const fn signed(code: u32) -> i32 {
    code as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_needs_facility_25_and_its_range() {
        assert_eq!(http_status(0x8019_0194), Some(404));
        assert_eq!(http_status(0x0019_0194), Some(404));
        assert_eq!(http_status(0x8019_0063), None);
        assert_eq!(http_status(0x8019_0257), Some(599));
        assert_eq!(http_status(0x8019_0258), None);
        assert_eq!(http_status(0x8819_0194), None);
        assert_eq!(http_status(0x8019_4000), None);
    }

    #[test]
    fn a_facility_is_twelve_bits() {
        assert_eq!(facility(0x887A_0001), 0x87A);
        assert_eq!(facility(0xA123_0001), 0x123);
        assert_eq!(with_facility(0x887A_0001, 0x20), 0x8020_0001);
    }
}
