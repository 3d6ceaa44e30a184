use bits_codes::{BitsCode, code};

pub const CODE: BitsCode = code!(BitsCode, 12007);

fn main() {}
