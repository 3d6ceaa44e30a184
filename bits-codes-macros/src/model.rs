//! A [`Declaration`] to a [`Family`]: numbers decoded, names split, variants made. What one row alone can have wrong
//! with its code, name or variant is said here; what rows have to do with each other is judged in `check`.

use crate::code_literal;
use crate::errors::{Errors, Report, RowErrors, Spot};
use crate::options::{self, EntryOptions, FamilyOptions};
use crate::syntax::{Attribute, Declaration, Row, is_keyword};
use bits_codes_core::names::{self, ScreamingSnakeCase, UpperCamelCase};
use bits_codes_core::vocabulary::{
    GIVEN_DERIVES, GIVEN_DERIVES_OF_SERDE, RESERVED_CONSTANTS, RESERVED_METHODS, Rule,
};
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::ext::IdentExt;

/// A family as its items are made of it.
pub(crate) struct Family {
    pub attributes: Vec<Attribute>,
    pub options: FamilyOptions,
    pub visibility: TokenStream,
    pub name: Ident,
    pub entries: Vec<Entry>,
    /// The entries that did not parse, ascending. They are not judged, and what another entry has as well is that one's.
    pub broken: Vec<usize>,
}

impl Family {
    /// Whether the entry at this place did not parse.
    pub(crate) fn is_broken(&self, index: usize) -> bool {
        self.broken.binary_search(&index).is_ok()
    }
}

/// One row. A part that is `None` has been reported.
pub(crate) struct Entry {
    pub attributes: Vec<Attribute>,
    pub options: EntryOptions,
    pub code: Option<u32>,
    pub code_spot: Spot,
    /// What the code was probably meant to be, if it turns out to be wrong.
    pub slip: Option<Slip>,
    pub name: Option<Word>,
    pub aliases: Vec<Word>,
    pub variant: Option<Word>,
    pub text: Option<(String, Span)>,
}

/// A code that may have been written otherwise than it was meant.
pub(crate) enum Slip {
    /// Eight decimal digits: likely hex without its prefix. The digits.
    BareHex(String),
    /// Hex that is a digit or two short of eight. How many it has.
    Short(usize),
}

/// An identifier and its letters: asking the compiler for them costs, and they are needed often.
#[derive(Clone)]
pub(crate) struct Word {
    pub ident: Ident,
    pub text: String,
}

impl From<Ident> for Word {
    fn from(ident: Ident) -> Self {
        // `r#TYPE` is `TYPE`
        let text = ident.unraw().to_string();
        Self { ident, text }
    }
}

pub(crate) fn build(declaration: Declaration, errors: &mut Errors) -> Family {
    let mut head = errors.of_family();
    let mut of_family = declaration.attributes;
    let has_macros = options::has_macros(&of_family);
    options::claim(&mut of_family, has_macros, &mut head);
    let options = options::of_family(of_family.options, &mut head);
    let attributes = of_family
        .others
        .into_iter()
        .filter_map(|attribute| family_attribute(attribute, &options, &mut head))
        .collect();
    let mut entries = Vec::with_capacity(declaration.rows.len());
    let mut broken = Vec::new();
    for (index, mut row) in declaration.rows.into_iter().enumerate() {
        let mut of_row = errors.of_entry(index);
        options::claim(&mut row.attributes, has_macros, &mut of_row);
        if row.is_broken {
            broken.push(index);
        }
        entries.push(entry(row, &options, &mut of_row));
    }
    Family {
        attributes,
        options,
        visibility: declaration.visibility,
        name: declaration.name,
        entries,
        broken,
    }
}

/// The attribute less what the macro gives already.
fn family_attribute(
    attribute: Attribute,
    options: &FamilyOptions,
    errors: &mut RowErrors<'_>,
) -> Option<Attribute> {
    match attribute.name.as_str() {
        "repr" => {
            errors.add(
                Rule::Attribute,
                Report::new(
                    Spot::over(&attribute.tokens),
                    "a family is `#[repr(u32)]` already",
                )
                .help("remove the attribute"),
            );
            None
        }
        "derive" => derive(attribute, options, errors),
        _ => Some(attribute),
    }
}

fn derive(
    attribute: Attribute,
    options: &FamilyOptions,
    errors: &mut RowErrors<'_>,
) -> Option<Attribute> {
    let Some(TokenTree::Group(list)) = attribute.arguments.clone().into_iter().next() else {
        return Some(attribute);
    };
    let is_given = |derive: &[TokenTree]| {
        let Some(TokenTree::Ident(name)) = derive.last() else {
            return false;
        };
        let name = name.to_string();
        let name = name.as_str();
        GIVEN_DERIVES.contains(&name)
            || options.serde.is_some() && GIVEN_DERIVES_OF_SERDE.contains(&name)
    };
    let list: Vec<TokenTree> = list.stream().into_iter().collect();
    let (given, kept): (Vec<_>, Vec<_>) = list
        .split(|token| matches!(token, TokenTree::Punct(comma) if comma.as_char() == ','))
        .filter(|derive| !derive.is_empty())
        .partition(|derive| is_given(derive));
    let Some(first) = given.first() else {
        return Some(attribute);
    };
    let print = |derives: &[&[TokenTree]]| {
        let derives = derives.iter().map(|derive| {
            let derive: TokenStream = derive.iter().cloned().collect();
            derive.to_string().replace(' ', "")
        });
        derives.collect::<Vec<_>>()
    };
    let names = print(&given);
    let report = Report::new(
        Spot::of(first),
        format!("the macro gives `{}` already", names.join("`, `")),
    );
    errors.add(
        Rule::Attribute,
        if kept.is_empty() {
            report.help("remove the attribute")
        } else {
            report.help(format!("write `#[derive({})]`", print(&kept).join(", ")))
        },
    );
    if kept.is_empty() {
        return None;
    }
    let arguments = {
        let kept = kept.iter().map(|derive| {
            let derive: TokenStream = derive.iter().cloned().collect();
            derive
        });
        quote!((#(#kept),*))
    };
    let mut tokens: Vec<TokenTree> = attribute.tokens.into_iter().collect();
    let span = tokens[1].span();
    let mut inside = Group::new(Delimiter::Bracket, quote!(derive #arguments));
    inside.set_span(span);
    tokens[1] = inside.into();
    Some(Attribute {
        tokens: tokens.into_iter().collect(),
        name: attribute.name,
        arguments,
    })
}

fn entry(row: Row, family: &FamilyOptions, errors: &mut RowErrors<'_>) -> Entry {
    let (conditional, attributes): (Vec<_>, Vec<_>) =
        row.attributes.others.into_iter().partition(mentions_cfg);
    if let Some(attribute) = conditional.first() {
        errors.add(
            Rule::Attribute,
            Report::new(
                Spot::over(&attribute.tokens),
                "an entry cannot be conditional",
            )
            .note("the look-ups are laid out for the whole list, before `cfg` is decided")
            .help(
                "give the conditional entries a family of their own, with `#[cfg(..)]` on the enum",
            ),
        );
    }
    let code_spot = Spot::of(&row.code);
    // What the row says before its text is a guess where it did not parse, which has been reported.
    let mut of_guess = errors.quiet_if(row.is_broken);
    let code = if row.code.is_empty() {
        None
    } else {
        code_literal::decode(&row.code)
            .map_err(|report| of_guess.add(Rule::CodeRange, report))
            .ok()
    };
    let (name, mended) = row.name.map_or((None, None), |name| {
        good_name(name.into(), "name", &mut of_guess)
    });
    let variant = variant(mended.as_ref(), row.variant, family, &mut of_guess);
    let name = if row.is_broken { mended } else { name };
    let mut options = options::of_entry(row.attributes.options, errors);
    let aliases = options
        .aliases
        .drain(..)
        .filter_map(|alias| good_name(alias.into(), "alias", errors).0)
        .collect();
    Entry {
        attributes,
        options,
        code,
        code_spot,
        slip: slip(&row.code),
        name,
        aliases,
        variant,
        text: row.text,
    }
}

fn slip(code: &[TokenTree]) -> Option<Slip> {
    let [TokenTree::Literal(literal)] = code else {
        return None;
    };
    let written = literal.to_string().replace('_', "");
    match written.strip_prefix("0x") {
        Some(digits) if matches!(digits.len(), 6 | 7) => Some(Slip::Short(digits.len())),
        None if written.len() == 8 && written.bytes().all(|digit| digit.is_ascii_digit()) => {
            Some(Slip::BareHex(written))
        }
        _ => None,
    }
}

/// `#[cfg(..)]`, or a `#[cfg_attr(..)]` that brings one.
pub(crate) fn mentions_cfg(attribute: &Attribute) -> bool {
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

/// The name as its constant has it, and as its variant is made of it. A name in the wrong case is reported and kept:
/// it costs nothing but this error.
fn good_name(name: Word, what: &str, errors: &mut RowErrors<'_>) -> (Option<Word>, Option<Word>) {
    let Word { ident, text } = &name;
    if RESERVED_CONSTANTS.contains(&text.as_str()) {
        errors.add(
            Rule::Name,
            Report::new(ident, format!("{what} `{text}` is taken"))
                .note(format!("every family has an item `{text}` of its own"))
                .help(if what == "name" {
                    "give it another name; Microsoft's begin with their component, as `BG_E_`"
                } else {
                    "remove the alias"
                }),
        );
        return (None, Some(name));
    }
    if names::is_screaming_snake_case(text) {
        return (Some(name.clone()), Some(name));
    }
    let report = Report::new(
        ident,
        format!("{what} `{text}` is not in SCREAMING_SNAKE_CASE"),
    )
    .note("it becomes a constant: capital ASCII letters and digits, in words with one `_` between them");
    let mended = ScreamingSnakeCase(text.trim_start_matches("r#")).to_string();
    let mended = (text.is_ascii() && names::is_screaming_snake_case(&mended)).then(|| Word {
        ident: Ident::new(&mended, ident.span()),
        text: mended,
    });
    errors.add(
        Rule::Name,
        match &mended {
            Some(mended) => report.help(format!("write `{}`", mended.text)),
            None => report.help("write a name like `SYNC_E_NOT_FOUND`"),
        },
    );
    if is_keyword(ident) {
        return (mended.clone(), mended);
    }
    (Some(name), mended)
}

fn variant(
    name: Option<&Word>,
    given: Option<Ident>,
    family: &FamilyOptions,
    errors: &mut RowErrors<'_>,
) -> Option<Word> {
    if let Some(given) = given {
        // a variant is written as text where lists are long, and there `r#type` needs its mark
        let given = Word {
            text: given.to_string(),
            ident: given,
        };
        let plain = given.text.trim_start_matches("r#");
        let why = if is_keyword(&given.ident) {
            "it is a keyword".to_owned()
        } else if RESERVED_CONSTANTS.contains(&plain) || RESERVED_METHODS.contains(&plain) {
            format!("every family has an item `{}` of its own", given.text)
        } else {
            return Some(given);
        };
        errors.add(
            Rule::Name,
            Report::new(
                &given.ident,
                format!("`{}` cannot be the name of a variant", given.text),
            )
            .note(why)
            .help("write a name in UpperCamelCase"),
        );
        return None;
    }
    let Word { ident: name, text } = name?;
    let rest = names::without_prefix(text, &family.prefixes);
    let camel = UpperCamelCase(rest).to_string();
    let why = match camel.chars().next() {
        // the only keyword that begins with a capital letter
        Some(_) if camel == "Self" => "it is `Self`, a keyword".to_owned(),
        Some(first) if first.is_ascii_alphabetic() => {
            return Some(Word {
                ident: Ident::new(&camel, name.span()),
                text: camel,
            });
        }
        Some(_) => format!("it is `{rest}`, which starts with a digit"),
        None => "nothing is left".to_owned(),
    };
    let prefix = &text[..text.len() - rest.len()];
    errors.add(
        Rule::Name,
        Report::new(name, format!("name `{name}` does not make a variant"))
            .note(if prefix.is_empty() {
                why
            } else {
                format!("without the `{prefix}` prefix {why}")
            })
            .help(format!(
                "name the variant: `{name} as {}`",
                stand_in_variant(&camel)
            )),
    );
    None
}

/// What to call a variant where `camel`, which the name makes, is no identifier.
fn stand_in_variant(camel: &str) -> String {
    if camel.starts_with(|first: char| first.is_ascii_digit()) {
        format!("Code{camel}")
    } else {
        "SomeVariant".to_owned()
    }
}
