use bits_codes::bits_errors;

bits_errors! {
    #[bits(facility = 0x25)]
    pub enum SyncCode {
        0x80190001 => SYNC_E_A: "Text 1.",
        0x80190002 => SYNC_E_B: "Text 2.",
        0x80190003 => SYNC_E_C: "Text 3.",
        0x80190004 => SYNC_E_D: "Text 4.",
        0x80190005 => SYNC_E_E: "Text 5.",
        0x80190006 => SYNC_E_F: "Text 6.",
    }
}

fn main() {}
