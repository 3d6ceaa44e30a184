//! A [`Declaration`] to a [`Family`]: numbers decoded, names split, variants made. Whether they are right is judged in `check`.

use crate::code_literal::{self, Fault};
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

/// One row. A part that is `None` has been reported, or is by a rule.
pub(crate) struct Entry {
    pub attributes: Vec<Attribute>,
    pub options: EntryOptions,
    pub code: Option<u32>,
    /// What is written before `=>`.
    pub written: Vec<TokenTree>,
    /// Why that is no code.
    pub code_fault: Option<Fault>,
    pub code_spot: Spot,
    pub name: Option<Word>,
    pub aliases: Vec<Word>,
    pub variant: Option<Word>,
    /// The variant is written behind `as`, not made from the name.
    pub is_variant_given: bool,
    pub text: Option<(String, Span)>,
    /// The text is written over several lines of the source.
    pub breaks_text: bool,
    /// Something is wrong with the text as it is written, and has been reported.
    pub has_faulty_text: bool,
}

impl Entry {
    /// How to take an alias away: an empty list of them is refused.
    pub(crate) fn remove_alias(&self) -> &'static str {
        if self.aliases.len() == 1 {
            "remove `alias`"
        } else {
            "remove the alias"
        }
    }

    /// Whether it has the name, or an alias that is called so.
    pub(crate) fn has_name(&self, name: &str) -> bool {
        let mut names = self.name.iter().chain(&self.aliases);
        names.any(|own| own.text == name)
    }
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
        "cfg_attr" if mentions(&attribute, "bits") => {
            errors.add(Rule::Attribute, conditional_options(&attribute));
            None
        }
        "repr" => {
            errors.add(
                Rule::Attribute,
                Report::new(
                    Spot::over(&attribute.tokens),
                    "a family is `#[repr(u32)]` already",
                )
                .help("remove the attribute")
                .replaced(Spot::over(&attribute.tokens), ""),
            );
            None
        }
        "derive" => derive(attribute, options, errors),
        _ => Some(attribute),
    }
}

pub(crate) fn derive(
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
            report
                .help("remove the attribute")
                .replaced(Spot::over(&attribute.tokens), "")
        } else {
            report
                .help(format!("write `#[derive({})]`", print(&kept).join(", ")))
                .replaced(
                    Spot::over(&attribute.tokens),
                    format!("#[derive({})]", print(&kept).join(", ")),
                )
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
    let (mut options_in_cfg_attr, others): (Vec<_>, Vec<_>) = row
        .attributes
        .others
        .into_iter()
        .partition(|attribute| attribute.name == "cfg_attr" && mentions(attribute, "bits"));
    if let Some(attribute) = options_in_cfg_attr.pop() {
        errors.add(Rule::Attribute, conditional_options(&attribute));
    }
    let (conditional, attributes): (Vec<_>, Vec<_>) = others.into_iter().partition(mentions_cfg);
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
    let decoded = (!row.code.is_empty()).then(|| code_literal::decode(&row.code));
    let (code, code_fault) = match decoded {
        Some(Ok(code)) => (Some(code), None),
        Some(Err(fault)) => (None, Some(fault)),
        None => (None, None),
    };
    let mut name = row.name.map(Word::from);
    let made_of = name.as_ref().and_then(names_of_variants);
    let is_variant_given = row.variant.is_some();
    let variant = match row.variant {
        // A variant is written as text where lists are long, and there `r#type` needs its mark.
        Some(given) => Some(Word {
            text: given.to_string(),
            ident: given,
        }),
        None => made_of
            .as_ref()
            .and_then(|name| variant_of(name, &family.prefixes)),
    };
    if row.is_broken {
        // No rule judges it, and what it says is a guess.
        name = made_of.filter(|name| !RESERVED_CONSTANTS.contains(&name.text.as_str()));
    }
    let mut options = options::of_entry(row.attributes.options, errors);
    let aliases = options.aliases.drain(..).map(Word::from).collect();
    Entry {
        attributes,
        options,
        code,
        written: row.code,
        code_fault,
        code_spot,
        name,
        aliases,
        variant: variant.filter(|variant| !row.is_broken || is_good_variant(variant)),
        is_variant_given,
        breaks_text: row.breaks_text,
        has_faulty_text: row.has_faulty_text,
        text: row.text,
    }
}

/// The name as variants are made of it: in `SCREAMING_SNAKE_CASE`, whatever case it is in.
fn names_of_variants(name: &Word) -> Option<Word> {
    let Word { ident, text } = name;
    if names::is_screaming_snake_case(text) {
        return Some(name.clone());
    }
    if !text.is_ascii() {
        return None;
    }
    let text = ScreamingSnakeCase(text).to_string();
    names::is_screaming_snake_case(&text).then(|| Word {
        ident: Ident::new(&text, ident.span()),
        text,
    })
}

/// The variant that a name makes, if it makes one.
fn variant_of(name: &Word, prefixes: &[String]) -> Option<Word> {
    let rest = names::without_prefix(&name.text, prefixes);
    let text = UpperCamelCase(rest).to_string();
    // `Self` is the only keyword that begins with a capital letter.
    let is_variant = text.starts_with(|first: char| first.is_ascii_alphabetic()) && text != "Self";
    is_variant.then(|| Word {
        ident: Ident::new(&text, name.ident.span()),
        text,
    })
}

/// Whether a variant is neither a keyword nor an item that every family has.
pub(crate) fn is_good_variant(variant: &Word) -> bool {
    let plain = variant.text.trim_start_matches("r#");
    !is_keyword(&variant.ident)
        && !RESERVED_CONSTANTS.contains(&plain)
        && !RESERVED_METHODS.contains(&plain)
}

/// `#[cfg(..)]`, or a `#[cfg_attr(..)]` that brings one.
pub(crate) fn mentions_cfg(attribute: &Attribute) -> bool {
    attribute.name == "cfg" || attribute.name == "cfg_attr" && mentions(attribute, "cfg")
}

/// Whether the list of a `#[cfg_attr(..)]` has this word.
fn mentions(attribute: &Attribute, word: &str) -> bool {
    let mut arguments = attribute.arguments.clone().into_iter();
    arguments.any(|token| match token {
        TokenTree::Group(group) => group
            .stream()
            .into_iter()
            .any(|token| matches!(&token, TokenTree::Ident(ident) if ident == word)),
        _ => false,
    })
}

/// `#[cfg_attr(.., bits(..))]`.
fn conditional_options(attribute: &Attribute) -> Report {
    Report::new(
        Spot::over(&attribute.tokens),
        "options cannot be conditional",
    )
    .note("the macro runs before `cfg` is decided")
    .help("write `#[bits(..)]`, or two families with `#[cfg(..)]` on each enum")
}
