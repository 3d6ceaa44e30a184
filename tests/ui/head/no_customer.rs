use bits_codes::bits_errors;

bits_errors! {
    #[bits(facility = 0x123, customer)]
    pub enum SyncCode {
        0x81230001 => SYNC_E_A: "Text 1.",
        0x81230002 => SYNC_E_B: "Text 2.",
        0x81230003 => SYNC_E_C: "Text 3.",
        0x81230004 => SYNC_E_D: "Text 4.",
        0x81230005 => SYNC_E_E: "Text 5.",
        0x81230006 => SYNC_E_F: "Text 6.",
    }
}

fn main() {}
