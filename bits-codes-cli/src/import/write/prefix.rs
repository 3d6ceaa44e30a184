//! What the names of a table start with alike, and the variants do without.

use bits_codes_core::names::severity_with_end;

/// With more than these a table is of many things, and taking prefixes off would make their variants alike.
const MOST: usize = 6;

/// The prefixes, in the order of the names: of `BG_E_EMPTY` it is `BG_E_`, of names that tell no severity what all of
/// them start with.
pub fn common(names: &[&str]) -> Vec<String> {
    let mut prefixes = Vec::new();
    let mut add = |prefix: &str| {
        if !prefix.is_empty() && !prefixes.iter().any(|known| known == prefix) {
            prefixes.push(prefix.to_owned());
        }
        prefixes.len() <= MOST
    };
    let mut plain = Vec::new();
    for name in names {
        match severity_with_end(name) {
            Some((_, end)) if end < name.len() => {
                if !add(&name[..end]) {
                    return Vec::new();
                }
            }
            _ => plain.push(*name),
        }
    }
    if plain.len() > 1 && !add(shared(&plain)) {
        return Vec::new();
    }
    prefixes
}

/// The whole segments that all the names start with, and that leave something of each.
fn shared<'a>(names: &[&'a str]) -> &'a str {
    let first = names[0];
    let mut alike = first.len();
    for name in names {
        let bytes = first.bytes().zip(name.bytes());
        let same = bytes.take_while(|(a, b)| a == b).count();
        alike = alike.min(same).min(name.len() - 1);
    }
    // What is alike ends within a character at most where a name is of no use anyway.
    let end = first.as_bytes()[..alike].iter().rposition(|b| *b == b'_');
    &first[..end.map_or(0, |end| end + 1)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn severities_make_prefixes() {
        assert_eq!(
            common(&["BG_E_EMPTY", "BG_S_PARTIAL", "BG_E_X"]),
            ["BG_E_", "BG_S_"]
        );
        assert_eq!(common(&["E_FAIL", "S_OK"]), ["E_", "S_"]);
        assert_eq!(common(&["SYNC_E"]), [""; 0]);
    }

    #[test]
    fn names_without_a_severity_share_what_they_share() {
        assert_eq!(
            common(&["DXGI_ERROR_A", "DXGI_ERROR_B", "DXGI_ERROR_B_C"]),
            ["DXGI_ERROR_"]
        );
        assert_eq!(common(&["A_B", "A_B_C"]), ["A_"]);
        assert_eq!(common(&["A_B"]), [""; 0]);
        assert_eq!(common(&["ALPHA", "BETA"]), [""; 0]);
    }

    #[test]
    fn a_table_of_many_things_keeps_its_names() {
        assert_eq!(
            common(&["A_E_X", "B_E_X", "C_E_X", "D_E_X", "E_X", "F_E_X", "G_E_X"]),
            [""; 0]
        );
    }
}
