use bits_codes::{BitsCode, code};

pub const CONSTANT: BitsCode = code!(BitsCode, 0x8020004A);

pub fn expression() -> BitsCode {
    code!(BitsCode, 0x8020004A)
}

pub fn pattern(code: BitsCode) -> bool {
    match code {
        code!(BitsCode, 0x8020004A) => true,
        _ => false,
    }
}

#[allow(dead_code)]
fn that_nobody_calls() -> Option<BitsCode> {
    Some(code!(BitsCode, 0x8020004A))
}

fn main() {}
