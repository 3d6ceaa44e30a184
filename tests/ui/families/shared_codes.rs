use bits_codes::{bits_errors, bits_families};

bits_errors! {
    #[bits(prefix = "SPOOL_E_")]
    pub enum SpoolCode {
        0x80230001 => SPOOL_E_FULL: "The spool is full.",
        0x80230002 => SPOOL_E_JAM: "The paper is jammed.",
        0x80230003 => SPOOL_E_S3: "The spool has 3.",
        0x80230004 => SPOOL_E_S4: "The spool has 4.",
        0x80230005 => SPOOL_E_S5: "The spool has 5.",
    }
}

bits_errors! {
    #[bits(prefix = "NET_E_")]
    pub enum NetCode {
        0x80240001 => NET_E_OFFLINE: "The network is offline.",
        0x80230001 => NET_E_N1: "The network has 1.",
        0x80230002 => NET_E_N2: "The network has 2.",
        0x80230003 => NET_E_N3: "The network has 3.",
        0x80230004 => NET_E_N4: "The network has 4.",
        0x80230005 => NET_E_N5: "The network has 5.",
    }
}

bits_families! {
    pub enum AnyCode {
        Spool(SpoolCode),
        Net(NetCode),
    }
}

fn main() {
    // Nothing that uses the enum is an error as well.
    let _ = AnyCode::from_code(0x80230001).map(AnyCode::name);
}
