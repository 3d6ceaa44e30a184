//! A file with a family, included in two modules: with the same tokens at the same place.

use crate::{again, included_once};
use bits_codes::code;

#[test]
fn each_module_has_a_family_of_its_own() {
    assert_eq!(
        code!(included_once::Included, 0xA1230001).code(),
        0xA123_0001
    );
    assert_eq!(code!(again::Included, 0xA1230001).code(), 0xA123_0001);
    assert_eq!(included_once::Included::CODES, again::Included::CODES);
}
