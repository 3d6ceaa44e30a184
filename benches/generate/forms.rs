//! One list, as each way of declaring it wants it.

use super::{Entry, List};
use std::fmt::Write;

impl List {
    /// As `bits_errors!` takes it.
    #[must_use]
    pub fn bits_errors(&self, name: &str, phf: bool) -> String {
        let mut out = String::from("::bits_codes::bits_errors! {\n");
        // Of part of a list some have no code, which is refused.
        let has_code = |facility: &&u16| {
            let of_it = |entry: &Entry| (entry.code >> 16) & 0xFFF == u32::from(**facility);
            self.entries.iter().any(of_it)
        };
        let facilities = self.facilities.iter().filter(has_code).map(u16::to_string);
        let facilities = facilities.collect::<Vec<_>>().join(", ");
        let without = if phf { "" } else { ", phf = false" };
        line(
            &mut out,
            format_args!(
                "    /// A list of codes.\n    #[bits(facility = [{facilities}]{without})]\n    pub enum {name} {{"
            ),
        );
        for Entry {
            code,
            name,
            text,
            declared_http,
        } in &self.entries
        {
            if let Some(status) = declared_http {
                line(&mut out, format_args!("        #[bits(http = {status})]"));
            }
            line(
                &mut out,
                format_args!("        0x{code:08X} => {name}: {text:?},"),
            );
        }
        out.push_str("    }\n}\n");
        out
    }

    /// An enum with the derives named: `num_enum` for the number, strum for the name, and `thiserror` or strum for the text,
    /// each as its documentation shows.
    #[must_use]
    pub fn derived(&self, name: &str, derives: &[&str]) -> String {
        let mut out = format!(
            "#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, {})]\n#[repr(u32)]\n",
            derives.join(", ")
        );
        let with = |path: &str| derives.iter().any(|derive| derive.starts_with(path));
        line(&mut out, format_args!("pub enum {name} {{"));
        for entry in &self.entries {
            let (name, text) = (&entry.name, &entry.text);
            if with("thiserror::") {
                let text = text.replace('{', "{{").replace('}', "}}");
                line(&mut out, format_args!("    #[error({text:?})]"));
            }
            if with("strum::EnumMessage") {
                line(&mut out, format_args!("    #[strum(message = {text:?})]"));
            }
            if with("strum::EnumString") {
                line(&mut out, format_args!("    #[strum(serialize = {name:?})]"));
            }
            line(
                &mut out,
                format_args!("    {} = 0x{:08X},", entry.variant(), entry.code),
            );
        }
        out.push_str("}\n");
        out
    }

    /// `phf_map!`s from code and name to the variant of `family`, and from code to text.
    #[must_use]
    pub fn phf_maps(&self, family: &str) -> String {
        let mut out = String::new();
        for (name, key) in [("CODES", "u32"), ("NAMES", "&str")] {
            line(
                &mut out,
                format_args!("pub static {name}: phf::Map<{key}, {family}> = phf::phf_map! {{"),
            );
            for entry in &self.entries {
                let variant = entry.variant();
                if key == "u32" {
                    line(
                        &mut out,
                        format_args!("    0x{:08X}u32 => {family}::{variant},", entry.code),
                    );
                } else {
                    line(
                        &mut out,
                        format_args!("    {:?} => {family}::{variant},", entry.name),
                    );
                }
            }
            out.push_str("};\n");
        }
        line(
            &mut out,
            format_args!("pub static TEXTS: phf::Map<u32, &str> = phf::phf_map! {{"),
        );
        for entry in &self.entries {
            line(
                &mut out,
                format_args!("    0x{:08X}u32 => {:?},", entry.code, entry.text),
            );
        }
        out.push_str("};\n");
        out
    }

    /// Slices of code and name with the variant of `family`, in order, for a binary search.
    #[must_use]
    pub fn sorted(&self, family: &str) -> String {
        let mut out = String::new();
        let mut entries: Vec<_> = self.entries.iter().collect();
        entries.sort_unstable_by_key(|entry| entry.code);
        line(
            &mut out,
            format_args!("pub static BY_CODE: &[(u32, {family})] = &["),
        );
        for entry in &entries {
            line(
                &mut out,
                format_args!("    (0x{:08X}, {family}::{}),", entry.code, entry.variant()),
            );
        }
        out.push_str("];\n");
        entries.sort_unstable_by_key(|entry| &entry.name);
        line(
            &mut out,
            format_args!("pub static BY_NAME: &[(&str, {family})] = &["),
        );
        for entry in &entries {
            line(
                &mut out,
                format_args!("    ({:?}, {family}::{}),", entry.name, entry.variant()),
            );
        }
        out.push_str("];\n");
        out
    }

    /// The functions that a person would write by hand.
    #[must_use]
    pub fn matches(&self, family: &str) -> String {
        let mut out = String::new();
        let mut function =
            |head: &str, arm: &dyn Fn(&Entry) -> Option<String>, rest: Option<&str>| {
                line(&mut out, format_args!("pub fn {head} {{"));
                for entry in &self.entries {
                    if let Some(arm) = arm(entry) {
                        line(&mut out, format_args!("        {arm},"));
                    }
                }
                if let Some(rest) = rest {
                    line(&mut out, format_args!("        _ => {rest},"));
                }
                out.push_str("    }\n}\n");
            };
        let variant = |entry: &Entry| format!("{family}::{}", entry.variant());
        function(
            &format!("from_code(code: u32) -> Option<{family}> {{ match code"),
            &|entry| Some(format!("0x{:08X} => Some({})", entry.code, variant(entry))),
            Some("None"),
        );
        function(
            &format!("from_name(name: &str) -> Option<{family}> {{ match name"),
            &|entry| Some(format!("{:?} => Some({})", entry.name, variant(entry))),
            Some("None"),
        );
        function(
            &format!("text(of: {family}) -> &'static str {{ match of"),
            &|entry| Some(format!("{} => {:?}", variant(entry), entry.text)),
            None,
        );
        function(
            &format!("name(of: {family}) -> &'static str {{ match of"),
            &|entry| Some(format!("{} => {:?}", variant(entry), entry.name)),
            None,
        );
        function(
            &format!("http_status(of: {family}) -> Option<u16> {{ match of"),
            &|entry| {
                Some(format!(
                    "{} => Some({})",
                    variant(entry),
                    entry.http_status()?
                ))
            },
            Some("None"),
        );
        out
    }
}

fn line(out: &mut String, line: std::fmt::Arguments<'_>) {
    writeln!(out, "{line}").expect("a string takes all");
}
