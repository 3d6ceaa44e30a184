use bits_codes::{BitsCode, code};

pub const CODE: BitsCode = code!(BitsCode, E_ACCESSDENIED);

fn main() {}
