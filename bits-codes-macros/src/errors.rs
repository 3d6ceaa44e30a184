//! The collector of mistakes, and how one is worded.
//!
//! A report reads *what is wrong*, then `note:` *the fact it is judged by*, then `help:` *what to write*. A stable proc
//! macro has one text an error; rustc indents its further lines under the first.

use bits_codes_core::vocabulary::Rule;
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

    /// The span of the first token, for tokens that are written in place of what is underlined.
    pub(crate) fn span(self) -> Span {
        self.start
    }

    /// The span of the last token.
    pub(crate) fn end(self) -> Span {
        self.end
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
#[derive(Clone)]
pub(crate) struct Report {
    spot: Spot,
    text: String,
    /// What its helps say to write, as data. A help without one is in words alone, and is nothing that could be put anywhere.
    replacements: Vec<Replacement>,
}

/// Text that mends a mistake when it is put in the place of what is at `spot`.
#[derive(Clone)]
pub(crate) struct Replacement {
    pub spot: Spot,
    pub text: String,
}

impl Report {
    pub(crate) fn new(spot: impl Into<Spot>, headline: impl AsRef<str>) -> Self {
        Self {
            spot: spot.into(),
            text: headline.as_ref().to_owned(),
            replacements: Vec::new(),
        }
    }

    /// A help that says what to write at `spot`.
    pub(crate) fn write(self, spot: impl Into<Spot>, text: impl Into<String>) -> Self {
        let text = text.into();
        self.help(format!("write `{text}`")).replaced(spot, text)
    }

    /// A help that says what to write at `spot`, or, where that is not known, something in words.
    pub(crate) fn write_or(
        self,
        spot: impl Into<Spot>,
        text: Option<impl Into<String>>,
        words: &str,
    ) -> Self {
        match text {
            Some(text) => self.write(spot, text),
            None => self.help(words),
        }
    }

    /// The replacement that the headline proposes, if it proposes one.
    pub(crate) fn replaced_if(self, spot: impl Into<Spot>, text: Option<&str>) -> Self {
        match text {
            Some(text) => self.replaced(spot, text),
            None => self,
        }
    }

    /// The replacement that a help describes.
    pub(crate) fn replaced(mut self, spot: impl Into<Spot>, text: impl Into<String>) -> Self {
        self.replacements.push(Replacement {
            spot: spot.into(),
            text: text.into(),
        });
        self
    }

    #[cfg(test)]
    pub(crate) fn replacements(&self) -> &[Replacement] {
        &self.replacements
    }

    /// What is wrong, without notes and helps.
    pub(crate) fn headline(&self) -> &str {
        self.text.lines().next().unwrap_or_default()
    }

    /// Where the mistake is.
    pub(crate) fn spot(&self) -> Spot {
        self.spot
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

/// All mistakes of one macro call, reported together.
///
/// It has to be read by [`into_tokens`](Self::into_tokens): to drop it unread, and the errors with it, is a panic.
pub(crate) struct Errors {
    /// In the order of the rows, and for each in the order in which they were found; `None` once they have been read.
    filed: Option<Vec<Filed>>,
}

/// A report with the row it is about, 0 for the family itself, and the rule that the row breaks. The other end of a clash has
/// none.
struct Filed {
    row: usize,
    rule: Option<Rule>,
    report: Report,
}

impl Errors {
    pub(crate) fn new() -> Self {
        Self {
            filed: Some(Vec::new()),
        }
    }

    /// Takes reports about the family itself.
    pub(crate) fn of_family(&mut self) -> RowErrors<'_> {
        self.of(0)
    }

    /// Takes reports about the entry at this place in the list.
    pub(crate) fn of_entry(&mut self, index: usize) -> RowErrors<'_> {
        self.of(index + 1)
    }

    fn of(&mut self, row: usize) -> RowErrors<'_> {
        RowErrors {
            filed: self.filed.as_mut(),
            row,
        }
    }

    pub(crate) fn count(&self) -> usize {
        self.filed.as_ref().map_or(0, Vec::len)
    }

    /// One `compile_error!` a report, in the order of the rows, however the steps that found them are ordered.
    pub(crate) fn into_tokens(mut self) -> TokenStream {
        let filed = self.filed.take().unwrap_or_default();
        let (warnings, errors): (Vec<_>, Vec<_>) = filed
            .into_iter()
            .partition(|filed| filed.rule.is_some_and(Rule::warns));
        // Errors first: what is only doubted may look otherwise when they are mended.
        if errors.is_empty() {
            return warnings
                .into_iter()
                .map(|filed| filed.report.of_rule(filed.rule).to_warning())
                .collect();
        }
        errors
            .into_iter()
            .map(|filed| filed.report.of_rule(filed.rule).to_compile_error())
            .collect()
    }

    /// Whether there is an error, and not warnings alone.
    pub(crate) fn are_any(&self) -> bool {
        let mut filed = self.filed.iter().flatten();
        filed.any(|filed| !filed.rule.is_some_and(Rule::warns))
    }

    /// The reports, less those that warn.
    #[cfg(test)]
    pub(crate) fn into_reports(mut self) -> Vec<Report> {
        let filed = self.filed.take().unwrap_or_default();
        let errors = filed
            .into_iter()
            .filter(|filed| !filed.rule.is_some_and(Rule::warns));
        errors.map(|filed| filed.report).collect()
    }
}

impl Drop for Errors {
    fn drop(&mut self) {
        // A panic on the way has the reader's attention already.
        assert!(
            self.filed.is_none() || std::thread::panicking(),
            "the errors of a declaration were dropped unread"
        );
    }
}

/// Takes the reports about one row.
pub(crate) struct RowErrors<'a> {
    /// `None` once all have been read.
    filed: Option<&'a mut Vec<Filed>>,
    row: usize,
}

impl RowErrors<'_> {
    pub(crate) fn add(&mut self, rule: Rule, report: Report) {
        self.file(Some(rule), report);
    }

    /// A clash, and the other end of it.
    pub(crate) fn add_clash(&mut self, rule: Rule, report: Report, other: Report) {
        self.file(Some(rule), report);
        self.file(None, other);
    }

    fn file(&mut self, rule: Option<Rule>, report: Report) {
        let row = self.row;
        if let Some(filed) = &mut self.filed {
            let mut at = filed.len();
            while at > 0 && filed[at - 1].row > row {
                at -= 1;
            }
            filed.insert(at, Filed { row, rule, report });
        }
    }

    pub(crate) fn count(&self) -> usize {
        self.filed.as_ref().map_or(0, |filed| filed.len())
    }
}

impl Report {
    /// The report with the rule's name behind its first line, by which a user can look the rule up and waive it.
    fn of_rule(mut self, rule: Option<Rule>) -> Self {
        if let Some(rule) = rule {
            let end = self.text.find('\n').unwrap_or(self.text.len());
            self.text.insert_str(end, &format!(" [{}]", rule.name()));
        }
        self
    }

    #[cfg(test)]
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

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

    /// The report as a warning. A stable proc macro can make rustc warn by the use of an item that is deprecated, with a note of
    /// its own.
    fn to_warning(&self) -> TokenStream {
        let Spot { start, .. } = self.spot;
        let text = &self.text;
        quote_spanned! {start=>
            const _: () = {
                #[deprecated(note = #text)]
                #[allow(non_upper_case_globals)]
                const bits_errors: () = ();
                bits_errors
            };
        }
    }

    /// The same in place of an expression or a pattern, which takes no semicolon.
    pub(crate) fn to_compile_error_expr(&self) -> TokenStream {
        let mut tokens: Vec<TokenTree> = self.to_compile_error().into_iter().collect();
        tokens.pop();
        tokens.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[should_panic = "dropped unread"]
    fn errors_cannot_be_forgotten() {
        let _ = Errors::new();
    }

    #[test]
    fn reports_are_in_the_order_of_rows_and_name_their_rules() {
        let mut errors = Errors::new();
        let report = |text: &str| Report::new(Span::call_site(), text).note("a fact");
        errors.of_entry(1).add(Rule::Text, report("second"));
        let mut first = errors.of_entry(0);
        first.add_clash(Rule::DuplicateCode, report("first"), report("other"));
        errors.of_family().add(Rule::Option, report("head"));
        assert_eq!(errors.count(), 4);

        let shown = errors.into_tokens().to_string();
        let places: Vec<_> = [
            "head [option]",
            "first [duplicate_code]",
            "other\\n",
            "second [text]\\nnote",
        ]
        .map(|text| shown.find(text))
        .into();
        assert!(
            places.iter().all(Option::is_some) && places.is_sorted(),
            "{shown}"
        );
    }
}
