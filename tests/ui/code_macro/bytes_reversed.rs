use bits_codes::{BitsCode, code};

pub const CODE: BitsCode = code!(BitsCode, 0x01002080);

fn main() {}
