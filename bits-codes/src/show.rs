//! What the traits of every family do. The macro writes calls of these, so that a family stays small.

use core::fmt::{self, Formatter};

use crate::error::UnknownCode;
use crate::family::Family;
use crate::hresult::Hresult;

/// `BG_E_NOT_FOUND (0x80200001)`.
///
/// # Errors
///
/// Those of the formatter.
pub fn debug<F: Family>(code: F, f: &mut Formatter<'_>) -> fmt::Result {
    write!(f, "{} ({})", code.name(), Hresult::new(code.code()))
}

/// The text; with `#` also the name and the code. Width and the like are as for any string.
///
/// # Errors
///
/// Those of the formatter.
pub fn display<F: Family>(code: F, f: &mut Formatter<'_>) -> fmt::Result {
    if f.alternate() {
        write!(f, "{code:?}: {}", code.text())
    } else {
        f.pad(code.text())
    }
}

/// The entry of `code`, for `TryFrom`.
///
/// # Errors
///
/// The family has no such code.
#[inline]
pub fn known<F: Family>(code: Hresult) -> Result<F, UnknownCode> {
    F::from_code(code.bits()).ok_or(UnknownCode::new(code, F::NAME))
}
