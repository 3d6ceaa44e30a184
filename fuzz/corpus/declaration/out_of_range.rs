use bits_codes::{BitsCode, code};

pub const CODE: BitsCode = code!(BitsCode, 0x802000010);

fn main() {}
