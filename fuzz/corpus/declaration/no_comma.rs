use bits_codes::{BitsCode, code};

pub const CODE: BitsCode = code!(BitsCode 0x80200001);

fn main() {}
