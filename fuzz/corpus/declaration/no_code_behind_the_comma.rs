use bits_codes::{BitsCode, code};

pub const CODE: BitsCode = code!(BitsCode,);

fn main() {}
