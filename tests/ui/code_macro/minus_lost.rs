use bits_codes::{BitsCode, code};

pub const CODE: BitsCode = code!(BitsCode, 2145386495);

fn main() {}
