//! A [`Declaration`] to a [`Family`]: numbers decoded, names split, variants made. What one row alone can have wrong
//! with its code, name or variant is said here; what rows have to do with each other is judged in `check`.

use crate::code_literal;
use crate::errors::{Errors, Report, Spot};
use crate::names;
use crate::options::{self, EntryOptions, FamilyOptions};
use crate::syntax::{Attribute, Declaration, Row};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;

/// A family as its items are made of it.
pub(crate) struct Family {
    pub attributes: Vec<Attribute>,
    pub options: FamilyOptions,
    pub visibility: TokenStream,
    pub name: Ident,
    pub entries: Vec<Entry>,
}

/// One row. A part that is `None` has been reported.
pub(crate) struct Entry {
    pub attributes: Vec<Attribute>,
    pub options: EntryOptions,
    pub code: Option<u32>,
    pub code_spot: Spot,
    /// The code as written, where it is eight decimal digits: likely hex without its prefix.
    pub bare_digits: Option<String>,
    pub name: Option<Word>,
    pub aliases: Vec<Word>,
    pub variant: Option<Word>,
    pub text: Option<(String, Span)>,
}

/// An identifier and its letters: asking the compiler for them costs, and they are needed often.
#[derive(Clone)]
pub(crate) struct Word {
    pub ident: Ident,
    pub text: String,
}

impl From<Ident> for Word {
    fn from(ident: Ident) -> Self {
        let text = ident.to_string();
        Self { ident, text }
    }
}

/// The names that the enum's own items have.
const GENERATED: &[&str] = &["CODES", "BY_CODE", "BY_NAME", "NAME"];

/// What the macro derives or writes itself.
const GIVEN: &[&str] = &[
    "Clone",
    "Copy",
    "Debug",
    "Display",
    "Eq",
    "Error",
    "FromStr",
    "Hash",
    "LowerHex",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "TryFrom",
    "UpperHex",
];

pub(crate) fn build(declaration: Declaration, errors: &mut Errors) -> Family {
    errors.at_row(0);
    let options = options::of_family(declaration.attributes.options, errors);
    let mut attributes = declaration.attributes.others;
    attributes.retain(|attribute| is_family_attribute(attribute, errors));
    let mut entries = Vec::with_capacity(declaration.rows.len());
    for (index, row) in declaration.rows.into_iter().enumerate() {
        errors.at_row(index + 1);
        entries.push(entry(row, &options, errors));
    }
    errors.at_row(0);
    Family {
        attributes,
        options,
        visibility: declaration.visibility,
        name: declaration.name,
        entries,
    }
}

fn is_family_attribute(attribute: &Attribute, errors: &mut Errors) -> bool {
    match attribute.name.as_str() {
        "repr" => {
            errors.add(
                Report::new(
                    Spot::over(&attribute.tokens),
                    "a family is `#[repr(u32)]` already",
                )
                .help("remove the attribute"),
            );
            false
        }
        "derive" => {
            let mut derives =
                attribute
                    .arguments
                    .clone()
                    .into_iter()
                    .flat_map(|token| match token {
                        TokenTree::Group(list) => list.stream(),
                        other => other.into(),
                    });
            let given = derives.find(|token| GIVEN.iter().any(|given| *given == token.to_string()));
            if let Some(token) = &given {
                errors.add(
                    Report::new(token, format!("`{token}` is among what the macro gives"))
                        .help("remove it from the derives"),
                );
            }
            given.is_none()
        }
        _ => true,
    }
}

fn entry(row: Row, family: &FamilyOptions, errors: &mut Errors) -> Entry {
    let mut attributes = row
        .attributes
        .others
        .iter()
        .filter(|attribute| mentions_cfg(attribute));
    if let Some(attribute) = attributes.next() {
        errors.add(
            Report::new(Spot::over(&attribute.tokens), "`#[cfg]` on an entry is refused")
                .note("the look-ups are laid out for the whole list when the macro runs, before `cfg` is decided")
                .help("declare a family of its own for the entries that are conditional, with `#[cfg]` on the enum"),
        );
    }
    let code_spot = row.code_spot();
    let code = if row.code.is_empty() {
        None
    } else {
        code_literal::decode(&row.code)
            .map_err(|report| errors.add(report))
            .ok()
    };
    let name = row
        .name
        .map(Word::from)
        .filter(|name| is_good_name(name, "name", errors));
    let variant = variant(name.as_ref(), row.variant, family, errors);
    let mut options = options::of_entry(row.attributes.options, errors);
    let mut aliases: Vec<Word> = options.aliases.drain(..).map(Word::from).collect();
    aliases.retain(|alias| is_good_name(alias, "alias", errors));
    Entry {
        attributes: row
            .attributes
            .others
            .into_iter()
            .filter(|attribute| !mentions_cfg(attribute))
            .collect(),
        options,
        code,
        code_spot,
        bare_digits: bare_digits(&row.code),
        name,
        aliases,
        variant,
        text: row.text.map(|text| (text.value(), text.span())),
    }
}

fn bare_digits(code: &[TokenTree]) -> Option<String> {
    let [TokenTree::Literal(literal)] = code else {
        return None;
    };
    Some(literal.to_string())
        .filter(|digits| digits.len() == 8 && digits.bytes().all(|digit| digit.is_ascii_digit()))
}

/// `#[cfg(..)]`, or a `#[cfg_attr(..)]` that brings one.
fn mentions_cfg(attribute: &Attribute) -> bool {
    let brings_cfg = |tokens: &TokenStream| {
        tokens.clone().into_iter().any(|token| match token {
            TokenTree::Group(group) => group
                .stream()
                .into_iter()
                .any(|token| matches!(&token, TokenTree::Ident(ident) if ident == "cfg")),
            _ => false,
        })
    };
    attribute.name == "cfg" || attribute.name == "cfg_attr" && brings_cfg(&attribute.arguments)
}

fn is_good_name(name: &Word, what: &str, errors: &mut Errors) -> bool {
    let Word { ident: name, text } = name;
    if !names::is_screaming_snake_case(text) {
        let report = Report::new(
            name,
            format!("{what} `{name}` is not in SCREAMING_SNAKE_CASE"),
        )
        .note("it becomes a constant of the enum");
        let mended = names::screaming_snake_case(text);
        errors.add(if names::is_screaming_snake_case(&mended) {
            report.help(format!("write `{mended}`"))
        } else {
            report
        });
        return false;
    }
    if GENERATED.contains(&text.as_str()) {
        errors.add(
            Report::new(name, format!("{what} `{name}` is taken"))
                .note(format!("every family has an item `{name}` of its own")),
        );
        return false;
    }
    true
}

fn variant(
    name: Option<&Word>,
    given: Option<Ident>,
    family: &FamilyOptions,
    errors: &mut Errors,
) -> Option<Word> {
    if let Some(given) = given {
        if syn::parse2::<Ident>(given.to_token_stream()).is_ok() {
            return Some(given.into());
        }
        errors.add(
            Report::new(&given, format!("`{given}` cannot be the name of a variant"))
                .note("it is a keyword"),
        );
        return None;
    }
    let Word { ident: name, text } = name?;
    let rest = names::without_prefix(text, &family.prefixes);
    let camel = names::upper_camel_case(rest);
    let why = match rest.chars().next() {
        // the only keyword that begins with a capital letter
        Some(_) if camel == "Self" => "it is `Self`, a keyword".to_owned(),
        Some(first) if first.is_ascii_alphabetic() => {
            return Some(Word {
                ident: Ident::new(&camel, name.span()),
                text: camel,
            });
        }
        Some('0'..='9') => format!("it is `{rest}`, which starts with a digit"),
        Some(_) => format!("it is `{rest}`, which starts with no letter"),
        None => "nothing is left".to_owned(),
    };
    let prefix = &text[..text.len() - rest.len()];
    errors.add(
        Report::new(name, format!("name `{name}` does not make a variant"))
            .note(if prefix.is_empty() {
                why
            } else {
                format!("without the `{prefix}` prefix {why}")
            })
            .help(format!("name the variant: `{name} as Variant`")),
    );
    None
}
