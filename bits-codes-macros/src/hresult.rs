//! The bit fields of an HRESULT. Plain integers; no syntax.
//!
//! `S R C N X facility(11) code(16)`, from bit 31 down ([MS-ERREF] 2.1). Real facilities such as DXGI's use X as one more
//! facility bit, so a facility is twelve bits here.

/// The facility whose low 16 bits are an HTTP status.
pub(crate) const HTTP: u16 = 25;
/// The facility whose codes each COM interface gives a meaning of its own.
pub(crate) const ITF: u16 = 4;
/// Below this COM keeps the codes of [`ITF`] for itself.
pub(crate) const ITF_FIRST_FREE: u16 = 0x200;
/// The highest facility without the X bit.
pub(crate) const MAX_FACILITY_BELOW_X: u16 = 0x7FF;
/// The statuses that HTTP has room for.
pub(crate) const STATUSES: std::ops::RangeInclusive<u16> = 100..=599;

pub(crate) const SEVERITY: u32 = 1 << 31;
pub(crate) const R: u32 = 1 << 30;
pub(crate) const CUSTOMER: u32 = 1 << 29;
pub(crate) const N: u32 = 1 << 28;
pub(crate) const X: u32 = 1 << 27;

pub(crate) fn is_error(code: u32) -> bool {
    code & SEVERITY != 0
}

pub(crate) fn facility(code: u32) -> u16 {
    (code >> 16 & 0xFFF) as u16
}

pub(crate) fn low16(code: u32) -> u16 {
    (code & 0xFFFF) as u16
}

/// The same code in another facility.
pub(crate) fn with_facility(code: u32, facility: u16) -> u32 {
    code & !0x0FFF_0000 | u32::from(facility) << 16
}

/// The status that the code itself carries. A code that is no plain HRESULT (N set: a mapped NTSTATUS) carries none.
pub(crate) fn http_status(code: u32) -> Option<u16> {
    let status = low16(code);
    (facility(code) == HTTP && code & N == 0 && STATUSES.contains(&status)).then_some(status)
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
