use bits_codes::{BitsCode, code};

pub const CODE: BitsCode = code!(bits_codes::BitsCode::, 0x80200001);

fn main() {}
