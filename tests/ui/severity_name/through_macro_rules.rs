use bits_codes::bits_errors;

macro_rules! family {
    ($name:ident { $($code:literal => $symbol:ident: $text:literal,)* }) => {
        bits_errors! {
            pub enum $name { $($code => $symbol: $text,)* }
        }
    };
}

family! {
    SyncCode {
        0x80230001 => SYNC_E_FIRST: "The first.",
        0x00230002 => SYNC_E_SECOND: "The second.",
        0x80230003 => sync_e_third: "",
    }
}

fn main() {}
