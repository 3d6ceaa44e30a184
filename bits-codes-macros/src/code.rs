//! `code!(Family, literal)`, in two steps.
//!
//! [`ask`] turns the call into one of the hidden macro beside the family, found by the family's own path;
//! that macro calls [`answer`] with the family's table and what the user wrote.

use crate::code_literal;
use crate::errors::{Report, Spot};
use crate::families;
use crate::nearest::{Declares, Nearest, nearest};
use crate::syntax;
use bits_codes_core::slips::Slip;
use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

const USAGE: &str = "write `code!(BitsCode, 0x80200001)`";

/// `Family, literal` to `Family! { (Family) literal }`.
pub(crate) fn ask(tokens: TokenStream) -> TokenStream {
    match question(tokens) {
        Ok(question) => question,
        Err(report) => report.to_compile_error_expr(),
    }
}

fn question(tokens: TokenStream) -> Result<TokenStream, Report> {
    let tokens: Vec<TokenTree> = tokens.into_iter().flat_map(bare).collect();
    let is_comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(comma) if comma.as_char() == ',');
    let Some(comma) = tokens.iter().position(is_comma) else {
        let spot = Spot::of(&tokens);
        return Err(if is_family(&tokens) {
            Report::new(spot, "expected a code after the family").help(format!(
                "write `code!({}, 0x80200001)`",
                print(family_of(&tokens))
            ))
        } else if code_literal::decode(&tokens).is_ok() {
            Report::new(spot, "expected a family before the code")
                .help(format!("write `code!(BitsCode, {})`", print(&tokens)))
        } else {
            Report::new(spot, "expected a family, a comma and a code").help(USAGE)
        });
    };
    let (path, code) = (&tokens[..comma], &tokens[comma + 1..]);
    match path {
        [TokenTree::Ident(this)] if this == "Self" => {
            return Err(Report::new(this, "`Self` does not lead to the family")
                .note("a type is known by it, and macros run before types are known")
                .help("name the enum by its path"));
        }
        _ => {}
    }
    if !is_family(path) {
        let spot = if path.is_empty() {
            Spot::from(&tokens[comma])
        } else {
            Spot::of(path)
        };
        return Err(
            Report::new(spot, "expected the path of a family before the comma").help(USAGE),
        );
    }
    let code = match code {
        [code @ .., comma] if is_comma(comma) => code,
        code => code,
    };
    if code.is_empty() {
        return Err(
            Report::new(Spot::of(path), "expected a code after the family")
                .help(format!("write `code!({}, 0x80200001)`", print(path))),
        );
    }
    if let Some(second) = code.iter().position(is_comma) {
        return Err(Report::new(Spot::of(&code[second..]), "expected one code")
            .help("write a `code!` for each; in a pattern, with `|` between them"));
    }
    let path: TokenStream = path.iter().cloned().collect();
    let code: TokenStream = code.iter().cloned().collect();
    Ok(quote!(#path! { (#path) #code }))
}

/// `"table" (Family) literal` to `Family::Variant`, or to an error that names the nearest codes.
pub(crate) fn answer(tokens: TokenStream) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.into_iter().flat_map(bare).collect();
    let found = match tokens.as_slice() {
        // `bits_families!` calls the macro of a family, or of another enum over families.
        [TokenTree::Literal(table), TokenTree::Group(state)]
            if state.delimiter() == Delimiter::Brace =>
        {
            families::step(table, state).ok_or_else(|| no_macro(&tokens))
        }
        [
            TokenTree::Literal(table),
            TokenTree::Group(krate),
            TokenTree::Group(state),
        ] if krate.delimiter() == Delimiter::Bracket && state.delimiter() == Delimiter::Brace => {
            families::step(table, state).ok_or_else(|| no_macro(&tokens))
        }
        // `code!` calls the macro of an enum over families.
        [
            TokenTree::Literal(table),
            TokenTree::Group(krate),
            TokenTree::Group(family),
            code @ ..,
        ] if krate.delimiter() == Delimiter::Bracket && !code.is_empty() => {
            find(table, family, Some(krate), code)
        }
        [
            TokenTree::Literal(table),
            TokenTree::Group(family),
            code @ ..,
        ] if !code.is_empty() => find(table, family, None, code),
        // Somebody calls the hidden macro.
        tokens => Err(no_macro(tokens)),
    };
    found.unwrap_or_else(|report| report.to_compile_error_expr())
}

fn no_macro(tokens: &[TokenTree]) -> Report {
    Report::new(Spot::of(tokens), "a family is no macro to call").help(USAGE)
}

/// A path that does not end in `self` or the like.
fn is_family(path: &[TokenTree]) -> bool {
    let last = path.last().map(ToString::to_string).unwrap_or_default();
    syntax::is_path(path) && !["self", "super", "crate", "$crate", "Self"].contains(&last.as_str())
}

/// `SyncCode` of `SyncCode::NoQuota`, which is a code already.
fn family_of(path: &[TokenTree]) -> &[TokenTree] {
    match path {
        [family @ .., colon, _, TokenTree::Ident(_)]
            if family.last().is_some_and(|family| {
                family
                    .to_string()
                    .starts_with(|first: char| first.is_uppercase())
            }) && matches!(colon, TokenTree::Punct(_)) =>
        {
            family
        }
        path => path,
    }
}

fn find(
    table: &Literal,
    family: &Group,
    krate: Option<&Group>,
    code: &[TokenTree],
) -> Result<TokenStream, Report> {
    let path: Vec<TokenTree> = family.stream().into_iter().collect();
    if !is_family(&path) {
        return Err(Report::new(family, "expected the path of a family").help(USAGE));
    }
    // The last segment: how the caller calls the family
    let name = path.last().map(ToString::to_string).unwrap_or_default();
    // It has nothing that is escaped; of thousands of rows one is read, unless there is an error to word
    let table = table.to_string();
    let table = table.trim_matches('"');
    let spot = Spot::of(code);
    let found = match code {
        [TokenTree::Ident(symbol)] => of_name(&symbol.to_string(), &name, table, spot)?,
        _ => None,
    };
    let found = match found {
        Some(found) => found,
        None => of_number(code, &name, table, spot)?,
    };
    // At the place of the code, but of the macro: else rustc takes the path for what the user wrote between the parentheses, and
    // proposes to write `.into()` there.
    let span = Span::mixed_site().located_at(spot.span());
    if let Some(krate) = krate {
        let krate = krate.stream();
        let code = found.code;
        return Ok(quote_spanned!(span=> <#(#path)* as #krate::__private::Declared<#code>>::ENTRY));
    }
    let variant = match found.variant.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, span),
        None => Ident::new(found.variant, span),
    };
    Ok(quote_spanned!(span=> #(#path)*::#variant))
}

/// The entry of a symbolic name or an alias. `None` if it may be a number: `A1230001`.
fn of_name<'a>(
    symbol: &str,
    family: &str,
    table: &'a str,
    spot: Spot,
) -> Result<Option<Declared<'a>>, Report> {
    let table = Declared::all(table);
    let found = table
        .iter()
        .find(|declared| declared.names().any(|name| name == symbol));
    match found {
        Some(found) => Ok(Some(*found)),
        None if code_literal::bare_hex(symbol).is_some() => Ok(None),
        None => Err(undeclared_name(symbol, family, &table, spot)),
    }
}

fn of_number<'a>(
    code: &[TokenTree],
    family: &str,
    table: &'a str,
    spot: Spot,
) -> Result<Declared<'a>, Report> {
    let written = code_literal::decode(code).map_err(|fault| {
        let declared = Declared::rows(&Declared::all(table));
        fault.report(&Declares(&declared))
    })?;
    let key = format!(";{written:08X} ");
    let row = table
        .find(&key)
        .and_then(|start| table[start + 1..].split(';').next());
    let found = row.and_then(Declared::of_row);
    found.ok_or_else(|| undeclared(written, code, family, &Declared::all(table), spot))
}

/// A row of the table, as `expand::checked` writes it.
#[derive(Clone, Copy)]
pub(crate) struct Declared<'a> {
    pub code: u32,
    pub name: &'a str,
    /// `-` where the table is of an enum over families.
    pub variant: &'a str,
    /// With spaces between.
    aliases: &'a str,
}

impl<'a> Declared<'a> {
    /// All rows of a table, in its quotes or without them.
    pub(crate) fn all(table: &'a str) -> Vec<Self> {
        let table = table.trim_matches('"');
        table.split(';').filter_map(Self::of_row).collect()
    }

    /// The codes with their names.
    fn rows(table: &[Self]) -> Vec<(u32, &'a str)> {
        table.iter().map(|row| (row.code, row.name)).collect()
    }

    fn of_row(row: &'a str) -> Option<Self> {
        let mut words = row.splitn(4, ' ');
        Some(Self {
            code: u32::from_str_radix(words.next()?, 16).ok()?,
            name: words.next()?,
            variant: words.next()?,
            aliases: words.next().unwrap_or_default(),
        })
    }

    pub(crate) fn aliases(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.aliases.split_whitespace()
    }

    /// The name and the aliases.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        [self.name].into_iter().chain(self.aliases())
    }
}

fn undeclared_name(symbol: &str, family: &str, table: &[Declared<'_>], spot: Spot) -> Report {
    if let Some(declared) = table.iter().find(|declared| declared.variant == symbol) {
        return Report::new(
            spot,
            format!("expected a symbolic name, found the variant `{symbol}`"),
        )
        .note("a variant is checked by rustc, and needs no macro")
        .help(format!(
            "write `{family}::{symbol}`, or `{}` here",
            declared.name
        ))
        .replaced(spot, declared.name.to_owned());
    }
    let names = table.iter().flat_map(Declared::names);
    match bits_codes_core::nearest::word(symbol, names) {
        Some(name) => Report::new(
            spot,
            format!("`{family}` declares no `{symbol}`, did you mean `{name}`?"),
        )
        .replaced(spot, name.to_owned()),
        None => Report::new(spot, format!("`{family}` declares no `{symbol}`"))
            .help("write one of its codes, or the symbolic name of one"),
    }
}

fn undeclared(
    number: u32,
    code: &[TokenTree],
    family: &str,
    table: &[Declared<'_>],
    spot: Spot,
) -> Report {
    let shown = print(code);
    let digits = shown.replace('_', "");
    let report = Report::new(
        spot,
        if digits.starts_with("0x") {
            format!("`{family}` declares no code `{number:#010X}`")
        } else {
            format!("`{family}` declares no code `{shown}` (`{number:#010X}`)")
        },
    );
    let declared = Declared::rows(table);
    let named = |(code, name): &(u32, &str)| format!("`{code:#010X}` ({name})");
    let written = code_literal::written(number, code);
    match nearest(written, &declared) {
        Nearest::Miswritten(codes, Slip::ReadAsDecimal) => {
            let [code, ..] = codes.as_slice() else {
                return report;
            };
            report
                .help(format!("hex needs the prefix `0x`: {}", named(code)))
                .replaced(spot, format!("{:#010X}", code.0))
        }
        Nearest::Miswritten(codes, slip) => {
            let list: Vec<String> = codes.iter().map(named).collect();
            let help = format!("`{shown}` may be {}{}", list.join(" or "), slip.how());
            match codes.as_slice() {
                [(code, _)] => report.help(help).replaced(spot, format!("{code:#010X}")),
                _ => report.help(help),
            }
        }
        // Eight decimal digits that are no code, and no other in hex.
        _ if digits.len() == 8 && digits.bytes().all(|digit| digit.is_ascii_digit()) => {
            report.help(format!("hex needs the prefix `0x`: `0x{digits}`"))
        }
        Nearest::Beside(codes) => {
            let list: Vec<String> = codes.iter().map(named).collect();
            let is = if list.len() == 1 { "is" } else { "are" };
            report.help(format!("the nearest {is} {}", list.join(" and ")))
        }
        Nearest::Foreign(what) => report
            .note(what)
            .help("match it with `Decoded`, which takes any number; `hr` says what it means"),
        Nearest::Nothing => report,
    }
}

/// As it was written, but for spaces.
fn print(tokens: &[TokenTree]) -> String {
    tokens.iter().map(ToString::to_string).collect()
}

/// `macro_rules!` hands literals and paths on inside invisible groups.
fn bare(token: TokenTree) -> Vec<TokenTree> {
    match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
            group.stream().into_iter().flat_map(bare).collect()
        }
        other => vec![other],
    }
}
