//! The options that a table needs to be declared.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use bits_codes::Hresult;

use bits_codes_core::rules::needs_waiver;
use bits_codes_core::texts;
use bits_codes_core::vocabulary::Rule;

use crate::import::read::Entry;

/// Above this the maps cost more to compile than they are worth.
const MAPS: usize = 1_000;
/// With more facilities than these the list says nothing.
const FACILITIES: usize = 8;

pub struct Options {
    facilities: Vec<u16>,
    /// What the file calls them, where winerror.h does not.
    names: BTreeMap<u16, String>,
    customer: bool,
    prefixes: Vec<String>,
    /// Waived for the whole family, since most of it breaks them.
    allowed: Vec<Rule>,
    maps: bool,
}

pub fn of(entries: &[Entry], prefixes: &[String], names: &BTreeMap<u16, String>) -> Options {
    let facilities: BTreeSet<u16> = entries.iter().map(|entry| facility(entry.code)).collect();
    let listed = facilities.len() <= FACILITIES;
    let mut options = Options {
        facilities: if listed {
            facilities.into_iter().collect()
        } else {
            Vec::new()
        },
        names: names
            .iter()
            .filter(|(number, name)| is_of_its_own(**number, name))
            .map(|(number, name)| (*number, name.clone()))
            .collect(),
        customer: !entries.is_empty()
            && entries
                .iter()
                .all(|entry| Hresult::new(entry.code).is_customer()),
        prefixes: prefixes.to_vec(),
        allowed: Vec::new(),
        maps: entries.len() <= MAPS,
    };
    let texts: Vec<Cow<'_, str>> = entries
        .iter()
        .map(|entry| super::text_of(entry, prefixes).0)
        .collect();
    for rule in Rule::waivable() {
        let breaking = entries
            .iter()
            .zip(&texts)
            .filter(|(entry, text)| options.is_broken(rule, entry, text));
        if breaking.count() > entries.len() / 2 {
            options.allowed.push(rule);
        }
    }
    let mut seen = BTreeSet::new();
    if !texts.iter().all(|text| seen.insert(text)) {
        options.allowed.push(Rule::RepeatedText);
    }
    options
}

impl Options {
    fn is_broken(&self, rule: Rule, entry: &Entry, text: &str) -> bool {
        let names = entry
            .aliases
            .iter()
            .chain([&entry.name])
            .map(String::as_str);
        let facilities = (!self.facilities.is_empty()).then_some(&self.facilities[..]);
        match rule {
            Rule::Prefix => {
                let is_prefix = |prefix: &String| entry.name.starts_with(prefix.as_str());
                !self.prefixes.is_empty() && !self.prefixes.iter().any(is_prefix)
            }
            _ => {
                needs_waiver(rule, entry.code, names, facilities)
                    || texts::needs_waiver(rule, &entry.name, text)
            }
        }
    }

    /// What the file calls the facilities, as documentation.
    pub fn facility_names(&self, out: &mut String) {
        let mut names = self.facilities.iter();
        let mut names = names
            .by_ref()
            .filter_map(|number| Some((number, self.names.get(number)?)))
            .peekable();
        if names.peek().is_some() {
            let _ = writeln!(out, "    ///");
        }
        for (number, name) in names {
            let _ = writeln!(out, "    /// Facility 0x{number:X} is `{name}`.");
        }
    }

    /// The attribute of the family, if it needs one.
    pub fn family(&self, out: &mut String) {
        let mut options = Vec::new();
        if !self.facilities.is_empty() {
            options.push(format!(
                "facility = {}",
                list(
                    self.facilities
                        .iter()
                        .map(|number| self.facility_name(*number))
                )
            ));
        }
        if self.customer {
            options.push("customer".to_owned());
        }
        if !self.prefixes.is_empty() {
            options.push(format!(
                "prefix = {}",
                list(self.prefixes.iter().map(|prefix| format!("{prefix:?}")))
            ));
        }
        if !self.allowed.is_empty() {
            options.push(allow(self.allowed.iter().copied()));
        }
        if !self.maps {
            options.push("phf = false".to_owned());
        }
        attribute("    ", &options, out);
    }

    /// The name that winerror.h has, unless the file has another.
    fn facility_name(&self, number: u16) -> String {
        let name = bits_codes::Facility::new(number).name();
        let name = name.filter(|_| !self.names.contains_key(&number));
        name.map_or_else(|| format!("0x{number:X}"), str::to_owned)
    }

    /// The attribute of an entry, if it needs one.
    pub fn entry(&self, entry: &Entry, text: &str, out: &mut String) {
        let mut options = Vec::new();
        if !entry.aliases.is_empty() {
            options.push(format!("alias = [{}]", entry.aliases.join(", ")));
        }
        let broken = Rule::waivable()
            .filter(|rule| self.is_broken(*rule, entry, text) && !self.allowed.contains(rule));
        if broken.clone().next().is_some() {
            options.push(allow(broken));
        }
        attribute("        ", &options, out);
    }
}

/// Whether winerror.h calls the facility otherwise, and the name says more than the number.
fn is_of_its_own(number: u16, name: &str) -> bool {
    let bare = name.strip_prefix("FACILITY_").unwrap_or(name);
    let official = bits_codes::Facility::new(number).name();
    !official.is_some_and(|official| official.eq_ignore_ascii_case(bare))
        && !name.eq_ignore_ascii_case(&format!("Facility{number:X}"))
}

/// `allow(rule, ..)`.
fn allow(rules: impl Iterator<Item = Rule>) -> String {
    let names: Vec<&str> = rules.map(Rule::name).collect();
    format!("allow({})", names.join(", "))
}

/// `#[bits(..)]`, on one line or with an option on each.
fn attribute(indent: &str, options: &[String], out: &mut String) {
    if options.is_empty() {
        return;
    }
    let line = format!("{indent}#[bits({})]", options.join(", "));
    if line.len() <= 100 {
        let _ = writeln!(out, "{line}");
        return;
    }
    let _ = writeln!(out, "{indent}#[bits(");
    for option in options {
        let _ = writeln!(out, "{indent}    {option},");
    }
    let _ = writeln!(out, "{indent})]");
}

/// One thing, or a list of several.
fn list(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    match &items[..] {
        [only] => only.clone(),
        _ => format!("[{}]", items.join(", ")),
    }
}

fn facility(code: u32) -> u16 {
    Hresult::new(code).facility().value()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(code: u32, name: &str) -> Entry {
        Entry {
            place: crate::import::read::Place { file: 0, line: 1 },
            code,
            name: name.to_owned(),
            aliases: Vec::new(),
            text: Some(format!("What {code:08X} says.")),
            others: Vec::new(),
        }
    }

    fn family(entries: &[Entry], prefixes: &[&str]) -> String {
        let prefixes: Vec<String> = prefixes.iter().map(|prefix| (*prefix).to_owned()).collect();
        let mut out = String::new();
        of(entries, &prefixes, &BTreeMap::new()).family(&mut out);
        out
    }

    #[test]
    fn facilities_and_the_customer_bit_are_those_of_the_codes() {
        let bits = [entry(0x8020_0001, "BG_E_A"), entry(0x8019_0194, "BG_E_B")];
        assert_eq!(
            family(&bits, &["BG_E_"]),
            "    #[bits(facility = [HTTP, BACKGROUNDCOPY], prefix = \"BG_E_\")]\n"
        );
        let sync = [entry(0xA123_0001, "A"), entry(0x2123_0001, "B")];
        assert_eq!(
            family(&sync, &[]),
            "    #[bits(facility = 0x123, customer)]\n"
        );
        let many: Vec<_> = (1..=9)
            .map(|facility| entry(0x8000_0000 | facility << 16 | 0x200, "A"))
            .collect();
        assert_eq!(family(&many, &[]), "");
    }

    #[test]
    fn rules_that_entries_break_are_waived_where_they_do() {
        let entries = [
            entry(0x0020_0001, "A_E_X"),
            entry(0x8004_0001, "A_E_Y"),
            entry(0xC020_0001, "A_E_Z"),
            entry(0x8020_0002, "A_E_FINE"),
            entry(0x887A_0001, "A_E_DXGI"),
        ];
        let options = of(&entries, &[], &BTreeMap::new());
        let attributes = entries.iter().map(|entry| {
            let mut out = String::new();
            options.entry(entry, "A text.", &mut out);
            out.trim().to_owned()
        });
        assert_eq!(
            attributes.collect::<Vec<_>>(),
            [
                "#[bits(allow(severity_name))]",
                "#[bits(allow(itf_range))]",
                "#[bits(allow(reserved_bits))]",
                "",
                ""
            ]
        );
    }

    #[test]
    fn a_rule_that_most_entries_break_is_waived_once() {
        let entries = [
            entry(0xC020_0001, "A"),
            entry(0xC020_0002, "B"),
            entry(0x8020_0003, "C"),
        ];
        assert_eq!(
            family(&entries, &[]),
            "    #[bits(facility = BACKGROUNDCOPY, allow(reserved_bits))]\n"
        );
        let mut out = String::new();
        of(&entries, &[], &BTreeMap::new()).entry(&entries[0], "A text.", &mut out);
        assert_eq!(out, "");
    }

    #[test]
    fn texts_that_break_a_rule_are_waived_too() {
        let with = |code, text: &str| Entry {
            text: Some(text.to_owned()),
            ..entry(code, "A_E_X")
        };
        let entries = [
            with(0x8020_0001, "Ends in a blank "),
            with(0x8020_0002, "Nothing fills {this}."),
            with(0x8020_0003, "A_E_X"),
            with(0x8020_0004, "The same."),
            with(0x8020_0005, "The same."),
            with(0x8020_0006, "The last."),
        ];
        let options = of(&entries, &["A_E_".to_owned()], &BTreeMap::new());
        let mut out = String::new();
        options.family(&mut out);
        assert!(out.contains("allow(repeated_text)"), "{out}");
        let attributes = entries[..4].iter().map(|entry| {
            let mut out = String::new();
            options.entry(entry, entry.text.as_deref().unwrap(), &mut out);
            out.trim().to_owned()
        });
        assert_eq!(
            attributes.collect::<Vec<_>>(),
            [
                "#[bits(allow(stray_text))]",
                "#[bits(allow(placeholder))]",
                "#[bits(allow(no_text))]",
                "",
            ]
        );
        let other = [entry(0x8020_0001, "B_E_Y")];
        let mut out = String::new();
        of(&other, &["A_E_".to_owned()], &BTreeMap::new()).family(&mut out);
        assert!(out.contains("allow(prefix)"), "{out}");
    }

    #[test]
    fn long_options_stand_under_each_other() {
        let prefixes: Vec<String> = (0..6).map(|n| format!("A_LONG_PREFIX_{n}_")).collect();
        let prefixes: Vec<&str> = prefixes.iter().map(String::as_str).collect();
        let out = family(&[entry(0x8020_0001, "A")], &prefixes);
        assert!(
            out.starts_with("    #[bits(\n        facility = BACKGROUNDCOPY,\n        prefix = ["),
            "{out}"
        );
    }

    #[test]
    fn a_list_of_thousands_goes_without_maps() {
        let entries: Vec<_> = (0..1_001).map(|n| entry(0x8020_0000 | n, "A")).collect();
        assert_eq!(
            family(&entries, &[]),
            "    #[bits(facility = BACKGROUNDCOPY, phf = false)]\n"
        );
    }
}
