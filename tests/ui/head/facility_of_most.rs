use bits_codes::bits_errors;

bits_errors! {
    #[bits(facility = [0x124, HTTP], customer)]
    pub enum SyncCode {
        0xA1230001 => SYNC_E_A: "Text 1.",
        0xA1230002 => SYNC_E_B: "Text 2.",
        0xA1230003 => SYNC_E_C: "Text 3.",
        0xA1230004 => SYNC_E_D: "Text 4.",
        0xA1230005 => SYNC_E_E: "Text 5.",
        0xA1230006 => SYNC_E_F: "Text 6.",
        0xA0190190 => SYNC_E_STATUS: "A status.",
        0xA1250001 => SYNC_E_SLIP: "A slip of the hand.",
    }
}

fn main() {}
