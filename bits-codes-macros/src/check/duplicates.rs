//! No code, name or variant is declared twice.

use crate::errors::{Errors, Report, RowErrors};
use crate::model::{Entry, Family, Word};
use crate::options::FamilyOptions;
use crate::quick::QuickMap;
use bits_codes_core::names::{UpperCamelCase, without_prefix};
use bits_codes_core::vocabulary::Rule;
use std::borrow::Cow;

/// What earlier rows took, and which row it was.
#[derive(Default)]
pub(super) struct Seen {
    codes: QuickMap<u32>,
    /// The place in `words` of each.
    names: QuickMap<Cow<'static, str>>,
    words: Vec<Word>,
    variants: QuickMap<Cow<'static, str>>,
}

impl Seen {
    /// Takes the name, or gives the one that took it first.
    fn take_name(&mut self, name: &Word) -> Result<(), &Word> {
        let new = self.words.len();
        let place = self.names.get_or_insert(Cow::Owned(name.text.clone()), new);
        if place < new {
            return Err(&self.words[place]);
        }
        self.words.push(name.clone());
        Ok(())
    }

    /// The row that took the variant first, which may be this one.
    fn take_variant(&mut self, variant: &Word, row: usize) -> usize {
        self.variants
            .get_or_insert(Cow::Owned(variant.text.clone()), row)
    }
}

/// Codes are declared once, here for the whole list. Gives the entries that are another one again, name and all.
pub(super) fn codes(family: &mut Family, seen: &mut Seen, errors: &mut Errors) -> Vec<usize> {
    let mut same_again = Vec::new();
    for index in 0..family.entries.len() {
        if family.is_broken(index) {
            continue;
        }
        let (before, rest) = family.entries.split_at_mut(index);
        if duplicate_code(&mut rest[0], before, seen, &mut errors.of_entry(index)) {
            same_again.push(index);
        }
    }
    same_again
}

/// Names and variants are declared once, here for the whole list.
pub(super) fn names_and_variants(family: &mut Family, seen: &mut Seen, errors: &mut Errors) {
    for index in 0..family.entries.len() {
        if family.is_broken(index) {
            continue;
        }
        let mut errors = errors.of_entry(index);
        let (before, rest) = family.entries.split_at_mut(index);
        let entry = &mut rest[0];
        duplicate_name(entry, seen, &mut errors);
        duplicate_variant(entry, before, &family.options, seen, &mut errors);
    }
}

/// A code is declared once; its other names are aliases of the first. Gives whether the name is the same, too: then that is
/// the same mistake.
fn duplicate_code(
    entry: &mut Entry,
    before: &[Entry],
    seen: &mut Seen,
    errors: &mut RowErrors<'_>,
) -> bool {
    let Some(code) = entry.code else { return false };
    let row = before.len();
    let first = seen.codes.get_or_insert(code, row);
    if first == row {
        return false;
    }
    let first = &before[first];
    entry.code = None;
    let report = Report::new(
        entry.code_spot,
        format!("code `{code:#010X}` is declared twice"),
    );
    let name = entry.name.as_ref().map(|name| name.text.as_str());
    let first_name = first.name.as_ref().map(|name| name.text.as_str());
    let is_same_again = name.is_some() && name == first_name;
    let is_alias_already = first
        .aliases
        .iter()
        .any(|alias| Some(alias.text.as_str()) == name);
    let report = match (name, first_name) {
        _ if is_same_again || is_alias_already => report.help("remove one of the two"),
        (Some(name), Some(first_name)) => report.help(format!(
            "if `{name}` is a second name of it, write `#[bits(alias = [{name}])]` on `{first_name}` and remove this entry"
        )),
        _ => report,
    };
    let named = first_name.map_or_else(String::new, |name| format!(", as `{name}`"));
    errors.add_clash(
        Rule::DuplicateCode,
        report,
        Report::new(
            first.code_spot,
            format!("`{code:#010X}` first declared here{named}"),
        ),
    );
    is_same_again || is_alias_already
}

/// A name or an alias is declared once, whichever of the two it is.
fn duplicate_name(entry: &mut Entry, seen: &mut Seen, errors: &mut RowErrors<'_>) {
    let remove_alias = entry.remove_alias();
    let mut is_first = |what: &str, name: &Word| match seen.take_name(name) {
        Ok(()) => true,
        Err(first) => {
            errors.add_clash(
                Rule::DuplicateName,
                Report::new(
                    &name.ident,
                    format!("{what} `{}` is declared twice", name.text),
                )
                .help(if what == "alias" {
                    remove_alias
                } else {
                    "give one of the two another name"
                }),
                Report::new(&first.ident, format!("`{}` first declared here", name.text)),
            );
            false
        }
    };
    entry.name = entry.name.take().filter(|name| is_first("name", name));
    entry.aliases.retain(|alias| is_first("alias", alias));
}

/// Different names may make one variant: `A_1` and `A1`. And where a name has no prefix and one word, it may be another's
/// variant, which would hide its constant.
fn duplicate_variant(
    entry: &mut Entry,
    before: &[Entry],
    family: &FamilyOptions,
    seen: &mut Seen,
    errors: &mut RowErrors<'_>,
) {
    // An entry that is left out already takes no variant
    let (Some(variant), Some(_), Some(name)) = (&entry.variant, entry.code, &entry.name) else {
        return;
    };
    let row = before.len();
    let first = seen.take_variant(variant, row);
    if first == row {
        return;
    }
    let first = &before[first];
    let first_name = first.name.as_ref().map_or("", |name| name.text.as_str());
    let spot = first
        .variant
        .as_ref()
        .map_or(first.code_spot, |variant| (&variant.ident).into());
    let other = format!("Other{}", variant.text.trim_start_matches("r#"));
    let made = UpperCamelCase(without_prefix(&name.text, &family.prefixes)).to_string();
    let what = if made == variant.text {
        format!(
            "`{}` makes the variant `{}`, which is taken",
            name.text, variant.text
        )
    } else {
        format!("the variant `{}` is taken", variant.text)
    };
    errors.add_clash(
        Rule::DuplicateVariant,
        Report::new(&variant.ident, what)
            .help(format!("name the variant: `{} as {other}`", name.text))
            .replaced(
                &variant.ident,
                if entry.is_variant_given {
                    other.clone()
                } else {
                    format!("{} as {other}", name.text)
                },
            ),
        Report::new(
            spot,
            format!("`{}` is the variant of `{first_name}`", variant.text),
        ),
    );
    entry.variant = None;
}

/// Entries that did not parse have what no other has. They come after all others, and nothing about them is reported.
pub(super) fn leave_what_is_taken(family: &mut Family, seen: &mut Seen) {
    for index in &family.broken {
        leave_what_is_taken_by(&mut family.entries[*index], *index, seen);
    }
}

fn leave_what_is_taken_by(entry: &mut Entry, index: usize, seen: &mut Seen) {
    entry.code = entry
        .code
        .filter(|code| seen.codes.get_or_insert(*code, index) == index);
    entry.aliases.retain(|alias| seen.take_name(alias).is_ok());
    entry.name = entry
        .name
        .take()
        .filter(|name| seen.take_name(name).is_ok());
    entry.variant = entry
        .variant
        .take()
        .filter(|variant| seen.take_variant(variant, index) == index);
}

/// A constant called like the variant of another entry could not be reached: `Family::OK` would be the variant.
pub(super) fn name_of_variant(family: &mut Family, seen: &Seen, errors: &mut Errors) {
    let mut odd = Vec::new();
    for (index, entry) in family.entries.iter().enumerate() {
        let names = entry.name.iter().chain(&entry.aliases);
        for name in names {
            let other = seen.variants.get(&Cow::Borrowed(name.text.as_str()));
            if let Some(other) = other.filter(|other| *other != index) {
                odd.push((index, other, name.clone()));
            }
        }
    }
    for (index, other, name) in odd {
        if family.is_broken(other) {
            family.entries[other].variant = None;
            continue;
        }
        let is_reported = !family.is_broken(index);
        let other = &family.entries[other];
        let (Some(variant), Some(other_name)) = (&other.variant, &other.name) else {
            continue;
        };
        if is_reported {
            errors.of_entry(index).add_clash(
                Rule::DuplicateName,
                Report::new(
                    &name.ident,
                    format!("name `{}` is also a variant", name.text),
                )
                .note("the variant would hide the constant")
                .help("give one of the two another name"),
                Report::new(
                    &variant.ident,
                    format!("`{}` is the variant of `{}`", variant.text, other_name.text),
                ),
            );
        }
        let entry = &mut family.entries[index];
        entry.aliases.retain(|alias| alias.text != name.text);
        entry.name = entry.name.take().filter(|own| own.text != name.text);
    }
}
