use bits_codes::bits_errors;

bits_errors! {
    pub enum SyncCode {}
}

fn main() {}
