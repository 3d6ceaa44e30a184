//! The declaration of an enum over families, less what is unusable.

use crate::errors::{Errors, Report, RowErrors, Spot};
use crate::model;
use crate::options::{self, FamilyOptions};
use crate::syntax::{self, Attribute};
use bits_codes_core::vocabulary::{RESERVED_CONSTANTS, Rule};
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;

/// An enum over families as its items are made of it.
pub(crate) struct Union {
    pub attributes: Vec<Attribute>,
    pub options: FamilyOptions,
    pub visibility: TokenStream,
    pub name: Ident,
    /// One at least.
    pub members: Vec<Member>,
}

/// A variant, and the family that it holds.
pub(crate) struct Member {
    pub attributes: Vec<Attribute>,
    pub variant: Ident,
    pub path: Vec<TokenTree>,
    /// How the user calls the family.
    pub family: String,
}

impl Member {
    /// The path of the family in the source.
    pub(crate) fn spot(&self) -> Spot {
        Spot::of(&self.path)
    }
}

/// `None` where there is no enum to give anything for.
pub(super) fn build(
    krate: &TokenStream,
    declaration: TokenStream,
    errors: &mut Errors,
) -> Option<Union> {
    let mut declaration = syntax::families(declaration, errors)?;
    let mut head = errors.of_family();
    let mut attributes = declaration.attributes;
    let has_macros = options::has_macros(&attributes);
    options::claim(&mut attributes, has_macros, &mut head);
    let options = options::of_families(attributes.options, &mut head);
    let attributes = attributes.others.into_iter();
    let attributes = attributes
        .filter_map(|attribute| match attribute.name.as_str() {
            "derive" => model::derive(attribute, &options, &mut head),
            _ => Some(attribute),
        })
        .collect();
    let name = declaration.name;
    let mut members: Vec<Member> = Vec::new();
    for (index, member) in declaration.members.drain(..).enumerate() {
        let member = self::member(member, &name, &members, &mut errors.of_entry(index));
        members.extend(member);
    }
    if members.is_empty() {
        members.push(stand_in(krate, &name));
    }
    Some(Union {
        attributes,
        options,
        visibility: declaration.visibility,
        name,
        members,
    })
}

fn member(
    member: syntax::Member,
    name: &Ident,
    before: &[Member],
    errors: &mut RowErrors<'_>,
) -> Option<Member> {
    let family = member.family();
    let written = member.written();
    let syntax::Member {
        attributes,
        variant,
        path,
    } = member;
    for option in &attributes.options {
        errors.add(
            Rule::Option,
            Report::new(&option.name, "a variant has no options")
                .note("it is as its family is declared")
                .help("write the options that are for all on the enum, others on the family"),
        );
    }
    let (conditional, attributes): (Vec<_>, Vec<_>) =
        attributes.others.into_iter().partition(model::mentions_cfg);
    if let Some(attribute) = conditional.first() {
        errors.add(
            Rule::Attribute,
            Report::new(
                Spot::over(&attribute.tokens),
                "a family of an enum over families cannot be conditional",
            )
            .note("the look-ups are laid out for all of them, before `cfg` is decided")
            .help("declare an enum for each condition, with `#[cfg(..)]` on the enum"),
        );
    }
    let member = Member {
        attributes,
        variant,
        path,
        family,
    };
    if *name == written {
        errors.add(
            Rule::Syntax,
            Report::new(member.spot(), format!("`{name}` cannot hold itself"))
                .help("name a family that `bits_errors!` declared"),
        );
        return None;
    }
    let variant = &member.variant;
    if RESERVED_CONSTANTS.contains(&variant.to_string().as_str()) {
        errors.add(
            Rule::Name,
            Report::new(
                variant,
                format!("`{variant}` cannot be the name of a variant"),
            )
            .note(format!("every family has an item `{variant}` of its own"))
            .help("write a name in UpperCamelCase"),
        );
        return None;
    }
    let print = |path: &[TokenTree]| path.iter().map(ToString::to_string).collect::<String>();
    if let Some(first) = before.iter().find(|first| print(&first.path) == written) {
        errors.add_clash(
            Rule::DuplicateFamily,
            Report::new(member.spot(), format!("family `{written}` is there twice"))
                .help("remove one of the two"),
            Report::new(
                first.spot(),
                format!("`{written}` is first held by `{}`", first.variant),
            ),
        );
        return None;
    }
    if let Some(first) = before.iter().find(|first| first.variant == *variant) {
        errors.add_clash(
            Rule::DuplicateVariant,
            Report::new(variant, format!("the variant `{variant}` is taken"))
                .help("give one of the two another name"),
            Report::new(
                &first.variant,
                format!("`{variant}` holds `{}`", first.family),
            ),
        );
        return None;
    }
    Some(member)
}

/// The family of an enum of which none is sound: what uses the enum should not fail as well.
fn stand_in(krate: &TokenStream, name: &Ident) -> Member {
    Member {
        attributes: Vec::new(),
        variant: Ident::new("NoFamily", name.span()),
        path: quote!(#krate::BitsCode).into_iter().collect(),
        family: "BitsCode".to_owned(),
    }
}
