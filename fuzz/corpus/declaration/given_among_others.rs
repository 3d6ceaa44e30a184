use bits_codes::bits_errors;

bits_errors! {
    #[derive(Debug, Default, core::hash::Hash)]
    pub enum SyncCode {
        #[default]
        0x80230001 => SYNC_E_FIRST: "The first.",
    }
}

// the sound part of the derives stays
pub fn first() -> SyncCode {
    SyncCode::default()
}

fn main() {}
