//! What each family of these tests has to do, wherever it stands.

use bits_codes::{Decoded, Family};

/// Each look-up gives what the others do.
pub(crate) fn agree<F: Family>() {
    assert_ne!(F::all().len(), 0);
    for (code, number) in F::all().zip(F::CODES) {
        assert_eq!(code.code(), *number);
        assert_eq!(F::from_code(*number), Some(code));
        assert_eq!(F::from_name(code.name()), Some(code));
        assert_eq!(Decoded::<F>::from(*number), Decoded::Known(code));
        assert_eq!(code.to_string(), code.text());
        assert_eq!(
            format!("{code:?}"),
            format!("{} ({number:#010X})", code.name())
        );
    }
}
