//! Every way of looking something up, each as a round of look-ups that can be timed.

use crate::keys::{COUNT, Keys};
use crate::lists::{large, middle, small};
use std::fmt::{self, Display};
use std::hint::black_box;
use std::str::FromStr;
use std::sync::LazyLock;
use strum::EnumMessage;

/// One way of one look-up in one list.
#[derive(Clone, Copy)]
pub struct Row {
    /// What is looked up.
    pub question: &'static str,
    /// In which list.
    pub size: &'static str,
    /// Of whom it is asked; [`OURS`] comes first.
    pub peer: &'static str,
    /// Asks for each key once.
    pub run: fn(),
}

/// This project.
pub const OURS: &str = "bits-codes";

impl Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} / {} / {}", self.question, self.size, self.peer)
    }
}

/// A round: every answer is needed, so nothing is optimized away, and nothing is made of it.
#[expect(
    clippy::inline_always,
    reason = "each look-up has to have a loop of its own"
)]
#[inline(always)]
fn round<K, A>(keys: &[K], look_up: impl Fn(&K) -> A) {
    for key in keys {
        black_box(look_up(key));
    }
}

/// What a slice in order has beside a key.
fn search<K: Ord, E: Copy>(sorted: &[(K, E)], key: &K) -> Option<E> {
    let place = sorted.binary_search_by(|entry| entry.0.cmp(key)).ok()?;
    Some(sorted[place].1)
}

macro_rules! rows {
    ($rows:ident, $size:literal, $($question:literal of $keys:ident { $($peer:expr => |$key:ident| $answer:expr,)* })*) => {
        $rows.extend([$($(Row {
            question: $question,
            size: $size,
            peer: $peer,
            run: || round(&KEYS.$keys, |$key| $answer),
        },)*)*]);
    };
}

macro_rules! list {
    ($rows:ident, $list:ident, $size:literal $(, $slow:meta)?) => {{
        use $list::{BY_CODE, BY_NAME, Code, FX_BY_CODE, FX_BY_NAME, phf_maps, sorted};
        $(#[$slow])?
        use $list::{Derived, matches};

        static KEYS: LazyLock<Keys<Code>> = LazyLock::new(Keys::new);
        $(#[$slow])?
        static DERIVED: LazyLock<Vec<Derived>> =
            LazyLock::new(|| KEYS.codes.iter().filter_map(|code| Derived::from_repr(*code)).collect());
        rows! {
            $rows, $size,
            "code, found" of codes {
                OURS => |code| Code::from_code(*code),
                "phf::Map" => |code| phf_maps::CODES.get(code).copied(),
                "FxHashMap" => |code| FX_BY_CODE.get(code).copied(),
                "HashMap" => |code| BY_CODE.get(code).copied(),
                "binary search" => |code| search(sorted::BY_CODE, code),
            }
            "code, not found" of other_codes {
                OURS => |code| Code::from_code(*code),
                "phf::Map" => |code| phf_maps::CODES.get(code).copied(),
                "FxHashMap" => |code| FX_BY_CODE.get(code).copied(),
                "HashMap" => |code| BY_CODE.get(code).copied(),
                "binary search" => |code| search(sorted::BY_CODE, code),
            }
            "name, found" of names {
                OURS => |name| Code::from_name(name),
                "phf::Map" => |name| phf_maps::NAMES.get(name.as_str()).copied(),
                "FxHashMap" => |name| FX_BY_NAME.get(name.as_str()).copied(),
                "HashMap" => |name| BY_NAME.get(name.as_str()).copied(),
                "binary search" => |name| search(sorted::BY_NAME, &name.as_str()),
            }
            "name, not found" of other_names {
                OURS => |name| Code::from_name(name),
                "phf::Map" => |name| phf_maps::NAMES.get(name.as_str()).copied(),
                "FxHashMap" => |name| FX_BY_NAME.get(name.as_str()).copied(),
                "HashMap" => |name| BY_NAME.get(name.as_str()).copied(),
                "binary search" => |name| search(sorted::BY_NAME, &name.as_str()),
            }
            "text" of variants {
                OURS => |code| code.text(),
                "phf::Map" => |code| phf_maps::TEXTS[&code.code()],
            }
            "name of" of variants {
                OURS => |code| code.name(),
            }
            "HTTP status" of variants {
                OURS => |code| code.http_status(),
            }
        }
        $(#[$slow])?
        rows! {
            $rows, $size,
            "code, found" of codes {
                "num_enum" => |code| Derived::try_from(*code).ok(),
                "strum" => |code| Derived::from_repr(*code),
                "match" => |code| matches::from_code(*code),
            }
            "code, not found" of other_codes {
                "num_enum" => |code| Derived::try_from(*code).ok(),
                "strum" => |code| Derived::from_repr(*code),
                "match" => |code| matches::from_code(*code),
            }
            "name, found" of names {
                "strum" => |name| Derived::from_str(name).ok(),
                "match" => |name| matches::from_name(name),
            }
            "name, not found" of other_names {
                "strum" => |name| Derived::from_str(name).ok(),
                "match" => |name| matches::from_name(name),
            }
            "text" of variants {
                "match" => |code| matches::text(*code),
            }
            "name of" of variants {
                "match" => |code| matches::name(*code),
            }
            "HTTP status" of variants {
                "match" => |code| matches::http_status(*code),
            }
        }
        $(#[$slow])?
        $rows.extend([
            Row { question: "text", size: $size, peer: "strum", run: || round(&DERIVED, |code| code.get_message()) },
            Row { question: "name of", size: $size, peer: "strum", run: || round(&DERIVED, |code| <&str>::from(*code)) },
        ]);
    }};
}

/// All rows of all lists, those of one question and list together.
pub fn all() -> Vec<Row> {
    let mut rows = Vec::new();
    list!(rows, small, "54");
    list!(rows, middle, "2964");
    list!(rows, large, "10000", cfg(feature = "slow-peers"));
    rows.sort_by_key(|row| row.question);
    rows.push(Row {
        question: "empty loop",
        size: "-",
        peer: OURS,
        run: || round(&EMPTY, |code| *code),
    });
    rows
}

static EMPTY: LazyLock<Vec<u32>> = LazyLock::new(|| (0..COUNT).collect());
