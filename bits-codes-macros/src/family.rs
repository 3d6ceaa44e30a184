//! The whole way of `bits_errors!`: tokens, syntax, model, checks, items.

use crate::errors::Errors;
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
    let Some(declaration) = syntax::parse(tokens.collect(), &mut errors) else {
        return errors.into_tokens();
    };
    let mut family = model::build(declaration, &mut errors);
    check::check(&mut family, &mut errors);
    let mut items = expand::expand(&krate.stream(), &family);

    items.extend(errors.into_tokens());
    items
}
