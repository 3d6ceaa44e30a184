use bits_codes::{BitsCode, code};

pub const CODE: BitsCode = code!(BitsCode, 418);

fn main() {}
