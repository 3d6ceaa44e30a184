//! The whole way of `bits_errors!`: tokens, syntax, model, checks, items.

use crate::errors::Errors;
#[cfg(test)]
use crate::errors::Report;
use crate::model::Family;
use crate::{check, expand, model, syntax};
use proc_macro2::{TokenStream, TokenTree};

/// `($crate) declaration` to items. Whatever is wrong comes out as errors behind them, all at once, and the items hold
/// what is sound, so that a slip in the list causes no errors elsewhere.
pub(crate) fn declare(input: TokenStream) -> TokenStream {
    let mut tokens = input.into_iter();
    let Some(TokenTree::Group(krate)) = tokens.next() else {
        return TokenStream::new();
    };

    let mut errors = Errors::new();
    let Some(family) = judged(tokens.collect(), &mut errors) else {
        return errors.into_tokens();
    };
    let mut items = expand::expand(&krate.stream(), &family);

    items.extend(errors.into_tokens());
    items
}

/// The declaration, read and judged. `None` where it has no enum to give anything for.
fn judged(declaration: TokenStream, errors: &mut Errors) -> Option<Family> {
    let declaration = syntax::parse(declaration, errors)?;
    let mut family = model::build(declaration, errors);
    check::check(&mut family, errors);
    Some(family)
}

/// What is wrong with a declaration, with what to write as data.
#[cfg(test)]
pub(crate) fn reports(declaration: TokenStream) -> Vec<Report> {
    let mut errors = Errors::new();
    judged(declaration, &mut errors);
    errors.into_reports()
}
