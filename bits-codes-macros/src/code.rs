//! `code!(Family, literal)`, in two steps.
//!
//! [`ask`] turns the call into one of the hidden macro that stands beside the family, found by the family's own path;
//! that macro calls [`answer`] with the family's table and what the user wrote.

use crate::code_literal;
use crate::errors::{Report, Spot};
use crate::nearest;
use proc_macro2::{Group, Ident, Literal, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

/// `Family, literal` to `Family! { (Family) literal }`.
pub(crate) fn ask(tokens: TokenStream) -> TokenStream {
    let mut path: Vec<TokenTree> = tokens.into_iter().flat_map(bare).collect();
    let comma = path
        .iter()
        .position(|token| matches!(token, TokenTree::Punct(comma) if comma.as_char() == ','));
    let Some(comma) = comma else {
        let spot = Spot::over(path.into_iter().collect::<TokenStream>());
        return Report::new(spot, "expected a family and a code")
            .help("write `code!(BitsCode, 0x80200001)`")
            .to_compile_error_expr();
    };
    let code: TokenStream = path.drain(comma..).skip(1).collect();
    let is_path = |token: &TokenTree| match token {
        TokenTree::Ident(_) => true,
        TokenTree::Punct(punct) => punct.as_char() == ':',
        _ => false,
    };
    let path: TokenStream = match path.as_slice() {
        [TokenTree::Ident(ident)] if ident == "Self" => {
            return Report::new(&*ident, "`Self` does not lead to the family")
                .help("name the enum by its path")
                .to_compile_error_expr();
        }
        [_, ..] if path.iter().all(is_path) => path.into_iter().collect(),
        _ => {
            let spot = Spot::over(path.into_iter().collect::<TokenStream>());
            return Report::new(spot, "expected the path of a family before the comma")
                .help("write `code!(BitsCode, 0x80200001)`")
                .to_compile_error_expr();
        }
    };
    quote!(#path! { (#path) #code })
}

/// `"table" (Family) literal` to `Family::Variant`, or to an error that names the nearest codes.
pub(crate) fn answer(tokens: TokenStream) -> TokenStream {
    let mut tokens = tokens.into_iter().flat_map(bare);
    let (Some(TokenTree::Literal(table)), Some(TokenTree::Group(family))) =
        (tokens.next(), tokens.next())
    else {
        return Report::new(
            proc_macro2::Span::call_site(),
            "`code!` takes a family and a code",
        )
        .to_compile_error_expr();
    };
    let mut code: Vec<TokenTree> = tokens.collect();
    if matches!(code.last(), Some(TokenTree::Punct(comma)) if comma.as_char() == ',') {
        code.pop();
    }
    match find(&table, &family, &code) {
        Ok(found) => found,
        Err(report) => report.to_compile_error_expr(),
    }
}

fn find(table: &Literal, family: &Group, code: &[TokenTree]) -> Result<TokenStream, Report> {
    let path = family.stream();
    // the last segment: how the caller calls the family
    let name = path
        .clone()
        .into_iter()
        .last()
        .map(|last| last.to_string())
        .unwrap_or_default();
    if code.is_empty() {
        return Err(
            Report::new(Spot::over(path), "expected a code after the family")
                .help(format!("write `code!({name}, 0x80200001)`")),
        );
    }
    let spot = Spot::over(code.iter().cloned().collect::<TokenStream>());
    if let [TokenTree::Ident(symbol)] = code {
        return Err(
            Report::new(spot, format!("`{symbol}` is no number")).help(format!(
                "a symbolic name is a constant of the enum: `{name}::{symbol}`"
            )),
        );
    }
    let written = code_literal::decode(code)?;
    let table = syn::parse_str::<syn::LitStr>(&table.to_string())
        .map(|table| table.value())
        .unwrap_or_default();
    let key = format!("{written:08X} ");
    if let Some(line) = table.lines().find(|line| line.starts_with(&key)) {
        let variant = line.rsplit(' ').next().unwrap_or_default();
        let variant = match variant.strip_prefix("r#") {
            Some(keyword) => Ident::new_raw(keyword, spot.span()),
            None => Ident::new(variant, spot.span()),
        };
        return Ok(quote_spanned!(spot.span()=> #path::#variant));
    }
    Err(undeclared(written, &name, &table, spot))
}

fn undeclared(written: u32, family: &str, table: &str, spot: Spot) -> Report {
    let declared: Vec<(u32, &str)> = table.lines().filter_map(entry).collect();
    let nearest = nearest::codes(written, &declared);
    let list: Vec<_> = nearest
        .iter()
        .map(|(code, name)| format!("`{code:#010X}` ({name})"))
        .collect();
    let (nearest, list) = match list.as_slice() {
        [] => return Report::new(spot, format!("`{family}` declares no codes")),
        [one] => ("the nearest is", one.clone()),
        [others @ .., last] => (
            "the nearest are",
            format!("{} and {last}", others.join(", ")),
        ),
    };
    Report::new(
        spot,
        format!("`{family}` declares no code `{written:#010X}`"),
    )
    .help(format!("{nearest} {list}"))
}

/// The code and the name in a line of the table.
fn entry(line: &str) -> Option<(u32, &str)> {
    let mut words = line.split(' ');
    Some((u32::from_str_radix(words.next()?, 16).ok()?, words.next()?))
}

/// `macro_rules!` hands literals and paths on inside invisible groups.
fn bare(token: TokenTree) -> Vec<TokenTree> {
    match token {
        TokenTree::Group(group) if group.delimiter() == proc_macro2::Delimiter::None => {
            group.stream().into_iter().flat_map(bare).collect()
        }
        other => vec![other],
    }
}
