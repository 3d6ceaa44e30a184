use bits_codes::{BitsCode, code};

pub const CODE: BitsCode = code!(BitsCode, BG_E_NOT_FUOND);

fn main() {}
