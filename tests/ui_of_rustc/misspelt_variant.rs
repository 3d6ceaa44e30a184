use bits_codes::BitsCode;

pub const CODE: BitsCode = BitsCode::NotFuond;

fn main() {}
