//! The collector of mistakes, and how one is worded.
//!
//! A report reads *what is wrong*, then `note:` *the fact it is judged by*, then `help:` *what to write*. A stable proc
//! macro has one text an error; rustc indents its further lines under the first.

use proc_macro2::{Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};

/// The stretch of source that a report underlines.
#[derive(Clone, Copy)]
pub(crate) struct Spot {
    start: Span,
    end: Span,
}

impl Spot {
    /// From the first to the last of `tokens`; the macro's own name where there is none.
    pub(crate) fn over(tokens: impl ToTokens) -> Self {
        let mut tokens = tokens.into_token_stream().into_iter();
        let start = tokens
            .next()
            .map_or_else(Span::call_site, |token| token.span());
        let end = tokens.last().map_or(start, |token| token.span());
        Self { start, end }
    }

    /// The same over tokens that are looked at in place.
    pub(crate) fn of(tokens: &[TokenTree]) -> Self {
        let start = tokens.first().map_or_else(Span::call_site, TokenTree::span);
        let end = tokens.last().map_or(start, TokenTree::span);
        Self { start, end }
    }

    pub(crate) fn between(start: Span, end: Span) -> Self {
        Self { start, end }
    }

    /// The span of the first token, for tokens that stand in for what is underlined.
    pub(crate) fn span(self) -> Span {
        self.start
    }
}

impl From<Span> for Spot {
    fn from(span: Span) -> Self {
        Self {
            start: span,
            end: span,
        }
    }
}

impl From<&Ident> for Spot {
    fn from(ident: &Ident) -> Self {
        ident.span().into()
    }
}

impl From<&TokenTree> for Spot {
    fn from(token: &TokenTree) -> Self {
        token.span().into()
    }
}

impl From<&Group> for Spot {
    fn from(group: &Group) -> Self {
        group.span().into()
    }
}

/// One mistake.
pub(crate) struct Report {
    spot: Spot,
    text: String,
}

impl Report {
    pub(crate) fn new(spot: impl Into<Spot>, headline: impl AsRef<str>) -> Self {
        Self {
            spot: spot.into(),
            text: headline.as_ref().to_owned(),
        }
    }

    /// The fact that the judgement rests on.
    pub(crate) fn note(self, note: impl AsRef<str>) -> Self {
        self.line("note", note.as_ref())
    }

    /// What to write instead.
    pub(crate) fn help(self, help: impl AsRef<str>) -> Self {
        self.line("help", help.as_ref())
    }

    fn line(mut self, kind: &str, text: &str) -> Self {
        self.text.push('\n');
        self.text.push_str(kind);
        self.text.push_str(": ");
        self.text.push_str(text);
        self
    }
}

/// All mistakes of one macro call, told together.
#[derive(Default)]
pub(crate) struct Errors {
    reports: Vec<(usize, Report)>,
    row: usize,
}

impl Errors {
    /// What is added from here on belongs to this row (the family itself is row 0): reports come out in the order of the
    /// rows, however the steps that find them are ordered.
    pub(crate) fn at_row(&mut self, row: usize) {
        self.row = row;
    }

    pub(crate) fn add(&mut self, report: Report) {
        self.reports.push((self.row, report));
    }

    /// A clash, and the other end of it.
    pub(crate) fn add_clash(&mut self, report: Report, other: Report) {
        self.add(report);
        self.add(other);
    }

    pub(crate) fn count(&self) -> usize {
        self.reports.len()
    }

    #[cfg(test)]
    pub(crate) fn texts(&self) -> Vec<&str> {
        self.reports
            .iter()
            .map(|(_, report)| report.text.as_str())
            .collect()
    }

    /// One `compile_error!` a report.
    pub(crate) fn into_tokens(mut self) -> TokenStream {
        self.reports.sort_by_key(|(row, _)| *row);
        self.reports
            .iter()
            .map(|(_, report)| report.to_compile_error())
            .collect()
    }
}

impl Report {
    /// rustc underlines from the first token's span to the last one's.
    pub(crate) fn to_compile_error(&self) -> TokenStream {
        let Spot { start, end } = self.spot;
        let text = &self.text;
        let mut tokens = quote_spanned!(start=> ::core::compile_error!);
        let mut body = Group::new(
            proc_macro2::Delimiter::Parenthesis,
            quote_spanned!(start=> #text),
        );
        body.set_span(end);
        let mut semicolon = Punct::new(';', Spacing::Alone);
        semicolon.set_span(end);
        tokens.extend([TokenTree::from(body), semicolon.into()]);
        tokens
    }

    /// The same where an expression or a pattern stands, which takes no semicolon.
    pub(crate) fn to_compile_error_expr(&self) -> TokenStream {
        let mut tokens: Vec<TokenTree> = self.to_compile_error().into_iter().collect();
        tokens.pop();
        tokens.into_iter().collect()
    }
}
