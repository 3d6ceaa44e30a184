use bits_codes::{BitsCode, code};

pub const CODE: BitsCode = code!(BitsCode, 0x00200001);

fn main() {}
