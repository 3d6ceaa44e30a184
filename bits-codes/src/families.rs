//! What enums over families need besides what families have.

use crate::family::Family;

/// The entry of a code, as a constant that is a pattern, too. `code!` writes it for an enum over families.
pub trait Declared<const CODE: u32>: Sized {
    /// The entry.
    const ENTRY: Self;
}

/// Compiles for families alone.
pub const fn is_family<F: Family>() {}
