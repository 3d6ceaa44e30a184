use bits_codes::bits_errors;

bits_errors! {
    #[bits(facility = 0x123)]
    pub enum SyncCode {
        0x81230001 => syncTroubleA: "Text 1.",
        0x81230002 => syncTroubleB: "Text 2.",
        0x81230003 => syncTroubleC: "Text 3.",
        0x81230004 => syncTroubleD: "Text 4.",
        0x81230005 => syncTroubleE: "Text 5.",
        0x81230006 => syncTroubleF: "Text 6.",
    }
}

fn main() {}
