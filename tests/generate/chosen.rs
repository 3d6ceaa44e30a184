//! The families of the test `sizes`: one for each size and shape at which the look-ups change.

use crate::codes::{one_facility, random, sequence};
use crate::family::{Family, Names};
use std::collections::BTreeSet;

pub fn families() -> Vec<Family> {
    let mut families = Vec::new();

    // Around the sizes at which the look-ups change their shape.
    for count in [1, 2, 3, 4, 63, 64, 65, 128, 255, 256, 257, 1000] {
        families.push(Family::new(format!("random_{count}"), random(count)));
    }
    for count in [3, 64, 257] {
        families.push(Family::new(
            format!("sequential_{count}"),
            sequence(0x8023_0001, 1, count),
        ));
        families.push(Family::new(
            format!("one_facility_{count}"),
            one_facility(count as usize),
        ));
    }
    // More slots than one match holds, and more than one function.
    for count in [3000, 9000] {
        families.push(Family {
            maps: false,
            ..Family::new(format!("random_{count}"), random(count))
        });
    }
    families.push(Family {
        maps: false,
        ..Family::new("sequential_3000", sequence(0x8023_0001, 1, 3000))
    });

    // What a hash that multiplies and shifts could mix up.
    let runs = (0..30).flat_map(|run| sequence(run << 20, 1, run + 1));
    let hard: [(&str, BTreeSet<u32>); 10] = [
        ("same_low_bits", sequence(0x0000_8001, 0x10_0000, 0x200)),
        ("same_high_bits", sequence(0xFFFF_FF00, 1, 0x100)),
        ("same_both_ends", sequence(0x8000_0001, 0x100, 0x100)),
        ("powers_of_two", (0..32).map(|bit| 1 << bit).collect()),
        ("complements", (0..32).map(|bit| !(1 << bit)).collect()),
        ("zero", BTreeSet::from([0])),
        ("highest", BTreeSet::from([u32::MAX])),
        ("ends", BTreeSet::from([0, u32::MAX])),
        (
            "huge_gaps",
            BTreeSet::from([0, 1, 2, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFE, u32::MAX]),
        ),
        ("runs", runs.collect()),
    ];
    families.extend(hard.map(|(module, codes)| Family::new(module, codes)));

    families.push(Family {
        long_texts: true,
        ..Family::new("long_texts", random(300))
    });
    for (module, names, count) in [
        ("long_beginnings", Names::LongBeginnings, 100),
        ("equal_ends", Names::EqualEnds, 100),
        ("short_names", Names::Short, 40),
    ] {
        families.push(Family {
            names,
            ..Family::new(module, random(count))
        });
    }
    families.push(Family {
        statuses: true,
        ..Family::new("statuses", random(300))
    });
    families
}
