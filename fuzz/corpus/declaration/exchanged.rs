use bits_codes::{BitsCode, code};

pub const CODE: BitsCode = code!(0x80200001, BitsCode);

fn main() {}
