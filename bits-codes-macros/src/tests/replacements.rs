//! What the errors say to write, written: each replacement of each mistake under `tests/ui` mends that mistake, and brings none.
//!
//! Protects of `docs/spec.md`: Rules.

use crate::errors::Replacement;
use crate::family::reports;
use proc_macro2::{TokenStream, TokenTree};
use std::path::{Path, PathBuf};

/// The declarations in a file, between the braces of `bits_errors!`.
fn declarations(source: &str) -> Vec<&str> {
    let tokens: TokenStream = source.parse().expect("the mistakes are made of tokens");
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let calls = tokens.windows(3).filter_map(|call| match call {
        [
            TokenTree::Ident(name),
            TokenTree::Punct(_),
            TokenTree::Group(body),
        ] if name == "bits_errors" => {
            let (open, close) = (
                body.span_open().byte_range(),
                body.span_close().byte_range(),
            );
            Some(&source[open.end..close.start])
        }
        _ => None,
    });
    calls.collect()
}

fn headlines(declaration: &str) -> Vec<String> {
    let tokens: TokenStream = match declaration.parse() {
        Ok(tokens) => tokens,
        Err(error) => return vec![format!("{error} in {declaration}")],
    };
    let reports = reports(tokens);
    reports
        .iter()
        .map(|report| report.headline().to_owned())
        .collect()
}

fn applied(declaration: &str, replacement: &Replacement) -> String {
    let start = replacement.spot.span().byte_range().start;
    let end = replacement.spot.end().byte_range().end;
    format!(
        "{}{}{}",
        &declaration[..start],
        replacement.text,
        &declaration[end..]
    )
}

/// Applies each replacement by itself. Gives how many there were.
fn each_mends(declaration: &str, place: &Path, wrong: &mut Vec<String>) -> usize {
    let tokens: TokenStream = declaration.parse().expect("a declaration is tokens");
    let before = headlines(declaration);
    let mut count = 0;
    for report in reports(tokens) {
        for replacement in report.replacements() {
            let mended = applied(declaration, replacement);
            let mut after = headlines(&mended);
            count += 1;
            let here = format!(
                "{}\n{}\nwritten: `{}`\n{mended}\n{after:#?}",
                place.display(),
                report.text(),
                replacement.text
            );
            let count_in = |list: &[String]| {
                let same = list
                    .iter()
                    .filter(|headline| *headline == report.headline());
                same.count()
            };
            if count_in(&after) >= count_in(&before) {
                wrong.push(format!("still there: {here}"));
            }
            // What was there before may be there still.
            for old in &before {
                if let Some(at) = after.iter().position(|headline| headline == old) {
                    after.remove(at);
                }
            }
            if !after.is_empty() {
                wrong.push(format!("new: {here}"));
            }
        }
    }
    count
}

fn ui() -> Vec<PathBuf> {
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/ui");
    let topics = std::fs::read_dir(ui).expect("the mistakes are beside this package");
    let mut files: Vec<PathBuf> = topics
        .flat_map(|topic| {
            std::fs::read_dir(topic.expect("a folder").path()).expect("a topic is a folder")
        })
        .map(|file| file.expect("a file").path())
        .filter(|file| file.extension().is_some_and(|extension| extension == "rs"))
        .collect();
    files.sort();
    files
}

#[test]
fn each_replacement_mends_its_mistake_and_brings_none() {
    let mut count = 0;
    let mut wrong = Vec::new();
    for file in ui() {
        let source = std::fs::read_to_string(&file).expect("a mistake is text");
        for declaration in declarations(&source) {
            count += each_mends(declaration, &file, &mut wrong);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    assert!(count >= 100, "{count}");
}
