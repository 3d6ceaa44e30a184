use bits_codes::BitsCode;

pub const CODE: BitsCode = BitsCode::BG_E_NOT_FUOND;

fn main() {}
