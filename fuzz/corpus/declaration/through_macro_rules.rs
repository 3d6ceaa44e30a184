use bits_codes::bits_errors;

macro_rules! family {
    ($(#[$attribute:meta])* $visibility:vis enum $name:ident { $($rows:tt)* }) => {
        bits_errors! {
            $(#[$attribute])*
            $visibility enum $name { $($rows)* }
        }
    };
}

family! {
    #[bits(facility = METADIRECTROY)]
    pub enum SyncCode {
        0x80230001 => SYNC_E_FIRST: "The first.",
        0x80230002 =>
    }
}

fn main() {}
