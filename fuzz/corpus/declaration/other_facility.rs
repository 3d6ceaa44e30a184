use bits_codes::{BitsCode, code};

pub const CODE: BitsCode = code!(BitsCode, 0x80070002);

fn main() {}
