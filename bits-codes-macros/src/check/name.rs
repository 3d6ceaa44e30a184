//! The names of an entry, and the variant that one of them makes.

use super::allow::allows;
use super::finding::{Cost, Finding, Way};
use super::row::Row;
use crate::model::{Word, is_good_variant};
use crate::syntax::is_keyword;
use bits_codes_core::names::{self, ScreamingSnakeCase, UpperCamelCase};
use bits_codes_core::vocabulary::{RESERVED_CONSTANTS, Rule};
use proc_macro2::Ident;

/// No name is that of an item which every family has.
pub(super) fn taken(row: &Row<'_>) -> Vec<Finding> {
    let of_name = row.entry.name.iter().map(|name| ("name", name));
    let of_aliases = row.entry.aliases.iter().map(|alias| ("alias", alias));
    let taken = of_name
        .chain(of_aliases)
        .filter(|(_, name)| RESERVED_CONSTANTS.contains(&name.text.as_str()));
    taken
        .map(|(what, name)| {
            let text = &name.text;
            let (help, cost) = if what == "name" {
                (
                    "give it another name; Microsoft's begin with their component, as `BG_E_`",
                    Cost::Name(None),
                )
            } else {
                (row.entry.remove_alias(), Cost::Alias(text.clone()))
            };
            Finding::new(&name.ident, format!("{what} `{text}` is taken"))
                .note(format!("every family has an item `{text}` of its own"))
                .way(Way::Words(help.to_owned()))
                .cost(cost)
                .strict()
        })
        .collect()
}

/// A name is in `SCREAMING_SNAKE_CASE`, or it is at least a name that a constant can have, and waived.
pub(super) fn case(row: &Row<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let of_name = row.entry.name.iter().map(|name| ("name", name));
    let of_aliases = row.entry.aliases.iter().map(|alias| ("alias", alias));
    for (what, name) in of_name.chain(of_aliases) {
        if !names::is_screaming_snake_case(&name.text) {
            found.push(in_another_case(row, what, name));
        }
    }
    found
}

fn in_another_case(row: &Row<'_>, what: &str, name: &Word) -> Finding {
    let Word { ident, text } = name;
    let mended = mended(text);
    if let Some(other) = mended.as_deref().filter(|mended| row.has_name(mended)) {
        let cost = if what == "name" {
            Cost::Name(None)
        } else {
            Cost::Alias(text.clone())
        };
        return Finding::new(
            ident,
            format!("{what} `{text}` differs from `{other}` only in case"),
        )
        .way(Way::Words(
            "give one of the two another name, or remove it".to_owned(),
        ))
        .cost(cost);
    }
    let is_bare_prefix = row.options.prefixes.iter().any(|prefix| prefix == text)
        || text.strip_suffix('_').is_some_and(|text| {
            text.ends_with("_E") || text.ends_with("_S") || text.ends_with("_I")
        });
    if is_bare_prefix {
        return Finding::new(ident, format!("{what} `{text}` ends after its prefix"))
            .way(Way::Words("write the rest of the name".to_owned()));
    }
    let finding = Finding::new(
        ident,
        format!("{what} `{text}` is not in SCREAMING_SNAKE_CASE"),
    );
    let finding = match text.chars().find(|letter| !letter.is_ascii()) {
        Some(odd) => finding.note(format!(
            "`{odd}` (U+{:04X}) is no ASCII letter",
            u32::from(odd)
        )),
        None => finding.note(
            "it becomes a constant: capital ASCII letters and digits, in words with one `_` between them",
        ),
    };
    let finding = match mended.clone() {
        Some(mended) if allows(Rule::Name, row) => finding.way(Way::Words(format!(
            "write `{mended}`, for which nothing is to be waived"
        ))),
        Some(mended) => finding.way(Way::Write(ident.into(), mended)),
        None => finding.way(Way::Words(
            "write a name like `SYNC_E_NOT_FOUND`".to_owned(),
        )),
    };
    if !can_be_constant(ident) {
        let called = mended.map(|mended| Word::from(Ident::new(&mended, ident.span())));
        let finding = finding.strict();
        return finding.cost(if what == "name" {
            Cost::Name(called)
        } else {
            Cost::Alias(text.clone())
        });
    }
    finding
}

/// A keyword can be no constant, whatever is waived.
fn can_be_constant(name: &Ident) -> bool {
    !is_keyword(name)
}

/// The name in `SCREAMING_SNAKE_CASE`, if its letters make one, perhaps after those that only look like ASCII are ASCII.
fn mended(text: &str) -> Option<String> {
    let ascii: String = text.chars().map(look_alike).collect();
    let mended = ScreamingSnakeCase(&ascii).to_string();
    (ascii.is_ascii() && names::is_screaming_snake_case(&mended)).then_some(mended)
}

/// The ASCII letter that a Cyrillic or Greek one looks like.
fn look_alike(letter: char) -> char {
    const ODD: [(char, char); 24] = [
        ('А', 'A'),
        ('В', 'B'),
        ('С', 'C'),
        ('Е', 'E'),
        ('Н', 'H'),
        ('І', 'I'),
        ('Ј', 'J'),
        ('К', 'K'),
        ('М', 'M'),
        ('О', 'O'),
        ('Р', 'P'),
        ('Ѕ', 'S'),
        ('Т', 'T'),
        ('Х', 'X'),
        ('Α', 'A'),
        ('Β', 'B'),
        ('Ε', 'E'),
        ('Η', 'H'),
        ('Ι', 'I'),
        ('Κ', 'K'),
        ('Μ', 'M'),
        ('Ν', 'N'),
        ('Ο', 'O'),
        ('Τ', 'T'),
    ];
    let found = ODD.iter().find(|(odd, _)| *odd == letter);
    found.map_or(letter, |(_, ascii)| *ascii)
}

/// An entry has a variant: one that is given behind `as`, or one that the name makes.
pub(super) fn variant(row: &Row<'_>) -> Option<Finding> {
    let name = row.entry.name.as_ref()?;
    match &row.entry.variant {
        Some(given) if row.entry.is_variant_given && !is_good_variant(given) => {
            Some(cannot_be_given(row, given))
        }
        Some(_) => None,
        // What is wrong with the name itself has been found.
        None if !is_ascii_word(&name.text) && !allows(Rule::Name, row) => None,
        None => Some(is_not_made(row, name)),
    }
}

/// Whether a name consists of ASCII letters that make a word in some case.
fn is_ascii_word(text: &str) -> bool {
    text.is_ascii() && mended(text).is_some()
}

fn cannot_be_given(row: &Row<'_>, given: &Word) -> Finding {
    let Word { ident, text } = given;
    let why = if is_keyword(ident) {
        "it is a keyword".to_owned()
    } else {
        format!("every family has an item `{text}` of its own")
    };
    let camel = UpperCamelCase(text.trim_start_matches("r#")).to_string();
    let is_free = camel != *text && is_good_word(&camel, given) && !row.has_variant(&camel);
    let finding =
        Finding::new(ident, format!("`{text}` cannot be the name of a variant")).note(why);
    finding
        .way(if is_free {
            Way::Write(ident.into(), camel)
        } else {
            Way::Words("write a name in UpperCamelCase".to_owned())
        })
        .cost(Cost::Variant)
        .strict()
}

fn is_good_word(text: &str, place: &Word) -> bool {
    crate::syntax::word(text, place.ident.span())
        .is_some_and(|ident| is_good_variant(&Word::from(ident)))
}

fn is_not_made(row: &Row<'_>, name: &Word) -> Finding {
    let Word { ident, text } = name;
    let rest = names::without_prefix(text, &row.options.prefixes);
    let camel = UpperCamelCase(rest).to_string();
    let why = if camel == "Self" {
        "it is `Self`, a keyword".to_owned()
    } else if camel.is_empty() {
        "nothing is left".to_owned()
    } else if !camel.is_ascii() {
        format!("it is `{rest}`, which is not ASCII")
    } else {
        format!("it is `{rest}`, which starts with a digit")
    };
    let prefix = &text[..text.len() - rest.len()];
    let made = if camel.starts_with(|first: char| first.is_ascii_digit()) {
        format!("Code{camel}")
    } else {
        "SomeVariant".to_owned()
    };
    Finding::new(ident, format!("name `{text}` does not make a variant"))
        .note(if prefix.is_empty() {
            why
        } else {
            format!("without the `{prefix}` prefix {why}")
        })
        .way(Way::Variant(ident.into(), text.clone(), made))
        .strict()
}
