use bits_codes::bits_errors;

bits_errors! {}

fn main() {}
