//! What rustdoc shows: the table on the enum's page, the facts of each entry, and the aliases that its search finds.

use super::plan::{Plan, Sound, at};
use super::tables::source::{FITS, string};
use crate::model::Word;
use crate::syntax::Attribute;
use bits_codes_core::hresult;
use proc_macro2::TokenStream;
use quote::quote_spanned;
use std::fmt::Write;

/// The attributes of these names.
pub(super) fn only<'a>(
    attributes: &'a [Attribute],
    names: &'a [&'a str],
) -> impl Iterator<Item = &'a TokenStream> {
    attributes
        .iter()
        .filter(|attribute| names.contains(&attribute.name.as_str()))
        .map(|attribute| &attribute.tokens)
}

/// The table of all entries, under the user's own words.
pub(super) fn of_family(plan: &Plan<'_>) -> TokenStream {
    let has_docs = plan
        .attributes
        .iter()
        .any(|attribute| attribute.name == "doc");
    let headline = (!has_docs).then(|| {
        let line = format!("A family of {} HRESULTs.", plan.entries.len());
        quote_spanned!(at(plan.name.span())=> #[doc = #line])
    });
    let has_statuses = plan.entries.iter().any(|entry| entry.status().is_some());
    let (http, rule) = if has_statuses {
        (" HTTP |", "---|")
    } else {
        ("", "")
    };
    // Few and stacked columns: symbolic names are long, and the text would be pushed out of the page. Links as HTML:
    // rustc looks up `[..]` whenever it compiles, which took a tenth of its time.
    let mut table = format!("\n# Codes\n\n| Code | Name and text |{http}\n|---|---|{rule}\n");
    for entry in &plan.entries {
        let Sound {
            code,
            name,
            variant,
            ..
        } = entry;
        let http = match entry.status() {
            Some(status) => format!(" {status} |"),
            None if has_statuses => " |".to_owned(),
            None => String::new(),
        };
        let text = first_paragraph(&markdown(entry.text)).replace('\n', " ");
        writeln!(
            table,
            "| `{code:#010X}`<br>`{}` | <a href=\"#variant.{}\">`{}`</a><br>{text} |{http}",
            hresult::signed(*code),
            linked(variant),
            name.text,
        )
        .expect(FITS);
    }
    let table = string(table);
    quote_spanned!(at(plan.name.span())=> #headline #[doc = #table])
}

/// The text, then the facts, and what else rustdoc's search finds. What the user wrote comes after. The span is the name's own:
/// rustdoc says by it where a doc test of the entry is.
pub(super) fn of_variant(entry: &Sound<'_>) -> TokenStream {
    let Sound { code, name, .. } = entry;
    let signed = hresult::signed(*code).to_string();
    let mut facts = format!(
        "{}\n\n`{}`, `{code:#010X}`, `{signed}`",
        markdown(entry.text),
        name.text
    );
    if let Some(status) = entry.status() {
        write!(facts, ", HTTP status {status}").expect(FITS);
    }
    let mut before = "; also ";
    for alias in entry.aliases {
        write!(facts, "{before}`{}`", alias.text).expect(FITS);
        before = ", ";
    }
    end_paragraph(entry, &mut facts);
    let hex = format!("{code:#010X}");
    // rustdoc refuses an alias that is the item's own name, such as that of `E`.
    let names = entry
        .names()
        .map(|name| name.text.as_str())
        .filter(|name| *name != entry.variant.text);
    quote_spanned!(name.ident.span()=> #[doc = #facts] #[doc(alias(#hex, #signed #(, #names)*))])
}

/// One line, with the span of the constant's name.
pub(super) fn of_constant(entry: &Sound<'_>, name: &Word) -> TokenStream {
    let mut line = format!("`{}`, `{:#010X}`", linked(entry.variant), entry.code);
    if name.text != entry.name.text {
        write!(line, ", also `{}`", entry.name.text).expect(FITS);
    }
    line.push('.');
    end_paragraph(entry, &mut line);
    quote_spanned!(name.ident.span()=> #[doc = #line])
}

/// Before the user's own words.
fn end_paragraph(entry: &Sound<'_>, docs: &mut String) {
    let mut attributes = entry.attributes.iter();
    if attributes.any(|attribute| attribute.name == "doc") {
        docs.push('\n');
    }
}

/// A variant as rustdoc knows it: `r#type` is no link to it.
fn linked(variant: &Word) -> &str {
    variant.text.trim_start_matches("r#")
}

fn first_paragraph(text: &str) -> &str {
    text.split("\n\n").next().unwrap_or(text)
}

/// The text as Markdown that shows it as it is. Paragraphs and lists (`- ` at the begin of a line) are left: they are
/// what a text of several lines means by them.
fn markdown(text: &str) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut escaped = String::with_capacity(text.len() + 8);
    // As if a line break came before
    let mut last = '\n';
    for (index, character) in text.char_indices() {
        let rest = &text[index..];
        let at_line_start = last == '\n';
        if matches!(character, ' ' | '\t') {
            // What is indented, in a list as well, would be a code block, and a doc test
            if !at_line_start && last != ' ' {
                escaped.push(' ');
                last = ' ';
            }
            continue;
        }
        let special = match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '&' | '~' | '$' | '"' | '\'' => {
                true
            }
            '#' | '+' | '=' => at_line_start,
            // `---` under a line makes it a heading; of `--`, `...` and quotes rustdoc makes others
            '-' => at_line_start && !rest.starts_with("- ") || rest.starts_with("--"),
            '.' => rest.starts_with(".."),
            // Else `https://..` is a bare URL, which rustdoc warns of
            ':' => rest.starts_with("://"),
            _ => false,
        };
        if special {
            escaped.push('\\');
        }
        escaped.push(character);
        last = character;
    }
    escaped
}

/// Whether there is surely nothing to escape, as in most texts. In a plain loop, which is quick without optimization, too.
fn is_plain(text: &str) -> bool {
    let mut last = b' ';
    for &byte in text.as_bytes() {
        let once = matches!(byte, b' ' | b',' | b'.' | b'(' | b')') && byte != last;
        if !once && !byte.is_ascii_alphanumeric() {
            return false;
        }
        last = byte;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_no_markup() {
        assert_eq!(
            markdown("a_b [c] <d> `e` f|g"),
            r"a\_b \[c\] \<d\> \`e\` f\|g"
        );
        assert_eq!(
            markdown("see https://example.org"),
            r"see https\://example.org"
        );
        assert_eq!(markdown("# 1"), r"\# 1");
        assert_eq!(markdown("--a \"b\" ..."), r#"\--a \"b\" \.\.."#);
        assert_eq!(markdown("title\r---"), "title\n\\-\\--");
    }

    #[test]
    fn nothing_is_indented_code() {
        assert_eq!(markdown("a\n\n    b()"), "a\n\nb()");
        assert_eq!(markdown("-     b()\n1.\t\tc()"), "- b()\n1. c()");
        assert_eq!(markdown("a\r\n---\r\n\r\nb"), "a\n\\-\\--\n\nb");
    }

    #[test]
    fn lists_stay_lists() {
        assert_eq!(
            markdown("either\n\n- this\n- that"),
            "either\n\n- this\n- that"
        );
    }
}
