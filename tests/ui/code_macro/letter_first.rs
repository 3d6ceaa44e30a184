use bits_codes::{BitsCode, code};

pub const CODE: BitsCode = code!(BitsCode, A1230001);

fn main() {}
