//! A code looked up in an enum over three families, in one family of the same entries, and in the three one after the other.

use bits_codes::Family;
use divan::{Bencher, black_box};

/// How many look-ups a round has.
const COUNT: u32 = 1 << 14;

macro_rules! list {
    ($module:ident, $file:literal) => {
        #[allow(warnings, clippy::all, clippy::pedantic)]
        mod $module {
            include!(concat!(env!("OUT_DIR"), "/", $file));

            #[divan::bench]
            fn together(bencher: divan::Bencher<'_, '_>) {
                super::rounds(bencher, All::CODES, |code| All::from_code(code));
            }

            #[divan::bench]
            fn one_family(bencher: divan::Bencher<'_, '_>) {
                super::rounds(bencher, All::CODES, |code| One::from_code(code));
            }

            #[divan::bench]
            fn one_after_the_other(bencher: divan::Bencher<'_, '_>) {
                super::rounds(bencher, All::CODES, |code| {
                    A::from_code(code)
                        .map(All::A)
                        .or_else(|| B::from_code(code).map(All::B))
                        .or_else(|| C::from_code(code).map(All::C))
                });
            }
        }
    };
}

list!(families_of_300, "families_300.rs");
list!(families_of_3000, "families_3000.rs");

fn main() {
    divan::main();
}

/// Asks for the codes in an order that no branch predictor learns.
fn rounds<F: Family>(
    bencher: Bencher<'_, '_>,
    codes: &[u32],
    look_up: impl Fn(u32) -> Option<F> + Sync,
) {
    let length = u32::try_from(codes.len()).expect("a list is short");
    let keys: Vec<u32> = (0..COUNT)
        .map(|place| codes[(place.wrapping_mul(0x9E37_79B1) >> 7) as usize % length as usize])
        .collect();
    bencher
        .counter(divan::counter::ItemsCount::new(COUNT))
        .bench(|| {
            for key in &keys {
                black_box(look_up(*key));
            }
        });
}
