//! The declared codes that a wrong number may have been meant to be.

use bits_codes_core::hresult;
use bits_codes_core::nearest::distance;

/// At most three of `declared` that `written` may have been meant to be, best first. `digits` is how it was written,
/// without `0x` or a sign.
///
/// First comes what the same digits mean when they are read as they are elsewhere: hex without its prefix, a bare HTTP
/// status, one in decimal digits after the facility. Then the codes next to it in the list's own steps, since after
/// `0x80200049` Microsoft's header goes on with `0x80200050`, so that both are next to `0x8020004A`. Then slips of the
/// hand: digits exchanged, lost or added, and if there is nothing better one changed. Then the same low 16 bits in
/// another facility. Else the neighbours, however far.
pub(crate) fn codes<T: Copy>(written: u32, digits: &str, declared: &[(u32, T)]) -> Vec<(u32, T)> {
    let mut found: Vec<(u32, T)> = Vec::new();
    let mut add = |matching: &dyn Fn(u32) -> bool| {
        let mut list: Vec<_> = declared
            .iter()
            .filter(|(code, _)| matching(*code))
            .copied()
            .collect();
        list.sort_by_key(|(code, _)| (written.abs_diff(*code), *code));
        for (code, value) in list {
            if found.len() < 3 && found.iter().all(|(other, _)| *other != code) {
                found.push((code, value));
            }
        }
        // whether there is anything by now
        !found.is_empty()
    };
    let rereadings = rereadings(written, digits);
    if add(&|code| rereadings.contains(&code)) {
        return found;
    }
    let below = declared
        .iter()
        .map(|(code, _)| *code)
        .filter(|code| *code < written)
        .max();
    let above = declared
        .iter()
        .map(|(code, _)| *code)
        .filter(|code| *code > written)
        .min();
    let is_neighbour = |code: u32| Some(code) == below || Some(code) == above;
    add(&|code| is_neighbour(code) && written.abs_diff(code) <= 0xF);
    let hex = format!("{written:X}");
    let is_slip = |code: u32| distance(hex.as_bytes(), format!("{code:X}").as_bytes()) == 1;
    let is_changed_digit = |code: u32| {
        let other = format!("{code:X}");
        other.len() == hex.len()
            && hex
                .bytes()
                .zip(other.bytes())
                .filter(|(a, b)| a != b)
                .count()
                == 1
    };
    // there are many codes with one other digit, so they are named only where nothing better is
    if add(&|code| is_slip(code) && !is_changed_digit(code)) || add(&is_slip) {
        return found;
    }
    if add(&|code| code & 0xFFFF == written & 0xFFFF) {
        return found;
    }
    add(&is_neighbour);
    found
}

/// What `digits` may mean to somebody who does not read them as Rust does.
fn rereadings(written: u32, digits: &str) -> Vec<u32> {
    let mut rereadings = Vec::new();
    if digits.len() == 8 {
        rereadings.extend(
            u32::from_str_radix(digits, 16)
                .ok()
                .filter(|code| *code != written),
        );
    }
    let is_status = |status: &u32| (100..600).contains(status);
    // `404`, and `0x80190404`, whose low 16 bits are 404 in hex digits and not in value
    let low = format!("{:X}", written & 0xFFFF).parse::<u32>().ok();
    let status = if is_status(&written) {
        Some(written)
    } else if hresult::facility(written) == hresult::HTTP {
        low.filter(is_status)
    } else {
        None
    };
    rereadings.extend(status.map(|status| 0x8019_0000 | status));
    rereadings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nearest(written: u32, list: &[u32]) -> Vec<u32> {
        let list: Vec<_> = list.iter().map(|code| (*code, ())).collect();
        codes(written, &format!("{written:08X}"), &list)
            .into_iter()
            .map(|(code, ())| code)
            .collect()
    }

    #[test]
    fn both_neighbours_are_near_across_the_decimal_gap() {
        let list = [
            0x8020_0001,
            0x8020_0048,
            0x8020_0049,
            0x8020_0050,
            0x8020_0051,
            0x8019_0194,
        ];
        assert_eq!(nearest(0x8020_004A, &list), [0x8020_0049, 0x8020_0050]);
    }

    #[test]
    fn a_slip_of_the_hand_is_near() {
        assert_eq!(
            nearest(0x8019_0149, &[0x8019_0194, 0x8019_01F4, 0x8020_0001]),
            [0x8019_0194]
        );
        assert_eq!(
            nearest(0x0020_0001, &[0x8020_0001, 0x8020_0002]),
            [0x8020_0001]
        );
        assert_eq!(
            nearest(0x0802_0001, &[0x8020_0001, 0x8020_0002]),
            [0x8020_0001]
        );
        // An exchange comes after the neighbours, and a change is not named beside them.
        assert_eq!(
            nearest(
                0x8020_0041,
                &[0x8020_0004, 0x8020_0014, 0x8020_0040, 0x8020_0051]
            ),
            [0x8020_0040, 0x8020_0014]
        );
    }

    #[test]
    fn digits_may_mean_something_elsewhere() {
        let list = [0x8019_0194, 0x8020_0001, 0x8020_0002];
        let of = |written: u32, digits: &str| {
            let list: Vec<_> = list.iter().map(|code| (*code, ())).collect();
            codes(written, digits, &list)[0].0
        };
        assert_eq!(of(80_200_001, "80200001"), 0x8020_0001);
        assert_eq!(of(404, "404"), 0x8019_0194);
        assert_eq!(of(0x8019_0404, "80190404"), 0x8019_0194);
        assert_eq!(of(2, "2"), 0x8020_0002);
        assert_eq!(of(0x8007_0002, "80070002"), 0x8020_0002);
    }

    #[test]
    fn something_is_always_named() {
        assert_eq!(nearest(0xFFFF_FFFF, &[1]), [1]);
        assert!(nearest(5, &[]).is_empty());
    }
}
