//! The lengths of the lists.

/// As many as Microsoft's published table of HRESULTs has.
pub const MIDDLE: u32 = 2_964;
/// More than anybody has in one place.
pub const LARGE: u32 = 10_000;
