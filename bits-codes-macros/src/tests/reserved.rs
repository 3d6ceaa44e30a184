//! The names that variants and constants must not take are those of the items that a family has.

use super::declare_text;
use bits_codes_core::vocabulary::RESERVED_CONSTANTS;
use std::collections::BTreeSet;
use syn::visit::{Visit, visit_item_impl};

/// The constants of all blocks `impl Sample`.
#[derive(Default)]
struct Items {
    constants: BTreeSet<String>,
}

impl Visit<'_> for Items {
    fn visit_item_impl(&mut self, block: &syn::ItemImpl) {
        for item in &block.items {
            match item {
                syn::ImplItem::Const(constant) if !is_hidden(&constant.ident) => {
                    self.constants.insert(constant.ident.to_string());
                }
                syn::ImplItem::Fn(method) => panic!("`{}` is not in the macro", method.sig.ident),
                _ => {}
            }
        }
        visit_item_impl(self, block);
    }
}

fn is_hidden(name: &syn::Ident) -> bool {
    name.to_string().starts_with("__")
}

#[test]
fn reserved_names_are_those_of_the_items() {
    let expansion =
        declare_text(r#"pub enum Sample { 0x80230001 => ENTRY_OF_SAMPLE as Entry: "x.", }"#);
    let file: syn::File = syn::parse2(expansion.tokens).expect("the items parse");
    let mut items = Items::default();
    items.visit_file(&file);
    assert!(items.constants.remove("ENTRY_OF_SAMPLE"));

    // Methods, and the constants of the traits, are in macros of `bits-codes`, and are tested there.
    items.constants.insert("NAME".to_owned());
    let all: BTreeSet<String> = RESERVED_CONSTANTS
        .iter()
        .map(|name| (*name).to_owned())
        .collect();
    assert_eq!(items.constants, all);
}
