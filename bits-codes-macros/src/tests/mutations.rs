//! Declarations that somebody's cat walked over: whatever the tokens are, the macros neither panic nor hang, what they
//! write is Rust, and each error is at a token of the input.
//!
//! `PROPTEST_CASES=200000 cargo test --release -p bits-codes-macros mutations` walks for longer.
//!
//! Protects of `docs/spec.md`: Grammar.

use super::{Expansion, code, declare};
use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use proptest::prelude::*;
use std::time::{Duration, Instant};

const DECLARATIONS: &[&str] = &[
    r#"
        /// Docs.
        #[bits(facility = [0x123, HTTP], customer, prefix = ["SYNC_E_", "SYNC_S_"], allow(severity_name))]
        #[derive(Default)]
        #[non_exhaustive]
        pub(in crate::here) enum SyncCode {
            /// More.
            #[bits(http = 507, alias = [SYNC_E_FULL, SYNC_E_FULLER])]
            0xA1230001 => SYNC_E_NO_QUOTA: "The mailbox is over its quota.",
            0x21230002 => SYNC_E_PARTIAL: r"Some items were skipped.",
            #[deprecated(since = "2.0.0", note = "never returned")]
            #[default]
            0xA1230003 => SYNC_E_404 as Missing: "The item is not on the server.",
            -1591541756 => SYNC_E_BUSY: "It is busy.",
        }
    "#,
    r#"enum Tiny { 1 => ONE: "one" }"#,
    r#"
        #[bits(phf = false)]
        pub enum Plain {
            0x80190194 => HTTP_ERROR_404: "not found",
            #[bits(allow(reserved_bits))]
            0xC0000005 => ACCESS: "a\
                b",
            #[bits(allow(itf_range))]
            0x80040001u32 => ITF_ONE: "one",
            2147549183 => UNEXPECTED: "unexpected",
        }
    "#,
];

const CALLS: &[&str] = &[
    "BitsCode, 0x80200001",
    "::some::path::BitsCode, -2_145_386_495",
    "self::BitsCode, 0x8020_0001u32,",
];

const TABLES: &[&str] = &[
    r#"";80200001 BG_E_NOT_FOUND NotFound;80200002 BG_E_TYPE r#type" (BitsCode) 0x80200001"#,
    r#"";80200001 BG_E_NOT_FOUND NotFound;80200002 X Y" (some::BitsCode) -2145386494"#,
];

/// What may be put anywhere.
const TOKENS: &[&str] = &[
    ",",
    ":",
    "::",
    "=>",
    "=",
    "-",
    "->",
    "#",
    "!",
    "$",
    "'a",
    ";",
    "<",
    "+",
    "as",
    "enum",
    "pub",
    "bits",
    "Self",
    "_",
    "cfg",
    "derive",
    "Copy",
    "r#type",
    "NAME",
    "name",
    "Ärger",
    "http",
    "alias",
    "facility",
    "prefix",
    "allow",
    "HTTP",
    "ITF",
    "itf_range",
    "CODES",
    "code",
    "0",
    "404",
    "1.5",
    "0x80200001",
    "80200001",
    "0xFFFFFFFFF",
    "-1",
    "1e5",
    "0x1i8",
    "'c'",
    "b'c'",
    "\"\"",
    "\" \"",
    "\"BG_E_\"",
    "\"text\"sfx",
    "b\"b\"",
    "c\"c\"",
    "r#\"raw\"#",
    "/// docs\n",
    "#[bits]",
    "#[bits()]",
    "#[bits(http = 404)]",
    "#[cfg(x)]",
    "#[doc = 1]",
    "#![x]",
    "()",
    "[]",
    "{}",
    "0xC0000005 => NAME: \"text\",",
    "(0x1)",
    "[NAME]",
    "{ a, b }",
];

#[derive(Clone)]
enum Tree {
    Token(String),
    Group(char, Vec<Tree>, char),
}

/// As a tree of text: what is printed of it and read again has a place in a source.
fn tree(tokens: TokenStream) -> Vec<Tree> {
    let mut trees: Vec<Tree> = Vec::new();
    let mut joint = false;
    for token in tokens {
        let next = match &token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ('(', ')'),
                    Delimiter::Bracket => ('[', ']'),
                    _ => ('{', '}'),
                };
                Tree::Group(open, tree(group.stream()), close)
            }
            token => Tree::Token(token.to_string()),
        };
        match (trees.last_mut(), next) {
            (Some(Tree::Token(before)), Tree::Token(more)) if joint => before.push_str(&more),
            (_, next) => trees.push(next),
        }
        joint = matches!(&token, TokenTree::Punct(punct) if punct.spacing() == proc_macro2::Spacing::Joint);
    }
    trees
}

fn print(trees: &[Tree], text: &mut String) {
    for tree in trees {
        match tree {
            Tree::Token(token) => text.push_str(token),
            Tree::Group(open, inside, close) => {
                text.push(*open);
                print(inside, text);
                text.push(*close);
            }
        }
        text.push(' ');
    }
}

fn count(trees: &[Tree]) -> usize {
    let inside = |tree: &Tree| match tree {
        Tree::Token(_) => 0,
        Tree::Group(_, inside, _) => count(inside),
    };
    trees.iter().map(|tree| 1 + inside(tree)).sum()
}

/// One step of the cat: what it does, where, and with what.
type Step = (u8, usize, usize);

/// Does the step at the `place`th tree; what is left of `place` lies behind.
fn walk(trees: &mut Vec<Tree>, (what, mut place, with): Step) -> Option<usize> {
    let mut index = 0;
    while index < trees.len() {
        if place == 0 {
            step(trees, index, what, with);
            return None;
        }
        place -= 1;
        if let Tree::Group(_, inside, _) = &mut trees[index] {
            place = walk(inside, (what, place, with))?;
        }
        index += 1;
    }
    Some(place)
}

fn step(trees: &mut Vec<Tree>, index: usize, what: u8, with: usize) {
    let token = || Tree::Token(TOKENS[with % TOKENS.len()].to_owned());
    match what {
        0 => {
            trees.remove(index);
        }
        1 => trees.insert(index, trees[index].clone()),
        2 => {
            let other = (index + 1) % trees.len();
            trees.swap(index, other);
        }
        3 => trees[index] = token(),
        4 => trees.insert(index, token()),
        5 => {
            if let Tree::Group(_, inside, _) = trees[index].clone() {
                trees.splice(index..=index, inside);
            }
        }
        6 => {
            let (open, close) = [('(', ')'), ('[', ']'), ('{', '}')][with % 3];
            let end = (index + 1 + with % 4).min(trees.len());
            let inside = trees.drain(index..end).collect();
            trees.insert(index, Tree::Group(open, inside, close));
        }
        7 => trees.truncate(index + 1),
        _ => {
            // Far apart
            let other = with % trees.len();
            trees.swap(index, other);
        }
    }
}

/// `source` after all steps. None where what is left is not even tokens.
fn mutated(source: &str, steps: &[Step]) -> Option<(String, TokenStream)> {
    let tokens: TokenStream = source.parse().expect("the sample is made of tokens");
    let mut trees = tree(tokens);
    for (what, place, with) in steps {
        let places = count(&trees).max(1);
        walk(&mut trees, (*what, place % places, *with));
    }
    let mut text = String::new();
    print(&trees, &mut text);
    let tokens = text.parse().ok()?;
    Some((text, tokens))
}

/// Every `nth` token as `macro_rules!` hands it on.
fn with_invisible_groups(tokens: TokenStream, nth: usize) -> TokenStream {
    tokens
        .into_iter()
        .enumerate()
        .map(|(index, token)| {
            let span = token.span();
            let token = match token {
                TokenTree::Group(group) => {
                    let inside = with_invisible_groups(group.stream(), nth);
                    let mut group = Group::new(group.delimiter(), inside);
                    group.set_span(span);
                    group.into()
                }
                other => other,
            };
            if nth == 0 || index % nth != 0 {
                return token;
            }
            let mut group = Group::new(Delimiter::None, token.into());
            group.set_span(span);
            group.into()
        })
        .collect()
}

fn is_of_the_input(span: Span) -> bool {
    span.source_text().is_some_and(|text| !text.is_empty())
}

/// What holds of every expansion.
fn holds(expansion: &Expansion, input: &str, is_empty: bool) {
    for error in &expansion.errors {
        assert!(
            is_empty || is_of_the_input(error.start) && is_of_the_input(error.end),
            "`{}` is reported outside of {input}",
            error.text
        );
        assert!(
            error.text.starts_with(|first: char| !first.is_uppercase()),
            "{} of {input}",
            error.text
        );
        assert!(
            !error.text.ends_with('.') && !error.text.contains("  "),
            "{}",
            error.text
        );
    }
    assert!(
        !expansion.tokens.is_empty(),
        "nothing comes of {input}, and nothing is reported"
    );
}

fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec((0..9u8, any::<usize>(), any::<usize>()), 1..=most)
}

/// Else what all cases were read from is kept to the end.
struct ForgetSources;

impl Drop for ForgetSources {
    fn drop(&mut self) {
        proc_macro2::extra::invalidate_current_thread_spans();
    }
}

proptest! {
    #[test]
    fn declarations(sample in 0..DECLARATIONS.len(), steps in steps(6), invisible in 0..12usize) {
        let _sources = ForgetSources;
        let Some((text, tokens)) = mutated(DECLARATIONS[sample], &steps) else { return Ok(()) };
        let begun = Instant::now();
        let expansion = declare(with_invisible_groups(tokens.clone(), invisible));
        assert!(begun.elapsed() < Duration::from_secs(5), "too slow: {text}");
        holds(&expansion, &text, tokens.is_empty());
        let items = syn::parse2::<syn::File>(expansion.tokens.clone());
        assert!(items.is_ok(), "{text}\n{}", items.err().map_or_else(String::new, |error| error.to_string()));
    }

    #[test]
    fn calls(sample in 0..CALLS.len(), steps in steps(4), invisible in 0..6usize) {
        let _sources = ForgetSources;
        let Some((text, tokens)) = mutated(CALLS[sample], &steps) else { return Ok(()) };
        let expansion = Expansion::of(code::ask(with_invisible_groups(tokens.clone(), invisible)));
        holds(&expansion, &text, tokens.is_empty());
        is_expression_and_pattern(&expansion, &text);
    }

    #[test]
    fn answers(sample in 0..TABLES.len(), steps in steps(4), invisible in 0..6usize) {
        let _sources = ForgetSources;
        let Some((text, tokens)) = mutated(TABLES[sample], &steps) else { return Ok(()) };
        let expansion = Expansion::of(code::answer(with_invisible_groups(tokens.clone(), invisible)));
        holds(&expansion, &text, tokens.is_empty());
        is_expression_and_pattern(&expansion, &text);
    }

    #[test]
    fn one_step_in_a_row_costs_no_other(row in 0..4usize, (what, place, with) in (0..8u8, any::<usize>(), any::<usize>())) {
        let _sources = ForgetSources;
        let rows = [
            (r#"/// Docs.
                #[bits(http = 507, alias = [SYNC_E_FULL])] 0xA1230011 => SYNC_E_AA: "a""#, "Aa"),
            (r#"0xA1230012 => SYNC_E_BB: "b""#, "Bb"),
            (r#"-1591541756 => SYNC_E_CC as Cc: "c""#, "Cc"),
            (r#"#[deprecated] 0xA1230014 => SYNC_E_DD: "d""#, "Dd"),
        ];
        let mut declaration = "#[bits(prefix = \"SYNC_E_\")] enum SyncCode {".to_owned();
        for (index, (text, _)) in rows.iter().enumerate() {
            if index == row {
                let Some((text, _)) = mutated(text, &[(what, place, with)]) else { return Ok(()) };
                declaration.push_str(&text);
            } else {
                declaration.push_str(text);
            }
            declaration.push_str(",\n");
        }
        declaration.push('}');
        let Ok(tokens) = declaration.parse() else { return Ok(()) };
        let expansion = declare(tokens);
        let variants = expansion.variants();
        for (index, (_, variant)) in rows.iter().enumerate() {
            let is_there = variants.iter().any(|other| other == variant);
            assert!(is_there || index == row, "{variant} is gone from {declaration}");
        }
    }
}

fn is_expression_and_pattern(expansion: &Expansion, text: &str) {
    let tokens = &expansion.tokens;
    assert!(
        syn::parse2::<syn::Expr>(tokens.clone()).is_ok(),
        "{text}\n{tokens}"
    );
    let pattern = syn::parse::Parser::parse2(syn::Pat::parse_single, tokens.clone());
    assert!(pattern.is_ok(), "{text}\n{tokens}");
}
