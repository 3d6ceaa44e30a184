use bits_codes::code;

pub enum Plain {
    One = 1,
}

pub const CODE: Plain = code!(Plain, 1);

fn main() {}
