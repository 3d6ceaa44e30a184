use bits_codes::{BitsCode, code};

pub const CODE: BitsCode = code!();

fn main() {}
