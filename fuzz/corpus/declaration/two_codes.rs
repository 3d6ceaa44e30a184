use bits_codes::{BitsCode, code};

pub const CODE: BitsCode = code!(BitsCode, 0x80200001, 0x80200002);

fn main() {}
