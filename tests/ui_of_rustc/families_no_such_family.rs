use bits_codes::{bits_errors, bits_families};

bits_errors! {
    #[bits(prefix = "SPOOL_E_")]
    pub enum SpoolCode {
        0x80230001 => SPOOL_E_FULL: "The spool is full.",
        0x80230002 => SPOOL_E_JAM: "The paper is jammed.",
    }
}

bits_errors! {
    #[bits(prefix = "NET_E_")]
    pub enum NetCode {
        0x80240001 => NET_E_OFFLINE: "The network is offline.",
    }
}

bits_families! {
    pub enum AnyCode {
        Spool(SpoolCode),
        Net(NteCode),
    }
}

fn main() {
    // Nothing that uses the enum is an error as well.
    let _ = AnyCode::from_code(0x80230001).map(AnyCode::name);
}
