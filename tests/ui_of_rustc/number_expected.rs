use bits_codes::{BitsCode, code};

fn main() {
    let _: u32 = code!(BitsCode, 0x80200001);
}
