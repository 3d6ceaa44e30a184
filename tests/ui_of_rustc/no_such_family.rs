use bits_codes::{BitsEvent, code};

pub const CODE: BitsEvent = code!(BitsEvnt, 0x80194000);

fn main() {}
