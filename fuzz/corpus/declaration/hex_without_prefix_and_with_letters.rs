use bits_codes::{BitsCode, code};

pub const CODE: BitsCode = code!(BitsCode, 8020001F);

fn main() {}
