//! Tests of the whole pipeline, from tokens to items and errors.

mod half_typed;
mod mutations;
mod pinned;
mod replacements;
mod reserved;
// With `ptrhash` the maps have another layout.
#[cfg(not(feature = "ptrhash"))]
mod shapes;
#[cfg(not(feature = "ptrhash"))]
mod snapshot;
mod spans;

use crate::{code, family};
use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};

/// What a macro made of an input.
struct Expansion {
    tokens: TokenStream,
    errors: Vec<Report>,
}

/// One `compile_error!`.
struct Report {
    text: String,
    start: Span,
    end: Span,
}

impl Report {
    /// The first line, without the rule behind it.
    fn headline(&self) -> &str {
        let line = self.text.lines().next().unwrap_or_default();
        match line
            .strip_suffix(']')
            .and_then(|line| line.rsplit_once(" ["))
        {
            Some((headline, _)) => headline,
            None => line,
        }
    }

    /// What is underlined. Spans that are not of the input have no source.
    fn underlined(&self) -> Option<String> {
        let (start, end) = (self.start.source_text()?, self.end.source_text()?);
        Some(if self.start.byte_range() == self.end.byte_range() {
            start
        } else {
            format!("{start} .. {end}")
        })
    }
}

fn declare(declaration: TokenStream) -> Expansion {
    let krate = Group::new(
        Delimiter::Parenthesis,
        TokenTree::from(proc_macro2::Ident::new("bits_codes", Span::call_site())).into(),
    );
    let mut input = TokenStream::from(TokenTree::from(krate));
    input.extend(declaration);
    Expansion::of(family::declare(input))
}

fn declare_text(declaration: &str) -> Expansion {
    declare(declaration.parse().expect("the sample is made of tokens"))
}

impl Expansion {
    fn of(tokens: TokenStream) -> Self {
        let mut errors = Vec::new();
        collect(tokens.clone(), &mut errors);
        Self { tokens, errors }
    }

    fn headlines(&self) -> Vec<&str> {
        self.errors.iter().map(Report::headline).collect()
    }

    /// The enum's variants.
    fn variants(&self) -> Vec<proc_macro2::Ident> {
        let file: syn::File = syn::parse2(self.tokens.clone()).expect("the items parse");
        file.items
            .into_iter()
            .find_map(|item| match item {
                syn::Item::Enum(family) => {
                    Some(family.variants.into_iter().map(|variant| variant.ident))
                }
                _ => None,
            })
            .into_iter()
            .flatten()
            .collect()
    }

    fn has_variant(&self, name: &str) -> bool {
        self.variants().iter().any(|variant| variant == name)
    }
}

/// The errors anywhere in `tokens`.
fn collect(tokens: TokenStream, errors: &mut Vec<Report>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (index, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => collect(group.stream(), errors),
            TokenTree::Ident(ident) if ident == "compile_error" => {
                let Some(TokenTree::Group(text)) = tokens.get(index + 2) else {
                    panic!("`compile_error!` without a text");
                };
                let literal: syn::LitStr = syn::parse2(text.stream()).expect("one string");
                errors.push(Report {
                    text: literal.value(),
                    start: ident.span(),
                    end: text.span(),
                });
            }
            _ => {}
        }
    }
}
