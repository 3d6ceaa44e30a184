//! What the tables of a family expand to, for each shape that the generator can take: few entries, more than one match holds,
//! more than one function holds, long texts, names that only all bytes tell apart, aliases, statuses, stand-ins, no maps.
//!
//! Each snapshot in `shapes/` shows the items that make the difference; what repeats is left out of them.
//! `UPDATE_EXPECT=1 cargo test -p bits-codes-macros shapes` writes them anew. That the look-ups find what they should is
//! the test `sizes` of the package `tests`, which compiles a family of each shape.

use super::declare_text;
use expect_test::{ExpectFile, expect_file};
use quote::quote;
use std::fmt::Write;
use syn::visit_mut::{self, VisitMut};
use syn::{ImplItem, Item, Lit};

#[test]
fn few_entries() {
    check(
        &family("", (0..3).map(|number| row(number, "", "A text."))),
        &["__slot", "__at", "__text_at", "__NAMES", "__name_at"],
        &expect_file!["shapes/few_entries.expanded"],
    );
}

#[test]
fn more_than_one_match_holds() {
    check(
        &family("", (0..257).map(|number| row(number, "", "A text."))),
        &["__at"],
        &expect_file!["shapes/more_than_one_match_holds.expanded"],
    );
}

#[test]
fn more_than_one_function_holds() {
    check(
        &family(
            "phf = false",
            (0..9000).map(|number| row(number, "", "A text.")),
        ),
        &["__at", "__at_0", "__at_1", "__by_name"],
        &expect_file!["shapes/more_than_one_function_holds.expanded"],
    );
}

#[test]
fn texts_beyond_32_bits_of_span() {
    let rows = (0..257).map(|number| match number {
        0 => row(number, "", &"A text.".repeat(10_000)),
        _ => row(number, "", &format!("Text {number}.")),
    });
    check(
        &family("", rows),
        &["__text_at"],
        &expect_file!["shapes/texts_beyond_32_bits_of_span.expanded"],
    );
}

#[test]
fn names_that_only_all_bytes_tell_apart() {
    let rows = (0..100).map(|number| {
        let same = "X".repeat(40);
        format!(
            "{:#010X} => {same}_{number:03}_{same}: \"A text.\",",
            0x8004_0200_u32 + number
        )
    });
    check(
        &family("", rows),
        &["__by_name"],
        &expect_file!["shapes/names_that_only_all_bytes_tell_apart.expanded"],
    );
}

#[test]
fn aliases() {
    let rows = (0..3).map(|number| match number {
        1 => row(
            number,
            "#[bits(alias = [SYNC_E_OTHER, SYNC_E_THIRD])] ",
            "A text.",
        ),
        _ => row(number, "", "A text."),
    });
    check(
        &family("", rows),
        &["__aliases", "__NAMES", "BY_NAME"],
        &expect_file!["shapes/aliases.expanded"],
    );
}

#[test]
fn statuses() {
    let rows = (0..3).map(|number| match number {
        1 => row(number, "#[bits(http = 507)] ", "A text."),
        _ => row(number, "", "A text."),
    });
    check(
        &family("", rows),
        &["__http_status", "methods"],
        &expect_file!["shapes/statuses.expanded"],
    );
}

#[test]
fn stand_ins() {
    // One row without a sound code, one without a sound name: neither is in a table.
    let rows = [
        row(0, "", "A text."),
        "0x1_0000_0000 => SYNC_E_WIDE: \"A text.\",".to_owned(),
        "0x80040202 => SYNC_E_: \"A text.\",".to_owned(),
    ];
    check(
        &family("", rows),
        &["__slot", "__at", "__NAMES", "BY_CODE"],
        &expect_file!["shapes/stand_ins.expanded"],
    );
}

#[test]
fn no_maps() {
    let family = family(
        "phf = false",
        (0..3).map(|number| row(number, "", "A text.")),
    );
    let items = items(&family);
    assert!(items.iter().any(|(name, _)| name == "CODES"));
    for map in ["BY_CODE", "BY_NAME"] {
        assert!(items.iter().all(|(name, _)| name != map), "{map}");
    }
}

fn family(option: &str, rows: impl IntoIterator<Item = String>) -> String {
    let rows: Vec<String> = rows.into_iter().collect();
    let comma = if option.is_empty() { "" } else { ", " };
    format!(
        "#[bits(facility = ITF{comma}{option})] pub enum SyncCode {{ {} }}",
        rows.join("\n")
    )
}

fn row(number: u32, options: &str, text: &str) -> String {
    format!(
        "{options}{:#010X} => SYNC_E_{number}_ITEM as Item{number}: \"{text}\",",
        0x8004_0200 + number
    )
}

/// Compares the items of these names with the snapshot.
fn check(declaration: &str, names: &[&str], expected: &ExpectFile) {
    let items = items(declaration);
    let mut shown = String::new();
    for name in names {
        let found: Vec<_> = items.iter().filter(|(item, _)| item == name).collect();
        assert!(!found.is_empty(), "no item is named {name}");
        for (_, source) in found {
            writeln!(shown, "{source}").expect("a string takes it");
        }
    }
    expected.assert_eq(&shown);
}

/// Every item of the expansion, those inside of blocks and of `impl`s too, with its name.
fn items(declaration: &str) -> Vec<(String, String)> {
    let file: syn::File =
        syn::parse2(declare_text(declaration).tokens).expect("the expansion parses");
    let mut items = Vec::new();
    file.items
        .into_iter()
        .for_each(|item| add(item, &mut items));
    items
}

fn add(item: Item, items: &mut Vec<(String, String)>) {
    let name = match &item {
        Item::Fn(item) => item.sig.ident.to_string(),
        Item::Static(item) => item.ident.to_string(),
        Item::Const(item) => {
            if let syn::Expr::Block(block) = &*item.expr {
                for statement in block.block.stmts.clone() {
                    if let syn::Stmt::Item(item) = statement {
                        add(item, items);
                    }
                }
                return;
            }
            item.ident.to_string()
        }
        Item::Impl(item) => {
            for member in item.items.clone() {
                if let Some(item) = free(member) {
                    add(item, items);
                }
            }
            return;
        }
        Item::Macro(item) => match item.mac.path.segments.last() {
            Some(name) => name.ident.to_string(),
            None => return,
        },
        _ => return,
    };
    items.push((name, printed(item)));
}

/// An associated item as one of a module, which is what can be printed.
fn free(mut member: ImplItem) -> Option<Item> {
    match &mut member {
        ImplItem::Fn(member) => member.attrs.clear(),
        ImplItem::Const(member) => member.attrs.clear(),
        ImplItem::Macro(_) => {}
        _ => return None,
    }
    syn::parse2(quote!(#member)).ok()
}

fn printed(mut item: Item) -> String {
    Shortener.visit_item_mut(&mut item);
    prettyplease::unparse(&syn::File {
        shebang: None,
        attrs: Vec::new(),
        items: vec![item],
        frontmatter: None,
    })
}

/// Leaves out what only repeats: the middle arms of long matches, the middle ones of many functions, and the middle of long strings.
struct Shortener;

impl VisitMut for Shortener {
    fn visit_expr_match_mut(&mut self, node: &mut syn::ExprMatch) {
        let count = node.arms.len();
        if count > 6 {
            let left_out = format!("{} arms", count - 3);
            let more: syn::Arm = syn::parse_quote!(more => #left_out,);
            node.arms.splice(2..count - 1, [more]);
        }
        visit_mut::visit_expr_match_mut(self, node);
    }

    fn visit_block_mut(&mut self, node: &mut syn::Block) {
        let is_function = |statement: &syn::Stmt| matches!(statement, syn::Stmt::Item(Item::Fn(_)));
        let count = node.stmts.iter().filter(|stmt| is_function(stmt)).count();
        if count > 3 {
            let left_out = format!("{} functions", count - 2);
            let more: syn::Stmt = syn::parse_quote!(more! { #left_out });
            node.stmts.splice(1..count - 1, [more]);
        }
        visit_mut::visit_block_mut(self, node);
    }

    fn visit_lit_mut(&mut self, node: &mut Lit) {
        let bytes = match node {
            Lit::Str(text) => text.value().into_bytes(),
            Lit::ByteStr(bytes) => bytes.value(),
            _ => return,
        };
        if bytes.len() > 64 {
            let shown = format!("{} .. {} bytes", bytes[..8].escape_ascii(), bytes.len());
            *node = Lit::Str(syn::LitStr::new(&shown, node.span()));
        }
    }
}
