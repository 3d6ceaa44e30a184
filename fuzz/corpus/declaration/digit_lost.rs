use bits_codes::{BitsCode, code};

pub const CODE: BitsCode = code!(BitsCode, 0x8020001);

fn main() {}
