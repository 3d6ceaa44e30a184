//! Which codes come together because one is the cause of the other: Windows Update reports that a download failed, Delivery
//! Optimization why, and below it is the time-out of the network.

use std::collections::{HashMap, HashSet};

use bits_codes::{Facility, Hresult};

/// How many lines two codes of a chain may be apart.
pub const REACH: u64 = 4;

/// Whether one of the codes may be the cause of the other: both are failures, of different layers.
pub fn may_be_linked(one: u32, other: u32) -> bool {
    match (layer(one), layer(other)) {
        (Some(one), Some(other)) => one != other,
        _ => false,
    }
}

/// How far below the program that was called the code is from. Other codes are of no layer.
fn layer(code: u32) -> Option<u8> {
    let code = Hresult::new(code);
    if code.bits() >> 28 != 8 {
        return None;
    }
    let facility = code.facility();
    Some(match facility.value() {
        // winget, servicing
        0xA15 | 0x00F => 0,
        0x024 => 1,
        0x0D0 => 2,
        _ if facility == Facility::BACKGROUNDCOPY => 3,
        _ if facility == Facility::HTTP => 4,
        // WinHTTP and Winsock
        _ if matches!(
            code.win32_code(),
            Some(12_000..=12_190 | 10_004..=11_999 | 121 | 1460)
        ) =>
        {
            5
        }
        _ => return None,
    })
}

/// The codes in groups, each a chain from its outermost code to its cause, or one code.
///
/// Two are in a chain if in at least half of the lines of either the other is near.
pub fn groups(counts: &HashMap<u32, u64>, near: &HashMap<(u32, u32), u64>) -> Vec<Vec<u32>> {
    let mut links = HashMap::<u32, Vec<u32>>::new();
    for (&(one, other), &count) in near {
        let most = counts
            .get(&one)
            .max(counts.get(&other))
            .copied()
            .unwrap_or_default();
        if count * 2 >= most {
            links.entry(one).or_default().push(other);
            links.entry(other).or_default().push(one);
        }
    }
    let mut codes: Vec<u32> = counts.keys().copied().collect();
    codes.sort_unstable();
    let mut seen = HashSet::new();
    let mut groups = Vec::new();
    for code in codes {
        if !seen.insert(code) {
            continue;
        }
        let mut group = vec![code];
        let mut next = 0;
        while let Some(code) = group.get(next) {
            let linked = links.get(code).into_iter().flatten();
            let new: Vec<u32> = linked.copied().filter(|code| seen.insert(*code)).collect();
            group.extend(new);
            next += 1;
        }
        group.sort_by_key(|code| (layer(*code), *code));
        groups.push(group);
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_goes_from_the_outermost_code_to_the_cause() {
        let (update, delivery, timeout, com) = (0x8024_6007, 0x80D0_2002, 0x8007_2EE2, 0x8000_4005);
        let counts = HashMap::from([(update, 3), (delivery, 3), (timeout, 4), (com, 9)]);
        let near = HashMap::from([((timeout, delivery), 3), ((update, delivery), 3)]);
        let mut found = groups(&counts, &near);
        found.sort_by_key(Vec::len);
        assert_eq!(found, [vec![com], vec![update, delivery, timeout]]);
        assert!(
            may_be_linked(update, delivery)
                && !may_be_linked(update, update)
                && !may_be_linked(update, com)
        );
    }
}
