use bits_codes::bits_errors;

bits_errors! {
    #[bits(facility = DGXI)]
    pub enum SyncCode {
        0x887A0001 => DXGI_E_FIRST: "The first.",
        0x887A0002 => DXGI_E_SECOND: "The second.",
    }
}

fn main() {}
