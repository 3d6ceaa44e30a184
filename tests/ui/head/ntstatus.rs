use bits_codes::bits_errors;

bits_errors! {
    #[bits(prefix = "STATUS_")]
    pub enum SyncCode {
        0xC0000001 => STATUS_A: "Text 1.",
        0xC0000002 => STATUS_B: "Text 2.",
        0xC0000003 => STATUS_C: "Text 3.",
        0xC0000004 => STATUS_D: "Text 4.",
        0xC0000005 => STATUS_E: "Text 5.",
        0xC0000006 => STATUS_F: "Text 6.",
    }
}

fn main() {}
