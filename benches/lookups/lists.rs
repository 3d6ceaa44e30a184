//! The lists, declared in every way.

use std::collections::HashMap;
use std::sync::LazyLock;

macro_rules! list {
    ($size:ident $(, $slow:meta)?) => {
        #[allow(warnings, clippy::all, clippy::pedantic)]
        pub mod $size {
            use super::*;

            include!(concat!(env!("OUT_DIR"), "/", stringify!($size), "_ours.rs"));
            pub mod phf_maps {
                use super::Code;
                include!(concat!(env!("OUT_DIR"), "/", stringify!($size), "_phf.rs"));
            }
            pub mod sorted {
                use super::Code;
                include!(concat!(env!("OUT_DIR"), "/", stringify!($size), "_sorted.rs"));
            }
            $(#[$slow])?
            pub mod matches {
                use super::Code;
                include!(concat!(env!("OUT_DIR"), "/", stringify!($size), "_matches.rs"));
            }
            $(#[$slow])?
            include!(concat!(env!("OUT_DIR"), "/", stringify!($size), "_derived.rs"));

            pub static BY_CODE: LazyLock<HashMap<u32, Code>> =
                LazyLock::new(|| Code::all().map(|code| (code.code(), code)).collect());
            pub static BY_NAME: LazyLock<HashMap<&str, Code>> =
                LazyLock::new(|| Code::all().map(|code| (code.name(), code)).collect());
            pub static FX_BY_CODE: LazyLock<rustc_hash::FxHashMap<u32, Code>> =
                LazyLock::new(|| Code::all().map(|code| (code.code(), code)).collect());
            pub static FX_BY_NAME: LazyLock<rustc_hash::FxHashMap<&str, Code>> =
                LazyLock::new(|| Code::all().map(|code| (code.name(), code)).collect());
        }
    };
}

list!(small);
list!(middle);
list!(large, cfg(feature = "slow-peers"));
