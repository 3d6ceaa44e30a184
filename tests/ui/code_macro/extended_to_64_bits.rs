use bits_codes::{BitsCode, code};

pub const CODE: BitsCode = code!(BitsCode, 0xFFFFFFFF80200001);

fn main() {}
