//! The tokens of `bits_families!`: an enum whose variants hold a family each.
//!
//! ```text
//! declaration: attribute* visibility `enum` NAME `{` variant, .. `}`
//! variant:     attribute* VARIANT `(` path of a family `)`
//! ```

use super::cursor::{self, Cursor};
use super::{
    Attributes, attributes, is_keyword, is_path, name, visibility, without_invisible_groups,
};
use crate::errors::{Errors, Report, RowErrors, Spot};
use bits_codes_core::vocabulary::Rule;
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

/// A whole call of `bits_families!`.
pub(crate) struct Families {
    pub attributes: Attributes,
    pub visibility: TokenStream,
    pub name: Ident,
    pub members: Vec<Member>,
}

/// One variant, and the family that it holds.
pub(crate) struct Member {
    pub attributes: Attributes,
    pub variant: Ident,
    pub path: Vec<TokenTree>,
}

impl Member {
    /// The last segment of the path: how the user calls the family.
    pub(crate) fn family(&self) -> String {
        self.path
            .last()
            .map(ToString::to_string)
            .unwrap_or_default()
    }

    /// The path in one piece, as the user wrote it.
    pub(crate) fn written(&self) -> String {
        self.path.iter().map(ToString::to_string).collect()
    }
}

/// How it is written, for those who wrote something else.
const FAMILIES: &str = "write `pub enum AnyCode { Spool(SpoolCode), Net(NetCode) }`";

/// Reads the whole input. `None` where it has no enum to give anything for.
pub(crate) fn families(tokens: TokenStream, errors: &mut Errors) -> Option<Families> {
    let tokens: Vec<TokenTree> = without_invisible_groups(tokens).into_iter().collect();
    let mut cursor = Cursor::new(&tokens);
    let mut head = errors.of_family();
    let attributes = attributes::parse(&mut cursor, &mut head);
    let visibility = visibility(&mut cursor, &mut head);
    let name = name(&mut cursor, FAMILIES, &mut head)?;
    let body = body(&mut cursor, &name, &mut head);
    if !cursor.is_empty() {
        head.add(
            Rule::Syntax,
            Report::new(
                cursor.here(),
                "expected nothing after the enum's closing brace",
            )
            .help("declare each enum in a `bits_families!` of its own"),
        );
    }
    let mut members = Vec::new();
    if let Some(body) = body {
        let before = errors.count();
        members = self::members(&body, errors);
        if members.is_empty() && errors.count() == before {
            errors.of_family().add(
                Rule::Syntax,
                Report::new(&name, format!("`{name}` has no families")).help(FAMILIES),
            );
        }
    }
    Some(Families {
        attributes,
        visibility,
        name,
        members,
    })
}

/// `{ .. }`.
fn body(cursor: &mut Cursor<'_>, name: &Ident, errors: &mut RowErrors<'_>) -> Option<Group> {
    let before = cursor.take_until(|rest| {
        matches!(rest, [TokenTree::Group(group), ..] if group.delimiter() == Delimiter::Brace)
    });
    let body = cursor.group(Delimiter::Brace).cloned();
    let has_generics = before
        .first()
        .is_some_and(|less| cursor::is_punct(less, '<'));
    let report = if has_generics && body.is_some() {
        Report::new(Spot::of(before), format!("`{name}` cannot have generics"))
            .note("each of its variants holds a family, which has none")
            .help(format!("write `enum {name} {{`"))
    } else if !before.is_empty() {
        Report::new(
            Spot::of(before),
            format!("expected `{{` and the families after `{name}`"),
        )
        .help(FAMILIES)
    } else if body.is_none() {
        Report::new(name, format!("`{name}` has no families")).help(FAMILIES)
    } else {
        return body;
    };
    errors.add(Rule::Syntax, report);
    body
}

fn members(body: &Group, errors: &mut Errors) -> Vec<Member> {
    let tokens: Vec<TokenTree> = body.stream().into_iter().collect();
    let mut cursor = Cursor::after(body, &tokens);
    let mut members = Vec::new();
    let mut index = 0;
    while !cursor.is_empty() {
        let mut errors = errors.of_entry(index);
        index += 1;
        let between = cursor.take_until(|rest| cursor::is_punct(&rest[0], ','));
        let comma = cursor.next();
        match comma {
            Some(comma) if between.is_empty() => errors.add(
                Rule::Syntax,
                Report::new(comma, "expected a variant before `,`").help(FAMILIES),
            ),
            _ => members.extend(between_commas(between, &mut errors)),
        }
    }
    members
}

/// One variant; several where commas are missing.
fn between_commas(tokens: &[TokenTree], errors: &mut RowErrors<'_>) -> Vec<Member> {
    let mut members = Vec::new();
    let mut cursor = Cursor::new(tokens);
    loop {
        let attributes = attributes::parse(&mut cursor, errors);
        let member = member(&mut cursor, attributes, errors);
        let is_sound = member.is_some();
        members.extend(member);
        if cursor.is_empty() {
            return members;
        }
        let is_next = matches!(
            cursor.rest(),
            [TokenTree::Ident(_), TokenTree::Group(_), ..]
        ) || attributes::length(cursor.rest()) != 0;
        // What follows a variant that is wrong is part of what is wrong with it.
        if is_next || is_sound {
            errors.add(
                Rule::Syntax,
                Report::new(cursor.here(), "expected `,` after the family").help(FAMILIES),
            );
        }
        if !is_next {
            return members;
        }
    }
}

fn member(
    cursor: &mut Cursor<'_>,
    attributes: Attributes,
    errors: &mut RowErrors<'_>,
) -> Option<Member> {
    let start = cursor.here();
    let Some(variant) = cursor.ident() else {
        let is_entry = matches!(cursor.peek(), Some(TokenTree::Literal(_)));
        let report = Report::new(start, "expected the name of a variant");
        errors.add(
            Rule::Syntax,
            if is_entry {
                report
                    .note("an entry belongs to a family, which `bits_errors!` declares")
                    .help(FAMILIES)
            } else {
                report.help(FAMILIES)
            },
        );
        return None;
    };
    if is_keyword(&variant) {
        errors.add(
            Rule::Syntax,
            Report::new(
                &variant,
                format!("`{variant}` cannot be the name of a variant"),
            )
            .note("it is a keyword")
            .help("write a name in UpperCamelCase"),
        );
        cursor.group(Delimiter::Parenthesis);
        return None;
    }
    let usage = |family: &str| format!("write `{variant}({family})`");
    let Some(TokenTree::Group(held)) = cursor.peek().cloned() else {
        errors.add(
            Rule::Syntax,
            Report::new(&variant, format!("`{variant}` holds no family"))
                .help(usage(&guess(&variant))),
        );
        return None;
    };
    cursor.next();
    let inside: Vec<TokenTree> = held.stream().into_iter().collect();
    let families: Vec<&[TokenTree]> = inside
        .split(|token| cursor::is_punct(token, ','))
        .filter(|family| !family.is_empty())
        .collect();
    let report = match families.as_slice() {
        _ if held.delimiter() != Delimiter::Parenthesis => {
            let family = match families.as_slice() {
                [[.., TokenTree::Ident(last)]] => last.to_string(),
                _ => guess(&variant),
            };
            Report::new(&held, "expected a family in parentheses").help(usage(&family))
        }
        [] => {
            Report::new(&held, format!("`{variant}` holds no family")).help(usage(&guess(&variant)))
        }
        [path] if is_family(path) => {
            return Some(Member {
                attributes,
                variant,
                path: path.to_vec(),
            });
        }
        [other] => {
            let report = Report::new(Spot::of(other), "expected the path of a family")
                .note("a family is an enum that `bits_errors!` or `bits_families!` declared");
            match other
                .iter()
                .rev()
                .find(|token| matches!(token, TokenTree::Ident(_)))
            {
                Some(family) => report.help(usage(&family.to_string())),
                None => report.help(usage(&guess(&variant))),
            }
        }
        [_, others @ ..] => Report::new(
            Spot::between(
                Spot::of(others[0]).span(),
                Spot::of(others[others.len() - 1]).span(),
            ),
            format!("`{variant}` holds several families"),
        )
        .help("give each family a variant of its own"),
    };
    errors.add(Rule::Syntax, report);
    None
}

/// What the family of a variant may be called.
fn guess(variant: &Ident) -> String {
    format!("{variant}Code")
}

/// A path that does not end in `self` or the like.
fn is_family(path: &[TokenTree]) -> bool {
    let last = path.last().map(ToString::to_string).unwrap_or_default();
    is_path(path) && !["self", "super", "crate", "$crate", "Self"].contains(&last.as_str())
}
